import { LATIN, byTable } from "./by-table.js";

/**
 * Different words with bytes beyond ASCII, from the whole of a file: what an encoding is judged by.
 *
 * A word is a run of letters, digits and bytes beyond ASCII; a run of digits counts as one 0, so that grouped numbers do
 * not fill the sample.
 *
 * @param bytes - a text in an encoding of one byte a letter
 * @returns up to 3000 words as strings of bytes (characters U+0000 to U+00FF)
 */
export function wordSample(bytes: Uint8Array): readonly string[] {
  const words = spreadWords(bytes.length, (from, to) => bytes.subarray(from, to));
  if (words.size < ENOUGH) addWords(words, bytes);
  return [...words];
}

const MOST_WORDS = 3000;
// A large file is looked at in windows spread over it, one in eight at a time until they hold enough; in whole only where
// all of them hold too little.
const WINDOW = 4096;
const WINDOWS = 512;
const TURNS = 8;
const ENOUGH = 200;
const LONGEST = 40;

/** Such words of a file that is not held; undefined where it must be looked at in whole. */
export function wordSampleOf(size: number, between: Between): readonly string[] | undefined {
  const words = spreadWords(size, between);
  return words.size < ENOUGH ? undefined : [...words];
}

/** The bytes between two places of a file. */
type Between = (from: number, to: number) => Uint8Array;

// Words of windows that are spread over a large file.
function spreadWords(size: number, between: Between): Set<string> {
  const words = new Set<string>();
  const step = Math.floor(size / WINDOWS);
  if (step <= 2 * WINDOW) return words;
  for (let turn = 0; turn < TURNS && words.size < ENOUGH; turn++)
    for (let at = turn * step; at + WINDOW < size; at += TURNS * step) addWords(words, between(at, at + WINDOW));
  return words;
}

function addWords(words: Set<string>, bytes: Uint8Array): void {
  const text = byTable(bytes, LATIN);
  let from = -1;
  let beyond = false;
  let digits = false;
  for (let at = 0; at <= bytes.length && words.size < MOST_WORDS; at++) {
    const byte = at < bytes.length ? (bytes[at] ?? 0) : 0;
    const isDigit = byte > 47 && byte < 58;
    if (isDigit || byte > 127 || (byte > 96 && byte < 123) || (byte > 64 && byte < 91)) {
      if (from < 0) from = at;
      if (byte > 127) beyond = true;
      if (isDigit) digits = true;
    } else if (from >= 0) {
      if (beyond) {
        const word = text.slice(from, Math.min(at, from + LONGEST));
        words.add(digits ? word.replace(/[0-9]+/g, "0") : word);
      }
      from = -1;
      beyond = false;
      digits = false;
    }
  }
}

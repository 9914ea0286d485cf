const MOST_WORDS = 3000;
// A large file is looked at in windows spread over it; in whole only where these hold too little.
const WINDOW = 4096;
const WINDOWS = 512;
const ENOUGH = 200;
const LONGEST = 40;

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
  const words = new Set<string>();
  const step = Math.floor(bytes.length / WINDOWS);
  if (step > 2 * WINDOW)
    for (let at = 0; at + WINDOW < bytes.length; at += step) addWords(words, bytes.subarray(at, at + WINDOW));
  if (words.size < ENOUGH) addWords(words, bytes);
  return [...words];
}

function addWords(words: Set<string>, bytes: Uint8Array): void {
  let from = -1;
  let beyond = false;
  for (let at = 0; at <= bytes.length && words.size < MOST_WORDS; at++) {
    const byte = at < bytes.length ? (bytes[at] ?? 0) : 0;
    const inside = byte > 127 || (byte > 96 && byte < 123) || (byte > 64 && byte < 91) || (byte > 47 && byte < 58);
    if (inside) {
      if (from < 0) from = at;
      if (byte > 127) beyond = true;
    } else if (from >= 0) {
      if (beyond) words.add(wordOf(bytes.subarray(from, Math.min(at, from + LONGEST))));
      from = -1;
      beyond = false;
    }
  }
}

const wordOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes).replace(/[0-9]+/g, "0");

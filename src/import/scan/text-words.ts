import { FIRST, HAS_BRACKET, HAS_HASH, HAS_PERCENT, LAST } from "./text-marks.js";
import { Texts } from "../open/texts.js";

/** Letters: those of ASCII, and every byte of another one. */
const IS_LETTER = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 128 || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) ? 1 : 0,
);
const OPEN = 40;
const PERCENT = 37;
const HASH = 35;
/** Bytes of which a text may say something. */
const SAYS = IS_LETTER.map((isLetter, byte) => (isLetter === 1 || [OPEN, PERCENT, HASH].includes(byte) ? 1 : 0));
const MOST_TEXTS = 8192;

/** What the words of texts say together. Texts are many and words are few: each word is judged once. */
export class TextWords {
  readonly #words = new Texts();
  #marks = new Int32Array(1024).fill(-1);
  // The first different texts, as far as their last word or sign; what stands behind it says nothing.
  readonly #texts = new Texts(MOST_TEXTS);
  readonly #marksOfTexts = new Int32Array(MOST_TEXTS);

  /** @param judge - what a word says, as bits 0 to 28, from its bytes */
  constructor(readonly judge: (word: Uint8Array) => number) {}

  /** All that the words of a text say. */
  marksOf(bytes: Uint8Array, from: number, to: number): number {
    let end = to;
    while (end > from && SAYS[bytes[end - 1] as number] === 0) end--;
    if (end === from) return 0;
    const known = this.#texts.size;
    const text = this.#texts.numberOf(bytes, from, end);
    if (text < 0) return this.#judged(bytes, from, end);
    return text < known
      ? (this.#marksOfTexts[text] as number)
      : (this.#marksOfTexts[text] = this.#judged(bytes, from, end));
  }

  #judged(bytes: Uint8Array, from: number, to: number): number {
    let marks = 0;
    let first = 0;
    let last = 0;
    let count = 0;
    for (let at = from; at < to; at++) {
      const byte = bytes[at] as number;
      if (IS_LETTER[byte] === 0) {
        if (byte === OPEN) marks |= HAS_BRACKET;
        else if (byte === PERCENT) marks |= HAS_PERCENT;
        else if (byte === HASH) marks |= HAS_HASH;
        continue;
      }
      const start = at;
      while (at < to && IS_LETTER[bytes[at] as number] === 1) at++;
      last = this.#marksOfWord(this.#words.numberOf(bytes, start, at));
      marks |= last;
      if (count++ < 2) first |= last;
      at--;
    }
    return (marks & ~(FIRST | LAST)) | (first & FIRST) | (last & LAST);
  }

  #marksOfWord(word: number): number {
    if (word >= this.#marks.length) {
      const more = new Int32Array(this.#marks.length * 2).fill(-1);
      more.set(this.#marks);
      this.#marks = more;
    }
    const known = this.#marks[word] as number;
    if (known >= 0) return known;
    return (this.#marks[word] = this.judge(this.#words.bytesOf(word)));
  }
}

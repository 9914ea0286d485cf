import { bear, judgeWord } from "./host";
import { Ints } from "./lists";
import { Table } from "./table";

const MOST_TEXTS: i32 = 8192;
const OPEN: u8 = 40;
const PERCENT: u8 = 37;
const HASH: u8 = 35;
const CLOSE: i8 = 41;
const POINT: i8 = 46;
/** Bytes within which a label ends, and bytes that hold it. */
const SHORT: usize = 10;
const BEGINNING: usize = 24;

/** Marks of a word that count wherever it stands, among the first two words alone, and at the end alone. */
const FIRST: i32 = 1 << 27;
const LAST: i32 = 1 << 28;
/** Marks of a text beside those of its words: a bracket, a sign of per cent, and the sign of a formula that failed. */
const HAS_BRACKET: i32 = 1 << 30;
const HAS_PERCENT: i32 = 1 << 29;
export const HAS_HASH: i32 = 1 << 31;
export const TELLING: i32 = 1 | FIRST | LAST | HAS_PERCENT | HAS_BRACKET;

// Letters: those of ASCII, and every byte of another one.
function isLetter(byte: u8): bool {
  return byte >= 128 || u8((byte | 32) - 97) < 26;
}

// Whether a text may say something by a byte.
export function isSaying(byte: u8): bool {
  return isLetter(byte) || byte === OPEN || byte === PERCENT || byte === HASH;
}

/** What the words of the texts of a column say together. Texts are many and words are few: each word is judged once. */
@unmanaged
export class Words {
  column: i32 = 0;
  words: Table = changetype<Table>(0);
  marks: Ints = changetype<Ints>(0);
  /** The first different texts, as far as their last word or sign; what stands behind it says nothing. */
  texts: Table = changetype<Table>(0);
  marksOfTexts: Ints = changetype<Ints>(0);
  /** The number of the text that was read last; -1 where it says nothing or is not remembered. */
  text: i32 = -1;

  static of(column: i32): Words {
    const words = new Words();
    words.column = column;
    words.words = Table.of(i32.MAX_VALUE);
    words.marks = Ints.of(0);
    words.texts = Table.of(MOST_TEXTS);
    words.marksOfTexts = Ints.of(0);
    return words;
  }

  /** All that the words of a text say. */
  read(from: usize, to: usize): i32 {
    let end = to;
    while (end > from && !isSaying(load<u8>(end - 1))) end--;
    this.text = -1;
    const isLabelled = mayBear(from, to);
    if (end === from) {
      if (isLabelled) bear(from, min(to, from + BEGINNING));
      return 0;
    }
    const known = this.texts.size;
    const text = this.texts.numberOf(from, i32(end - from));
    this.text = text;
    const isKnown = text >= 0 && text < known;
    // A label is noted once for all texts that begin alike.
    if (isLabelled && !(isKnown && end >= from + BEGINNING)) bear(from, min(to, from + BEGINNING));
    if (isKnown) return this.marksOfTexts.get(text);
    const marks = this.judged(from, end);
    if (text >= 0) this.marksOfTexts.set(text, marks);
    return marks;
  }

  judged(from: usize, to: usize): i32 {
    let marks = 0;
    let first = 0;
    let last = 0;
    let count = 0;
    let at = from;
    while (at < to) {
      const byte = load<u8>(at);
      if (!isLetter(byte)) {
        if (byte === OPEN) marks |= HAS_BRACKET;
        else if (byte === PERCENT) marks |= HAS_PERCENT;
        else if (byte === HASH) marks |= HAS_HASH;
        at++;
        continue;
      }
      const start = at;
      while (at < to && isLetter(load<u8>(at))) at++;
      last = this.marksOfWord(start, at);
      marks |= last;
      if (count++ < 2) first |= last;
    }
    return (marks & ~(FIRST | LAST)) | (first & FIRST) | (last & LAST);
  }

  marksOfWord(from: usize, to: usize): i32 {
    const known = this.words.size;
    const word = this.words.numberOf(from, i32(to - from));
    if (word < known) return this.marks.get(word);
    const marks = judgeWord(this.column, from, to);
    this.marks.set(word, marks);
    return marks;
  }
}

// Whether a text may begin with a label: it has a bracket or a point among its first bytes.
function mayBear(from: usize, to: usize): bool {
  const bytes = v128.load(from);
  const found = i8x16.bitmask(v128.or(i8x16.eq(bytes, i8x16.splat(CLOSE)), i8x16.eq(bytes, i8x16.splat(POINT))));
  return (found & ((1 << i32(min(to - from, SHORT))) - 1)) !== 0;
}

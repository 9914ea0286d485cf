import { signMarks, signText } from "./host";
import { Ints } from "./lists";
import { Table } from "./table";
import { Words, isSaying } from "./words";

const MOST: i32 = 26;

/** Conditions on one column of texts: texts for which all of them hold or fail alike have one signature. */
@unmanaged
export class Needles {
  column: i32 = 0;
  /** The marks of a word that may decide about a condition; those of conditions of which they say all. */
  mask: i32 = 0;
  byWord: i32 = 0;
  /** Whether a text must be looked at, whatever its words are: a condition asks for no word. */
  looksAlways: bool = false;
  /** What each condition looks for, by its place; -1 of them where conditions ask for something else. */
  count: i32 = -1;
  places: usize = 0;
  /** Signatures by the conditions that hold, and of the texts that words remember, one too high. */
  holding: Table = changetype<Table>(0);
  signatures: Ints = changetype<Ints>(0);
  ofTexts: Ints = changetype<Ints>(0);
  /** Whether the end of a text, in which no letter stands, decides about nothing. */
  areOfTexts: bool = true;

  static of(column: i32, mask: i32, byWord: i32, looksAlways: bool): Needles {
    const needles = new Needles();
    needles.column = column;
    needles.mask = mask;
    needles.byWord = byWord;
    needles.looksAlways = looksAlways;
    needles.places = heap.alloc(MOST * 8);
    needles.holding = Table.of(i32.MAX_VALUE);
    needles.signatures = Ints.of(0);
    needles.ofTexts = Ints.of(0);
    return needles;
  }

  /** Takes what the next condition looks for. */
  add(from: usize, length: i32): void {
    const own = heap.alloc(max(8, length));
    memory.copy(own, from, length);
    const at = this.count < 0 ? 0 : this.count;
    store<u32>(this.places + (usize(at) << 3), u32(own));
    store<i32>(this.places + (usize(at) << 3) + 4, length);
    this.count = at + 1;
    if (length === 0 || !isSaying(load<u8>(own + length - 1))) this.areOfTexts = false;
  }

  /** The signature of a text whose words were read last. */
  signatureOf(marks: i32, words: Words, from: usize, to: usize): i32 {
    const own = marks & this.mask;
    if (own === 0 && !this.looksAlways) return 0;
    const isRemembered = this.areOfTexts && this.count > 0 && words.text >= 0;
    const known = isRemembered ? this.ofTexts.get(words.text) : 0;
    if (known > 0) return known - 1;
    const found = this.looked(own, from, to);
    if (isRemembered) this.ofTexts.set(words.text, found + 1);
    return found;
  }

  looked(own: i32, from: usize, to: usize): i32 {
    if (this.count < 0 || hasAccent(from, to)) return signText(this.column, from, to);
    let holding = own & this.byWord;
    const open = own & ~this.byWord;
    for (let at = 0; at < this.count; at++) {
      const bit = 1 << (1 + at);
      if ((open & bit) !== 0 && this.isIn(at, from, to)) holding |= bit;
    }
    store<i32>(key, holding);
    const size = this.holding.size;
    const number = this.holding.numberOf(key, 4);
    if (number === size) this.signatures.set(number, signMarks(this.column, holding));
    return this.signatures.get(number);
  }

  isIn(needle: i32, from: usize, to: usize): bool {
    const own = usize(load<u32>(this.places + (usize(needle) << 3)));
    const length = load<i32>(this.places + (usize(needle) << 3) + 4);
    const first = load<u8>(own);
    for (let at = from; at + length <= to; at++)
      if (load<u8>(at) === first && memory.compare(at, own, length) === 0) return true;
    return false;
  }
}

const key = heap.alloc(8);

// A letter may be written with its accent behind it, as two characters: then bytes do not tell.
function hasAccent(from: usize, to: usize): bool {
  for (let at = from; at < to; at++) {
    const byte = load<u8>(at);
    if (byte === 0xcc || byte === 0xcd) return true;
  }
  return false;
}

import { ColumnTests } from "./column-tests.js";
import { type NamedPart, NamedParts } from "./named-parts.js";
import type { RowCells } from "./row-cells.js";
import type { ScanPlan } from "./scan-plan.js";
import { isTelling, structuralMarks } from "./structural-words.js";
import { ANYWHERE, FIRST, HAS_BRACKET, HAS_HASH, HAS_PERCENT, LAST, TextWords } from "./text-words.js";
import { Texts, type TextsPart } from "./texts.js";

/** A text that may say that its row is no line. */
export type Doubt = { readonly row: number; readonly text: string };

// Bytes of a text that hold the label it begins with.
const BEGINNING = 24;
const WORDED = ANYWHERE | FIRST | LAST | HAS_PERCENT;
const TELLING = WORDED | HAS_BRACKET;

type TextColumn = { readonly at: number; readonly words: TextWords; readonly tests: ColumnTests | undefined };

/** What was found of texts, as it passes from one thread to another. */
export type RowTextsPart = {
  readonly texts: readonly (TextsPart | undefined)[];
  readonly signatures: ReadonlyMap<number, readonly string[]>;
  readonly named: NamedPart;
  readonly doubt: Doubt | undefined;
};

/** What the numbers of texts and of signatures of a later part of the file are in the first, by column. */
export type TextNumbers = {
  readonly text: (column: number, number: number) => number;
  readonly signature: (column: number, number: number) => number;
};

/**
 * Reads the texts of rows: codes by number, each different one judged once; all others by their words. Both say for which
 * conditions a row holds, and whether it may be no line.
 */
export class RowTexts {
  /** Of each column of codes, its different texts. */
  readonly texts: readonly (Texts | undefined)[];
  /** Of the row that was read last, by column: the number of the code, or the signature of the text. */
  readonly numbers: Int32Array;
  #row = 0;
  #doubt: Doubt | undefined;
  readonly #named = new NamedParts();
  readonly #plan: ScanPlan;
  readonly #tests: ReadonlyMap<number, ColumnTests>;
  readonly #signatures: readonly (number[] | undefined)[];
  readonly #sound: Uint8Array[];
  readonly #textColumns: readonly TextColumn[];
  readonly #codeColumns: readonly number[];

  constructor(plan: ScanPlan) {
    const { amounts, tests, width, codes, encoding } = plan;
    const places = Array.from({ length: width }, (_, at) => at);
    this.#plan = plan;
    this.texts = places.map((at) => (codes.has(at) ? new Texts() : undefined));
    this.numbers = new Int32Array(width);
    this.#tests = new Map([...tests].map(([at, conditions]) => [at, new ColumnTests(conditions, encoding)]));
    this.#signatures = places.map((at) => (tests.has(at) && codes.has(at) ? [] : undefined));
    this.#sound = places.map(() => new Uint8Array(1024));
    this.#codeColumns = [...codes];
    const others = places.filter((at) => !codes.has(at) && !amounts.some((each) => each.index === at));
    const structural = structuralMarks(plan.words);
    this.#textColumns = others.map((at): TextColumn => {
      const own = this.#tests.get(at);
      const judge = (word: Uint8Array): number => {
        const text = encoding.decode(word).normalize("NFC");
        return structural(text) | (own?.marksOf(text) ?? 0);
      };
      return { at, words: new TextWords(judge), tests: own };
    });
  }

  /** Why the rows may be no plain list of lines: the first text that says so. */
  get doubt(): Doubt | undefined {
    return this.#doubt ?? this.#named.found;
  }

  /** Reads the texts of a row; false where one may not stand in its column. */
  read(bytes: Uint8Array, cells: RowCells, row: number): boolean {
    this.#row = row;
    const areCodes = this.#readCodes(bytes, cells);
    return this.#readTexts(bytes, cells) && areCodes;
  }

  /** The signature of the row in a column with conditions: texts of which the same holds have the same. */
  signatureOf(column: number): number {
    const number = this.numbers[column] as number;
    return this.#signatures[column]?.[number] ?? number;
  }

  /** The text of a code. */
  textOf(column: number, number: number): string {
    return this.#plan.encoding.decode((this.texts[column] as Texts).bytesOf(number));
  }

  /** Takes the texts of a later part of the file. */
  absorb(part: RowTextsPart, row: (row: number) => number): TextNumbers {
    const texts = part.texts.map((each, at) => (each ? this.texts[at]?.absorb(each) : undefined));
    const signatures = new Map([...part.signatures].map(([at, results]) => [at, this.#tests.get(at)?.absorb(results)]));
    this.#doubt ??= part.doubt && { ...part.doubt, row: row(part.doubt.row) };
    this.#named.absorb(part.named, row);
    return {
      text: (column, number) => texts[column]?.[number] ?? number,
      signature: (column, number) => signatures.get(column)?.[number] ?? number,
    };
  }

  get part(): RowTextsPart {
    return {
      texts: this.texts.map((each) => each?.part),
      signatures: new Map([...this.#tests].map(([at, each]) => [at, each.results])),
      named: this.#named,
      doubt: this.#doubt,
    };
  }

  #readCodes(bytes: Uint8Array, cells: RowCells): boolean {
    let isFine = true;
    const codes = this.#codeColumns;
    for (let code = 0; code < codes.length; code++) {
      const at = codes[code] as number;
      const from = cells.starts[at] as number;
      const to = cells.ends[at] as number;
      const number = (this.texts[at] as Texts).numberOf(bytes, from, to);
      this.numbers[at] = number;
      const known = this.#sound[at] as Uint8Array;
      const soundness = number < known.length ? (known[number] as number) : 0;
      if ((soundness === 0 ? this.#soundness(at, number) : soundness) === 2) isFine = false;
    }
    return isFine;
  }

  // 1 for a text that may stand in its column, 2 for one that may not; each text is judged once.
  #soundness(at: number, number: number): number {
    let known = this.#sound[at] as Uint8Array;
    if (number >= known.length) {
      const more = new Uint8Array(known.length * 2);
      more.set(known);
      this.#sound[at] = known = more;
    }
    const found = known[number] as number;
    if (found !== 0) return found;
    const text = this.textOf(at, number);
    const signatures = this.#signatures[at];
    if (signatures) signatures[number] = this.#tests.get(at)?.signatureOf(text) ?? 0;
    this.#lookAtCode(at, text);
    return (known[number] = this.#plan.isSound(at, text) ? 1 : 2);
  }

  // A code that is blank or filled up with zeros may stand above others; a text may say that its row is no line.
  #lookAtCode(at: number, text: string): void {
    const { ids, isNamed, words, isFlat } = this.#plan;
    if (isFlat || this.#doubt !== undefined) return;
    if (text.includes("(")) this.#named.claim(text, this.#row);
    this.#named.bear(text);
    const isOpen = !isNamed && ids.includes(at) && /^(?:\s*|0(?:[\s.\-–/]*0)+)$/.test(text);
    if (isOpen || (/[\p{L}%(]/u.test(text) && isTelling(text, words))) this.#doubt = { row: this.#row, text };
  }

  // Looks at the texts of a row; false where one may not stand in its column, such as a formula that failed.
  #readTexts(bytes: Uint8Array, cells: RowCells): boolean {
    let isFine = true;
    const columns = this.#textColumns;
    for (let column = 0; column < columns.length; column++) {
      const { at, words, tests } = columns[column] as (typeof columns)[number];
      const from = cells.starts[at] as number;
      const to = cells.ends[at] as number;
      const marks = words.marksOf(bytes, from, to);
      if (tests) this.numbers[at] = tests.signatureAt(marks, bytes, from, to);
      if (NamedParts.mayBear(bytes, from, to))
        this.#named.bear(this.#decoded(bytes, from, Math.min(to, from + BEGINNING)));
      if ((marks & HAS_HASH) !== 0 && !this.#plan.isSound(at, this.#decoded(bytes, from, to))) isFine = false;
      if ((marks & TELLING) !== 0) this.#look(marks, this.#decoded(bytes, from, to));
    }
    return isFine;
  }

  // A text that may say that its row is no line.
  #look(marks: number, text: string): void {
    if (this.#doubt !== undefined || this.#plan.isFlat) return;
    if ((marks & HAS_BRACKET) !== 0) this.#named.claim(text, this.#row);
    const isWorded = (marks & WORDED) !== 0 && isTelling(text, this.#plan.words);
    if (isWorded) this.#doubt = { row: this.#row, text };
  }

  #decoded = (bytes: Uint8Array, from: number, to: number): string =>
    this.#plan.encoding.decode(bytes.subarray(from, to));
}

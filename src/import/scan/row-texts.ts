import { ColumnTests } from "./column-tests.js";
import type { Kernel } from "./kernel.js";
import { type NamedPart, NamedParts } from "./named-parts.js";
import type { ScanPlan } from "./scan-plan.js";
import { isTelling, structuralMarks } from "./structural-words.js";
import { ANYWHERE, FIRST, HAS_BRACKET, HAS_HASH, HAS_PERCENT, LAST } from "./text-marks.js";
import { KernelTexts, type TextsPart } from "./kernel-texts.js";

/** A text that may say that its row is no line. */
export type Doubt = { readonly row: number; readonly text: string };

const WORDED = ANYWHERE | FIRST | LAST | HAS_PERCENT;
/** What a code is for the kernel: one that may stand in its column, or one that may not. */
const [SOUND, UNSOUND] = [1, 2] as const;

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
 * Judges the texts of rows for the kernel: codes by number, each different one once; all others by their words. Both say for
 * which conditions a row holds, and whether it may be no line.
 */
export class RowTexts {
  /** Of each column of codes, its different texts. */
  readonly texts: readonly (KernelTexts | undefined)[];
  #doubt: Doubt | undefined;
  readonly #named = new NamedParts();
  readonly #plan: ScanPlan;
  readonly #kernel: Kernel;
  readonly #tests: ReadonlyMap<number, ColumnTests>;
  readonly #structural: (word: string) => number;

  constructor(plan: ScanPlan, kernel: Kernel) {
    const { amounts, tests, width, codes, encoding } = plan;
    this.#plan = plan;
    this.#kernel = kernel;
    this.#structural = structuralMarks(plan.words);
    this.#tests = new Map([...tests].map(([at, conditions]) => [at, new ColumnTests(conditions, encoding)]));
    const { calls } = kernel;
    const others = Array.from({ length: width }, (_, at) => !amounts.some(({ index }) => index === at));
    this.texts = others.map((_, at) => (codes.has(at) ? new KernelTexts(kernel, calls.beginCodes(at)) : undefined));
    for (const [at, isText] of others.entries()) if (isText && !codes.has(at)) this.#beginTexts(at);
    if (plan.isFlat) calls.setQuiet();
  }

  #beginTexts(column: number): void {
    const { calls } = this.#kernel;
    const texts = calls.beginTexts(column);
    const tests = this.#tests.get(column);
    if (!tests) return;
    const own = calls.beginTests(texts, tests.mask, tests.byWord, tests.looksAlways ? 1 : 0);
    for (const each of tests.needles ?? []) {
      this.#kernel.hand(each);
      calls.addNeedle(own, each.length);
    }
  }

  /** Why the rows may be no plain list of lines: the first text that says so. */
  get doubt(): Doubt | undefined {
    return this.#doubt ?? this.#named.found;
  }

  /** The text of a code. */
  textOf(column: number, number: number): string {
    return this.#plan.encoding.decode((this.texts[column] as KernelTexts).bytesOf(number));
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

  /** Whether a code may stand in its column, and its signature above that. */
  judgeCode(column: number, number: number): number {
    const bytes = (this.texts[column] as KernelTexts).bytesOf(number);
    const { encoding, raw } = this.#plan;
    const text = encoding.decode(bytes);
    this.#lookAtCode(column, text);
    const signature = this.#tests.get(column)?.signatureOf(text) ?? 0;
    const cell = raw === encoding.decode ? text : raw(bytes);
    return (signature << 2) | (this.#plan.isSound(column, cell) ? SOUND : UNSOUND);
  }

  /** What a word of a column says. */
  judgeWord(column: number, from: number, to: number): number {
    const text = this.#decoded(from, to).normalize("NFC");
    return this.#structural(text) | (this.#tests.get(column)?.marksOf(text) ?? 0);
  }

  /** The signature of a text, and of texts for which some conditions hold. */
  signText(column: number, from: number, to: number): number {
    return this.#tests.get(column)?.signatureOf(this.#decoded(from, to)) ?? 0;
  }

  signMarks(column: number, holding: number): number {
    return this.#tests.get(column)?.numberOfMarks(holding) ?? 0;
  }

  /** Takes the label that a text may begin with. */
  bear(from: number, to: number): void {
    this.#named.bear(this.#decoded(from, to));
  }

  /** Looks at a text that may say that its row is no line; 0 where it may not stand in its column: a formula that failed. */
  lookAt(column: number, marks: number, from: number, to: number): number {
    const text = this.#decoded(from, to);
    if (this.#doubt === undefined && !this.#plan.isFlat) {
      if ((marks & HAS_BRACKET) !== 0) this.#named.claim(text, this.#kernel.calls.row.value);
      if ((marks & WORDED) !== 0 && isTelling(text, this.#plan.words)) this.#doubtOf(text);
    }
    return (marks & HAS_HASH) === 0 || this.#plan.isSound(column, this.#plan.raw(this.#kernel.bytes.subarray(from, to)))
      ? 1
      : 0;
  }

  // A code that is blank or filled up with zeros may stand above others; a text may say that its row is no line.
  #lookAtCode(at: number, text: string): void {
    const { ids, isNamed, words, isFlat } = this.#plan;
    if (isFlat || this.#doubt !== undefined) return;
    if (text.includes("(")) this.#named.claim(text, this.#kernel.calls.row.value);
    this.#named.bear(text);
    const isOpen = !isNamed && ids.includes(at) && /^(?:\s*|0(?:[\s.\-–/]*0)+)$/.test(text);
    if (isOpen || isTelling(text, words)) this.#doubtOf(text);
  }

  #doubtOf(text: string): void {
    this.#doubt = { row: this.#kernel.calls.row.value, text };
    this.#kernel.calls.setQuiet();
  }

  #decoded(from: number, to: number): string {
    return this.#plan.encoding.decode(this.#kernel.bytes.subarray(from, to));
  }
}

import type { Condition } from "../../model/analysis.js";
import type { Encoding } from "./encoding.js";
import { comparable, textTest } from "../../model/condition.js";

// Marks of words that conditions ask for: bits 1 to 26.
const BITS = 26;
const LETTERS = /\p{L}[\p{L}\p{M}]*/gu;

/** Conditions on one column: texts for which all of them hold or fail alike have one signature. */
export class ColumnTests {
  readonly #tests: readonly ((text: string) => boolean)[];
  readonly #pieces: readonly (readonly string[] | undefined)[];
  /** What each condition looks for in the bytes of a text, where all conditions only ask for something in it. */
  readonly needles: readonly Uint8Array[] | undefined;
  /** The conditions, as bits, of which the marks of words say all: they look for a single word or a part of one. */
  readonly byWord: number;
  readonly #numbers = new Map<string, number>();
  /** The marks of a word that may decide about a condition. */
  readonly mask: number;

  /** Whether a text must be looked at, whatever its words are: a condition asks for no word. */
  readonly looksAlways: boolean;

  constructor(conditions: readonly Condition[], encoding: Encoding) {
    this.#tests = conditions.map(textTest);
    this.#pieces = conditions.map(piecesOf);
    this.looksAlways = this.#pieces.includes(undefined);
    const areFew = conditions.length <= BITS && !this.looksAlways;
    if (areFew && conditions.every(isContained))
      this.needles = conditions.map(({ contains = "" }) => encoding.encode(comparable(contains)));
    this.byWord = conditions.reduce((bits, each, at) => (isWord(each) ? bits | bitOf(at) : bits), 0);
    this.mask = conditions.reduce((mask, _, at) => mask | bitOf(at), 0);
    this.#numberOf("0".repeat(conditions.length));
  }

  /** The signature of a text; 0 where no condition holds. */
  signatureOf(text: string): number {
    const compared = comparable(text);
    return this.#numberOf(this.#tests.map((holds) => (holds(compared) ? "1" : "0")).join(""));
  }

  /** What the signatures mean, by their number: which conditions hold. */
  get results(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  /** The own numbers of signatures of another part of the file. */
  absorb(results: readonly string[]): readonly number[] {
    return results.map((each) => this.#numberOf(each));
  }

  /** Marks of a word: which conditions may hold for a text that it stands in. */
  marksOf(word: string): number {
    return this.#pieces.reduce(
      (marks, pieces, at) => (pieces?.some((piece) => word.includes(piece)) ? marks | bitOf(at) : marks),
      0,
    );
  }

  /** The signature of texts for which some conditions hold, as their marks. */
  numberOfMarks(holding: number): number {
    return this.#numberOf(this.#tests.map((_, at) => ((holding & bitOf(at)) === 0 ? "0" : "1")).join(""));
  }

  #numberOf(results: string): number {
    const known = this.#numbers.get(results);
    if (known !== undefined) return known;
    this.#numbers.set(results, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

const bitOf = (at: number): number => 1 << (1 + (at % BITS));

// Of each text that a condition may want, its longest word: a text that holds the one holds the other.
function piecesOf({ equals, in: any, startsWith, endsWith, contains }: Condition): readonly string[] | undefined {
  const wanted = contains ?? equals ?? startsWith ?? endsWith;
  const texts = wanted === undefined ? any : [wanted];
  const pieces = texts?.map(
    (text) =>
      comparable(text)
        .match(LETTERS)
        ?.toSorted((a, b) => b.length - a.length)[0],
  );
  return pieces?.every((each) => each !== undefined) ? pieces : undefined;
}

const isWord = ({ contains = "" }: Condition): boolean => comparable(contains).replace(LETTERS, "") === "";

const isContained = ({ column: _, contains, ...others }: Condition): boolean =>
  contains !== undefined && Object.values(others).every((each) => each === undefined);

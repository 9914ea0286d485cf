import type { Condition } from "../../model/analysis.js";
import { comparable, textTest } from "../../model/condition.js";

// Marks of words that conditions ask for: bits 1 to 26.
const BITS = 26;
const LETTERS = /\p{L}[\p{L}\p{M}]*/gu;

/** Conditions on one column: texts for which all of them hold or fail alike have one signature. */
export class ColumnTests {
  readonly #tests: readonly ((text: string) => boolean)[];
  readonly #pieces: readonly (readonly string[] | undefined)[];
  readonly #isExact: boolean;
  readonly #numbers = new Map<string, number>();
  readonly #byMarks = new Map<number, number>();
  /** The marks of a word that may decide about a condition. */
  readonly mask: number;

  constructor(conditions: readonly Condition[]) {
    this.#tests = conditions.map(textTest);
    this.#pieces = conditions.map(piecesOf);
    this.#isExact = conditions.length <= BITS && conditions.every(isOneWord);
    this.mask = conditions.reduce((mask, _, at) => mask | bitOf(at), 0);
    this.#numberOf("0".repeat(conditions.length));
  }

  /** The signature of a text; 0 where no condition holds. */
  signatureOf(text: string): number {
    const compared = comparable(text);
    return this.#numberOf(this.#tests.map((holds) => (holds(compared) ? "1" : "0")).join(""));
  }

  /** Marks of a word: which conditions may hold for a text that it stands in. */
  marksOf(word: string): number {
    return this.#pieces.reduce(
      (marks, pieces, at) => (pieces?.some((piece) => word.includes(piece)) ? marks | bitOf(at) : marks),
      0,
    );
  }

  /** Whether a text must be looked at, whatever its words are: a condition asks for no word. */
  get looksAlways(): boolean {
    return this.#pieces.includes(undefined);
  }

  /** The signature that the marks of the words alone give; undefined where the text itself must be looked at. */
  byMarks(marks: number): number | undefined {
    const own = marks & this.mask;
    if (own === 0 && !this.looksAlways) return 0;
    if (!this.#isExact) return undefined;
    const known = this.#byMarks.get(own);
    if (known !== undefined) return known;
    const number = this.#numberOf(this.#tests.map((_, at) => ((own & bitOf(at)) === 0 ? "0" : "1")).join(""));
    this.#byMarks.set(own, number);
    return number;
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

const isOneWord = ({ column: _, contains, ...others }: Condition): boolean =>
  contains !== undefined &&
  Object.values(others).every((each) => each === undefined) &&
  new RegExp(`^(?:${LETTERS.source})$`, "u").test(comparable(contains));

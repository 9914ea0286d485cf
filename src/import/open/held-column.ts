// Columns of texts as bytes or in memory, and the form of a text: what it is with its digits left out.
import { entryOf } from "../../model/once-for.js";
import { type Numbers, digitsIn, mostDigits } from "./slots.js";

/** Texts one behind the other, and where each begins; the last place is the end of all. */
export type TextBytes = { readonly bytes: Uint8Array; readonly starts: Int32Array };

/** The form of each text of a column, by number, and the first text of each form. */
export type TextForms = { readonly of: Int32Array; readonly firsts: readonly number[] };

/** A column of a table: its different texts, of which number 0 is blank, and of each row the number of its text. */
export abstract class HeldColumn {
  readonly blocks: Numbers[] = [];
  /** The bytes of all texts, where each is written as it stands. */
  readonly plain: TextBytes | undefined;
  protected known: TextForms | undefined;
  #digits: Float64Array | undefined;

  abstract get size(): number;
  abstract textOf(number: number): string;
  abstract isNumber(number: number): boolean;
  /** The number of a text; undefined where no row has it. */
  abstract find(text: string, isNumber: boolean): number | undefined;

  /** The digits of each text as one whole number; NaN where there are none, or more than a double holds. */
  digits(): Float64Array {
    if (this.#digits?.length !== this.size) this.#digits = this.makeDigits();
    return this.#digits;
  }

  /** The form of each text, see `formOf`. Texts of one form are read by one rule: a million amounts have some ten. */
  forms(): TextForms {
    if (this.known?.of.length === this.size) return this.known;
    const [known, firsts] = [new Map<string, number>(), [] as number[]];
    const of = Int32Array.from({ length: this.size }, (_, number) => {
      const key = `${this.isNumber(number) && number !== 0 ? "\0" : ""}${formOf(this.textOf(number))}`;
      const form = known.get(key) ?? firsts.push(number) - 1;
      known.set(key, form);
      return form;
    });
    return (this.known = { of, firsts });
  }

  protected makeDigits(): Float64Array {
    return Float64Array.from({ length: this.size }, (_, number) => digitsIn(this.textOf(number)));
  }
}

/** The form of a text: digits are 9, but 0 where a run begins with 0: «1.205» is `9.999`; U+0001 marks texts of zeros alone. */
export const formOf = (text: string): string => {
  const form = text.replace(/[0-9]+/g, (run) => (run.startsWith("0") ? "0" : "9") + "9".repeat(run.length - 1));
  return /[1-9]/.test(text) || form === text.replace(/[0-9]/g, "") ? form : `\u0001${form}`;
};

/** Bytes as text; undefined where they do not fit the encoding. */
export type Decode = (bytes: Uint8Array) => string | undefined;

// Texts that are decoded at once, as each by itself takes ten times as long.
const [SHIFT, PAGE] = [8, 2 ** 8];
const ZERO = 48;

/** A column whose texts are bytes: they become strings when somebody asks for them. */
export class BytesColumn extends HeldColumn {
  readonly #pages: (readonly string[] | undefined)[] = [];
  #numbers: ReadonlyMap<string, number> | undefined;

  constructor(
    readonly decode: Decode,
    override readonly plain: TextBytes,
    protected override known: TextForms,
  ) {
    super();
  }

  get size(): number {
    return this.plain.starts.length - 1;
  }

  textOf(number: number): string {
    const [page, place] = [number >>> SHIFT, number & (PAGE - 1)];
    const texts = (this.#pages[page] ??= this.#texts(page * PAGE, Math.min(this.size, (page + 1) * PAGE)));
    return texts[place] as string;
  }

  isNumber(): boolean {
    return false;
  }

  find(text: string, isNumber: boolean): number | undefined {
    this.#numbers ??= new Map(Array.from({ length: this.size }, (_, number) => [this.textOf(number), number]));
    return isNumber && text !== "" ? undefined : this.#numbers.get(text);
  }

  protected override makeDigits(): Float64Array {
    const { bytes, starts } = this.plain;
    const digits = new Float64Array(this.size);
    for (let number = 0, at = 0; number < this.size; number++) {
      let [value, count] = [0, 0];
      for (const end = starts[number + 1] as number; at < end; at++) {
        const digit = (bytes[at] as number) - ZERO;
        if (digit < 0 || digit > 9) continue;
        value = value * 10 + digit;
        count++;
      }
      digits[number] = count === 0 || count > mostDigits ? NaN : value;
    }
    return digits;
  }

  // A page of texts, decoded together with a zero between each two.
  #texts(first: number, end: number): readonly string[] {
    const { bytes: all, starts } = this.plain;
    const bytes = new Uint8Array(Math.max(0, (starts[end] as number) - (starts[first] as number) + end - first - 1));
    for (let number = first, at = 0; number < end; number++) {
      for (let byte = starts[number] as number; byte < (starts[number + 1] as number); byte++)
        bytes[at++] = all[byte] as number;
      at++;
    }
    return (this.decode(bytes) ?? "").split("\0");
  }
}

/** A column of texts that are in memory, each put by itself. */
export class PutColumn extends HeldColumn {
  readonly #texts = [""];
  readonly #areNumbers = [false];
  // The numbers of texts, and of numbers of a workbook.
  readonly #known = [new Map([["", 0]]), new Map([["", 0]])] as const;
  #last = 0;

  get size(): number {
    return this.#texts.length;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? "";
  }

  isNumber(number: number): boolean {
    return this.#areNumbers[number] === true;
  }

  find(text: string, isNumber: boolean): number | undefined {
    return this.#known[isNumber ? 1 : 0].get(text);
  }

  /** The number of a text; it is held from now on. */
  put(text: string, isNumber: boolean): number {
    if (this.#texts[this.#last] === text && this.#areNumbers[this.#last] === isNumber) return this.#last;
    return (this.#last = entryOf(this.#known[isNumber ? 1 : 0], text, () => {
      this.#areNumbers.push(isNumber);
      return this.#texts.push(text) - 1;
    }));
  }
}

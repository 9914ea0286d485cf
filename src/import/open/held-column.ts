import { Forms } from "./forms.js";
import type { Numbers } from "./slots.js";
import { type TextBytes, Texts } from "./texts.js";

/** What a cell says, as it is written in a text or in the lines of a sheet. */
export type CellSaid = { readonly text: string; readonly isNumber: boolean };

/** How the texts of a column are written: their bytes as text, and what a cell of a sheet says. */
export type Writing = {
  readonly decode: (bytes: Uint8Array) => string | undefined;
  /** A text as its bytes, where all of them are known. */
  readonly encode?: ((text: string) => Uint8Array) | undefined;
  readonly cell?: ((raw: string) => CellSaid) | undefined;
};

/** The form of each text of a column, by number, and the first text of each form. */
export type TextForms = { readonly of: Int32Array; readonly firsts: readonly number[] };

// Texts that are decoded at once: each by itself takes ten times as long.
const [SHIFT, PAGE] = [8, 2 ** 8];
const [ZERO, MOST_DIGITS] = [48, 15];
// Signs of ASCII lie between these.
const [SPACE, LAST] = [32, 127];

/**
 * A column of a table: each of its different texts once, as bytes, and of each row the number of its text, block by block.
 * The blank text has number 0. Texts become strings when somebody asks for them.
 */
export class HeldColumn {
  readonly blocks: Numbers[] = [];
  readonly texts: Texts;
  readonly #writing: Writing;
  readonly #pages: (readonly string[] | undefined)[] = [];
  readonly #numbers = new Set<number>();
  #known: Map<string, number> | undefined;
  #forms: TextForms | undefined;
  #digits: Float64Array | undefined;

  /**
   * @param texts - those that are known already, the blank one first
   * @param forms - what is known of their forms
   */
  constructor(writing: Writing, texts = new Texts(), forms?: TextForms) {
    [this.#writing, this.texts, this.#forms] = [writing, texts, forms];
    this.texts.numberOf(NO_BYTES, 0, 0);
  }

  get size(): number {
    return this.texts.size;
  }

  textOf(number: number): string {
    const page = this.#pages[number >>> SHIFT]?.[number & (PAGE - 1)];
    return page ?? (this.#page(number >>> SHIFT)[number & (PAGE - 1)] as string);
  }

  /** The bytes of all texts, where each is written as it stands. */
  get plain(): TextBytes | undefined {
    return this.#writing.cell ? undefined : this.texts.all;
  }

  /** Whether a text is a number of a workbook. */
  isNumber(number: number): boolean {
    if (!this.#writing.cell) return false;
    this.textOf(number);
    return this.#numbers.has(number);
  }

  /** Whether a text is blank. */
  isBlank(number: number): boolean {
    const { bytes, starts } = this.texts.all;
    for (let at = starts[number] as number; at < (starts[number + 1] as number); at++) {
      const byte = bytes[at] as number;
      if (byte > SPACE && byte < LAST) return false;
      if (byte >= LAST) return this.textOf(number).trim() === "";
    }
    return number === 0 || this.textOf(number).trim() === "";
  }

  /** The digits of each text as one whole number; NaN where there are none, or more than a double holds. */
  digits(): Float64Array {
    if (this.#digits?.length === this.size) return this.#digits;
    const { bytes, starts } = this.texts.all;
    const digits = (this.#digits = new Float64Array(this.size));
    for (let number = 0, at = 0; number < this.size; number++) {
      let [value, count] = [0, 0];
      for (const end = starts[number + 1] as number; at < end; at++) {
        const digit = (bytes[at] as number) - ZERO;
        if (digit < 0 || digit > 9) continue;
        value = value * 10 + digit;
        count++;
      }
      digits[number] = count === 0 || count > MOST_DIGITS ? NaN : value;
    }
    return digits;
  }

  /** The number of a text; undefined where no row has it. */
  find(text: string, isNumber: boolean): number | undefined {
    const { encode } = this.#writing;
    if (encode) {
      const bytes = encode(text);
      const number = this.texts.find(bytes, 0, bytes.length);
      return isNumber || number < 0 ? undefined : number;
    }
    if (!this.#known) {
      this.#known = new Map();
      for (let number = 0; number < this.size; number++)
        this.#known.set(keyOf(this.textOf(number), this.isNumber(number)), number);
    }
    return this.#known.get(keyOf(text, isNumber));
  }

  /** The forms of all texts. */
  forms(): TextForms {
    if (this.#forms?.of.length === this.size) return this.#forms;
    const [forms, of, firsts] = [new Forms(), new Int32Array(this.size), [] as number[]];
    const { bytes, starts } = this.texts.all;
    for (let number = 0; number < this.size; number++) {
      const form = forms.numberOf(bytes, starts[number] as number, starts[number + 1] as number);
      of[number] = form;
      if (form === firsts.length) firsts.push(number);
    }
    return (this.#forms = { of, firsts });
  }

  #page(page: number): readonly string[] {
    const [from, to] = [page * PAGE, Math.min(this.size, (page + 1) * PAGE)];
    const { decode, cell } = this.#writing;
    const raws = (decode(this.texts.joined(from, to)) ?? "").split("\0");
    if (!cell) return (this.#pages[page] = raws);
    return (this.#pages[page] = raws.map((raw, at) => {
      const { text, isNumber } = cell(raw);
      if (isNumber) this.#numbers.add(from + at);
      return text;
    }));
  }
}

const NO_BYTES = new Uint8Array();

const keyOf = (text: string, isNumber: boolean): string => (isNumber ? `\0${text}` : text);

// Stands before a text that is a number; no text has it.
const NUMBER = "\ufffe";
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A column of texts that are in memory, each put by itself. */
export class PutColumn extends HeldColumn {
  constructor() {
    super({
      decode: (bytes) => decoder.decode(bytes),
      cell: (raw) => ({ text: raw.startsWith(NUMBER) ? raw.slice(1) : raw, isNumber: raw.startsWith(NUMBER) }),
    });
  }

  /** The number of a text; it is held from now on. */
  put(text: string, isNumber: boolean): number {
    const bytes = encoder.encode(isNumber && text !== "" ? NUMBER + text : text);
    return this.texts.numberOf(bytes, 0, bytes.length);
  }
}

import { type Amounts, amountsIn } from "../hierarchy/hierarchy-amounts.js";
import { AmountBytes, BLANK, KNOWN } from "./amount-bytes.js";
import type { AmountPlan } from "./scan-plan.js";
import { Texts } from "../open/texts.js";

// What stands in a cell instead of a number of decimal places: nothing, or no amount. From `LONG` on, the amount is a text.
const [NOTHING, NONE, LONG] = [255, 254, 127];
const MOST_DIGITS = 15;
const MOST_TEXTS = 20_000;
const [ZERO, NINE] = [48, 57];
const UTF8 = new TextDecoder();

/** The amounts of one column by row, exact: as whole numbers of a float, or as texts where none holds them. */
export class ColumnAmounts {
  /** Most decimal places of any amount, and whether one is below zero. */
  places = 0;
  isNegative = false;
  readonly #values: Float64Array;
  readonly #digits: Uint8Array;
  readonly #reader: AmountBytes;
  readonly #long = new Texts();
  readonly #odd = new Map<string, string | object | undefined>();

  /** @param scale - decimal places that amounts are held with */
  constructor(
    rows: number,
    readonly plan: AmountPlan,
    readonly scale: number,
    readonly raw: (bytes: Uint8Array) => string,
  ) {
    this.#values = new Float64Array(rows);
    this.#digits = new Uint8Array(rows).fill(NOTHING);
    this.#reader = new AmountBytes(plan.mark, scale);
  }

  /** Takes the cell of a row. */
  put(index: number, bytes: Uint8Array, from: number, to: number): void {
    const verdict = this.#reader.read(bytes, from, to);
    if (verdict === BLANK) return;
    if (verdict === KNOWN) this.#note(index, this.#reader.value, this.#placesIn(bytes, from, to));
    else this.#putOdd(index, this.raw(bytes.subarray(from, to)));
  }

  /** Whether a row has no amount, nor anything in its place. */
  isBlank = (index: number): boolean => this.#digits[index] === NOTHING;

  digitsOf = (index: number): number => {
    const digits = this.#digits[index] as number;
    return digits >= NONE ? 0 : digits % LONG;
  };

  /** The amount of a row in units of the last decimal place of the column. */
  valueOf = (index: number): bigint | undefined => {
    const digits = this.#digits[index] as number;
    if (digits >= NONE) return undefined;
    const value = this.#values[index] as number;
    if (digits >= LONG) return scaledText(UTF8.decode(this.#long.bytesOf(value)), this.places);
    const over = this.places - this.scale;
    if (over === 0) return BigInt(value);
    return over < 0 ? BigInt(value / 10 ** -over) : BigInt(value) * 10n ** BigInt(over);
  };

  #note(index: number, value: number, places: number): void {
    this.#values[index] = value;
    this.#digits[index] = places;
    if (places > this.places) this.places = places;
    if (value < 0 || Object.is(value, -0)) this.isNegative = true;
  }

  // How many digits stand behind the decimal mark.
  #placesIn(bytes: Uint8Array, from: number, to: number): number {
    const { mark } = this.plan;
    if (mark === "none") return 0;
    const byte = mark.charCodeAt(0);
    let [at, count] = [to - 1, 0];
    while (at > from && !isDigit(bytes[at] as number)) at--;
    for (; at >= from && isDigit(bytes[at] as number); at--) count++;
    return at >= from && bytes[at] === byte ? count : 0;
  }

  // What the grammar of numbers makes of a cell; most of the texts are asked about once.
  #putOdd(index: number, text: string): void {
    const known = this.#odd.has(text);
    const value = known ? this.#odd.get(text) : this.plan.read(text);
    if (!known && this.#odd.size < MOST_TEXTS) this.#odd.set(text, value);
    if (typeof value !== "string") {
      this.#digits[index] = value === undefined ? NOTHING : NONE;
      return;
    }
    const fraction = value.split(".")[1] ?? "";
    const isShort = fraction.length <= this.scale && value.length + this.scale <= MOST_DIGITS;
    const digits = value.replace(".", "") + "0".repeat(Math.max(0, this.scale - fraction.length));
    if (isShort) this.#note(index, Number(digits), fraction.length);
    else this.#noteLong(index, value, fraction.length);
    if (value.startsWith("-")) this.isNegative = true;
  }

  #noteLong(index: number, value: string, places: number): void {
    const bytes = new TextEncoder().encode(`${value}    `);
    this.#values[index] = this.#long.numberOf(bytes, 0, value.length);
    this.#digits[index] = LONG + places;
    if (places > this.places) this.places = places;
  }
}

/** Columns of amounts as the readings of a table use them, whose rows stand in another order where that is said. */
export const amountsOf = (
  columns: readonly ColumnAmounts[],
  place: (index: number) => number,
  tolerance: string,
): Amounts =>
  amountsIn({
    places: columns.map((each) => each.places),
    negative: columns.map((each) => each.isNegative),
    tolerance,
    at: (index) => {
      const own = place(index);
      return columns.map((each) => each.valueOf(own));
    },
    digits: (index, column) => columns[column]?.digitsOf(place(index)) ?? 0,
  });

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;

function scaledText(text: string, places: number): bigint {
  const [whole = "", fraction = ""] = text.split(".");
  return BigInt(whole + fraction.padEnd(places, "0"));
}

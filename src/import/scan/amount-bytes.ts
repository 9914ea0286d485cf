import type { Mark } from "../numbers/number-digits.js";

const [ZERO, NINE, MINUS, POINT, COMMA, OPEN, CLOSE, SPACE, TICK] = [48, 57, 45, 46, 44, 40, 41, 32, 39];
const MOST_DIGITS = 15;
const POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];

/** What became of a cell: blank, an amount, or something that only the grammar of numbers understands. */
export const [BLANK, KNOWN, ODD] = [0, 1, 2] as const;
export type Verdict = typeof BLANK | typeof KNOWN | typeof ODD;

/**
 * Reads the plain amounts of one column from bytes: digits, groups of three, one decimal mark, a minus sign or brackets.
 * Everything else is left to the grammar of numbers.
 */
export class AmountBytes {
  /** The amount that was read last, in units of the last decimal place. */
  value = 0;

  /**
   * @param mark - the decimal mark of the column; `none` where no cell has settled it
   * @param places - decimal places that an amount may have, up to 6
   */
  constructor(
    readonly mark: Mark | "none",
    readonly places: number,
  ) {}

  read(bytes: Uint8Array, from: number, to: number): Verdict {
    if (from === to) return BLANK;
    let at = from;
    let end = to;
    while (at < end && bytes[at] === SPACE) at++;
    while (end > at && bytes[end - 1] === SPACE) end--;
    if (at === end) return BLANK;
    const first = bytes[at] as number;
    const isNegative = first === MINUS || first === OPEN;
    if (first === MINUS) at++;
    else if (first === OPEN) {
      if (bytes[end - 1] !== CLOSE) return ODD;
      at++;
      end--;
    }
    const whole = this.#whole(bytes, at, end);
    if (whole < 0) return ODD;
    const isFine = whole === end ? this.#scaled(0, end - at) : this.#fraction(bytes, at, whole, end);
    if (!isFine) return ODD;
    if (isNegative) this.value = -this.value;
    return KNOWN;
  }

  // The place behind the digits and groups before the decimal mark; -1 where they are no plain number.
  #whole(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    let value = 0;
    let byte = bytes[at] as number;
    while (at < to && byte >= ZERO && byte <= NINE) {
      value = value * 10 + byte - ZERO;
      byte = bytes[++at] as number;
    }
    const digits = at - from;
    if (digits === 0 || (digits > 1 && bytes[from] === ZERO)) return -1;
    this.value = value;
    if (at === to || digits > 3) return at;
    return bytes[from] === ZERO || !this.#isGroup(byte) ? at : this.#groups(bytes, at, to, byte);
  }

  #isGroup(byte: number): boolean {
    if (byte === SPACE || byte === TICK) return true;
    return (byte === COMMA && this.mark === ".") || (byte === POINT && this.mark === ",");
  }

  #groups(bytes: Uint8Array, from: number, to: number, separator: number): number {
    let at = from;
    while (at < to && bytes[at] === separator) {
      for (let place = 1; place <= 3; place++) {
        const digit = at + place < to ? (bytes[at + place] as number) - ZERO : -1;
        if (digit < 0 || digit > 9) return -1;
        this.value = this.value * 10 + digit;
      }
      at += 4;
    }
    return at;
  }

  #fraction(bytes: Uint8Array, from: number, mark: number, to: number): boolean {
    if (bytes[mark] !== (this.mark === "." ? POINT : this.mark === "," ? COMMA : -1)) return false;
    let value = this.value;
    for (let at = mark + 1; at < to; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit < 0 || digit > 9) return false;
      value = value * 10 + digit;
    }
    this.value = value;
    const places = to - mark - 1;
    return places > 0 && this.#scaled(places, to - from);
  }

  // Brings the amount to the decimal places of the column; false where a float would not hold it.
  #scaled(places: number, length: number): boolean {
    if (places > this.places || length + this.places - places > MOST_DIGITS) return false;
    this.value *= POWERS[this.places - places] as number;
    return true;
  }
}

// Decimal strings: from the digits that a file writes, from doubles, and with their point moved.

/** The decimal string of a number without sign and words; undefined where it is none with this mark: 1.234 with a comma is 1234. */
export function digitsOf(text: string, mark: Mark, percent: boolean): string | undefined {
  const [matched, whole = "", fraction = ""] = NUMBER[mark].exec(text) ?? [];
  if (!matched) return undefined;
  const digits = whole.replace(/\D/g, "");
  return percent ? shifted(digits, fraction, -2).replace(/\.?0+$/, "") : decimal(digits, fraction);
}

export type Mark = "." | ",";

// Groups of three by one sign, or by commas as in India (1,05,535); the first does not begin with 0, so 0,750 is none.
const WHOLE: Readonly<Record<Mark, string>> = {
  ".": String.raw`\d+|[1-9]\d{0,2}(?:(?: \d{3})+|(?:'\d{3})+|(?:,\d{3})+)|[1-9]\d?(?:,\d{2})+,\d{3}`,
  ",": String.raw`\d+|[1-9]\d{0,2}(?:(?: \d{3})+|(?:'\d{3})+|(?:\.\d{3})+)`,
};
const NUMBER: Readonly<Record<Mark, RegExp>> = {
  ".": new RegExp(String.raw`^(${WHOLE["."]})?(?:\.(\d+))?$`),
  ",": new RegExp(String.raw`^(${WHOLE[","]})?(?:,(\d+))?$`),
};

/** The decimal string of digits whose point is moved so many places to the right, to the left where negative. */
export function shifted(whole: string, fraction: string, places: number): string {
  const right = fraction.padEnd(places, "0");
  if (places >= 0) return decimal(whole + right.slice(0, places), right.slice(places));
  const left = whole.padStart(1 - places, "0");
  return decimal(left.slice(0, places), left.slice(places) + fraction);
}

/** A double with the shortest digits that tell it from all others, without an exponent: 1e21 has 22, 1.5e-7 is 0.00000015. */
export function plainDigits(value: number): string {
  const written = String(value);
  const [, sign = "", whole = "", fraction = "", exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(written) ?? [];
  return exponent === undefined ? written : sign + shifted(whole, fraction, Number(exponent));
}

const decimal = (whole: string, fraction: string) => (whole.replace(/^0+/, "") || "0") + (fraction && `.${fraction}`);

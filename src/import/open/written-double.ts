/**
 * Whether a number is written with no more digits than a double carries, which is what spreadsheets compute with: it has
 * 15 significant digits or fewer, or its digits are those of the nearest double.
 *
 * @param written - a decimal number, with an exponent or without
 * @example isWrittenDouble("0.30000000000000004") // true: what 0.1 + 0.2 makes
 * @example isWrittenDouble("9007199254740993") // false: the nearest double is 9007199254740992
 */
export function isWrittenDouble(written: string): boolean {
  if (written.length <= CERTAIN) return true;
  const own = digitsOf(written);
  if (own.length <= CERTAIN) return true;
  return own.length <= MOST_DIGITS && digitsOf(Number(written).toPrecision(own.length)) === own;
}

// More digits than the whole expansion of a number that a spreadsheet holds are no number of a spreadsheet.
const MOST_DIGITS = 100;
const CERTAIN = 15;

/** The significant digits of a decimal number, without the zeros around them. */
export function digitsOf(written: string): string {
  const [mantissa = ""] = written.trim().split(/[eE]/);
  const digits = mantissa.replace(/[^\d]/g, "").replace(/^0+/, "");
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return digits.slice(0, end);
}

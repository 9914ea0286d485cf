import { type Mark, shifted } from "./number-digits.js";

/** A number written with a power of ten; `doubt` where whoever wrote it may have left digits out. */
export type Power = { readonly mark: Mark | undefined; readonly value: string; readonly doubt: boolean };

// Whoever shortened a smaller number took nothing away that counts.
const LEAST = -5;
const POWER = /^(-?)(\d{1,3})(?:([.,])(\d+))?([eE])([+-]?)(\d{1,2})$/;

/**
 * Reads a number with an exponent, if it has one of the forms that programs write.
 *
 * `4e+07` (R, Python, JavaScript) and `1.5E7` (Java: one digit, a point, no plus) hold all digits. Doubtful are `1.23E+11`
 * and `1E+09`, what a spreadsheet shows where the number has no room, so that the cell may have held 1234567890 (it shows
 * fewer than ten decimals then); six decimals before a small e, which C and R print whatever the number is; and fourteen
 * or more that do not reach the units.
 * Of what is less than a hundred-thousandth no digit matters: it is left over from subtracting.
 * `1e3` or `2E5` no program writes: it may be a code.
 *
 * @param text - trimmed, with a plain minus
 * @returns the number, or undefined where the text has another form
 * @example powerOf("9.2e+07") // { mark: ".", value: "92000000", doubt: false }
 */
export function powerOf(text: string): Power | undefined {
  const [matched, sign = "", whole = "", mark, fraction = "", letter, plus = "", exponent = ""] =
    POWER.exec(text) ?? [];
  if (!matched) return undefined;
  const sheet = letter === "E" && plus !== "" && fraction.length < 10;
  if (!sheet && whole.length > 1) return undefined;
  if (plus === "" && !(letter === "E" && mark === ".")) return undefined;
  const places = Number(plus === "-" ? `-${exponent}` : exponent);
  const cut = (letter === "e" && fraction.length === 6) || (fraction.length >= 14 && places > fraction.length);
  const value = sign + shifted(whole, fraction, places);
  return { mark: mark === "." || mark === "," ? mark : undefined, value, doubt: (sheet || cut) && places >= LEAST };
}

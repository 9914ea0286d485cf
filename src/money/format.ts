// Prints a decimal string with the decimal mark and group separator of a language, rounded where places are given.
import { refuseUnlessObjects } from "./fail.js";
import { type DecimalString, type Rounding, exact, round, toDecimal } from "./exact.js";

/**
 * Prints a decimal string with a language's marks. This is where rounding happens, once.
 *
 * @param value - decimal string
 * @param marks - decimal mark and group separator
 * @param places - decimal places shown; without it the value is shown as it is
 * @param rule - rounding rule, half up if not given, as publications and spreadsheets do
 * @returns the text; a minus is U+2212
 * @example format("-1234567.895", { decimal: ",", group: " " }, 2) // "−1 234 567,90"
 */
export function format(
  value: DecimalString,
  marks: {
    readonly decimal: string;
    readonly group: string;
    /** Digits of a group above the thousands, where these are not three: two in lakhs and crores. */
    readonly above?: number;
  },
  places?: number,
  rule: Rounding = "half-up",
): string {
  refuseUnlessObjects('give format("1250.5", en.marks)', marks);
  if (typeof value !== "string") exact(value);
  const shown = places === undefined ? value : toDecimal(round(exact(value), places, rule));
  const [whole = "0", fraction = ""] = shown.replace("-", "").split(".");
  const grouped = groupsOf(whole, marks.above).join(marks.group);
  const decimals = places === undefined ? fraction : fraction.padEnd(Math.max(places, 0), "0");
  const sign = shown.startsWith("-") && /[1-9]/.test(shown) ? "−" : "";
  return sign + grouped + (decimals ? marks.decimal + decimals : "");
}

// From the right, so that only the first group is short; the last has three digits.
function groupsOf(digits: string, size = 3): string[] {
  const last = digits.slice(-3);
  const above = digits.slice(0, -3);
  if (above === "") return [last];
  const first = above.length % size || size;
  const groups = [above.slice(0, first)];
  for (let at = first; at < above.length; at += size) groups.push(above.slice(at, at + size));
  return [...groups, last];
}

import { type DecimalString, exact } from "./exact.js";
import { type Rounding, round } from "./round.js";
import { toDecimal } from "./to-decimal.js";

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
  marks: { readonly decimal: string; readonly group: string },
  places?: number,
  rule: Rounding = "half-up",
): string {
  const shown = places === undefined ? value : toDecimal(round(exact(value), places, rule));
  const [whole = "0", fraction = ""] = shown.replace("-", "").split(".");
  const grouped = groupsOf(whole).join(marks.group);
  const decimals = places === undefined ? fraction : fraction.padEnd(Math.max(places, 0), "0");
  const sign = shown.startsWith("-") && /[1-9]/.test(shown) ? "−" : "";
  return sign + grouped + (decimals ? marks.decimal + decimals : "");
}

// From the right, so that only the first group is short.
function groupsOf(digits: string): string[] {
  const first = digits.length % 3 || 3;
  const groups = [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups;
}

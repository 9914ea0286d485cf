import type { Marks } from "../formula/locale.js";
import { isDecimal } from "../money/exact.js";

/**
 * A number as a person types it, in the way of a language or with a plain point, as a decimal string. The digits stay as
 * they were typed: `1200.0` says more than `1200`.
 *
 * @returns undefined where it is no number
 * @example typedNumber("11 415,475", { decimal: ",", group: " " }) // "11415.475"
 */
export function typedNumber(text: string, { decimal, group }: Marks): string | undefined {
  const joined = text.trim().replace(/[\s'’]/g, "");
  // A group of the language has three digits; «1,5» is not one in English.
  const isGrouped = group.trim() !== "" && /^-?\d{1,3}(?:\D\d{3})+(?:\D\d+)?$/.test(joined);
  const whole = isGrouped ? joined.replaceAll(group, "") : joined;
  const plain = decimal !== "." && !whole.includes(".") ? whole.replace(decimal, ".") : whole;
  return isDecimal(plain) ? plain : undefined;
}

import type { Locale } from "../formula/locale.js";

/**
 * A whole number in words, as a sum is written out before it is signed; undefined from a trillion on, or in a language
 * that has no words for it. The words are rows `number.…` of the phrases.
 *
 * @param digits - a whole number, not below zero
 * @example numberWords("1200000", en) // "one million two hundred thousand"
 */
export function numberWords(digits: string, { phrases }: Locale): string | undefined {
  const list = (key: string): readonly string[] => (phrases[`number.${key}`] ?? "").split(" ");
  const [units, tens, hundreds] = [list("units"), list("tens"), list("hundreds")];
  const scales = ["thousand", "million", "billion"].map((key) => (phrases[`number.${key}`] ?? "").split("|"));
  if (units.length !== 20 || !/^\d{1,12}$/.test(digits)) return undefined;
  if (/^0+$/.test(digits)) return units[0];
  const groups = digits.padStart(12, "0").match(/\d{3}/g) ?? [];
  const words = groups.flatMap((group, at) => {
    const value = Number(group);
    if (value === 0) return [];
    const scale = at === 3 ? undefined : scales[2 - at];
    // A thousand is she in Russian: its one and two have a form of their own.
    const own = at === 2 ? list("units-of-thousand") : [];
    return [...below(value, units, own, tens, hundreds), ...(scale ? [formOf(value, scale)] : [])];
  });
  return words.join(" ");
}

function below(
  value: number,
  units: readonly string[],
  own: readonly string[],
  tens: readonly string[],
  hundreds: readonly string[],
): readonly string[] {
  const rest = value % 100;
  const last = rest < 20 ? rest : rest % 10;
  const word = (at: number): string => (own.length > 1 ? own[at] : undefined) ?? units[at] ?? "";
  return [
    ...(value >= 100 ? (hundreds[Math.floor(value / 100) - 1] ?? "").split("_") : []),
    ...(rest >= 20 ? [tens[Math.floor(rest / 10) - 2] ?? ""] : []),
    ...(last > 0 ? word(last).split("_") : []),
  ].filter(Boolean);
}

// One form, or those for one, for two to four, and for five and more.
function formOf(value: number, [one = "", few = one, many = few]: readonly string[]): string {
  const [tenth, hundredth] = [value % 10, value % 100];
  if (hundredth >= 11 && hundredth <= 14) return many;
  return tenth === 1 ? one : tenth >= 2 && tenth <= 4 ? few : many;
}

import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { format } from "../money/format.js";
import type { UnitFound } from "../model/input-record.js";

/** The unit of the amounts of a file in words. */
export function fileUnit({ value, currency }: Pick<UnitFound, "value" | "currency">, locale: Locale): string {
  const words = WORDS[value];
  const money = currency === undefined ? say(locale, "seen.currency-unit") : (locale.units[currency] ?? currency);
  const facts = { value: format(value, locale.marks), currency: money };
  return say(locale, words ?? "seen.unit.other", facts);
}

const WORDS: Readonly<Record<string, string>> = {
  "1": "seen.unit.one",
  "1000": "seen.unit.thousand",
  "100000": "seen.unit.lakh",
  "1000000": "seen.unit.million",
  "10000000": "seen.unit.crore",
  "1000000000": "seen.unit.billion",
};

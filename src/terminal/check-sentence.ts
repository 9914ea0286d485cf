import { keyWords } from "../formula/key-words.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { SumCheck } from "../model/input-record.js";
import { exact, isZero, subtract } from "../money/exact.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/to-decimal.js";
import { quoted } from "./quoted.js";

/** Whether a sum that is stated agrees with its parts, and by how much it does not. */
export function checkSentence(check: SumCheck, locale: Locale): string {
  const { kind, count, mismatches, stated, sum } = check;
  const key = keyWords(check.key, locale) ?? quoted(check.key, locale);
  if (kind === "parents" || stated === undefined || sum === undefined)
    return say(locale, mismatches === 0 ? `seen.check.${kind}.agree` : `seen.check.${kind}.differ`, {
      key,
      count,
      mismatches,
    });
  const difference = subtract(exact(sum), exact(stated));
  const money = (value: string): string => format(value, locale.marks);
  const facts = { key, stated: money(stated), sum: money(sum), difference: money(toDecimal(difference)) };
  if (mismatches === 0)
    return say(locale, isZero(difference) ? `seen.check.${kind}.equal` : `seen.check.${kind}.near`, facts);
  return say(locale, `seen.check.${kind}.unequal`, facts);
}

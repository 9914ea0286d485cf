import { exact, isZero } from "../money/exact.js";
import { format } from "../money/format.js";
import { say } from "../formula/say.js";
import type { Page } from "./page.js";

const PLACES = 2;
const LEAST = "0.01";

/** An amount for one person: in whole units of the currency with two decimals, as it is far below the unit of the page. */
export function perHeadMoney(value: string, { locale }: Pick<Page, "locale">): string {
  const text = format(value, locale.marks, PLACES);
  if (isZero(exact(value)) || /[1-9]/.test(text)) return text;
  const least = format(LEAST, locale.marks, PLACES);
  return say(locale, value.startsWith("-") ? "more-than-minus" : "less-than", { value: least });
}

import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import { answered } from "../questions/answered.js";
import type { Step } from "./ask-all.js";
import type { Given } from "./draft-analysis.js";
import { typedNumber } from "./typed-number.js";

/** The total that the document prints: it beats everything that is asked afterwards. */
export const totalStep = (known: Given, locale: Locale): Step<Given> => ({
  key: "total",
  question: say(locale, "asking.total"),
  check: (text) => (typedNumber(text, locale.marks) === undefined ? say(locale, "asking.number") : undefined),
  then: (text) => answered(known, "budgets/0", { total: typedNumber(text, locale.marks) }),
});

/** The currency, where the file names none. */
export const currencyStep = (known: Given, locale: Locale): Step<Given> => ({
  key: "currency",
  question: say(locale, "asking.currency"),
  check: (text) => (/^[a-z]{3}$/i.test(text.trim()) ? undefined : say(locale, "asking.letters")),
  then: (text) => ({ ...known, currency: text.trim().toUpperCase() }),
});

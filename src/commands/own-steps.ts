import type { Locale } from "../formula/locale.js";
import { answered } from "./answered.js";
import type { Step } from "./ask-all.js";
import { type Texts, spoken } from "./command.js";
import type { Given } from "./draft-analysis.js";
import { typedNumber } from "./typed-number.js";

const WORDS = {
  total: {
    en: "What total does the document print? Enter: there is none",
    ru: "Какой итог напечатан в документе? Enter: никакого",
    kk: "Құжатта қандай қорытынды басылған? Enter: ешқандай",
    ky: "Документте кандай жыйынтык басылган? Enter: эч кандай",
  },
  number: {
    en: "Write the number as it is printed, such as 11,415.475.",
    ru: "Напишите число, как оно напечатано, например 11 415,475.",
    kk: "Санды басылғанындай жазыңыз, мысалы 11 415,475.",
    ky: "Санды басылгандай жазыңыз, мисалы 11 415,475.",
  },
  currency: {
    en: "In which currency? Three letters, such as KGS. Enter: leave it open",
    ru: "В какой валюте? Три буквы, например KGS. Enter: пока не указывать",
    kk: "Қай валютада? Үш әріп, мысалы KGS. Enter: әзірге көрсетпеу",
    ky: "Кайсы валютада? Үч тамга, мисалы KGS. Enter: азырынча көрсөтпөө",
  },
  letters: {
    en: "Three letters, such as KGS or KZT.",
    ru: "Три буквы, например KGS или KZT.",
    kk: "Үш әріп, мысалы KGS немесе KZT.",
    ky: "Үч тамга, мисалы KGS же KZT.",
  },
} satisfies Record<string, Texts>;

/** The total that the document prints: it beats everything that is asked afterwards. */
export const totalStep = (known: Given, locale: Locale): Step<Given> => ({
  key: "total",
  question: spoken(locale, WORDS.total),
  check: (text) => (typedNumber(text, locale.marks) === undefined ? spoken(locale, WORDS.number) : undefined),
  then: (text) => answered(known, "budgets/0", { total: typedNumber(text, locale.marks) }),
});

/** The currency, where the file names none. */
export const currencyStep = (known: Given, locale: Locale): Step<Given> => ({
  key: "currency",
  question: spoken(locale, WORDS.currency),
  check: (text) => (/^[a-z]{3}$/i.test(text.trim()) ? undefined : spoken(locale, WORDS.letters)),
  then: (text) => ({ ...known, currency: text.trim().toUpperCase() }),
});

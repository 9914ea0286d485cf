import type { Dictionary } from "../../src/model/dictionary.js";

/** Words of several languages in one list, so that tests of numbers do not hang on the shelf. */
export const numberDictionary: Dictionary = {
  code: "und",
  headers: {},
  codes: {},
  totals: [],
  multipliers: {
    тыс: "1000", тысяча: "1000", тысячи: "1000", тысяч: "1000", мың: "1000", миң: "1000", тис: "1000", ming: "1000",
    thousand: "1000", k: "1000", млн: "1000000", миллионов: "1000000", mln: "1000000", million: "1000000", mn: "1000000",
    млрд: "1000000000", bn: "1000000000", lakh: "100000", crore: "10000000",
  }, // prettier-ignore
  currencies: {
    $: ["USD", "AUD", "CAD"], US$: ["USD"], A$: ["AUD"], "€": ["EUR"], "£": ["GBP"], "₸": ["KZT"], тенге: ["KZT"],
    теңге: ["KZT"], сом: ["KGS"], "сом.": ["KGS"], сомони: ["TJS"], сум: ["UZS"], "so'm": ["UZS"], руб: ["RUB", "BYN"],
    рублей: ["RUB", "BYN"], "₽": ["RUB"], грн: ["UAH"], Rs: ["INR", "PKR", "LKR"], "₹": ["INR"], R$: ["BRL"], "S/": ["PEN"],
    "S/.": ["PEN"], CHF: ["CHF"], "US dollars": ["USD"], "¥": ["JPY", "CNY"],
  }, // prettier-ignore
  missing: ["na", "n/a", "nfp", "н/д", "нет данных", ":"],
};

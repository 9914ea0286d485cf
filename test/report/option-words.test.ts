import { expect, test } from "vitest";
import type { Locale } from "../../src/formula/locale.js";
import { optionWords } from "../../src/report/page.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";

// Derived: four zeros at the end are two places of a million, seven of a billion. Seen red with every total
// from a million on in millions, and with 120,000,000 million.
test.each([
  ["1250000", en, "1.25 million: m"],
  ["1250000000", en, "1.25 billion: m"],
  ["-1250000000", en, "−1.25 billion: m"],
  ["1251000000", en, "1,251 million: m"],
  ["120000000000000", ru, "120 трлн: m"],
  ["2590973210000", ru, "2\u00a0590\u00a0973,21 млн: m"],
  ["1250001000", en, "1,250,001,000: m"],
  ["1250000000.5", en, "1,250,000,000.5: m"],
  ["900000", en, "900,000: m"],
  ["0", en, "0: m"],
  [null, en, "m"],
  // Derived: of a known currency 0.2516 is 25 of its hundredths. Seen red without the currency and with all four places.
  ["19655420.2516", ru, "19\u00a0655\u00a0420,25 сом: m", "KGS"],
  ["19655420.5", en, "JPY\u00a019,655,421: m", "JPY"],
] as [string | null, Locale, string, string?][])(
  "the total under an answer, %s, keeps every digit, of a known currency to its smallest unit",
  (total, locale, words, currency) => {
    const detail = currency === undefined ? {} : { detail: { currency } };
    expect(optionWords({ total, meaning: "m", answer: {}, ...detail, code: "lines" }, locale)).toBe(words);
  },
);

// Derived: with one amount blank the known ones are the least there is. Seen red: nothing was said of the sum.
test("before its unit is known, what a column adds up to at least stands before the answer", () => {
  const words = (blank: string) =>
    optionWords(
      { total: null, meaning: "m", answer: {}, code: "phase", detail: { ownSum: "5106784732.1", blank } },
      en,
    );
  expect([words("least"), words("open")]).toEqual(["at least 5,106,784,732.1: m", "m"]);
});

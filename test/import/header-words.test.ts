import { expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import { foldWord } from "../../src/import/headers/fold-word.js";
import { headerWords } from "../../src/import/headers/header-words.js";
import { isYear, yearsIn } from "../../src/import/headers/years-in.js";

const take = headerWords(dictionaries);

// Each expected value is read off the header by a person.
test.each([
  ["Сумма, тысяч тенге", "сумма", undefined, ["1000"], ["KZT"]],
  ["Сомасы,\nмың теңге", "сомасы", undefined, ["1000"], ["KZT"]],
  ["2024 исполнено", "исполнено", "2024", [], []],
  ["Исполнено за 2024 год, тыс.сом", "исполнено", "2024", ["1000"], ["KGS"]],
  ["Всего, тыс. сом (утв.)", "всего_утв", undefined, ["1000"], ["KGS"]],
  ["2015-16(RE)", "re", "2015-16", [], []],
  ["2015 – 16 (BE)", "be", "2015-16", [], []],
  ["2012-2013", "", "2012-2013", [], []],
  ["2010/11", "", "2010/11", [], []],
  ["PEF_2016", "pef", "2016", [], []],
  ["FY2025-26 Budget", "budget", "2025-26", [], []],
  ["2018-жылга бекитилген", "бекитилген", "2018", [], []],
  ["2025 йил учун тасдиқланган, млн сўм", "тасдиқланган", "2025", ["1000000"], ["UZS"]],
  ["Tasdiqlangan, mlrd so‘m", "tasdiqlangan", undefined, ["1000000000"], ["UZS"]],
  ["Маблағ (ҳазор сомонӣ)", "маблаг".replace("г", "ғ"), undefined, ["1000"], ["TJS"]],
  ["Касові видатки, тис. грн", "касові_видатки", undefined, ["1000"], ["UAH"]],
  ["Importe (miles de euros)", "importe", undefined, ["1000"], ["EUR"]],
  ["Crédito vigente, miles de millones", "credito_vigente", undefined, ["1000000000"], []],
  ["Outlay (Rs lakh crore)", "outlay", undefined, ["1000000000000"], ["INR", "PKR", "LKR", "NPR", "MUR"]],
  ["Approved, £'000", "approved", undefined, ["1000"], ["GBP"]],
  ["Budget ($m)", "budget", undefined, ["1000000"], ["USD", "CAD", "AUD", "NZD", "MXN", "ARS", "CLP", "COP"]],
  ["Approved, US$ million", "approved", undefined, ["1000000"], ["USD"]],
  // The sign of the kwacha, and no thousand. Seen red: 1000000000000, no unit, 1000000.
  ["Allocation\n(K’ Billion)", "allocation", undefined, ["1000000000"], []],
  ["2015 Budget K'million", "budget", "2015", ["1000000"], []],
  ["Budget K'000", "budget", undefined, ["1000"], []],
  // Seen red: of thousands it was read as whole units, as the word between hid the currency.
  ["Estimate (KES in '000')", "estimate", undefined, ["1000"], ["KES"]],
  // Without a currency. Seen red: no unit, so it was asked; 000 alone may be a code.
  ["Amount (in '000)", "amount", undefined, ["1000"], []],
  ["Budget 000", "budget_000", undefined, [], []],
  ["Allocation N'billion", "allocation", undefined, ["1000000000"], []],
  // Powers of ten. Seen red: no unit beside the currency, so one rupee, and 3,750 of 375 million.
  ["Budget 2025 (10^5 Rs)", "budget", "2025", ["100000"], ["INR", "PKR", "LKR", "NPR", "MUR"]],
  ["Сумма, 10^6 сом", "сумма", undefined, ["1000000"], ["KGS"]],
  ["Amount, USD 10^9", "amount", undefined, ["1000000000"], ["USD"]],
  ["Women per 10 000", "women_per_10_000", undefined, [], []],
  ["requirements_usd", "requirements", undefined, [], ["USD"]],
  // A header may say nothing beyond its name.
  ["Год", "год", undefined, [], []],
  ["Category K", "category_k", undefined, [], []],
  ["Наименование", "наименование", undefined, [], []],
  // Shares are not their amounts.
  ["2016-17(BE)%", "be_%", "2016-17", [], []],
  // No fiscal year: a date, a span of years, two years.
  ["Исполнено на 01.01.2025", "исполнено_на_01_01_2025", undefined, [], []],
  ["2025-2027", "2025_2027", undefined, [], []],
  ["2024 / 2025 план и 2023", "план_и", undefined, [], []],
  // A number before the word makes it an amount.
  ["Выше 5 млн", "выше_5_млн", undefined, [], []],
])("%j is taken apart", (header, words, fiscalYear, units, currencies) => {
  const { full: _full, paired: _paired, ...found } = take(header);
  expect(found).toEqual({ words, units, currencies, ...(fiscalYear === undefined ? {} : { fiscalYear }) });
});

test("a word that languages understand differently keeps all its meanings", () => {
  // English mil. is a million, Spanish mil a thousand.
  expect(take("Approved, mil. USD").units).toEqual(["1000000", "1000"]);
  expect(take("Amount, som").currencies).toEqual(["KGS", "UZS"]);
});

test("small words stay in the full name", () => {
  expect(take("Цена за единицу, сом")).toMatchObject({ words: "цена_единицу", full: "цена_за_единицу" });
});

test("folding: case, ё, spaces, punctuation, apostrophes, Latin accents, invisible marks; never Cyrillic letters", () => {
  const same = [
    ["Утверждённый  план", "УТВЕРЖДЕННЫЙ_ПЛАН"],
    ["so'm", "so‘m"],
    ["Ma’lumot yoʻq", "ma'lumot yo`q"],
    ["DESCRIPCION", "Descripción"],
    ["Сум\u00adма", "сумма"],
    ["Department/Agency", "department agency"],
  ];
  for (const [a = "", b = ""] of same) expect(foldWord(a)).toBe(foldWord(b));
  for (const [a = "", b = ""] of [
    ["й", "и"],
    ["ї", "і"],
    ["ӯ", "у"],
    ["BE", "BE%"],
  ])
    // prettier-ignore
    expect(foldWord(a)).not.toBe(foldWord(b));
});

test("years: one, or two that follow each other; no dates and no spans", () => {
  expect(yearsIn("2023 и 2024/25").years).toEqual(["2023", "2024/25"]);
  expect(yearsIn("1999-2000").years).toEqual(["1999-2000"]);
  for (const text of ["20240101", "12024", "2024-01-15", "15.01.2024", "2024-2026", "2024-01", "1850"])
    expect(yearsIn(text).years).toEqual([]);
  expect([isYear(" 2024 "), isYear("2024 план"), isYear("2024-25")]).toEqual([true, false, true]);
});

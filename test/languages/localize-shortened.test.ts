import { expect, test } from "vitest";
import { localize } from "../../src/formula/localize.js";
import { locales } from "../../src/languages/index.js";

const unknown = {
  code: "code.unknown",
  severity: "error",
  file: "f.csv",
  row: 2,
  column: "Статус",
  received: "Код",
  expected: "disbursed",
  detail: { nearest: "" },
  message: "",
} as const;

// Derived: the sentence of the language without the words about what is near. Seen red with the words before a comma kept.
test.each([
  ["en", "f.csv, row 2, “Статус”: “Код” is not one of paid."],
  ["ru", "f.csv, строка 2, «Статус»: «Код» — не одно из: получено."],
])("where nothing is near, a sentence in %s ends before it", (code, sentence) => {
  const locale = locales.find((each) => each.code === code);
  if (!locale) throw new Error(`no language ${code}`);
  expect(localize(unknown, locale).message).toBe(sentence);
});

// Derived: the sum beside it is money, as papers say it; alone it is the code of a table. Seen red: «250 KGS».
test.each([
  ["funding.other-year", { currency: "KGS", sum: "250", count: "1" }, "всего 250 сом."],
  ["rate.missing", { currency: "KGS" }, "нет курса USD к KGS."],
])("a currency in %s", (code, detail, words) => {
  const [ru] = locales.filter((each) => each.code === "ru");
  const issue = { ...unknown, code, detail, received: "USD" };
  expect(ru && localize(issue, ru).message.replaceAll("\u00a0", " ")).toContain(words);
});

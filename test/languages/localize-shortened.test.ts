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

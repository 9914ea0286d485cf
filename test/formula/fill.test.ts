import { expect, test } from "vitest";
import { issueText } from "../../src/formula/localize.js";
import { fill } from "../../src/formula/locale.js";
import { en, ru } from "../../src/languages/index.js";

// Derived: one kind of marks in a language, and one pair of them.
test.each([
  ["“{text}” is no service", en, "«Умут»", "“Умут” is no service"],
  ["«{text}» — незнакомая услуга", ru, "«Умут»", "«Умут» — незнакомая услуга"],
  ["«{text}»", ru, "«Умут» (Талас)", "««Умут» (Талас)»"],
  ["columns {text}", en, "«Q1», «Q2», …", "columns “Q1”, “Q2”, …"],
  ["columns {text}", en, "«Q1», …, «Q9»", "columns “Q1”, …, “Q9”"],
  ["not used: {text}", en, "2: «a»; 6: «b»", "not used: 2: “a”; 6: “b”"],
  ["columns {text}", ru, "«Q1», «Q2»", "columns «Q1», «Q2»"],
  ["{text}", en, "a «b» c", "a «b» c"],
])("%s", (template, locale, text, said) => {
  expect(fill(template, locale, { text })).toBe(said);
});

// Seen red: the phases in English, in whatever language.
test("phases that a column has to say are told in the language", () => {
  const facts = { file: "b.csv", row: 1, column: "amount", expected: "proposed / executed" };
  const detail = { candidates: "«total»", setting: "columns" };
  const issue = { code: "column.missing", severity: "question", message: "", ...facts, detail } as const;
  expect(issueText(issue, ru)).toContain("нет столбца «проект / исполнено». Ближе всего: «total».");
  expect(issueText(issue, en)).toContain("no column says “proposed / executed”. Nearest: “total”.");
});

// Seen red: “between 2023:approved and executed (outturn), 2023”.
test("both totals that are held against each other are told by their phase and year", () => {
  const detail = { key: "2023:executed", before: "2023:approved", rows: "2, 3, 4", count: "3" };
  const issue = {
    code: "amount.thousandfold-lines",
    severity: "warning",
    message: "",
    file: "b.csv",
    row: 2,
    detail,
  } as const;
  expect(issueText(issue, en)).toContain("between approved, 2023 and executed (outturn), 2023.");
});

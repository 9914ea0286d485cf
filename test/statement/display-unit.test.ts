import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import { format } from "../../src/money/format.js";
import { statementOf } from "../../src/statement/statement.js";
import { ANALYSIS, smallRun } from "../support/small-statement.js";

const plain = (text: string | undefined): string => (text ?? "").replaceAll("\u00a0", " ");
const marks = { decimal: ".", group: "," };

describe("digits", () => {
  // Worked: the gender budget of India of 2026-27 in crore, as its ministry prints it: 1,07,688.42 and 5,00,878.73.
  test.each([
    ["107688.42", "1,07,688.42"],
    ["500878.73", "5,00,878.73"],
    ["9999", "9,999"],
    ["12345678", "1,23,45,678"],
    ["7", "7"],
  ])("%s above the thousands by two", (value, text) => expect(format(value, { ...marks, above: 2 })).toBe(text));

  test("by three everywhere else", () => expect(format("1234567", marks)).toBe("1,234,567"));
});

const inUnit = (displayUnit: "lakh" | "crore" | "trillion" | "thousand", language = en) => {
  const budgets = (ANALYSIS.budgets ?? []).map((each) => ({ ...each, unit: 1_000_000_000, displayUnit }));
  return statementOf(smallRun({ budgets }), language);
};

describe("one unit for all amounts of a statement, the one that the analysis names", () => {
  // Derived: 571 × 10⁹ is 57,100 crore, 57,10,000 lakh and 0.571 trillion.
  test.each([
    ["crore", "KGS 57,100.0 crore", "KGS crore"],
    ["lakh", "KGS 57,10,000.0 lakh", "KGS lakh"],
    ["trillion", "KGS 0.571 trillion", "KGS trillion"],
    ["thousand", "KGS 571,000,000 thousand", "KGS thousand"],
  ] as const)("%s", (unit, amount, words) => {
    const made = inUnit(unit);
    expect(plain(made?.headline)).toContain(amount);
    expect(plain(made?.parts[0]?.list?.unit)).toBe(`${words}, nominal`);
    expect(plain(made?.parts[0]?.ministries?.unit)).toBe(`${words}, nominal`);
    expect(plain(made?.parts[0]?.effects.unit)).toBe(`${words}, nominal`);
  });

  test("in the words and marks of the language", () =>
    expect(plain(inUnit("trillion", ru)?.headline)).toContain("0,571 трлн сом"));
});

// Derived: without a name the summary of 571 × 10⁹ counts in billions, and the list in millions.
test("lists have the next smaller unit where the summary counts in billions", () => {
  const budgets = (ANALYSIS.budgets ?? []).map((each) => ({ ...each, unit: 1_000_000_000 }));
  const made = statementOf(smallRun({ budgets }), en);
  expect(plain(made?.headline)).toContain("KGS 571.00 billion");
  expect(plain(made?.parts[0]?.list?.unit)).toBe("KGS million, nominal");
});

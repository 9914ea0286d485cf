import { describe, expect, it } from "vitest";
import { readBudget } from "../../src/import/read/read-budget.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { dictionariesFor, localeOf } from "../../src/run/languages.js";

const known = dictionariesFor(localeOf("ru"));
const read = (amounts: readonly string[], more: Partial<BudgetSettings> = {}, currency = "XXX") => {
  const text = `code\tname\t2024 approved\n${amounts.map((each, at) => `${at + 1}\tx\t${each}`).join("\n")}\n`;
  const bytes = new TextEncoder().encode(text);
  const settings = { file: "b.tsv", fiscalYear: "2024", ...more };
  const budget = readBudget(settings, 0, { name: "b.tsv", bytes }, { currency }, known);
  return {
    unit: budget.input.understood?.unit,
    currency: budget.currency,
    amounts: budget.amounts.map((each) => each.amount),
    issues: budget.issues.map(({ code, row }) => [code, row]),
  };
};

// Derived: what stands beside each amount is its unit. Seen red: before `cellUnit`, each amount was refused as one of
// another currency than XXX, and the unit was asked.
describe("a unit beside every amount", () => {
  it.each([
    ["7.500,00 kn", "12.250,50 kn", ["7500.00", "12250.50"], "1", "HRK"],
    ["1,234 €", "12,500.50 €", ["1234", "12500.50"], "1", "EUR"],
    ["25 EUR", "7 EUR", ["25", "7"], "1", "EUR"],
    ["12 500 тыс. сом", "1 250,5 тыс. сом", ["12500", "1250.5"], "1000", "KGS"],
    ["3 млн. тенге", "0", ["3", "0"], "1000000", "KZT"],
  ])("%s, %s", (one, other, amounts, value, currency) => {
    expect(read([one, other])).toEqual({
      unit: { value, currency, by: "cells", text: one, row: 2 },
      currency,
      amounts,
      issues: [],
    });
  });

  it("is a unit without a currency where several have the sign", () => {
    expect(read(["$ 12", "$ 15.50"])).toEqual({
      unit: { value: "1", by: "cells", text: "$ 12", row: 2 },
      currency: "XXX",
      amounts: ["12", "15.50"],
      issues: [],
    });
  });

  it("says the currency alone where it is a sign, and no amount has cents: whoever counts in thousands writes it, too", () => {
    // Seen red: «$6,498» of a budget in thousands was taken for whole dollars, and nothing was asked.
    expect(read(["6 498 €", "1 157 €"])).toMatchObject({ unit: undefined, currency: "EUR", amounts: ["6498", "1157"] });
    expect(read(["6 498 €", "1 157 €"]).issues).toEqual([["budget.unit-unknown", undefined]]);
    expect(read(["6 498 €", "1 157 €"], { unit: 1000 })).toMatchObject({ currency: "EUR", issues: [] });
  });

  it("is none where one amount goes without it, or names another multiple: the unit is asked", () => {
    // seen red: without the check of bare amounts, without the check of multiples
    for (const [one, other] of [
      ["25 EUR", "7"],
      ["25 тыс.", "15 млн"],
    ] as const) {
      const { unit, issues } = read([one, other]);
      expect(unit).toBeUndefined();
      expect(issues).toContainEqual(["budget.unit-unknown", undefined]);
    }
  });

  it("in two currencies is told row by row", () => {
    expect(read(["25 EUR", "15 USD"]).issues.filter(([code]) => code === "amount.currencies")).toEqual([
      ["amount.currencies", 2],
      ["amount.currencies", 3],
    ]);
  });

  it("that is not the currency of the analysis is told row by row", () => {
    expect(read(["25 EUR", "7 EUR"], {}, "KGS").issues.slice(0, 2)).toEqual([
      ["amount.currency", 2],
      ["amount.currency", 3],
    ]);
  });

  it("gives way to the unit of the analysis", () => {
    expect(read(["25 тыс.", "7 тыс."], { unit: 1 })).toMatchObject({
      unit: { by: "analysis" },
      amounts: ["25000", "7000"],
    });
  });
});

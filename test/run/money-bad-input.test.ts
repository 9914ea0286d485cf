import { describe, expect, it } from "vitest";
import { allocate, format, minorUnits, money, readAnalysis, readTable, roundDecimal, tables, unitsNeeded } from "../support/library.js"; // prettier-ignore

// What JavaScript lets through, where the compiler does not look.
const anything = (value: unknown): never => value as never;
const coded = (code: string): unknown => expect.objectContaining({ code });

describe("a slip in a call is a coded error that names what was meant", () => {
  it.each<[string, () => unknown, string]>([
    ["a rule without its dash", () => roundDecimal("1.005", 2, anything("halfup")), "number.rounding"],
    ["no rule", () => roundDecimal("1.005", 2, anything(undefined)), "number.rounding"],
    ["a rule where nothing is rounded", () => roundDecimal("1", 2, anything("HALF-UP")), "number.rounding"],
    ["half a place", () => roundDecimal("1.005", 1.5, "half-up"), "number.places"],
    ["places that are no number", () => roundDecimal("1.005", anything("2"), "half-up"), "number.places"],
    ["places without end", () => roundDecimal("1.005", Infinity, "half-up"), "number.places"],
    ["places of a split", () => allocate("1", ["1"], Number.NaN), "number.places"],
    ["a JavaScript number", () => roundDecimal(anything(1.005), 2, "half-up"), "number.invalid"],
    ["printed places", () => format("1.005", { decimal: ".", group: "," }, 0.5), "number.places"],
    ["a country in place of its currency", () => money("1", "KGZ"), "currency.invalid"],
    ["a currency in small letters", () => minorUnits("kgs"), "currency.invalid"],
  ])("%s", (_, act, code) => {
    expect(act).toThrow(coded(code));
  });

  it("a word that no case of a formula has", () => {
    expect(() => unitsNeeded({ rounding: "half_up", "units-needed-raw": "1.5" })).toThrow(/did you mean "half-up"/);
    expect(() => unitsNeeded({ rounding: "half_up", "units-needed-raw": "1.5" })).toThrow(coded("formula.input"));
    // derived: 1.5 rounded half up
    expect(unitsNeeded({ rounding: "half-up", "units-needed-raw": "1.5" }).value).toBe("2");
    expect(unitsNeeded({ "units-needed-raw": "1.5" }).undefined).toEqual({ code: "missing-input", input: "rounding" });
  });
});

describe("a currency that does not exist is refused", () => {
  it("in a row, which is kept among the refused ones", () => {
    const row = "c1,State,committed,2025,KGZ,100";
    const bytes = `centre_id,source,status,fiscal_year,currency,amount\n${row}\n`;
    const { issues, rejects } = readTable(tables.funding, { name: "f.csv", bytes }, {}, []);
    expect(rejects).toMatchObject([{ row: 2, cells: row.split(",") }]);
    expect(issues).toMatchObject([{ code: "currency.invalid", row: 2, received: "KGZ", expected: "KGS" }]);
  });

  it("in an analysis", () => {
    const bytes = '{\n"title": "T",\n"currency": "KGZ",\n"fiscalYear": "2025"\n}';
    expect(readAnalysis({ name: "umay.json", bytes }).issues).toMatchObject([
      { code: "analysis.value", row: 3, column: "/currency", received: '"KGZ"', expected: "KGS" },
    ]);
  });

  it("but one that was withdrawn is none of them", () => {
    expect(money("1", "HRK")).toEqual({ amount: "1", currency: "HRK" });
  });
});

describe("digits are bounded", () => {
  it.each<[string, string, string]>([
    ["a million digits", "7".repeat(1_000_000), "amount.digits"],
    ["with marks between", "7,777".repeat(50_000), "amount.digits"],
    ["with a fraction", `0.${"7".repeat(200_000)}`, "amount.digits"],
    ["below zero", `-${"7".repeat(200_000)}`, "amount.digits"],
    ["61 digits, one more than an amount may have", "7".repeat(61), "amount.digits"],
  ])("in a cell: %s", (_, cell, code) => {
    const bytes = `centre_id;source;status;fiscal_year;currency;amount\nc1;State;committed;2025;KGS;${cell}\nc1;State;committed;2025;KGS;${"7".repeat(60)}\n`;
    const { rows, issues, rejects } = readTable(tables.funding, { name: "f.csv", bytes }, {}, []);
    expect(issues).toMatchObject([{ code, row: 2, column: "amount", expected: "≤ 60" }]);
    expect(rejects).toHaveLength(1);
    expect(rows.map((each) => each.values.amount)).toEqual(["7".repeat(60)]);
  });

  it("in a call", () => {
    expect(() => roundDecimal("7".repeat(1_000_000), 0, "up")).toThrow(coded("number.digits"));
    // derived: 20,000 digits in groups of three
    expect(format("7".repeat(20_000), { decimal: ".", group: " " }).length).toBe(20_000 + 6_666);
  });

  it("in an analysis", () => {
    const read = (key: string, value: unknown): unknown =>
      readAnalysis({
        name: "umay.json",
        bytes: JSON.stringify({ title: "T", currency: "KGS", fiscalYear: "2025", [key]: value }),
      }).issues;
    expect(read("title", "x".repeat(1_000_000))).toMatchObject([{ code: "analysis.value", column: "/title" }]);
    for (const unit of [1e308, 1e-9, 1e22])
      expect(read("budgets", [{ file: "b.csv", unit }])).toMatchObject([{ column: "/budgets/0/unit" }]);
    expect(read("budgets", [{ file: "b.csv", tolerance: "9".repeat(70) }])).toMatchObject([
      { column: "/budgets/0/tolerance", expected: "1234.50" },
    ]);
  });
});

import { expect, test } from "vitest";
import { exact } from "../../src/money/exact.js";
import { aboveState, yearLeap } from "../../src/import/checks/state-size.js";
import { stateSize } from "../../src/states/index.js";

const inYears = (all: Readonly<Record<string, string>>) =>
  new Map(Object.entries(all).map(([year, total]) => [`${year}:approved`, exact(total)]));
const codes = (issues: readonly { code: string; severity: string }[]) =>
  issues.map((each) => [each.code, each.severity]);

// Worked: IMF, World Economic Outlook, October 2025: general government expenditure of the Kyrgyz Republic in 2020, three digits.
test("what all government of a country spent in a year stands in whole units, of the largest where a currency has several", () => {
  expect(stateSize("KGS", "2020")).toMatchObject({ country: "KGZ", by: "expenditure" });
  expect(stateSize("KGS", "2020")?.amount).toMatch(/^\d{3}000000000$/);
  expect(stateSize("EUR", "2023")?.country).toBe("DEU");
  expect(stateSize("KGS", "1999")).toBeUndefined();
  expect(stateSize("¤", "2020")).toBeUndefined();
});

// Derived: 100 billion are spent; 120, 150 and 250 of them are 1.2, 1.5 and 2.5 times.
test("a total above 1.3 times the size of the state is named, above twice it is asked, where no line is financing", () => {
  const sizeOf = () => ({ country: "KGZ", by: "expenditure", amount: "100000000000" }) as const;
  const said = (total: string, hasFinancing = false, year = "2024") => {
    const isAsked = (key: string): boolean => key === `${year}:approved`;
    return codes(aboveState("b.csv", inYears({ "2024": total }), "1000000", sizeOf, isAsked, () => hasFinancing));
  };
  expect(said("120000")).toEqual([]);
  expect(said("150000")).toEqual([["total.above-state", "warning"]]);
  expect(said("250000")).toEqual([["total.above-state", "question"]]);
  expect(said("250000", true)).toEqual([["total.above-state", "warning"]]);
  // Of a year that nobody asks about a total is only named.
  expect(said("250000", false, "2023")).toEqual([["total.above-state", "warning"]]);
});

// Derived: 400 is four times 100; 290 is less than three times.
test("a total that leaves each of its neighbours by more than three times is asked about", () => {
  const said = (all: Readonly<Record<string, string>>, year = "2024") => codes(yearLeap("b.csv", inYears(all), year));
  expect(said({ "2023": "100", "2024": "400" })).toEqual([["total.leap", "question"]]);
  expect(said({ "2023": "100", "2024": "290" })).toEqual([]);
  expect(said({ "2023": "100", "2024": "400", "2025": "390" })).toEqual([]);
  expect(said({ "2023": "400", "2024": "100", "2025": "390" })).toEqual([["total.leap", "question"]]);
  expect(said({ "2024": "400" })).toEqual([]);
  expect(said({ "2023": "100", "2024": "400" }, "2023")).toEqual([["total.leap", "question"]]);
});

import { expect, test } from "vitest";
import { budgetChange } from "../../src/compare/budgets/budget-change.js";
import type { BudgetYear } from "../../src/compare/budgets/budget-year.js";
import { exact, toDecimal } from "../../src/money/exact.js";

type Given = readonly [code: string, name: string, amount: string];
const year = (fiscalYear: string, ...units: readonly Given[]): BudgetYear => ({
  ...{ fiscalYear, phase: "approved", rest: exact("0") },
  units: units.map(([code, name, amount]) => ({ code, name, amount: exact(amount), unknown: 0 })),
});
const told = (...given: Parameters<typeof budgetChange>) =>
  budgetChange(...given).units.map(({ state, code, from, before, after, change }) => [
    ...[state, code, from.join()],
    ...[before, after, change].map(toDecimal),
  ]);

// Derived: each amount is given, and each change is their difference.
test("new, ended, moved by its name, changed and unchanged, the largest change first", () => {
  const before = year(
    "2024",
    ["1", "Roads", "100"],
    ["2", "Shelters", "50"],
    ["3", "Parks", "7"],
    ["4", "Courts", "9"],
  );
  const after = year("2025", ["1", "Roads", "130"], ["5", "shelters", "60"], ["4", "Courts", "9"], ["6", "Water", "2"]);
  expect(told(before, after)).toEqual([
    ["changed", "1", "", "100", "130", "30"],
    ["moved", "5", "2", "50", "60", "10"],
    ["ended", "3", "", "7", "0", "-7"],
    ["new", "6", "", "0", "2", "2"],
    ["unchanged", "4", "", "9", "9", "0"],
  ]);
});

// Seen red while a code was joined whatever it was called.
test("a code that another name took is not joined with it", () => {
  const before = year("2024", ["1", "Roads", "100"], ["2", "Parks", "40"]);
  expect(told(before, year("2025", ["2", "Roads", "100"]))).toEqual([
    ["ended", "2", "", "40", "0", "-40"],
    ["moved", "2", "1", "100", "100", "0"],
  ]);
});

test("a code that only changed its name is the same", () => {
  expect(told(year("2024", ["1", "Roads", "100"]), year("2025", ["1", "Roads and streets", "90"]))).toEqual([
    ["changed", "1", "", "100", "90", "-10"],
  ]);
});

// Derived: 0.25 of 80 is 20, and 60 stay; the map of 2020 is older than both years.
test("a map parts a code by its shares; what they leave stays and is told", () => {
  const before = year("2024", ["1", "Care", "80"], ["2", "", "5"]);
  const after = year("2025", ["7", "Shelters", "30"], ["2", "", "5"]);
  const map = [
    { old: "1", new: "7", from: "2025", share: "0.25" },
    { old: "2", new: "7", from: "2020" },
    { old: "8", new: "7" },
    { old: "1", new: "9", from: "2025", share: "0" },
  ];
  expect(told(before, after, map.slice(0, 3))).toEqual([
    ["ended", "1", "", "60", "0", "-60"],
    ["moved", "7", "1", "20", "30", "10"],
    ["unchanged", "2", "", "5", "5", "0"],
  ]);
  const { unplaced, total } = budgetChange(before, after, map);
  expect(unplaced.map(({ kind, code, amount }) => [kind, code, toDecimal(amount)])).toEqual([
    ["old-unknown", "8", "0"],
    ["new-unknown", "9", "0"],
    ["share-left", "1", "60"],
  ]);
  expect([total.before, total.after, total.change].map(toDecimal)).toEqual(["85", "35", "-50"]);
});

test("shares above one move nothing", () => {
  const before = year("2024", ["1", "", "10"]);
  const map = [
    { old: "1", new: "2" },
    { old: "1", new: "3", share: "0.5" },
  ];
  const { units, unplaced } = budgetChange(before, year("2025", ["2", "", "4"], ["3", "", "1"]), map);
  expect(units.map((each) => each.state)).toEqual(["ended", "new", "new"]);
  expect(unplaced.map(({ kind, amount }) => [kind, toDecimal(amount)])).toEqual([["share-above", "5"]]);
});

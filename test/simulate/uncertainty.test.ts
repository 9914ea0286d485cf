import { describe, expect, test } from "vitest";
import type { PerKeys } from "../../src/formula/figure.js";
import { findFigures } from "../../src/formula/figures.js";
import type { Analysis } from "../../src/model/analysis.js";
import { compare, exact } from "../../src/money/exact.js";
import { readAnalysis } from "../../src/import/read/read-analysis.js";
import { localizeAll } from "../../src/run/languages.js";
import { run } from "../support/run.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const CENTRES = "centre_id,service,region,capacity,capacity_unit\na,shelter,Osh,10,family_place\n";
const COSTS =
  "standard_id,service,line,behaviour,driver,quantity,unit_cost,min,max,currency\n" +
  "s,shelter,nights,variable,place_night,1,100,90,120,KGS\n";
const MONEY =
  "centre_id,source,status,amount,min,max,currency,fiscal_year\na,State,committed,150000,100000,200000,KGS,2025\n";
const HEAD = "name,value,min,max,source";
const VALUES = [
  "days,365,,,assumption",
  "occupancy,0.5,0.4,0.8,assumption",
  "overhead_rate,0,,,assumption",
  "overhead_mode,markup,,,assumption",
  "contingency_rate,0,,,assumption",
  "discount_rate,0.03,0.01,0.05,assumption",
];

type Files = Readonly<Record<"centres" | "costs" | "money", string>> & { readonly values: readonly string[] };
const BASE: Files = { centres: CENTRES, costs: COSTS, money: MONEY, values: VALUES };

function ran(change: Partial<Files> = {}, rest: Partial<Analysis> = {}) {
  const files = { ...BASE, ...change };
  const analysis: Analysis = {
    ...{ title: "T", currency: "KGS", fiscalYear: "2025" },
    ...{ centres: { file: "centres" }, costStandards: { file: "costs" }, funding: { file: "money" } },
    assumptions: { file: "values" },
    ...rest,
  };
  const { figures, issues } = run(analysis, {
    centres: bytes(files.centres),
    costs: bytes(files.costs),
    money: bytes(files.money),
    values: bytes([HEAD, ...files.values].join("\n")),
  });
  const value = (id: string, per: PerKeys = {}) =>
    findFigures(figures, id, { fiscalYear: "2025", ...per })[0]?.value ?? undefined;
  return { figures, issues: issues.map(({ code, column }) => [code, column]), value };
}

// Derived: need 10 × 365 × 0.5 × 100 = 182,500, money 150,000, so 32,500 is short.
describe("one value at an end of its range, all others as they are", () => {
  const { figures, value } = ran();

  test.each([
    // 10 × 365 × 0.4 × 100 = 146,000 is below the money; 10 × 365 × 0.8 × 100 = 292,000
    ["occupancy", "0", "142000", "142000"],
    // 1,825 nights × 90 = 164,250; × 120 = 219,000
    ["unit_cost:s/shelter/nights", "14250", "69000", "54750"],
    // 182,500 − 100,000; 200,000 is above the need
    ["amount:2", "82500", "0", "82500"],
  ])("%s", (assumption, low, high, swing) => {
    expect(value("gap-at-min", { assumption })).toBe(low);
    expect(value("gap-at-max", { assumption })).toBe(high);
    expect(value("swing", { assumption })).toBe(swing);
  });

  test("the smallest and the largest of them; what does not move the gap is left out", () => {
    expect([value("gap-range-low"), value("gap-range-high")]).toEqual(["0", "142000"]);
    expect(figures.filter((each) => each.per["assumption"] === "discount_rate")).toEqual([]);
  });
});

describe("all values drawn", () => {
  const simulation = { seed: 5, draws: 10_000 };
  // Derived: of occupancy alone, need is above the money where occupancy is above 150,000 ÷ 365,000 = 30 ÷ 73. Below it
  // lies (30 ÷ 73 − 0.4)² ÷ (0.4 × 0.1) = 0.0030026 of the distribution; five times √(p(1 − p) ÷ n) is 0.0028.
  test("the chance of a gap is that of the closed form, within its bounds", () => {
    const alone = { costs: COSTS.replace("90,120", ","), money: MONEY.replace("100000,200000", ",") };
    const chance = exact(ran(alone, { simulation }).value("gap-chance") ?? "");
    expect([compare(chance, exact("0.9941")), compare(chance, exact("0.9998"))]).toEqual([1, -1]);
  });

  const few = { simulation: { seed: 5, draws: 50 } };
  const drawn = ({ figures }: ReturnType<typeof ran>) =>
    figures.filter((each) => each.formula === "simulation").map(({ id, per, value }) => [id, per, value]);

  test("two runs agree to the last digit, whatever the order of rows", () => {
    const once = drawn(ran({}, few));
    expect(once.length).toBe(10);
    expect(drawn(ran({}, few))).toEqual(once);
    expect(drawn(ran({ values: VALUES.toReversed() }, few))).toEqual(once);
  });

  test("another seed gives others", () => {
    expect(drawn(ran({}, { simulation: { seed: 6, draws: 50 } }))).not.toEqual(drawn(ran({}, few)));
  });

  test("a range without a width, and a gap that hangs on none, are told", () => {
    const none = {
      values: VALUES.map((each) => each.replace("0.4,0.8", ",")),
      costs: COSTS.replace("90,120", ","),
      money: MONEY.replace("100000,200000", ","),
    };
    expect(ran(none, few).issues).toEqual([["simulation.no-range", "/simulation"]]);
  });
});

describe("ranges that cannot be meant", () => {
  const withValue = (row: string) => ran({ values: [...VALUES.filter((each) => !each.startsWith("occupancy")), row] });

  test("half a range is a warning", () => {
    expect(withValue("occupancy,0.5,0.4,,assumption").issues).toEqual([["range.incomplete", "max"]]);
    expect(withValue("occupancy,0.5,,0.8,assumption").issues).toEqual([["range.incomplete", "min"]]);
  });

  test("a range beside its value is an error at the end that is wrong, and nothing is varied by it", () => {
    const { issues, figures } = withValue("occupancy,0.5,0.6,0.8,assumption");
    expect(issues).toEqual([["range.order", "min"]]);
    expect(figures.filter((each) => each.per["assumption"] === "occupancy")).toEqual([]);
    expect(ran({ costs: COSTS.replace("90,120", "90,95") }).issues).toEqual([["range.order", "max"]]);
    expect(ran({ money: MONEY.replace("100000,200000", "160000,200000") }).issues).toEqual([["range.order", "min"]]);
  });
});

describe("a scenario that changes nothing", () => {
  const idle = (scenarios: Analysis["scenarios"]) =>
    ran({}, { scenarios: scenarios ?? {} }).issues.filter(([code]) => code === "scenario.no-effect");

  test("is told, where its values are those in use, and where it has none", () => {
    expect(idle({ same: { occupancy: "0.5" }, none: {} })).toEqual([
      ["scenario.no-effect", "/scenarios/same"],
      ["scenario.no-effect", "/scenarios/none"],
    ]);
  });

  test("one that changes a figure is not", () => expect(idle({ full: { occupancy: "max" } })).toEqual([]));
});

test("a simulation without seed is an error with its place and what belongs there", () => {
  const text = '{ "title": "T", "currency": "KGS", "fiscalYear": "2025",\n  "simulation": { "draws": 100 } }';
  const { analysis, issues } = readAnalysis({ name: "umay.json", bytes: bytes(text) });
  expect(analysis).toBeUndefined();
  expect(localizeAll(issues, "en").map((each) => each.message)).toEqual([
    'umay.json, row 2: the simulation has no seed (/simulation/seed). Without one nobody can draw the same figures again. Add any whole number, such as "seed": 1.',
  ]);
});

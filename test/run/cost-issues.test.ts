import { describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.js";
import { run } from "../support/run.js";

// What a run says of the input of a cost. Expected: the kind, the place and the severity of each, by the rules.

type Line = Readonly<Record<string, string>>;

const HEADER =
  "standard_id,service,line,economic,behaviour,driver,quantity,step,unit_cost,period,pay,on_cost,share,currency,price_year,index,useful_life,salvage,valid_from,valid_to".split(
    ",",
  );
const sound: Line = {
  standard_id: "s",
  service: "shelter",
  line: "rent",
  behaviour: "fixed",
  driver: "centre",
  quantity: "1",
  unit_cost: "100",
  currency: "KGS",
  price_year: "2025",
};
const table = (header: readonly string[], rows: readonly Line[]): Uint8Array =>
  new TextEncoder().encode(
    [header, ...rows.map((row) => header.map((name) => row[name] ?? ""))].map((each) => each.join(",")).join("\n"),
  );

const CENTRES = ["centre_id", "service", "standard", "capacity", "capacity_unit", "place_nights", "clients"];
const shelter: Line = { centre_id: "a", service: "shelter" };

/** What a run of these tables says: code, severity, file, row, column. */
function said(lines: readonly Line[], centres: readonly Line[] = [shelter], assumptions: readonly Line[] = []) {
  const analysis: Analysis = {
    title: "T",
    currency: "KGS",
    fiscalYear: "2025",
    centres: { file: "centres.csv" },
    costStandards: { file: "cost.csv" },
    assumptions: { file: "assumptions.csv" },
  };
  const given = { overhead_rate: "0", overhead_mode: "markup", contingency_rate: "0" };
  const { issues, rejects } = run(analysis, {
    "centres.csv": table(CENTRES, centres),
    "cost.csv": table(HEADER, lines),
    "assumptions.csv": table(
      ["name", "value", "source"],
      [...Object.entries(given).map(([name, value]) => ({ name, value, source: "assumption" })), ...assumptions],
    ),
  });
  expect(issues.filter((each) => each.message === "" || /\{|undefined/.test(each.message))).toEqual([]);
  return {
    refused: rejects.map((each) => each.row),
    issues: issues.map(({ code, severity, file, row, column }) => [code, severity, file, row, column].join(" ")),
  };
}

test("sound tables say nothing", () => {
  expect(said([sound])).toEqual({ refused: [], issues: [] });
});

describe("a row that cannot be meant is refused", () => {
  test.each([
    ["a step of zero", { behaviour: "step", step: "0" }, "number.not-positive error cost.csv 2 step"],
    [
      "a life of zero",
      { behaviour: "capital", useful_life: "0", salvage: "0" },
      "number.not-whole error cost.csv 2 useful_life",
    ],
    [
      "a negative life",
      { behaviour: "capital", useful_life: "-5", salvage: "0" },
      "number.not-whole error cost.csv 2 useful_life",
    ],
    ["more than all of one line", { share: "1.2" }, "share.range error cost.csv 2 share"],
    ["a negative price", { unit_cost: "-1" }, "number.negative error cost.csv 2 unit_cost"],
  ])("%s", (_, wrong, expected) => {
    const { refused, issues } = said([{ ...sound, ...wrong }]);
    expect(refused).toEqual([2]);
    expect(issues).toContain(expected);
  });
});

describe("contributions", () => {
  const pay = { ...sound, line: "staff", pay: "yes", on_cost: "0.1725" };

  test("on a line that is not pay: error", () => {
    expect(said([{ ...sound, on_cost: "0.1725" }]).issues).toEqual([
      "cost.on-cost-without-pay error cost.csv 2 on_cost",
    ]);
  });

  test.each([
    ["by its class", { line: "charges", economic: "212" }],
    ["by a class below it", { line: "charges", economic: "2121" }],
    ["by its name", { line: "Страховые взносы" }],
  ])("twice, by on_cost and by a line on the payroll known %s: warning", (_, line) => {
    const twice = { ...sound, behaviour: "variable", driver: "payroll", quantity: "0.1725", unit_cost: "1", ...line };
    expect(said([pay, twice]).issues).toEqual(["cost.contributions-twice warning cost.csv 3 line"]);
    expect(said([{ ...pay, on_cost: "0" }, twice]).issues).toEqual([]);
  });

  test("another line on the payroll, such as training, is none", () => {
    const training = {
      ...sound,
      line: "training",
      economic: "22",
      driver: "payroll",
      quantity: "0.02",
      unit_cost: "1",
    };
    expect(said([pay, training]).issues).toEqual([]);
  });
});

describe("a line that services of one centre share", () => {
  const both = [shelter, { centre_id: "a", service: "counselling" }];
  const manager = (service: string, share: string, line = "manager"): Line => ({
    ...sound,
    service,
    line,
    share,
    pay: "yes",
    on_cost: "0",
  });

  test("60 % and 50 % of one person: error", () => {
    expect(said([manager("shelter", "0.6"), manager("counselling", "0.5")], both).issues).toEqual([
      "cost.share-above-1 error cost.csv 3 share",
    ]);
  });

  test("is told once, however many centres it serves", () => {
    const four = [...both, ...both.map((each) => ({ ...each, centre_id: "b" }))];
    expect(said([manager("shelter", "0.6"), manager("counselling", "0.5")], four).issues).toHaveLength(1);
  });

  test.each([
    ["100 % together", [manager("shelter", "0.6"), manager("counselling", "0.4")]],
    ["two names", [manager("shelter", "0.6"), manager("counselling", "0.5", "deputy")]],
    ["whole lines of two people", [manager("shelter", "1"), manager("counselling", "1")]],
    ["a blank share", [manager("shelter", "0.6"), manager("counselling", "")]],
  ])("%s: nothing", (_, lines) => {
    expect(said(lines, both).issues).toEqual([]);
  });
});

describe("prices and dates", () => {
  test("years mixed without an index: warning, at the first line of another year", () => {
    const mixed = [
      sound,
      { ...sound, line: "food", price_year: "2024" },
      { ...sound, line: "water", price_year: "2023" },
    ];
    expect(said(mixed).issues).toEqual(["cost.price-years warning cost.csv 3 price_year"]);
  });

  test("all of an earlier year: warning; of a later one or without a year: nothing", () => {
    expect(said([{ ...sound, price_year: "2023" }]).issues).toEqual(["standard.old warning cost.csv 2 price_year"]);
    expect(said([{ ...sound, price_year: "2026" }]).issues).toEqual([]);
    expect(said([{ ...sound, price_year: "" }]).issues).toEqual([]);
  });

  test("not in force on the first day: error; ending within the year: warning; on its last day: nothing", () => {
    const named = [{ ...shelter, standard: "s" }];
    expect(said([{ ...sound, valid_to: "2024-12-31" }], named).issues).toContain(
      "standard.not-in-force error centres.csv 2 standard",
    );
    expect(said([{ ...sound, valid_to: "2025-12-30" }]).issues).toEqual(["standard.ends warning cost.csv 2 valid_to"]);
    expect(said([{ ...sound, valid_to: "2025-12-31" }]).issues).toEqual([]);
  });
});

test("clients without nights: warning, of a shelter alone", () => {
  const row = { ...shelter, clients: "90", capacity_unit: "bed" };
  const warning = (column: string) => `centre.clients-without-nights warning centres.csv 2 ${column}`;
  expect(said([sound], [{ ...row, place_nights: "0" }]).issues).toEqual([warning("place_nights")]);
  expect(said([sound], [{ ...row, capacity: "0" }]).issues).toEqual([warning("capacity")]);
  expect(said([sound], [{ ...row, place_nights: "0", clients: "0" }]).issues).toEqual([]);
  const advice = { ...sound, service: "counselling" };
  expect(said([advice], [{ ...row, service: "counselling", capacity: "0" }]).issues).toEqual([]);
});

test("a discount rate of −100 % or less: error; above it: nothing", () => {
  const rate = (value: string) => said([sound], [shelter], [{ name: "discount_rate", value, source: "assumption" }]);
  expect(rate("-1").issues).toEqual(["assumption.rate-too-low error assumptions.csv 5 value"]);
  expect(rate("-100%").issues).toEqual(["assumption.rate-too-low error assumptions.csv 5 value"]);
  expect(rate("-1.5").issues).toEqual(["assumption.rate-too-low error assumptions.csv 5 value"]);
  expect(rate("-0.99").issues).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { breakEvenOccupancy, marginalCost } from "../../src/made/measure/unit-costs.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import { exact, subtract, toDecimal } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";
import { run } from "../support/run.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";

const line = (name: string, rest: Partial<CostStandardLine>): CostStandardLine => ({
  standard_id: "s",
  service: "shelter",
  line: name,
  behaviour: "fixed",
  driver: "centre",
  quantity: "1",
  unit_cost: "0",
  currency: "KGS",
  ...rest,
});

const costOf = (
  centre: Partial<Centre>,
  lines: readonly CostStandardLine[],
  assumed: Parameters<typeof assumptionRows>[0] = {},
) =>
  measureNetwork(
    networkOf({
      centres: rowsOf("centres.csv", [{ centre_id: "a", service: "shelter", ...centre }]),
      costLines: rowsOf("cost-standards.csv", lines),
      assumptions: assumptionRows({
        days: "365",
        overhead_mode: "markup",
        overhead_rate: "0.1",
        contingency_rate: "0",
        children_per_woman: "1.5",
        ...assumed,
      }),
    }),
  );

const PER = { centre: "a", service: "shelter" };

// Derived: fixed 200,000 and staff in steps 92,000, that is 292,000 + 10 % = 321,200 a year whatever the nights;
// food 2 a person-night, 2.5 persons, that is 5 + 10 % = 5.5 a place-night. 10 places offer 3,650 nights, so 88 a night
// at full occupancy.
describe("cost at other occupancies", () => {
  const lines = [
    line("rent", { unit_cost: "200000" }),
    line("staff", { behaviour: "step", driver: "place", step: "5", unit_cost: "46000" }),
    line("food", { behaviour: "variable", driver: "person_night", unit_cost: "2" }),
  ];
  const shelter = { capacity: "10", capacity_unit: "family_place", occupancy: "0.8" } as const;
  const { value, find } = costOf(shelter, lines);

  test("what stays 321,200, what varies 2,920 nights × 5.5 = 16,060, together the requirement", () => {
    expect(value("standing-cost", PER)).toBe("321200");
    expect(value("varying-cost", PER)).toBe("16060");
    expect(value("requirement", PER)).toBe("337260");
    expect(value("varying-cost-per-night", PER)).toBe("5.5");
  });

  test.each([
    ["0.5", "181.5", "88 ÷ 0.5 + 5.5"],
    ["0.75", "122.8333333333333333333333333333333", "88 ÷ 0.75 + 5.5"],
    ["0.9", "103.2777777777777777777777777777778", "88 ÷ 0.9 + 5.5"],
    ["1", "93.5", "88 + 5.5"],
  ])("at %s: %s = %s", (occupancy, expected) => {
    expect(value("cost-per-occupied-night", { ...PER, occupancy })).toBe(expected);
  });

  test("at its own occupancy it is the cost of an occupied night: 88 ÷ 0.8 + 5.5 = 115.5", () => {
    expect(value("cost-per-occupied-night", PER)).toBe("115.5");
  });

  test("a counselling service has no night to cost", () => {
    const advice = costOf({ service: "counselling", clients: "9" }, [line("rent", { service: "counselling" })]);
    expect([...advice.all.keys()].filter((key) => key.includes("occupancy=") || key.startsWith("standing"))).toEqual(
      [],
    );
    expect(find("cost-per-occupied-night", { ...PER, occupancy: "0.6" })).toBeUndefined();
  });

  test("nobody there: no cost of a night varies, so none is given", () => {
    const empty = costOf({ ...shelter, occupancy: "0" }, lines);
    expect(empty.value("varying-cost-per-night", PER)).toBeNull();
    expect(empty.value("standing-cost", PER)).toBe("321200");
  });

  // Derived: (321,200 − 160,600) ÷ (115.5 − 5.5) ÷ 3,650 = 1,460 ÷ 3,650.
  test("half of what stays as base and 115.5 a night: it breaks even at 40 %", () => {
    const given = {
      "standing-cost": money(value("standing-cost", PER) ?? "none", "KGS"),
      "base-funding": money("160600", "KGS"),
      "night-rate": money("115.5", "KGS"),
      "varying-cost-per-night": money(value("varying-cost-per-night", PER) ?? "none", "KGS"),
      "available-nights": value("available-nights", PER),
    };
    expect(breakEvenOccupancy(given).value).toBe("0.4");
    const poor = breakEvenOccupancy({ ...given, "night-rate": money("5.5", "KGS") });
    expect([poor.value, poor.undefined]).toEqual([null, { code: "zero-denominator", input: "night-rate" }]);
  });
});

test("the analysis names its occupancies, each with its place; one written twice counts once", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const { figures } = run(
    {
      title: "T",
      currency: "KGS",
      fiscalYear: "2025",
      centres: { file: "c.csv" },
      occupancies: ["0.6", "1.20", "0.60"],
    },
    { "c.csv": bytes("centre_id,service,capacity,capacity_unit\na,shelter,10,bed\n") },
  );
  const found = figures.filter((each) => each.per["occupancy"] !== undefined);
  expect(
    found.map(({ id, per, inputs }) => [id, per["occupancy"], inputs["occupancy"]?.value, inputs["occupancy"]?.from]),
  ).toEqual([
    ["cost-per-occupied-night", "0.6", "0.6", { file: "umay.json", pointer: "/occupancies/0" }],
    ["cost-per-occupied-night", "1.2", "1.2", { file: "umay.json", pointer: "/occupancies/1" }],
  ]);
});

// Derived: 10 family places × 365 × 0.75 = 2,737.5 place-nights; with 1.5 children to a woman 2.5 persons sleep there.
test("food follows persons, not places: 6,843.75 person-nights at 2 each are 13,687.5, not 5,475", () => {
  const food = [line("food", { behaviour: "variable", driver: "person_night", unit_cost: "2" })];
  const { value } = costOf({ capacity: "10", capacity_unit: "family_place", occupancy: "0.75" }, food);
  expect(value("place-nights", PER)).toBe("2737.5");
  expect(value("person-nights", PER)).toBe("6843.75");
  expect(value("direct-cost", PER)).toBe("13687.5");
});

// Derived: rent 100 a place, 5,000 for each eight places begun.
describe("around a step", () => {
  const lines = [
    line("rent", { behaviour: "variable", driver: "place", unit_cost: "100" }),
    line("staff", { behaviour: "step", driver: "place", step: "8", unit_cost: "5000" }),
  ];
  const at = (capacity: number) =>
    costOf({ capacity: String(capacity), capacity_unit: "bed", occupancy: "1" }, lines, { overhead_rate: "0" });
  const need = (capacity: number) => at(capacity).value("requirement", PER) ?? "none";

  test.each([
    [7, "5700", "7 × 100 + 5,000"],
    [8, "5800", "8 × 100 + 5,000"],
    [9, "10900", "9 × 100 + 2 × 5,000"],
  ])("%i places: %s = %s", (capacity, expected) => {
    expect(need(capacity)).toBe(expected);
  });

  test("a place costs less up to the step and more behind it: 5,700 ÷ 7 > 5,800 ÷ 8 < 10,900 ÷ 9", () => {
    const [below = 0, on = 0, above = 0] = [7, 8, 9].map((each) =>
      Number(at(each).value("cost-per-available-night", PER)),
    );
    expect([below > on, on < above]).toEqual([true, true]);
  });

  // Cross: the formula against the difference of two whole chains.
  test.each([6, 7, 8, 9, 15, 16])("behind %i places the next one costs what the chain says", (capacity) => {
    const next = marginalCost({
      units: String(capacity),
      "one-unit-cost": money("100", "KGS"),
      "step-size": "8",
      "step-cost": money("5000", "KGS"),
    });
    expect(next.value).toBe(toDecimal(subtract(exact(need(capacity + 1)), exact(need(capacity)))));
  });
});

// Worked: parts and total as the ministry's study prints them, in millions; derived: the cost of a place and day.
test("Germany 2022 (Kienbaum for BMFSFJ): 146.8 + 98.3 + 23.2 + 2.2 = 270.5 million; 51.56 a place and day", () => {
  const services = {
    shelter: "146800000",
    counselling: "98300000",
    outreach: "23200000",
    crisis_centre: "2200000",
  } as const;
  const names = ["shelter", "counselling", "outreach", "crisis_centre"] as const;
  const { value } = measureNetwork(
    networkOf({
      currency: "EUR",
      centres: rowsOf(
        "centres.csv",
        names.map((service) => ({
          centre_id: service,
          service,
          ...(service === "shelter" ? { capacity: "7800", capacity_unit: "bed" as const } : {}),
        })),
      ),
      costLines: rowsOf(
        "cost-standards.csv",
        names.map((service) => line("all", { service, unit_cost: services[service], currency: "EUR" })),
      ),
      assumptions: assumptionRows({ days: "365", overhead_mode: "markup", overhead_rate: "0", contingency_rate: "0" }),
    }),
  );
  expect(value("requirement")).toBe("270500000");
  const night = value("cost-per-available-night", { centre: "shelter", service: "shelter" });
  expect(night?.slice(0, 7)).toBe("51.5630");
});

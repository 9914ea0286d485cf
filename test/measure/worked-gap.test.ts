import { describe, expect, test } from "vitest";
import { coverageRatio, fundingGap } from "../../src/made/measure/gaps.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import type { Funding } from "../../src/model/funding.js";
import { money } from "../../src/money/money.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";
import { printed } from "../support/printed.js";

test("worked, Women's Aid, Funding Safer Futures, 23 May 2024: £427 million − £195 million = £232 million", () => {
  const gap = fundingGap({ required: money("427", "GBP"), secured: money("195", "GBP") });
  expect([gap.value, gap.unit]).toEqual(["232", "GBP"]);
  // Derived: 195 ÷ 427 = 45.67 %.
  const coverage = coverageRatio({ "secured-funding": money("195", "GBP"), requirement: money("427", "GBP") });
  expect(printed(coverage, 4)).toBe("0.4567");
});

// Derived. Requirements 100, 100, 100; money 130, 60, 50.
// shortfalls 0 + 40 + 50 = 90; surplus 30 + 0 + 0 = 30; net 300 − 240 = 60; coverage 240 ÷ 300 = 0.80;
// covered need 100 + 60 + 50 = 210; its share 210 ÷ 300 = 0.70.
describe("derived: three centres that need 100 each and have 130, 60 and 50", () => {
  const ids = ["a", "b", "c"];
  const { value, find } = measureNetwork(
    networkOf({
      centres: rowsOf<Centre>(
        "centres.csv",
        ids.map((centre_id) => ({ centre_id, service: "shelter", region: "North" })),
      ),
      costLines: rowsOf<CostStandardLine>("cost-standards.csv", [
        {
          standard_id: "fixed",
          service: "shelter",
          line: "all",
          behaviour: "fixed",
          driver: "centre",
          quantity: "1",
          unit_cost: "100",
          period: "year",
          currency: "KGS",
        },
      ]),
      funding: rowsOf<Funding>(
        "funding.csv",
        ["130", "60", "50"].map((amount, at) => ({
          centre_id: ids[at],
          source: "ministry",
          status: "committed",
          amount,
          currency: "KGS",
          fiscal_year: "2025",
        })),
      ),
      assumptions: assumptionRows({ overhead_mode: "markup", overhead_rate: "0", contingency_rate: "0" }),
    }),
  );

  const expected = {
    requirement: "300",
    "secured-funding": "240",
    "hard-gap": "90",
    "gross-shortfall": "90",
    surplus: "30",
    "net-gap": "60",
    "coverage-ratio": "0.8",
    "covered-need": "210",
    "funded-need-share": "0.7",
  };

  test.each(Object.entries(expected))("%s is %s for the country and for the region", (id, each) => {
    expect(value(id)).toBe(each);
    expect(value(id, { region: "North" })).toBe(each);
    expect(find(id, { basis: "known" })).toBeUndefined();
  });

  test("centre by centre", () => {
    const each = (id: string): (string | null)[] => ids.map((centre) => value(id, { centre }));
    expect(each("requirement")).toEqual(["100", "100", "100"]);
    expect(each("secured-funding")).toEqual(["130", "60", "50"]);
    expect(each("hard-gap")).toEqual(["0", "40", "50"]);
    expect(each("surplus")).toEqual(["30", "0", "0"]);
    expect(each("net-gap")).toEqual(["-30", "40", "50"]);
    expect(each("funded-need-share")).toEqual(["1", "0.6", "0.5"]);
  });
});

// Derived. Shelter: rent 60 and food 40; counselling: room 100; requirement 200.
// Money: 80 for the rent pays 60; 70 for the shelter pays what the lines leave, 100 − 60 = 40; 20 without a purpose.
// Shortfall 200 − 60 − 40 − 20 = 80; surplus 80 + 70 + 20 − (200 − 80) = 50.
test("derived: earmarked money pays no more than its line, then its service; the rest of it is surplus", () => {
  const line = (service: CostStandardLine["service"], name: string, unit_cost: string): CostStandardLine => ({
    standard_id: "plain",
    service,
    line: name,
    behaviour: "fixed",
    driver: "centre",
    quantity: "1",
    unit_cost,
    currency: "KGS",
  });
  const grant = (amount: string, mark: Partial<Funding>): Funding => ({
    centre_id: "a",
    source: "ministry",
    status: "disbursed",
    amount,
    currency: "KGS",
    fiscal_year: "2025",
    ...mark,
  });
  const { value } = measureNetwork(
    networkOf({
      centres: rowsOf<Centre>("centres.csv", [
        { centre_id: "a", service: "shelter" },
        { centre_id: "a", service: "counselling" },
      ]),
      costLines: rowsOf("cost-standards.csv", [
        line("shelter", "rent", "60"),
        line("shelter", "food", "40"),
        line("counselling", "room", "100"),
      ]),
      funding: rowsOf("funding.csv", [
        grant("80", { line: "rent" }),
        grant("70", { service: "shelter" }),
        grant("20", {}),
      ]),
      assumptions: assumptionRows({ overhead_mode: "markup", overhead_rate: "0", contingency_rate: "0" }),
    }),
  );
  expect(value("requirement")).toBe("200");
  expect(value("hard-gap")).toBe("80");
  expect(value("surplus")).toBe("50");
  expect(value("net-gap")).toBe("30");
});

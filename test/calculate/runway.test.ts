import { describe, expect, test } from "vitest";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import type { Funding } from "../../src/model/funding.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";

// Derived, by the arithmetic in each test. Each shelter needs 1,000 a month, 12,000 a year.
const line: CostStandardLine = {
  standard_id: "s",
  service: "shelter",
  line: "all",
  behaviour: "fixed",
  driver: "centre",
  quantity: "1",
  unit_cost: "1000",
  period: "month",
  currency: "KGS",
};
const money = (centre: string, amount: string, rest: Partial<Funding>): Funding => ({
  centre_id: centre,
  source: "Fund",
  status: "disbursed",
  amount,
  currency: "KGS",
  fiscal_year: "2025",
  ...rest,
});
const CENTRES: Centre[] = ["a", "b"].map((centre_id) => ({ centre_id, service: "shelter" }));
const measured = (funding: readonly Funding[] | undefined) =>
  measureNetwork(
    networkOf({
      centres: rowsOf("c.csv", CENTRES),
      costLines: rowsOf("l.csv", [line]),
      funding: funding && rowsOf("f.csv", funding),
      assumptions: assumptionRows({ overhead_rate: "0", overhead_mode: "markup", contingency_rate: "0" }),
    }),
  );
const runways = (funding: readonly Funding[]) => {
  const read = measured(funding);
  return [read.value("runway", { centre: "a" }), read.value("runway", { centre: "b" }), read.value("runway")];
};
const from = (month_from: string, month_to?: string) => ({
  month_from,
  ...(month_to === undefined ? {} : { month_to }),
});

describe("how long the money lasts", () => {
  // a: 6,500 in January pays six months and half of July. b: all of it. Together as long as the first of them.
  // Seen red with received money spread over its months.
  test("what is received is in hand from its first month", () => {
    expect(runways([money("a", "6500", from("1", "12")), money("b", "12000", from("1"))])).toEqual(["6", "12", "6"]);
  });

  // Signed for May to December, 8,000 ÷ 8 = 1,000 a month; 4,000 in hand pays January to April. With 3,999 April is short.
  test("what is signed comes evenly over its months", () => {
    const signed = money("a", "8000", { ...from("5", "12"), status: "committed" });
    const whole = money("b", "12000", from("1"));
    expect(runways([money("a", "4000", from("1")), signed, whole])).toEqual(["12", "12", "12"]);
    expect(runways([money("a", "3999", from("1")), signed, whole])).toEqual(["3", "12", "3"]);
  });

  // Money for June on comes too late for January, however much it is: a month that is short ends the count.
  test("money that comes after a month without cash does not lengthen it", () => {
    expect(runways([money("a", "90000", from("6")), money("b", "2000", from("1"))])).toEqual(["0", "2", "0"]);
  });

  // Promises are no cash, nor is a centre without money unknown: it has 0 months.
  test("promises pay nothing, and no money is no month", () => {
    const pledge = money("a", "12000", { ...from("1"), status: "pledged", probability: "0.9" });
    expect(runways([pledge])).toEqual(["0", "0", "0"]);
  });

  test("money that states no months has no date, and the reason is its month", () => {
    const read = measured([money("a", "6000", {}), money("b", "3000", from("1"))]);
    const found = read.find("runway", { centre: "a" })?.figure;
    expect(found?.value).toBeNull();
    expect(found?.undefined).toEqual({ code: "missing-input", input: "first-month" });
    expect([read.value("runway", { centre: "b" }), read.value("runway")]).toEqual(["3", null]);
  });

  test("only a last month means that it begins with the year", () => {
    expect(runways([money("a", "5000", { month_to: "6" })])).toEqual(["5", "0", "0"]);
  });

  test("without a table of money there is none", () => {
    expect(measured(undefined).find("runway")).toBeUndefined();
  });
});

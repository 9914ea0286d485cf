import { describe, expect, test } from "vitest";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import type { Funding } from "../../src/model/funding.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";

// Expected values: derived, by the arithmetic in each test.

const MONTHS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
const line = (name: string, rest: Partial<CostStandardLine>): CostStandardLine => ({
  standard_id: "s",
  service: "shelter",
  line: name,
  behaviour: "fixed",
  driver: "centre",
  quantity: "1",
  unit_cost: "5000",
  period: "month",
  currency: "EUR",
  ...rest,
});
const grant = (amount: string, from?: string, to?: string, rest: Partial<Funding> = {}): Funding => ({
  centre_id: "a",
  source: "Ministry",
  status: "disbursed",
  amount,
  currency: "EUR",
  fiscal_year: "2025",
  ...(from === undefined ? {} : { month_from: from }),
  ...(to === undefined ? {} : { month_to: to }),
  ...rest,
});
const CENTRES: Centre[] = [{ centre_id: "a", service: "shelter" }];
// A shelter needs 5,000 a month, 60,000 a year.
const measured = (funding: readonly Funding[] | undefined, centres: readonly Centre[] = CENTRES) =>
  measureNetwork(
    networkOf({
      currency: "EUR",
      centres: rowsOf("c.csv", centres),
      costLines: rowsOf("l.csv", [
        line("all", {}),
        line("beds", { behaviour: "capital", driver: "place", period: "unit", useful_life: "5", salvage: "0" }),
      ]),
      funding: funding && rowsOf("f.csv", funding),
      assumptions: assumptionRows({
        overhead_rate: "0",
        overhead_mode: "markup",
        contingency_rate: "0",
        discount_rate: "0",
      }),
    }),
  );

describe("the whole year's money comes from May to December, 60,000 ÷ 8 = 7,500 a month", () => {
  const { value } = measured([grant("60000", "5", "12")]);
  const balances = MONTHS.map((month) => value("cash-balance", { centre: "a", month }));

  test("the year balances, and eleven months are not covered", () => {
    expect([value("hard-gap"), value("net-gap")]).toEqual(["0", "0"]);
    expect(value("months-uncovered", { centre: "a" })).toBe("11");
  });

  test("5,000 more is lacking in each of four months, then 2,500 of it is made good in each of eight", () => {
    const [one, two, three, four, five] = balances;
    expect([one, two, three, four, five]).toEqual(["-5000", "-10000", "-15000", "-20000", "-17500"]);
    expect(balances.slice(-2)).toEqual(["-2500", "0"]);
    expect(value("money-to-date", { centre: "a", month: "6" })).toBe("15000");
  });
});

describe("months of the money", () => {
  test("half a year in advance covers the year; a blank month is its first or its last", () => {
    const { value } = measured([grant("30000", "1", "6"), grant("30000", "7")]);
    expect(value("months-uncovered", { centre: "a" })).toBe("0");
    expect(MONTHS.map((month) => value("cash-balance", { centre: "a", month }))).toEqual(MONTHS.map(() => "0"));
  });

  test("money of a single month is there by its end", () => {
    const { value } = measured([grant("60000", "3", "3")]);
    expect(value("money-to-date", { centre: "a", month: "2" })).toBe("0");
    expect(value("money-to-date", { centre: "a", month: "3" })).toBe("60000");
    // Short by 5,000 in the first month and by 10,000 in the second.
    expect(value("months-uncovered", { centre: "a" })).toBe("2");
  });

  test("money without months is spread over the year, and the figure says for how many rows", () => {
    const { find } = measured([
      grant("60000"),
      grant("1200"),
      grant("99", undefined, undefined, { status: "pledged" }),
      grant("99", undefined, undefined, { line: "beds" }),
    ]);
    const short = find("months-uncovered", { centre: "a" })?.figure;
    expect([short?.value, short?.notes]).toEqual(["0", { spread: 2 }]);
    expect(find("money-to-date", { centre: "a", month: "1" })?.figure.value).toBe("5100");
  });

  test("a promise, money for capital and money of another year cover no month", () => {
    const { value } = measured([
      grant("60000", "1", "12", { status: "pledged", probability: "1" }),
      grant("60000", "1", "12", { line: "beds" }),
      grant("60000", "1", "12", { fiscal_year: "2026" }),
    ]);
    expect(value("money-to-date", { centre: "a", month: "12" })).toBe("0");
    expect(value("months-uncovered", { centre: "a" })).toBe("12");
  });
});

describe("several centres", () => {
  const three: Centre[] = [
    { centre_id: "a", service: "shelter" },
    { centre_id: "b", service: "shelter", count: "2" },
    { centre_id: "c", service: "helpline" },
  ];

  test("a month counts the centres of a row that is not covered", () => {
    const { value } = measured(
      [grant("60000", "1", "6"), grant("120000", "7", "12", { centre_id: "b" })],
      three.slice(0, 2),
    );
    // The first has 10,000 a month for 5,000; the two of the second have nothing until July, and all only in December.
    expect(["1", "6", "11", "12"].map((month) => value("centres-uncovered", { month }))).toEqual(["2", "2", "2", "0"]);
    // 2 × 5,000 above in January for one, 2 × 5,000 below for the others: 5,000 − 10,000.
    expect(value("cash-balance", { month: "1" })).toBe("-5000");
  });

  test("a centre whose need is unknown leaves the month unknown; beside it stand the others", () => {
    const { value, find } = measured([grant("60000", "1", "6")], three);
    expect(value("months-uncovered", { centre: "c" })).toBeNull();
    expect(value("centres-uncovered", { month: "1" })).toBeNull();
    const known = find("centres-uncovered", { month: "1", basis: "known" })?.figure;
    expect([known?.value, known?.notes["missing"]]).toEqual(["2", 1]);
  });

  test("without a table of funding there is no calendar", () => {
    expect([...measured(undefined).all.keys()].filter((key) => key.includes("month="))).toEqual([]);
  });
});

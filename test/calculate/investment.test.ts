import { describe, expect, test } from "vitest";
import { invest } from "../support/invest.js";

const ROWS = [
  "2025,cost,100,assumption",
  "2026,cost,110,study",
  "2026,fiscal_saving,66,assumption",
  "2026,fiscal_saving,22,assumption",
  "2027,social_benefit,363,assumption",
];
const FISCAL = { benefits: "fiscal" };
const ALL = { benefits: "fiscal-and-social" };

// Derived at 10 %: costs 100 + 110 ÷ 1.1 = 200; savings 88 ÷ 1.1 = 80; social 363 ÷ 1.21 = 300.
describe("an investment case", () => {
  const { value, find, result } = invest(ROWS, "0.1", {
    costAvoidedPerCase: { amount: "40", source: "assumption" },
    violenceCost: { amount: "1000", source: "assumption" },
  });

  test.each([
    ["present-costs", {}, "200"],
    ["present-fiscal-savings", {}, "80"],
    ["present-social-benefits", {}, "300"],
    ["present-benefits", {}, "380"],
    ["npv", FISCAL, "-120"],
    ["npv", ALL, "180"],
    ["benefit-cost-ratio", FISCAL, "0.4"],
    ["benefit-cost-ratio", ALL, "1.9"],
    ["return-on-investment", FISCAL, "-0.6"],
    ["return-on-investment", ALL, "0.9"],
    ["break-even-effect", {}, "5"],
    ["flow-amount", { fiscalYear: "2026", flow: "fiscal_saving" }, "88"],
    ["present-value", { fiscalYear: "2026", flow: "fiscal_saving" }, "80"],
    ["years-from-base", { fiscalYear: "2027", flow: "social_benefit" }, "2"],
  ] as const)("%s %o", (id, per, expected) => expect(value(id, per)).toBe(expected));

  test("says where its values are from", () => {
    expect(find("present-value", { fiscalYear: "2026", flow: "cost" })?.sources.map((each) => each.title)).toContain(
      "study",
    );
    expect(find("break-even-effect")?.sources.at(-1)?.kind).toBe("assumption");
    expect(find("break-even-effect")?.inputs["cost-avoided-per-case"]?.from).toEqual({
      file: "umay.json",
      pointer: "/investment/costAvoidedPerCase/amount",
    });
  });

  // Nothing says what services need here.
  test("without centres there is no share of services in the cost of violence", () => {
    expect(find("service-share-of-violence-cost")).toBeUndefined();
    expect(result.issues).toEqual([]);
  });
});

describe("what has no figure", () => {
  const codes = ({ result }: ReturnType<typeof invest>) => result.issues.map(({ code, severity }) => [code, severity]);

  test("no costs: a kind without rows is unknown; costs of 0 have no ratio", () => {
    expect(invest(["2025,fiscal_saving,1,x"], "0").value("npv", FISCAL)).toEqual({
      code: "missing-input",
      input: "cost-flows",
    });
    const free = invest(["2025,cost,0,x", "2025,fiscal_saving,1,x"], "0");
    expect(free.value("npv", FISCAL)).toBe("1");
    expect(free.value("benefit-cost-ratio", FISCAL)).toMatchObject({ code: "zero-denominator" });
    expect(free.value("return-on-investment", FISCAL)).toMatchObject({ code: "zero-denominator" });
    expect(free.value("npv", ALL)).toEqual({ code: "missing-input", input: "social-benefit-flows" });
  });

  test("no discount rate is an error, and no rate is taken for granted", () => {
    const without = invest(ROWS, undefined);
    expect(without.value("npv", FISCAL)).toMatchObject({ code: "missing-input", input: "discount-rate" });
    expect(codes(without)).toEqual([["assumption.missing", "error"]]);
    expect(without.result.issues[0]?.received).toBe("discount_rate");
  });

  test("a year without a row between two others is an error, and no sum is given", () => {
    const gap = invest(["2025,cost,1,x", "2028,fiscal_saving,9,x"], "0");
    expect(gap.result.issues).toMatchObject([
      { code: "investment.year-gap", severity: "error", file: "flows.csv", column: "year", received: "2026, 2027" },
    ]);
    expect(gap.value("npv", FISCAL)).toMatchObject({ code: "refused" });
    expect(codes(invest(["2025,cost,1,x", "2026,cost,0,x", "2027,fiscal_saving,9,x"], "0"))).toEqual([]);
  });

  test.each([
    [",cost,1,x", "cell.missing"],
    ["2026,profit,1,x", "code.unknown"],
    ["2026,cost,-1,x", "number.negative"],
    ["2026,cost,1,", "cell.missing"],
  ])("a row “%s” is refused, and no sum is given", (row, code) => {
    const bad = invest(["2025,cost,1,x", "2025,fiscal_saving,1,x", row], "0");
    expect(bad.result.issues).toMatchObject([{ code, severity: "error", row: 4 }]);
    expect(bad.value("npv", FISCAL)).toMatchObject({ code: "refused" });
  });

  test("a rate of −100 % is an error", () => {
    expect(codes(invest(ROWS, "-1"))).toEqual([["assumption.rate-too-low", "error"]]);
  });
});

import { describe, expect, test } from "vitest";
import { benefitCostRatio, serviceShareOfViolenceCost } from "../../src/made/measure/investment.js";
import { exact, multiply, round, toDecimal } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";
import { ratio, ratioValue } from "../../src/money/ratio.js";
import { printed } from "../support/printed.js";
import { invest } from "../support/invest.js";

// Worked: Women's Aid and ResPublica, open letter of 2023: £427 million a year, £3,898,100,000 saved, "at least £9".
test("the return of specialist services in England", () => {
  const pounds = (value: string) => money(value, "GBP");
  const given = { "present-benefits": pounds("3898100000"), "present-costs": pounds("427000000") };
  expect(printed(benefitCostRatio(given), 3)).toBe("9.129");
  // The same programme "could save as much as £23 billion" counts other benefits: 23,000 ÷ 427 is no second return.
  expect(printed(benefitCostRatio({ ...given, "present-benefits": pounds("23000000000") }), 1)).toBe("53.9");
});

const percent = (part: string, whole: string, places = 0): string => {
  const share = exact(ratioValue(ratio(part, whole)) ?? "");
  return toDecimal(round(multiply(share, exact("100")), places, "half-up"));
};

// Worked: EIGE, 7 July 2021, billions of euros and the shares that stand beside them.
describe("the cost of gender-based violence in the EU", () => {
  test.each([
    ["violence against women", "289", "366", "79"],
    ["violence by intimate partners", "174", "366", "48"],
    ["of it against women", "151", "174", "87"],
  ])("%s", (_, part, whole, share) => expect(percent(part, whole)).toBe(share));

  // EIGE, 2014, prints 87 %; 226 ÷ 256 of its own rounded billions is 88.3 %.
  test("the rounded billions of 2014 do not give the share that is printed", () => {
    expect(percent("226", "256", 1)).toBe("88.3");
  });

  // Derived: 0.4 % of 366 billion is 1.464 billion.
  test("services are 0.4 % of it", () => {
    const billions = (value: string) => money(value, "EUR");
    const given = { requirement: billions("1.464"), "violence-cost": billions("366") };
    expect(serviceShareOfViolenceCost(given).value).toBe("0.004");
  });
});

// Cross: flows −100, 30, 40, 50, 20 of the years 0 to 4, net present values computed once with floats apart from this
// library; the ratio is 1 + value ÷ 100, as all costs are those of year 0.
describe("net present value and benefits for each unit of cost", () => {
  const rows = [
    "2025,cost,100,x",
    ...["30", "40", "50", "20"].map((each, at) => `${2026 + at},fiscal_saving,${each},x`),
  ];

  test.each([
    ["0", "40.000000", "1.400000", "0.400000"],
    ["0.03", "30.356874", "1.303569", "0.303569"],
    ["0.1", "11.556588", "1.115566", "0.115566"],
  ])("at %s", (rate, ...expected) => {
    const { find } = invest(rows, rate);
    const per = { benefits: "fiscal" };
    const found = ["npv", "benefit-cost-ratio", "return-on-investment"].map((id) => find(id, per));
    expect(found.map((each) => each && printed(each, 6))).toEqual(expected);
  });
});

import { describe, expect, test } from "vitest";
import { type ServiceLevel, benefitIncidence } from "../../src/measure/methods/benefit-incidence.js";
import { add, exact, toDecimal } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";
import { ratioValue } from "../../src/money/ratio.js";

const level = (name: string, subsidy: string, female: string | null, male: string | null, unknown?: string | null) =>
  ({
    name,
    subsidy: money(subsidy, "KGS"),
    female,
    male,
    ...(unknown === undefined ? {} : { unknown }),
  }) satisfies ServiceLevel<"KGS">;

describe("benefit incidence by sex", () => {
  // Derived: u = 1000 ÷ 1000, 600 ÷ 400, 400 ÷ 50; women 1 × 480 + 1.5 × 180 + 8 × 20 = 910, men 520 + 330 + 240 =
  // 1,090; 910 ÷ 2,000 = 45.5 %, where 680 of 1,450 users (46.9 %) are women.
  test("derived: three levels, 910 and 1,090, 45.5 %", () => {
    const result = benefitIncidence([
      level("primary", "1000", "480", "520"),
      level("secondary", "600", "180", "220"),
      level("tertiary", "400", "20", "30"),
    ]);
    expect(result.levels.map((each) => [each.name, each.unitSubsidy.value, each.unitSubsidy.unit])).toEqual([
      ["primary", "1", "KGS/persons"],
      ["secondary", "1.5", "KGS/persons"],
      ["tertiary", "8", "KGS/persons"],
    ]);
    expect(result.benefits).toEqual({
      female: {
        amount: money("910", "KGS"),
        share: { numerator: "910", denominator: "2000" },
        users: { numerator: "680", denominator: "1450" },
      },
      male: {
        amount: money("1090", "KGS"),
        share: { numerator: "1090", denominator: "2000" },
        users: { numerator: "770", denominator: "1450" },
      },
      unknown: {
        amount: money("0", "KGS"),
        share: { numerator: "0", denominator: "2000" },
        users: { numerator: "0", denominator: "1450" },
      },
    });
    expect(result.benefits && ratioValue(result.benefits.female.share)).toBe("0.455");
  });

  // Derived: 100 ÷ (30 + 50 + 20) = 1 for each, so 30, 50 and 20; split by halves women would have 40.
  test("derived: users of unknown sex are a third group and are never split", () => {
    const { benefits } = benefitIncidence([level("all", "100", "30", "50", "20")]);
    expect([benefits?.female.amount.amount, benefits?.male.amount.amount, benefits?.unknown.amount.amount]).toEqual([
      "30",
      "50",
      "20",
    ]);
  });

  // Derived: 100 ÷ 3 for each; rounded for each user first, three of them would have 99.99….
  test("derived: nothing is rounded on the way", () => {
    const { benefits } = benefitIncidence([level("a", "100", "1", "2"), level("b", "100", "2", "1")]);
    expect([benefits?.female.amount.amount, benefits?.male.amount.amount]).toEqual(["100", "100"]);
    const shares = [benefits?.female, benefits?.male].map((each) => exact(each?.share.numerator ?? "unknown"));
    expect(toDecimal(shares.reduce(add))).toBe("200");
  });

  test("a level without users has no subsidy of one user, and then there is no sum", () => {
    const result = benefitIncidence([level("a", "100", "1", "2"), level("empty", "5", "0", "0")]);
    expect(result.levels[1]?.unitSubsidy.value).toBeNull();
    expect([result.benefits, result.undefined]).toEqual([null, { code: "zero-denominator", input: "empty" }]);
  });

  test.each([
    ["women", level("b", "5", null, "3")],
    ["men", level("b", "5", "3", null)],
    ["unknown sex", level("b", "5", "3", "3", null)],
  ])("a count that is not known is not zero: %s", (_, unknown) => {
    const result = benefitIncidence([level("a", "100", "1", "2"), unknown]);
    expect([result.benefits, result.undefined]).toEqual([null, { code: "missing-input", input: "b" }]);
  });

  test("a net subsidy may be negative; a share of less than nothing has no value", () => {
    const { benefits } = benefitIncidence([level("a", "-100", "1", "3")]);
    expect(benefits?.female.amount.amount).toBe("-25");
    expect(benefits && ratioValue(benefits.female.share)).toBeNull();
  });

  test("mistakes have codes", () => {
    expect(() => benefitIncidence([])).toThrow(expect.objectContaining({ code: "incidence.levels" }));
    expect(() => benefitIncidence([level("a", "1", "-1", "2")])).toThrow(
      expect.objectContaining({ code: "incidence.users" }),
    );
    const other = { ...level("b", "1", "1", "1"), subsidy: money("1", "USD") } as unknown as ServiceLevel<"KGS">;
    expect(() => benefitIncidence([level("a", "1", "1", "2"), other])).toThrow(
      expect.objectContaining({ code: "money.currency" }),
    );
  });
});

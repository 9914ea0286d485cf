import { describe, expect, test } from "vitest";
import { add, divide, exact, round, toDecimal } from "../../src/money/exact.js";
import { kg, kz } from "../../src/profiles/index.js";
import { measureNetwork } from "../support/network.js";
import { countryOf, payNetwork } from "../support/pay-network.js";

const NGO = countryOf(kg, { "employer:ngo": "ngo" });
const BUDGET = countryOf(kg, { "employer:ngo": "budget" });
const LINE = { centre: "a", service: "counselling", line: "pay" };

type Arguments = Parameters<typeof payNetwork>;

const figureOf = (id: string, per: Readonly<Record<string, string>>, ...network: Arguments): string | null =>
  measureNetwork(payNetwork(...network)).value(id, per);

/** Contributions on the line `pay` of the year. */
const yearly = (...network: Arguments): string | null => figureOf("contribution-amount", LINE, ...network);

describe("Kyrgyzstan", () => {
  // Worked: sf.gov.kg prints 2.25 % of an employer that is a non-commercial organisation, from 1 August 2024; socfond.kg
  // 17.25 % of one that the budget finances. Derived: 30,000 × 12 × rate.
  test.each([
    ["ngo", "2025", NGO, "8100"],
    ["budget", "2025", BUDGET, "62100"],
    ["budget, before August 2024 too", "2024", BUDGET, "62100"],
  ])("%s, %s", (_, year, country, expected) => {
    expect(yearly(country, year, [{ unit_cost: "30000" }])).toBe(expected);
  });

  // Derived: 7 months × 5,175 (17.25 %, of an adviser: Mazars) + 5 months × 675.
  test("the year 2024 is divided on 1 August", () => {
    expect(yearly(NGO, "2024", [{ unit_cost: "30000" }])).toBe("39600");
    const per = { ...LINE, post: "whole", contribution: "pension" };
    const monthly = (month: string) =>
      figureOf("monthly-contribution", { ...per, month }, NGO, "2024", [{ unit_cost: "30000" }]);
    expect([monthly("1"), monthly("8")]).toEqual(["4500", "300"]);
  });

  // Worked: 24.kg/vlast/362833 prints the most that is paid of 27.25 % and 12.25 %, on 632,080 som: 172,242 and 77,430,
  // the worker's 10 % within. Derived: the employer's parts are 632,080 × 17.25 % and × 2.25 %.
  test("the cap of 2026", () => {
    const pay = [{ unit_cost: "700000" }];
    expect(yearly(BUDGET, "2026", pay)).toBe("1308405.6");
    expect(yearly(NGO, "2026", pay)).toBe("170661.6");
    const withWorker = (yearlySum: string): string =>
      toDecimal(round(add(divide(exact(yearlySum), exact("12")), exact("63208")), 0, "half-up"));
    expect(["1308405.6", "170661.6"].map(withWorker)).toEqual(["172242", "77430"]);
    // Before 2026 there is no cap: 700,000 × 2.25 % × 12.
    expect(yearly(NGO, "2025", pay)).toBe("189000");
  });

  // Derived: 12,000 × 0.0225 × 12 by rate; the floor of Bishkek is 44,074 × 0.6 = 26,444.40 a month, × 0.0225 = 594.999,
  // that of the republic 36,047 × 0.6 = 21,628.20, × 0.0225 = 486.6345.
  test("the floor counts where it is answered and what the press reports is accepted", () => {
    const pay = [{ unit_cost: "12000" }];
    const answered = (is: string, accepts = true) => countryOf(kg, { "employer:ngo": "ngo", "kg-floor": is }, accepts);
    expect(yearly(NGO, "2026", pay)).toBe("3240");
    expect(yearly(answered("none"), "2026", pay)).toBe("3240");
    expect(yearly(answered("bishkek"), "2026", pay)).toBe("7139.988");
    expect(yearly(answered("republic"), "2026", pay)).toBe("5839.614");
    expect(yearly(answered("bishkek", false), "2026", pay)).toBe("3240");
    // The floors are those of 2026: 2025 has none.
    expect(yearly(answered("bishkek"), "2025", pay)).toBe("3240");
  });

  test("nobody said what kind of employer a centre is: no figure of the line, and pay stays", () => {
    const asked = payNetwork(countryOf(kg), "2025", [{ unit_cost: "30000" }]);
    const { find, value } = measureNetwork(asked);
    expect(value("pay-amount", LINE)).toBe("360000");
    expect(find("line-amount", LINE)?.figure.undefined).toEqual({ code: "missing-input", input: "contributed-by" });
    expect(value("requirement")).toBeNull();
    // One answer for every owner, and one that says otherwise of one of them.
    expect(yearly(countryOf(kg, { employer: "budget" }), "2025", [{ unit_cost: "30000" }])).toBe("62100");
    expect(yearly(countryOf(kg, { employer: "budget", "employer:ngo": "ngo" }), "2025", [{ unit_cost: "30000" }])).toBe(
      "8100",
    );
  });
});

describe("Kazakhstan, 300,000 tenge a month", () => {
  const answers = { "kz-born-before-1975": "no", "kz-regime": "general" };
  const pay = [{ unit_cost: "300000" }];
  const monthly = (year: string, more: Readonly<Record<string, string>> = {}): string | null => {
    const amount = yearly(countryOf(kz, { ...answers, ...more }), year, pay);
    return amount === null ? null : toDecimal(divide(exact(amount), exact("12")));
  };

  // Derived: pay less the worker's 10 % is 270,000, and less 2 % more for the tax 264,000. 2024: social 3.5 % = 9,450, tax
  // 9.5 % = 25,080 less 9,450, health 3 % = 9,000, pension 1.5 % = 4,500. 2025: 13,500, 29,040 less 13,500, 9,000, 7,500.
  // 2026: 13,500, 15,840, 9,000, 10,500; with the offset less 13,500. Unanswered, nothing is subtracted.
  test.each([
    ["2024", {}, "38580"],
    ["2025", {}, "45540"],
    ["2026", { "kz-offset": "no" }, "48840"],
    ["2026", { "kz-offset": "yes" }, "35340"],
    ["2026", {}, "48840"],
  ])("%s %o", (year, more, expected) => {
    expect(monthly(year, more)).toBe(expected);
  });

  test("who publishes the rule stands on the figure", () => {
    const network = payNetwork(countryOf(kz, answers), "2025", pay);
    const per = { ...LINE, post: "whole", contribution: "social-tax" };
    const figure = measureNetwork(network).find("contribution-base", per)?.figure;
    expect(figure?.notes).toEqual({});
    expect(figure?.inputs["cap"]?.from).toEqual({ absent: "contribution-limit" });
    const cited = figure?.sources.find(({ title }) => title === "Tax Code of 25 December 2017 No. 120-VI");
    expect(cited?.mark).toBe("official");
  });
});

describe("posts", () => {
  const part = (id: string, post: string, ...network: Arguments) => figureOf(id, { ...LINE, post }, ...network);

  // Derived: half a post at 30,000 is one post paid 15,000, on Bishkek's floor of 44,074 × 0.6 = 26,444.40 in 2026:
  // 594.999 a month.
  test("a part of a post is counted on what is paid", () => {
    const country = countryOf(kg, { "employer:ngo": "ngo", "kg-floor": "bishkek" }, true);
    const half = [{ unit_cost: "30000", quantity: "0.5" }] as const;
    expect(part("monthly-pay", "part", country, "2026", half)).toBe("15000");
    expect(yearly(country, "2026", half)).toBe("7139.988");
    // Two and a half: 2 × 675 + 594.999 a month.
    expect(yearly(country, "2026", [{ unit_cost: "30000", quantity: "2.5" }])).toBe("23339.988");
  });

  // Derived: 24 × 365 ÷ 1,850 = 4.7 posts, rounded up to 5: 5 × 675 × 12. With 1,800 hours 4.87 → 5 as well; not rounded
  // 4 whole posts and 0.735… of one. Seen red with the posts of all centres in the row taken for those of one.
  test("posts round the clock, in a row of two centres, half a year open", () => {
    const guard = [{ unit_cost: "30000", driver: "post_24_7" as const }];
    expect(yearly(NGO, "2025", guard)).toBe("40500");
    const two = { centre: { count: "2", months_open: "6" } } as const;
    expect(figureOf("posts-per-centre", LINE, NGO, "2025", guard, two)).toBe("5");
    expect(yearly(NGO, "2025", guard, two)).toBe("40500");
  });

  test("a shared post divides the amount, not the base", () => {
    const country = countryOf(kg, { "employer:ngo": "ngo", "kg-floor": "bishkek" }, true);
    // Derived: pay of 30,000 is above the floor, and so is half of it not counted on: 675 × 12 × 0.5.
    expect(yearly(country, "2026", [{ unit_cost: "30000", share: "0.5" }])).toBe("4050");
  });

  test("a line that pays for events has no posts, unless it is priced by the month", () => {
    const events = { unit_cost: "300", driver: "client", period: undefined } as const;
    const clients = { centre: { clients: "24" } } as const;
    expect(yearly(NGO, "2025", [events], clients)).toBeNull();
    expect(yearly(NGO, "2025", [{ ...events, on_cost: "0.0225" }], clients)).toBe("162");
    // Derived: 24 clients × 0.125 of a month's post = 3 posts, 3 × 675 × 12.
    expect(yearly(NGO, "2025", [{ ...events, unit_cost: "30000", quantity: "0.125", period: "month" }], clients)).toBe(
      "24300",
    );
  });
});

test("a rate on the line replaces that of the country; pay, contributions and the rest add up", () => {
  const lines = [
    { unit_cost: "30000", on_cost: "0.1" },
    { unit_cost: "20000" },
    { unit_cost: "5000", pay: "no", line: "rent" },
  ] as const;
  const { value } = measureNetwork(payNetwork(NGO, "2025", lines));
  // Derived: 36,000 by the rate of the line, 20,000 × 2.25 % × 12 = 5,400 by the country.
  expect(value("contribution-amount", LINE)).toBe("36000");
  expect(value("contribution-amount", { ...LINE, line: "rent" })).toBe("0");
  for (const per of [{}, { centre: "a" }, { service: "counselling" }, { centre: "a", service: "counselling" }]) {
    expect(value("pay-amount", per)).toBe("600000");
    expect(value("contribution-amount", per)).toBe("41400");
    expect(value("direct-cost", per)).toBe("701400");
  }
});

test("without a country nothing is computed", () => {
  const { find, value } = measureNetwork(payNetwork(undefined, "2025", [{ unit_cost: "30000", on_cost: "0.0225" }]));
  expect(find("contribution-amount", LINE)).toBeUndefined();
  expect(value("line-amount", LINE)).toBe("368100");
  expect(find("line-amount", LINE)?.figure.formula).toBe("line-amount");
});

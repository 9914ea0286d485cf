import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/formula/evaluate.js";
import { type Value, isKnown, missing } from "../../src/formula/figure.js";
import { costAtOccupancy } from "../../src/made/measure/unit-costs.js";
import { equivalentAnnualCost } from "../../src/made/measure/capital.js";
import { type Department, stepDown } from "../../src/measure/methods/step-down.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import { type Exact, add, compare, divide, exact, multiply, sum, toDecimal } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";
import { assumptionRows, measureNetwork, networkOf, rowsOf } from "../support/network.js";
import { samples } from "../support/samples.js";

// Exact values are compared, before they are printed to 34 digits.

const decimal = (most: number, places = 2): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most * 10 ** places }).map((n) => toDecimal({ n: BigInt(n), d: 10n ** BigInt(places) }));
const positive = (most: number, places = 2): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most * 10 ** places }).map((n) => toDecimal({ n: BigInt(n), d: 10n ** BigInt(places) }));

type Calculated = { readonly node: Parameters<typeof evaluate>[0] };
function exactly({ node }: Calculated, given: Readonly<Record<string, string>>): Exact {
  const value = evaluate(node, {
    value: (name) => (given[name] === undefined ? missing(name) : exact(given[name])),
    text: (name) => given[name],
  });
  return isKnown(value) ? value : expect.fail(`unknown: ${value.input}`);
}

describe("step-down", () => {
  const departments = fc
    .record({
      shared: fc.integer({ min: 0, max: 4 }),
      last: fc.integer({ min: 1, max: 4 }),
      costs: fc.array(decimal(100_000), { minLength: 8, maxLength: 8 }),
      bases: fc.array(positive(900, 1), { minLength: 64, maxLength: 64 }),
    })
    .map(({ shared, last, costs, bases }): Department<"KGS">[] =>
      Array.from({ length: shared + last }, (_, at) => ({
        name: `d${at}`,
        cost: money(costs[at] ?? "0", "KGS"),
        ...(at < shared
          ? {
              serves: Object.fromEntries(
                Array.from({ length: shared + last }, (_, to) => [`d${to}`, bases[at * 8 + to] ?? "1"] as const).filter(
                  (_, to) => to !== at,
                ),
              ),
            }
          : {}),
      })),
    );

  test("conserves the cost: what comes out is exactly what was put in", () => {
    fc.assert(
      fc.property(departments, (each) => {
        const put = sum(each.map(({ cost }) => exact(cost.amount)));
        const out = sum(
          stepDown(each).map(({ exactly: { numerator, denominator } }) => divide(exact(numerator), exact(denominator))),
        );
        expect(compare(put, out)).toBe(0);
      }),
    );
  });
});

describe("the cost of an occupied night", () => {
  test("falls strictly with occupancy where something stays, and is the same where nothing does", () => {
    const inputs = fc.record({
      stays: decimal(1_000_000),
      nights: positive(9_000),
      night: decimal(500),
      low: positive(1),
      more: positive(1),
    });
    fc.assert(
      fc.property(inputs, ({ stays, nights, night, low, more }) => {
        const at = (occupancy: string) =>
          exactly(costAtOccupancy, {
            "standing-cost": stays,
            "available-nights": nights,
            occupancy,
            "varying-cost-per-night": night,
          });
        const order = compare(at(low), at(toDecimal(add(exact(low), exact(more)))));
        expect(order).toBe(exact(stays).n > 0n ? 1 : 0);
      }),
    );
  });
});

describe("the equivalent annual cost of capital without salvage", () => {
  const annual = (value: string, rate: string, life: number): Exact =>
    exactly(equivalentAnnualCost, {
      "replacement-value": value,
      "salvage-value": "0",
      "discount-rate": rate,
      "useful-life": String(life),
    });
  const inputs = fc.record({ value: positive(1_000_000), rate: positive(1), life: fc.integer({ min: 1, max: 60 }) });

  // K ÷ T ≤ EAC ≤ K ÷ T + K × r and K × r ≤ EAC: so it goes to K ÷ T as r → 0, and to K × r as T → ∞.
  test("lies between its limits", () => {
    fc.assert(
      fc.property(inputs, ({ value, rate, life }) => {
        const [yearly, straight, interest] = [
          annual(value, rate, life),
          divide(exact(value), exact(String(life))),
          multiply(exact(value), exact(rate)),
        ];
        expect(compare(yearly, straight)).toBeGreaterThanOrEqual(0);
        expect(compare(yearly, interest)).toBeGreaterThanOrEqual(0);
        expect(compare(yearly, add(straight, interest))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test("at a rate of 0 it is the value over the life; over one year it is the value with its interest", () => {
    fc.assert(
      fc.property(inputs, ({ value, rate, life }) => {
        expect(compare(annual(value, "0", life), divide(exact(value), exact(String(life))))).toBe(0);
        const whole = multiply(exact(value), add(exact("1"), exact(rate)));
        expect(compare(annual(value, rate, 1), whole)).toBe(0);
      }),
    );
  });

  test("falls with the life and rises with the rate", () => {
    fc.assert(
      fc.property(inputs, ({ value, rate, life }) => {
        expect(compare(annual(value, rate, life), annual(value, rate, life + 1))).toBe(1);
        // Over one year too: the interest of the year is paid.
        expect(
          compare(annual(value, toDecimal(add(exact(rate), exact("0.01"))), life), annual(value, rate, life)),
        ).toBe(1);
      }),
    );
  });
});

describe("the requirement is scale invariant", () => {
  const drivers = ["centre", "place", "place_night", "person_night", "client", "case", "post_24_7"] as const;
  const inputs = fc.record({
    lines: fc.array(
      fc.record({
        driver: fc.constantFrom(...drivers),
        cost: decimal(50_000),
        quantity: positive(3),
        step: fc.option(positive(9), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    capacity: positive(40),
    clients: decimal(300),
    months: fc.integer({ min: 1, max: 12 }),
    scale: fc.integer({ min: 2, max: 9 }),
    rounding: fc.constantFrom("none", "half", "up"),
  });
  type Drawn = typeof inputs extends fc.Arbitrary<infer T> ? T : never;

  const times = (text: string, scale: number) => toDecimal(multiply(exact(text), exact(String(scale))));
  function requirement(
    { lines, capacity, clients, months, rounding }: Drawn,
    centres: number,
    prices: number,
    steps: boolean,
  ): Value {
    const found = measureNetwork(
      networkOf({
        centres: rowsOf("centres.csv", [
          {
            centre_id: "a",
            service: "shelter",
            count: String(centres),
            capacity: times(capacity, centres),
            capacity_unit: "family_place",
            clients: times(clients, centres),
            cases: times(clients, centres),
            months_open: String(months),
          },
        ]),
        costLines: rowsOf(
          "cost-standards.csv",
          lines.map(({ driver, cost, quantity, step }, at): CostStandardLine => {
            const isStep = steps && step !== undefined && driver !== "post_24_7";
            return {
              standard_id: "s",
              service: "shelter",
              line: `line ${at}`,
              behaviour: isStep ? "step" : "variable",
              driver,
              quantity,
              unit_cost: times(cost, prices),
              currency: "KGS",
              ...(isStep ? { step } : {}),
            };
          }),
        ),
        assumptions: assumptionRows({
          days: "365",
          occupancy: "0.75",
          children_per_woman: "1.5",
          net_hours: "1720",
          fte_rounding: rounding,
          overhead_mode: "share",
          overhead_rate: "0.07",
          contingency_rate: "0.05",
        }),
      }),
    ).find("requirement");
    return found?.exact ?? missing("requirement");
  }

  const scaled = (one: Value, many: Value, scale: number) => {
    if (!isKnown(one) || !isKnown(many)) throw new Error("a requirement is unknown");
    expect(compare(multiply(one, exact(String(scale))), many)).toBe(0);
  };

  test("so many times the centres, places, clients and cases need so many times the money, apart from steps", () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        scaled(requirement(drawn, 1, 1, false), requirement(drawn, drawn.scale, 1, false), drawn.scale);
      }),
      samples(15),
    );
  });

  test("so many times the prices need so many times the money, with steps too", () => {
    fc.assert(
      fc.property(inputs, (drawn) => {
        scaled(requirement(drawn, 1, 1, true), requirement(drawn, 1, drawn.scale, true), drawn.scale);
      }),
      samples(15),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { presentValue } from "../../src/made/measure/investment.js";
import { add, compare, exact, multiply, power, subtract, sum, whole } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";
import { invest } from "../support/invest.js";
import { longSamples } from "../support/samples.js";

const FISCAL = { benefits: "fiscal" };
const year = fc.integer({ min: 2025, max: 2029 });
const amount = fc.integer({ min: 0, max: 1_000_000 }).map(String);
const flow = fc.record({ year, kind: fc.constantFrom("cost", "fiscal_saving", "social_benefit"), amount });
const rate = fc.constantFrom("-0.2", "-0.01", "0", "0.03", "0.125");
type Flow = { readonly year: number; readonly kind: string; readonly amount: string };

// Every year has a cost and a saving, so that no year is missing and each kind is known.
const full = (flows: readonly Flow[]): Flow[] => [
  ...[2025, 2026, 2027, 2028, 2029].flatMap((each) => [
    { year: each, kind: "cost", amount: "5" },
    { year: each, kind: "fiscal_saving", amount: "3" },
  ]),
  { year: 2025, kind: "social_benefit", amount: "0" },
  ...flows,
];
const text = ({ year: of, kind, amount: money }: Flow): string => `${of},${kind},${money},x`;
const npv = (flows: readonly Flow[], at: string) =>
  exact(String(invest(full(flows).map(text), at).find("npv", FISCAL)?.value));
const checked = longSamples(8);

test("at a rate of 0 the net present value is the plain sum, whatever the years", () => {
  fc.assert(
    fc.property(fc.array(flow), (flows) => {
      const of = (kind: string) => sum(full(flows).flatMap((each) => (each.kind === kind ? [exact(each.amount)] : [])));
      expect(compare(npv(flows, "0"), subtract(of("fiscal_saving"), of("cost")))).toBe(0);
    }),
    checked,
  );
});

test("a flow in two parts, and rows in another order, give the same figures", () => {
  fc.assert(
    fc.property(fc.array(flow, { minLength: 1 }), rate, (flows, at) => {
      const parts = flows.flatMap((each) => [
        { ...each, amount: String(Math.floor(Number(each.amount) / 3)) },
        { ...each, amount: String(Number(each.amount) - Math.floor(Number(each.amount) / 3)) },
      ]);
      const values = (list: readonly Flow[]) =>
        invest(full(list).map(text), at).result.figures.map(({ id, per, value }) => [id, per, value]);
      expect(values(parts)).toEqual(values(flows));
      expect(values(flows.toReversed())).toEqual(values(flows));
    }),
    checked,
  );
});

const worth = (of: string, at: string, years: number) =>
  exact(
    presentValue({
      "flow-amount": money(of, "KGS"),
      "discount-rate": at,
      "years-from-base": String(years),
    }).value ?? "",
  );

// Rates whose powers end as decimals, so that what is printed is exact.
test("a year later is worth 1 + r times less, below a rate of 0 more", () => {
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom("0", "0.25", "-0.2", "-0.5", "1"),
      fc.integer({ min: 0, max: 5 }),
      (of, at, years) => {
        const factor = add(whole(1), exact(at));
        const [now, later] = [worth(of, at, years), worth(of, at, years + 1)];
        expect(compare(multiply(later, factor), now)).toBe(0);
        expect(compare(multiply(now, power(factor, whole(years))), exact(of))).toBe(0);
        if (of !== "0") expect(compare(later, now)).toBe(-compare(exact(at), exact("0")) + 0);
      },
    ),
  );
});

test("the sign of the value is that of the ratio against 1, and the return is the ratio less 1", () => {
  fc.assert(
    fc.property(fc.array(flow), (flows) => {
      const { find } = invest(full(flows).map(text), "0");
      for (const benefits of ["fiscal", "fiscal-and-social"]) {
        const [value, ratio, gain] = ["npv", "benefit-cost-ratio", "return-on-investment"].map((id) =>
          exact(find(id, { benefits })?.value ?? ""),
        );
        if (!value || !ratio || !gain) throw new Error("no figure");
        expect(compare(value, exact("0"))).toBe(compare(ratio, exact("1")));
        // Both are rounded once, to 34 digits.
        const apart = subtract(gain, subtract(ratio, exact("1")));
        expect(compare(multiply(apart, apart), exact(`0.${"0".repeat(50)}1`))).toBe(-1);
      }
    }),
    checked,
  );
});

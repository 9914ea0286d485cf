import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PerKeys, type Value, isKnown } from "../../src/formula/figure.js";
import type { Network } from "../../src/calculate/network.js";
import { type Exact, ONE, ZERO, compare, negate, subtract, sum, toDecimal } from "../../src/money/exact.js";
import { measureNetwork } from "../support/network.js";
import { randomNetwork } from "../support/random-network.js";
import { samples } from "../support/samples.js";

// Exact values are compared, before they are printed to 34 digits.

type Read = ReturnType<typeof measureNetwork>;

const MONTHS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
const BUCKETS: readonly PerKeys[] = [{}, { bucket: "all" }];
const SIDES: readonly PerKeys[] = [{ sourceType: "state" }, { source: "donor" }, { sourceType: "own" }];

const centresOf = ({ centres = [] }: Network): string[] => [...new Set(centres.map(({ values }) => values.centre_id))];

/** Figures of an id whose keys beside the year are those given and one more. */
const manyOf = (read: Read, id: string, per: PerKeys, other: string): Value[] =>
  [...read.all.values()].flatMap(({ figure, exact }) => {
    const { fiscalYear: _, [other]: named, ...rest } = figure.per;
    return figure.id === id && named !== undefined && JSON.stringify(rest) === JSON.stringify(per) ? [exact] : [];
  });

function valueOf(read: Read, id: string, per: PerKeys): Value {
  const found = read.find(id, per);
  if (!found) throw new Error(`no figure ${id} ${JSON.stringify(per)}`);
  return found.exact;
}

const shown = (value: Value): string => (isKnown(value) ? toDecimal(value) : "unknown");
const strictSum = (parts: readonly Value[]): Value =>
  parts.find((each) => !isKnown(each)) ?? sum(parts.filter(isKnown));

/** Runs a check over random networks; `seen` counts what it met, so that none passes by meeting nothing. */
function holds(
  check: (read: Read, network: Network, seen: (what: string) => void) => void,
  met: readonly string[],
): void {
  const counts = new Map<string, number>();
  fc.assert(
    fc.property(randomNetwork, (network) => {
      check(measureNetwork(network), network, (what) => counts.set(what, (counts.get(what) ?? 0) + 1));
    }),
    samples(15),
  );
  for (const what of met) expect(counts.get(what) ?? 0, what).toBeGreaterThan(0);
}

describe("money by source", () => {
  test("shares of the kinds, and of the funders, are a whole, and their money is all of it", () => {
    holds(
      (read, _network, seen) => {
        for (const bucket of BUCKETS)
          for (const key of ["sourceType", "source"]) {
            const whole = valueOf(read, "secured-funding", bucket);
            expect(shown(strictSum(manyOf(read, "secured-funding", bucket, key)))).toBe(shown(whole));
            const shares = manyOf(read, "source-share", bucket, key);
            const defined = isKnown(whole) && compare(whole, ZERO) > 0;
            expect(shares.filter(isKnown).length).toBe(defined ? shares.length : 0);
            if (defined) expect(shown(strictSum(shares))).toBe("1");
            seen(defined ? (shares.length > 1 ? "several" : "one") : "none");
          }
      },
      ["several", "one", "none"],
    );
  });

  test("concentration lies between 1 ÷ number of funders and 1", () => {
    holds(
      (read, _network, seen) => {
        const funders = manyOf(read, "source-share", {}, "source").length;
        const concentration = valueOf(read, "funding-concentration", {});
        if (!isKnown(concentration)) return;
        expect(compare(concentration, ONE)).toBeLessThanOrEqual(0);
        expect(compare(concentration, { n: 1n, d: BigInt(funders) })).toBeGreaterThanOrEqual(0);
        seen(compare(concentration, ONE) === 0 ? "one funder" : "several");
      },
      ["one funder", "several"],
    );
  });
});

describe("co-funding", () => {
  test("sides owe the whole need together; owed − above = due − paid; totals are sums of centres", () => {
    holds(
      (read, network, seen) => {
        const centres = centresOf(network);
        for (const centre of centres) {
          const need = valueOf(read, "requirement", { centre });
          const due = SIDES.map((side) => valueOf(read, "co-funding-due", { centre, ...side }));
          expect(shown(strictSum(due))).toBe(shown(need));
        }
        for (const side of SIDES) {
          const totals = ["due", "paid", "gap", "excess"].map((each) => valueOf(read, `co-funding-${each}`, side));
          const parts = ["due", "paid", "gap", "excess"].map((each) =>
            strictSum(centres.map((centre) => valueOf(read, `co-funding-${each}`, { centre, ...side }))),
          );
          expect(totals.map(shown)).toEqual(parts.map(shown));
          const [due, paid, gap, excess] = totals.filter(isKnown);
          if (!due || !paid || !gap || !excess) continue;
          expect(shown(subtract(gap, excess))).toBe(shown(subtract(due, paid)));
          seen(gap.n > 0n ? "owed" : "paid");
          if (excess.n > 0n) seen("above");
        }
      },
      ["owed", "paid", "above"],
    );
  });
});

describe("the calendar of cash", () => {
  test("money of the twelfth month is that of the year, its balance the net gap; months never take money back", () => {
    holds(
      (read, network, seen) => {
        for (const centre of centresOf(network)) {
          const money = MONTHS.map((month) => valueOf(read, "money-to-date", { centre, month }));
          const [last] = money.slice(-1);
          if (!last) throw new Error("no months");
          expect(shown(last)).toBe(shown(valueOf(read, "secured-funding", { centre })));
          const balance = valueOf(read, "cash-balance", { centre, month: "12" });
          const net = valueOf(read, "net-gap", { centre });
          expect(shown(balance)).toBe(isKnown(net) ? shown(negate(net)) : "unknown");
          // What each month brings, added up, is the money of the year.
          const known = money.filter(isKnown);
          const brought = known.map((each, at): Exact => subtract(each, known[at - 1] ?? ZERO));
          expect(brought.every((each) => each.n >= 0n)).toBe(true);
          if (isKnown(last)) expect(shown(sum(brought))).toBe(shown(last));
          if (brought.some((each) => each.n === 0n) && isKnown(last) && last.n > 0n) seen("a month without money");
          seen(isKnown(last) ? "known" : "unknown");
        }
      },
      ["known", "unknown", "a month without money"],
    );
  });

  test("months and centres not covered are counted from the same balances", () => {
    holds(
      (read, network, seen) => {
        const short = (centre: string, month: string): Value => {
          const balance = valueOf(read, "cash-balance", { centre, month });
          return isKnown(balance) ? (balance.n < 0n ? ONE : ZERO) : balance;
        };
        for (const centre of centresOf(network)) {
          const months = valueOf(read, "months-uncovered", { centre });
          expect(shown(months)).toBe(shown(strictSum(MONTHS.map((month) => short(centre, month)))));
          const gap = valueOf(read, "net-gap", { centre });
          if (isKnown(months) && isKnown(gap) && months.n > 0n && gap.n <= 0n) seen("short although the year balances");
        }
        for (const month of MONTHS) {
          const parts = centresOf(network).map((centre): Value => {
            const each = short(centre, month);
            const count = valueOf(read, "centre-count", { centre });
            return isKnown(each) && isKnown(count) ? (each.n > 0n ? count : ZERO) : each;
          });
          expect(shown(valueOf(read, "centres-uncovered", { month }))).toBe(shown(strictSum(parts)));
        }
      },
      ["short although the year balances"],
    );
  });
});

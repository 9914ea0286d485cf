import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimate } from "../../src/calculate/estimate/estimate.js";
import type { Network } from "../../src/calculate/network.js";
import { networkTables } from "../../src/calculate/network-tables.js";
import { evaluateChain } from "../../src/formula/chain.js";
import type { Figure } from "../../src/formula/figure.js";
import { figuresOf } from "../../src/formula/figures.js";
import { type Exact, ZERO, add, compare, exact, isZero, subtract, sum, toDecimal } from "../../src/money/exact.js";
import { randomNetwork } from "../support/random-network.js";
import { samples } from "../support/samples.js";

type Given = { readonly ceiling: string | undefined; readonly opens: boolean; readonly inKind: boolean };

const given: fc.Arbitrary<Given> = fc.record({
  ceiling: fc.option(fc.integer({ min: 0, max: 60_000 }).map(String), { nil: undefined }),
  opens: fc.boolean(),
  inKind: fc.boolean(),
});

/** A drawn network whose lines have priorities; its centres open in the year, its earmarked money is in kind where drawn. */
function dressed(network: Network, { opens, inKind }: Given): Network {
  const { costLines, centres, funding } = network;
  return {
    ...network,
    costLines: costLines?.map((row, at) => ({ ...row, values: { ...row.values, priority: String((at % 4) + 1) } })),
    centres: centres?.map((row) => (opens ? { ...row, values: { ...row.values, opening_year: "2025" } } : row)),
    funding: funding?.map((row) =>
      inKind && row.values.line !== undefined ? { ...row, values: { ...row.values, form: "in_kind" } } : row,
    ),
  };
}

/** Figures of the estimate for the ministry. */
function figures(network: Network, ceiling: string | undefined): readonly Figure[] {
  const base = networkTables(network);
  const surcharge = { priority: "5" };
  const request = {
    to: "Ministry",
    date: "2025-11-01",
    overhead: surcharge,
    contingency: surcharge,
  };
  const most = ceiling === undefined ? undefined : { amount: ceiling, column: "/request/ceiling" };
  const made = estimate(network, base, request, "umay.json", most);
  const own = new Set(made.tables.map(({ name }) => name));
  const chain = evaluateChain([...base, ...made.tables], network.currency);
  return [...figuresOf({ ...chain, tables: chain.tables.filter(({ name }) => own.has(name)) })];
}

// What is needed, what is left to transfer, and the parts of the need.
const EQUATION = [
  "estimate-need",
  "left-to-transfer",
  "requested",
  "estimate-received",
  "estimate-signed",
  "paid-by-others",
  "estimate-cut",
] as const;

const isLine = ({ per }: Figure): boolean => per["line"] !== undefined || per["part"] !== undefined;

/** Known values by what they are about, of the figures of an id that pass a test. */
function valuesOf(all: readonly Figure[], id: string, test: (figure: Figure) => boolean): ReadonlyMap<string, Exact> {
  const found = all.filter((each) => each.id === id && test(each));
  return new Map(found.flatMap(({ per, value }) => (value === null ? [] : [[JSON.stringify(per), exact(value)]])));
}

const at = (values: ReadonlyMap<string, Exact>, key: string): Exact => values.get(key) ?? ZERO;

const total = (figure: Figure): boolean => Object.keys(figure.per).join() === "fiscalYear";

const drawn = fc.tuple(randomNetwork, given).map(([network, more]) => ({ network: dressed(network, more), more }));

describe("an estimate of any network", () => {
  // Seen red with money of the addressee that lowers nothing, and with a cut that knows nothing of what is paid.
  test("asks, of each line and in sum, for the need less what others pay, is cut, received and signed", () => {
    let [lines, sums, held] = [0, 0, 0];
    fc.assert(
      fc.property(drawn, ({ network, more }) => {
        const all = figures(network, more.ceiling);
        for (const which of [isLine, total]) {
          const [need, left, ...rest] = EQUATION.map((id) => valuesOf(all, id, which));
          const [asked, received, signed] = rest;
          if (!need || !left || !asked || !received || !signed) throw new Error("no figures");
          for (const [key, own] of asked) {
            expect(toDecimal(sum(rest.map((each) => at(each, key))))).toBe(toDecimal(at(need, key)));
            expect(toDecimal(add(own, at(signed, key)))).toBe(toDecimal(at(left, key)));
            for (const part of rest) expect(compare(at(part, key), ZERO)).not.toBe(-1);
            if (which === isLine) lines += 1;
            else sums += 1;
            const given = add(at(received, key), at(signed, key));
            if (!isZero(given)) held += 1;
            if (which === total && more.ceiling !== undefined && compare(given, exact(more.ceiling)) !== 1)
              expect(compare(add(given, own), exact(more.ceiling))).not.toBe(1);
          }
        }
      }),
      samples(30),
    );
    expect(lines).toBeGreaterThan(125);
    expect(sums).toBeGreaterThan(5);
    expect(held).toBeGreaterThan(20);
  });

  test("leaves no money out: of each payer, what pays and what pays nothing are all of it", () => {
    let found = 0;
    fc.assert(
      fc.property(drawn, ({ network }) => {
        const all = figures(network, undefined);
        const ofPayer = ({ per }: Figure): boolean => Object.keys(per).join() === "fiscalYear,payer";
        const unused = valuesOf(all, "unused-money", ofPayer);
        const lines = all.filter((each) => each.id === "payer-paid" && isLine(each));
        for (const [key, own] of unused) {
          const { payer } = JSON.parse(key) as { readonly payer: string };
          const paid = lines.filter(({ per }) => per["payer"] === payer).map(({ value }) => exact(value ?? "0"));
          const money = valuesOf(all, "payer-money", ofPayer).get(key);
          expect(toDecimal(add(own, sum(paid)))).toBe(money && toDecimal(money));
          expect(compare(own, ZERO)).not.toBe(-1);
          found += 1;
        }
      }),
      samples(20),
    );
    expect(found).toBeGreaterThan(5);
  });

  test("does not hang on the order of the rows of money; on that of lines by a smallest unit each at most", () => {
    fc.assert(
      fc.property(drawn, fc.nat(), ({ network, more }, seed) => {
        const read = (one: Network): ReadonlyMap<string, Exact> =>
          valuesOf(figures(one, more.ceiling), "paid-by-others", isLine);
        const base = read(network);
        const money = fc.sample(
          fc.shuffledSubarray([...(network.funding ?? [])], { minLength: network.funding?.length ?? 0 }),
          { seed, numRuns: 1 },
        )[0];
        expect(read({ ...network, funding: money })).toEqual(base);
        const turned = read({ ...network, costLines: network.costLines?.toReversed() });
        for (const [key, own] of base) {
          const apart = subtract(at(turned, key), own);
          // Three levels and four kinds of payers leave one smallest unit each.
          expect(compare(apart.n < 0n ? { ...apart, n: -apart.n } : apart, exact("0.12"))).not.toBe(1);
        }
        expect(isZero(subtract(sum(turned.values()), sum(base.values())))).toBe(true);
      }),
      samples(10),
    );
  });
});

import "../support/seed.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { networkTables } from "../../src/calculate/network-tables.js";
import type { Network } from "../../src/calculate/network.js";
import { compare, shapley } from "../../src/compare/compare.js";
import { COMPARED, type Comparable, type Comparison } from "../../src/compare/comparison.js";
import { FACTORS, type Factor } from "../../src/compare/comparison-side.js";
import { evaluateChain } from "../../src/formula/chain.js";
import { figuresOf } from "../../src/formula/figures.js";
import { compare as order, exact, negate, round, subtract, sum, whole } from "../../src/money/exact.js";
import { signedParts } from "../../src/money/signed-parts.js";
import { longSamples, samples } from "../support/samples.js";
import { type YearParts, yearNetworkOf, yearParts } from "../support/random-pair.js";

const RUNS = samples(10);

const resultOf = (network: Network): Comparable => ({
  network,
  figures: figuresOf(evaluateChain(networkTables(network), network.currency)),
});

const partsOf = (comparison: Comparison): (string | null)[] => comparison.parts.map((each) => each.value);

/** Draws two years and one figure; both have every value that their figures need. */
const pairs = fc.record({ from: yearParts, to: yearParts, figure: fc.constantFrom(...COMPARED) });

describe("the split of a change", () => {
  test("adds up to the change exactly, for every figure, the whole and a region", () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(pairs, fc.boolean(), ({ from, to, figure }, regional) => {
        const [a, b] = [resultOf(yearNetworkOf("2024", from)), resultOf(yearNetworkOf("2025", to))];
        const regions = [from, to].map((each) => new Set(each.centres.map((row) => row.region)));
        const region = regional && regions.every((each) => each.has("South")) ? { region: "South" } : {};
        const split = compare(a, b, { figure, per: region });
        // Only a ratio to a need of zero has no value where both years are known: no mixture lacks anything.
        if (split.change.value === null) {
          expect([split.change.undefined.code, figure]).toEqual([
            "zero-denominator",
            expect.stringMatching(/ratio|share/),
          ]);
          return;
        }
        expect(split.parts).toHaveLength(FACTORS.length);
        const total = sum(partsOf(split).map((value) => exact(value ?? "?")));
        expect(order(total, exact(split.change.value))).toBe(0);
        // Ends are the figures of the two runs; a ratio whose decimals do not end is written to twelve places.
        const ends = subtract(exact(split.to.value ?? "?"), exact(split.from.value ?? "?"));
        expect(order(round(ends, 12, "half-up"), round(exact(split.change.value), 12, "half-up"))).toBe(0);
        for (const { per, value } of split.parts)
          if (value !== "0") seen.set(per["factor"] ?? "", (seen.get(per["factor"] ?? "") ?? 0) + 1);
      }),
      RUNS,
    );
    expect([...seen.keys()].sort()).toEqual([...FACTORS].sort());
  });

  test("of the change back is the same with the other sign", () => {
    fc.assert(
      fc.property(pairs, ({ from, to, figure }) => {
        const [a, b] = [resultOf(yearNetworkOf("2024", from)), resultOf(yearNetworkOf("2025", to))];
        const there = partsOf(compare(a, b, { figure }));
        const back = partsOf(compare(b, a, { figure }));
        expect(back.map((value) => value && negateText(value))).toEqual(there);
      }),
      longSamples(5),
    );
  });

  test("of one factor that changes gives it everything and every other exactly nothing", () => {
    const changes: Readonly<Record<Factor, (keyof YearParts)[]>> = {
      need: ["centres"],
      standard: ["standards", "rounding"],
      price: ["prices", "series"],
      "exchange-rate": ["rates"],
      funding: ["funding"],
      method: ["pooling", "mode"],
    };
    const moved = new Set<string>();
    fc.assert(
      fc.property(pairs, fc.constantFrom(...FACTORS), ({ from, to, figure }, factor) => {
        const other = { ...from, ...Object.fromEntries(changes[factor].map((key) => [key, to[key]])) };
        // Money may name only what its own year has: where that changes, it is free money of centres of both years.
        const both = from.centres.filter((row) => other.centres.some((each) => each.centre_id === row.centre_id));
        const money = freeMoney(from.funding, both);
        const marked = ["need", "standard", "funding"].includes(factor);
        const one = marked ? { ...from, funding: money } : from;
        const two = marked ? { ...other, funding: factor === "funding" ? freeMoney(to.funding, both) : money } : other;
        const split = compare(resultOf(yearNetworkOf("2024", one)), resultOf(yearNetworkOf("2024", two)), { figure });
        if (split.change.value === null) return;
        for (const part of split.parts)
          expect([part.per["factor"], part.value]).toEqual([
            part.per["factor"],
            part.per["factor"] === factor ? split.change.value : "0",
          ]);
        if (split.change.value !== "0") moved.add(factor);
      }),
      { numRuns: RUNS.numRuns * 3 },
    );
    expect([...moved].sort()).toEqual([...FACTORS].sort());
  });

  test("of equal input is nothing", () => {
    fc.assert(
      fc.property(yearParts, fc.constantFrom(...COMPARED), (parts, figure) => {
        const result = resultOf(yearNetworkOf("2025", parts));
        const split = compare(result, result, { figure });
        if (split.from.value === null) return;
        expect(split.alike).toBe(true);
        expect([split.change.value, ...partsOf(split)]).toEqual(Array.from({ length: 7 }, () => "0"));
      }),
      RUNS,
    );
  });
});

describe("the Shapley value", () => {
  const games = fc
    .integer({ min: 1, max: 5 })
    .chain((count) =>
      fc.tuple(
        fc.constant(count),
        fc.array(fc.tuple(fc.bigInt(-999n, 999n), fc.bigInt(1n, 99n)), {
          minLength: 2 ** count,
          maxLength: 2 ** count,
        }),
      ),
    )
    .map(([count, values]) => ({ count, values: values.map(([n, d]) => ({ n, d })) }));

  test("does not hang on the order of the factors, and adds up", () => {
    fc.assert(
      fc.property(games, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), ({ count, values }, keys) => {
        const turned = Array.from({ length: count }, (_, at) => at).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
        const mixed = values.map((_, set) => {
          const from = turned.reduce((bits, at, place) => bits | ((set >> place) & 1 ? 1 << at : 0), 0);
          return values[from] ?? whole(0);
        });
        const [parts, others] = [shapley(values, count), shapley(mixed, count)];
        expect(turned.map((at) => parts[at])).toEqual(others);
        const change = subtract(values.at(-1) ?? whole(0), values[0] ?? whole(0));
        expect(order(sum(parts), change)).toBe(0);
      }),
    );
  });

  test("printed parts add up to the printed total and turn round with the sign", () => {
    const fractions = fc.array(fc.tuple(fc.bigInt(-9999n, 9999n), fc.bigInt(1n, 60n)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fractions, fc.integer({ min: -2, max: 3 }), (pairsOf, places) => {
        const parts = pairsOf.map(([n, d]) => ({ n, d }));
        const total = round(sum(parts), places, "half-up");
        const printed = signedParts(parts, total, places);
        expect(order(sum(printed), total)).toBe(0);
        const back = signedParts(parts.map(negate), negate(total), places);
        expect(back.map((each) => negate(each).n)).toEqual(printed.map((each) => each.n));
      }),
    );
  });
});

const negateText = (value: string): string =>
  value === "0" ? "0" : value.startsWith("-") ? value.slice(1) : `-${value}`;

const freeMoney = (funding: YearParts["funding"], centres: YearParts["centres"]): YearParts["funding"] =>
  funding
    ?.filter((row) => row.centre_id === undefined || centres.some((each) => each.centre_id === row.centre_id))
    .map(({ service: _service, line: _line, ...row }) => row);

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Network } from "../../src/calculate/network.js";
import { networkTables } from "../../src/calculate/network-tables.js";
import { publicCells } from "../../src/disclosure/cells.js";
import { type Description, describe, isForm } from "../../src/disclosure/describe.js";
import { isConstant } from "../../src/disclosure/forms.js";
import { possibleMoney } from "../../src/disclosure/hidden-centres.js";
import { DEFAULT_TABLES } from "../../src/disclosure/public-tables.js";
import { type Evaluation, evaluateChain } from "../../src/formula/chain.js";
import { isKnown } from "../../src/formula/value.js";
import { type Exact, compare, divide } from "../../src/money/exact.js";
import { toDecimal } from "../../src/money/to-decimal.js";
import { randomNetwork } from "../support/random-network.js";

const chainOf = (network: Network): Evaluation => evaluateChain(networkTables(network), network.currency);

function descriptionOf(network: Network, chain: Evaluation, hidden: ReadonlySet<string>, prices: boolean): Description {
  return describe(chain, {
    isHidden: (centre) => hidden.has(centre),
    partly: new Set(),
    isHiddenCell: () => false,
    isOpenCell: () => false,
    possible: possibleMoney(network, [...hidden]),
    prices,
  });
}

const same = (a: Exact, b: Exact): boolean => compare(a, b) === 0;

const COUNTS = ["capacity", "place_nights", "person_nights", "clients", "cases"] as const;

/** The same network in which hidden centres have more money and more places, nights and persons. */
function changed(network: Network, hidden: ReadonlySet<string>, by: number): Network {
  const more = (text: string | undefined): string => (Number(text ?? 0) + by).toFixed(2).replace(/\.?0+$/, "");
  return {
    ...network,
    centres: network.centres?.map((row) => {
      if (!hidden.has(row.values.centre_id)) return row;
      const counts = COUNTS.flatMap((name) => {
        const count = row.values[name];
        return count === undefined ? [] : [[name, more(count)] as const];
      });
      return { ...row, values: { ...row.values, ...Object.fromEntries(counts) } };
    }),
    funding: network.funding?.map((row) =>
      hidden.has(row.values.centre_id ?? "")
        ? { ...row, values: { ...row.values, amount: more(row.values.amount) } }
        : row,
    ),
  };
}

const withHidden = randomNetwork.chain((network) => {
  const centres = [...new Set((network.centres ?? []).map((row) => row.values.centre_id))];
  const pooling = fc.constantFrom("none" as const, "none" as const, "all" as const);
  return fc
    .tuple(
      fc.subarray(centres, { minLength: 1, maxLength: Math.min(2, centres.length) }),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      pooling,
    )
    .map(([hidden, prices, by, of]) => ({ network: { ...network, pooling: of }, hidden: new Set(hidden), prices, by }));
});

// Derived: a description is another reading of the same cells.
test("what a description says of a published cell is its figure, exactly", () => {
  const seen = { known: 0, unknown: 0, quotients: 0, opaque: 0 };
  fc.assert(
    fc.property(withHidden, ({ network, hidden, prices }) => {
      const chain = chainOf(network);
      const description = descriptionOf(network, chain, hidden, prices);
      for (const { key, place } of publicCells(chain, DEFAULT_TABLES, network.fiscalYear)) {
        const value = chain.value(place);
        const form = description.at(place);
        // A cell without a value says nothing, and what has one says something.
        expect([key, form === undefined]).toEqual([key, !isKnown(value)]);
        if (form === undefined || !isKnown(value)) continue;
        if (isForm(form)) {
          expect([key, toDecimal(description.value(form))]).toEqual([key, toDecimal(value)]);
          expect(same(description.value(form), value)).toBe(true);
          seen[isConstant(form) ? "known" : "unknown"] += 1;
          continue;
        }
        const quotient = description.quotientAt(place);
        seen[quotient ? "quotients" : "opaque"] += 1;
        if (!quotient) continue;
        const [above, below] = [description.value(quotient.above), description.value(quotient.below)];
        expect([key, same(divide(above, below), value)]).toEqual([key, true]);
      }
      // What is known of the unknowns is true of them.
      for (const each of description.relations) expect(description.value(each).n >= 0n).toBe(true);
    }),
    { numRuns: 120 },
  );
  // It says something only if all of this came up.
  expect(Math.min(seen.known, seen.unknown, seen.quotients)).toBeGreaterThan(100);
});

// Derived: who knows nothing of the hidden centres cannot see them change. A pool is left out: an outsider is taken to know
// how a comparison ends, and whether its money is enough may end otherwise.
test("what a description calls known stays as it is when only what is hidden changes", () => {
  const seen = { known: 0, moved: 0 };
  fc.assert(
    fc.property(withHidden, ({ network: pooled, hidden, prices, by }) => {
      const network = { ...pooled, pooling: "none" as const };
      const [chain, other] = [network, changed(network, hidden, by)].map(chainOf) as [Evaluation, Evaluation];
      const description = descriptionOf(network, chain, hidden, prices);
      for (const { key, place } of publicCells(chain, DEFAULT_TABLES, network.fiscalYear)) {
        const [before, after] = [chain.value(place), other.value(place)];
        if (!isKnown(before) || !isKnown(after)) continue;
        const form = description.at(place);
        if (!same(before, after)) seen.moved += 1;
        if (!isForm(form) || !isConstant(form)) continue;
        seen.known += 1;
        expect([key, toDecimal(after)]).toEqual([key, toDecimal(before)]);
      }
    }),
    { numRuns: 120 },
  );
  expect(Math.min(seen.known, seen.moved)).toBeGreaterThan(300);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { toDecimal } from "../../src/money/exact.js";
import { madeCountry } from "../support/made-country.js";
import { measureNetwork } from "../support/network.js";
import { countryOf, payNetwork } from "../support/pay-network.js";
import { samples } from "../support/samples.js";

// A second computation, month by month and post by post, in whole numbers: amounts in millionths of a currency unit.

const UNIT = 1_000_000n;
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const share = (amount: bigint, thousandths: bigint): bigint => (amount * thousandths) / 1000n;

/** Contributions of one month on one pay by the rules of the made country. */
function ofMonth(pay: bigint, owner: string, isAfterJuly: boolean): bigint {
  const worker = share(least(pay, 20n * UNIT), 100n);
  const health = share(pay, 20n);
  const ngo = share(pay - worker, isAfterJuly ? 10n : 150n);
  const budget = share(least(most(pay, 4n * UNIT), 9n * UNIT), 170n);
  const fund = owner === "ngo" ? ngo : budget;
  const tax = share(most(pay - worker - health, 3n * UNIT), 95n);
  return fund + most(tax - fund, 0n);
}

const drawn = fc.record({
  owner: fc.constantFrom("ngo", "budget"),
  year: fc.constantFrom("2024", "2025"),
  pay: fc.integer({ min: 1, max: 40 }),
  // In quarters of a post.
  posts: fc.integer({ min: 1, max: 15 }),
  count: fc.integer({ min: 1, max: 3 }),
  months: fc.integer({ min: 1, max: 12 }),
  // In fifths.
  shared: fc.integer({ min: 1, max: 5 }),
});

// Cross: seen red with the part of a post paid as a whole one, with the floor held before what is left out, with months
// of the year taken for months open, and with the rule of August held in July.
test("contributions are those of a plain computation", () => {
  const seen = { parts: 0, offsets: 0 };
  fc.assert(
    fc.property(drawn, ({ owner, year, pay, posts, count, months, shared }) => {
      const quantity = String(posts / 4);
      const network = payNetwork(
        countryOf(madeCountry, { employer: owner }),
        year,
        [{ unit_cost: String(pay), quantity, share: String(shared / 5) }],
        { centre: { count: String(count), months_open: String(months) } },
      );
      const { value } = measureNetwork(network);
      const pays = [
        ...Array.from({ length: Math.floor(posts / 4) }, () => BigInt(pay) * UNIT),
        ...(posts % 4 === 0 ? [] : [(BigInt(pay) * UNIT * BigInt(posts % 4)) / 4n]),
      ];
      if (posts % 4 > 0) seen.parts += 1;
      if (owner === "ngo" && year === "2025") seen.offsets += 1;
      const year12 = pays
        .flatMap((each) =>
          Array.from({ length: 12 }, (_, month) => ofMonth(each, owner, year === "2025" || month >= 7)),
        )
        .reduce((sum, each) => sum + each, 0n);
      const expected = { n: year12 * BigInt(count * months * shared), d: 12n * 5n * UNIT };
      expect(value("contribution-amount", { centre: "a", service: "counselling", line: "pay" })).toBe(
        toDecimal(expected),
      );
    }),
    samples(40),
  );
  expect(Math.min(seen.parts, seen.offsets)).toBeGreaterThan(5);
});

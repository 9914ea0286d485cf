import { expect, test } from "vitest";
import { centreRequirement } from "../../src/calculate/centre-requirement.js";
import { packLines } from "../../src/interview/standards-rows.js";
import { locales } from "../../src/languages/index.js";
import { toDecimal } from "../../src/money/exact.js";
import { packs } from "../../src/packs/index.js";

// One centre of each pack: 10 family places, 80 clients, 50 cases, one year. Derived: plain arithmetic on the numbers of
// the pack, in whole ten-thousandths. A post at any hour is 24 × 365 ÷ 1,720 = 5.09 people, 5.5 in halves; contributions
// are 2.25 %.
const AT_ANY_HOUR = 5.5;
const UNIT = 10_000;
const added = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);
const pay = (...monthly: number[]): number => added(monthly) * 12 * 10_225;
const monthly = (...each: number[]): number => added(each) * 12 * UNIT;
/** What a night of each person costs: 10 places, of which so many in a hundred are taken, by 1 + 1.5 persons. */
const nights = (taken: number, price: number): number => (10 * 365 * taken * 25 * price * UNIT) / 1000;
const each = (count: number, price: number): number => count * price * UNIT;
const [clients, cases] = [80, 50];

const DIRECT: Readonly<Record<string, number>> = {
  "shelter-starter":
    pay(35000, AT_ANY_HOUR * 26000, 32000, 28000, 26000 / 2, 35000 / 2) +
    monthly(2 * 4000, 10000, 60000, 10 * 1200) +
    nights(75, 250) +
    each(clients, 2 * 500),
  "counselling-starter": pay(32000, 28000 / 2) + monthly(4000, 20000, 2000) + each(cases, 1500),
  "helpline-starter": pay(AT_ANY_HOUR * 24000) + monthly(2 * 4000) + each(cases, 10),
  "rape-crisis-starter":
    pay(35000 / 2, 32000, 28000) + monthly(2 * 4000, 20000, 2000) + each(cases, 1500 + 200) + each(clients, 2 * 500),
  "sexual-assault-starter":
    pay(40000, AT_ANY_HOUR * 26000, 32000, 28000 / 2) +
    monthly(2 * 4000) +
    each(cases, 6000 + 200) +
    each(clients, 2 * 500),
  "outreach-starter": pay(2 * 28000) + monthly(4000, 2000) + each(cases, 2 * 1500) + each(clients, 300 + 2 * 500),
  "mobile-team-starter": pay(32000, 28000, 24000) + monthly(2 * 4000, 2000) + each(cases, 2 * 1500),
  "crisis-room-starter":
    pay(AT_ANY_HOUR * 26000, 32000 / 2, 28000 / 2) +
    monthly(4000, 10000, 10 * 1200) +
    nights(40, 250) +
    each(clients, 2 * 500),
  "transitional-housing-starter":
    pay(28000, 32000 / 2, 26000 / 2) + monthly(4000, 10 * 18000, 10 * 1200) + each(clients, 5000) + each(cases, 1500),
  "legal-aid-starter": pay(35000) + monthly(20000, 2000) + each(cases, 2000 + 200) + each(clients, 2 * 500),
  "day-centre-starter": pay(35000 / 2, 32000, 28000) + monthly(4000, 20000, 2000) + each(clients, 2 * 300 + 500),
  "perpetrator-programme-starter": pay(2 * 30000, 28000 / 2) + monthly(2 * 4000, 20000) + each(clients, 300),
};

const [english] = locales;

// Seen red with the driver "centre" for the 24-hour post of the crisis room, and with 12 for 10 % of overhead.
test.each(packs.map((pack) => [pack.id, pack] as const))("%s costs what its numbers say", (id, pack) => {
  const centre = {
    centre_id: "one",
    service: pack.service,
    capacity: "10",
    capacity_unit: "family_place",
    clients: String(clients),
    cases: String(cases),
  } as const;
  const assumptions = Object.fromEntries(pack.assumptions.map(({ name, value }) => [name, value]));
  const { value } = centreRequirement(centre, packLines(pack, english), assumptions);
  // 10 % overhead on the services, 5 % contingency on both.
  const expected = { n: BigInt(DIRECT[id] ?? Number.NaN) * 1155n, d: BigInt(UNIT) * 1000n };
  expect(value).toBe(toDecimal(expected));
});

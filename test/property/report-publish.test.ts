import fc from "fast-check";
import { expect, test } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import { type CentreCase, runCentres, subtractions } from "../support/publication.js";

const service = fc.record({
  service: fc.constantFrom("shelter" as const, "counselling" as const, "helpline" as const),
  cost: fc.option(fc.integer({ min: 1, max: 99_999 }), { freq: 8 }),
});

const centre = fc.record({
  region: fc.constantFrom("North", "South", "East"),
  secret: fc.boolean(),
  services: fc.uniqueArray(service, { minLength: 1, maxLength: 3, selector: (each) => each.service }),
  money: fc.dictionary(fc.constantFrom("Fund A", "Fund B", "Fund C"), fc.integer({ min: 1, max: 99_999 })),
});

const network = fc
  .array(centre, { minLength: 1, maxLength: 9 })
  .map((all): CentreCase[] => all.map((each, at) => ({ ...each, id: `c${at + 1}` })));

test("no hidden centre can be found by subtracting what is published", () => {
  const seen = { confidential: 0, withheld: 0, sums: 0 };
  fc.assert(
    fc.property(network, (cases) => {
      const original = runCentres(cases);
      const published = publish(original);
      const withheld = published.figures.filter(
        ({ id, per, value, undefined: reason }) =>
          id === "requirement" &&
          per["centre"] !== undefined &&
          per["service"] === undefined &&
          value === null &&
          reason?.code === "withheld",
      );
      const others = withheld.flatMap(({ per }) => (per["centre"] === "confidential" ? [] : [per["centre"] ?? ""]));
      const secret = cases.filter((each) => each.secret).map((each) => each.id);
      seen.confidential += secret.length;
      seen.withheld += others.length;
      seen.sums += published.figures.some(({ per, value }) => per["centre"] === "confidential" && value !== null)
        ? 1
        : 0;
      for (const id of ["requirement", "secured-funding", "hard-gap", "surplus"]) {
        const found = subtractions(original, published, id);
        for (const each of [...secret, ...others]) expect([id, each, found([each])]).toEqual([id, each, false]);
        // Fewer than three confidential centres are not placed in a region.
        const regions = new Set(cases.map((each) => each.region));
        for (const region of regions.size > 1 ? regions : []) {
          const inside = cases.filter((each) => each.secret && each.region === region).map((each) => each.id);
          if (inside.length > 0 && inside.length < 3) expect([id, region, found(inside)]).toEqual([id, region, false]);
        }
      }
      const text = JSON.stringify({ ...published, partsOf: published.figures.map((each) => published.partsOf(each)) });
      for (const id of secret) expect(text).not.toMatch(new RegExp(`"${id}"|Name ${id}\\b`));
    }),
    { numRuns: 300 },
  );
  // The test says something only if all of this came up.
  expect(Math.min(seen.confidential, seen.withheld, seen.sums)).toBeGreaterThan(20);
});

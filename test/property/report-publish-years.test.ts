import fc from "fast-check";
import { expect, test } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import type { Result } from "../../src/result/result.js";
import { type CentreCase, eliminate, reduce, runCentres } from "../support/publication.js";

const REGIONS = ["North", "South", "East"] as const;
const network = fc
  .array(
    fc.record({ region: fc.constantFrom(...REGIONS), secret: fc.boolean(), cost: fc.integer({ min: 1, max: 99_999 }) }),
    {
      minLength: 2,
      maxLength: 9,
    },
  )
  .map((all): CentreCase[] =>
    all.map(({ cost, ...each }, at) => ({
      ...each,
      id: `c${at + 1}`,
      services: [{ service: "shelter", cost }],
      money: {},
    })),
  );
// What a centre costs a year later; most cost the same, so that another may be the smallest.
const changes = fc.array(fc.option(fc.integer({ min: 1, max: 99_999 }), { freq: 2 }), { minLength: 9, maxLength: 9 });

type Year = { readonly original: Result; readonly published: Result };

test("the publications of two years together give no amount of a hidden centre", () => {
  let hidden = 0;
  let kept = 0;
  fc.assert(
    fc.property(network, changes, (cases, costs) => {
      const later = cases.map((each, at) => ({
        ...each,
        services: each.services.map((of) => ({ ...of, cost: costs[at] ?? of.cost })),
      }));
      const first = yearOf(cases, []);
      // As the command asks: what one publication withheld stays withheld.
      const second = yearOf(later, first.published.newlyWithheld ?? []);
      const years = [first, second];
      if (second.published.newlyWithheld?.length === 0) kept += 1;
      // An amount that is the same in both years is one unknown.
      const atoms = [
        ...new Set(years.flatMap(({ original }) => original.centres.map((each) => atomOf(original, each.id)))),
      ];
      const basis = eliminate(years.flatMap((year) => equations(year, atoms)));
      for (const { original, published } of years)
        for (const { id } of original.centres) {
          if (needOf(published, id) != null) continue;
          hidden += 1;
          const target = atoms.map((atom) => (atom === atomOf(original, id) ? 1 : 0));
          expect([id, reduce(target, basis).every((each) => each === 0)]).toEqual([id, false]);
        }
    }),
    { numRuns: 120 },
  );
  // The test says something only if there was something to find.
  expect(hidden).toBeGreaterThan(200);
  expect(kept).toBeGreaterThan(50);
});

function yearOf(cases: readonly CentreCase[], withhold: readonly string[]): Year {
  const original = runCentres(cases, "1", { withhold });
  return { original, published: publish(original) };
}

const needOf = ({ figures }: Result, centre: string): string | null | undefined =>
  figures.find(({ id, per }) => id === "requirement" && per["centre"] === centre && Object.keys(per).length === 2)
    ?.value;

const atomOf = (original: Result, centre: string): string => `${centre} ${needOf(original, centre) ?? ""}`;

/** Every published sum of needs as the amounts that it adds up. */
function equations({ original, published }: Year, atoms: readonly string[]): number[][] {
  return published.figures
    .filter(({ id, value, per }) => id === "requirement" && value !== null && plain(per))
    .map(({ per }) => {
      const inside = original.centres.filter(
        (each) =>
          (per["region"] === undefined || per["region"] === each.region) &&
          (per["centre"] === undefined ||
            (per["centre"] === "confidential" ? each.confidential : per["centre"] === each.id)),
      );
      const own = new Set(inside.map((each) => atomOf(original, each.id)));
      return atoms.map((atom) => (own.has(atom) ? 1 : 0));
    });
}

const plain = (per: Readonly<Record<string, string>>): boolean =>
  Object.keys(per).every((key) => ["fiscalYear", "region", "centre"].includes(key));

import fc from "fast-check";
import { expect, test } from "vitest";
import { publish } from "../../src/report/publish.js";
import type { Result } from "../../src/report/result.js";
import { type CentreCase, eliminate, reduce, runCentres } from "../support/publication.js";

// A year later every region is as it was, or everything in it costs twice as much: the smallest centre stays the smallest.
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
const doubled = fc.subarray([...REGIONS]);

type Year = { readonly original: Result; readonly published: Result };

test("the publications of two years together give no amount of a hidden centre", () => {
  let hidden = 0;
  fc.assert(
    fc.property(network, doubled, (cases, dearer) => {
      const later = cases.map((each) => ({
        ...each,
        services: each.services.map((of) => ({
          ...of,
          cost: (of.cost ?? 0) * (dearer.some((region) => region === each.region) ? 2 : 1),
        })),
      }));
      const years = [cases, later].map((all): Year => {
        const original = runCentres(all);
        return { original, published: publish(original) };
      });
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
    { numRuns: 60 },
  );
  // The test says something only if there was something to find.
  expect(hidden).toBeGreaterThan(100);
});

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

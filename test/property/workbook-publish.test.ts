import fc from "fast-check";
import { expect, test } from "vitest";
import { en } from "../../src/locales/en.js";
import { publish } from "../../src/disclosure/publish.js";
import { report } from "../../src/report/report.js";
import type { Result } from "../../src/result/result.js";
import { workbook } from "../../src/workbook/workbook.js";
import { type CentreCase, runCentres } from "../support/publication.js";

// Amounts are large and drawn wide, so that two that are equal are the same one; every centre has money, since the sum of
// two hidden centres, which a total gives less the others, would be the amount of one where the other has none.
const amount = fc.integer({ min: 1_000_000, max: 999_999_999 });
const centre = fc.record({
  region: fc.constantFrom("North", "South", "East"),
  secret: fc.boolean(),
  services: fc.uniqueArray(
    fc.record({
      service: fc.constantFrom("shelter" as const, "helpline" as const),
      cost: fc.option(amount, { freq: 8 }),
    }),
    { minLength: 1, maxLength: 2, selector: (each) => each.service },
  ),
  money: fc.dictionary(fc.constantFrom("Fund A", "Fund B"), amount, { minKeys: 1 }),
});
const network = fc
  .array(centre, { minLength: 1, maxLength: 7 })
  .map((all): CentreCase[] => all.map((each, at) => ({ ...each, id: `c${at + 1}` })));

test("no cell, formula or remark of a published workbook holds an amount or a name of a hidden centre", () => {
  const seen = { hidden: 0, formulas: 0, rests: 0 };
  fc.assert(
    fc.property(network, (cases) => {
      const original = runCentres(cases, "7");
      const published = publish(original);
      const book = workbook(published, report(published, en), en);
      expect(book).toBeDefined();
      const text = JSON.stringify(
        [...(book?.sheets() ?? [])].map(({ rows, notes, ...sheet }) => ({
          ...sheet,
          rows: [...rows],
          notes: [...notes.values()],
        })),
      );
      const numbers = new Set(text.match(/\d{7,}(?:\.\d+)?/g));
      const secret = cases.filter((each) => each.secret).map((each) => each.id);
      for (const id of secret) expect(text).not.toMatch(new RegExp(`\\b${id}\\b|Name ${id}\\b`));
      const hidden = hiddenAmounts(original, published);
      expect(hidden.filter((each) => numbers.has(each))).toEqual([]);
      seen.hidden += hidden.length;
      seen.formulas += text.match(/"formula":/g)?.length ?? 0;
      seen.rests += text.match(/\$A\d+\)\+\d{7}/g)?.length ?? 0;
    }),
    { numRuns: 40 },
  );
  // The test says something only if all of this came up.
  expect(Math.min(seen.hidden, seen.formulas, seen.rests)).toBeGreaterThan(50);
});

// What is above zero at every centre: a sum of two of which one is zero is allowed, and is the amount of the other.
const POSITIVE = ["requirement", "direct-cost", "line-amount", "secured-funding"];

/** Amounts of one centre that no figure of the publication states. */
function hiddenAmounts(original: Result, published: Result): string[] {
  const shown = new Set(published.figures.flatMap((each) => each.value ?? []));
  const centres = original.figures.filter(
    ({ id, per }) => POSITIVE.includes(id) && per["centre"] !== undefined && per["scenario"] === undefined,
  );
  const amounts = centres.flatMap(({ value }) => (value !== null && /^\d{7,}(\.\d+)?$/.test(value) ? [value] : []));
  return [...new Set(amounts)].filter((each) => !shown.has(each));
}

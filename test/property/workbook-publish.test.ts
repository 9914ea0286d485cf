import fc from "fast-check";
import { expect, test } from "vitest";
import { en } from "../../src/languages/en/says.js";
import { documented } from "../../src/report/documented.js";
import { report } from "../../src/report/report.js";
import type { Result } from "../../src/result/result.js";
import type { BookCell } from "../../src/workbook/book.js";
import { workbook } from "../../src/workbook/workbook.js";
import { type CentreCase, runCentres } from "../support/publication.js";
import { secretPublication } from "../support/secret-publication.js";

// Amounts are large and drawn wide, so that two that are equal are the same one.
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
const network = fc.array(centre, { minLength: 2, maxLength: 7 }).map((all): CentreCase[] => [
  ...all.map((each, at) => ({ ...each, id: `c${at + 1}` })),
  // One at least is to be hidden.
  { id: "c0", region: "North", secret: true, services: [{ service: "shelter", cost: 1_234_567 }], money: {} },
]);

test("a published workbook holds published values alone: in cells, formulas, remarks, names", () => {
  const seen = { hidden: 0, formulas: 0, numbers: 0 };
  fc.assert(
    fc.property(network, (cases) => {
      const original = runCentres(cases, "7");
      const covers = cases.filter((each) => !each.secret).slice(0, 1);
      const published = secretPublication(original, { covers: covers.map((each) => each.id) });
      const book = workbook(published, report(published, en), en);
      const sheets = [...(book?.sheets() ?? [])].map(({ rows, notes, ...sheet }) => ({
        ...sheet,
        rows: [...rows],
        notes: [...notes.values()],
      }));
      expect(sheets.length).toBeGreaterThan(4);
      const text = JSON.stringify([book?.names, book?.title, sheets]);
      for (const { id, secret } of cases) if (secret) expect(text).not.toMatch(new RegExp(`\\b${id}\\b|Name ${id}\\b`));
      const told = new Set(documented(published).flatMap((each) => each.value ?? []));
      const cells = sheets.flatMap(({ rows }) => rows.flat());
      // Every number and every value beside a formula is one that is published; every number of a formula too.
      expect(cells.flatMap(amounts).filter((each) => !isTold(told, each))).toEqual([]);
      const hidden = hiddenAmounts(original, told);
      expect(hidden.filter((each) => text.includes(each))).toEqual([]);
      seen.hidden += hidden.length;
      seen.formulas += text.match(/"formula":/g)?.length ?? 0;
      seen.numbers += cells.flatMap(amounts).length;
    }),
    { numRuns: 40 },
  );
  // The test says something only if all of this came up.
  expect(Math.min(seen.hidden, seen.formulas, seen.numbers)).toBeGreaterThan(50);
});

/** Amounts of a cell: what it holds, what stands beside its formula, and what is written in the formula. */
function amounts(cell: BookCell): string[] {
  if (cell === null || "text" in cell) return [];
  const held = "number" in cell ? cell.number : "number" in cell.cached ? cell.cached.number : "";
  const written = "formula" in cell ? (cell.formula.match(/(?<![\d.])\d{7,}(?:\.\d+)?/g) ?? []) : [];
  return [held, ...written].filter((each) => /^\d{7,}(\.\d+)?$/.test(each));
}

// A formula has no more digits than a double keeps.
const isTold = (told: ReadonlySet<string>, value: string): boolean =>
  told.has(value) || [...told].some((each) => String(Number(each)) === value);

/** Amounts of single centres that no published figure states. */
function hiddenAmounts(original: Result, told: ReadonlySet<string>): string[] {
  const centres = original.figures.filter(
    ({ id, per }) =>
      ["requirement", "direct-cost", "line-amount", "secured-funding"].includes(id) &&
      per["centre"] !== undefined &&
      per["scenario"] === undefined,
  );
  const amounts = centres.flatMap(({ value }) => (value !== null && /^\d{7,}(\.\d+)?$/.test(value) ? [value] : []));
  return [...new Set(amounts)].filter((each) => !told.has(each));
}

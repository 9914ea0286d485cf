import { describe, expect, test } from "vitest";
import { locales } from "../../src/languages/index.js";
import { normUnits } from "../../src/made/measure/supply.js";
import { report } from "../../src/report/report.js";
import { runFolder } from "../support/examples.js";

describe.each(locales.map((locale) => [locale.code, locale] as const))(
  "the report of places alone in %s",
  (_, locale) => {
    const page = report(runFolder("examples/central-asia/umay.json").result, locale);

    test("names no currency where there is no money", () => {
      expect(page.unit).not.toMatch(/USD|AMD|KGS|\{/);
      expect(page.unit).toContain("2025");
    });

    // Derived: no supply is known, so that the total of the need is that of all regions.
    test("calls no region outside of a total that it is in", () => {
      const tables = page.supply.filter(({ id }) => id.startsWith("supply-"));
      expect(tables.length).toBeGreaterThan(1);
      expect(tables.flatMap(({ rows }) => rows.filter(({ kind }) => kind === "outside"))).toEqual([]);
    });
  },
);

// Derived: nobody can ask for the unit of a number that is not there.
test.each(["family_place", "bed"])("a blank capacity is what is missing, counted in %s", (counts) => {
  const figure = normUnits({
    counts,
    "capacity-unit": null,
    capacity: null,
    "children-per-woman": "1",
    "centres-in-row": "1",
  });
  expect(figure.undefined).toMatchObject({ code: "missing-input", input: "capacity" });
});

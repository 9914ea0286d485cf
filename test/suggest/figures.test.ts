import fc from "fast-check";
import { expect, test } from "vitest";
import { searchLines, suggestLines } from "../../src/commands/suggest-search.js";
import { suggestTable } from "../../src/commands/suggest.js";
import { csvText } from "../../src/formats/csv-text.js";
import { keywords } from "../../src/languages/index.js";
import type { Analysis } from "../../src/model/analysis.js";
import { localeOf } from "../../src/run/languages.js";
import { run } from "../support/run.js";
import { longSamples } from "../support/samples.js";

const words = keywords.flatMap(({ violence, equality, doubts, elsewhere }) =>
  [...violence.strong, ...violence.weak, ...equality.strong, ...equality.weak, ...doubts.children, ...elsewhere].map(
    (each) => each.replaceAll("*", "").replace(" ~ ", " "),
  ),
);
const text = fc.array(fc.constantFrom(...words, "roads", "Школы", "=1+1", 'a "b", c;'), { minLength: 1, maxLength: 4 });
const line = fc.record({
  name: text.map((each) => each.join(" ")),
  programme: fc.option(fc.constantFrom(...words), { nil: "" }),
  function: fc.constantFrom("", "10.7", "10.4", "15180", "01.1"),
  marker: fc.constantFrom("", "0", "1", "2"),
  amount: fc.integer({ min: 0, max: 999_999 }),
});
const bytes = (csv: string): Uint8Array => new TextEncoder().encode(csv);

// Seen red with the proposed codes written into the columns of the table of tags.
test("no proposal changes a figure: a run with the written table is the run without it", () => {
  const lines = fc.array(line, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(lines, fc.constantFrom("en", "ru"), fc.boolean(), (rows, language, ruled) => {
      const locale = localeOf(language);
      const cells = rows.map((each, at) => [
        `id-${String(at)}`,
        each.name,
        each.programme,
        each.function,
        each.marker,
        { number: String(each.amount) },
      ]);
      const header = ["id", "description", "programme", "function", "marker", "approved"];
      const rules = [{ where: [{ column: "id", equals: "id-0" }], code: "1", gbv: "0.5", because: "law" }];
      const analysis: Analysis = {
        title: "",
        currency: "KGS",
        fiscalYear: "2025",
        language,
        budgets: [{ file: "b.csv", unit: 1, fiscalYear: "2025", level: "state", hierarchy: "none" }],
        tagging: { schemes: ["oecd-dac", "count-in-full"], ...(ruled ? { rules } : {}) },
      };
      const files = { "b.csv": bytes(csvText([header, ...cells], locale.marks)) };
      const without = run(analysis, files);
      const found = searchLines(suggestLines({ result: without, files, locale }), []);
      // Where nothing is proposed no table is written.
      fc.pre(found.suggestions.length > 0);
      const table = suggestTable({ ...found, scheme: without.schemes[0], kept: [], from: "" }, locale);
      const tagging = { schemes: ["oecd-dac"], ...analysis.tagging, tags: { file: "t.csv" } };
      const given = run({ ...analysis, tagging }, { ...files, "t.csv": bytes(table) });
      expect(without.figures.length).toBeGreaterThan(0);
      expect(JSON.stringify(given.figures) === JSON.stringify(without.figures)).toBe(true);
      expect(given.rejects).toEqual(without.rejects);
      expect(given.issues.filter((each) => each.severity !== "warning")).toEqual(
        without.issues.filter((each) => each.severity !== "warning"),
      );
      const read = given.inputs.find((each) => each.reader === "tags");
      expect(read?.accepted).toBe(found.suggestions.length);
    }),
    longSamples(20),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { figureKey } from "../../src/formula/figures.js";
import type { Analysis } from "../../src/model/analysis.js";
import { isOfLine } from "../../src/result/register.js";
import { run } from "../../src/run/run.js";
import { longSamples } from "../support/samples.js";

const line = fc.record({
  code: fc.constantFrom("1", "2", "3", "6/1"),
  year: fc.constantFrom("2024", "2025"),
  region: fc.constantFrom("north", "south"),
  name: fc.constantFrom("Shelter for women", "Loans for women", "Roads"),
  amount: fc.constantFrom("0", "7", "12.5", "90", "-3"),
});
const file = fc.record({
  lines: fc.uniqueArray(line, {
    minLength: 5,
    maxLength: 14,
    selector: (each) => `${each.code} ${each.year} ${each.region}`,
  }),
  phase: fc.constantFrom("approved", "executed", "revised"),
  years: fc.constantFrom("2024", "2025", "both"),
  part: fc.constantFrom("one", "other"),
  isLong: fc.boolean(),
});
const drawn = fc.record({
  files: fc.array(file, { minLength: 1, maxLength: 4 }),
  tags: fc.uniqueArray(fc.constantFrom("1", "2", "6/1"), { maxLength: 2 }),
  persons: fc.constantFrom("1", "2", undefined),
});

type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

function ran({ files, tags, persons }: Drawn, areAdded: boolean) {
  const budgets = files.map(({ phase, years, part }, at) => ({
    ...{ file: `${at}.csv`, unit: 1, level: "state", part, hierarchy: "none" as const },
    ...(years !== "both" && { fiscalYear: years }),
    columns: { id: "code", programme: "code", region: "region", description: "name", [phase]: "amount", ...(years === "both" && { fiscalYear: "year" }) }, // prettier-ignore
  }));
  const analysis = {
    title: "Files that meet",
    currency: "KGS",
    fiscalYear: "2025",
    budgets,
    tagging: {
      schemes: ["oecd-dac"],
      rules: [
        { where: [{ column: "description", contains: "women" }], code: "2", gbv: "1", because: "for women alone" },
      ],
      tags: { file: "tags.csv" },
    },
    ...(persons !== undefined && { indicators: { file: "persons.csv" } }),
  } as unknown as Analysis;
  const texts = files.map(({ lines, years }, at) => {
    const own = lines.filter((each, place) => years === "both" || lines.findIndex((other) => other.code === each.code && other.region === each.region) === place); // prettier-ignore
    const rows = own.map((each) => [each.code, each.year, each.region, each.name, each.amount].join(","));
    return [`${at}.csv`, `code,year,region,name,amount\n${rows.join("\n")}\n`] as const;
  });
  const table = ["id,scheme,code,reason", ...tags.map((id) => `${id},oecd-dac,1,by hand`)].join("\n");
  const reached = `id,name,year,kind,programme,achieved\nw,Women,2025,beneficiaries,${persons},40\n`;
  const all: Record<string, string> = {
    ...Object.fromEntries(texts),
    "tags.csv": `${table}\n`,
    "persons.csv": reached,
  };
  // With both, long files meet short ones, which are added up for that.
  const longFrom = areAdded ? (files.some((each) => each.isLong) ? 150 : 0) : Infinity;
  const result = run(analysis, all, { longFrom, allowRejects: true });
  const figures = [...result.figures].filter((each) => !isOfLine(each.id));
  return {
    figures: figures.map(({ id, per, value, undefined: why, notes }) => [figureKey(id, per), value, JSON.stringify(why), notes["missing"]].join(" ")).sort(), // prettier-ignore
    issues: result.issues.map(({ code, file: of, row, severity }) => [code, of, row, severity].join(" ")),
  };
}

// Derived: lines one by one are the definition; what is added up must say the same. Seen red without the numbers of what ids
// meet, and without the codes of persons that are reached.
test("figures of several files whose lines meet are the same with lines added up and one by one", () => {
  fc.assert(
    fc.property(drawn, (all) => {
      expect(ran(all, true)).toEqual(ran(all, false));
    }),
    longSamples(25),
  );
});

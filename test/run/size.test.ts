import { expect, it } from "vitest";
import { publish } from "../../src/disclosure/publish.js";
import { type RunOptions, run } from "../support/library.js";
import { formats } from "../../src/formats/index.js";
import { en } from "../../src/made/says/en.js";
import { problems } from "../../src/report/problems.js";
import { findFigures } from "../../src/formula/figures.js";
import { figureIndex } from "../../src/result/find-figures.js";

const CENTRES = "centre_id,service,name,region,ownership,capacity,capacity_unit\n";
const centres = (count: number): string => CENTRES + Array.from({ length: count }, (_, at) => `c${at},shelter,C ${at},R,ngo,10,bed\n`).join(""); // prettier-ignore
const lines = (count: number): string =>
  "standard_id,service,line,behaviour,driver,quantity,unit_cost,period,pay,vat,currency,price_year,source\n" +
  Array.from(
    { length: count },
    (_, at) => `s,shelter,l${at},fixed,centre,1,100,month,no,no,KGS,2025,assumption\n`,
  ).join("");
const analysis = { title: "T", currency: "KGS", fiscalYear: "2025", centres: { file: "c.csv" }, costStandards: { file: "s.csv" } }; // prettier-ignore
const scenarios = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}`, { contingency_rate: `0.${at + 1}` }])); // prettier-ignore
const years = (count: number): string[] => Array.from({ length: count }, (_, at) => String(2025 + at));

const sized = (count: number, size: number, more: object, options: RunOptions = {}) =>
  run({ ...analysis, ...more }, { "c.csv": centres(count), "s.csv": lines(size) }, options);

// Seen red without the limits of cells and of lines: the first does not end.
it.each([
  ["1,000 centres, 77 lines and 20 scenarios", 1000, 77, { scenarios: scenarios(20) }, "run.too-large"],
  ["2,000 centres of 462 lines", 2000, 462, {}, "run.too-large"],
  ["600 centres in 200 years", 600, 10, { plan: { years: years(200) } }, "run.too-large"],
  ["200 centres and 1,000 scenarios", 200, 10, { scenarios: scenarios(1000) }, "run.too-large"],
  ["a million million draws", 1, 1, { simulation: { seed: 1, draws: 10 ** 12 } }, "simulation.too-large"],
] as const)("%s are refused before they are calculated, and what to reduce is said", (_, count, size, more, code) => {
  const result = sized(count, size, more);
  const found = result.issues.filter((each) => each.code === code);
  expect(found).toMatchObject([{ severity: "error" }]);
  expect(found[0]?.message).toMatch(code === "run.too-large" ? /Reduce one of them/ : /smaller number/);
  expect(result.figures.filter((each) => each.value !== null)).toEqual([]);
});

// Seen red without the limit of memory: they are calculated.
it.each([
  ["77 centres, 77 lines and 20 scenarios", 77, 77, { scenarios: scenarios(20) }],
  ["60 centres in 200 years", 60, 10, { plan: { years: years(200) } }],
  ["20 centres and 1,000 scenarios", 20, 10, { scenarios: scenarios(1000) }],
] as const)("%s are refused where memory is short", (_, count, size, more) => {
  // derived: 80 bytes a cell, so that 16 MB hold 16,000,000 ÷ 80 cells
  const found = sized(count, size, more, { memory: 16_000_000 }).issues.filter(({ code }) => code === "run.too-large");
  expect(found).toMatchObject([{ severity: "error", expected: "200000" }]);
});

// Seen red with money of hidden centres looked for in a chain that was not calculated: an error of the program.
it("what is too large is refused for publication too", () => {
  const files = {
    "c.csv": "centre_id,service,region,capacity,capacity_unit,confidential\na,shelter,R,10,bed,yes\n",
    "s.csv": lines(1),
    "f.csv": "centre_id,source,source_type,status,amount,currency,fiscal_year\na,F,donor,committed,1,KGS,2025\n",
  };
  const large = run({ ...analysis, funding: { file: "f.csv" } }, files, { memory: 1 });
  expect(publish(large).issues.map(({ code }) => code)).toContain("run.too-large");
});

// Seen red with the limit of before, 2.5 million cells.
it("50 years of a plan are calculated", () => {
  // derived: 2,679,000 cells, as run.too-large counts them
  const result = sized(24, 30, { plan: { years: years(50) } });
  expect(result.issues.filter(({ code }) => code === "run.too-large")).toEqual([]);
  const about = findFigures(result, "units", { centre: "c0", line: "l0" });
  // derived: one figure a year
  expect(about.map(({ per }) => per["fiscalYear"])).toEqual(years(50));
});

it("more budget lines than are calculated at once are refused", () => {
  // derived: one line more than 100, at 12,000 bytes each
  const rows = Array.from({ length: 101 }, (_, at) => `${at},Line ${at},1`).join("\n");
  const columns = { id: "id", description: "name", approved: "approved" };
  const budgets = [{ file: "b.csv", unit: 1, fiscalYear: "2025", hierarchy: "none" as const, columns }];
  const files = { "b.csv": `id,name,approved\n${rows}\n` };
  const given = { title: "T", currency: "KGS", fiscalYear: "2025", budgets };
  const { issues, figures } = run(given, files, { memory: 1_200_000 });
  expect(issues).toContainEqual(
    expect.objectContaining({ code: "budget.too-large", received: "101", expected: "100" }),
  );
  expect(figures.length).toBe(0);
  expect(run(given, files, { memory: 1_212_000 }).issues.map((each) => each.code)).not.toContain("budget.too-large");
});

it.each(["funding", "1 Answer", "services", "umay", "FUNDING"])("an input may be called %s", async (name) => {
  const files = { [name]: centres(1), "s.csv": lines(1) };
  const result = run({ ...analysis, centres: { file: name } }, files);
  for (const format of formats) expect(await format.render({ result, locale: en })).toBeDefined();
});

it("more sums by codes than are held at once are refused, before what single rows have wrong", () => {
  // derived: each of 20,500 lines has a programme of its own, and one is refused: one class, and a sum for each other line
  const rows = Array.from({ length: 20_500 }, (_, at) => `${at},Line ${at % 9},p-${at},${at === 3 ? "1x" : 1}`);
  const columns = { id: "id", description: "name", programme: "programme", approved: "approved" };
  const budgets = [{ file: "b.csv", unit: 1, fiscalYear: "2025", hierarchy: "none" as const, columns }];
  const files = { "b.csv": `id,name,programme,approved\n${rows.join("\n")}\n` };
  const given = { title: "T", currency: "KGS", fiscalYear: "2025", budgets };
  const options = { memory: 12_000 * 20_499, longFrom: 0, allowRejects: true };
  const result = run(given, files, options);
  expect(result.issues.filter((each) => each.code.startsWith("budget."))).toEqual([
    expect.objectContaining({ code: "budget.too-many-codes", received: "20500", expected: "20499" }),
  ]);
  expect(problems(result, figureIndex([]), en).list()[0]?.code).toBe("budget.too-many-codes");
  expect(run(given, files, { ...options, figures: "top" }).figures.length).toBeGreaterThan(0);
});

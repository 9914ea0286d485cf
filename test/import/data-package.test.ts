import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAnalysis } from "../../src/import/read/read-analysis.js";
import { runFile } from "../../src/node.js";

// The package is made up; what it must become is derived by hand from the specification 1.0rc1 and 0.3.
const folder = join(import.meta.dirname, "../../fixtures/data-package");
const written = readFileSync(join(folder, "datapackage.json"), "utf8");
const read = (text: string) => readAnalysis({ name: "datapackage.json", bytes: new TextEncoder().encode(text) });
const codes = (text: string) => read(text).issues.map(({ code, column, received }) => [code, column, received]);

describe("version 1, by column types", () => {
  // Seen red with the phases of `normalize` left out.
  test("columns, phases, currency, unit and year", () => {
    expect(read(written)).toEqual({
      analysis: {
        title: "Example budget",
        currency: "KGS",
        fiscalYear: "2024",
        budgets: [
          {
            file: "budget.csv",
            columns: {
              admin: "Dept",
              function: "COFOG",
              description: "COFOG name",
              approved: "Plan",
              executed: "Fact",
            },
            encoding: "utf-8",
            currency: "KGS",
            unit: 1000,
            fiscalYear: "2024",
          },
        ],
      },
      issues: [],
      isPackage: true,
    });
  });

  test("is run like an analysis file", async () => {
    const { result } = await runFile(join(folder, "datapackage.json"));
    const total = result?.figures.find(({ id, per }) => id === "budget-total" && per["phase"] === "approved");
    expect(total?.value).toBe("120500"); // (100.50 + 20) × 1000
  });

  // Seen red with amounts of several years named by their phases: the last year stood for all.
  test("years in columns are named one by one", () => {
    const wide = written
      .replace('{ "Phase": "approved" }', '{ "Phase": "approved", "Year": 2024 }')
      .replace('{ "Phase": "executed" }', '{ "Phase": "approved", "Year": 2025 }')
      .replace('"extraFields": [', '"extraFields": [{ "name": "Year", "columnType": "date:fiscal-year" },');
    expect(read(wide).analysis?.budgets?.[0]?.amounts).toEqual([
      { header: "Plan", phase: "approved", fiscalYear: "2024" },
      { header: "Fact", phase: "approved", fiscalYear: "2025" },
    ]);
  });
});

test("version 0.3, by the model; a factor that it does not state is not taken for 1", () => {
  const model = {
    measures: { spent: { source: "Fact", currency: "KGS", phase: "adjusted", factor: 1000 } },
    dimensions: {
      office: { dimensionType: "classification", classificationType: "administrative", attributes: { code: { source: "Dept" } } },
      when: { dimensionType: "datetime", attributes: { year: { source: "Year" } } },
    },
  }; // prettier-ignore
  const package3 = (key: string) => JSON.stringify({ name: "p", resources: [{ path: "b.csv" }], [key]: model });
  const budget = { file: "b.csv", columns: { admin: "Dept", fiscalYear: "Year", revised: "Fact" }, currency: "KGS", unit: 1000 }; // prettier-ignore
  expect(read(package3("model")).analysis?.budgets).toEqual([budget]);
  expect(read(package3("mapping")).analysis?.budgets).toEqual([budget]);
  expect(read(package3("model").replace(',"factor":1000', "")).analysis?.budgets?.[0]?.unit).toBeUndefined();
});

// Seen red with the columns named: then the amounts could be found by nobody.
test("where no phase is said, the columns are found as in any file", () => {
  const open = written.replaceAll(/"normalize": \{[^}]*\}/g, '"columnType": "value"');
  expect(read(open).analysis?.budgets?.[0]).toEqual({
    file: "budget.csv",
    encoding: "utf-8",
    currency: "KGS",
    unit: 1000,
    fiscalYear: "2024",
  });
});

// Each seen red with its check taken out.
test.each([
  ["a phase that there is not", '"executed"', '"paid"', "package.phase", "/resources/0", "paid"],
  ["two columns of one phase", '"executed"', '"approved"', "package.measures", "/resources/0", "«Plan» approved KGS ×1000, «Fact» approved KGS ×1000"],
  // Seen red: the last of them was read, without a word.
  ["two columns of one phase in other letters", '"executed"', '"Approved"', "package.measures", "/resources/0", "«Plan» approved KGS ×1000, «Fact» Approved KGS ×1000"],
  ["two units in one table", '"Fact", "type": "number", "factor": 1000', '"Fact", "type": "number"', "package.measures", "/resources/0", "«Plan» approved KGS ×1000, «Fact» executed KGS ×1"],
  ["a currency by row", '"name": "Dept", "type"', '"name": "Cur", "columnType": "value-currency:code" }, { "name": "Dept", "type"', "package.measures", "/resources/0", "«Cur»"],
  ["a table elsewhere", '"budget.csv"', '"https://example.org/b.csv"', "package.path", "/resources/0", "https://example.org/b.csv"],
  ["a table in parts", '"budget.csv"', '["a.csv", "b.csv"]', "package.path", "/resources/0", "a.csv, b.csv"],
  ["figures of umay", '"name": "example-budget"', '"umay": "0.1.0"', "package.figures", "/umay", "0.1.0"],
] as const)("%s is told with its place", (_, from, to, code, column, received) => {
  const text = written.replace(from, to);
  expect(codes(text)).toEqual([[code, column, received]]);
  expect(read(text).issues[0]?.row).toBeGreaterThan(1);
}); // prettier-ignore

test("no amounts, and values of the wrong kind", () => {
  expect(codes('{ "resources": [{ "name": "a", "path": "a.csv" }] }')).toEqual([["package.no-amounts", "/resources", "«a»"]]); // prettier-ignore
  expect(codes('{ "resources": [{ "path": 5 }] }')).toMatchObject([["analysis.value", "/resources/0/path", "invalid_union"]]); // prettier-ignore
  expect(codes(written.replace('"KGS"', '"som"')).map(([code]) => code)).toContain("analysis.value");
  // Behind a resource without amounts. Seen red: /resources/0.
  const second = written
    .replace('"resources": [', '"resources": [{ "name": "a", "path": "a.csv" },')
    .replace('"KGS"', '"som"');
  expect(codes(second)).toContainEqual(["analysis.value", "/resources/1", '"som"']);
});

import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { statementOf } from "../../src/statement/statement.js";
import { statementBook } from "../../src/workbook/statement-book.js";
import { smallRun } from "../support/small-statement.js";
import { type Entry, libreOfficeFound, recalculate } from "./readings/libre-office.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Analysis, type Result, roundDecimal, run } from "../../src/index.js";
import { openFiles } from "../../src/import/open/open-files.js";
import type { StatementPart } from "../../src/statement/document.js";
import { analysisOf, runReal } from "./data-files.js";
import { dataFolder } from "./data-folder.js";

// Statements of budgets of ../shared/data. Worked: totals of MANIFEST.md, each printed by the publisher.
const folder = dataFolder(".") ?? "";

const listOf = async (name: string) => {
  const list = statementOf(await runReal(folder, name), en)?.parts[0]?.list;
  const total = list?.rows.find(({ kind }) => kind === "total")?.cells ?? [];
  return {
    list,
    sums: total.filter((_, at) => list?.columns[at]?.kind === "amount").map(({ value }) => value),
  };
};

describe.skipIf(folder === "")("statements of real budgets have the totals that are published", () => {
  test("Carmen de Areco 2024: amounts are the part for women already, and are not weighted again", async () => {
    const { list, sums } = await listOf("argentina-2024-ppg");
    expect(sums).toEqual(["723540607.64", "1006048924.56", "870930216.51"]);
    expect(list?.rows.filter(({ kind }) => kind === "line").length).toBe(31);
    expect(list?.columns.some(({ kind }) => kind === "part")).toBe(false);
  });

  // 232C is 259,741,890 and 23VD 59,353,850.
  test("Spain 2023: two programmes against violence, of all items of its tables", async () => {
    expect((await listOf("spain")).sums).toEqual(["319095740"]);
  });

  // Thousand drams: 156,583.6, 153,947.9 and 146,664.4 of four lines; 48 bodies, of which one has them.
  test("Armenia 2023: four lines, and bodies that sent nothing", async () => {
    const { list, sums } = await listOf("armenia-2023-execution");
    expect(sums).toEqual(["156583600", "153947900", "146664400"]);
    expect(list?.rows.filter(({ kind }) => kind === "line").map(({ cells }) => cells[2]?.text)).toEqual(
      expect.arrayContaining(["1141 / 11010", "1141 / 11015", "1141 / 11016", "1141 / 12006"]),
    );
    const part = statementOf(await runReal(folder, "armenia-2023-execution"), en)?.parts[0];
    expect(part?.ministries?.rows.map(({ label }) => label)).toContain("47 bodies");
    expect(part?.silent?.rows.length).toBe(48);
  });
});

/** The same run, with its statement of another of its years. */
const inYear = (result: Result, fiscalYear: string): Result => ({
  ...result,
  analysis: { ...result.analysis, fiscalYear },
});

async function runWith(name: string, change: (analysis: Analysis) => Analysis): Promise<Result> {
  const analysis = change(analysisOf(name));
  const bytes = (analysis.budgets ?? []).map(
    ({ file }) => [file, new Uint8Array(readFileSync(join(folder, file)))] as const,
  );
  return run(analysis, await openFiles(Object.fromEntries(bytes)));
}

const partOf = (result: Result): StatementPart | undefined => statementOf(result, en)?.parts[0];
const totalOf = (part: StatementPart | undefined) => {
  const cells = part?.list?.rows.find(({ kind }) => kind === "total")?.cells ?? [];
  return cells.flatMap(({ value }, at) => (part?.list?.columns[at]?.kind === "amount" ? [value] : []));
};
const wholeOf = (part: StatementPart | undefined) =>
  part?.ministries?.rows.find(({ key }) => key === "whole")?.cells[0]?.value;

describe.skipIf(folder === "")("every year of a country", () => {
  // Worked: the whole of each law as *_overall.json prints it, thousand drams. Derived: the four lines, added up by Python's
  // csv and decimal modules; in 2019 there is one of them.
  test("Armenia, five laws", async () => {
    const laws = await runReal(folder, "armenia-laws");
    const found = ["2019", "2020", "2022", "2023", "2024"].map((year) => {
      const part = partOf(inYear(laws, year));
      return [roundDecimal(wholeOf(part) ?? "", -2, "half-up"), ...totalOf(part)];
    });
    expect(found).toEqual([
      ["1648063122300", "19068600"],
      ["1855697119500", "130231100"],
      ["2184040185100", "121637500"],
      ["2590973151100", "156583600"],
      ["3206517499600", "156014200"],
    ]);
    // Shelters and support centres are new lines of a programme that was there in 2019.
    const changes = partOf(inYear(laws, "2020"))?.over.find(({ id }) => id === "changes");
    expect(changes?.rows.map(({ detail, cells }) => [detail, ...cells.slice(0, 2).map(({ value }) => value)])).toEqual([
      ["changed", "19068600", "130231100"],
      [undefined, "19068600", "130231100"],
    ]);
  });

  // Worked: the totals of *_overall.json, thousand drams; lines add up to within 4. Derived: the four lines as above.
  test.each([
    ["2020", "79816100", 1894647093.4],
    ["2024", "150430500", 2955318898],
  ])("Armenia, execution of %s", async (year, spent, whole) => {
    const file = `armenia_budget/${year}_SPENDING_Q1234.csv`;
    const result = await runWith("armenia-2023-execution", ({ budgets = [], ...analysis }) => ({
      ...analysis,
      fiscalYear: year,
      budgets: budgets.map(({ controlTotals: _, ...each }) => ({ ...each, file, fiscalYear: year })),
    }));
    const part = partOf(result);
    expect(totalOf(part).at(-1)).toBe(spent);
    expect(Math.abs(Number(wholeOf(part)) / 1000 - whole)).toBeLessThan(4);
  });

  // Worked: MANIFEST, the published total of each year less internal transfers, and 232C with, in 2023, 23VD.
  test("Spain, five budgets", async () => {
    const spain = await runReal(folder, "spain");
    const found = ["2009", "2013", "2018", "2021", "2023"].map((year) => {
      const part = partOf(inYear(spain, year));
      return [wholeOf(part), ...totalOf(part)];
    });
    expect(found).toEqual([
      ["384520097200", "28321180"],
      ["408033918210", "22197340"],
      ["449785083970", "159506100"],
      ["550483874770", "180121060"],
      ["583543307100", "319095740"],
    ]);
  });

  // Worked: MANIFEST, tagged amounts of the first quarter, printed to the cent.
  test("Carmen de Areco 2023, a quarter", async () => {
    expect((await listOf("argentina-2023-ppg")).sums).toEqual(["76539162.72", "91942405.45", "77242966.91"]);
  });

  // Worked: (i) to (iv) are the printed 15,873 crore of (v), (viii) to (x) the printed 500 of (xi).
  test("India 2016-17, in crore", async () => {
    const result = await runWith("india-women", (analysis) => ({
      ...analysis,
      tagging: {
        schemes: ["count-in-full"],
        rules: ["(i)", "(ii)", "(iii)", "(iv)", "(viii)", "(ix)", "(x)"].map((start) => ({
          where: [{ column: "id", startsWith: start }],
          code: "targeted",
          because: "listed as a scheme for women",
        })),
      },
    }));
    const statement = statementOf(result, en);
    expect(totalOf(statement?.parts[0])).toEqual(["163730000000"]);
    expect(statement?.scope).toContain("crore");
  });

  // Worked: MANIFEST, 04-E015, 20-S155, 47-P010 and 47-S010, of the five branches.
  test("Mexico 2016, five branches", async () => {
    const programme = (ramo: string, mode: string, code: string) => ({
      where: [
        { column: "admin", equals: ramo },
        { column: "source:MOD", equals: mode },
        { column: "programme", equals: code },
      ],
      code: "targeted",
      gbv: mode === "S" && ramo === "47" ? "0" : "1",
      because: "a programme of the annex for women",
    });
    const result = await runWith("mexico-cp850", (analysis) => ({
      ...analysis,
      tagging: {
        schemes: ["count-in-full"],
        rules: [
          programme("4", "E", "15"),
          programme("20", "S", "155"),
          programme("47", "P", "10"),
          programme("47", "S", "10"),
        ],
      },
    }));
    const part = partOf(result);
    expect(wholeOf(part)).toBe("194117354588");
    expect(totalOf(part)).toEqual(["1310046238"]);
    const sums = part?.list?.rows
      .filter(({ kind }) => kind === "subtotal")
      .map(({ group, cells }) => [group, cells.find(({ value }) => value != null)?.value]);
    expect(sums).toEqual([
      ["47", "790652473"],
      ["20", "315023475"],
      ["4", "204370290"],
    ]);
  });

  // Worked: MANIFEST, the equality programme is 23202 until 2014 and 23101 in 2015.
  test("Madrid, a programme whose code was changed", async () => {
    const result = await runReal(folder, "madrid");
    const madrid = { ...result, reclassification: [] };
    const map = { values: { old: "23202", new: "23101", from: "2015" }, row: 2, file: "map.csv", headers: {} };
    const changes = (of: Result) => partOf(of)?.over.find(({ id }) => id === "changes");
    const mapped = changes({ ...madrid, reclassification: [map] });
    expect(mapped?.rows[0]?.detail).toBe("moved");
    expect(mapped?.rows[0]?.remark).toBe("From 23202.");
    expect(mapped?.rows[0]?.cells.slice(0, 2).map(({ value }) => value)).toEqual(["15243021", "15446272"]);
    expect(totalOf(partOf(inYear(result, "2012")))).toEqual(["24769039"]);
    expect(totalOf(partOf(inYear(result, "2013")))).toEqual(["14381781"]);
  });
});

// Cross: LibreOffice computes every formula of the workbook, which has lost its values; to twelve digits.
describe.skipIf(!libreOfficeFound())("LibreOffice", () => {
  test("computes the sums of a statement as they are printed", async () => {
    const made = statementOf(smallRun(), en);
    const sheets = made
      ? [...statementBook(made, en).sheets()].map(({ name, rows }) => ({ name, rows: [...rows] }))
      : [];
    const computed = await recalculate(
      sheets.map(({ name, rows }) => ({
        name,
        rows: rows.map((row) =>
          row.map((cell): Entry => {
            if (!cell) return null;
            if ("formula" in cell) return { formula: cell.formula };
            return "number" in cell ? Number(cell.number) : cell.text;
          }),
        ),
      })),
    );
    const digits = (value: unknown): string => Number(value).toPrecision(12);
    const found = sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row, at) =>
        row.flatMap((cell, place) => {
          if (!cell || !("formula" in cell) || !("number" in cell.cached)) return [];
          return [[name, at, place, digits(cell.cached.number), digits(computed.get(name)?.[at]?.[place])]];
        }),
      ),
    );
    expect(found.length).toBe(33);
    expect(found.filter(([, , , expected, value]) => expected !== value)).toEqual([]);
  });
});

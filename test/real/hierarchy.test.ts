import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBudget } from "../../src/import/read/read-budget.js";
import { exact, sum, toDecimal } from "../../src/money/exact.js";
import { dataFolder } from "./data-folder.js";
import { type Read, type Shape, readShape } from "./hierarchy-tables.js";

// Real files, read by hand; published sums are printed in the source, its README, or the law.
const folder = dataFolder(".");

const isLine = (read: Read, row: number): boolean => !read.hierarchy.roles.has(row);
const total = (
  read: Read,
  keep: (cells: Readonly<Record<string, string>>) => boolean = () => true,
  column = 0,
): string =>
  toDecimal(
    sum(
      read.rows.flatMap(({ row, amounts }) => {
        const amount = amounts[column];
        return isLine(read, row) && typeof amount === "string" && keep(read.cells.get(row) ?? {})
          ? [exact(amount)]
          : [];
      }),
    ),
  );
const counts = ({ rows, hierarchy }: Read) => {
  const found = { rows: rows.length, parents: 0, totals: 0, notes: 0 };
  for (const { kind } of hierarchy.roles.values()) found[`${kind}s`]++;
  return found;
};
const off = ({ hierarchy }: Read) =>
  hierarchy.checks
    .filter((each) => each.stated !== each.sum)
    .map(({ row, column, stated, sum }) => [row, column, stated, sum]);
const questions = ({ hierarchy }: Read) => hierarchy.questions.map(({ code, row }) => [code, row]);

describe.skipIf(folder === undefined)("hierarchies of real files", () => {
  const spain = (year: string): Shape => ({
    file: `spain_pge/${year}_gastos.csv`,
    codes: ["CENTRO GESTOR", "FUNCIONAL", "ECONOMICA", "ITEM"],
    texts: ["DESCRIPCION"],
    amounts: ["IMPORTE"],
  });

  test.each([
    ["2009", "384520097200", "28321180", 9694],
    ["2013", "408033918210", "22197340", 8728],
    ["2018", "449785083970", "159506100", 8727],
    ["2021", "550483874770", "180121060", 9972],
    ["2023", "583543307100", "259741890", 10_658],
  ])(
    "Spain %s: lines less internal transfers are the published total (cross), 232C, and every parent adds up",
    (year, all, violence, parents) => {
      const read = readShape(spain(year));
      expect(total(read, (cells) => cells["FUNCIONAL"] !== "000X")).toBe(all);
      expect(total(read, (cells) => cells["FUNCIONAL"] === "232C")).toBe(violence);
      expect(counts(read)).toMatchObject({ parents, totals: 0, notes: 0 });
      expect(off(read)).toEqual([]);
      expect(questions(read)).toEqual([]);
    },
  );

  test("Ukraine, revenue: codes that end in zeros; sums that the file itself leaves incomplete are findings", () => {
    const read = readShape({
      file: "ukraine_2014/earnings.csv",
      codes: ["Код"],
      texts: ["Найменування"],
      amounts: ["Всього"],
      decimal: ",",
    });
    expect(counts(read)).toEqual({ rows: 86, parents: 24, totals: 1, notes: 0 });
    // The total without a code leaves transfers (40000000) out and states 1,225,481.6 more than its parts.
    expect(off(read)[0]).toEqual([4, 0, "370928609.9", "369703128.3"]);
    expect(off(read).length).toBe(10);
    expect(read.hierarchy.roles.get(4)?.parts.map((row) => read.cells.get(row)?.["Код"])).toEqual([
      "10000000",
      "20000000",
      "30000000",
      "50000000",
    ]);
    expect(questions(read)).toEqual([]);
  });

  test("Ethiopia: 2,787 rows without codes or indents, 183,548,361,544 in the first (published)", () => {
    const read = readShape({
      file: "ethiopia/eth_budget_2014.csv",
      codes: [],
      texts: ["text"],
      amounts: ["total", "treasury", "assistance", "loan"],
    });
    expect([0, 1, 2, 3].map((column) => total(read, undefined, column))).toEqual([
      "183548361544",
      "132796304904",
      "26615552047",
      "24136504593",
    ]);
    expect(counts(read)).toEqual({ rows: 2787, parents: 740, totals: 0, notes: 29 });
    expect(off(read)).toEqual([]);
    // One amount stands twice and nothing says which row is its line.
    expect(questions(read)).toEqual([["hierarchy.either", 2399]]);
  });

  const argentina = (name: string): Shape => ({
    file: `argentina_ppg/carmen_de_areco_${name}.csv`,
    codes: ["Jurisdicción", "Apertura"],
    texts: ["Denominación"],
    amounts: [
      "Crédito Aprobado",
      "Modificaciones",
      "Crédito Vigente",
      "Preventivo",
      "Compromiso",
      "Devengado",
      "Pagado",
    ],
    decimal: ",",
  });

  test.each([
    ["ppg_2024_ene-dic", "723540607.64", 13],
    ["ppg_2024_ene-jun", "723540607.64", 13],
    ["ppg_2023_ene-mar", "76539162.72", 24],
    ["ppg_2023_ene-jun", "76539162.72", 24],
    ["ppg_2023_oct-dic", "76539162.72", 23],
    ["gastos_totales_2024_ene-dic", "4794086251.86", 1],
    ["gastos_totales_2023_ene-mar", "709845014.84", 1],
  ])(
    "Argentina %s: subtotals in subtotals by their words, to the cent in seven columns (published)",
    (name, all, totals) => {
      const read = readShape(argentina(name));
      expect(total(read)).toBe(all);
      expect(counts(read)).toMatchObject({ parents: 0, totals, notes: 0 });
      expect(off(read)).toEqual([]);
      expect(questions(read)).toEqual([]);
    },
  );

  test("UK refuges: the file's own total is two pounds less than its 84 rows", () => {
    const read = readShape({
      file: "shelters_uk/foi.csv",
      codes: ["Local Authority"],
      amounts: ["2010/11", "2016/17"],
    });
    expect(counts(read)).toEqual({ rows: 85, parents: 0, totals: 1, notes: 0 });
    expect(off(read)).toEqual([[86, 0, "31795320", "31795322"]]);
    expect(questions(read)).toEqual([]);
  });

  test("EU allocations: a total for each of 28 countries, 13 of them off by the source's rounding of 100,000", () => {
    const read = readShape({
      file: "openspending_demos/eu_allocations_per_ms_2014-2020.csv",
      codes: ["Country ID", "Fund"],
      amounts: ["Amount"],
    });
    expect(counts(read)).toEqual({ rows: 252, parents: 0, totals: 28, notes: 0 });
    expect(off(read).length).toBe(13);
    for (const [, , stated, found] of off(read)) expect(Math.abs(Number(stated) - Number(found))).toBe(100_000);
    expect(questions(read)).toEqual([]);
  });

  test("India: rows that name their parts, with the errors of the source", () => {
    const years = ["2012-13", "2013-14", "2014-15", "2015-16(RE)", "2016-17(BE)"];
    const read = readShape({ file: "india_gbs/women.csv", codes: ["index_name"], amounts: years });
    expect(read.hierarchy.roles.get(8)).toEqual({ kind: "parent", parts: [4, 5, 6, 7], by: "label" });
    expect(read.hierarchy.roles.get(14)).toEqual({ kind: "parent", parts: [11, 12, 13], by: "label" });
    expect(off(read)).toEqual([
      [8, 0, "16459", "16460"],
      [8, 1, "17188", "17335"],
      [8, 3, "16428", "16429"],
      [14, 3, "0", "1"],
    ]);
    // “Total allocations for Ministry …” is the sum of no rows of the file.
    expect(questions(read)).toEqual([["hierarchy.unsure", 2]]);
  });

  const flat: readonly (readonly [Shape, string])[] = [
    [
      {
        file: "mexico_pef2016/PEF_2016.csv.zip",
        encoding: "latin1",
        codes: ["Ramo", "UNIDAD", "GF", "FN", "SF", "AI", "MOD", "PP", "CONCEPTO", "TG", "FF", "EF", "CLAVE_CARTERA"],
        texts: ["PROGR_PRES_DESCRIPCION", "CONCEPTO_DESCRIPCION"],
        amounts: ["PEF_2016"],
      },
      "5297125819608",
    ],
    [
      {
        file: "openspending_demos/madrid_gastos_v40_2012-2015.csv",
        group: "AÑO",
        codes: ["CENTRO", "SECCION", "PROGRAMA", "ECONOMICO"],
        texts: ["DESCRIPCION PROGRAMA", "DESCRIPCION ECONOMICO"],
        amounts: ["IMPORTE"],
      },
      "18856010299",
    ],
    [
      { file: "ukraine_2014/expenses.csv", codes: ["Код"], texts: ["Найменування1"], amounts: ["Всього"] },
      "446617149700",
    ],
    [
      {
        file: "openspending_demos/mexico_ramo23_2015.csv",
        encoding: "latin1",
        codes: [],
        texts: ["Fondo"],
        amounts: ["Monto aprobado"],
      },
      "57303643926",
    ],
    [
      {
        file: "armenia_budget/2023_BUDGET_LAW.csv",
        codes: ["state_body", "program_code", "subprogram_code", "subprogram_name"],
        texts: ["subprogram_desc"],
        amounts: ["subprogram_total"],
      },
      "2590973151.1",
    ],
  ];

  test.each(flat)("flat files have no parents and no questions: $file", (shape, all) => {
    const read = readShape(shape);
    expect(counts(read)).toEqual({ rows: read.rows.length, parents: 0, totals: 0, notes: 0 });
    expect(questions(read)).toEqual([]);
    expect(total(read)).toBe(all);
  });

  test("Armenia 2023: totals of state bodies and programmes, repeated on every row, agree with the lines", () => {
    const file = "armenia_budget/2023_BUDGET_LAW.csv";
    const bytes = new Uint8Array(readFileSync(join(folder ?? "", file)));
    const repeated = (approved: string) => {
      const id = ["state_body", "program_code", "subprogram_code", "subprogram_name"];
      const columns = { id, admin: "state_body", programme: "program_code", approved };
      const settings = { file, unit: 1000, fiscalYear: "2023", level: "state", columns, tolerance: "0.1" };
      const { input } = readBudget(settings, 0, { name: file, bytes }, { currency: "AMD" }, []);
      return input.understood?.checks.flatMap(({ kind, ...check }) => (kind === "repeated" ? [check] : []));
    };
    expect(repeated("subprogram_total")).toEqual([
      { key: "state_body_total", count: 47, mismatches: 0 },
      { key: "program_total", count: 172, mismatches: 0 },
    ]);
    // A line's own amount is no total of a body.
    expect(repeated("program_total")?.map((each) => each.key)).not.toContain("subprogram_total");
  });
});

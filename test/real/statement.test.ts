import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { statementOf } from "../../src/statement/statement.js";
import { statementBook } from "../../src/workbook/statement-book.js";
import { smallRun } from "../support/small-statement.js";
import { type Entry, libreOfficeFound, recalculate } from "./readings/libre-office.js";
import { runReal } from "./data-files.js";
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

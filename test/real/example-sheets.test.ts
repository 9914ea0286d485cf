import { describe, expect, test } from "vitest";
import { type Evaluation, evaluateChain } from "../../src/formula/chain.js";
import { sheetNames } from "../../src/formula/sheet-names.js";
import { type SheetCell, sheetsOf } from "../../src/formula/sheet.js";
import { isKnown } from "../../src/formula/value.js";
import { toDecimal } from "../../src/money/to-decimal.js";
import { BUDGET_OF_TWO_YEARS, EXAMPLES, runFolder } from "../support/examples.js";
import { type Entry, type Recalculated, libreOfficeFound, recalculate } from "./readings/libre-office.js";

// Cross: the sheets of each example, without any cached value, recalculated by LibreOffice. A double carries some 16
// digits, so the two may differ by 1e-11 of the value (and of one unit, for values near zero).
const NEAR = 1e-11;

// What rounding down takes is the difference of two amounts of some millions that differ in the third decimal place at
// most: of the 16 digits of a double the ninth place and those after it are noise.
const ROUGH: Readonly<Record<string, number>> = { "pool-remainder": 1e-8 };

const entry = (cell: SheetCell): Entry =>
  cell !== null && typeof cell === "object" && "number" in cell ? Number(cell.number) : cell;

const FOLDERS = [...EXAMPLES.map((each) => `examples/${each}`), BUDGET_OF_TWO_YEARS];

describe.skipIf(!libreOfficeFound())("LibreOffice recalculates the sheets of", () => {
  test.each(FOLDERS)("%s to the library's figures", async (folder) => {
    const { result, analysis } = runFolder(folder);
    const chain = evaluateChain(result.tables, analysis.currency);
    const sheets = sheetsOf(chain.tables, "no figure");
    const book = await recalculate(sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(entry)) })));
    expect(book.size).toBe(chain.tables.length);
    const { compared, wrong } = compareAll(chain, book);
    expect(wrong).toEqual([]);
    expect(compared).toBe(computedCells(chain));
    process.stdout.write(`${folder}: ${compared} computed cells agree\n`);
  });

  test("a figure that is wrong on purpose is found", async () => {
    const { result, analysis } = runFolder("examples/network");
    const chain = evaluateChain(result.tables, analysis.currency);
    const sheets = sheetsOf(chain.tables, "no figure").map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map(entry).map(spoil)),
    }));
    expect(compareAll(chain, await recalculate(sheets)).wrong.length).toBeGreaterThan(0);
  });
});

// The planted mistake: a shortfall that forgets its floor of zero.
const spoil = (cell: Entry): Entry =>
  cell !== null && typeof cell === "object" ? { formula: cell.formula.replace(/MAX\((.*),0\)/, "($1)") } : cell;

const computedCells = (chain: Evaluation): number =>
  chain.tables.reduce(
    (count, { columns, rows }) =>
      count + rows.length * columns.filter((each) => each.kind !== "text" && each.kind !== "given").length,
    0,
  );

function compareAll(
  chain: Evaluation,
  book: ReadonlyMap<string, Recalculated[][]>,
): { compared: number; wrong: string[] } {
  const wrong: string[] = [];
  let compared = 0;
  const names = sheetNames(chain.tables.map((each) => each.name));
  for (const table of chain.tables)
    for (const [row] of table.rows.entries())
      for (const [at, column] of table.columns.entries()) {
        if (column.kind === "text" || column.kind === "given") continue;
        const value = chain.value({ table: table.name, row, column: column.name });
        // Two columns stand before those of the table: the row's number and its key.
        const found = book.get(names.get(table.name) ?? "")?.[row + 1]?.[at + 2];
        const wanted = isKnown(value) ? Number(toDecimal(value)) : "no figure";
        compared += 1;
        const near = column.kind === "formula" ? (ROUGH[column.formula.id] ?? NEAR) : NEAR;
        if (!agree(wanted, found, near))
          wrong.push(`${table.name} row ${row + 1} ${column.name}: ${String(found)}, not ${wanted}`);
      }
  return { compared, wrong };
}

function agree(wanted: number | string, found: Recalculated | undefined, near: number): boolean {
  if (typeof wanted === "string") return found === wanted;
  return typeof found === "number" && Math.abs(found - wanted) <= near * Math.max(1, Math.abs(wanted));
}

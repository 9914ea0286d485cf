import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cell, readXlsx, writeXlsx } from "hucre";
import { isHere } from "../../support/demand.js";
import { HANG_GUARD } from "../../support/hang-guard.js";

export type Entry = string | number | null | { readonly formula: string };
export type Recalculated = string | number | boolean | null;
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Entry[])[] };

/** Whether LibreOffice is here. */
export function libreOfficeFound(): boolean {
  const { status } = spawnSync("soffice", ["--version"], { stdio: "ignore" });
  return isHere(status === 0, "soffice is not installed, so no sheet is recalculated");
}

/**
 * What LibreOffice computes for sheets with formulas: one workbook, one start, a profile and a folder of its own.
 *
 * @returns the rows of each sheet by name; a blank cell is null, an error its name such as `#DIV/0!`
 */
export async function recalculate(sheets: readonly Sheet[]): Promise<Map<string, Recalculated[][]>> {
  const workbook = await writeWorkbook(sheets);
  await refuseCachedValues(workbook);
  return readWorkbook(convert(workbook));
}

/** The workbook as bytes; `cached` plants a value beside every formula, as only a test of this file does. */
export function writeWorkbook(sheets: readonly Sheet[], cached?: number): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => {
      const cells = new Map<string, Partial<Cell>>();
      const values = rows.map((row, r) =>
        row.map((entry, c) => {
          if (entry === null || typeof entry !== "object") return entry;
          cells.set(`${r},${c}`, {
            formula: entry.formula,
            ...(cached === undefined ? {} : { formulaResult: cached }),
          });
          return null;
        }),
      );
      return { name, rows: values, cells };
    }),
  });
}

/** LibreOffice keeps a cached value instead of computing the cell, so a workbook with one proves nothing. */
export async function refuseCachedValues(workbook: Uint8Array): Promise<void> {
  const { sheets } = await readXlsx(workbook);
  for (const { name, cells } of sheets)
    for (const [place, { formula, formulaResult, value }] of cells ?? [])
      if (formula !== undefined && (formulaResult ?? value ?? null) !== null)
        throw new Error(`cached value in cell ${place} of sheet ${name}`);
}

/** The workbook as LibreOffice saves it. */
export function convert(workbook: Uint8Array): Uint8Array {
  const [converted] = convertAll([workbook], "xlsx");
  return converted ?? new Uint8Array();
}

/** Workbooks as LibreOffice saves them in another format, all with one start. */
export function convertAll(workbooks: readonly Uint8Array[], format: string): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "umay-sheets-"));
  try {
    const inputs = workbooks.map((workbook, index) => {
      const input = join(folder, `${index}.xlsx`);
      writeFileSync(input, workbook);
      return input;
    });
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const target = ["--convert-to", format, "--outdir", join(folder, "out"), ...inputs];
    execFileSync("soffice", [profile, "--headless", ...target], { stdio: "ignore", timeout: HANG_GUARD });
    return workbooks.map((_, index) => {
      const output = join(folder, "out", `${index}.${format}`);
      if (!existsSync(output)) throw new Error("soffice ended without an error but wrote no file");
      return readFileSync(output);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function readWorkbook(workbook: Uint8Array): Promise<Map<string, Recalculated[][]>> {
  const { sheets } = await readXlsx(workbook);
  return new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(plain))]));
}

const plain = (value: unknown): Recalculated =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

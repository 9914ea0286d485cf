import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { type Cell, type Sheet as BookSheet, type Workbook, type WriteSheet, readXlsx, writeXlsx } from "hucre";
import { isHere } from "../../support/demand.js";
import { HANG_GUARD } from "../../support/hang-guard.js";
import { processFolder } from "../../support/process-folder.js";
import { unzipped } from "../../support/zip.js";

const [CALC, WRITER] = ["/usr/lib/libreoffice/program/libsclo.so", "/usr/lib/libreoffice/program/libswlo.so"];

export type Entry = string | number | null | { readonly formula: string };
export type Recalculated = string | number | boolean | null;
export type Sheet = { readonly name: string; readonly rows: readonly (readonly Entry[])[] };

/** Whether LibreOffice is here, by the part that opens workbooks: to ask the program its version takes a second. */
export const libreOfficeFound = (): boolean => isHere(existsSync(CALC), "LibreOffice Calc");

/** Whether the part of LibreOffice is here that opens text documents. */
export const writerFound = (): boolean => isHere(existsSync(WRITER), "LibreOffice Writer");

/** The cells of each row of the tables of a text document as LibreOffice reads them. Its export of plain text does not end. */
export function tableRowsOf(document: Uint8Array): string[][] {
  const page = saved([document], "html", (folder) => readSaved(join(folder, "0.html")).toString("utf8"), "docx");
  const text = (markup: string): string =>
    markup
      .replace(/<[^>]*>/g, "")
      .replaceAll("&nbsp;", " ")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&")
      .replace(/\s+/g, " ")
      .trim();
  return [...page.matchAll(/<tr[ >].*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[dh][ >].*?<\/t[dh]>/gs)].map(([cell]) => text(cell)),
  );
}

/**
 * What LibreOffice computes for sheets with formulas: one workbook, one start, a folder of its own.
 *
 * @returns the rows of each sheet by name; a blank cell is null, an error its name such as `#DIV/0!`
 */
export async function recalculate(sheets: readonly Sheet[]): Promise<Map<string, Recalculated[][]>> {
  const workbook = await writeWorkbook(sheets);
  refuseCachedValues(workbook);
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
export function refuseCachedValues(workbook: Uint8Array): void {
  for (const [name, part] of unzipped(workbook)) {
    if (!name.startsWith("xl/worksheets/")) continue;
    const [, place] = /<c r="(\w+)"[^>]*><f[^>]*>[^<]*<\/f><v>[^<]/.exec(Buffer.from(part).toString("utf8")) ?? [];
    if (place !== undefined) throw new Error(`cached value in cell ${place} of ${name}`);
  }
}

/** The workbook as LibreOffice saves it. */
export function convert(workbook: Uint8Array): Uint8Array {
  const [converted] = convertAll([workbook], "xlsx");
  return converted ?? new Uint8Array();
}

/** Workbooks as LibreOffice saves them in another format, all with one start. */
export const convertAll = (workbooks: readonly Uint8Array[], format: string): readonly Uint8Array[] =>
  saved(workbooks, format, (folder) => workbooks.map((_, index) => readSaved(join(folder, `${index}.${format}`))));

// Fields: comma, quotation mark, UTF-8, from line 1, no widths, default language, texts quoted, numbers as numbers, not as
// shown, no formulas, spaces kept, all sheets.
const ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

/** The rows of sheets by name. */
export type Rows = ReadonlyMap<string, readonly (readonly unknown[])[]>;

/** A workbook, and what is done to its formulas before they are computed. */
export type Recalculation = { readonly book: Workbook; readonly spoil?: (formula: string) => string };

/** A workbook whose formulas have lost their cached values, as LibreOffice computes it. */
export async function recalculated(book: Workbook): Promise<Rows> {
  const [rows = new Map()] = await allRecalculated([{ book }]);
  return rows;
}

/** The same for many workbooks, all with one start: saved as text, which takes half as long as workbooks. */
export async function allRecalculated(all: readonly Recalculation[]): Promise<readonly Rows[]> {
  const bare = await Promise.all(all.map(withoutValues));
  return saved(bare, ALL_SHEETS, (folder) =>
    all.map(({ book }, at): Rows => {
      const text = (name: string): string => readSaved(join(folder, `${at}-${name}.csv`)).toString("utf8");
      return new Map(book.sheets.map(({ name }) => [name, cellsOf(text(name))]));
    }),
  );
}

async function withoutValues({ book, spoil = (formula) => formula }: Recalculation): Promise<Uint8Array> {
  const { sheets, namedRanges = [] } = book;
  const bare = sheets.map((sheet): WriteSheet => {
    const formulas = formulasOf(sheet).map(([place, { formula = "" }]): [string, Partial<Cell>] => [
      place,
      { formula: spoil(formula) },
    ]);
    const has = new Set(formulas.map(([place]) => place));
    const rows = sheet.rows.map((row, r) => row.map((value, c) => (has.has(`${r},${c}`) ? null : value)));
    return { name: sheet.name, rows, cells: new Map(formulas) };
  });
  const workbook = await writeXlsx({ sheets: bare, namedRanges });
  refuseCachedValues(workbook);
  return workbook;
}

/** The cells of a sheet that are formulas, by their places. */
export const formulasOf = ({ cells }: BookSheet): [string, Cell][] =>
  [...(cells ?? [])].filter(([, { formula }]) => formula !== undefined);

// One for all starts of a process: making one takes most of a start.
const PROFILE = processFolder("office");

/** Lets LibreOffice save documents `0.xlsx`, `1.xlsx` … and reads the folder that it saved them to. */
function saved<T>(
  documents: readonly Uint8Array[],
  format: string,
  read: (folder: string) => T,
  extension = "xlsx",
): T {
  const folder = mkdtempSync(join(tmpdir(), "umay-sheets-"));
  try {
    const inputs = documents.map((document, index) => {
      const input = join(folder, `${index}.${extension}`);
      writeFileSync(input, document);
      return input;
    });
    const profile = `-env:UserInstallation=file://${PROFILE}`;
    const target = ["--convert-to", format, "--outdir", join(folder, "out"), ...inputs];
    execFileSync("soffice", [profile, "--headless", ...target], { stdio: "ignore", timeout: HANG_GUARD });
    return read(join(folder, "out"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readSaved(path: string): Buffer {
  if (!existsSync(path)) throw new Error(`soffice ended without an error but did not write ${basename(path)}`);
  return readFileSync(path);
}

/** The cells of a sheet that was saved as text: what is quoted is text, what is not is a number or the name of an error. */
function cellsOf(csv: string): Recalculated[][] {
  const rows: Recalculated[][] = [[]];
  for (const [, quoted, bare = "", end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))([,\n])/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plainCell(bare));
    if (end === "\n") rows.push([]);
  }
  return rows;
}

const plainCell = (bare: string): Recalculated =>
  bare === "" ? null : Number.isNaN(Number(bare)) ? bare : Number(bare);

export async function readWorkbook(workbook: Uint8Array): Promise<Map<string, Recalculated[][]>> {
  const { sheets } = await readXlsx(workbook);
  return new Map(sheets.map(({ name, rows }) => [name, rows.map((row) => row.map(plain))]));
}

const plain = (value: unknown): Recalculated =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;

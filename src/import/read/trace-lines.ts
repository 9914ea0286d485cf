import type { Summed, Traced } from "../../model/budget-table.js";
import type { GridRow } from "../open/grid.js";
import type { Visit } from "../scan/scan-file.js";
import { cellAt, headersOf, readLine } from "./read-line.js";
import type { ScannedFile } from "./scan-budget.js";
import { type Class, idIn } from "./scanned-classes.js";

/** Reads a file that was gone through once more, for the lines of some classes or of one id. */
export function tracer(
  file: string,
  { plan, scan, seen, stretches, again }: ScannedFile,
  classes: readonly Class[],
  blank: "zero" | "unknown" | undefined,
): Summed["trace"] {
  const byNumber = new Map(classes.map((each) => [each.number, each]));
  const repeated = new Set(scan.rows.repeats.map((each) => each.row));
  const headers = headersOf(seen.region.header, seen.columns);
  return (wanted) => {
    const found: Traced[] = [];
    const visit: Visit = (bytes, cells, row, whole) => {
      const of = byNumber.get(scan.rows.classAt(bytes, cells, row, whole));
      if (!of || repeated.has(row) || ("classes" in wanted && !wanted.classes.has(of.line))) return;
      const grid = whole();
      const id = idIn({ plan, scan }, grid);
      if ("id" in wanted && id !== wanted.id) return;
      const traced = lineOf(grid, id);
      if (traced) found.push({ of: of.line, amounts: traced });
    };
    for (const part of stretches) again(visit, part);
    return found;
  };

  function lineOf(row: GridRow, id: string): Traced["amounts"] | undefined {
    const read = seen.readers.amounts.map((column) => ({
      column,
      value: column.read(cellAt(row.cells, column.index)) ?? (blank === "zero" ? "0" : undefined),
    }));
    const place = { file, row: row.row };
    const { values, reasons } = readLine(row, { value: id, column: headers.id ?? "id" }, place, seen.columns, seen.readers, read); // prettier-ignore
    if (!values || reasons.length > 0) return undefined;
    const line = { values, ...place, headers };
    return read.map(({ column: { fiscalYear, phase, header }, value }) => ({
      line,
      fiscalYear: fiscalYear ?? values.fiscalYear ?? seen.known.fiscalYear ?? "",
      phase,
      amount: typeof value === "string" ? value : null,
      column: header,
    }));
  }
}

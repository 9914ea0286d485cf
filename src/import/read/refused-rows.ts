import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { Reject } from "../../model/input-record.js";
import type { GridRow } from "../open/grid.js";
import type { Refused, Stretch } from "../scan/scan-file.js";
import type { Fate } from "../scan/scan-rows.js";
import type { BudgetRows } from "./row-task.js";
import { headersOf, readLine } from "./read-line.js";
import type { ScannedFile } from "./scan-budget.js";
import { idIn, readAmounts } from "./scanned-classes.js";

/** The first refused rows of a file that was gone through; all of them, where there are more, by reading it once more. */
export function refusedRows(file: string, found: ScannedFile): Pick<BudgetRows, "rejects" | "allRejects"> {
  const rejectOf = rejecting(file, found);
  const { refused, refusedLines } = found.scan;
  const rejects = refused.toSorted((a, b) => a.row.row - b.row.row).map(rejectOf);
  if (refusedLines.length <= rejects.length) return { rejects };
  const allRejects = {
    *[Symbol.iterator](): Iterator<Reject> {
      const lines = new Set(refusedLines);
      const repeated = new Set(found.scan.rows.ids.repeats.map((each) => each.row));
      for (const part of found.stretches) yield* refusedIn(found, part, lines, repeated).map(rejectOf);
    },
  };
  return { rejects, allRejects };
}

function refusedIn(
  { again }: ScannedFile,
  part: Stretch,
  lines: ReadonlySet<number>,
  repeated: ReadonlySet<number>,
): readonly Refused[] {
  const refused: Refused[] = [];
  const torn = again((_, line, whole) => {
    if (lines.has(line)) refused.push({ row: whole(), fate: repeated.has(line) ? "repeated" : "refused" });
    return true;
  }, part);
  return [...refused, ...torn].sort((a, b) => a.row.row - b.row.row);
}

type Rejecting = (refused: Refused) => Reject;

function rejecting(file: string, found: ScannedFile): Rejecting {
  const { scan, seen } = found;
  const earlier = new Map(scan.rows.ids.repeats.map((each) => [each.row, each.earlier]));
  const { columns, readers } = seen;
  const { header } = seen.region;
  const [first = -1] = columns.fields.get("id") ?? [];
  const reasonsOf = (row: GridRow, fate: Fate): readonly Issue[] => {
    const place = { file, row: row.row };
    if (row.fault)
      return [problem(row.fault.code, { ...place, received: row.fault.received, expected: row.fault.expected })];
    const id = { value: idIn(found, row), column: header[first] ?? "id" };
    if (fate !== "repeated") return readLine(row, id, place, columns, readers, readAmounts(seen, row)).reasons;
    const column = headersOf(header, columns).id ?? "id";
    const facts = { ...place, column, received: id.value, expected: "id, fiscalYear" };
    return [
      problem("key.duplicate", { ...facts, detail: { earlier: String(earlier.get(row.row) ?? 0), setting: "id" } }),
    ];
  };
  return ({ row, fate }) => ({ file, row: row.row, cells: row.cells, header, reasons: reasonsOf(row, fate) });
}

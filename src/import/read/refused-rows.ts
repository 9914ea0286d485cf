import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { Reject } from "../../model/input-record.js";
import type { GridRow } from "../open/grid.js";
import type { Stretch } from "../scan/scan-file.js";
import type { Fate } from "../scan/scan-rows.js";
import type { BudgetRows } from "./budget-rows.js";
import { headersOf, idOf, readLine } from "./read-line.js";
import type { ScannedFile } from "./scan-budget.js";
import { readAmounts } from "./scanned-classes.js";

// Places of rows that are noted lie some rows apart: of so many of them the refused rows are held at once.
const STEPS = 256;

/** The first refused rows of a file that was gone through; all of them, where there are more, by reading it once more. */
export function refusedRows(file: string, found: ScannedFile): Pick<BudgetRows, "rejects" | "allRejects"> {
  const rejectOf = rejecting(file, found);
  const rejects = found.refused.map(({ row, fate }) => rejectOf(row, fate));
  const { refused, repeated } = found.scan.counts;
  if (refused + repeated <= rejects.length) return { rejects };
  const allRejects = {
    *[Symbol.iterator](): Iterator<Reject> {
      for (const part of partsOf(found)) yield* refusedIn(found, part, rejectOf);
    },
  };
  return { rejects, allRejects };
}

function refusedIn({ scan, again }: ScannedFile, part: Stretch, rejectOf: Rejecting): readonly Reject[] {
  const repeated = new Set(scan.rows.repeats.map((each) => each.row));
  const rejects: Reject[] = [];
  const refuse = (row: GridRow): void => void rejects.push(rejectOf(row, "refused"));
  again(
    (bytes, cells, row, whole) => {
      const fate = repeated.has(row) ? "repeated" : scan.rows.fateAt(bytes, cells, row, whole);
      if (fate === "repeated" || fate === "refused") rejects.push(rejectOf(whole(), fate));
    },
    part,
    refuse,
  );
  return rejects.sort((a, b) => a.row - b.row);
}

// The stretch of a file in parts that begin where rows do.
function* partsOf({ scan: { steps }, stretch }: ScannedFile): Iterable<Stretch> {
  for (let at = 0; at < steps.length; at += STEPS) {
    const [step, next] = [steps[at], steps[at + STEPS]];
    if (step) yield { from: step.place, to: next?.place ?? stretch.to, firstLine: step.line };
  }
}

type Rejecting = (row: GridRow, fate: Fate) => Reject;

function rejecting(file: string, { scan, seen }: ScannedFile): Rejecting {
  const earlier = new Map(scan.rows.repeats.map((each) => [each.row, each.earlier]));
  const { columns, readers, codes } = seen;
  const { header } = seen.region;
  const [first = -1] = columns.fields.get("id") ?? [];
  const reasonsOf = (row: GridRow, fate: Fate): readonly Issue[] => {
    const place = { file, row: row.row };
    if (row.fault)
      return [problem(row.fault.code, { ...place, received: row.fault.received, expected: row.fault.expected })];
    const id = { value: idOf(row.cells, codes), column: header[first] ?? "id" };
    if (fate !== "repeated") return readLine(row, id, place, columns, readers, readAmounts(seen, row)).reasons;
    const column = headersOf(header, columns).id ?? "id";
    const facts = { ...place, column, received: id.value, expected: "id, fiscalYear" };
    return [problem("key.duplicate", { ...facts, detail: { earlier: String(earlier.get(row.row) ?? 0) } })];
  };
  return (row, fate) => ({ file, row: row.row, cells: row.cells, header, reasons: reasonsOf(row, fate) });
}

import type { NotScanned } from "../../model/input-record.js";
import { isAccepted } from "../checks/accepted.js";
import { type Hierarchy, hierarchyIn } from "../hierarchy/hierarchy.js";
import { NO_HIERARCHY, hierarchyOptions } from "./budget-hierarchy.js";
import { type ScannedColumns, scannedColumns } from "./scanned-columns.js";
import type { ScannedFile } from "./scan-budget.js";
import type { ScanTask } from "./scan-task.js";

/** Which rows of a file that was gone through are no lines. */
export type Structure = {
  readonly hierarchy: Hierarchy;
  /** All its rows as columns, which are held when they are asked for. */
  readonly columns: () => ScannedColumns;
};

/**
 * Reads the structure of a file that was gone through from all its rows, held as columns, where something speaks for one.
 *
 * @param isSuspected - whether something does: else every row is a line
 * @returns why that takes the rows themselves: where they are levels alone, or leave codes of the rows above out
 */
export function scannedStructure(task: ScanTask, found: ScannedFile, isSuspected: boolean): Structure | NotScanned {
  const { settings, accept, dictionaries } = task;
  let held: ScannedColumns | undefined;
  const columns = (): ScannedColumns => (held ??= scannedColumns(task, found));
  if (!isSuspected || settings.hierarchy === "none") return { hierarchy: NO_HIERARCHY, columns };
  const { rows } = columns();
  const [code, ...more] = rows.codes;
  const areLevels =
    code !== undefined &&
    more.length === 0 &&
    Array.from({ length: code.size }, (_, number) => code.text(number)).every(
      (each) => each === "" || /^\d$/.test(each),
    );
  if (areLevels) return { why: "hierarchy", row: rows.row(0) };
  const takesBack = isAccepted("hierarchy.closed", accept, settings.file);
  const hierarchy = hierarchyIn(rows, hierarchyOptions(found.seen.readers, settings, dictionaries, takesBack));
  const [filled] = hierarchy.filled.keys();
  return filled === undefined ? { hierarchy, columns } : { why: "hierarchy", row: filled };
}

/**
 * Whether a row is left out by `keep` or `drop`, so that nothing need be asked of it: it is no line, was not refused and
 * adds nothing up.
 */
export function isLeftOut(
  { rows, isKept }: ScannedColumns,
  { roles }: Hierarchy,
  refused: ReadonlySet<number>,
): (row: number) => boolean {
  return (row) => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows.row(middle) < row) low = middle + 1;
      else high = middle;
    }
    const isRow = low < rows.length && rows.row(low) === row;
    return !roles.has(row) && !refused.has(row) && !(isRow && isKept(low));
  };
}

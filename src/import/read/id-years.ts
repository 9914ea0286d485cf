import type { Hierarchy } from "../hierarchy/hierarchy.js";
import { type ScannedColumns, numberedTogether, yearsIn } from "./scanned-columns.js";
import type { ScannedFile } from "./scan-budget.js";

/** In which fiscal years the ids of a file stand, of which some stand in several. */
export type IdYears = {
  /** Of a row of the file, the number of the years in which its id names a line. */
  readonly numberAt: (row: number) => number;
  /** The years of a number. */
  readonly yearsOf: (number: number) => readonly string[];
};

/** Finds in which years each id of a file names a line. */
export function idYears({ rows, isKept, year }: ScannedColumns, found: ScannedFile, { roles }: Hierarchy): IdYears {
  const { scan } = found;
  const idAt = numberedTogether(rows.codes, rows.length);
  const years = yearsIn(found, year);
  const repeated = new Set(scan.rows.ids.repeats.map((each) => each.row));
  const refused = new Set(scan.refusedLines.filter((row) => !repeated.has(row)));
  // Every set of years has a number; that of an id is found by the number before and the year that is added.
  const sets: (readonly string[])[] = [[]];
  const numbers = new Map<string, number>([["", 0]]);
  const steps = new Map<number, number>();
  const withYear = (set: number, own: number): number => {
    const step = set * years.length + own;
    const known = steps.get(step);
    if (known !== undefined) return known;
    const more = [...new Set([...(sets[set] ?? []), years[own] ?? ""])].sort();
    const number = numbers.get(more.join("\n")) ?? sets.push(more) - 1;
    numbers.set(more.join("\n"), number);
    steps.set(step, number);
    return number;
  };
  const ofId = new Int32Array(rows.length);
  for (let index = 0; index < rows.length; index++) {
    const row = rows.row(index);
    if (!isKept(index) || roles.has(row) || refused.has(row)) continue;
    const id = idAt(index);
    ofId[id] = withYear(ofId[id] as number, year?.numberAt(index) ?? 0);
  }
  const ofRow = new Int32Array((rows.length === 0 ? 0 : rows.row(rows.length - 1)) + 1);
  for (let index = 0; index < rows.length; index++) ofRow[rows.row(index)] = ofId[idAt(index)] as number;
  return { numberAt: (row) => ofRow[row] ?? 0, yearsOf: (number) => sets[number] ?? [] };
}

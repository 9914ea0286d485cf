import type { HierarchyRows, TextColumn } from "../hierarchy/hierarchy-rows.js";
import { Pairs } from "../hierarchy/pairs.js";
import { ColumnAmounts, amountsOf } from "../scan/column-amounts.js";
import { ColumnTexts } from "../scan/column-texts.js";
import type { Visit } from "../scan/scan-file.js";
import { groupingColumns, isOfYear } from "./budget-hierarchy.js";
import type { ScannedFile } from "./scan-budget.js";
import type { ScanTask } from "./scan-task.js";

/** All rows of a file that was gone through, in columns of numbers: about 50 bytes a row beside its different texts. */
export type ScannedColumns = {
  readonly rows: HierarchyRows;
  /** Whether `keep`, `drop` and the side of the budget leave a row in. */
  readonly isKept: (index: number) => boolean;
  /** The number of the fiscal year of a row, and the text of a number. */
  readonly year: TextColumn | undefined;
};

/** Goes through a file once more and holds the codes, texts and amounts of its rows. */
export function scannedColumns({ settings }: Pick<ScanTask, "settings">, found: ScannedFile): ScannedColumns {
  const { plan, scan, seen } = found;
  const { columns, readers, codes } = seen;
  const most = Object.values(scan.counts).reduce((sum, count) => sum + count, 0) + 1;
  const money = new Set(plan.amounts.map((each) => each.index));
  const grouping = groupingColumns(columns, readers);
  const areCodes = (at: number): boolean => codes.includes(at) || grouping.includes(at);
  const texts = seen.region.header.map((_, at) =>
    money.has(at) ? undefined : new ColumnTexts(most, plan.encoding, plan.words, areCodes(at)),
  );
  const amounts = plan.amounts.map((each) => new ColumnAmounts(most, each, plan.places, plan.raw));
  const [lines, kept] = [new Int32Array(most), new Uint8Array(most)];
  const isFiltered = seen.conditions.length > 0 || seen.filter.side !== undefined || seen.filter.copies !== undefined;
  let length = 0;
  const visit: Visit = ({ bytes, starts, ends }, row) => {
    lines[length] = row;
    for (let at = 0; at < texts.length; at++) texts[at]?.put(length, bytes, starts[at] as number, ends[at] as number);
    for (let at = 0; at < amounts.length; at++) {
      const own = amounts[at] as ColumnAmounts;
      own.put(length, bytes, starts[own.plan.index] as number, ends[own.plan.index] as number);
    }
    // Asked last, since it reads the row by itself.
    kept[length] = isFiltered && scan.rows.isLeftOut[scan.rows.classAt(row)] === true ? 0 : 1;
    length++;
    return true;
  };
  for (const part of found.stretches) found.again(visit, part);
  const place = inOrder(lines.subarray(0, length));
  const byIndex = new Map(texts.flatMap((each, at) => (each ? [[at, each.column(length, place)] as const] : [])));
  const columnsAt = (places: readonly number[]): readonly TextColumn[] => places.flatMap((at) => byIndex.get(at) ?? []);
  const taken = new Set([...codes, ...grouping]);
  const year = byIndex.get(plan.year);
  const isKept = (index: number): boolean => kept[place(index)] === 1;
  const isCounted = ofYear(year, isOfYear(columns, settings));
  return {
    rows: {
      length,
      row: (index) => lines[place(index)] as number,
      group: numberedTogether(columnsAt(grouping), length),
      codes: columnsAt(codes),
      texts: columnsAt([...byIndex.keys()].filter((at) => !taken.has(at))),
      areLevels: false,
      isCounted: (index) => isKept(index) && isCounted(index),
      isEmpty: (index) => amounts.every((each) => each.isBlank(place(index))),
      amounts: amountsOf(amounts, place, settings.tolerance ?? "0"),
    },
    isKept,
    year,
  };
}

// Rows that could not be split at once came last: where that is so, they are given back in the order of the file.
function inOrder(lines: Int32Array): (index: number) => number {
  if (lines.every((line, at) => at === 0 || line > (lines[at - 1] as number))) return (index) => index;
  const order = Int32Array.from(lines.keys()).sort((a, b) => (lines[a] as number) - (lines[b] as number));
  return (index) => order[index] as number;
}

/** The number of the texts of a row in some columns together. */
export function numberedTogether(columns: readonly TextColumn[], length: number): (index: number) => number {
  const groups = new Int32Array(length);
  for (const column of columns) {
    const pairs = new Pairs();
    for (let index = 0; index < length; index++)
      groups[index] = pairs.numberOf(groups[index] as number, column.numberAt(index));
  }
  return (index) => groups[index] as number;
}

function ofYear(year: TextColumn | undefined, isOf: (text: string) => boolean): (index: number) => boolean {
  if (!year) return () => true;
  const known = Array.from({ length: year.size }, (_, number) => isOf(year.text(number)));
  return (index) => known[year.numberAt(index)] === true;
}

/** Reads the fiscal year of a row from its cell: that of the budget where it says none. */
export function yearReader({ seen }: ScannedFile): (cell: string) => string {
  const read = seen.readers.fields.get("fiscalYear")?.read;
  return (cell) => {
    const written = read?.(cell);
    return typeof written === "string" ? written : (seen.known.fiscalYear ?? "");
  };
}

/** The fiscal years of the texts of the column of years, by number; that of the budget where there is no column. */
export const yearsIn = (found: ScannedFile, year: TextColumn | undefined): readonly string[] =>
  Array.from({ length: year?.size ?? 1 }, (_, number) => yearReader(found)(year?.text(number) ?? ""));

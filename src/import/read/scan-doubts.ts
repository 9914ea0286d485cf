import { isAccepted } from "../checks/accepted.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { totalsByKey } from "../checks/budget-totals.js";
import type { GridRow } from "../open/grid.js";
import { foldWord } from "../headers/fold-word.js";
import { unitPlace } from "../headers/unit-column.js";
import { budgetHierarchy } from "./budget-hierarchy.js";
import { repeatingHeader } from "./budget-repeats.js";
import type { Read } from "./budget-readers.js";
import { isHalved } from "./halved.js";
import { idOf } from "./read-line.js";
import { unmatchedConditions } from "./unmatched-conditions.js";
import type { RowTexts } from "../scan/row-texts.js";
import { MOST_KEPT, type Stacked } from "../scan/observations.js";
import type { NotScanned } from "../../model/input-record.js";
import type { ScannedFile } from "./scan-budget.js";
import type { ScanTask } from "./scan-task.js";
import { yearsOf } from "./scanned-rows.js";

// A first or last line that is more than one part in so many of all lines may be their total.
const PARTS = 20;
// Of a year with fewer lines all were kept, and the readings of the table have seen them.
const SEEN = 150;
// Where so many of the whole amounts are multiples of a hundred, others may have been cut at 32 bits.
const ROUND = 0.5;

// So many times as many rows as by chance are the sums of those beside them where that is no chance.
const MORE = 10;

// Where one of so many rows is refused, the table itself may be misunderstood.
const MOST_REFUSED = 2;

/** Why the cells of a file that was gone through may mean something else than was supposed. */
export function readingDoubt(task: ScanTask, found: ScannedFile): NotScanned | undefined {
  const { plan, scan, seen } = found;
  const { region, columns, readers } = seen;
  const row = misread(found);
  if (row !== undefined) return { why: "fingerprints", row };
  if (scan.rows.ids.areOfYears && areWrittenInWays(found)) return { why: "ids-of-years" };
  const cut = scan.rows.seen.columns.findIndex(
    (each) => each.isWrapped || (each.isWhole32 && each.hundreds >= each.whole * ROUND && each.whole > 0),
  );
  if (cut >= 0) return { why: "32-bits", text: readers.amounts[cut]?.header ?? "" };
  const mixed =
    readers.amounts.find((column, at) => isOfAll(column, scan.rows.amounts.oddCounts[at]?.keys() ?? [])) ??
    [...readers.fields.values()].find(({ index, ...column }) => isOfAll(column, keysIn(found, index)));
  if (mixed) return { why: "marks", text: mixed.header };
  // Of texts among the numbers of a sheet, only those that were kept say how all are written.
  if (plan.isSheet && scan.rows.amounts.shapes.size >= MOST_KEPT)
    return { why: "marks", text: readers.amounts[0]?.header ?? "" };
  if (areOfUnits(task, found)) return { why: "form" };
  if (region.told || scan.counts.refused * MOST_REFUSED >= rowsOf(scan.counts)) return { why: "form" };
  if (
    rowsOf(scan.counts) > region.rows.length &&
    unmatchedConditions(seen.conditions, region, columns, task.name).length > 0
  )
    return { why: "form" };
  const repeating = repeatingHeader(region, columns);
  return repeating === undefined ? undefined : { why: "repeated-totals", text: repeating };
}

/**
 * Whether the rows of a file that was gone through may be no plain list of lines. The rows that were kept are read as a
 * table; what only the whole file shows is asked of its sums.
 */
export function mayHaveStructure(task: ScanTask, found: ScannedFile): boolean {
  const { scan, seen, doubt } = found;
  const { settings, dictionaries } = task;
  const { region, columns, codes, readers, filter } = seen;
  if (settings.hierarchy === "none") return false;
  if (doubt || scan.rows.seen.edges.some(isTotal) || isStacked(scan.rows.seen.stacked)) return true;
  const takesBack = isAccepted("hierarchy.closed", task.accept, settings.file);
  const { roles, questions, filled } = budgetHierarchy(region, columns, codes, readers, filter, settings, dictionaries, takesBack); // prettier-ignore
  return roles.size + questions.length + filled.size > 0 || isHalved(found);
}

const rowsOf = (counts: ScannedFile["scan"]["counts"]): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

// The different texts of a column that tells classes apart, of which there are few.
function keysIn({ plan, scan: { rows } }: ScannedFile, column: number): readonly string[] {
  return plan.keys.includes(column) ? textsIn(rows.texts, column) : [];
}

const textsIn = (texts: RowTexts, column: number): readonly string[] =>
  Array.from({ length: texts.texts[column]?.size ?? 0 }, (_, at) => texts.textOf(column, at));

// Whether rows name several units: how often each is named takes all of them.
function areOfUnits({ dictionaries }: ScanTask, { plan, scan, seen }: ScannedFile): boolean {
  const place = unitPlace(seen.region.header, dictionaries);
  if (place < 0 || !plan.codes.has(place)) return place >= 0;
  const units = textsIn(scan.rows.texts, place);
  return new Set(units.filter((each) => each.trim() !== "").map(foldWord)).size > 1;
}

// Whether one fiscal year is written in several ways, be it with a blank: then an id seems to stand in several years that
// stands twice in one.
const areWrittenInWays = (found: ScannedFile): boolean => yearsOf(found).size > new Set(yearsOf(found).values()).size;

/** Whether some line may be larger than a published total: all lines tell which. */
export function isAboveTotal({ plan, scan }: ScannedFile, settings: BudgetSettings): boolean {
  const totals = [...totalsByKey(settings).values()].map((each) => Number(each) * 10 ** plan.places);
  return totals.length > 0 && scan.rows.seen.columns.some(({ largest }) => totals.some((total) => largest > total));
}

// What is told of a column with sums or counts of all its cells.
const OF_ALL = new Set(["amount.own-unit", "amount.mixed", "amount.ambiguous", "amount.currencies"]);

/** Whether something is told of a column with sums or counts of all its cells. */
export const isOfAll = ({ notes, read }: Pick<Read, "notes" | "read">, texts: Iterable<string>): boolean =>
  [...notes, ...[...texts].map((each) => read(each))].some((each) => typeof each === "object" && OF_ALL.has(each.code));

type Edge = ScannedFile["scan"]["rows"]["seen"]["edges"][number];

// Whether the first or the last line of a year may state the sum of all.
function isTotal({ first, last, all, lines }: Edge): boolean {
  if (lines <= SEEN) return false;
  return [first, last].some((edge) =>
    all.every((total, at) => total === 0 || Math.abs(edge[at] ?? 0) * PARTS >= Math.abs(total)),
  );
}

// Whether codes stand above others, or more rows are the sums of those beside them than would be by chance.
const isStacked = ({ areNested, rows, byChance, near, nearByChance }: Stacked): boolean =>
  areNested || rows > MORE * byChance || near > MORE * nearByChance;

/** A row that was taken for a repeated one, though its id is another. */
export function misread({ scan, seen, finder }: ScannedFile): number | undefined {
  const { repeats } = scan.rows.ids;
  const year = seen.columns.fields.get("fiscalYear") ?? [];
  const idIn = (row: GridRow | undefined): string | undefined =>
    row && JSON.stringify([idOf(row.cells, seen.codes), idOf(row.cells, year)]);
  return repeats.find(({ row, earlier, isSure }) => !isSure && idIn(finder(row)) !== idIn(finder(earlier)))?.row;
}

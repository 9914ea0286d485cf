import type { NotScanned } from "../../../model/input-record.js";
import type { LineForm, SourceRow, SourceTable } from "../../../model/source-table.js";
import type { ScanPlan } from "../../scan/scan-plan.js";
import { cellAt, idOf } from "../read-line.js";
import type { Understanding } from "../understand-budget.js";

// So many ids may stand in several rows; where there are more, they are no ids.
const MOST_IDS = 20_000;
const MOST_ROWS = 100_000;

/** Rows whose ids stand in several rows, in their order. */
export type RowsApart = {
  readonly ids: readonly string[];
  readonly rows: readonly SourceRow[];
  /** Rows that repeat the id of an earlier one of their year, with that one. */
  readonly repeats: ReadonlyMap<SourceRow, number>;
  /** Whether columns that are no ids do not tell each row from all others. */
  readonly areRepeated: boolean;
};

/**
 * Looks at the rows of repeated ids one by one: the first counts, the others are refused. A row that is left out or refused
 * for another reason repeats nothing.
 */
export function rowsApart(
  table: SourceTable,
  plan: ScanPlan,
  seen: Understanding,
  form: LineForm,
): RowsApart | NotScanned {
  const none = { ids: [], rows: [], repeats: new Map<SourceRow, number>(), areRepeated: false };
  const named = { ids: plan.ids, plain: form.plain };
  if (!plan.isNamed) return { ...none, areRepeated: table.areRepeated(named) };
  const found = table.repeated(named, MOST_IDS, MOST_ROWS + 1);
  if (!found || found.length > MOST_ROWS) return { why: "repeated-ids" };
  const seenTwice = repeatedIn(found.map(({ cells }) => idOf(cells, plan.ids)));
  const rows = found.filter(({ cells }) => seenTwice.has(idOf(cells, plan.ids)));
  const years = new Map<string, { readonly row: number; readonly year: string }>();
  const repeats = new Map<SourceRow, number>();
  for (const row of rows) {
    if (!isLine(row, table, plan, seen)) continue;
    const [id, year] = [idOf(row.cells, plan.ids), cellAt(row.cells, plan.year < 0 ? undefined : plan.year)];
    const known = years.get(id);
    if (known && known.year !== year) return { why: "ids-of-years", row: row.row };
    if (known) repeats.set(row, known.row);
    else years.set(id, { row: row.row, year });
  }
  return { ids: [...seenTwice], rows, repeats, areRepeated: false };
}

function repeatedIn(ids: readonly string[]): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return twice;
}

/** Whether a row is kept and nothing is wrong with its cells. */
export function isLine(
  { cells }: SourceRow,
  { columns }: Pick<SourceTable, "columns">,
  plan: ScanPlan,
  { readers }: Understanding,
): boolean {
  const areAmounts = readers.amounts.every(({ index, read }) => {
    const value = read(cellAt(cells, index), columns[index]?.kind === "exact");
    return value === undefined || typeof value === "string";
  });
  return !plan.isLeftOut(cells) && areAmounts && cells.every((cell, at) => plan.isSound(at, cell));
}

import type { ChainTable } from "../../formula/table.js";
import { gbvShare } from "../../measure/budget-shares.js";
import type { LineEntry } from "./budget-entries.js";
import { gbvTable } from "./budget-parts.js";
import type { PartTable } from "./part-table.js";
import { type QuotientRow, type Spot, quotientTables, spotFinder } from "./quotient-tables.js";
import { type SumRow, sumTables } from "./sum-tables.js";

/**
 * The wider estimate of money against gender-based violence, a figure of its own beside the strict total: it adds lines
 * that are against it in part, or by their wording. Nothing where nobody gives one.
 *
 * @param allocations - the amounts of the entries
 * @param base - the total of the budget in a year and phase
 */
export function widerTables(
  allocations: PartTable,
  entries: readonly LineEntry[],
  rows: readonly SumRow[],
  base: (group: string) => Spot | undefined,
  refused: boolean,
): readonly ChainTable[] {
  if (entries.every((each) => each.said.wider === undefined)) return [];
  const lines = gbvTable(allocations, entries, [{ column: KEY, of: (entry) => entry.group }], { wider: true });
  const [name, id] = ["(gbv) wider totals", "gbv-wider-total"];
  const sums = [{ name: id, id, lines, key: KEY, none: () => "not-screened" as const }];
  const totals = sumTables({ name, rows, sums, refused });
  const total = spotFinder(totals, id);
  const shares = rows.flatMap((row): QuotientRow[] => {
    const [above, below] = [total(row.key), base(row.key)];
    const per = { ...row.per, denominator: "all" };
    return above && below ? [{ ...row, per, sides: { "gbv-total": above, base: below } }] : [];
  });
  return [
    lines.table,
    ...totals,
    ...quotientTables({ name: "(gbv) wider shares", formula: gbvShare, id: "gbv-wider-share", rows: shares }),
  ];
}

const KEY = "(gbv) wider key";

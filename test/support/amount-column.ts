import { AmountColumn } from "../../src/import/numbers/amount-column.js";
import { RowColumns } from "../../src/import/open/columns.js";

/** Decimal strings as a column of amounts; undefined where nothing is known. */
export function amountColumn(amounts: readonly (string | undefined)[]): AmountColumn {
  const rows = amounts.map((each = "", at) => ({ row: at + 1, cells: [each] }));
  return new AmountColumn(new RowColumns(rows).at(0), (cell) => (cell === "" ? undefined : cell), () => true); // prettier-ignore
}

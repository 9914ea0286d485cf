import type { Page } from "./page.js";
import type { Cell, TableRow } from "./pieces.js";

/**
 * Rows that are the parts of a whole, printed so that they add up to it in every column in which they do.
 *
 * @param parts - the rows; a column in which one of them has no figure is left as it is
 */
export function budgetAddingUp({ print }: Page, parts: readonly TableRow[], whole: TableRow): TableRow[] {
  const columns = whole.cells.map(({ value }, at) => {
    const values = parts.flatMap((each) => each.cells[at]?.value ?? []);
    return value == null || values.length < parts.length ? undefined : print.parts(value, values);
  });
  return parts.map((part, at) => ({
    ...part,
    cells: part.cells.map((cell, column): Cell => {
      const text = columns[column]?.[at];
      return text === undefined ? cell : { ...cell, text };
    }),
  }));
}

import { type Issue, problem } from "../../formula/issue.js";
import type { ShareRows } from "../headers/share-rows.js";
import type { Region } from "../headers/table-region.js";

/** The warning `unit.shares`: which rows a column of units calls shares. */
export function shareIssue(file: string, { rows, column, texts }: ShareRows): Issue {
  const numbers = [...rows].map((each) => each.row);
  const listed = numbers.length > SHOWN ? `${numbers.slice(0, SHOWN).join(", ")}, …` : numbers.join(", ");
  const received = texts.map((each) => `«${each}»`).join(", ");
  const [row = 0] = numbers;
  return problem("unit.shares", { file, row, column, received, detail: { rows: listed } }, "warning");
}

const SHOWN = 5;

/** The table without the rows that are shares: they stand among its notes. */
export const withoutShares = (region: Region, { rows }: ShareRows): Region => ({
  ...region,
  rows: region.rows.filter((each) => !rows.has(each)),
  notes: [...region.notes, ...rows].sort((a, b) => a.row - b.row),
});

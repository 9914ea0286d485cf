import { type HierarchyTable, type Unsure } from "./hierarchy-table.js";
import type { ParentCheck } from "./hierarchy-types.js";
import { type Issue, problem } from "../../formula/issue.js";
import { isRounding } from "./rounding.js";

/** Every sum that a row states, against the sum of its parts, by column; where both sides state something. */
export function checksOf(table: HierarchyTable): readonly ParentCheck[] {
  const { rows, amounts, drafts, sums } = table;
  const rowOf = rows.row;
  return [...drafts]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, { kind, parts }]) => {
      if (kind === "note") return [];
      const [stated, sum] = [amounts.at(index), sums.sumOf(parts)];
      const facts = { row: rowOf(index), kind, parts: parts.map(rowOf) };
      const rounded = isRounding(table, index, parts);
      return stated.flatMap((each, column): ParentCheck[] => {
        const total = sum[column];
        if (each === undefined || total === undefined) return [];
        const [one, other] = [amounts.print(column, each), amounts.print(column, total)];
        return [{ ...facts, column, stated: one, sum: other, ...(rounded && one !== other && { isRounding: true }) }];
      });
    });
}

const SHOWN = 5;
// So many rows an answer can still name one by one.
const NAMED = 200;

/** A doubt whether rows are counted twice: the total with them and without, in the first column where these differ. */
export function unsureIssue(
  { rows, amounts, drafts, sums, empty }: HierarchyTable,
  { rows: doubtful, by, code, detail: more }: Unsure,
): Issue {
  const doubted = new Set(doubtful);
  const isLine = (index: number): boolean => doubted.has(index) || (!drafts.has(index) && !empty.has(index));
  const lines = Array.from({ length: rows.length }, (_, index) => index).filter(isLine);
  const [counted, left] = [sums.sumOf(lines), sums.sumOf(lines.filter((each) => !doubted.has(each)))];
  const column = Math.max(
    0,
    counted.findIndex((each, at) => each !== left[at]),
  );
  const shown = doubtful.map(rows.row).sort((a, b) => a - b);
  const detail = {
    by,
    rows: listed(shown),
    count: String(shown.length),
    counted: amounts.print(column, counted[column] ?? 0n),
    left: amounts.print(column, left[column] ?? 0n),
    index: String(column),
    ...(shown.length > SHOWN && shown.length <= NAMED && { all: shown.join(", ") }),
    ...more,
  };
  const isClosed = code === "hierarchy.closed" && doubtful.every((index) => drafts.has(index));
  const isTold = isClosed || code === "hierarchy.section-left" || code === "hierarchy.parent-counts";
  const severity = isTold ? "warning" : "question";
  const facts = { row: shown[0] ?? 0, received: detail.counted, expected: detail.left, detail };
  return problem(code ?? "hierarchy.unsure", facts, severity);
}

/** Rows of which some are the lines and some their sums, and nothing says which; the total is the same. */
export const eitherIssue = (rows: readonly number[]): Issue =>
  problem(
    "hierarchy.either",
    { row: rows[0] ?? 0, detail: { rows: listed(rows), count: String(rows.length) } },
    "warning",
  );

/** The warning `hierarchy.proposed`: rows that a word nobody has reviewed calls totals, and that their sums bear out. */
export function proposedIssue({ rows, drafts, labelled }: HierarchyTable): readonly Issue[] {
  const taken = [...labelled.values()].filter((each) => each.proposed === true && drafts.get(each.index)?.parts.length);
  const [first, ...more] = taken.map(({ index }) => rows.row(index)).sort((a, b) => a - b);
  if (first === undefined) return [];
  const detail = { rows: listed([first, ...more]), count: String(taken.length) };
  return [problem("hierarchy.proposed", { row: first, detail }, "warning")];
}

const listed = (rows: readonly number[]): string =>
  rows.length > SHOWN ? `${rows.slice(0, SHOWN).join(", ")}, …` : rows.join(", ");

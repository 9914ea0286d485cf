import { type Composed, compose } from "./compose.js";
import { hierarchyTable } from "./hierarchy-table.js";
import { type HierarchyRows } from "./hierarchy-rows.js";
import type { Draft, Hierarchy, HierarchyOptions } from "./hierarchy-types.js";
import type { Role } from "./role.js";
import { alternatives } from "./readings.js";
import type { Reading } from "./reading.js";
import { checksOf, unsureIssue, eitherIssue, proposedIssue } from "./hierarchy-findings.js";
import { subTables, statementsOf } from "./sub-tables.js";

/**
 * Finds the rows of a table that are sums of other rows or parts of them, so that only lines count. Codes, levels, words
 * and order propose readings of the table, and the amounts judge them: a reading whose total a row of the file states
 * beats one that nothing confirms.
 *
 * @param rows - in file order
 * @param options - words for totals, parts, memos and sections
 * @returns roles, filled codes, every stated sum against its parts, all plausible readings, and questions:
 *   `hierarchy.unsure` where two readings give different totals, `hierarchy.part` where rows may be parts of others,
 *   `hierarchy.sections` where lines of several sections of a budget stand together, the warning `hierarchy.either`
 *   where two rows might each be the line of one amount, `hierarchy.proposed` where an unreviewed word called a row a total
 * @example three rows `1` 1000, `1.1` 400, `1.2` 600: the first is a parent by codes, the others are lines
 */
export function hierarchyIn(rows: HierarchyRows, options: HierarchyOptions): Hierarchy {
  const start = hierarchyTable(rows, options);
  const groups = groupsOf(rows);
  const whole = compose(start, groups);
  const statements = statementsOf(start, groups);
  const others =
    whole.confirmed > 0 && whole.unsure.length === 0
      ? []
      : subTables(start, statements).map(({ aside, ...meaning }) => ({
          ...meaning,
          composed: compose(start, groups, aside, statements),
        }));
  const [best] = others
    .filter(({ composed }) => composed.confirmed >= SURE && composed.confirmed > whole.confirmed)
    .toSorted((a, b) => b.composed.confirmed - a.composed.confirmed);
  return hierarchyOf(
    best?.composed ?? whole,
    [...(best ? [{ composed: whole, code: "lines", detail: {} }] : []), ...others],
    options.isFilled ?? true,
  );
}

export type { Hierarchy } from "./hierarchy-types.js";

// Bits by which a reading of some of the rows must be confirmed by a row that states its total.
const SURE = 16;

function hierarchyOf(taken: Composed, others: Parameters<typeof alternatives>[1], isFilled: boolean): Hierarchy {
  const { table, filled, unsure, left, either, confirmed } = taken;
  const { rows, drafts, empty, labels } = table;
  const rowOf = rows.row;
  let readings: readonly Reading[] | undefined;
  const roles = new Map<number, Role>();
  for (const [index, { kind, parts, by }] of drafts) roles.set(rowOf(index), { kind, parts: parts.map(rowOf), by });
  for (const index of empty)
    if (!drafts.has(index) && (labels[index]?.part !== undefined || isHeading(rows, index)))
      roles.set(rowOf(index), { kind: "note", parts: [], by: "label" });
  return {
    roles,
    how: howOf(drafts.values()),
    filled: new Map((isFilled ? [...filled] : []).map(([index, codes]) => [rowOf(index), codes])),
    checks: checksOf(table),
    questions: [
      ...[...unsure, ...left].map((each) => unsureIssue(table, each)),
      ...either.map((each) => eitherIssue(each.map(rowOf))),
      ...proposedIssue(table),
    ],
    // Only a question, or a total that was given, asks for them.
    get readings() {
      return (readings ??= alternatives(taken, others));
    },
    confirmed: confirmed > 0,
  };
}

// Rows by group, in file order.
function groupsOf({ length, group }: HierarchyRows): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (let index = 0; index < length; index++) (groups[group(index)] ??= []).push(index);
  return groups;
}

// Text without amounts is a heading where no code, or no second text, says that it is a line whose amounts are missing.
function isHeading({ codes, texts, areLevels }: HierarchyRows, index: number): boolean {
  const filled = (columns: HierarchyRows["texts"]): number =>
    columns.filter((each) => each.numbers[index] !== 0).length;
  // A row without any text is one of another table beside this one.
  return codes.length > 0 && !areLevels ? filled(codes) === 0 : filled(texts) < 2;
}

function howOf(drafts: Iterable<Draft>): Hierarchy["how"] {
  const found = [...drafts].filter(({ kind }) => kind !== "note");
  const ways = new Set(found.map(({ by }) => (by === "label" ? "labels" : by === "sum" ? "order" : by)));
  const [only] = ways;
  return ways.size > 1 ? "mixed" : (only ?? "none");
}

import { codeStage } from "./hierarchy-code-stage.js";
import { checksOf, eitherIssue, unsureIssue } from "./hierarchy-findings.js";
import { namedParts } from "./hierarchy-named.js";
import { orderStage } from "./hierarchy-order-stage.js";
import { hierarchyTable } from "./hierarchy-table.js";
import { sectionDoubts } from "./section-doubts.js";
import type { Draft, Hierarchy, HierarchyOptions, HierarchyRow, Role } from "./hierarchy-types.js";
import { wordStage } from "./hierarchy-word-stage.js";

export type { Hierarchy } from "./hierarchy-types.js";

/**
 * Finds the rows of a table that are sums of other rows or parts of them, so that only lines count: by codes, by words,
 * by labels that name their parts, and by order; each only where the amounts bear it out.
 *
 * @param rows - in file order
 * @param options - words for totals, parts, memos and sections, tolerance of sums
 * @returns roles, filled codes, every stated sum against its parts, and questions: `hierarchy.unsure` where two readings
 *   give different totals, `hierarchy.part` where rows may be parts of others, `hierarchy.sections` where lines of
 *   several sections of a budget stand together, the warning `hierarchy.either` where two rows might each be the line of
 *   one amount
 * @example three rows `1` 1000, `1.1` 400, `1.2` 600: the first is a parent by codes, the others are lines
 */
export function findHierarchy(rows: readonly HierarchyRow[], options: HierarchyOptions): Hierarchy {
  const table = hierarchyTable(rows, options);
  const { drafts, sums, empty, labels } = table;
  const groups = groupsOf(rows);
  const worded = groups.map((order) => wordStage(table, order));
  const named = rows.map(({ group, codes, texts }, index) => ({ index, group, texts: [...codes, ...texts] }));
  for (const [index, parts] of namedParts(named, (at, parts) => sums.compare(at, parts).verdict !== "off"))
    drafts.set(index, { kind: "parent", parts, by: "label" });
  const coded = codeStage(table);
  const settled = worded.map((each) => each.settle(coded.isCoded));
  const ordered = groups.map((order) =>
    orderStage(
      table,
      order.filter((index) => !empty.has(index) && drafts.get(index)?.kind !== "note"),
      coded.isCoded,
    ),
  );
  const unsure = [
    ...coded.unsure,
    ...ordered.flatMap((each) => each.unsure),
    ...settled.flatMap((each) => each.unsure()),
    ...groups.flatMap((order) => sectionDoubts(table, order)),
  ];

  const rowOf = (index: number): number => rows[index]?.row ?? 0;
  const roles = new Map<number, Role>();
  for (const [index, { kind, parts, by }] of drafts) roles.set(rowOf(index), { kind, parts: parts.map(rowOf), by });
  for (const index of empty)
    if (!drafts.has(index) && (labels[index]?.part !== undefined || isHeading(rows[index])))
      roles.set(rowOf(index), { kind: "note", parts: [], by: "label" });
  return {
    roles,
    how: howOf(drafts.values()),
    filled: new Map([...coded.filled].map(([index, codes]) => [rowOf(index), codes])),
    checks: checksOf(table),
    questions: [
      ...unsure.map((each) => unsureIssue(table, each)),
      ...ordered.flatMap(({ either }) => (either.length > 0 ? [eitherIssue(either.map(rowOf))] : [])),
    ],
  };
}

// Rows by group, in file order.
function groupsOf(rows: readonly HierarchyRow[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [index, { group }] of rows.entries()) {
    const same = groups.get(group);
    if (same) same.push(index);
    else groups.set(group, [index]);
  }
  return [...groups.values()];
}

// Text without amounts is a heading where no code, or no second text, says that it is a line whose amounts are missing.
function isHeading(row: HierarchyRow | undefined): boolean {
  const filled = (cells: readonly string[] = []): number => cells.filter((cell) => cell !== "").length;
  const [codes, texts] = [filled(row?.codes), filled(row?.texts)];
  return row?.codes.length ? codes === 0 && texts > 0 : texts === 1;
}

function howOf(drafts: Iterable<Draft>): Hierarchy["how"] {
  const found = [...drafts].filter(({ kind }) => kind !== "note");
  const ways = new Set(found.map(({ by }) => (by === "label" ? "labels" : by === "sum" ? "order" : by)));
  const [only] = ways;
  return ways.size > 1 ? "mixed" : (only ?? "none");
}

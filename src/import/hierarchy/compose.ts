// Reads a whole table for rows that add up others: words, codes, order, sections and sums, one after another.
import { closeRoots } from "./close-roots.js";
import { codeStage } from "./hierarchy-codes.js";
import { namedParts, parentColumn } from "./hierarchy-named.js";
import { orderStage } from "./hierarchy-order-stage.js";
import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import { isRounding, leavesOf, setAside, unclaimed, undecided } from "./hierarchy-table.js";
import { wordStage } from "./hierarchy-word-stage.js";
import { size } from "./hierarchy-sums.js";
import type { BudgetSection } from "../../model/dictionary.js";
import { entryOf } from "../../model/once-for.js";

/** A table as codes, words, order and sums read it together. */
export type Composed = ReturnType<typeof compose>;

/** Reads a table: words set rows aside, codes or order find parents, words find totals, a total closes what is left. */
export function compose(
  start: HierarchyTable,
  groups: readonly (readonly number[])[],
  aside: ReadonlySet<number> = new Set(),
  statements: ReadonlySet<number> = new Set(),
) {
  const table = undecided(start);
  const { rows, drafts, sums, empty } = table;
  setAside(table, [...aside], "sum");
  const worded = groups.map((order) => wordStage(table, order));
  for (const [index, parts] of namedParts(rows, (at, parts) => sums.compare(at, parts).verdict !== "off"))
    drafts.set(index, { kind: "parent", parts, by: "label" });
  for (const [index, parts] of parentColumn(rows)) drafts.set(index, { kind: "parent", parts, by: "label" });
  const coded = codeStage(table);
  const settled = worded.map((each) => each.settle(coded.isCoded));
  const ordered = groups.map((order) =>
    orderStage(
      table,
      order.filter((index) => !empty.has(index) && drafts.get(index)?.kind !== "note"),
      coded.isCoded,
    ),
  );
  const sections = groups.map((order) => settleSections(table, order, start.side));
  const outside = new Set([...statements].filter((index) => aside.has(index)));
  const closed = groups.map((order) => closeRoots(table, order, outside));
  const counted = groups.flatMap((order, at) => ((closed[at]?.bits ?? 0) > 0 ? countedParents(table, order) : []));
  const left: readonly Unsure[] = [
    ...sections.flatMap((each) => each.left),
    ...closed.flatMap((each) => each.told),
    ...(counted.length > 0 ? [{ rows: counted, by: "sum", code: "hierarchy.parent-counts" } as const] : []),
  ];
  const unsure: readonly Unsure[] = [
    ...coded.unsure,
    ...ordered.flatMap((each) => each.unsure),
    ...settled.flatMap((each) => each.unsure()),
    ...sections.flatMap((each) => each.unsure),
    ...closed.flatMap((each) => each.unsure),
    ...(drafts.size === 0 ? [] : groups.flatMap((order) => netTotal(table, order) ?? behindTotal(table, order))),
  ];
  return {
    /** The table with what each row was found to be; what is told of lines that do not count, or count instead of parts. */
    ...{ table, left },
    /** Codes filled down, by place of the row, where the table is a staircase. */
    filled: coded.filled,
    // What was closed since is no doubt any more.
    unsure: unsure
      .map((each) => ({ ...each, rows: each.rows.filter((index) => !drafts.has(index) || each.code !== undefined) }))
      // What rows are that do not count need not be asked, and nothing twice.
      .filter((each) => each.rows.some(rows.isCounted))
      .filter(
        (each, at, all) =>
          each.code !== undefined || !all.slice(0, at).some((other) => other.rows.join() === each.rows.join()),
      ),
    /** Rows that might each be the line of one amount, by group. */
    either: ordered.map((each) => each.either).filter((each) => each.length > 0),
    /** Bits by which rows of the file state the total of every group; 0 where one has no such row. */
    confirmed: Math.min(...closed.map((each) => each.bits)),
  };
}

// Where the total is confirmed, a parent that it bears out counts itself if its own parts do not make it: these are set aside.
function countedParents(table: HierarchyTable, order: readonly number[]): readonly number[] {
  const { drafts, sums } = table;
  const counted: number[] = [];
  const visit = (index: number): void => {
    const parts = drafts.get(index)?.parts ?? [];
    const { verdict } = sums.compare(index, parts);
    if (verdict === "equal" || verdict === "none" || isRounding(table, index, parts)) parts.forEach(visit);
    else {
      counted.push(index);
      setAside(table, parts, "sum");
      drafts.delete(index);
    }
  };
  unclaimed(table, order).forEach(visit);
  return counted;
}

// Rows below the total of all above: it ends a table, or its first part. 700, 300, «Total» 1000, «Share» 100: is that a line?
function behindTotal(table: HierarchyTable, order: readonly number[]): readonly Unsure[] {
  const { drafts, labelled, labels, sums } = table;
  const isNote = (index: number): boolean =>
    drafts.get(index)?.kind === "note" || labels[index]?.part !== undefined || sums.isNothing(index);
  const [total = -1, ...behind] = unclaimed(table, order).filter((index) => !isNote(index));
  const parts = drafts.get(total)?.parts ?? [];
  const { plain = false, proposed = true } = labelled.get(total) ?? {};
  // A further total is one of another block.
  const isLast = plain && !proposed && !behind.some((each) => labelled.has(each));
  const isEnd = isLast && parts.length > 1 && parts.every((each) => each < total);
  // «General fund» beside a total and its lines alone says that it is theirs.
  const isTheirs = [...table.rows.codes, ...table.rows.texts].some(({ numbers }) => {
    const own = numbers[total];
    return own !== 0 && parts.every((each) => numbers[each] === own) && !behind.some((each) => numbers[each] === own);
  });
  if (!isEnd || isTheirs || behind.length === 0) return [];
  const rows = behind.flatMap((each) => leavesOf(table, each));
  return [{ rows, by: "label", code: "hierarchy.part", detail: { below: "total" } }];
}

/**
 * A total behind the total of all rows above it: what rows between take off it, or the last row where none do, is half of it
 * at least. Lines come to the gross one, and nothing says which is the budget.
 *
 * @example 700, 300, «Total» 1000, «Less:», 120, «Budget» 880: 1000 or 880?
 */
function netTotal(table: HierarchyTable, order: readonly number[]): readonly Unsure[] | undefined {
  const { amounts, money, drafts, labelled, labels, empty, sums } = table;
  const filled = order.filter((index) => !empty.has(index) && !sums.isNothing(index));
  const [gross = -1] = unclaimed(table, filled).filter((index) => drafts.get(index)?.kind !== "note");
  const parts = drafts.get(gross)?.parts ?? [];
  if (parts.length < FEWEST || parts.some((each) => each > gross)) return undefined;
  if (sums.compare(gross, parts).verdict !== "equal") return undefined;
  const rest = sums.valueOf(gross).slice(0, money);
  const isOf = (index: number, fits: (own: bigint, whole: bigint, left: bigint, column: number) => boolean): boolean =>
    sums.valueOf(gross).every((whole = 0n, column) => {
      const own = sums.valueOf(index)[column] ?? 0n;
      return column >= money || (whole === 0n && own === 0n) || fits(own, whole, rest[column] ?? 0n, column);
    });
  const behind = filled.filter((each) => each > gross);
  for (const [at, index] of behind.slice(0, MOST_BETWEEN).entries()) {
    if (labels[index]?.part !== undefined) return undefined;
    const isTold = labelled.has(index) || order.some((each) => each > gross && each < index && empty.has(each));
    const isNet =
      at === 0
        ? behind.length === 1
        : isTold && isOf(index, (own, _, left, column) => size(own - left) <= (amounts.tolerance[column] ?? 0n));
    if (isNet && isOf(index, (own, whole) => 0n < own && own < whole && 2n * own >= whole)) {
      if (at > 0) setAside(table, behind.slice(0, at + 1), "label");
      return [{ rows: [index], by: "label", code: "hierarchy.net", detail: { below: "total", total: String(table.rows.row(gross)) } }]; // prettier-ignore
    }
    for (const column of rest.keys()) rest[column] = (rest[column] ?? 0n) - size(sums.valueOf(index)[column] ?? 0n);
  }
  return undefined;
}

// Fewer lines make no table, and no more rows stand between a total and what is left of it.
const [FEWEST, MOST_BETWEEN] = [3, 6];

/** Of sections expenditure counts, or the side chosen; where neither is surely found, the others are asked about. */
export function settleSections(table: HierarchyTable, order: readonly number[], chosen: HierarchyTable["side"]) {
  if (table.labels.length === 0) return { left: [], unsure: [] };
  const side = chosen ?? "expenditure";
  const isProposed = chosen === undefined && order.some((index) => table.labels[index]?.proposed === true);
  const found = sectionLines(table, order, side);
  const base = found?.base ?? side;
  const others = [...(found?.others ?? [])].map(([section, rows]) => ({ section, rows, by: "label" as const }));
  const told = (code: "hierarchy.sections" | "hierarchy.section-left"): readonly Unsure[] =>
    others.map(({ section, rows, by }) => ({ rows, by, code, detail: { section, base } }));
  if (base !== side || isProposed) return { left: [], unsure: told("hierarchy.sections") };
  setAside(table, others.flatMap((each) => each.rows), "label"); // prettier-ignore
  return { left: told("hierarchy.section-left"), unsure: [] };
}

/** Finds lines of two or more sections: revenue and expenditure, a deficit and what finances it. */
function sectionLines(table: HierarchyTable, order: readonly number[], side: BudgetSection) {
  const { drafts, empty, labels, sums } = table;
  const found = new Map<BudgetSection, Set<number>>();
  const isLine = (index: number): boolean => !drafts.has(index) && !sums.isNothing(index);
  // A heading without amounts speaks of the rows below it, up to the next section.
  let above: Set<number> | undefined;
  for (const index of order) {
    const section = labels[index]?.section;
    if (section === undefined) {
      if (above && isLine(index)) above.add(index);
      continue;
    }
    const own = entryOf(found, section, () => new Set());
    above = empty.has(index) && !drafts.has(index) ? own : undefined;
    for (const each of leavesOf(table, index).filter(isLine)) own.add(each);
  }
  const filled = [...found].filter(([, lines]) => lines.size > 0);
  const base = filled.find(([section]) => section === side) ?? filled[0];
  if (!base || filled.length < 2) return undefined;
  const others = filled.filter(([section]) => section !== base[0]);
  return { base: base[0], others: new Map(others.map(([section, lines]) => [section, [...lines]])) };
}

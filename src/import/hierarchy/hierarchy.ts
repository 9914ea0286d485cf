// Finds the rows of a budget's table that are sums or parts of other rows, or headings, so that no money counts twice;
// with the checks of these sums, the questions that stay open, and the other ways to read the table.
import { compose, type Composed } from "./compose.js";
import { type HierarchyTable, hierarchyTable, isRounding, unclaimed, type Unsure } from "./hierarchy-table.js";
import { hasCode, type HierarchyRows, judgedTexts } from "./hierarchy-rows.js";
import type { Hierarchy, HierarchyOptions, ParentCheck, Reading, Role } from "./hierarchy-types.js";
import { alternatives } from "./readings.js";
import { type Issue, listed, problem } from "../../formula/issue.js";
import { placesWhere } from "../open/slots.js";

/**
 * Finds the rows of a table that are sums of other rows or parts of them, so that only lines count. Codes, levels, words
 * and order propose readings, and the amounts judge them: one whose total a row of the file states beats all others.
 *
 * @returns with questions: `hierarchy.unsure` (two readings give different totals), `hierarchy.part` (rows may be parts of
 *   others), `hierarchy.sections` (lines of several sections), and the warnings `hierarchy.either` (two rows might each be
 *   the line of one amount) and `hierarchy.proposed` (an unreviewed word called a row a total)
 * @example three rows `1` 1000, `1.1` 400, `1.2` 600: the first is a parent by codes, the others are lines
 */
export function hierarchyIn(rows: HierarchyRows, options: HierarchyOptions): Hierarchy {
  const start = hierarchyTable(rows, options);
  // Rows by group, in file order.
  const groups: number[][] = [];
  for (let index = 0; index < rows.length; index++) (groups[rows.group(index)] ??= []).push(index);
  const whole = compose(start, groups);
  const statements = statementsOf(start, groups);
  const others =
    whole.confirmed > 0 && whole.unsure.length === 0
      ? []
      : subTables(start, statements).map((each) => ({
          ...each,
          composed: compose(start, groups, each.aside, statements),
        }));
  // Where every row that belongs to no other is the sum of its parts, no part of the table is read alone.
  const { drafts, empty, sums } = whole.table;
  const isSum = (index: number): boolean =>
    empty.has(index) || sums.compare(index, drafts.get(index)?.parts ?? []).verdict === "equal";
  const isSound = groups.every((order) => unclaimed(whole.table, order).every(isSum));
  const [best] = others
    .filter(({ composed }) => !isSound && composed.confirmed >= SURE && composed.confirmed > whole.confirmed)
    .toSorted((a, b) => b.composed.confirmed - a.composed.confirmed);
  const all = [...(best ? [{ composed: whole, code: "lines", detail: {} }] : []), ...others];
  return hierarchyOf(best?.composed ?? whole, all, options.isFilled ?? true);
}

// Bits by which a reading of some of the rows must be confirmed by a row that states its total.
const SURE = 16;

function hierarchyOf(taken: Composed, others: Parameters<typeof alternatives>[1], isFilled: boolean): Hierarchy {
  const { table, filled, unsure, left, either, confirmed } = taken;
  const { rows, drafts, empty, labels, labelled } = table;
  const rowOf = rows.row;
  let readings: readonly Reading[] | undefined;
  const roles = new Map<number, Role>();
  for (const [index, { kind, parts, by }] of drafts) roles.set(rowOf(index), { kind, parts: parts.map(rowOf), by });
  const isHeading = headingIn(rows, empty);
  // Rows that a word nobody has reviewed calls totals, and that their sums bear out.
  const isProposed = (at: number): boolean => Boolean(labelled.get(at)?.proposed && drafts.get(at)?.parts.length);
  const proposed = [...labelled.keys()].filter(isProposed).map(rowOf).sort((a, b) => a - b); // prettier-ignore
  for (const index of empty)
    if (!drafts.has(index) && (labels[index]?.part !== undefined || isHeading(index)))
      roles.set(rowOf(index), { kind: "note", parts: [], by: "label" });
  return {
    roles,
    how: howOf(drafts.values()),
    filled: new Map((isFilled ? [...filled] : []).map(([index, codes]) => [rowOf(index), codes])),
    checks: checksOf(table),
    questions: [
      ...[...unsure, ...left].flatMap((each) => unsureIssue(table, each) ?? []),
      // Rows of which some are the lines and some their sums, and nothing says which; the total is the same.
      ...either.flatMap((each) => toldOf("hierarchy.either", each.map(rowOf))),
      ...toldOf("hierarchy.proposed", proposed),
    ],
    // Only a question, or a total that was given, asks for them.
    get readings() {
      return (readings ??= alternatives(taken, others));
    },
    confirmed: confirmed > 0,
  };
}

// Text without amounts is a heading where no code, no second text and no dash says that it is a line whose amounts are missing.
function headingIn({ codes, texts, areLevels, length, isDashed }: HierarchyRows, empty: ReadonlySet<number>) {
  const filled = (columns: HierarchyRows["texts"], index: number): number =>
    columns.filter((each) => each.numbers[index] !== 0).length;
  // A running number that blank rows have, too, numbers the rows of a sheet and names no line.
  const [code = { numbers: [], text: () => "" }] = codes;
  const numberAt = (index: number): number => Number(code.text(code.numbers[index] as number));
  const isRun =
    codes.length === 1 &&
    [...empty].some((index) => filled(texts, index) === 0) &&
    Array.from({ length }, (_, index) => numberAt(index)).every((each, index, all) => each === (all[0] ?? 0) + index);
  // A row without any text is one of another table beside this one.
  return (index: number) =>
    codes.length > 0 && !areLevels && !isRun
      ? filled(codes, index) === 0
      : filled(texts, index) < 2 && !isDashed?.(index);
}

function howOf(drafts: Iterable<Role>): Hierarchy["how"] {
  const found = [...drafts].filter(({ kind }) => kind !== "note");
  const ways = new Set(found.map(({ by }) => (by === "label" ? "labels" : by === "sum" ? "order" : by)));
  const [only] = ways;
  return ways.size > 1 ? "mixed" : (only ?? "none");
}

/** Some rows of a table that may be all its lines and parents, and the others, which this reading sets aside. */
type SubTable = { readonly aside: ReadonlySet<number>; readonly code: string; readonly detail: Record<string, string> };

// A level has at least this many rows, and so many levels are tried.
const FEWEST = 2;
const MOST = 8;
const LABELLED = 5;
const LONGEST = 20_000;

// Parts of a table that may be read alone: rows with codes or shares where others have none, rows of a level that make a total.
function subTables({ rows, empty, sums, amounts, money }: HierarchyTable, statements: ReadonlySet<number>) {
  const all = placesWhere(rows.length, (index) => !empty.has(index));
  const found: SubTable[] = [];
  const add = (own: readonly number[], code: string, detail: Record<string, string>): void => {
    if (own.length === all.length || own.length < FEWEST) return;
    const inside = new Set(own);
    found.push({ aside: new Set(all.filter((index) => !inside.has(index))), code, detail });
  };
  add(all.filter((index) => hasCode(rows, index)), "coded", {}); // prettier-ignore
  for (const column of rows.texts) {
    const shareAt = judgedTexts(column, (text) => (SHARE.test(text.trim()) ? 1 : 0)).at;
    const isFilled = (index: number): boolean => column.numbers[index] !== 0;
    if (all.every((index) => !isFilled(index) || shareAt(index) === 1)) add(all.filter(isFilled), "shares", {});
  }
  // Longer tables come from programs, which repeat no row by mistake and number no rows.
  const isShort = all.length <= LONGEST;
  const columns = [...rows.codes, ...rows.texts];
  const isTwin = (index: number, before: number): boolean =>
    columns.every(({ numbers }) => numbers[index] === numbers[before]) &&
    amounts.near.every((near) => Object.is(near[index], near[before]));
  if (isShort) add(all.filter((index, at) => at === 0 || !isTwin(index, all[at - 1] ?? 0)), "twins", {}); // prettier-ignore
  // Levels under a heading that has none are no codes of a length; beside names stand numbers alone.
  const codes = rows.areLevels && empty.has(0) ? [] : rows.codes;
  for (const [measure, some] of [
    [lengthOf, codes],
    [formOf, isShort ? [...codes, ...rows.texts] : []],
  ] as const)
    // prettier-ignore
    for (const column of some) {
      const levelAt = judgedTexts(column, measure).at;
      const groups: number[][] = [];
      for (const index of all) (groups[levelAt(index)] ??= []).push(index);
      const levels = groups.flatMap((met, level) => [{ level, met }]);
      if (levels.length < 2 || levels.length > MOST) continue;
      for (const { level, met } of levels.filter((each) => each.level > 0)) {
        const isStated = [...statements].some((index) => levelAt(index) === level);
        const own = isStated ? met.filter((index) => !statements.has(index)) : met;
        // One code on every row, such as 0 beside each change, is no level of codes.
        if (own.every((index) => column.numbers[index] === column.numbers[own[0] as number])) continue;
        const made = sums.sumOf(own);
        // A row that states nothing states no total.
        const isMade = (total: number): boolean => {
          const stated = amounts.at(total).slice(0, money);
          return stated.some((each) => each !== undefined) && stated.every((each, place) => each === undefined || each === made[place]); // prettier-ignore
        };
        const length = column.text(column.numbers[own[0] ?? 0] as number).length;
        if ([...statements].some(isMade)) add(own, "level", { length: String(length) });
      }
    }
  return found;
}

// 25.8 or 7 %: what a row is of the whole.
const SHARE = /^\d{1,3}(?:[.,]\d+|\s?%|[.,]\d+\s?%)$/;

const lengthOf = (text: string): number => text.length;

// Roman numbers, numbers, and numbers with so many points between are levels, however long they are; 0 is none.
function formOf(text: string): number {
  if (/^[IVXLC]+\.?$/u.test(text)) return 1;
  return /^\d+(?:\.\d+)*\.?$/.test(text) ? text.replace(/\.$/, "").split(".").length + 1 : 0;
}

/** The rows that may state the total of their group: the first and the last with amounts, and those called a total. */
function statementsOf({ empty, labelled }: HierarchyTable, groups: readonly (readonly number[])[]) {
  const edges = groups.flatMap((order) => {
    const filled = order.filter((index) => !empty.has(index));
    return [filled[0], filled.at(-1)].flatMap((index) => index ?? []);
  });
  return new Set([...edges, ...[...labelled.keys()].slice(0, LABELLED)]);
}

/** Every sum that a row states, against the sum of its parts, by column; where both sides state something. */
function checksOf(table: HierarchyTable): readonly ParentCheck[] {
  const { rows, amounts, drafts, sums } = table;
  const rowOf = rows.row;
  return [...drafts]
    .sort(([a], [b]) => a - b)
    .flatMap(([index, { kind, parts }]) => {
      if (kind === "note") return [];
      const [stated, sum] = [amounts.at(index), sums.sumOf(parts)];
      const facts = { row: rowOf(index), kind, parts: parts.map(rowOf) };
      const rounded = !rows.isCounted(index) || isRounding(table, index, parts);
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

/** A doubt whether rows are counted twice: the total with them and without, in the column asked about, or the first where these differ. */
function unsureIssue(
  { rows, amounts, drafts, sums, empty, money, asked }: HierarchyTable,
  { rows: doubtful, by, code, detail: more }: Unsure,
): Issue | undefined {
  const doubted = new Set(doubtful);
  const isLine = (index: number): boolean => doubted.has(index) || (!drafts.has(index) && !empty.has(index));
  const lines = placesWhere(rows.length, isLine);
  const others = lines.filter((each) => !doubted.has(each));
  // A total without any line of its own is the line.
  if (code === undefined && others.every(sums.isNothing)) return undefined;
  // What is left of a total is no line beside those that come to it.
  const [counted, left] = [sums.sumOf(code === "hierarchy.net" ? doubtful : lines), sums.sumOf(others)];
  const differing = counted[asked] === left[asked] ? counted.findIndex((each, at) => each !== left[at]) : asked;
  // An answer that changes no amount is not asked for.
  if ((differing >= money && money > 0) || (code === undefined && differing < 0)) return undefined;
  const column = Math.max(0, differing);
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

// The warning of some rows of the file; none where there are none.
function toldOf(code: string, rows: readonly number[]): readonly Issue[] {
  const [row] = rows;
  const detail = { rows: listed(rows), count: String(rows.length) };
  return row === undefined ? [] : [problem(code, { row, detail }, "warning")];
}

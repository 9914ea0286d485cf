import type { Composed } from "./compose.js";
import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import type { Role } from "./role.js";
import type { Evidence, Reading } from "./reading.js";

const SHOWN = 8;

/**
 * Puts what rows are into a reading: roles by row of the file, the total in each column, and the evidence.
 *
 * @param drafts - what each row is that is no line, by place
 */
export function readingOf(
  table: HierarchyTable,
  drafts: ReadonlyMap<number, Role>,
  code: string,
  detail: Readonly<Record<string, string>> = {},
  bits = 0,
): Reading {
  const { rows, amounts, sums, empty, money } = table;
  const lines = rows.flatMap(({ counted = true }, index) =>
    !counted || drafts.has(index) || empty.has(index) ? [] : [index],
  );
  const stated = lines.map((index) => amounts.at(index));
  const totals = Array.from({ length: money }, (_, column) =>
    amounts.print(
      column,
      stated.reduce((sum, values) => sum + (values[column] ?? 0n), 0n),
    ),
  );
  const parents = [...drafts].filter(([, role]) => role.parts.length > 0);
  const agreed = parents.filter(([index, role]) => sums.compare(index, role.parts).verdict === "equal").length;
  const first = parents[0]?.[1];
  const evidence: Evidence = { by: first?.by ?? "sum", bits, sums: parents.length, agreed };
  const rowOf = (index: number): number => rows[index]?.row ?? 0;
  return {
    code,
    detail,
    get roles() {
      return new Map([...drafts].map(([index, role]) => [rowOf(index), { ...role, parts: role.parts.map(rowOf) }]));
    },
    totals,
    evidence,
    answer: { total: totals[0] ?? "0" },
  };
}

/**
 * Every plausible way to read a table, the one taken first: as codes, words and sums read it, with and without the rows
 * in doubt, by its rows with codes, by each of its levels, every row a line, and each row that states a total alone.
 * Of readings with the same total in every column the first stays.
 */
export function alternatives(
  taken: Composed,
  others: readonly { readonly composed: Composed; readonly code: string; readonly detail: Record<string, string> }[],
): readonly Reading[] {
  const { table, unsure } = taken;
  const { rows, drafts, empty, labelled } = table;
  const rowOf = (index: number): string => String(rows[index]?.row ?? 0);
  const note: Role = { kind: "note", parts: [], by: "sum" };
  const without = (doubts: readonly Unsure[]): ReadonlyMap<number, Role> =>
    new Map([...drafts, ...doubts.flatMap((each) => each.rows).map((index) => [index, note] as const)]);
  const listed = (some: readonly number[]): Readonly<Record<string, string>> => ({
    rows: some.length > 5 ? `${some.slice(0, 5).map(rowOf).join(", ")}, …` : some.map(rowOf).join(", "),
  });
  const filled = rows.flatMap((_, index) => (empty.has(index) || rows[index]?.counted === false ? [] : [index]));
  const sure = filled.filter((index) => labelled.has(index));
  const codeless = filled.filter((index) => rows[index]?.codes.every((code) => code === "") === true);
  const edges = [filled[0], filled.at(-1)].flatMap((index) => index ?? []);
  const single = [
    ...new Set([
      ...edges,
      ...unsure.flatMap((each) => each.rows).slice(0, SHOWN),
      ...sure.slice(0, SHOWN),
      ...(codeless.length <= SHOWN ? codeless : []),
    ]),
  ];
  const alone = (index: number): ReadonlyMap<number, Role> =>
    new Map(rows.flatMap((_, each) => (each === index ? [] : [[each, note] as const])));
  const all = [
    readingOf(table, drafts, drafts.size === 0 ? "flat" : "lines", {}, taken.confirmed),
    ...(unsure.length > 1
      ? [readingOf(table, without(unsure), "without", listed(unsure.flatMap((each) => each.rows)))]
      : []),
    ...unsure.map((each) => readingOf(table, without([each]), "without", listed(each.rows))),
    ...others.map(({ composed, code, detail }) =>
      readingOf(composed.table, composed.table.drafts, code, detail, composed.confirmed),
    ),
    readingOf(table, new Map(), "flat"),
    ...single.map((index) => readingOf(table, alone(index), "row", { row: rowOf(index) })),
  ];
  const seen = new Set<string>();
  return all.filter(({ totals }) => {
    const key = totals.join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

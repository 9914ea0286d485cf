import type { Composed } from "./compose.js";
import { hasCode } from "./hierarchy-rows.js";
import type { HierarchyTable, Unsure } from "./hierarchy-table.js";
import type { Role } from "./role.js";
import type { Evidence, Reading } from "./reading.js";

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
  const rowOf = (index: number): string => String(rows.row(index));
  const note: Role = { kind: "note", parts: [], by: "sum" };
  const whole = drafted(drafts);
  const without = (doubts: readonly Unsure[]): Drafted => {
    const doubtful = new Set(doubts.flatMap((each) => each.rows));
    return {
      roleOf: (index) => (doubtful.has(index) ? note : drafts.get(index)),
      parents: whole.parents.filter(([index]) => !doubtful.has(index)),
    };
  };
  const listed = (some: readonly number[]): Readonly<Record<string, string>> => ({
    rows: some.length > 5 ? `${some.slice(0, 5).map(rowOf).join(", ")}, …` : some.map(rowOf).join(", "),
  });
  const filled = Array.from({ length: rows.length }, (_, index) => index).filter(
    (index) => !empty.has(index) && rows.isCounted(index),
  );
  const sure = filled.filter((index) => labelled.has(index));
  const codeless = filled.filter((index) => !hasCode(rows, index));
  const edges = [filled[0], filled.at(-1)].flatMap((index) => index ?? []);
  const single = [
    ...new Set([
      ...edges,
      ...unsure.flatMap((each) => each.rows).slice(0, SHOWN),
      ...sure.slice(0, SHOWN),
      ...(codeless.length <= SHOWN ? codeless : []),
    ]),
  ];
  const alone = (index: number): Drafted => ({ roleOf: (each) => (each === index ? undefined : note), parents: [] });
  const all = [
    readingOf(table, whole, drafts.size === 0 ? "flat" : "lines", {}, taken.confirmed),
    ...(unsure.length > 1
      ? [readingOf(table, without(unsure), "without", listed(unsure.flatMap((each) => each.rows)))]
      : []),
    ...unsure.map((each) => readingOf(table, without([each]), "without", listed(each.rows))),
    ...others.map(({ composed, code, detail }) =>
      readingOf(composed.table, drafted(composed.table.drafts), code, detail, composed.confirmed),
    ),
    readingOf(table, drafted(new Map()), "flat"),
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

const SHOWN = 8;

/** What rows are that are no lines, and those of them that are sums of others. */
type Drafted = {
  readonly roleOf: (index: number) => Role | undefined;
  readonly parents: readonly (readonly [number, Role])[];
};

/** Puts what rows are into a reading: roles by row of the file, the total in each column, and the evidence. */
function readingOf(
  table: HierarchyTable,
  { roleOf, parents }: Drafted,
  code: string,
  detail: Readonly<Record<string, string>> = {},
  bits = 0,
): Reading {
  const { rows, amounts, sums, empty, money } = table;
  const totals = Array.from({ length: money }, () => 0n);
  for (let index = 0; index < rows.length; index++) {
    if (!rows.isCounted(index) || empty.has(index) || roleOf(index)) continue;
    const values = amounts.at(index);
    for (let column = 0; column < money; column++) totals[column] = (totals[column] ?? 0n) + (values[column] ?? 0n);
  }
  const agreed = parents.filter(([index, role]) => sums.compare(index, role.parts).verdict === "equal").length;
  const first = parents[0]?.[1];
  const evidence: Evidence = { by: first?.by ?? "sum", bits, sums: parents.length, agreed };
  return {
    code,
    detail,
    get roles() {
      const roles = new Map<number, Role>();
      for (let index = 0; index < rows.length; index++) {
        const role = roleOf(index);
        if (role) roles.set(rows.row(index), { ...role, parts: role.parts.map(rows.row) });
      }
      return roles;
    },
    totals: totals.map((total, column) => amounts.print(column, total)),
    evidence,
  };
}

const drafted = (drafts: ReadonlyMap<number, Role>): Drafted => ({
  roleOf: (index) => drafts.get(index),
  parents: [...drafts].filter(([, role]) => role.parts.length > 0),
});

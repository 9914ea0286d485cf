import type { ChainTable } from "../../formula/table.js";
import type { Entry } from "./budget-entries.js";
import type { Key } from "./part-table.js";
import type { SchemeView } from "./scheme-tables.js";
import type { Parts } from "./scheme-weights.js";
import { type Sum, type SumRow, sumTables } from "./sum-tables.js";

/**
 * Lines may be for gender equality and for the climate at once: totals of themes are never added. The union counts each
 * line once that any theme targets, the overlap those that all of them target, with their whole amounts.
 *
 * @param ids - schemes that are themes; fewer than two give nothing
 */
export function budgetThemes(views: readonly SchemeView[], ids: readonly string[]): Themes {
  const themes = views.filter(({ scheme }) => ids.includes(scheme.id));
  if (themes.length < 2) return { keys: [], tables: () => [] };
  const screened = (entry: Entry): boolean => themes.some(({ codeOf }) => codeOf(entry) !== null);
  const key = (column: string, has: (entry: Entry) => boolean): Key => ({
    column,
    of: (entry) => (entry.counted && has(entry) ? entry.group : null),
  });
  const said = key("themes screened key", screened);
  const per = { themes: themes.map(({ scheme }) => scheme.id).join("+") };
  return {
    keys: [
      said,
      key(UNION, (entry) => themes.some(({ targeted }) => targeted.has(entry))),
      key(OVERLAP, (entry) => themes.every(({ targeted }) => targeted.has(entry))),
    ],
    tables: (rows, parts, refused) => {
      const isScreened = (group: string): boolean =>
        [parts.lines, parts.balances].some((each) => (each?.count(said.column, group).parts ?? 0) > 0);
      const sum = (id: string, column: string): Sum => ({
        name: id,
        id,
        per,
        ...parts,
        key: column,
        none: (group) => (isScreened(group) ? "zero" : "not-screened"),
      });
      return sumTables({
        name: "themes",
        rows,
        sums: [sum("union-total", UNION), sum("overlap-total", OVERLAP)],
        refused,
      });
    },
  };
}

const [UNION, OVERLAP] = ["themes union key", "themes overlap key"];

/** What several themes have together. */
export type Themes = {
  readonly keys: readonly Key[];
  readonly tables: (rows: readonly SumRow[], parts: Parts, refused: boolean) => readonly ChainTable[];
};

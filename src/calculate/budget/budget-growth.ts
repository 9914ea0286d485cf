import type { ChainTable } from "../../formula/table.js";
import { nominalGrowth, realGrowth } from "../../made/measure/growth.js";
import type { BudgetInput } from "./budget-input.js";
import type { BudgetSubject } from "./budget-measures.js";
import { INDICES, indexKey } from "../indices.js";
import type { Key } from "./part-table.js";
import { type QuotientRow, type Spot, quotientTables } from "./quotient-tables.js";
import { EARLIER, LATER, type Pair, sameLines } from "./same-lines.js";

/** Growth from each year to the next: of all lines, and of those whose ids stand in both years. */
export type Growth = {
  /** Keys of the lines that stand in both years. */
  readonly keys: readonly Key[];
  readonly tables: (
    input: BudgetInput,
    subjects: readonly BudgetSubject[],
    parts: Parameters<typeof sameLines>[1],
  ) => readonly ChainTable[];
};

/**
 * Growth of budgets with several years. Coverage changes from year to year, so that beside the growth of all lines stands
 * that of the lines whose ids are in both (`basis: like-for-like`); real growth needs the deflator that the analysis
 * names.
 */
export function budgetGrowth(pairs: readonly Pair[]): Growth {
  const like = (column: string, side: "later" | "earlier"): Key => {
    const byGroup = new Map(pairs.map((each) => [each[side === "later" ? "after" : "before"].group, each.key]));
    return {
      column,
      of: (entry) =>
        entry.kind === "line" && entry.counted && entry[side] ? (byGroup.get(entry.group) ?? null) : null,
    };
  };
  return {
    keys: pairs.length === 0 ? [] : [like(EARLIER, "earlier"), like(LATER, "later")],
    tables: (input, subjects, parts) => {
      if (pairs.length === 0) return [];
      const same = sameLines(pairs, parts, { lines: input.refused, tags: input.tagsRefused === true });
      const sides = pairs.flatMap((pair) => [
        ...subjects.map(({ per, sources, spot }) => ({
          pair,
          per,
          sources,
          later: spot(pair.after.group),
          earlier: spot(pair.before.group),
        })),
        ...same.map(({ per, sources, later, earlier }) => ({
          pair,
          per: { ...per, basis: "like-for-like" },
          sources,
          later: later(pair.key),
          earlier: earlier(pair.key),
        })),
      ]);
      const rows = sides.flatMap(({ pair, per, sources, later, earlier }): QuotientRow[] => {
        if (!later || !earlier) return [];
        const keys = {
          fiscalYear: pair.after.fiscalYear,
          phase: pair.after.phase,
          since: pair.before.fiscalYear,
          ...per,
        };
        return [{ key: JSON.stringify(keys), per: keys, sources, sides: { later, earlier } }];
      });
      return [
        ...same.flatMap((each) => each.tables),
        ...quotientTables({ name: "growth", formula: nominalGrowth, rows }),
        ...quotientTables({
          name: "real growth",
          formula: realGrowth,
          rows: rows.flatMap((row) => deflated(row, input)),
        }),
      ];
    },
  };
}

// Both years must have a value: nothing is deflated by half.
function deflated(row: QuotientRow, { deflator, indices }: BudgetInput): readonly QuotientRow[] {
  if (deflator === undefined) return [];
  const spot = (year = ""): Spot | undefined =>
    indices.some(({ values }) => values.series === deflator && values.year === year)
      ? INDICES.at(indexKey(deflator, year))("value")
      : undefined;
  const [later, earlier] = [spot(row.per["fiscalYear"]), spot(row.per["since"])];
  if (!later || !earlier) return [];
  const sides = { ...row.sides, "index-later": later, "index-earlier": earlier };
  return [{ ...row, sides, notes: { deflator } }];
}

import type { ChainTable } from "../../formula/table.js";
import { nominalGrowth, realGrowth } from "../../made/measure/growth.js";
import type { BudgetInput, Entry } from "./budget-input.js";
import type { BudgetSubject } from "./budget-measures.js";
import { indexSpot } from "../assumptions.js";
import { type Key, countedKey } from "./part-table.js";
import { type FormulaRow, formulaRow, formulaTables } from "./formula-tables.js";
import { type Pair, EARLIER, LATER, sameLines } from "./same-lines.js";

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

/** Growth of all lines, and of those whose ids are in both years (`like-for-like`); real where a deflator is named. */
export function budgetGrowth(pairs: readonly Pair[]): Growth {
  const like = (column: string, side: "later" | "earlier"): Key => {
    const byGroup = new Map(pairs.map((each) => [each[side === "later" ? "after" : "before"].group, each.key]));
    const isMet = (entry: Entry): boolean => entry.kind === "line" && entry[side];
    return countedKey(column, isMet, ({ group }) => byGroup.get(group) ?? null);
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
      const rows = sides.flatMap(({ pair: { before, after }, per: own, sources, later, earlier }) => {
        const per = { fiscalYear: after.fiscalYear, phase: after.phase, since: before.fiscalYear, ...own };
        return formulaRow({ per, sources }, { later, earlier });
      });
      return [
        ...same.flatMap((each) => each.tables),
        ...formulaTables({ name: "growth", formula: nominalGrowth, rows }),
        ...formulaTables({
          name: "real growth",
          formula: realGrowth,
          rows: rows.flatMap((row) => deflated(row, input)),
        }),
      ];
    },
  };
}

// Both years must have a value: nothing is deflated by half.
function deflated(row: FormulaRow, { deflator, indices }: BudgetInput): readonly FormulaRow[] {
  if (deflator === undefined) return [];
  const spot = (year = "") => indexSpot(indices, deflator, year);
  const years = { "index-later": spot(row.per["fiscalYear"]), "index-earlier": spot(row.per["since"]) };
  return formulaRow({ ...row, notes: { deflator } }, { ...row.sides, ...years });
}

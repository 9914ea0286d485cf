// Growth of budgets from each year to the next, nominal and real: of all lines, and of those that stand in both years.
import type { ChainTable } from "../../formula/table.js";
import { nominalGrowth, realGrowth } from "../../made/measure/growth.js";
import type { BudgetInput, Entry } from "./budget-input.js";
import type { BudgetSubject } from "./budget-measures.js";
import { indexSpot } from "../assumptions.js";
import { type Key, countedKey } from "./part-table.js";
import { type FormulaRow, formulaRow, formulaTables, type Spot } from "./formula-tables.js";
import { type Pair, EARLIER, LATER, sameLines } from "./same-lines.js";
import type { SummedParts } from "./by-dimension.js";

/** Keys of the lines that stand in both years of a pair. */
export function growthKeys(pairs: readonly Pair[]): readonly Key[] {
  if (pairs.length === 0) return [];
  const like = (column: string, side: "later" | "earlier"): Key => {
    const byGroup = new Map(pairs.map((each) => [each[side === "later" ? "after" : "before"].group, each.key]));
    const isMet = (entry: Entry): boolean => entry.kind === "line" && entry[side];
    return countedKey(column, isMet, ({ group }) => byGroup.get(group) ?? null);
  };
  return [like(EARLIER, "earlier"), like(LATER, "later")];
}

/** Growth of all lines, and of those whose ids are in both years (`like-for-like`); real where a deflator is named. */
export function growthTables(
  input: BudgetInput,
  pairs: readonly Pair[],
  subjects: readonly BudgetSubject[],
  parts: SummedParts,
): readonly ChainTable[] {
  if (pairs.length === 0) return [];
  const same = sameLines(pairs, parts, { lines: input.refused, tags: input.tagsRefused === true });
  const rows = pairs.flatMap(({ before, after, key }) => {
    const row = ({ per: own, sources }: Pick<BudgetSubject, "per" | "sources">, later?: Spot, earlier?: Spot) => {
      const per = { fiscalYear: after.fiscalYear, phase: after.phase, since: before.fiscalYear, ...own };
      return formulaRow({ per, sources }, { later, earlier });
    };
    return [
      ...subjects.flatMap((each) => row(each, each.spot(after.group), each.spot(before.group))),
      ...same.flatMap(({ per, sources, later, earlier }) =>
        row({ per: { ...per, basis: "like-for-like" }, sources }, later(key), earlier(key)),
      ),
    ];
  });
  const real = rows.flatMap((row) => deflated(row, input));
  return [
    ...same.flatMap((each) => each.tables),
    ...formulaTables({ name: "growth", formula: nominalGrowth, rows }),
    ...formulaTables({ name: "real growth", formula: realGrowth, rows: real }),
  ];
}

// Both years must have a value: nothing is deflated by half.
function deflated(row: FormulaRow, { deflator, indices }: BudgetInput): readonly FormulaRow[] {
  if (deflator === undefined) return [];
  const spot = (year = "") => indexSpot(indices, deflator, year);
  const years = { "index-later": spot(row.per["fiscalYear"]), "index-earlier": spot(row.per["since"]) };
  return formulaRow({ ...row, notes: { deflator } }, { ...row.sides, ...years });
}

// The need of centres above the money of a budget against violence, and the share of the need that this money is.
import type { ChainTable, Column } from "../../formula/table.js";
import { coverageRatio, fundingGap } from "../../made/measure/gaps.js";
import { type FormulaRow, formulaTables } from "./formula-tables.js";

export function violenceNeed(
  needs: readonly ChainTable[],
  budgets: readonly ChainTable[],
  fiscalYear: string,
): ChainTable[] {
  const money = spotsOf(budgets, "gbv-total", ["fiscalYear", "phase"]);
  const rows = NEEDS.flatMap((id) => spotsOf(needs, id, ["fiscalYear", ...(id === "requirement" ? [] : ["standard"])]))
    .filter(({ per }) => per["fiscalYear"] === fiscalYear)
    .flatMap((need) =>
      money
        .filter(({ per }) => per["fiscalYear"] === fiscalYear)
        .map((each) => {
          const per = { ...need.per, ...each.per };
          return { key: JSON.stringify(per), per, need: need.spot, money: each.spot };
        }),
    );
  const sided = (required: string, secured: string): FormulaRow[] =>
    rows.map(({ need, money: of, ...row }) => ({ ...row, sides: { [required]: need, [secured]: of } }));
  return [
    ...formulaTables({
      ...{ name: "(gbv) need above money", formula: fundingGap, id: "violence-gap" },
      rows: sided("required", "secured"),
    }),
    ...formulaTables({
      ...{ name: "(gbv) money of need", formula: coverageRatio, id: "violence-coverage" },
      rows: sided("requirement", "secured-funding"),
    }),
  ];
}

const NEEDS = ["requirement", "full-requirement"] as const;

/** Where the values of a figure stand that is about these keys and no others. */
function spotsOf(tables: readonly ChainTable[], id: string, keys: readonly string[]) {
  return tables.flatMap(({ name, columns, rows }) => {
    const column = columns.find((each) => isShown(each, id));
    if (!column) return [];
    return rows
      .filter(({ per }) => Object.keys(per).length === keys.length && keys.every((key) => per[key] !== undefined))
      .map(({ key, per }) => ({ per, spot: { table: name, column: column.name, key } }));
  });
}

// The figure itself, without keys of its own: not that of the parts that are known.
const isShown = (column: Column, id: string): boolean =>
  "shown" in column && column.shown?.id === id && Object.keys(column.shown.per ?? {}).length === 0;

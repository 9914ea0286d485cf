// The table of what one unit of each cost line costs by its norm, in each year of the plan.
import { isClosed } from "../../model/centre.js";
import { type ChainTable, type TableRow, calc, texts, givens, calcs } from "../../formula/table.js";
import { normCost, shareOfLine, unitPrice } from "../../made/measure/lines.js";
import { lineKey, lineRow } from "../cost/cost-rows.js";
import { PRICES } from "../cost/base-lines.js";
import type { ResolvedNetwork } from "../network.js";
import { classOf } from "./request-tables.js";
import { take } from "../../measure/inputs.js";

/** The table of what one unit of each cost line costs by its norm in a year of the plan: what a request rests on. */
export const unitCostTables = (network: ResolvedNetwork): ChainTable[] =>
  network.planFrom === undefined || network.scenario !== undefined
    ? []
    : [
        {
          name: "unit-costs",
          columns: [
            ...texts("period", "indexed", "foreign"),
            ...givens(take("unit-cost", "quantity", "stated-share")),
            calc(shareOfLine),
            ...PRICES,
            ...calcs(unitPrice, normCost),
          ],
          rows: unitCostRows(network),
        },
      ];

// A standard's lines stand once. Which standards confidential centres alone meet is not told.
function unitCostRows(network: ResolvedNetwork): TableRow[] {
  const { fiscalYear, services, norms } = network;
  const rows = new Map<string, TableRow>();
  const told = services.filter(({ row }) => !isClosed(row.values));
  const chosen = [...told.map((each) => each.standard), ...norms.map((each) => each.model)];
  for (const { service, standard, lines } of new Set(chosen)) {
    if (standard === undefined) continue;
    for (const line of lines) {
      const key = `${standard}|${service}`;
      const per = { fiscalYear, costStandard: standard, service, economic: classOf(line) };
      rows.set(lineKey(key, line.values.line), {
        ...lineRow(network, line, { key, per, region: undefined }),
        notes: { driver: line.values.driver, ...(line.values.step === undefined ? {} : { step: line.values.step }) },
      });
    }
  }
  return [...rows.values()];
}

import { type ChainTable, type TableRow, calc, given, text } from "../../formula/table.js";
import { normCost, shareOfLine, unitPrice } from "../../measure/lines.js";
import { chooseStandard } from "../choose-standard.js";
import { lineKey, lineRow } from "../cost/cost-rows.js";
import { PRICES } from "../cost/cost-tables.js";
import type { Network } from "../network.js";
import { classOf } from "./request-keys.js";

/** The table of what one unit of each cost line costs by its norm in a year of the plan: what a request rests on. */
export const unitCostTables = (network: Network): ChainTable[] =>
  network.planFrom === undefined || network.scenario !== undefined
    ? []
    : [
        {
          name: "unit-costs",
          columns: [
            ...["period", "indexed", "foreign"].map(text),
            given("unit-cost", "price/units"),
            given("quantity", "ratio"),
            given("stated-share", "ratio"),
            calc(shareOfLine),
            ...PRICES,
            calc(unitPrice),
            calc(normCost),
          ],
          rows: unitCostRows(network),
        },
      ];

// A standard is the same wherever it is met, so its lines stand once. Which standards confidential centres alone meet is
// not told.
function unitCostRows(network: Network): TableRow[] {
  const { fiscalYear, centres = [], supplyStandards } = network;
  const rows = new Map<string, TableRow>();
  const wanted = [
    ...centres.flatMap(({ values }) =>
      values.confidential === "yes" ? [] : [[values.service, values.standard] as const],
    ),
    ...supplyStandards.map(({ service }) => [service, undefined] as const),
  ];
  const once = new Map(wanted.map((each) => [`${each[0]}|${each[1] ?? ""}`, each]));
  for (const [service, named] of once.values()) {
    const { standard, lines } = chooseStandard(network, service, named);
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

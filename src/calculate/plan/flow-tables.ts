import { handle } from "../../formula/handle.js";
import { type ChainTable, type TableRow, calc, given, text, texts, total } from "../../formula/table.js";
import { presentValue, yearsFromBase } from "../../measure/investment.js";
import { FLOW_KINDS, type Flow } from "../../model/flow.js";
import type { Row } from "../../model/table.js";
import { assumed, assumedCells, dashed } from "../assumptions.js";
import { cellOf, keyCell, placeOf } from "../given.js";
import { type Investment, startOf } from "./investment.js";

/**
 * The flows as they were read, and their sums by year and kind with what these are worth in the fiscal year.
 *
 * @param investment - flows of money
 * @param key - row of the investment that the present values are added up in
 */
export function flowTables(investment: Investment, key: string): ChainTable[] {
  const { flows, incomplete } = investment;
  return [
    FLOWS.table(
      flows.map((row, at) => ({
        key: String(at + 1),
        per: { fiscalYear: row.values.year, flow: row.values.kind },
        cells: {
          "flow key": keyCell(flowKey(row)),
          kind: cellOf(row, "kind"),
          "flow-amount": cellOf(row, "amount"),
          source: cellOf(row, "source"),
        },
      })),
    ),
    FLOW_YEARS.table(
      groupsOf(flows).map((rows) => yearRow(investment, rows, key)),
      incomplete,
    ),
  ];
}

const FLOWS = handle("flows", () => [...texts("flow key", "kind"), given("flow-amount", "money"), text("source")]);

export const FLOW_YEARS = handle("flow-years", (refused: boolean) => [
  ...FLOW_KINDS.map((kind) => text(kindColumn(kind))),
  ...assumed("discount_rate", "ratio"),
  given("flow-year", "years"),
  given("present-year", "years"),
  total("flow-amount", "money", FLOWS.by("flow key")("flow-amount"), { none: "unknown", refused }),
  calc(yearsFromBase),
  calc(presentValue),
]);

const flowKey = ({ values }: Row<Flow>): string => `${values.year}|${values.kind}`;
const kindColumn = <const K extends Flow["kind"]>(kind: K) => `${dashed(kind)} key` as const;

type Group = readonly [Row<Flow>, ...Row<Flow>[]];

/** Flows of one kind in one year, in the order of years and kinds. */
function groupsOf(flows: readonly Row<Flow>[]): readonly Group[] {
  const groups = new Map<string, [Row<Flow>, ...Row<Flow>[]]>();
  for (const row of flows) {
    const group = groups.get(flowKey(row));
    if (group) group.push(row);
    else groups.set(flowKey(row), [row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => rows);
}

function yearRow(investment: Investment, rows: Group, key: string): TableRow {
  const { assumptions, fiscalYear, file, sourceOf } = investment;
  const [first] = rows;
  const { year, kind } = first.values;
  const sources = new Map(rows.map((row) => [row.values.source, sourceOf(row)]));
  return {
    key: flowKey(first),
    per: { fiscalYear: year, flow: kind },
    sources: [...sources.values()],
    cells: {
      [kindColumn(kind)]: keyCell(key),
      ...assumedCells(assumptions, ["discount_rate"], undefined, fiscalYear),
      "flow-year": { value: String(startOf(year)), from: placeOf(first, "year") },
      "present-year": { value: String(startOf(fiscalYear)), from: { file, pointer: "/fiscalYear" } },
    },
  };
}

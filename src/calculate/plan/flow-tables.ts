import { type ChainTable, type TableRow, calc, given, text, total } from "../../formula/table.js";
import { presentValue, yearsFromBase } from "../../measure/investment.js";
import { FLOW_KINDS, type Flow } from "../../model/flow.js";
import type { Row } from "../../model/table.js";
import { assumed, assumedCells } from "../assumptions.js";
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
    {
      name: "flows",
      columns: [text("flow key"), text("kind"), given("flow-amount", "money"), text("source")],
      rows: flows.map((row, at) => ({
        key: String(at + 1),
        per: { fiscalYear: row.values.year, flow: row.values.kind },
        cells: {
          "flow key": keyCell(flowKey(row)),
          kind: cellOf(row, "kind"),
          "flow-amount": cellOf(row, "amount"),
          source: cellOf(row, "source"),
        },
      })),
    },
    {
      name: "flow-years",
      columns: [
        ...FLOW_KINDS.map((kind) => text(kindColumn(kind))),
        ...assumed("discount_rate", "ratio"),
        given("flow-year", "years"),
        given("present-year", "years"),
        total(
          "flow-amount",
          "money",
          { table: "flows", column: "flow-amount", key: "flow key" },
          { none: "unknown", refused: incomplete },
        ),
        calc(yearsFromBase),
        calc(presentValue),
      ],
      rows: groupsOf(flows).map((rows) => yearRow(investment, rows, key)),
    },
  ];
}

const flowKey = ({ values }: Row<Flow>): string => `${values.year}|${values.kind}`;
const kindColumn = (kind: Flow["kind"]): string => `${kind.replaceAll("_", "-")} key`;

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

import { handle } from "../../formula/handle.js";
import { type ChainTable, type TableRow, calc, given, texts, total } from "../../formula/table.js";
import { costBeforeContingency, orderBreakEven, orderMoney, varyingCostPerUnit } from "../../measure/orders.js";
import { overhead, standingCost, varyingAmount } from "../../measure/requirement.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { assumed } from "../assumptions.js";
import { SERVICES } from "../cost/base-lines.js";
import { type CostRows, serviceKey } from "../cost/cost-rows.js";
import { LINES, SERVICE_COSTS } from "../cost/cost-tables.js";
import { cellOf, keyCell } from "../given.js";
import type { Network } from "../network.js";
import type { Money, ResolvedNetwork } from "../resolved-network.js";
import { moneyPer } from "./money-per.js";

/** The tables of social orders: what of each service goes with units, what each order pays, and where it breaks even. */
export function orderTables(network: ResolvedNetwork, costs: CostRows): ChainTable[] {
  const orders = network.money.filter(({ row }) => isOrderIn(network, row));
  if (orders.length === 0) return [];
  const keys = new Set(orders.map((each) => serviceOf(network, each)));
  return [
    ORDER_LINES.table(costs.lines.filter(({ cells }) => keys.has(cells["service key"]?.value ?? undefined))),
    ORDER_SERVICES.table(
      costs.services.filter(({ key }) => keys.has(key)),
      network.refused.has("costStandards"),
    ),
    ORDERS.table(orders.map((each) => orderRow(network, each))),
  ];
}

/** Whether a row of money is an order in the currency of the analysis. */
export const isOrderIn = ({ currency }: Pick<Network, "currency">, { values }: Row<Funding>): boolean =>
  values.price !== undefined && values.currency === currency;

const PART = { per: { part: "units" } } as const;

const ORDER_LINES = handle("order-lines", () => [
  ...texts("line key", "service key", "behaviour", "driver"),
  LINES.lookup("line-amount", "money", "line key"),
  calc(varyingAmount, { shown: PART }),
]);

// Contingency is no cost that a price has to bear.
const ORDER_SERVICES = handle("order-services", (refused: boolean) => [
  ...texts("service key", "overhead-mode"),
  ...assumed("overhead_rate", "ratio"),
  SERVICE_COSTS.lookup("direct-cost", "money", "service key"),
  SERVICE_COSTS.lookup("overhead", "money", "service key"),
  calc(costBeforeContingency),
  total("varying direct-cost", "money", ORDER_LINES.by("service key")("varying-amount"), {
    ...{ none: "unknown", refused, absent: "cost-standard" },
    shown: { id: "direct-cost", ...PART },
  }),
  calc(overhead, {
    name: "varying overhead",
    bind: { "direct-cost": "varying direct-cost" },
    shown: PART,
  }),
  calc(costBeforeContingency, {
    name: "varying-cost",
    bind: { "direct-cost": "varying direct-cost", overhead: "varying overhead" },
    shown: PART,
  }),
  calc(standingCost, { bind: { requirement: "cost-before-contingency" }, shown: PART }),
]);

const ORDERS = handle("orders", () => [
  ...texts("service key", "order-unit"),
  given("order-price", "money/units"),
  given("order-units", "units"),
  given("order-ceiling", "money"),
  given("order-share", "ratio"),
  given("contract-months", "months"),
  calc(orderMoney),
  ORDER_SERVICES.lookup("standing-cost", "money", "service key"),
  ORDER_SERVICES.lookup("varying-cost", "money", "service key"),
  SERVICE_COSTS.lookup("clients", "clients", "service key"),
  SERVICES.lookup("cases", "cases", "service key"),
  SERVICE_COSTS.lookup("place-nights", "nights", "service key"),
  SERVICE_COSTS.lookup("person-nights", "person-nights", "service key"),
  calc(varyingCostPerUnit),
  calc(orderBreakEven),
]);

// The service that an order names, else the only one of its centre.
function serviceOf({ groups }: ResolvedNetwork, { row: { values } }: Money): string | undefined {
  if (values.centre_id === undefined) return undefined;
  const services = groups.get(values.centre_id)?.services ?? [];
  const service = values.service ?? (services.length === 1 ? services[0]?.row.values.service : undefined);
  return service && serviceKey(values.centre_id, service);
}

function orderRow(network: ResolvedNetwork, order: Money): TableRow {
  const { row } = order;
  const { month_from: from = "1", month_to: to = "12" } = row.values;
  return {
    key: `${row.file}|${row.row}`,
    per: moneyPer(network, row),
    cells: {
      "service key": keyCell(serviceOf(network, order)),
      "order-unit": cellOf(row, "unit"),
      "order-price": cellOf(row, "price"),
      "order-units": cellOf(row, "units"),
      "order-ceiling": cellOf(row, "ceiling"),
      "order-share": cellOf(row, "share"),
      "contract-months": { value: String(Number(to) - Number(from) + 1), from: cellOf(row, "month_to").from },
    },
  };
}

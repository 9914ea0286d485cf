import { handle } from "../../formula/handle.js";
import { type ChainTable, calc, texts } from "../../formula/table.js";
import { orderBreakEven } from "../../measure/orders.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { type CostRows, costRows, serviceKey } from "../cost/cost-rows.js";
import { cellOf, keyCell } from "../given.js";
import type { Network } from "../network.js";
import type { Money, ResolvedNetwork } from "../resolved-network.js";
import { moneyKey, moneyRowPer } from "./money-row-keys.js";
import { CONTRACTS, ORDER_LINES, ORDER_SERVICES } from "./order-contracts.js";
import { type Order, TRY_COSTS, triesOf, tryKey, tryTables } from "./order-tries.js";

/**
 * The tables of social orders: what of each service goes with units, what each order pays, the units at which it was
 * tried, and where it breaks even.
 *
 * @param costs - services and their lines, whose tables stand before
 */
export function orderTables(network: ResolvedNetwork, costs: CostRows): ChainTable[] {
  const orders = network.money.filter(({ row }) => isOrderIn(network, row)).map((each) => orderOf(network, each));
  if (orders.length === 0) return [];
  const keys = new Set(orders.map(({ service }) => service));
  const lines = costs.lines.filter(({ cells }) => keys.has(cells["service key"]?.value ?? undefined));
  const services = costs.services.filter(({ key }) => keys.has(key));
  const contracts = [
    ORDER_LINES.table(lines),
    ORDER_SERVICES.table(services, network.refused.has("costStandards")),
    CONTRACTS.table(orders.map(({ row }) => row)),
  ];
  const ordered = costRows(network, services, lines);
  const tries = triesOf(network, orders, ordered, contracts);
  const last = new Map(tries.map((each) => [each.order, tryKey(each)]));
  return [
    ...contracts,
    ...tryTables(network, tries, ordered),
    ORDERS.table(orders.map((order) => ({ ...order.row, cells: { "try key": keyCell(last.get(order)) } }))),
  ];
}

/** Whether a row of money is an order in the currency of the analysis. */
export const isOrderIn = ({ currency }: Pick<Network, "currency">, { values }: Row<Funding>): boolean =>
  values.price !== undefined && values.currency === currency;

const ORDERS = handle("orders", () => [
  ...texts("try key"),
  TRY_COSTS.lookup("tried-units", "units", "try key"),
  TRY_COSTS.lookup("units-to-pay", "units", "try key"),
  calc(orderBreakEven),
]);

// The service that an order names, else the only one of its centre.
function serviceOf({ groups }: ResolvedNetwork, { row: { values } }: Money): string | undefined {
  if (values.centre_id === undefined) return undefined;
  const services = groups.get(values.centre_id)?.services ?? [];
  const service = values.service ?? (services.length === 1 ? services[0]?.row.values.service : undefined);
  return service && serviceKey(values.centre_id, service);
}

function orderOf(network: ResolvedNetwork, order: Money): Order {
  const { row } = order;
  const { month_from: from = "1", month_to: to = "12" } = row.values;
  const service = serviceOf(network, order);
  return {
    service,
    row: {
      key: moneyKey(row),
      per: moneyRowPer(network, row),
      cells: {
        "service key": keyCell(service),
        "order-unit": cellOf(row, "unit"),
        "order-price": cellOf(row, "price"),
        "order-units": cellOf(row, "units"),
        "order-ceiling": cellOf(row, "ceiling"),
        "order-share": cellOf(row, "share"),
        "contract-months": { value: String(Number(to) - Number(from) + 1), from: cellOf(row, "month_to").from },
      },
    },
  };
}

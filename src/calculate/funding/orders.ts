// Tables of social orders, in which the state pays a price for each unit of a service: what each contract pays, what it
// costs at the numbers of units that are tried, and at how many units it breaks even.
import { evaluateChain } from "../../formula/chain.js";
import { type From, isKnown, type PerKeys } from "../../formula/figure.js";
import { calc, type ChainTable, given, givens, handle, type TableRow, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import { toDecimal } from "../../money/exact.js";
import { assumed, assumptionTable, indexTable } from "../assumptions.js";
import { cellOf, keyCell } from "../given-cell.js";
import { costTables, LINES, SERVICE_COSTS, statedService } from "../cost/cost-tables.js";
import { type ServiceKind, SERVICES } from "../cost/base-lines.js";
import { type CostRows, costRows, serviceKey } from "../cost/cost-rows.js";
import type { Money, Network, ResolvedNetwork } from "../network.js";
import { isOrderIn, moneyKey, moneyRowPer } from "./funding-rows.js";
import { take } from "../../measure/inputs.js";

const CONTRACTS = handle("contracts", () => [
  ...texts("service key", "order-unit"),
  ...givens(take("order-price", "order-units", "order-ceiling", "order-share")),
  calc(formulas.orderMoney),
  ...ORDER_SERVICES.lookups("service key", take("standing-cost", "varying-cost")),
  SERVICE_COSTS.lookup("clients", "clients", "service key"),
  SERVICES.lookup("cases", "cases", "service key"),
  ...SERVICE_COSTS.lookups("service key", take("place-nights", "person-nights")),
  calc(formulas.varyingCostPerUnit),
]);

const PART = { per: { part: "units" } } as const;

/** What of each line of an ordered service goes with units. */
const ORDER_LINES = handle("order-lines", () => [
  ...texts("line key", "service key", "behaviour", "driver"),
  LINES.lookup("line-amount", "money", "line key"),
  calc(formulas.varyingAmount, { shown: PART }),
]);

/** The same of each ordered service. Contingency is no cost that a price has to bear. */
const ORDER_SERVICES = handle("order-services", (refused: boolean) => [
  ...texts("service key", "overhead-mode"),
  ...assumed(take("overhead-rate")),
  ...SERVICE_COSTS.lookups("service key", take("direct-cost", "overhead")),
  calc(formulas.costBeforeContingency),
  total("varying direct-cost", "money", ORDER_LINES.by("service key")("varying-amount"), {
    ...{ none: "unknown", refused, absent: "cost-standard" },
    shown: { id: "direct-cost", ...PART },
  }),
  calc(formulas.overhead, { name: "varying overhead", bind: { "direct-cost": "varying direct-cost" }, shown: PART }),
  calc(formulas.costBeforeContingency, {
    name: "varying-cost",
    bind: { "direct-cost": "varying direct-cost", overhead: "varying overhead" },
    shown: PART,
  }),
  calc(formulas.standingCost, { bind: { requirement: "cost-before-contingency" }, shown: PART }),
]);

/** Tries each order from one unit on: `units-to-pay` leads to the next number, until it leads nowhere else. */
function triesOf(network: Network, orders: readonly Order[], costs: CostRows, before: readonly ChainTable[]) {
  const earlier = [
    assumptionTable(network.assumptions),
    indexTable(network.indices),
    ...costTables("", costs, statedService, network.refused.has("costStandards")),
    ...before,
  ];
  const tries = new Map(orders.map((order): [Order, Try[]] => [order, [{ order, units: "1", from: FIRST }]]));
  let open: readonly Try[] = [...tries.values()].flat();
  while (open.length > 0) {
    const chain = evaluateChain([...earlier, ...tryTables(network, open, costs)], network.currency);
    open = open.flatMap((tried, at) => {
      const value = chain.value(TRY_COSTS.place(at, "units-to-pay"));
      const units = isKnown(value) ? toDecimal(value) : tried.units;
      if (units === tried.units) return [];
      const next = { order: tried.order, units, from: { figure: "units-to-pay", per: perOf(tried) } };
      tries.get(tried.order)?.push(next);
      return [next];
    });
  }
  return [...tries.values()].flatMap((each) => {
    const [first, ...rest] = each.slice(-KEPT);
    return first ? [{ ...first, from: FIRST }, ...rest] : [];
  });
}

type Order = { readonly row: TableRow; readonly service: string | undefined };

/** An order at a number of units, and the figure that led to them. */
type Try = { readonly order: Order; readonly units: string; readonly from: From };

const tryKey = ({ order, units }: Try): string => `${order.row.key}|${units}`;

const FIRST: From = { shelf: "order-tries", field: "1" };

// A search that takes more steps keeps the last of them: each is a whole costing of a service.
const KEPT = 60;

const perOf = ({ order, units }: Try): PerKeys => ({ ...order.row.per, units });

type OfService = { readonly services: TableRow[]; readonly lines: TableRow[] };

const NO_SERVICE: OfService = { services: [], lines: [] };

function rowsByService({ services, lines }: CostRows): ReadonlyMap<string | undefined, OfService> {
  const found = new Map<string | undefined, OfService>(
    services.map((row) => [row.key, { services: [row], lines: [] }] as const),
  );
  for (const row of lines) found.get(row.cells["service key"]?.value ?? undefined)?.lines.push(row);
  return found;
}

function tryTables(network: Network, tries: readonly Try[], costs: CostRows): ChainTable[] {
  const own = rowsByService(costs);
  const all = tries.map((tried) => ({ tried, ...(own.get(tried.order.service) ?? NO_SERVICE) }));
  const rows = all.map(({ tried, lines }) => tryRow(tried, lines));
  const services = all.flatMap(({ tried, services: of }) => of.map((row) => atTry(row, tried)));
  const lines = all.flatMap(({ tried, lines: of }) => of.map((row) => atTry(row, tried)));
  return [
    TRIES.table(rows),
    ...costTables(TRIED, costRows(network, services, lines), atPace, network.refused.has("costStandards")),
    TRY_COSTS.table(rows),
  ];
}

const TRIED = "tried-";

const TRIES = handle("tries", () => [
  ...texts("service key", "order-unit"),
  ...givens(take("tried-units", "contract-months")),
  SERVICES.lookup("months-open", "months", "service key"),
  calc(formulas.contractShare),
  SERVICE_COSTS.lookup("clients", "clients", "service key"),
  SERVICES.lookup("cases", "cases", "service key"),
  ...SERVICE_COSTS.lookups("service key", take("place-nights", "person-nights")),
  calc(formulas.orderPace),
]);

// The service as its row states it, with units of its lines at the pace of the order.
const atPace: ServiceKind = {
  ...statedService,
  driverUnits: [
    TRIES.lookup("order-pace", "ratio", "service key"),
    calc(formulas.driverUnits, { name: "stated-driver-units", shown: { per: { basis: "stated" } } }),
    calc(formulas.unitsAtPace, { name: "driver-units" }),
  ],
};

const TRY_COSTS = handle("try-costs", () => {
  const tried = SERVICE_COSTS.prefixed(TRIED);
  return [
    ...texts("try key", "order key", "adds-evenly"),
    given("tried-units", "units"),
    ...tried.lookups("try key", take("direct-cost", "overhead")),
    calc(formulas.costBeforeContingency),
    TRIES.lookup("contract-share", "ratio", "try key"),
    calc(formulas.orderCost),
    ...CONTRACTS.lookups("order key", take("order-units", "order-money", "order-price", "order-ceiling")),
    ...CONTRACTS.lookups("order key", take("order-share", "varying-cost-per-unit")),
    calc(formulas.orderMoney, { name: "paid-at-units", bind: { "order-units": "tried-units" } }),
    calc(formulas.unitsToPay),
  ];
});

function tryRow(tried: Try, lines: readonly TableRow[]): TableRow {
  const { order, units, from } = tried;
  return {
    key: tryKey(tried),
    per: perOf(tried),
    cells: {
      ...order.row.cells,
      "try key": keyCell(tryKey(tried)),
      "order key": keyCell(order.row.key),
      "tried-units": { value: units, from },
      "adds-evenly": keyCell(lines.some(hasStepsOfPosts) ? "no" : "yes"),
    },
  };
}

// Contributions that are counted by post have steps of their own.
const hasStepsOfPosts = ({ cells }: TableRow): boolean =>
  cells["employer"] !== undefined && cells["behaviour"]?.value === "variable";

function atTry(row: TableRow, tried: Try): TableRow {
  const key = tryKey(tried) + row.key.slice(tried.order.service?.length ?? 0);
  const { part } = tried.order.row.per;
  return {
    ...row,
    key,
    per: { ...row.per, ...(part === undefined ? {} : { part }), units: tried.units },
    cells: {
      ...row.cells,
      "service key": keyCell(tryKey(tried)),
      ...(row.cells["line key"] && { "line key": keyCell(key) }),
    },
  };
}

/** What goes with units, what each order pays, the units at which it was tried, and where it breaks even. */
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

const ORDERS = handle("orders", () => [
  ...texts("try key"),
  ...TRY_COSTS.lookups("try key", take("tried-units", "units-to-pay")),
  calc(formulas.orderBreakEven),
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

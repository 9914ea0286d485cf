import { handle } from "../../formula/handle.js";
import { calc, given, texts, total } from "../../formula/table.js";
import { costBeforeContingency, orderMoney, varyingCostPerUnit } from "../../measure/orders.js";
import { overhead, standingCost, varyingAmount } from "../../measure/requirement.js";
import { assumed } from "../assumptions.js";
import { SERVICES } from "../cost/base-lines.js";
import { LINES, SERVICE_COSTS } from "../cost/cost-tables.js";

/** The table of social orders: what each order pays, and what a unit of it adds to the cost of its service. */
export const CONTRACTS = handle("contracts", () => [
  ...texts("service key", "order-unit"),
  given("order-price", "money/units"),
  given("order-units", "units"),
  given("order-ceiling", "money"),
  given("order-share", "ratio"),
  calc(orderMoney),
  ORDER_SERVICES.lookup("standing-cost", "money", "service key"),
  ORDER_SERVICES.lookup("varying-cost", "money", "service key"),
  SERVICE_COSTS.lookup("clients", "clients", "service key"),
  SERVICES.lookup("cases", "cases", "service key"),
  SERVICE_COSTS.lookup("place-nights", "nights", "service key"),
  SERVICE_COSTS.lookup("person-nights", "person-nights", "service key"),
  calc(varyingCostPerUnit),
]);

const PART = { per: { part: "units" } } as const;

/** What of each line of an ordered service goes with units. */
export const ORDER_LINES = handle("order-lines", () => [
  ...texts("line key", "service key", "behaviour", "driver"),
  LINES.lookup("line-amount", "money", "line key"),
  calc(varyingAmount, { shown: PART }),
]);

/** The same of each ordered service. Contingency is no cost that a price has to bear. */
export const ORDER_SERVICES = handle("order-services", (refused: boolean) => [
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

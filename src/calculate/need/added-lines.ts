import { type TableRow, calc, given, handle, lookup, texts, total } from "../../formula/table.js";
import {
  addedAmount,
  addedDirectCost,
  centresFilled,
  centresToOpen,
  lineMultiple,
} from "../../made/measure/expansion.js";
import { overhead } from "../../made/measure/requirement.js";
import { BASE_LINES, SERVICES } from "../cost/base-lines.js";
import { LINES, PAYROLLS, SERVICE_COSTS, contingencyColumn } from "../cost/cost-tables.js";
import { placeText } from "../cost/cost-rows.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import { keyCell } from "../given-cell.js";
import type { Network } from "../network.js";
import { SUPPLY } from "./supply-tables.js";

/** The tables of what missing places cost: the lines of the model centre, for the places that a region lacks. */
export const ADDED_LINES = handle("added-lines", () => [
  ...texts("line key", "model key", "payroll key", "behaviour", "driver"),
  given("step", "ratio"),
  base.lookup("driver-units", "units", "line key"),
  base.lookup("step-units", "units", "line key"),
  base.lookup("pay-amount", "money", "line key"),
  lines.lookup("running-amount", "money", "line key"),
  lines.lookup("replacement-value", "money", "line key"),
  ADDED_CENTRES.lookup("centres-to-open", "centres", "model key"),
  ADDED_CENTRES.lookup("centres-filled", "ratio", "model key"),
  calc(lineMultiple),
  ...(["running", "pay", "capital"] as const).map((part) =>
    calc(addedAmount, { name: `added ${part}`, bind: { "model-amount": AMOUNT[part] }, ...added(part) }),
  ),
]);

/** Names of the tables of model centres begin with it. */
export const MODEL = "model-";

const services = SERVICES.prefixed(MODEL);
const base = BASE_LINES.prefixed(MODEL);
const lines = LINES.prefixed(MODEL);
const costs = SERVICE_COSTS.prefixed(MODEL);

/** How many centres the missing units of a region are: those that open, and those that they would fill. */
export const ADDED_CENTRES = handle("added-centres", () => [
  ...texts("model key", "expansion", "counts"),
  SUPPLY.lookup("units-missing", "places", "model key"),
  SUPPLY.lookup("service-centres", "centres", "model key"),
  lookup("places-per-centre", "places", services.at("model key")("capacity")),
  calc(centresToOpen),
  calc(centresFilled),
]);

const AMOUNT = { running: "running-amount", pay: "pay-amount", capital: "replacement-value" } as const;

/** What the added places cost before it is known whether any are missing. */
export const ADDED_COSTS = handle("added-costs", (refused: boolean, base: Network["contingencyBase"]) => {
  const of = ADDED_LINES.by("model key");
  const unknown = { none: "unknown", refused, absent: "cost-standard" } as const;
  return [
    ...texts("model key", "overhead-mode"),
    costs.lookup("overhead-rate", "ratio", "model key"),
    costs.lookup("contingency-rate", "ratio", "model key"),
    PAYROLLS.prefixed(MODEL).lookup("payroll", "money", "model key"),
    total("added-amounts", "money", of("added running"), { ...unknown, ...added("running") }),
    total("payroll-amounts", "money", ADDED_LINES.by("payroll key")("running-amount"), { none: "zero" }),
    total("added-pay", "money", of("added pay"), { none: "zero", ...added("pay") }),
    calc(addedDirectCost),
    calc(overhead, { name: "added-overhead", bind: OF_ADDED, shown: { id: "added-overhead" } }),
    contingencyColumn(base, { name: "added-contingency", bind: OF_ADDED }),
    total("added-capital", "money", of("added capital"), { ...unknown, ...added("capital") }),
  ];
});

const OF_ADDED = { "direct-cost": "added-direct-cost", overhead: "added-overhead" } as const;

const added = (part: keyof typeof AMOUNT) => ({ shown: { id: "added-amount", per: { part } } });

/** The row of a line of the model centre among the lines that are added; a scenario that leaves both has the same row. */
export const addedLineRow = (line: TableRow, model: Pick<TableRow, "key" | "per">): TableRow =>
  entryOf(rowsOf(line), placeText(model), () => madeRow(line, model));

const rowsOf = onceFor(() => new Map<string, TableRow>());

function madeRow(line: TableRow, model: Pick<TableRow, "key" | "per">): TableRow {
  const { cells } = line;
  const blank = keyCell(undefined);
  const isOnPayroll = cells["driver"]?.value === "payroll";
  const given = line.refused
    ? {}
    : { behaviour: cells["behaviour"] ?? blank, driver: cells["driver"] ?? blank, step: cells["step"] ?? blank };
  return {
    ...line,
    per: { ...model.per, ...(line.per["line"] !== undefined && { line: line.per["line"] }) },
    cells: {
      ...given,
      "line key": keyCell(line.key),
      "model key": keyCell(model.key),
      "payroll key": isOnPayroll ? keyCell(model.key) : blank,
    },
  };
}

// Tables of what services and centres cost: columns, and the tables with their rows, from services to centres. With
// them, the column of the contingency, the sums that higher tables add up, and the key of the country.
import type { ChainTable, FormulaColumn, TableRow } from "../../formula/table.js";
import { calc, calcs, given, givens, handle, text, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import { assumed, indexed } from "../assumptions.js";
import { cellOf, keyCell } from "../given-cell.js";
import { type Row, fold } from "../../model/table.js";
import type { Centre } from "../../model/centre.js";
import type { CentreGroup, Network, ResolvedNetwork } from "../network.js";
import { type ServiceKind, BASE_LINES, PRICES, SERVICES } from "./base-lines.js";
import { CONTRIBUTIONS, contributionTables } from "./contribution-tables.js";
import type { CostRows } from "./cost-rows.js";
import { take } from "../../measure/inputs.js";

/** The column of the contingency, a share of direct cost alone or with overhead, as the analysis says. */
export const contingencyColumn = <const N extends string = "contingency">(
  base: Network["contingencyBase"],
  options: Omit<NonNullable<Parameters<typeof calc>[1]>, "name"> & { readonly name: N },
): FormulaColumn<N> =>
  calc(base === "direct" ? formulas.contingencyOnDirect : formulas.contingency, {
    ...options,
    bind: base === "direct" ? directOf(options.bind) : (options.bind ?? {}),
    shown: { id: options.name, ...options.shown },
  });

// Overhead is no input where contingency leaves it out.
const directOf = (bind: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(bind).filter(([input]) => input in formulas.contingencyOnDirect.inputs));

/** Services → lines before payroll → payrolls → contributions, where the country says them → lines → costs. */
export const costTables = (prefix: string, rows: CostRows, kind: ServiceKind, refused: boolean): ChainTable[] => [
  SERVICES.prefixed(prefix).table(rows.services, kind),
  BASE_LINES.prefixed(prefix).table(rows.lines, prefix, kind),
  PAYROLLS.prefixed(prefix).table(
    rows.services.map((row) => ({ ...row, cells: {} })),
    prefix,
  ),
  SALVAGES.prefixed(prefix).table(rows.lines.filter((row) => row.cells["behaviour"]?.value === "capital")),
  ...(rows.contributions ? contributionTables(prefix, rows.contributions) : []),
  LINES.prefixed(prefix).table(rows.lines, prefix, rows.contributions !== undefined),
  SERVICE_COSTS.prefixed(prefix).table(rows.services, prefix, refused, rows),
];

export const statedService: ServiceKind = {
  capacity: [given("capacity", "places")],
  occupancy: [given("stated-occupancy", "ratio"), ...assumed(take("assumed-occupancy")), calc(formulas.occupancy)],
  clients: [given("clients", "clients")],
};

export const PAYROLLS = handle("payrolls", (prefix: string) => [
  total("payroll", "money", BASE_LINES.prefixed(prefix).by("service key")("pay-amount"), { none: "zero" }),
]);

// What is left of capital is priced as the line is, by the same index and rate.
const SALVAGES = handle("salvages", () => [
  ...texts("period", "indexed", "foreign"),
  given("stated-salvage", "price/units"),
  ...PRICES,
  calc(formulas.unitPrice, {
    name: "salvage",
    bind: { "unit-cost": "stated-salvage" },
    shown: { per: { part: "salvage" } },
  }),
]);

export const LINES = handle("lines", (prefix: string, byCountry: boolean) => {
  const base = BASE_LINES.prefixed(prefix);
  return [
    ...texts("line key", "service key", "behaviour", "driver", "pay", "vat"),
    ...givens(take("quantity", "on-cost", "useful-life")),
    ...assumed(take("vat-rate", "discount-rate")),
    ...base.lookups("line key", take("base-units", "share-of-line", "unit-price", "fte")),
    SALVAGES.prefixed(prefix).lookup("salvage", "money/units", "line key"),
    PAYROLLS.prefixed(prefix).lookup("payroll", "money", "service key"),
    calc(formulas.units),
    ...(byCountry ? contributedColumns(prefix) : [calc(formulas.lineAmount)]),
    ...calcs(formulas.runningAmount, formulas.replacementValue, formulas.salvageValue, formulas.equivalentAnnualCost),
    calc(formulas.annualisedAmount),
  ];
});

/** Parts of the cost that are told where the country says what is contributed. */
export const PAY_SUMS = ["pay-amount", "contribution-amount"] as const;

/** What is paid and contributed on a line, and its amount with both. */
const contributedColumns = (prefix: string) => [
  text("contributed-by"),
  BASE_LINES.prefixed(prefix).lookup("pay-amount", "money", "line key"),
  total("contributions-of-posts", "money", CONTRIBUTIONS.prefixed(prefix).by("line key")("contribution-of-posts"), {
    none: "zero",
  }),
  calc(formulas.contributionAmount),
  calc(formulas.amountWithContributions, { name: "line-amount", shown: { id: "line-amount" } }),
];

// A stated need is asked of no standard.
const statedColumns = () => [
  ...texts("need-basis", "foreign", "exchange-rate key"),
  given("amount", "price"),
  indexed("exchange-rate"),
  calc(formulas.statedNeed),
  calc(formulas.requirementByBasis, { name: "requirement", shown: { id: "requirement" } }),
];

export const SERVICE_COSTS = handle(
  "service-costs",
  (
    prefix: string,
    refused: boolean,
    { contributions, contingencyBase, hasNeeds }: Pick<CostRows, "contributions" | "contingencyBase" | "hasNeeds">,
  ) => {
    const byCountry = contributions !== undefined;
    const services = SERVICES.prefixed(prefix);
    const lines = LINES.prefixed(prefix).by("service key");
    const unknown = { none: "unknown", refused, absent: "cost-standard" } as const;
    return [
      ...texts("service key", "centre key", "overhead-mode"),
      ...assumed(take("overhead-rate", "contingency-rate")),
      ...services.lookups("service key", take("centres-in-row", "available-nights", "place-nights", "person-nights")),
      services.lookup("clients", "clients", "service key"),
      total("fte", "fte", lines("fte"), { ...unknown, none: "zero" }),
      total("direct-cost", "money", lines("running-amount"), unknown),
      calc(formulas.overhead),
      contingencyColumn(contingencyBase, { name: "contingency" }),
      ...(hasNeeds ? statedColumns() : [calc(formulas.requirement)]),
      total("capital-cash", "money", lines("replacement-value"), unknown),
      total("capital-annualised", "money", lines("annualised-amount"), unknown),
      calc(formulas.economicCost),
      ...(byCountry ? PAY_SUMS.map((id) => total(id, "money", lines(id), unknown)) : []),
      ...calcs(formulas.costPerAvailableNight, formulas.costPerOccupiedNight, formulas.costPerPersonNight),
      calc(formulas.costPerClient),
    ];
  },
);

export const CENTRE_COSTS = handle("centre-costs", (network: Pick<Network, "country">) => {
  const of = SERVICE_COSTS.by("centre key");
  return [
    ...texts("centre key", "region key", "country key"),
    given("stated-count", "centres"),
    calc(formulas.centresInRow, { shown: { id: "centre-count" } }),
    total("fte", "fte", of("fte"), { none: "zero" }),
    ...costSums(network).map((id) => total(id, "money", of(id), { none: "unknown" })),
  ];
});

/** Figures of cost that are money and add up over services, centres and regions. */
const COST_SUMS = [
  "direct-cost",
  "overhead",
  "contingency",
  "requirement",
  "capital-cash",
  "capital-annualised",
  "economic-cost",
] as const;

/** The same, with pay and contributions where the country says what is contributed. */
export const costSums = ({ country }: Pick<Network, "country">) => [...COST_SUMS, ...(country ? PAY_SUMS : [])];

/** A row for each centre: its keys, those that are added, and the largest count that one of its rows states. */
export const centreRows = (
  { groups, fiscalYear }: ResolvedNetwork,
  keys: (group: CentreGroup) => TableRow["cells"] = () => ({}),
): TableRow[] =>
  [...groups.values()].map((group) => ({
    key: group.id,
    per: { fiscalYear, centre: group.id },
    cells: {
      "centre key": keyCell(group.id),
      "region key": keyCell(group.region && fold(group.region)),
      "country key": keyCell(COUNTRY),
      "stated-count": cellOf(largest(group), "count"),
      ...keys(group),
    },
  }));

const largest = ({ services }: CentreGroup): Row<Centre> =>
  services.map((each) => each.row).reduce((a, b) => (count(b) > count(a) ? b : a));

export const COUNTRY = "country";

const count = (row: Row<Centre>): number => Number(row.values.count ?? "1");

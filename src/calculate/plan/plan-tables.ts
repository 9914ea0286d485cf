import {
  type ChainTable,
  type ColumnOf,
  type GivenCell,
  type TableRow,
  calc,
  given,
  handle,
  texts,
} from "../../formula/table.js";
import { leftToTransfer, requested } from "../../made/measure/estimate.js";
import {
  addedNeed,
  budgetRequest,
  openRequest,
  overCeiling,
  planCut,
  planNeed,
  underCeiling,
} from "../../made/measure/plan.js";
import { unknownInRequest } from "../../made/measure/unknowns.js";
import { COUNTRY } from "../centre-tables.js";
import { estimateSums } from "../estimate/estimate-tables.js";
import { keyCell } from "../given-cell.js";
import { indexKey, indexed } from "../indices.js";
import { COUNTRY_SUMS, type Plan, SUMMED, countrySum, inPrices } from "./plan.js";
import { CENTRE_REQUESTS, requestRows } from "./request-tables.js";
import { resolveNetwork } from "../resolve-network.js";
import { calcKnown, rollup } from "../rollup.js";
import { smallestUnit } from "../smallest-unit.js";
import { SCALE_UP_REQUESTS, scaleUpRequests, scaleUpTables } from "./scale-up-tables.js";
import { variantKey } from "./stack-tables.js";

/**
 * The tables of a plan over several years: the path of the scale-up, the request of each year by economic class, by what
 * stands and what is new, against its ceiling and in the prices of the first year, and the sums over all years.
 *
 * @param isAsked - whether there is an estimate of each year, which says what others pay and the addressee is asked for
 */
export function planTables(plan: Plan, isAsked: boolean): ChainTable[] {
  const scaled = scaleUpRequests(plan);
  const years = `${plan.years[0] ?? ""}–${plan.years.at(-1) ?? ""}`;
  const all = PLAN.by("all key");
  const sums: ChainTable = {
    name: "plan-years",
    columns: SUMMED.flatMap(([id, unknown, parts]) => {
      const again = { known: all(`${id} known`), unknown: all(unknown) };
      return rollup(id, "money", all(id), { none: "unknown", parts, again });
    }),
    rows: [{ key: years, per: { years }, cells: {} }],
  };
  return [
    ...scaleUpTables(plan),
    ...scaled,
    { name: "plan-classes", columns: requestOf("class key"), rows: classRows(plan, scaled.at(-1)?.rows ?? []) },
    PLAN.table(
      plan.years.map((year, at) => yearRow(plan, years, year, at)),
      plan,
      isAsked,
    ),
    ...(plan.years.length > 1 ? [sums] : []),
  ];
}

const PLAN = handle("plan", ({ deflator }: Plan, isAsked: boolean) => [
  ...texts("all key", "country key", "index-base key", "index-year key"),
  ...COUNTRY_SUMS.flatMap(countrySum),
  ...requestOf("plan key"),
  given("ceiling", "money"),
  ...(isAsked ? ASKED : againstCeiling("budget-request", "unknown-in-request")),
  ...(deflator === undefined ? [] : [indexed("index-base"), indexed("index-year"), ...SUMMED.flatMap(inPrices)]),
]);

function againstCeiling(open: "budget-request" | "open-request", missing: string) {
  const options = { bind: { "open-request": open }, known: { "open-request": `${open} known` }, missing };
  return [overCeiling, underCeiling].flatMap((formula) => calcKnown(formula, options));
}

const WHOLE = estimateSums("estimate-whole");
const OF_CENTRES = ["estimate-need", "paid-by-others", "estimate-cut", "estimate-received", "estimate-signed"] as const;
const MISSING = "requested unknown";

/** Inputs of a formula by the columns of what is known of them. */
const knownOf = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, `${name} known`]));

/** What the addressee is asked for in a year: the centres by their estimate, and the added units that nobody else pays. */
const ASKED = [
  given("minor-unit", "money"),
  ...OF_CENTRES.flatMap((id) => [
    WHOLE.lookup(id, "money", "country key"),
    WHOLE.lookup(`${id} known`, "money", "country key"),
  ]),
  WHOLE.lookup(MISSING, "lines", "country key"),
  ...calcKnown(addedNeed, { known: knownOf("scale-up-request"), missing: "unknown-in-request" }),
  ...calcKnown(planNeed, { known: knownOf("estimate-need", "added-need"), missing: MISSING }),
  ...calcKnown(openRequest, { known: knownOf("plan-need", "paid-by-others"), missing: MISSING }),
  ...againstCeiling("open-request", MISSING),
  ...calcKnown(planCut, { known: knownOf("estimate-cut", "added-need", "over-ceiling"), missing: MISSING }),
  ...calcKnown(requested, {
    id: "plan-requested",
    name: "plan-requested",
    bind: { "estimate-need": "plan-need", "estimate-cut": "plan-cut" },
    known: {
      ...knownOf("paid-by-others", "estimate-received", "estimate-signed"),
      "estimate-need": "plan-need known",
      "estimate-cut": "plan-cut known",
    },
    missing: MISSING,
  }),
  ...calcKnown(leftToTransfer, {
    id: "plan-left-to-transfer",
    name: "plan-left-to-transfer",
    bind: { requested: "plan-requested" },
    known: { ...knownOf("estimate-signed"), requested: "plan-requested known" },
    missing: MISSING,
  }),
] as const;

const PARTS = ["baseline", "new-centres", "scale-up"] as const;

// The three parts of a request by year, or by class and year, and the request itself; what is known beside what is not.
const requestOf = (key: "plan key" | "class key") => [
  ...sumOf("baseline", "centre-request", CENTRE_REQUESTS.by(`baseline ${key}`)),
  ...sumOf("new-centres", "centre-request", CENTRE_REQUESTS.by(`new ${key}`)),
  ...sumOf("scale-up", "scale-up-request", SCALE_UP_REQUESTS.by(key)),
  calc(unknownInRequest, {
    bind: Object.fromEntries(PARTS.map((part) => [`${part}-unknown`, `${part}-request unknown`])),
    shown: null,
  }),
  ...calcKnown(budgetRequest, {
    known: Object.fromEntries(PARTS.map((part) => [`${part}-request`, `${part}-request known`])),
    missing: "unknown-in-request",
  }),
];

type Requests<C extends string> = (column: C | `${C} known` | "unknown-items") => ColumnOf;

function sumOf<const P extends (typeof PARTS)[number], const C extends string>(part: P, id: C, of: Requests<C>) {
  const again = { known: of(`${id} known`), unknown: of("unknown-items"), basis: "known" } as const;
  return rollup(`${part}-request`, "money", of(id), { none: "zero", parts: "lines", again });
}

function yearRow({ deflator, ceilings, file, years, networks }: Plan, all: string, year: string, at: number): TableRow {
  const ceiling = ceilings[year];
  const index = (of: string): GivenCell => keyCell(deflator === undefined ? undefined : indexKey(deflator, of));
  return {
    key: year,
    per: { fiscalYear: year },
    cells: {
      "all key": keyCell(all),
      "country key": keyCell(variantKey({ key: at === 0 ? "" : year }, COUNTRY)),
      "minor-unit": smallestUnit(networks[at]?.currency ?? ""),
      "index-base key": index(years[0] ?? ""),
      "index-year key": index(year),
      ceiling:
        ceiling === undefined
          ? { value: null, from: { absent: "ceiling" } }
          : { value: ceiling.amount, from: { file, pointer: ceiling.column } },
    },
  };
}

// One row for each class that the centres of a year or its scale-up ask money for.
function classRows({ networks }: Plan, scaled: readonly TableRow[]): TableRow[] {
  const rows = new Map<string, TableRow>();
  const all = [...networks.flatMap((network) => requestRows(resolveNetwork(network))), ...scaled];
  for (const { fiscalYear = "", economic = "" } of all.map((each) => each.per)) {
    const key = `${fiscalYear}|${economic}`;
    rows.set(key, { key, per: { fiscalYear, economic }, cells: {} });
  }
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

// The tables of a plan over several years: its scale-up and what that asks for, each year by economic class, against
// its ceiling and in constant prices, and sums over the years; and columns for a sum of the country.
import { pointerStep } from "../../formula/figure.js";
import type { ChainTable, ColumnOf, GivenCell, TableRow } from "../../formula/table.js";
import { calc, calcs, given, handle, lookup, text, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import type { ScaleUp } from "../../model/analysis.js";
import type { SupplyStandard } from "../../model/supply-standard.js";
import { LEVELS } from "../funding/gap-tables.js";
import type { Network, Norm, Region } from "../network.js";
import { lineKey } from "../cost/cost-rows.js";
import { estimateSums } from "../estimate/estimate-rows.js";
import { indexed, indexKey } from "../assumptions.js";
import { keyCell, REFUSED, smallestUnit } from "../given-cell.js";
import {
  CENTRE_REQUESTS,
  CONTINGENCY,
  LINE_PARTS,
  linePartRow,
  linePartsOf,
  linePartsTable,
  OVERHEAD,
  partKey,
  requestClass,
  requestColumns,
  requestRows,
} from "./request-tables.js";
import { resolveNetwork } from "../resolve-network.js";
import { variantKey } from "./stack-tables.js";
import { fold } from "../../model/table.js";
import { COUNTRY, LINES, SERVICE_COSTS } from "../cost/cost-tables.js";
import { SERVICES } from "../cost/base-lines.js";
import { MODEL } from "../need/expansion-tables.js";
import { normCell, supplyKey } from "../need/supply-norm-rows.js";
import { SUPPLY } from "../need/supply-tables.js";
import type { Ceiling } from "../estimate/parts.js";
import { take } from "../../measure/inputs.js";
import { calcKnown, counted, rollup } from "../known-parts.js";

/** What a plan over several years is computed from. */
export type Plan = {
  readonly file: string;
  /** Fiscal years, the first is that of the analysis. */
  readonly years: readonly string[];
  readonly networks: readonly Network[];
  readonly scaleUp: ScaleUp | undefined;
  /** The norm that the scale-up follows. */
  readonly standard: SupplyStandard | undefined;
  readonly ceilings: Readonly<Record<string, Ceiling>>;
  /** Series of the indices that amounts are also given in the prices of the first year by. */
  readonly deflator: string | undefined;
};

/** What the plan takes over from the country of each year. */
export const COUNTRY_SUMS = ["requirement", "hard-gap"] as const;

// What is summed over the years, and the column that counts what it leaves out.
export const SUMMED = [
  ["requirement", "requirement unknown", "centres"],
  ["hard-gap", "hard-gap unknown", "centres"],
  ["budget-request", "unknown-in-request", "lines"],
] as const;

/** A sum of the country: whole, known, and how many centres are not. */
export const countrySum = (id: (typeof COUNTRY_SUMS)[number]) => [
  LEVELS.country.lookup(id, "money", "country key"),
  LEVELS.country.lookup(`${id} known`, "money", "country key"),
  LEVELS.country.lookup(`${id} unknown`, "centres", "country key"),
];

/** An amount in the prices of the first year, whole and as far as it is known. */
export const inPrices = ([of, missing]: (typeof SUMMED)[number]) => [
  calc(formulas.inBasePrices, {
    name: `${of} in base prices` as const,
    bind: { "amount-now": of },
    shown: { id: of, per: { basis: "real" } },
  }),
  calc(formulas.inBasePrices, {
    name: `${of} known in base prices` as const,
    bind: { "amount-now": `${of} known` },
    shown: { id: of, per: { basis: "real-known" }, missing },
  }),
];

/** The scale-up; each year's request by class, existing and new, against its ceiling and in constant prices. */
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
  return [formulas.overCeiling, formulas.underCeiling].flatMap((formula) => calcKnown(formula, options));
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
  ...calcKnown(formulas.addedNeed, { known: knownOf("scale-up-request"), missing: "unknown-in-request" }),
  ...calcKnown(formulas.planNeed, { known: knownOf("estimate-need", "added-need"), missing: MISSING }),
  ...calcKnown(formulas.openRequest, { known: knownOf("plan-need", "paid-by-others"), missing: MISSING }),
  ...againstCeiling("open-request", MISSING),
  ...calcKnown(formulas.planCut, { known: knownOf("estimate-cut", "added-need", "over-ceiling"), missing: MISSING }),
  ...calcKnown(formulas.requested, {
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
  ...calcKnown(formulas.leftToTransfer, {
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
  calc(formulas.unknownInRequest, {
    bind: Object.fromEntries(PARTS.map((part) => [`${part}-unknown`, `${part}-request unknown`])),
    shown: null,
  }),
  ...calcKnown(formulas.budgetRequest, {
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

function classRows({ networks }: Plan, scaled: readonly TableRow[]): TableRow[] {
  const rows = new Map<string, TableRow>();
  const all = [...networks.flatMap((network) => requestRows(resolveNetwork(network))), ...scaled];
  for (const { fiscalYear = "", economic = "" } of all.map((each) => each.per)) {
    const key = `${fiscalYear}|${economic}`;
    rows.set(key, { key, per: { fiscalYear, economic }, cells: {} });
  }
  return [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The tables of the path of the scale-up: units planned, added and new, and the model centres they stand for. */
export function scaleUpTables(plan: Plan): ChainTable[] {
  const { scaleUp, standard } = plan;
  const rows = scaleUp && standard ? stepsOf(plan).map((step) => stepRow(plan, scaleUp, standard, step)) : [];
  return [PATH.table(rows, scaleUp), SCALE_UP.table(rows)];
}

/** A later year of the plan in one region of its norm, and the place of the year in the plan. */
type Step = { readonly year: string; readonly at: number; readonly norm: Norm; readonly region: Region };

const stepsOf = ({ networks, standard }: Plan): Step[] =>
  networks.slice(1).flatMap((network, at) =>
    resolveNetwork(network)
      .norms.filter((norm) => norm.standard === standard)
      .flatMap((norm) => norm.regions.map((region) => ({ year: network.fiscalYear, at: at + 1, norm, region }))),
  );

const stepKey = (year: string, standard: SupplyStandard, region: string): string =>
  `${year}|${supplyKey(standard, region)}`;

const PATH = handle("scale-up-path", (scaleUp: ScaleUp | undefined) => [
  ...texts("supply key", "base supply key", "next key"),
  ...SUPPLY.lookups("supply key", take("units-available", "units-needed-raw")),
  ...pathColumns(scaleUp),
  calc(formulas.addedUnits),
]);

// The path is straight to a target, or listed by year as coverage, or listed as units by region and year.
function pathColumns(scaleUp: ScaleUp | undefined) {
  if (scaleUp?.units) return [given("stated-units", "places"), calc(formulas.plannedUnitsStated, PLANNED)];
  if (scaleUp?.coverage) return [given("planned-coverage", "ratio"), calc(formulas.plannedUnitsListed, PLANNED)];
  return [
    SUPPLY.lookup("unit-coverage", "ratio", "base supply key"),
    given("coverage-target", "ratio"),
    ...(["plan-year", "base-year", "last-year"] as const).map((name) => given(name, "years")),
    calc(formulas.plannedUnits, PLANNED),
  ];
}

const PLANNED = { name: "planned-units", shown: { id: "planned-units" } } as const;

const SCALE_UP = handle("scale-up", () => [
  ...texts("model key", "counts"),
  PATH.lookup("added-units", "places", "step key"),
  text("step key"),
  total("added-before", "places", PATH.by("next key")("added-units"), { none: "zero" }),
  given("first-year-months", "months"),
  ...calcs(formulas.newUnits, formulas.scaleUpUnits),
  SERVICES.prefixed(MODEL).lookup("capacity", "places", "model key"),
  calc(formulas.modelShare, {
    name: "running share",
    bind: { planned: "scale-up-units" },
    shown: { per: { part: "running" } },
  }),
  calc(formulas.modelShare, {
    name: "capital share",
    bind: { planned: "new-units" },
    shown: { per: { part: "capital" } },
  }),
]);

function stepRow(plan: Plan, scaleUp: ScaleUp, standard: SupplyStandard, { year, at, region }: Step): TableRow {
  const key = stepKey(year, standard, region.key);
  const model = variantKey({ key: year }, supplyKey(standard, region.key));
  const next = plan.years[at + 1];
  const said = (value: string | undefined, pointer: string): GivenCell =>
    value === undefined
      ? { value: null, from: { absent: "plan" } }
      : { value, from: { file: plan.file, pointer: `/plan/${pointer}` } };
  const place = Object.keys(scaleUp.units ?? {}).find((each) => fold(each) === region.key) ?? "";
  return {
    key,
    per: { fiscalYear: year, standard: standard.id, region: region.code },
    sources: [standard.source],
    cells: {
      "supply key": keyCell(model),
      "base supply key": keyCell(supplyKey(standard, region.key)),
      "next key": keyCell(next === undefined ? undefined : stepKey(next, standard, region.key)),
      "step key": keyCell(key),
      "model key": keyCell(model),
      counts: normCell(standard, "counts"),
      "stated-units": said(scaleUp.units?.[place]?.[year], `scaleUp/units/${pointerStep(place)}/${pointerStep(year)}`),
      "planned-coverage": said(scaleUp.coverage?.[year], `scaleUp/coverage/${pointerStep(year)}`),
      "coverage-target": said(scaleUp.target, "scaleUp/target"),
      "plan-year": said(year.slice(0, 4), `years/${at}`),
      "base-year": said(plan.years[0]?.slice(0, 4), "years/0"),
      "last-year": said(plan.years.at(-1)?.slice(0, 4), `years/${plan.years.length - 1}`),
      "first-year-months": said(scaleUp.monthsInFirstYear, "scaleUp/monthsInFirstYear"),
    },
  };
}

/** The tables of what the places of the scale-up ask for: amounts of the model centre by line, and their sums by class. */
function scaleUpRequests(plan: Plan): ChainTable[] {
  const country: Pick<Network, "country" | "requestClasses"> = plan.networks[0] ?? {};
  const places = placesOf(plan);
  const parts = places.flatMap((place) =>
    place.lines.flatMap((line) => linePartsOf(country, line).map((part) => ({ place, line: line.values, part }))),
  );
  const lines = parts.map(({ place: { refused, region, key, per }, line: { line, behaviour }, part }): Item => {
    const model = partKey(lineKey(key, refused ? REFUSED : line), part);
    const { economic } = part;
    const row = itemRow(plan, region, { ...per, line, economic }, model, economic);
    return { kind: behaviour === "capital" ? "capital" : "running", economic, row };
  });
  const surcharges = places.flatMap(({ region, key, per }) =>
    ([OVERHEAD, CONTINGENCY] as const).map((kind): Item => {
      const economic = requestClass(country.requestClasses, kind);
      return { kind, economic, row: itemRow(plan, region, { ...per, economic: kind }, key, economic) };
    }),
  );
  const items = [...lines, ...surcharges];
  const rows = (kind: Item["kind"]): TableRow[] => items.flatMap((each) => (each.kind === kind ? each.row : []));
  const classes = new Map<string, TableRow>();
  for (const { row, economic } of items) {
    const { fiscalYear = "" } = row.per;
    const key = `${fiscalYear}|${economic}`;
    classes.set(key, {
      key,
      per: { fiscalYear, economic, part: "scale-up" },
      cells: { "plan key": keyCell(fiscalYear), "class key": keyCell(key) },
    });
  }
  const partRows = parts.map(({ place: { key, per }, line: { line }, part }) => {
    const model = variantKey({ key: per.fiscalYear }, lineKey(key, line));
    return linePartRow({ key: model, per: { ...per, route: "model", line } }, part);
  });
  return [
    linePartsTable(MODEL, partRows),
    RUNNING.table(rows("running")),
    CAPITAL.table(rows("capital")),
    OVERHEADS.table(rows(OVERHEAD)),
    CONTINGENCIES.table(rows(CONTINGENCY)),
    SCALE_UP_REQUESTS.table([...classes.values()]),
  ];
}

/** An amount of a model centre that planned units are costed by. */
type Item = {
  readonly kind: "running" | "capital" | typeof OVERHEAD | typeof CONTINGENCY;
  readonly row: TableRow;
  readonly economic: string;
};

type Share = "running share" | "capital share";

const amountColumns = (amount: ColumnOf<"model key">, share: Share) => [
  ...texts("class key", "model key", "step key"),
  lookup("model-amount", "money", amount),
  lookup("model-share", "ratio", SCALE_UP.at("step key")(share)),
  ...counted([calc(formulas.scaleUpAmount)], "lines"),
];

const amounts = (name: string, amount: ColumnOf<"model key">, share: Share) =>
  handle(name, () => amountColumns(amount, share));

const ofLine = LINES.prefixed(MODEL).at("model key");
const ofService = SERVICE_COSTS.prefixed(MODEL).at("model key");
const RUNNING = amounts(
  "scale-up-running",
  LINE_PARTS.prefixed(MODEL).at("model key" as const)("running-part"),
  "running share",
);
const CAPITAL = amounts("scale-up-capital", ofLine("replacement-value"), "capital share");
const OVERHEADS = amounts("scale-up-overhead", ofService("overhead"), "running share");
const CONTINGENCIES = amounts("scale-up-contingency", ofService("contingency"), "running share");

export const SCALE_UP_REQUESTS = handle("scale-up-requests", () => [
  ...texts("plan key", "class key"),
  ...requestColumns(
    "scale-up-request",
    {
      running: RUNNING.by("class key")("scale-up-amount"),
      capital: CAPITAL.by("class key")("scale-up-amount"),
      overhead: OVERHEADS.by("class key")("scale-up-amount"),
      contingency: CONTINGENCIES.by("class key")("scale-up-amount"),
    },
    { route: "model" },
  ),
]);

// Each later year of the plan and region of its norm, with the key of the model centre there.
function placesOf(plan: Plan) {
  if (!plan.scaleUp) return [];
  return stepsOf(plan).map(({ year, norm: { standard, model }, region }) => ({
    lines: model.lines,
    refused: model.refused,
    region: region.key,
    key: supplyKey(standard, region.key),
    per: { fiscalYear: year, standard: standard.id, region: region.code },
  }));
}

function itemRow({ standard }: Plan, region: string, per: TableRow["per"], model: string, economic: string): TableRow {
  const { fiscalYear = "", economic: kind = "", line = "" } = per;
  return {
    key: `${fiscalYear}|${region}|${kind}|${line}`,
    per: { ...per, route: "model" },
    cells: {
      "class key": keyCell(`${fiscalYear}|${economic}`),
      "model key": keyCell(variantKey({ key: fiscalYear }, model)),
      "step key": keyCell(standard && stepKey(fiscalYear, standard, region)),
    },
  };
}

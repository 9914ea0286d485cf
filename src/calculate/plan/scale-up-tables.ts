import {
  type ChainTable,
  type ColumnOf,
  type GivenCell,
  type TableRow,
  calc,
  given,
  handle,
  lookup,
  text,
  texts,
  total,
} from "../../formula/table.js";
import {
  addedUnits,
  modelShare,
  newUnits,
  plannedUnits,
  plannedUnitsListed,
  plannedUnitsStated,
  scaleUpAmount,
  scaleUpUnits,
} from "../../made/measure/plan.js";
import type { ScaleUp } from "../../model/analysis.js";
import { fold } from "../../model/fold.js";
import type { SupplyStandard } from "../../model/supply-standard.js";
import { SERVICES } from "../cost/base-lines.js";
import { lineKey } from "../cost/cost-rows.js";
import { LINES, SERVICE_COSTS } from "../cost/cost-tables.js";
import { REFUSED, keyCell } from "../given-cell.js";
import { MODEL } from "../need/added-lines.js";
import { supplyKey } from "../need/supply-norm-rows.js";
import { SUPPLY } from "../need/supply-tables.js";
import type { Network } from "../network.js";
import type { Norm } from "../resolved-network.js";
import type { Region } from "../regions.js";
import { resolveNetwork } from "../resolve-network.js";
import { counted } from "../rollup.js";
import {
  CONTINGENCY,
  LINE_PARTS,
  OVERHEAD,
  linePartRow,
  linePartsOf,
  linePartsTable,
  partKey,
  requestClass,
} from "./request-classes.js";
import type { Plan } from "./plan.js";
import { requestColumns } from "./request-tables.js";
import { variantKey } from "./stack-tables.js";

/** The tables of the path of the scale-up: units planned, added and new, and the model centres they stand for. */
export function scaleUpTables(plan: Plan): ChainTable[] {
  const { scaleUp, standard } = plan;
  const rows = scaleUp && standard ? stepsOf(plan).map((step) => stepRow(plan, scaleUp, standard, step)) : [];
  return [PATH.table(rows, scaleUp), SCALE_UP.table(rows)];
}

/** A later year of the plan in one region of its norm, and the place of the year in the plan. */
type Step = {
  readonly year: string;
  readonly at: number;
  readonly norm: Norm;
  readonly region: Region;
};

/** Each later year of a plan and region of its norm. */
const stepsOf = ({ networks, standard }: Plan): Step[] =>
  networks.slice(1).flatMap((network, at) =>
    resolveNetwork(network)
      .norms.filter((norm) => norm.standard === standard)
      .flatMap((norm) => norm.regions.map((region) => ({ year: network.fiscalYear, at: at + 1, norm, region }))),
  );

/** Key of a region of the scale-up in a year. */
const stepKey = (year: string, standard: SupplyStandard, region: string): string =>
  `${year}|${supplyKey(standard, region)}`;

const PATH = handle("scale-up-path", (scaleUp: ScaleUp | undefined) => [
  ...texts("supply key", "base supply key", "next key"),
  SUPPLY.lookup("units-available", "places", "supply key"),
  SUPPLY.lookup("units-needed-raw", "places", "supply key"),
  ...pathColumns(scaleUp),
  calc(addedUnits),
]);

// The path is straight to a target, or listed by year as coverage, or listed as units by region and year.
function pathColumns(scaleUp: ScaleUp | undefined) {
  if (scaleUp?.units) return [given("stated-units", "places"), calc(plannedUnitsStated, PLANNED)];
  if (scaleUp?.coverage) return [given("planned-coverage", "ratio"), calc(plannedUnitsListed, PLANNED)];
  return [
    SUPPLY.lookup("unit-coverage", "ratio", "base supply key"),
    given("coverage-target", "ratio"),
    ...(["plan-year", "base-year", "last-year"] as const).map((name) => given(name, "years")),
    calc(plannedUnits, PLANNED),
  ];
}

const PLANNED = { name: "planned-units", shown: { id: "planned-units" } } as const;

const SCALE_UP = handle("scale-up", () => [
  ...texts("model key", "counts"),
  PATH.lookup("added-units", "places", "step key"),
  text("step key"),
  total("added-before", "places", PATH.by("next key")("added-units"), { none: "zero" }),
  given("first-year-months", "months"),
  calc(newUnits),
  calc(scaleUpUnits),
  SERVICES.prefixed(MODEL).lookup("capacity", "places", "model key"),
  calc(modelShare, { name: "running share", bind: { planned: "scale-up-units" }, shown: { per: { part: "running" } } }),
  calc(modelShare, { name: "capital share", bind: { planned: "new-units" }, shown: { per: { part: "capital" } } }),
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
      counts: { value: standard.counts, from: { shelf: `standards/${standard.id}`, field: "counts" } },
      "stated-units": said(scaleUp.units?.[place]?.[year], `scaleUp/units/${place}/${year}`),
      "planned-coverage": said(scaleUp.coverage?.[year], `scaleUp/coverage/${year}`),
      "coverage-target": said(scaleUp.target, "scaleUp/target"),
      "plan-year": said(year.slice(0, 4), `years/${at}`),
      "base-year": said(plan.years[0]?.slice(0, 4), "years/0"),
      "last-year": said(plan.years.at(-1)?.slice(0, 4), `years/${plan.years.length - 1}`),
      "first-year-months": said(scaleUp.monthsInFirstYear, "scaleUp/monthsInFirstYear"),
    },
  };
}

/** The tables of what the places of the scale-up ask for: amounts of the model centre by line, and their sums by class. */
export function scaleUpRequests(plan: Plan): ChainTable[] {
  const lines = itemsOf(plan);
  const surcharges = surchargesOf(plan);
  const classes = new Map<string, TableRow>();
  for (const { row, economic } of [...lines, ...surcharges]) {
    const { fiscalYear = "" } = row.per;
    const key = `${fiscalYear}|${economic}`;
    classes.set(key, {
      key,
      per: { fiscalYear, economic, part: "scale-up" },
      cells: { "plan key": keyCell(fiscalYear), "class key": keyCell(key) },
    });
  }
  return [
    linePartsTable(MODEL, partsOf(plan)),
    RUNNING.table(rowsIn(lines, false)),
    CAPITAL.table(rowsIn(lines, true)),
    OVERHEADS.table(rowsFor(surcharges, OVERHEAD)),
    CONTINGENCIES.table(rowsFor(surcharges, CONTINGENCY)),
    SCALE_UP_REQUESTS.table([...classes.values()]),
  ];
}

/** An amount of a model centre that planned units are costed by. */
type Item = { readonly row: TableRow; readonly capital: boolean; readonly economic: string };

type Share = "running share" | "capital share";

const amountColumns = (amount: ColumnOf<"model key">, share: Share) => [
  ...texts("class key", "model key", "step key"),
  lookup("model-amount", "money", amount),
  lookup("model-share", "ratio", SCALE_UP.at("step key")(share)),
  ...counted([calc(scaleUpAmount)], "lines"),
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

const rowsIn = (items: readonly Item[], capital: boolean): TableRow[] =>
  items.filter((each) => each.capital === capital).map((each) => each.row);
const rowsFor = (items: readonly Item[], economic: string): TableRow[] =>
  items.filter((each) => each.row.per["economic"] === economic).map((each) => each.row);

function itemsOf(plan: Plan): Item[] {
  return placesOf(plan).flatMap(({ lines, refused, region, key, per }) =>
    lines.flatMap((line) =>
      linePartsOf(countryOf(plan), line).map((part) => ({
        capital: line.values.behaviour === "capital",
        economic: part.economic,
        row: itemRow(
          plan,
          region,
          { ...per, line: line.values.line, economic: part.economic },
          partKey(lineKey(key, refused ? REFUSED : line.values.line), part),
          part.economic,
        ),
      })),
    ),
  );
}

/** The parts of the lines of the model centres. */
function partsOf(plan: Plan): TableRow[] {
  return placesOf(plan).flatMap(({ lines, key, per }) =>
    lines.flatMap((line) => {
      const model = {
        key: variantKey({ key: per.fiscalYear }, lineKey(key, line.values.line)),
        per: { ...per, route: "model", line: line.values.line },
      };
      return linePartsOf(countryOf(plan), line).map((part) => linePartRow(model, part));
    }),
  );
}

const countryOf = ({ networks: [network] }: Plan): Pick<Network, "country" | "requestClasses"> => network ?? {};

function surchargesOf(plan: Plan): Item[] {
  return placesOf(plan).flatMap(({ region, key, per }) =>
    ([OVERHEAD, CONTINGENCY] as const).map((kind) => {
      const economic = requestClass(countryOf(plan).requestClasses, kind);
      return { capital: false, economic, row: itemRow(plan, region, { ...per, economic: kind }, key, economic) };
    }),
  );
}

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

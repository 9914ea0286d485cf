import { handle } from "../../formula/handle.js";
import {
  type ChainTable,
  type GivenCell,
  type TableRow,
  calc,
  given,
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
  scaleUpUnits,
} from "../../measure/plan.js";
import type { ScaleUp } from "../../model/analysis.js";
import { fold } from "../../model/fold.js";
import type { SupplyStandard } from "../../model/supply-standard.js";
import { SERVICES } from "../cost/base-lines.js";
import { keyCell } from "../given.js";
import { MODEL } from "../need/added-lines.js";
import { supplyKey } from "../need/supply-norm-rows.js";
import { SUPPLY } from "../need/supply-tables.js";
import type { Plan } from "./plan.js";
import type { Region } from "../regions.js";
import { resolveNetwork } from "../resolve-network.js";
import type { Norm } from "../resolved-network.js";
import { variantKey } from "./stack-tables.js";

/** The tables of the path of the scale-up: units planned, added and new, and the model centres they stand for. */
export function scaleUpTables(plan: Plan): ChainTable[] {
  const { scaleUp, standard } = plan;
  const rows = scaleUp && standard ? stepsOf(plan).map((step) => stepRow(plan, scaleUp, standard, step)) : [];
  return [PATH.table(rows, scaleUp), SCALE_UP.table(rows)];
}

/** A later year of the plan in one region of its norm, and the place of the year in the plan. */
export type Step = {
  readonly year: string;
  readonly at: number;
  readonly norm: Norm;
  readonly region: Region;
};

/** Each later year of a plan and region of its norm. */
export const stepsOf = ({ networks, standard }: Plan): Step[] =>
  networks.slice(1).flatMap((network, at) =>
    resolveNetwork(network)
      .norms.filter((norm) => norm.standard === standard)
      .flatMap((norm) => norm.regions.map((region) => ({ year: network.fiscalYear, at: at + 1, norm, region }))),
  );

/** Key of a region of the scale-up in a year. */
export const stepKey = (year: string, standard: SupplyStandard, region: string): string =>
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

export const SCALE_UP = handle("scale-up", () => [
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

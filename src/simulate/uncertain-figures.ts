import { DEMAND_TARGETS } from "../calculate/need/need-tables.js";
import type { Evaluation } from "../formula/chain.js";
import type { Place } from "../formula/table.js";
import { type Figure, type FigureInput, type PerKeys, missing, valued } from "../formula/figure.js";
import { type Paths, pathsTo } from "../formula/recompute.js";
import { figureAt } from "../formula/trace.js";
import * as sources from "../measure/sources.js";
import { type Simulated, type SimulationOptions, type Variable, PERCENTILES, drawOutcomes } from "./variables.js";
import { COUNTRY } from "../calculate/cost/cost-rows.js";
import { CENTRE_GAPS, LEVELS } from "../calculate/funding/gap-tables.js";

/** Places that demand asks for when all of its rates are drawn together: nobody meets all of them at their ends. */
export function needSimulation(
  chain: Evaluation,
  fiscalYear: string,
  variables: readonly Variable[],
  options: SimulationOptions & { readonly file?: string },
): Figure[] {
  return targetsOf(chain, fiscalYear).flatMap(({ place, figure }) => {
    const paths = pathsTo(chain, [place]);
    const own = variables.filter((each) => paths.hangOn(each.places));
    return own.length === 0 ? [] : drawn(paths, figure, own, options);
  });
}

/** How often the need by demand is drawn where the analysis says nothing of draws; every output says so. */
export const NEED_DRAWS = { seed: 1, draws: 1000 } as const;

// The middle nine tenths, and the middle itself.
const SHOWN = ["5", "50", "95"] as const;

type Target = { readonly place: Place; readonly figure: Figure };

// Of a total with an unknown part the known parts are drawn.
function targetsOf(chain: Evaluation, fiscalYear: string): Target[] {
  return DEMAND_TARGETS.flatMap(({ name, columns }) => {
    const rows = chain.tables.find((each) => each.name === name)?.rows ?? [];
    return rows.flatMap(({ per }, row): Target[] => {
      if (per["fiscalYear"] !== fiscalYear || per["scenario"] !== undefined) return [];
      const found = columns.flatMap((column): Target[] => {
        const place = { table: name, row, column };
        const figure = figureAt(chain, place);
        return figure === undefined || figure.value === null ? [] : [{ place, figure }];
      });
      return found.slice(0, 1);
    });
  });
}

function drawn(
  paths: Paths,
  base: Figure,
  variables: readonly Variable[],
  options: SimulationOptions & { readonly file?: string },
): Figure[] {
  const owners = variables.flatMap((each, at) => each.places.map(() => at));
  const again = paths.recompute(variables.flatMap((each) => each.places));
  const { percentiles, undefined: none } = drawOutcomes(
    variables.map((each) => each.range),
    (values) => again(owners.map((at) => values[at] ?? missing("range")))[0] ?? missing("range"),
    options,
  );
  const { seed, draws, file } = options;
  const said = (name: string, of: number, unit: string): FigureInput => ({
    value: String(of),
    unit,
    from:
      file === undefined
        ? { shelf: "analysis", field: `simulation/${name}` }
        : { file, pointer: `/simulation/${name}` },
  });
  return SHOWN.map((percentile): Figure => ({
    id: "simulated-need",
    ...valued(percentiles[percentile], missing("units-needed")),
    unit: base.unit,
    per: { ...base.per, percentile },
    formula: "simulation",
    inputs: {
      "units-needed": { value: base.value, unit: base.unit, from: { figure: base.id, per: base.per } },
      seed: said("seed", seed, "ratio"),
      draws: said("draws", draws, "draws"),
    },
    sources: [sources.simulation, sources.pcg],
    notes: { ...base.notes, seed, draws, generator: "PCG32", variables: variables.length, undefined: none },
  }));
}

/** The figure that uncertainty is about: where it stands, and the same of each centre. */
export type UncertainGap = {
  readonly place: Place;
  readonly figure: Figure;
  readonly centres: readonly { readonly id: string; readonly place: Place }[];
};

export function uncertainGapOf(chain: Evaluation): UncertainGap | undefined {
  const country = chain.tables.find((each) => each.name === LEVELS.country.name);
  const row = country?.rows.findIndex((each) => each.key === COUNTRY) ?? -1;
  if (row < 0) return undefined;
  for (const column of ["hard-gap", "hard-gap known"] as const) {
    const place = LEVELS.country.place(row, column);
    const figure = figureAt(chain, place);
    if (figure && figure.value !== null) return { place, figure, centres: centresOf(chain, figure) };
  }
  return undefined;
}

function centresOf(chain: Evaluation, { per }: Figure): UncertainGap["centres"] {
  const table = chain.tables.find((each) => each.name === CENTRE_GAPS.name);
  return (table?.rows ?? []).flatMap((row, at) =>
    row.per["fiscalYear"] === per["fiscalYear"] && row.per["scenario"] === undefined && row.per["centre"] !== undefined
      ? [{ id: row.per["centre"], place: CENTRE_GAPS.place(at, "hard-gap") }]
      : [],
  );
}

/** How the gap is spread when every value with a range is drawn, independently of the others; draws are not kept. */
export function simulationFigures(
  chain: Evaluation,
  gap: UncertainGap,
  variables: readonly Variable[],
  options: SimulationOptions & { readonly file: string },
): Figure[] {
  const owners = variables.flatMap((each, at) => each.places.map(() => at));
  const places = variables.flatMap((each) => each.places);
  const again = pathsTo(chain, [gap.place]).recompute(places);
  const drawn = drawOutcomes(
    variables.map((each) => each.range),
    (values) => again(owners.map((at) => values[at] ?? missing("range")))[0] ?? missing("range"),
    options,
  );
  const { figure: base } = gap;
  const make = figureOf(base, drawn, options, variables.length);
  return [
    ...PERCENTILES.map((each) =>
      make("simulated-gap", { ...base.per, percentile: each }, drawn.percentiles[each], base.unit),
    ),
    make("simulated-mean", base.per, drawn.mean, base.unit),
    make("gap-chance", base.per, drawn.chance, "ratio"),
    make("simulation-undefined", base.per, String(drawn.undefined), "draws"),
  ];
}

const figureOf =
  (
    base: Figure,
    drawn: Simulated,
    { seed, draws, file }: SimulationOptions & { readonly file: string },
    variables: number,
  ) =>
  (id: string, per: PerKeys, value: string | null, unit: string): Figure => {
    const said = (name: string, of: number, as: string): FigureInput => ({
      value: String(of),
      unit: as,
      from: { file, pointer: `/simulation/${name}` },
    });
    return {
      id,
      ...valued(value, missing("hard-gap")),
      unit,
      per,
      formula: "simulation",
      inputs: {
        "hard-gap": { value: base.value, unit: base.unit, from: { figure: base.id, per: base.per } },
        seed: said("seed", seed, "ratio"),
        draws: said("draws", draws, "draws"),
      },
      sources: [sources.simulation, sources.pcg],
      notes: { ...base.notes, seed, draws, generator: "PCG32", variables, undefined: drawn.undefined },
    };
  };

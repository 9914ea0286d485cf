// The gap that ranges of values make uncertain, and how it is spread.
import { COUNTRY } from "../calculate/centre-tables.js";
import { CENTRE_GAPS } from "../calculate/funding/gap-tables.js";
import { LEVELS } from "../calculate/funding/level-tables.js";
import type { Evaluation } from "../formula/chain.js";
import type { Place } from "../formula/table.js";
import { type Figure, type FigureInput, type PerKeys, missing, valued } from "../formula/figure.js";
import { pathsTo } from "../formula/recompute.js";
import { figureAt } from "../formula/trace.js";
import * as sources from "../measure/sources.js";
import { PERCENTILES, type Simulated, type SimulationOptions, drawOutcomes } from "./draw-outcomes.js";
import type { Variable } from "./variables.js";

/** The figure that uncertainty is about: where it stands, and the same of each centre. */
export type UncertainGap = {
  readonly place: Place;
  readonly figure: Figure;
  readonly centres: readonly { readonly id: string; readonly place: Place }[];
};

/** The gap of the country, of the known centres where the whole is unknown; undefined where no gap is known. */
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

/**
 * How the gap is spread when every value with a range is drawn from it, independently of the others.
 *
 * @param chain - the evaluated chain
 * @param gap - where it stands, and its figure
 * @param variables - values with a range that the gap hangs on
 * @param options - seed, draws, and where they are said in the analysis file
 * @returns percentiles, mean, the chance of a gap, and how many draws gave none; the draws themselves are not kept
 */
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

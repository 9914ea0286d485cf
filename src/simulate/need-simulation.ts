import { DEMAND_TARGETS } from "../calculate/need/need-tables.js";
import type { Evaluation } from "../formula/chain.js";
import type { Place } from "../formula/table.js";
import { type Figure, type FigureInput, missing, valued } from "../formula/figure.js";
import { type Paths, pathsTo } from "../formula/recompute.js";
import { figureAt } from "../formula/trace.js";
import * as sources from "../measure/sources.js";
import { type SimulationOptions, drawOutcomes } from "./draw-outcomes.js";
import type { Variable } from "./variables.js";

/**
 * How many places demand asks for when all of its rates are drawn from their ranges together, in each region and in all:
 * all rates at their ends at once are a range that nobody meets.
 *
 * @param chain - what the run has evaluated
 * @param fiscalYear - the year of the analysis
 * @param variables - values with a range
 * @param options - seed and draws, with the file that says them
 */
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

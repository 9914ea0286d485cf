// Figures of the simulation: how the gap, and the places that demand asks for, are spread when all values with a range
// are drawn; and how often the latter are drawn where the analysis says nothing.
import { DEMAND_TARGETS } from "../calculate/need/need-tables.js";
import type { Evaluation } from "../formula/chain.js";
import type { Place } from "../formula/table.js";
import { type Figure, type FigureInput, missing, valued } from "../formula/figure.js";
import { type Paths, pathsTo } from "../formula/recompute.js";
import { figureAt } from "../formula/trace.js";
import * as sources from "../measure/sources.js";
import { type Variable } from "./variables.js";
import { type SimulationOptions, PERCENTILES, drawOutcomes } from "./simulate.js";
import type { UncertainGap } from "./uncertain-gap.js";

/** Places that demand asks for when all of its rates are drawn together: nobody meets all of them at their ends. */
export const needSimulation = (
  chain: Evaluation,
  fiscalYear: string,
  variables: readonly Variable[],
  options: Drawing,
): Figure[] =>
  targetsOf(chain, fiscalYear).flatMap(({ place, figure }) => {
    const paths = pathsTo(chain, [place]);
    const own = variables.filter((each) => paths.hangOn(each.places));
    if (own.length === 0) return [];
    const { spread, figure: made } = drawing(paths, figure, "units-needed", own, options);
    // The middle nine tenths, and the middle itself.
    return (["5", "50", "95"] as const).map((each) =>
      made("simulated-need", spread.percentiles[each], undefined, each),
    );
  });

/** How often the need by demand is drawn where the analysis says nothing of draws; every output says so. */
export const NEED_DRAWS = { seed: 1, draws: 1000 } as const;

type Target = { readonly place: Place; readonly figure: Figure };

// Of a total with an unknown part the known parts are drawn.
const targetsOf = (chain: Evaluation, fiscalYear: string): Target[] =>
  DEMAND_TARGETS.flatMap(({ name, columns }) => {
    return (chain.tables.find((each) => each.name === name)?.rows ?? []).flatMap(({ per }, row): Target[] => {
      if (per["fiscalYear"] !== fiscalYear || per["scenario"] !== undefined) return [];
      const found = columns.flatMap((column): Target[] => {
        const place = { table: name, row, column };
        const figure = figureAt(chain, place);
        return figure === undefined || figure.value === null ? [] : [{ place, figure }];
      });
      return found.slice(0, 1);
    });
  });

/** Draws every value that a figure hangs on, and makes the figures that say how it is spread. */
function drawing(
  paths: Paths,
  base: Figure,
  input: "hard-gap" | "units-needed",
  variables: readonly Variable[],
  options: Drawing,
) {
  const owners = variables.flatMap((each, at) => each.places.map(() => at));
  const again = paths.recompute(variables.flatMap((each) => each.places));
  const spread = drawOutcomes(
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
  const figure = (id: string, value: string | null, unit = base.unit, percentile?: string): Figure => ({
    id,
    ...valued(value, missing(input)),
    unit,
    per: percentile === undefined ? base.per : { ...base.per, percentile },
    formula: "simulation",
    inputs: {
      [input]: { value: base.value, unit: base.unit, from: { figure: base.id, per: base.per } },
      seed: said("seed", seed, "ratio"),
      draws: said("draws", draws, "draws"),
    },
    sources: [sources.simulation, sources.pcg],
    notes: { ...base.notes, seed, draws, generator: "PCG32", variables: variables.length, undefined: spread.undefined },
  });
  return { spread, figure };
}

type Drawing = SimulationOptions & { readonly file?: string };

/** How the gap is spread when every value with a range is drawn, independently of the others; draws are not kept. */
export function simulationFigures(
  chain: Evaluation,
  gap: UncertainGap,
  variables: readonly Variable[],
  options: Drawing,
): Figure[] {
  const { spread, figure } = drawing(pathsTo(chain, [gap.place]), gap.figure, "hard-gap", variables, options);
  return [
    ...PERCENTILES.map((each) => figure("simulated-gap", spread.percentiles[each], undefined, each)),
    figure("simulated-mean", spread.mean),
    figure("gap-chance", spread.chance, "ratio"),
    figure("simulation-undefined", String(spread.undefined), "draws"),
  ];
}

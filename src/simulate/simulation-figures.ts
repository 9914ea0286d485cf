import type { Evaluation } from "../formula/chain.js";
import type { Figure, FigureInput, PerKeys } from "../formula/figure.js";
import { pathsTo } from "../formula/recompute.js";
import { missing, valued } from "../formula/value.js";
import { uncertaintySources } from "../measure/uncertainty-sources.js";
import { PERCENTILES, type Simulated, type SimulationOptions, drawOutcomes } from "./draw-outcomes.js";
import type { UncertainGap } from "./uncertain-gap.js";
import type { Variable } from "./variables.js";

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
      sources: [uncertaintySources.simulation, uncertaintySources.pcg],
      notes: { ...base.notes, seed, draws, generator: "PCG32", variables, undefined: drawn.undefined },
    };
  };

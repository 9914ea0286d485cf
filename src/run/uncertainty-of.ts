// The gap at the ends of each range and, where the analysis asks for it, drawn from all of them; and the places that
// demand asks for, drawn too.
import type { Network } from "../calculate/network.js";
import type { Evaluation } from "../formula/chain.js";
import type { Figure } from "../formula/figure.js";
import { type Issue, problem } from "../formula/issue.js";
import { pathsTo } from "../formula/recompute.js";
import type { Analysis } from "../model/analysis.js";
import { NEED_DRAWS, needSimulation, simulationFigures } from "../simulate/simulation-figures.js";
import { type Sensitivity, sensitivity } from "../simulate/sensitivity.js";
import { variablesOf } from "../simulate/variables.js";
import type { SimulationOptions } from "../simulate/simulate.js";
import { uncertainGapOf } from "../simulate/uncertain-gap.js";

export function uncertaintyOf(
  network: Network,
  chain: Evaluation,
  { simulation }: Pick<Analysis, "simulation">,
  file: string,
): Uncertainty {
  const gap = uncertainGapOf(chain);
  const all = network.demand || gap ? variablesOf(network, chain) : [];
  const paths = gap && pathsTo(chain, [gap.place]);
  const variables = paths ? all.filter((each) => paths.hangOn(each.places)) : [];
  const need = (): Figure[] =>
    network.demand
      ? needSimulation(chain, network.fiscalYear, all, { ...(simulation ?? NEED_DRAWS), ...(simulation && { file }) })
      : [];
  if (!gap || variables.length === 0) {
    const issues = simulation && chain.tables.length > 0 ? [nothingDrawn(file, gap ? "no-range" : "no-gap")] : [];
    return { issues, outcomes: () => ({ figures: need(), moved: [] }) };
  }
  const outcomes: Uncertainty["outcomes"] = (progress) => {
    const oneWay = sensitivity(chain, gap, variables);
    const drawn = simulation ? simulationFigures(chain, gap, variables, { ...simulation, file, progress }) : [];
    return { figures: [...oneWay.figures, ...drawn, ...need()], moved: oneWay.moved };
  };
  return { issues: [], outcomes };
}

/** What the ranges of the input do to the gap, and to the places that demand asks for. */
export type Outcomes = Sensitivity;

export type Uncertainty = {
  readonly issues: readonly Issue[];
  /** Computed when they are asked for: draws take a while. */
  readonly outcomes: (progress?: SimulationOptions["progress"]) => Outcomes;
};

const nothingDrawn = (file: string, why: "no-range" | "no-gap"): Issue =>
  problem(`simulation.${why}`, { file, column: "/simulation" }, "warning");

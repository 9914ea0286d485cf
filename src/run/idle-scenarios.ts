import { type Figures, readEach } from "../formula/figures.js";
import type { Figure } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import type { Issue } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";

/** A warning for each scenario of the analysis in which every figure is what it is without the scenario. */
export function idleScenarios({ scenarios = {} }: Analysis, figures: Figures, file: string): Issue[] {
  const names = Object.keys(scenarios);
  if (names.length === 0) return [];
  const base = new Map(
    readEach(figures, ({ id, per, value }): [string, Figure["value"]] => [figureKey(id, per), value]),
  );
  const moves = ({ id, value, per: { scenario: _, ...per } }: Figure): boolean =>
    base.get(figureKey(id, per)) !== value;
  return names.flatMap((name): Issue[] => {
    const own = figures.filter((each) => each.per["scenario"] === name);
    // A scenario that could not be understood has no figures, and was told.
    if (own.length === 0 || own.some(moves)) return [];
    const column = `/scenarios/${name}`;
    return [{ code: "scenario.no-effect", severity: "warning", file, column, received: name, message: "" }];
  });
}

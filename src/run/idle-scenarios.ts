import { type Figures, inPlace } from "../formula/figures.js";
import type { Figure } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import type { Issue } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";
import { entryOf } from "../model/once-for.js";

/** A warning for each scenario of the analysis in which every figure is what it is without the scenario. */
export function idleScenarios({ scenarios = {} }: Analysis, figures: Figures, file: string): Issue[] {
  const names = Object.keys(scenarios);
  if (names.length === 0) return [];
  const { found, moving } = scenariosIn(names, figures);
  return names.flatMap((name): Issue[] => {
    // A scenario that could not be understood has no figures, and was told.
    if (!found.has(name) || moving.has(name)) return [];
    const column = `/scenarios/${name}`;
    return [{ code: "scenario.no-effect", severity: "warning", file, column, received: name, message: "" }];
  });
}

type Values = ReadonlyMap<string, Figure["value"]>;

// Few scenarios move none of these: only for them every figure is looked at.
const MOVED: ReadonlySet<string> = new Set(["requirement", "hard-gap"]);

/** The scenarios that have figures, and those that move at least one of them. */
function scenariosIn(
  names: readonly string[],
  figures: Figures,
): { readonly found: ReadonlySet<string>; readonly moving: ReadonlySet<string> } {
  const [found, moving] = [new Set<string>(), new Set<string>()];
  const base = new Map<string, Values>();
  for (const looked of [inPlace(figures, MOVED), inPlace(figures, undefined, true)]) {
    if (names.every((name) => moving.has(name))) break;
    for (const figure of looked) {
      const { id, per: whole } = figure;
      if (whole["scenario"] === undefined || moving.has(whole["scenario"])) continue;
      const { scenario, ...per } = whole;
      found.add(scenario);
      if (entryOf(base, id, () => baseValues(figures, id)).get(figureKey(id, per)) !== figure.value)
        moving.add(scenario);
    }
  }
  return { found, moving };
}

function baseValues(figures: Figures, id: string): Values {
  const values = new Map<string, Figure["value"]>();
  for (const { per, value } of inPlace(figures, new Set([id]), true))
    if (per["scenario"] === undefined) values.set(figureKey(id, per), value);
  return values;
}

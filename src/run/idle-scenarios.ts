import type { Issue } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";

/** A warning for each scenario of the analysis in which every figure is what it is without the scenario. */
export const idleScenarios = ({ scenarios = {} }: Analysis, idle: ReadonlySet<string>, file: string): Issue[] =>
  Object.keys(scenarios)
    .filter((name) => idle.has(name))
    .map((name) => ({
      code: "scenario.no-effect",
      severity: "warning",
      file,
      column: `/scenarios/${name}`,
      received: name,
      message: "",
    }));

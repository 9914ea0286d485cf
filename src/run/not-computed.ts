import type { Issue } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";

// Parts of the analysis file that are understood, but that no figure comes from yet.
const LATER = ["scenarios", "plan", "simulation", "coFunding"] as const;

/** A warning for each part of the analysis file that has no effect on the figures. */
export function notComputed(analysis: Analysis, file: string): Issue[] {
  const parts: string[] = LATER.filter((key) => analysis[key] !== undefined);
  if (analysis.pooling !== undefined && analysis.pooling !== "none") parts.push("pooling");
  return parts.map((key) => ({
    code: "analysis.not-computed",
    severity: "warning",
    file,
    column: `/${key}`,
    received: key,
    message: "",
  }));
}

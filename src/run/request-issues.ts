import type { Figures } from "../formula/figures.js";
import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import type { Analysis } from "../model/analysis.js";

/** A request that asks for nothing, because the analysis costs no centre: it is not written. */
export function requestIssues({ request }: Analysis, figures: Figures, file: string): Issue[] {
  if (request === undefined || figures.some((each) => each.id === "budget-request")) return [];
  return [problem("request.nothing", { file, column: "/request" })];
}

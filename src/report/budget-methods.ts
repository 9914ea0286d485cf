import type { Scheme } from "../model/scheme.js";
import type { Result } from "../result/result.js";

/**
 * The schemes that are methods of one question, how much is for gender equality. A scheme of the analysis that is named
 * among its themes is about something else, such as the climate, unless it is the first of all.
 */
export function budgetMethods({ analysis, schemes }: Pick<Result, "analysis" | "schemes">): readonly Scheme[] {
  const { custom = [], themes = [] } = analysis.tagging ?? {};
  const others = new Set(custom.map((each) => each.id).filter((id) => themes.includes(id)));
  return schemes.filter(({ id }, at) => at === 0 || !others.has(id));
}

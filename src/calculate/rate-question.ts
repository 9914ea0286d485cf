import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import { rateExpected, rateReadings } from "../model/doubtful-rate.js";

/** The question whether a rate of the analysis file was written in per cent. */
export function rateQuestion(value: string, at: { readonly file: string; readonly column: string }): Issue {
  const { percent, plain } = rateReadings(value);
  const facts = { ...at, received: value, expected: rateExpected(value), detail: { percent, plain } };
  return problem("rate.percent", facts, "question");
}

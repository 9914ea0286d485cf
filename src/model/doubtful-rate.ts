// Rates that may have been written in per cent: which they are, both readings, and the question.
import { compare, exact, multiply, toDecimal } from "../money/exact.js";
import { type Issue, problem } from "../formula/issue.js";

const TWO = exact("2");

/** Whether a rate may have been written in per cent without its sign: above 200 % is rare enough to be asked about. */
export const isDoubtfulRate = (written: string): boolean => !written.endsWith("%") && compare(exact(written), TWO) > 0;

/** Both readings of such a rate: of "75" 75 % and 7500 %, and what is meant by the first. */
export const rateReadings = (
  value: string,
): { readonly percent: string; readonly plain: string; readonly meant: string } => ({
  percent: toDecimal(exact(value)),
  plain: toDecimal(multiply(exact(value), exact("100"))),
  meant: toDecimal(multiply(exact(value), exact("0.01"))),
});

/** What is expected in the place of a doubtful rate: either reading, as it is written. */
export const rateExpected = (value: string): string => {
  const { percent, plain } = rateReadings(value);
  return `${percent}% / ${plain}%`;
};

/** The question whether a rate of the analysis file was written in per cent. */
export function rateQuestion(value: string, at: { readonly file: string; readonly column: string }): Issue {
  const { percent, plain } = rateReadings(value);
  const facts = { ...at, received: value, expected: rateExpected(value), detail: { percent, plain } };
  return problem("rate.percent", facts, "question");
}

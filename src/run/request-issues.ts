import { type Network, ratesOf } from "../calculate/network.js";
import { type Figures, figuresOfId } from "../formula/figures.js";
import { type Issue, problem } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import type { Analysis } from "../model/analysis.js";
import type { Answer } from "../model/answer.js";
import { fold } from "../model/fold.js";
import { namedTables } from "../model/tables.js";
import { QUESTIONNAIRES, questionOf } from "../model/questionnaire.js";
import type { Row } from "../model/table.js";

/** A request that asks for nothing, because the analysis costs no centre: it is not written. */
export function requestIssues({ request }: Analysis, figures: Figures, file: string): Issue[] {
  if (request === undefined || figuresOfId(figures, "budget-request").length > 0) return [];
  return [problem("request.nothing", { file, column: "/request" })];
}

/** An analysis that names nothing to be counted. */
export function emptyIssues(analysis: Analysis, figures: Figures, file: string): Issue[] {
  const { questions = [], request } = analysis;
  const isAsked = namedTables(analysis).length > 0 || questions.length > 0 || request !== undefined;
  return isAsked || figures.length > 0 ? [] : [problem("analysis.empty", { file, expected: "budgets, centres" })];
}

/** What is wrong with whom money is asked of: an id that stands twice, another currency, a centre that there is not. */
export function readerIssues(
  { requests = [], currency, fiscalYear }: Analysis,
  network: Network,
  centres: readonly string[],
  file: string,
): readonly Issue[] {
  const known = new Set(centres.map(fold));
  return requests.flatMap(({ id, currency: own = currency, knows = [] }, at): Issue[] => {
    const place = (key: string) => ({ file, column: `/requests/${String(at)}/${key}` });
    const strangers = knows === "all" ? [] : knows.filter((each) => !known.has(fold(each)));
    return [
      ...(requests.findIndex((each) => each.id === id) < at
        ? [problem("request.twice", { ...place("id"), received: id })]
        : []),
      ...(own === currency || ratesOf(network, own).has(fiscalYear)
        ? []
        : [problem("request.currency", { ...place("currency"), received: own, expected: currency })]),
      ...strangers.map((each) =>
        problem("request.knows", {
          ...place("knows"),
          received: each,
          detail: { nearest: nearest(each, centres) ?? "–" },
        }),
      ),
    ];
  });
}

/** Questions that a questionnaire does not have, and answers that it does not take: they count for nothing. */
export const answerIssues = (rows: readonly Row<Answer>[]): readonly Issue[] =>
  rows.flatMap(({ values: { questionnaire, question, answer }, file, row }): Issue[] => {
    const { questions, answers } = QUESTIONNAIRES[questionnaire];
    const at = { file, row };
    const isKnown = questions.some((each) => each === questionOf(question));
    if (!isKnown)
      return [
        problem("answer.question", { ...at, column: "question", received: question, expected: questions.join(", ") }),
      ];
    return answer === undefined || answers.some((each) => each === answer)
      ? []
      : [problem("answer.kind", { ...at, column: "answer", received: answer, expected: answers.join(", ") })];
  });

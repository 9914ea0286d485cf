import type { Issue } from "../formula/issue.js";
import { problem } from "../formula/problem.js";
import type { Answer } from "../model/answer.js";
import { QUESTIONNAIRES, questionOf } from "../model/questionnaire.js";
import type { Row } from "../model/table.js";

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

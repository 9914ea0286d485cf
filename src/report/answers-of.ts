import { PEFA_SCORES } from "../measure/assess/pefa-score.js";
import type { Analysis } from "../model/analysis.js";
import type { Answer } from "../model/answer.js";
import { fold } from "../model/fold.js";
import { type Questionnaire, questionOf } from "../model/questionnaire.js";
import type { Result } from "../result/result.js";

/** What is answered of SDG 5.c.1 and of PEFA GRPFM: in the analysis file, and in its table of answers, which is the later. */
export function assessmentsOf(result: Pick<Result, "answers" | "analysis">, region = ""): Assessments {
  const stated = region === "" ? (result.analysis.assessments ?? {}) : {};
  const own = <A extends string>(questionnaire: Questionnaire, known: readonly A[]): Record<string, A> =>
    Object.fromEntries(
      answersTo(result, questionnaire, region).flatMap(({ question, answer }) => {
        const found = known.find((each) => each === answer);
        return found === undefined ? [] : [[question, found]];
      }),
    );
  const [sdg, pefa] = [own("sdg-5c1", ["yes", "no"] as const), own("pefa-grpfm", PEFA_SCORES)];
  const isSaid = (of: object | undefined): boolean => Object.keys(of ?? {}).length > 0;
  const sdg5c1 = { ...stated.sdg5c1, ...sdg };
  const pefaGrpfm = { ...stated.pefaGrpfm, ...pefa };
  return { ...(isSaid(sdg5c1) && { sdg5c1 }), ...(isSaid(pefaGrpfm) && { pefaGrpfm }) };
}

type Assessments = NonNullable<Analysis["assessments"]>;

/** Rows of answers to a questionnaire, of a region or of the whole. */
export const answersTo = (
  { answers = [] }: Pick<Result, "answers">,
  questionnaire: Questionnaire,
  region = "",
): readonly Answer[] =>
  answers.flatMap(({ values }) =>
    values.questionnaire === questionnaire && fold(values.region ?? "") === fold(region)
      ? [{ ...values, question: questionOf(values.question) }]
      : [],
  );

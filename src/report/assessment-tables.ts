// Tables of how a budget system is rated by SDG 5.c.1 and PEFA GRPFM, and the answers that they rest on.
import { say } from "../formula/locale.js";
import { PEFA_SCORES, pefaGrpfm } from "../measure/assess/pefa-grpfm.js";
import { sdg5c1 } from "../measure/assess/sdg-5c1.js";
import type { Analysis } from "../model/analysis.js";
import type { Answer } from "../model/answer.js";
import { fold } from "../model/table.js";
import { type Questionnaire, questionOf } from "../model/questionnaire.js";
import type { Result } from "../result/result.js";
import { column, figureTable } from "./figure-table.js";
import { type Page, type Table, workWords } from "./page.js";

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

/** How the budget system is rated by what the analysis says of it: SDG indicator 5.c.1 and PEFA GRPFM. */
export function assessmentTables(page: Page): readonly Table[] {
  const { sdg5c1: answers, pefaGrpfm: scores } = assessmentsOf(page.result);
  return [...(answers ? [sdgTable(page, answers)] : []), ...(scores ? [pefaTable(page, scores)] : [])];
}

function sdgTable(page: Page, answers: Parameters<typeof sdg5c1>[0]): Table {
  const { locale } = page;
  const found = sdg5c1(answers);
  const words = (name: string): string => say(locale, `sdg.${name}`);
  const title =
    found.class === null
      ? say(locale, "sdg.title.open", { least: words(found.least), most: words(found.most) })
      : say(locale, "sdg.title", { class: words(found.class) });
  const state = (satisfied: boolean | null): string =>
    say(locale, satisfied === null ? "sdg.open" : satisfied ? "sdg.met" : "sdg.unmet");
  return figureTable(page, {
    id: "sdg-5c1",
    title: found.case === null ? title : `${title} ${say(locale, "sdg.case", { letter: found.case })}`,
    unit: null,
    heading: say(locale, "sdg.criterion"),
    columns: [
      ...["yes", "needed"].map((id) => column(page, id, {}, "sdg.column")),
      column(page, "state", { align: "left" }, "sdg.column"),
    ],
    rows: found.criteria.map(({ criterion, yes, no, open, needed, satisfied }) => ({
      key: criterion,
      labels: [say(locale, `sdg.criterion.${criterion}`)],
      cells: { yes: `${yes} / ${yes + no + open}`, needed: String(needed), state: state(satisfied) },
    })),
    remarks: [
      ...(found.open.length > 0 ? [say(locale, "sdg.answer", { questions: found.open.join(", ") })] : []),
      ...(found.contradict.length > 0
        ? [say(locale, "sdg.contradict", { questions: found.contradict.join(", ") })]
        : []),
      workWords(found.source),
    ],
  });
}

function pefaTable(page: Page, scores: Parameters<typeof pefaGrpfm>[0]): Table {
  const { locale } = page;
  const found = pefaGrpfm(scores);
  const [first] = found;
  return figureTable(page, {
    id: "pefa-grpfm",
    title: say(locale, "pefa.title"),
    unit: null,
    heading: say(locale, "pefa.indicator"),
    columns: ["score", "method"].map((id) => column(page, id, { align: "left" }, "pefa.column")),
    rows: found.map(({ indicator, score, method, mark, open }) => ({
      labels: [indicator],
      cells: {
        score: score ?? say(locale, "pefa.open", { dimensions: open.join(", ") }),
        method: mark === "unverified" ? `${method}, ${say(locale, "pefa.unverified")}` : method,
      },
    })),
    remarks: first ? [workWords(first.source)] : [],
  });
}

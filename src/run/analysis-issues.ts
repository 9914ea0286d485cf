// What is wrong or open in the settings of an analysis: language, year, currency, whom money is asked of, a request for
// nothing, questions of a draft, old settings, nothing to count; and wrong answers to a questionnaire.
import { ratesOf } from "../calculate/in-currency.js";
import type { Network } from "../calculate/network.js";
import { type Figures, figuresOfId } from "../formula/figures.js";
import { type Issue, problem } from "../formula/issue.js";
import { nearest, noneOf } from "../formula/nearest.js";
import type { Locale } from "../formula/locale.js";
import { option } from "../import/read/question-options.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import type { Answer } from "../model/answer.js";
import { fold, type Row } from "../model/table.js";
import type { InputRecord } from "../model/input-record.js";
import { QUESTIONNAIRES, questionOf } from "../model/questionnaire.js";
import { namedTables } from "../model/tables.js";
import { languageCode } from "./reading-words.js";

/** A language that is not there is no reason to stop: English stands in, and is told. */
export function languageIssue(code: string | undefined, locales: readonly Locale[], file: string): Issue[] {
  const codes = locales.map((each) => each.code);
  if (code === undefined || codes.includes(languageCode(code))) return [];
  return [problem("language.unknown", { file, column: "/language", ...noneOf(code, codes) }, "warning")];
}

/** What a draft still asks stands in its `questions`: no figure is given until it is answered. */
export function questionsIssue({ questions = [] }: Analysis, file: string): Issue[] {
  const facts = { file, column: "/questions", received: String(questions.length) };
  return questions.length === 0 ? [] : [problem("analysis.questions", facts)];
}

/** Settings of publications that do nothing any more, each with what replaces it: warnings `publish.replaced`. */
export const replacedSettings = ({ publish = {} }: Analysis, file: string): readonly Issue[] =>
  (["confidential", "withhold", "tables", "earlier"] as const).flatMap((key) => {
    if (publish[key] === undefined) return [];
    const by = key === "confidential" ? { instead: `"centres": {"confidential": "no"}` } : { computed: "umay publish" };
    return problem("publish.replaced", { file, column: `/publish/${key}`, detail: by }, "warning");
  });

/** What is not known of the analysis: its currency is told; its year is asked once those of its files are known. */
export function unknownAbout(
  { currency, fiscalYear, budgets = [] }: Analysis,
  { issues, inputs }: { readonly issues: readonly Issue[]; readonly inputs: readonly InputRecord[] },
  figures: Figures,
  file: string,
): readonly Issue[] {
  const found = [
    ...figuresOfId(figures, "budget-total").map(({ per }) => per["fiscalYear"]),
    ...budgets.map((each) => each.fiscalYear),
    ...inputs.flatMap(({ understood }) => [
      understood?.fiscalYear?.value,
      ...(understood?.columns ?? []).map((each) => each.fiscalYear),
    ]),
    ...issues.map((each) => each.detail?.["fiscalYear"]),
  ];
  const known = found.flatMap((each) => (each === undefined || each === "" ? [] : [each]));
  const years = [...new Set(known)].sort().reverse();
  const isOpen = ({ severity, code }: Issue): boolean => severity === "question" || code.startsWith("file.");
  const isNone = years.length === 0 && issues.some(isOpen);
  const isAsked = isNone || issues.some((each) => each.code === "budget.year-unknown");
  const options = years.map((value) => option("year", { fiscalYear: value }, null, { value }));
  const facts = { file, detail: { years: years.join(", ") }, options };
  return [
    ...(currency === UNKNOWN.currency ? [problem("analysis.no-currency", {}, "warning")] : []),
    ...(fiscalYear === UNKNOWN.fiscalYear && !isAsked ? [problem("analysis.no-year", facts, "question")] : []),
  ];
}

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

import { publicationDraft } from "../disclosure/publish.js";
import { estimate } from "../formats/estimate.js";
import { csv } from "../formats/csv.js";
import { html } from "../formats/html.js";
import { request } from "../formats/request.js";
import { xlsx } from "../formats/xlsx.js";
import type { Issue } from "../formula/issue.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { bar } from "../html/bar.js";
import { DEFINITIONS } from "../html/shapes.js";
import { headlineOf } from "../headline/headline.js";
import { viewOf } from "../headline/look.js";
import { openFiles } from "../import/open/open-files.js";
import { openGrid } from "../import/open/open-grid.js";
import { sha256 } from "../import/open/sha256.js";
import { readAnalysis } from "../import/read/read-analysis.js";
import { ANALYSIS } from "../interview/analysis-name.js";
import { analysisFiles, leftOf, questionsOf, reply } from "../interview/index.js";
import { starterAnalysis, csvName } from "../interview/starter-analysis.js";
import { starterCsv } from "../interview/starter-csv.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import { requestsOf } from "../model/requests.js";
import { type OwnReading, ownSheets, readOwn } from "../own/index.js";
import { answered } from "../questions/answered.js";
import { saidOfFiles } from "../questions/said-of-files.js";
import { questionsOf as openQuestions } from "../questions/questions-of.js";
import { tableOf } from "../questions/table-of.js";
import { pageOf } from "../report/page-of.js";
import { reportOf } from "../report/report-of.js";
import { learnedWords } from "../report/learned-words.js";
import { optionWords } from "../report/option-words.js";
import { whatIfFacts } from "../report/what-if-facts.js";
import type { Result } from "../result/result.js";
import { dictionariesFor } from "../run/dictionaries-for.js";
import type { Files } from "../run/files.js";
import { localeOf } from "../run/locale-of.js";
import { localizeAll } from "../run/localize-all.js";
import { CHANGED } from "../run/examine.js";
import { run } from "../run/run.js";
import { insideTables, tablesInside } from "../run/tables-inside.js";
import { locales } from "../languages/index.js";
import { seenOf } from "./seen.js";
import { trialsOf } from "./trials.js";
import type { Asked, AskedKind, Foot, Offer, Open, PageFiles, Paper, Work } from "./messages.js";

/** What the page asks, answered by the library: no browser and no Node. The page shows it and does nothing else. */
export const engine: { readonly [K in AskedKind]: (asked: Asked[K]["in"]) => Promise<Asked[K]["out"]> } = {
  words: ({ language }) => {
    const { phrases } = localeOf(language);
    const own = Object.entries(phrases).flatMap(([key, words]) => (/^page\./.test(key) ? [[key, words]] : []));
    return Promise.resolve({
      words: Object.fromEntries(own) as Readonly<Record<string, string>>,
      languages: locales.map(({ code, name, reviewed }) => ({ code, name, isReviewed: reviewed })),
    });
  },

  fields: ({ work }) => {
    const { answers = {} } = work;
    const fields = questionsOf(answers, work).map((each) => ({ ...each, said: answers[each.id] ?? "" }));
    return Promise.resolve({ fields, left: leftOf(answers, work) });
  },

  reply: ({ work, id, text }) => {
    const { answers = {} } = work;
    const question = questionsOf(answers, work).find((each) => each.id === id);
    if (!question) return Promise.resolve({ answers });
    const replied = reply(answers, question, text, work);
    if (!("either" in replied)) return Promise.resolve(replied);
    return Promise.resolve({ either: replied.either.map((each) => ({ label: each.label, value: each.text })) });
  },

  result: async ({ work }) => {
    const ran = await ranFrom(work);
    const locale = localeOf(work.language);
    if (!ran.result) return { ...NOTHING, problems: ran.issues.map(({ message }) => message) };
    const { view, total } = viewOf(ran.result, locale);
    const { sentences, below } = headlineOf(view, total);
    const open = openIn(ran.result.issues, ran.analysis, locale);
    const asked = new Set(open.map(({ text }) => text));
    const wrong = ran.result.issues.filter(({ severity, message }) => severity !== "warning" && !asked.has(message));
    const [page] = html.render({ result: ran.result, locale });
    return {
      sentences,
      below,
      foot: isBegun(work) ? footOf(ran.result, locale, sentences) : null,
      open,
      problems: [...new Set(wrong.map(({ message }) => message))],
      page: typeof page?.content === "string" ? page.content : "",
      readers: [
        { id: "internal", words: say(locale, "page.reader-own") },
        ...requestsOf(ran.result.analysis).map(({ id, to }) => ({ id, words: to })),
        { id: "public", words: say(locale, "page.reader-public") },
      ],
      seen: work.answers ? [] : seenOf(ran.result, ran.held, locale),
      trials: trialsOf(pageOf(ran.result, locale)),
    };
  },

  tried: async ({ work, trial }) => {
    const { analysis, held } = await ranFrom(work);
    const locale = localeOf(work.language);
    const given = { ...analysis, scenarios: { [CHANGED]: trial.change } };
    const result = run(given, held, { language: locale.code, analysisFile: ANALYSIS });
    const { page, total } = pageOf(result, locale);
    const facts = whatIfFacts(page, total);
    if (facts.length > 0) return facts;
    return result.issues.flatMap(({ code, message }) => (code.startsWith("scenario.") ? [message] : []));
  },

  papers: async ({ work, reader }) => {
    const ran = await ranFrom(work);
    const locale = localeOf(work.language);
    if (!ran.result) return { learned: [], open: [], papers: [] };
    if (reader === "internal") return { learned: [], open: [], papers: await papersOf(ran.result, locale) };
    const draft = publicationDraft(ran.result, { for: reader });
    // Whatever must be answered first, nothing is published before, whether or not answers are offered.
    if (draft.questions.length > 0) {
      const questions = localizeAll(draft.questions, locale.code);
      const open = openIn(questions, ran.analysis, locale);
      const offered = new Set(open.map(({ text }) => text));
      const others = questions.filter(({ message }) => !offered.has(message)).map(({ message }) => ({ text: message, offers: [] })); // prettier-ignore
      return { learned: [], open: [...open, ...others], papers: [] };
    }
    const learned = learnedWords(ran.result, draft, locale);
    return { learned, open: [], papers: await papersOf(draft.published, locale) };
  },

  answered: ({ work, offer: { place, answer } }) => {
    if (work.answers) return Promise.resolve({ ...work, said: [...(work.said ?? []), { place, answer }] });
    const given: unknown = JSON.parse(work.analysis ?? "{}");
    return Promise.resolve({ ...work, analysis: JSON.stringify(answered(Object(given) as object, place, answer)) });
  },

  given: async ({ work, files }) => {
    const locale = localeOf(work.language);
    const saved = Object.entries(files).find(([name]) => /\.json$/i.test(name));
    return saved ? opened(work, saved, files) : tablesGiven(work, files, locale);
  },

  saved: ({ work }) => {
    const { analysis, files } = sourcesOf(work);
    const { language, today, answers, said } = work;
    const interview = answers && { language, today, answers, ...(said && { said }) };
    const given = Object(JSON.parse(analysis)) as object;
    const whole = { ...given, language, tables: insideTables(files), ...(interview && { interview }) };
    const label = say(localeOf(language), "page.save");
    const content = `${JSON.stringify(whole, null, 2)}\n`;
    return Promise.resolve({ name: ANALYSIS, mime: "application/json", content, label });
  },
};

const NOTHING = {
  sentences: [],
  below: [],
  foot: null,
  open: [],
  page: "",
  readers: [],
  seen: [],
  trials: [],
} as const;

type Sources = { readonly analysis: string; readonly files: PageFiles };

/** The analysis file of a work with its tables; of answers they are made anew. */
function sourcesOf(work: Work): Sources {
  const { answers, said = [], analysis = "{}", files = {} } = work;
  if (!answers) return { analysis, files };
  const [first, ...tables] = analysisFiles(answers, work);
  const made = Object(JSON.parse(first?.content ?? "{}")) as object;
  return {
    analysis: JSON.stringify(said.reduce((before, { place, answer }) => answered(before, place, answer), made)),
    files: Object.fromEntries(tables.map(({ name, content }) => [name, content])),
  };
}

type Ran = {
  readonly analysis: Analysis;
  readonly held: Files;
  readonly result?: Result;
  readonly issues: readonly Issue[];
};

let last: { readonly key: string; readonly ran: Ran } | undefined;

/** Runs a work; the same work is run once. */
async function ranFrom(work: Work): Promise<Ran> {
  const { analysis: text, files } = sourcesOf(work);
  const texts = Object.entries(files).map(([name, held]) => [name, typeof held === "string" ? held : sha256(held)]);
  const key = JSON.stringify([work.language, text, texts]);
  if (last?.key === key) return last.ran;
  const { analysis, issues } = readAnalysis({ name: ANALYSIS, bytes: text });
  const language = work.language;
  if (!analysis) return { analysis: EMPTY, held: {}, issues: localizeAll(issues, language) };
  const held: Files = await openFiles({ ...tablesInside(analysis), ...files });
  const result = run(analysis, held, { language, analysisFile: ANALYSIS });
  const ran = { analysis, held, result, issues: result.issues };
  last = { key, ran };
  return ran;
}

const EMPTY: Analysis = { title: "", currency: UNKNOWN.currency, fiscalYear: UNKNOWN.fiscalYear };

/** What is open, each question with its offers; currency and year are written where nothing says them. */
function openIn(issues: readonly Issue[], analysis: Analysis, locale: Locale): readonly Open[] {
  const asked = openQuestions(issues, analysis).map(({ issue, place }): Open => {
    const offers = (issue.options ?? []).map((option): Offer => ({ words: optionWords(option, locale), place, answer: option.answer })); // prettier-ignore
    const isYear = offers.length === 0 && /year/.test(issue.code);
    return { text: issue.message, offers, ...(isYear && { write: "fiscalYear" as const }) };
  });
  const isNamed = analysis.currency !== UNKNOWN.currency;
  return [
    ...asked,
    ...(isNamed ? [] : [{ text: say(locale, "page.currency"), offers: [], write: "currency" as const }]),
  ];
}

// As long as nothing is said of costs or money there are assumptions alone, and no sum of hers.
const isBegun = (work: Work): boolean =>
  !work.answers ||
  questionsOf(work.answers, work).some(
    ({ id, part }) => /^(?:costs|money)$/.test(part) && (work.answers?.[id] ?? "") !== "",
  );

// The sum at the foot of every step, and its bar.
function footOf(result: Result, locale: Locale, sentences: readonly string[]): Foot {
  const { front } = reportOf(result, locale);
  const drawn = front?.bar?.need == null ? undefined : bar(front.bar, front.bar.need);
  return { words: sentences[0] ?? "", ...(drawn !== undefined && { bar: `${DEFINITIONS}${drawn}` }) };
}

const FORMATS = [html, request, estimate, xlsx, csv] as const;

async function papersOf(result: Result, locale: Locale): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (const format of FORMATS)
    for (const { name, mime, content } of await format.render({ result, locale, texts: false })) {
      const held = typeof content === "string" || content instanceof Uint8Array ? content : [...content].join("");
      const label = locale.code === "en" ? format.label.en : (format.label[locale.code] ?? format.label.en);
      papers.push({ name, mime, content: held, label });
    }
  return papers;
}

type Given = Asked["given"]["out"];

/** A saved analysis, with its tables inside or beside it. */
function opened(work: Work, [name, held]: readonly [string, string | Uint8Array], files: PageFiles): Promise<Given> {
  const { analysis, issues } = readAnalysis({ name, bytes: held });
  if (!analysis) {
    const [first] = localizeAll(issues, work.language);
    return Promise.resolve({ wrong: first?.message ?? name });
  }
  const { tables: _, interview, ...rest } = analysis;
  const beside = Object.fromEntries(Object.entries(files).filter(([each]) => each !== name));
  const own = {
    language: interview?.language ?? rest.language ?? work.language,
    today: interview?.today ?? work.today,
  };
  if (interview) {
    const { answers, said } = interview;
    return Promise.resolve({ work: { ...own, answers, ...(said && { said }) }, told: [] });
  }
  const all = { ...tablesInside(analysis), ...beside };
  return Promise.resolve({ work: { ...own, analysis: JSON.stringify(rest), files: all }, told: [] });
}

/** Tables: those that a centre keeps for itself, those of the model, else budgets. */
async function tablesGiven(work: Work, files: PageFiles, locale: Locale): Promise<Given> {
  const held = await openFiles(files);
  const dictionaries = dictionariesFor(locale);
  const base = { language: work.language, today: work.today };
  const own = ownSheets(held);
  if (own.length > 0) {
    const { tables, title, currency, fiscalYear, use, readings, issues } = readOwn(own, work);
    const analysis = starterAnalysis(locale, { title, currency, fiscalYear, tables, use }, (table) => ({ file: csvName(table) })); // prettier-ignore
    const texts = Object.fromEntries(tables.map((each) => [csvName(each), starterCsv(each, locale)]));
    const asked = localizeAll(issues, locale.code).map(({ message }) => message);
    return {
      work: { ...base, analysis, files: texts },
      told: [...readings.flatMap((each) => [each.understood, ...unusedOf(each, locale)]), ...asked],
    };
  }
  const analysis: Record<string, unknown> = { ...EMPTY, title: Object.keys(files).join(", "), language: work.language };
  const budgets: object[] = [];
  for (const [name, content] of Object.entries(held)) {
    const grid = openGrid(content);
    const key = "grid" in grid ? tableOf(grid.grid.rows, name, dictionaries) : "budget";
    if (key === "budget") budgets.push({ file: name });
    else if (key !== "tags") analysis[key] = { file: name };
  }
  if (budgets.length > 0) analysis["budgets"] = budgets;
  const draft = { ...base, analysis: JSON.stringify(analysis), files };
  const { result } = await ranFrom(draft);
  // Of what is no table only the reason is told: there is nothing to ask about.
  if (result?.inputs.every(({ understood }) => understood === undefined))
    return { wrong: result.issues.flatMap((each) => (each.severity === "error" ? [each.message] : [])).join(" ") };
  return {
    work: { ...draft, analysis: JSON.stringify({ ...analysis, ...saidOfFiles(result?.inputs ?? []) }) },
    told: [],
  };
}

// No cell of her own tables is passed over in silence.
const unusedOf = ({ unused }: OwnReading, locale: Locale): readonly string[] =>
  unused.length === 0
    ? []
    : [say(locale, "own.unused", { cells: unused.map(({ row, text }) => `${String(row)}: «${text}»`).join("; ") })];

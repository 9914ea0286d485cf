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
import { BEHIND } from "../formula/behind.js";
import { problem } from "../formula/problem.js";
import { statementFiles } from "../formats/statement.js";
import type { OutputFile } from "../formats/format.js";
import { type WordRules, WORD_SCHEME, idleWords, wordRules } from "../questions/word-rules.js";
import type { StatementDocument } from "../statement/document.js";
import { statementOf } from "../statement/statement.js";
import { isLocked, lockedText, unlockedText } from "../model/locked.js";
import { lineNames, rulesIn } from "./budget-rules.js";
import { headlineOf } from "../headline/headline.js";
import { viewOf } from "../headline/look.js";
import { openFiles } from "../import/open/open-files.js";
import { openGrid } from "../import/open/open-grid.js";
import { sha256 } from "../import/open/sha256.js";
import { readAnalysis } from "../import/read/read-analysis.js";
import { ANALYSIS } from "../interview/analysis-name.js";
import {
  type Answers,
  type Question,
  type Setting,
  addresseeFiles,
  analysisFiles,
  questionsOf,
  reply,
} from "../interview/index.js";
import { currencyQuestions, paperQuestions, talkOf } from "../interview/questions.js";
import { starterAnalysis, csvName } from "../interview/starter-analysis.js";
import { starterCsv } from "../interview/starter-csv.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import { profiles } from "../profiles/index.js";
import { requestsOf } from "../model/requests.js";
import { type OwnReading, type OwnTables, isOpen, ownSheets, readOwn } from "../own/index.js";
import { ownQuestions } from "../own/own-questions.js";
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
import { glimpseOf, seenOf } from "./seen.js";
import { trialsOf } from "./trials.js";
import type { Asked, AskedKind, Foot, Given, Offer, Open, PageFiles, Paper, Seen, Work } from "./messages.js";

/** What the page asks, answered by the library: no browser and no Node. The page shows it and does nothing else. */
export const engine: { readonly [K in AskedKind]: (asked: Asked[K]["in"]) => Promise<Asked[K]["out"]> } = {
  fields: async ({ work }) => {
    const { answers, questions } = await askedOf(work);
    return questions.map((each) => ({ ...each, said: answers[each.id] ?? "" }));
  },

  reply: async ({ work, id, text }) => {
    const { answers, setting, questions } = await askedOf(work);
    const question = questions.find((each) => each.id === id);
    if (!question) return { answers };
    const replied = reply(answers, question, text, setting);
    if (!("either" in replied)) return replied;
    return { either: replied.either.map((each) => ({ label: each.label, value: each.text })) };
  },

  result: async ({ work }) => {
    const ran = await ranFrom(work);
    const locale = localeOf(work.language);
    if (!ran.result) return { ...NOTHING, problems: ran.issues.map(({ message }) => message) };
    const { view, total } = viewOf(ran.result, locale);
    const { sentences, below } = headlineOf(view, total);
    const open = openIn(ran.result.issues, ran.analysis, locale);
    const seen = work.answers ? [] : seenOf(ran.result, ran.held, locale);
    // What stands beside its cell or is asked is not said again.
    const asked = new Set([
      ...open.map(({ text }) => text),
      ...seen.flatMap(({ rows }) => rows.flatMap((row) => [row.wrong, ...row.cells.map(({ wrong }) => wrong)])),
    ]);
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
        ...(hasStatement(ran.result) ? [{ id: STATEMENT, words: say(locale, "page.reader-statement") }] : []),
        ...requestsOf(ran.result.analysis).map(({ id, to }) => ({ id, words: to })),
        { id: "public", words: say(locale, "page.reader-public") },
      ],
      seen,
      trials: trialsOf(pageOf(ran.result, locale)),
      rules: work.answers || !ran.analysis.budgets ? null : rulesIn(ran.result, locale),
    };
  },

  glimpsed: async ({ files }) => {
    const seen: Seen[] = [];
    for (const [name, held] of Object.entries(files))
      if (held instanceof Blob && TEXT.test(name)) {
        const bytes = new Uint8Array(await held.slice(0, GLIMPSED).arrayBuffer());
        seen.push(...glimpseOf(name, bytes.subarray(0, bytes.lastIndexOf(LINE_END) + 1)));
      }
    return seen;
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
    const locale = localeOf(work.language);
    const ran = await ranFrom(work, reader);
    if (!ran.result) return { learned: [], open: [], papers: [] };
    const statement = reader === STATEMENT && statementOf(ran.result, locale);
    if (statement) return { learned: [], open: [], papers: await statementPapers(statement, ran.result, locale) };
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

  worded: async ({ work, ...asked }) => {
    const locale = localeOf(work.language);
    const given = Object(JSON.parse(work.analysis ?? "{}")) as Partial<Analysis>;
    const { rules = [], ...tagging } = given.tagging ?? {};
    const written = (all: WordRules): Work => ({ ...work, analysis: JSON.stringify({ ...given, tagging: { schemes: [WORD_SCHEME], ...tagging, rules: all } }) }); // prettier-ignore
    if ("without" in asked) return { work: written(rules.filter((_, at) => at !== asked.without)) };
    const { result } = await ranFrom(work);
    const names = result ? lineNames(result) : [];
    const idle = idleWords(asked.text, names);
    if (idle.length > 0) return { wrong: say(locale, "asking.no-word", { words: idle.join(", ") }) };
    return { work: written([...rules, ...wordRules(asked.text, names, locale, asked.meant === "violence")]) };
  },

  answered: ({ work, offer: { place, answer } }) => {
    if (work.answers || work.own) return Promise.resolve({ ...work, said: [...(work.said ?? []), { place, answer }] });
    const given: unknown = JSON.parse(work.analysis ?? "{}");
    const changed: Partial<Analysis> = answered(Object(given) as object, place, answer);
    // The one year of all budgets is that of the analysis, where nobody has said another.
    const [year, ...others] = new Set((changed.budgets ?? []).map((each) => each.fiscalYear));
    const isOpen = changed.fiscalYear === UNKNOWN.fiscalYear && year !== undefined && others.length === 0;
    return Promise.resolve({ ...work, analysis: JSON.stringify({ ...changed, ...(isOpen && { fiscalYear: year }) }) });
  },

  given: async ({ work, files, password = "" }) => {
    const locale = localeOf(work.language);
    const name = Object.keys(files).find((each) => /\.json$/i.test(each));
    const held = name !== undefined && (await readAll({ [name]: files[name] ?? "" }))[name];
    if (name === undefined || !held) return tablesGiven(work, files, locale);
    const text = typeof held === "string" ? held : new TextDecoder().decode(held);
    if (!isLocked(text)) return opened(work, [name, held], files);
    if (password === "") return { locked: name };
    const unlocked = await unlockedText(text, password);
    return unlocked === undefined ? { wrong: passwordFault(name, locale) } : opened(work, [name, unlocked], files);
  },

  saved: async ({ work, password }) => {
    const sources = await sourcesOf(work);
    const files = await readAll(sources.files);
    // A table that is too large to be carried inside stays a file beside.
    const inside = Object.fromEntries(Object.entries(files).filter(([, held]) => held.length <= LARGEST_INSIDE));
    const beside = Object.keys(files).filter((name) => !(name in inside));
    const { language, today, answers, said } = work;
    const interview = answers && { language, today, answers, ...(said && { said }) };
    const given = Object(JSON.parse(sources.analysis)) as object;
    const whole = { ...given, language, tables: insideTables(inside), ...(interview && { interview }) };
    const label = say(localeOf(language), "page.save");
    const text = `${JSON.stringify(whole, null, 2)}\n`;
    const content = password === "" ? text : await lockedText(text, password);
    return { name: ANALYSIS, mime: "application/json", content, label, beside };
  },
};

const TEXT = /\.(?:csv|tsv|txt)$/i;
// Bytes: what is shown of a file before it is read, and what one table may be to be carried in the analysis file.
const [GLIMPSED, LARGEST_INSIDE] = [2 ** 16, 2 ** 24];
const LINE_END = 10;

const STATEMENT = "statement";

// There is one of budgets with a scheme; it is made where somebody asks for it.
const hasStatement = (result: Result): boolean =>
  result.schemes.length > 0 && (result[BEHIND]?.tagged?.budgets.length ?? 0) > 0;

async function statementPapers(
  statement: StatementDocument,
  result: Result,
  locale: Locale,
): Promise<readonly Paper[]> {
  const files = await statementFiles(statement, result, locale, ["html", "xlsx", "md"]);
  const label = say(locale, "page.reader-statement");
  return files.map(({ name, mime, content }) => ({ name, mime, content: contentIn(content), label }));
}

const contentIn = (content: OutputFile["content"]): string | Uint8Array =>
  typeof content === "string" || content instanceof Uint8Array ? content : [...content].join("");

const passwordFault = (file: string, locale: Locale): string =>
  localizeAll([problem("analysis.password", { file })], locale.code).map(({ message }) => message).join(" "); // prettier-ignore

const NOTHING = {
  sentences: [],
  below: [],
  foot: null,
  open: [],
  page: "",
  readers: [],
  seen: [],
  trials: [],
  rules: null,
} as const;

// A file comes anew with each question, and is read once.
const readBefore = new Map<string, Uint8Array>();

/** What tells a file from another one, or from itself when it was changed. */
const markOf = (name: string, held: PageFiles[string]): string => {
  if (typeof held === "string") return `${name} ${held}`;
  if (held instanceof Uint8Array) return `${name} ${sha256(held)}`;
  return `${name} ${String(held.size)} ${"lastModified" in held ? String(held.lastModified) : ""}`;
};

async function readAll(files: PageFiles): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const all: Record<string, string | Uint8Array> = {};
  for (const [name, held] of Object.entries(files)) {
    if (!(held instanceof Blob)) {
      all[name] = held;
      continue;
    }
    const mark = markOf(name, held);
    const bytes = readBefore.get(mark) ?? new Uint8Array(await held.arrayBuffer());
    readBefore.set(mark, bytes);
    all[name] = bytes;
  }
  return all;
}

type Interview = {
  readonly answers: Answers;
  readonly setting: Setting;
  readonly questions: readonly Question[];
};

/** What is asked of a work: all of an interview; of tables what they leave open and for whom a paper is. */
async function askedOf(work: Work): Promise<Interview> {
  const { language, today, answers, asked = {}, own } = work;
  if (answers || (!own && work.analysis === undefined))
    return { answers: answers ?? {}, setting: work, questions: questionsOf(answers ?? {}, work) };
  const ran = await ranFrom({ ...work, asked: withoutPaper(asked) });
  const setting = { language, today, given: knownOf(ran.analysis) };
  const talk = talkOf(asked, setting);
  const isClosed = (ran.result?.secrecy.closed.length ?? 0) > 0;
  const open = own ? ownQuestions(await ownTables({ ...work, asked: {} }, own), asked, setting) : paperQuestions(talk, undefined, isClosed); // prettier-ignore
  return { answers: asked, setting, questions: [...open, ...currencyQuestions(talk)] };
}

// The country whose currency it is knows what others are expected to cost.
const knownOf = ({ currency = "", fiscalYear = "" }: Partial<Analysis>): Answers => ({
  country: profiles.find((each) => each.currency === currency)?.id ?? "",
  currency,
  year: fiscalYear,
});

const withoutPaper = (asked: Answers): Answers =>
  Object.fromEntries(Object.entries(asked).filter(([id]) => id !== "addressee"));

type Sources = { readonly analysis: string; readonly files: PageFiles };

/** The analysis file of a work with its tables; of answers they are made anew. */
async function sourcesOf(work: Work): Promise<Sources> {
  const { answers, said = [], analysis = "{}", files = {}, own } = work;
  const saidOf = (made: string): string => {
    const given: object = Object(JSON.parse(made)) as object;
    return JSON.stringify(said.reduce((before, { place, answer }) => answered(before, place, answer), given));
  };
  if (own) {
    const made = ownSources(work, await ownTables(work, own));
    return withAddressee(work, { ...made, analysis: saidOf(made.analysis) });
  }
  if (!answers) return withAddressee(work, { analysis, files });
  const [first, ...tables] = analysisFiles(answers, work);
  return {
    analysis: saidOf(first?.content ?? "{}"),
    files: Object.fromEntries(tables.map(({ name, content }) => [name, content])),
  };
}

// Reading her tables takes longer than what is computed of them: as they were read last, and before anything was answered.
const ownBefore = new Map<string, OwnTables>();
const MOST_BEFORE = 4;

/** Her own tables, read with what was answered about them; the same are read once. */
async function ownTables({ language, today, asked = {} }: Work, files: PageFiles): Promise<OwnTables> {
  const marks = Object.entries(files).map(([name, held]) => markOf(name, held));
  const key = JSON.stringify([language, today, asked, marks]);
  const before = ownBefore.get(key);
  if (before) return before;
  if (ownBefore.size >= MOST_BEFORE) ownBefore.clear();
  const own = readOwn(ownSheets(await openFiles(await readAll(files))), { language, today, given: asked });
  ownBefore.set(key, own);
  return own;
}

/** Her own tables as an analysis with the tables that they come to. */
function ownSources(work: Work, own: OwnTables): Sources {
  const locale = localeOf(work.language);
  const { tables, currency, fiscalYear, use } = own;
  const title = isOpen(own) ? own.title : undefined;
  const analysis = starterAnalysis(locale, { title, currency, fiscalYear, tables, use }, (table) => ({ file: csvName(table) })); // prettier-ignore
  return { analysis, files: Object.fromEntries(tables.map((each) => [csvName(each), starterCsv(each, locale)])) };
}

/** An analysis of tables with the request of its addressee; a table of indices that is there has to hold the rate. */
function withAddressee({ asked = {}, language, today }: Work, { analysis, files }: Sources): Sources {
  const given = Object(JSON.parse(analysis)) as Partial<Analysis>;
  const { requests, tables } = addresseeFiles(asked, { language, today, given: knownOf(given) });
  if (requests.length === 0) return { analysis, files };
  const free = tables.filter(({ table }) => !(table in given));
  return {
    analysis: JSON.stringify({
      ...given,
      requests: [...(given.requests ?? []), ...requests],
      ...Object.fromEntries(free.map(({ table, name }) => [table, { file: name }])),
    }),
    files: { ...files, ...Object.fromEntries(free.map(({ name, content }) => [name, content])) },
  };
}

type Ran = {
  readonly analysis: Analysis;
  readonly held: Files;
  readonly result?: Result;
  readonly issues: readonly Issue[];
};

let last: { readonly key: string; readonly ran: Ran } | undefined;

// Papers of a reader who has a currency of his own are computed in it.
const currencyOf = (analysis: Analysis, reader: string): string | undefined =>
  requestsOf(analysis).find(({ id }) => id === reader)?.currency;

/** Runs a work, for the papers of a reader where one is named; the same work is run once. */
async function ranFrom(work: Work, reader = ""): Promise<Ran> {
  const { analysis: text, files: given } = await sourcesOf(work);
  const files = await readAll(given);
  const texts = Object.entries(given).map(([name, held]) => markOf(name, held));
  const { analysis, issues } = readAnalysis({ name: ANALYSIS, bytes: text });
  const currency = analysis && currencyOf(analysis, reader);
  const key = JSON.stringify([work.language, text, texts, currency]);
  if (last?.key === key) return last.ran;
  const language = work.language;
  if (!analysis) return { analysis: EMPTY, held: {}, issues: localizeAll(issues, language) };
  const held: Files = await openFiles({ ...tablesInside(analysis), ...files });
  const result = run(analysis, held, { language, analysisFile: ANALYSIS, currency });
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
      const label = locale.code === "en" ? format.label.en : (format.label[locale.code] ?? format.label.en);
      papers.push({ name, mime, content: contentIn(content), label });
    }
  return papers;
}

/** A saved analysis, with its tables inside or beside it. */
function opened(work: Work, [name, held]: readonly [string, string | Uint8Array], files: PageFiles): Given {
  const { analysis, issues } = readAnalysis({ name, bytes: held });
  if (!analysis) {
    const [first] = localizeAll(issues, work.language);
    return { wrong: first?.message ?? name };
  }
  const { tables: _, interview, ...rest } = analysis;
  const beside = Object.fromEntries(Object.entries(files).filter(([each]) => each !== name));
  const own = {
    language: interview?.language ?? rest.language ?? work.language,
    today: interview?.today ?? work.today,
  };
  if (interview) {
    const { answers, said } = interview;
    return { work: { ...own, answers, ...(said && { said }) }, told: [] };
  }
  const all: PageFiles = { ...tablesInside(analysis), ...beside };
  return { work: { ...own, analysis: JSON.stringify(rest), files: all }, told: [] };
}

/** Tables: those that a centre keeps for itself, those of the model, else budgets. */
async function tablesGiven(work: Work, files: PageFiles, locale: Locale): Promise<Given> {
  const held = await openFiles(await readAll(files));
  const dictionaries = dictionariesFor(locale);
  const base = { language: work.language, today: work.today };
  const own = ownSheets(held);
  if (own.length > 0) {
    const { readings, issues } = readOwn(own, work);
    const asked = localizeAll(issues, locale.code).map(({ message }) => message);
    return {
      work: { ...base, own: files },
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

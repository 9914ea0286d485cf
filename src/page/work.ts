// What a work of the page (answers, an analysis with tables, or a centre's own tables) comes to: what is asked of it,
// its analysis file with tables, and its run (the same work is run once); and the analysis to begin with.
import type { Issue } from "../formula/issue.js";
import { readAnalysis } from "../import/read/read-analysis.js";
import { ANALYSIS } from "../interview/analysis.js";
import type { Answers, Question, Setting } from "../interview/index.js";
import { addresseeFiles, analysisFiles, questionsOf } from "../interview/index.js";
import { currencyQuestions, paperQuestions, talkOf } from "../interview/questions.js";
import { csvName, starterAnalysis, starterCsv } from "../interview/starter-analysis.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import { profiles } from "../profiles/index.js";
import { requestsOf } from "../model/requests.js";
import { type OwnTables, isOpen, ownQuestions, ownSheets, readOwn } from "../own/index.js";
import { answered } from "../questions/questions-of.js";
import type { Result } from "../result/result.js";
import type { Files } from "../run/files.js";
import { localeOf, localizeAll } from "../run/languages.js";
import { run } from "../run/run.js";
import { tablesInside } from "../run/tables-inside.js";
import type { PageFiles, Work } from "./messages.js";
import { markOf, openAll } from "./opened-files.js";

const ADDRESSEE = "addressee";

type Interview = { readonly answers: Answers; readonly setting: Setting; readonly questions: readonly Question[] };

/** What is asked of a work: all of an interview; of tables what they leave open and for whom a paper is. */
export async function askedOf(work: Work): Promise<Interview> {
  const { language, today, answers, asked = {}, own } = work;
  if (answers || (!own && work.analysis === undefined))
    return { answers: answers ?? {}, setting: work, questions: questionsOf(answers ?? {}, work) };
  const ran = await ranFrom(work);
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

type Sources = { readonly analysis: string; readonly files: PageFiles };

/** The analysis file of a work with its tables; of answers they are made anew. */
export async function sourcesOf(work: Work): Promise<Sources> {
  const { answers, said = [], analysis = "{}", files = {}, own } = work;
  const saidOf = (made: string): string => {
    const given: object = Object(JSON.parse(made)) as object;
    return JSON.stringify(said.reduce((before, { place, answer }) => answered(before, place, answer), given));
  };
  if (own) {
    const tables = await ownTables(work, own);
    const made = ownSources(work, tables);
    return withAddressee(work, { ...made, analysis: saidOf(made.analysis) }, !isOpen(tables));
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
  const key = JSON.stringify([language, today, asked, Object.entries(files).map(([name, held]) => markOf(name, held))]);
  const before = ownBefore.get(key);
  if (before) return before;
  if (ownBefore.size >= MOST_BEFORE) ownBefore.clear();
  const own = readOwn(ownSheets(await openAll(files)), { language, today, given: asked });
  ownBefore.set(key, own);
  return own;
}

function ownSources(work: Work, own: OwnTables): Sources {
  const locale = localeOf(work.language);
  const { tables, currency, fiscalYear, use } = own;
  const title = isOpen(own) ? own.title : undefined;
  const analysis = starterAnalysis(locale, { title, currency, fiscalYear, tables, use }, (table) => ({ file: csvName(table) })); // prettier-ignore
  return { analysis, files: Object.fromEntries(tables.map((each) => [csvName(each), starterCsv(each, locale)])) };
}

/** Tables with the request of their addressee in place of a saved one. He sees no closed centre unless one says so. */
function withAddressee({ asked = {}, language, today }: Work, { analysis, files }: Sources, isClosed = true): Sources {
  const given = Object(JSON.parse(analysis)) as Partial<Analysis>;
  const { requests, tables } = addresseeFiles(asked, { language, today, given: knownOf(given) }, isClosed);
  if (requests.length === 0) return { analysis, files };
  const free = tables.filter(({ table }) => !(table in given));
  return {
    analysis: JSON.stringify({
      ...given,
      requests: [...(given.requests ?? []).filter(({ id }) => id !== ADDRESSEE), ...requests],
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

// What was run last for the screens, and for papers in each currency.
const ranBefore = new Map<string, { readonly key: string; readonly ran: Ran }>();

/** Runs a work, for the papers of a reader where one is named; the same work is run once. */
export async function ranFrom(work: Work, reader = ""): Promise<Ran> {
  const { language } = work;
  const { analysis: text, files } = await sourcesOf(work);
  const { analysis, issues } = readAnalysis({ name: ANALYSIS, bytes: text });
  if (!analysis) return { analysis: EMPTY, held: {}, issues: localizeAll(issues, language) };
  // Papers of a reader who has a currency of his own are computed in it.
  const currency = requestsOf(analysis).find(({ id }) => id === reader)?.currency;
  // An estimate is a paper: its figures are made with it.
  const isPaper = reader !== "";
  const kind = isPaper ? `paper ${currency ?? ""}` : "";
  const given: PageFiles = { ...tablesInside(analysis), ...files };
  const key = JSON.stringify([language, text, Object.entries(given).map(([name, held]) => markOf(name, held))]);
  const before = ranBefore.get(kind);
  if (before?.key === key) return before.ran;
  const held = await openAll(given);
  const result = run(analysis, held, { language, analysisFile: ANALYSIS, currency, estimate: isPaper });
  const ran = { analysis, held, result, issues: result.issues };
  ranBefore.set(kind, { key, ran });
  return ran;
}

export const EMPTY: Analysis = { title: "", currency: UNKNOWN.currency, fiscalYear: UNKNOWN.fiscalYear };

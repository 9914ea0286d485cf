// What the screens of the page ask, answered by the library, without a browser and without Node.
import { publicationDraft } from "../disclosure/publish.js";
import { estimate } from "../formats/estimate.js";
import { csv } from "../formats/csv.js";
import { html } from "../formats/html.js";
import { request } from "../formats/request.js";
import { xlsx } from "../formats/xlsx.js";
import type { Issue, Option } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import { bar } from "../html/bar.js";
import { DEFINITIONS } from "../html/shapes.js";
import { BEHIND } from "../formula/figures.js";
import { statementFiles } from "../formats/statement.js";
import type { OutputFile } from "../formats/format.js";
import { type WordRules, WORD_SCHEME, idleWords, wordRules } from "../questions/word-rules.js";
import { statementOf } from "../statement/statement.js";
import { lockedText } from "../model/locked.js";
import { lineNames, rulesIn } from "./budget-rules.js";
import { type FundingTotal, needWords } from "../headline/network-figures.js";
import { asksForMoney, headlineOf } from "../headline/headline.js";
import { ANALYSIS } from "../interview/analysis.js";
import { questionsOf, reply } from "../interview/index.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import { requestsOf } from "../model/requests.js";
import { answered, questionsOf as openQuestions } from "../questions/questions-of.js";
import { type Page, optionWords, pageOf } from "../report/page.js";
import { frontSum } from "../report/front.js";
import { learnedWords } from "../report/learned-words.js";
import { whatIfFacts, changeWords } from "../report/funding-facts.js";
import type { Result } from "../result/result.js";
import { localeOf, localizeAll } from "../run/languages.js";
import { CHANGED } from "../run/examine.js";
import { run } from "../run/run.js";
import { insideTables } from "../run/tables-inside.js";
import { glimpseOf, seenOf } from "./first-rows.js";
import type { Asked, AskedKind, Foot, Offer, Open, PageFiles, Paper, Seen, Work, Trial } from "./messages.js";
import { firstNumbers, openedOf } from "./number-parts.js";
import { openGiven } from "./given-files.js";
import { readOne } from "./opened-files.js";
import { askedOf, ranFrom, sourcesOf } from "./work.js";

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
    const { page, total } = pageOf(ran.result, locale);
    const { sentences, below } = headlineOf(page, total);
    const open = openIn(ran.result.issues, ran.analysis, locale);
    const seen = work.answers ? [] : seenOf(ran.result, ran.held, locale, work.own !== undefined);
    // What stands beside its cell or is asked is not said again; a question of which another is the same waits with it.
    const asked = new Set([
      ...open.map(({ text }) => text),
      ...seen.flatMap(({ rows }) => rows.flatMap((row) => [row.wrong, ...row.cells.map(({ wrong }) => wrong)])),
    ]);
    const wrong = ran.result.issues.filter(({ severity, message }) => severity === "error" && !asked.has(message));
    return {
      sentences,
      below,
      foot: isBegun(work) ? footOf(page, total, sentences) : null,
      open,
      problems: [...new Set(wrong.map(({ message }) => message))],
      readers: [
        { id: "internal", words: say(locale, "page.reader-own") },
        ...(hasStatement(ran.result) ? [{ id: STATEMENT, words: say(locale, "page.reader-statement") }] : []),
        ...requestsOf(ran.result.analysis).map(({ id, to }) => ({ id, words: to })),
        { id: "public", words: say(locale, "page.reader-public") },
      ],
      seen,
      trials: trialsOf({ page, total }),
      numbers: isBegun(work) ? firstNumbers(page, total) : [],
      rules: work.answers || !ran.analysis.budgets ? null : rulesIn(ran.result, locale),
    };
  },

  opened: async ({ work, figure }) => {
    const { result, held } = await ranFrom(work);
    return (result && openedOf({ result, held }, needWords(result, localeOf(work.language)), figure)) ?? null;
  },

  whole: async ({ work }) => {
    const { result } = await ranFrom(work);
    const locale = localeOf(work.language);
    // What can be picked above the report is not offered again in it as keys of the analysis file.
    const issues = result?.issues.map(({ expected, ...each }) => ({ ...each, ...(!isYearAsked(each) && expected !== undefined && { expected }), ...(picked(each).length > 0 && { options: picked(each).map((option) => ({ ...option, answer: {} })) }) })); // prettier-ignore
    const asked = new Set(issues?.filter(isAskedHere).map(({ code }) => code));
    const texts = Object.entries(locale.issues).map(([code, text]) => [code, asked.has(code) ? withoutFile(text, locale) : text]); // prettier-ignore
    const here = { ...locale, issues: Object.fromEntries(texts) as Locale["issues"] };
    const [page] = result && issues ? html.render({ result: { ...result, issues }, locale: here }) : [];
    return page?.content ?? "";
  },

  glimpsed: async ({ files }) => {
    const seen: Seen[] = [];
    for (const [name, held] of Object.entries(files))
      if (held instanceof Blob && /\.(?:csv|tsv|txt)$/i.test(name))
        seen.push(...glimpseOf(name, new Uint8Array(await held.slice(0, GLIMPSED).arrayBuffer())));
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
    const statement = reader === STATEMENT && hasStatement(ran.result) && statementOf(ran.result, locale);
    if (statement) {
      const files = await statementFiles(statement, ran.result, locale);
      return { learned: [], open: [], papers: papersIn(files, say(locale, "page.reader-statement")) };
    }
    if (reader === "internal") return { learned: [], open: [], papers: await papersOf(ran.result, locale) };
    const draft = publicationDraft(ran.result, { for: reader });
    // Whatever must be answered first, nothing is published before, whether or not answers are offered.
    if (draft.questions.length > 0) {
      const questions = localizeAll(draft.questions, locale.code);
      const open = openIn(questions, ran.analysis, locale);
      const others = questions.filter(({ message }) => open.every(({ text }) => !message.startsWith(text))).map(({ message }) => ({ text: message, offers: [] })); // prettier-ignore
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
    const isYearOpen = changed.fiscalYear === UNKNOWN.fiscalYear && year !== undefined && others.length === 0;
    return Promise.resolve({
      ...work,
      analysis: JSON.stringify({ ...changed, ...(isYearOpen && { fiscalYear: year }) }),
    });
  },

  given: openGiven,

  saved: async ({ work, password }) => {
    const sources = await sourcesOf(work);
    const files = Object.entries(sources.files);
    const isInside = (held: PageFiles[string]): boolean => (held instanceof Blob ? held.size : held.length) <= LARGEST_INSIDE; // prettier-ignore
    // A table that is too large to be carried inside stays a file beside.
    const beside = files.flatMap(([name, held]) => (isInside(held) ? [] : [name]));
    const inside: Record<string, string | Uint8Array> = {};
    for (const [name, held] of files) if (isInside(held)) inside[name] = await readOne(held);
    const { language, today, answers, said } = work;
    const interview = answers && { language, today, answers, ...(said && { said }) };
    const given = Object(JSON.parse(sources.analysis)) as object;
    const whole = { ...given, language, tables: insideTables(inside), ...(interview && { interview }) };
    const text = `${JSON.stringify(whole, null, 2)}\n`;
    const content = password === "" ? text : await lockedText(text, password);
    return { name: ANALYSIS, mime: "application/json", content, label: say(localeOf(language), "page.save"), beside };
  },
};
// Bytes: what is shown of a file before it is read, and what one table may be to be carried in the analysis file.
const [GLIMPSED, LARGEST_INSIDE] = [2 ** 17, 2 ** 24];

const STATEMENT = "statement";

// There is one of budgets with a scheme; it is made where somebody asks for it. It may hold the need of centres, so where one
// is closed it is no paper for others.
const hasStatement = (result: Result): boolean =>
  result.secrecy.closed.length === 0 && result.schemes.length > 0 && (result[BEHIND]?.tagged?.budgets.length ?? 0) > 0;

/** Files as papers of one name. */
const papersIn = (files: readonly OutputFile[], label: string): readonly Paper[] =>
  files.map(({ name, mime, content }) => ({ name, mime, content: contentIn(content), label }));

const contentIn = (content: OutputFile["content"]): string | Uint8Array =>
  typeof content === "string" || content instanceof Uint8Array ? content : [...content].join("");

const NOTHING = {
  sentences: [],
  below: [],
  foot: null,
  open: [],
  readers: [],
  seen: [],
  trials: [],
  numbers: [],
  rules: null,
} as const;

/** What is open, each question with its offers; currency and year are written where nothing says them. */
function openIn(issues: readonly Issue[], analysis: Analysis, locale: Locale): readonly Open[] {
  const asked = openQuestions(issues, analysis).map(({ issue, place }): Open => {
    const offers = picked(issue).map((option): Offer => ({ words: optionWords(option, locale), place, answer: option.answer })); // prettier-ignore
    const write = offers.length === 0 && isYearAsked(issue) ? "fiscalYear" : undefined;
    return { text: isAskedHere(issue) ? withoutFile(issue.message, locale) : issue.message, offers, ...(write && { write }) }; // prettier-ignore
  });
  if (analysis.currency !== UNKNOWN.currency) return asked;
  return [...asked, { text: say(locale, "page.currency"), offers: [], write: "currency" }];
}

// An answer that writes nothing is done in the file, and cannot be picked.
const picked = ({ options = [] }: Issue): readonly Option[] => options.filter(({ answer }) => Object.keys(answer).length > 0); // prettier-ignore

const isYearAsked = ({ code, severity }: Issue): boolean => severity === "question" && /year/.test(code);
const isAskedHere = (issue: Issue): boolean => picked(issue).length > 0 || isYearAsked(issue);

// Whoever answers here needs no sentence on keys of a file and flags of a command.
function withoutFile(message: string, locale: Locale): string {
  const marks = ["--", ...say(locale, "page.of-file").split("|")];
  const kept = message.split(/(?<=[.?!])\s+/u).filter((each) => !marks.some((mark) => each.includes(mark)));
  return kept.length > 0 ? kept.join(" ") : message;
}

// As long as nothing is said of costs or money there are assumptions alone, and no sum of hers.
const isBegun = (work: Work): boolean =>
  !work.answers ||
  questionsOf(work.answers, work).some(
    ({ id, part }) => /^(?:costs|money)$/.test(part) && (work.answers?.[id] ?? "") !== "",
  );

// The sum at the foot of every step, and its bar.
function footOf(page: Page, total: FundingTotal, [words = ""]: readonly string[]): Foot {
  const { bar: drawn } = asksForMoney(page.result.analysis) ? frontSum(page, total) : {};
  return { words, ...(drawn?.need != null && { bar: `${DEFINITIONS}${bar(drawn, drawn.need)}` }) };
}

async function papersOf(result: Result, locale: Locale): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (const format of [html, request, estimate, xlsx, csv] as const) {
    const label = locale.code === "en" ? format.label.en : (format.label[locale.code] ?? format.label.en);
    papers.push(...papersIn(await format.render({ result, locale }), label));
  }
  return papers;
}

/** What can be tried where a shortfall is known: dearer pay and prices, more places, and each funder who leaves. */
function trialsOf({ page, total }: { readonly page: Page; readonly total: FundingTotal }): readonly Trial[] {
  if (total.of("hard-gap")?.value == null) return [];
  const { about, value } = page.index;
  const paying = about("secured-funding").flatMap((per) => (per["source"] === undefined || value("secured-funding", per) === "0" ? [] : [per["source"]])); // prettier-ignore
  const funders = [...new Set(paying)].slice(0, MOST_FUNDERS);
  return [...funders.map((without) => ({ without })), ...USUAL].map((change) => {
    const words = Object.entries(change).flatMap(([key, value]) => changeWords(page, key, value) ?? []);
    return { words: words.join(", "), change };
  });
}

const USUAL = [{ pay: "+10%" }, { places: "+2" }, { index: "+8%" }] as const;
const MOST_FUNDERS = 8;

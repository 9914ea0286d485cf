// Reads one file by itself: last year's analysis, a file before it and the flags of the call answer first, a person
// then.
import type { Issue, Option } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import { PHASES } from "../model/budget-line.js";
import { dictionariesFor, localizeAll } from "../run/languages.js";
import { unusedAccepts } from "../import/checks/accepted.js";
import { settledColumns } from "../import/read/question-options.js";
import type { ReadAlone, Given } from "./draft-analysis.js";
import { type Step, askAll, stepsOf } from "./ask-steps.js";
import type { BudgetFlags } from "./budget-flags.js";
import { type Call, EXIT, Ended } from "./command.js";
import { type Question, answered, entryOf, questionsOf } from "../questions/questions-of.js";
import { type Last, addedHeaders, carriedOver, lastEntry, lastPath, likeLines, openedLike } from "./like-last.js";
import { progressLine, readingProgress } from "./progress-line.js";
import { openAlone, readAlone } from "./read-alone.js";
import type { Files } from "../run/files.js";

/** A file that was read by itself, with what a person said of it. */
export type Settled = {
  readonly readings: readonly ReadAlone[];
  /** In the language of the call. */
  readonly issues: readonly Issue[];
  readonly given: Given;
  /** What nobody has answered. */
  readonly open: readonly Question[];
  readonly files: Files;
  readonly asked: boolean;
  /** What was taken from the analysis of last year, and what differs; what was taken from the file before. */
  readonly alike: readonly string[];
};

/** A file that was settled before another, with what holds for both unless the other says its own. */
export type Before = {
  readonly file: string;
  readonly currency?: string | undefined;
  readonly unit?: number | undefined;
  readonly fiscalYear?: string | undefined;
};

export type SettleTask = {
  /** Path as it was given; `-` is standard input. */
  readonly path: string;
  readonly name: string;
  readonly flags: BudgetFlags;
  /** The analysis of last year, whose answers stand unless a flag says otherwise. */
  readonly last?: Last | undefined;
  /** What is known of a file before it, and answers the same questions about this one. */
  readonly before?: Before | undefined;
  /** Questions of the command itself, asked before those about the file. */
  readonly first?: (given: Given) => readonly Step<Given>[];
  /** And those asked last. */
  readonly after?: (given: Given, readings: readonly ReadAlone[]) => readonly Step<Given>[];
};

/** Reads a file by itself under the flags of a call, and asks on a terminal what they leave open. */
export async function settle(call: Call, task: SettleTask): Promise<Settled> {
  const { path, name, first, after } = task;
  const { locale } = call;
  const shown = call.shown(path);
  const opened = await openAlone(shown, path === "-" ? path : call.path(path));
  const content = opened.files[shown];
  const line = progressLine(call);
  const progress = readingProgress(line, locale);
  const options = { progress };
  const looked = new Map<Given, Look>();
  const look = (given: Given): Look => {
    const before = looked.get(given);
    if (before) return before;
    const readings = content ? readAlone(shown, content, dictionariesFor(locale), { ...options, given }) : [];
    line();
    const found = content ? readings.flatMap((each) => each.issues) : opened.issues;
    const issues = localizeAll(found, locale.code);
    const seen = { readings, issues, given, open: questionsIn(issues, readings) };
    looked.set(given, seen);
    return seen;
  };
  const begun = look(startOf(call, name));
  const like = task.last && (await likeFile(task.last, begun, look, locale));
  const flags = like ? { ...task.flags, settings: { ...like.settings, ...task.flags.settings } } : task.flags;
  const [reading] = begun.readings;
  const told = { ...begun.given, ...like?.about };
  const said = reading ? withFlags(told, reading, flags) : told;
  const phased = reading ? withPhase(flags.phase, look(said)) : said;
  const named = withColumns(phased, flags, look);
  // A column that is no amount waits until it is known which columns are: it would hide that question.
  const waits =
    look(named).issues.some(({ code }) => code === "budget.no-amounts") && look(phased).open.find(asksPhase);
  const own = waits ? phased : named;
  const { given, taken } = reading && task.before ? withBefore(task.before, look, own) : { given: own, taken: [] };
  const idle: string[] = reading?.table === "budget" ? idleFlags(task.flags, given, phased !== said, look) : [];
  if (task.last && reading && reading.table !== "budget") idle.push("--like");
  if (idle.length > 0) return call.misuse(say(locale, "flags.idle", { flags: idle.join(", "), file: shown }));
  const asker = call.askerIn();
  // A file that is begun keeps what was said.
  if (waits && after && !asker) return call.misuse(waits.issue.message);
  const answers =
    asker && reading
      ? await askAll(asker, given, (now) => {
          const { open, readings } = look(now);
          return [...(first?.(now) ?? []), ...stepsOf(open, now, locale), ...(after?.(now, readings) ?? [])];
        })
      : given;
  if (answers === undefined) throw new Ended(EXIT.input);
  const known = waits && answers !== given ? withColumns(answers, flags, look) : answers;
  const files = content ? { [name]: content } : {};
  const asBefore = { file: shown, before: task.before?.file ?? "", texts: taken.join(", ") };
  const lines = [...(like?.lines ?? []), ...(taken.length > 0 ? [say(locale, "init.as-before", asBefore)] : [])];
  return { ...look(known), files, asked: answers !== given, alike: lines };
}

// What last year's analysis says of this file: its table is opened as last year's was, then its headers are held against it.
async function likeFile(last: Last, begun: Look, look: (given: Given) => Look, locale: Locale) {
  const [first] = begun.readings;
  const entry = first && lastEntry(last, first);
  if (!entry) return undefined;
  const opening = openedLike(entry);
  const opened = look(answered(begun.given, entryOf("budget"), opening)).readings[0];
  const isOpened = opened !== undefined && opened.issues.every((each) => !/^file\./.test(each.code));
  const reading = isOpened ? opened : first;
  const found = carriedOver(entry, reading);
  const settings = { ...(isOpened && opening), ...found.settings };
  const before = await openAlone(entry.file, lastPath(last, entry));
  const content = before.files[entry.file];
  const given = answered({}, entryOf("budget"), entry);
  const options = { given, progress: () => undefined };
  const [old] = content ? readAlone(entry.file, content, dictionariesFor(locale), options) : [];
  const isSaid = begun.given.currency !== undefined || reading.input.understood?.unit?.currency !== undefined;
  return {
    settings,
    about: isSaid ? {} : { currency: last.analysis.currency },
    lines: likeLines(last, { ...found, settings }, addedHeaders(reading, old), locale),
  };
}

// Flags without which everything stands as it stands.
function idleFlags({ settings, phase }: BudgetFlags, given: Given, isPhased: boolean, look: (given: Given) => Look) {
  const entry = given.budgets?.[0];
  const idle = (["blank", "dash"] as const).filter((key) => {
    if (!entry || !(key in settings)) return false;
    const without = Object.fromEntries(Object.entries(entry).filter(([each]) => each !== key));
    return seen(look(given)) === seen(look({ ...given, budgets: [{ ...without, file: entry.file }] }));
  });
  const { readings, open } = look(given);
  const named = readings.flatMap(({ input }) => input.understood?.columns ?? []).map((each) => each.field);
  // Phases in rows, and columns that are in doubt, have no name yet.
  const isIdle = phase !== undefined && !isPhased && named.some(isPhase) && !named.includes(phase) && open.length === 0; // prettier-ignore
  const accepts =
    "accept" in settings && unusedAccepts(look(given).issues, given.accept, "").length > 0 ? ["--accept"] : [];
  return [...idle.map((key) => `--${key}`), ...accepts, ...(isIdle ? [`--phase ${phase}`] : [])];
}

const seen = ({ readings }: Look): string => JSON.stringify(readings.map(({ input, issues }) => [input, issues]));
const isPhase = (field: string): boolean => PHASES.some((each) => each === field);

type Look = Pick<Settled, "readings" | "issues" | "given" | "open">;

function startOf(call: Call, file: string): Given {
  const [currency, fiscalYear] = [call.text("currency"), call.text("fiscalYear")];
  return {
    ...(currency !== undefined && { currency }),
    ...(fiscalYear !== undefined && { fiscalYear }),
    budgets: [{ file }],
  };
}

// All but the columns.
function withFlags(given: Given, { table }: ReadAlone, flags: BudgetFlags): Given {
  if (table !== "budget") {
    const { budgets: _, ...rest } = given;
    const file = given.budgets?.[0]?.file ?? "";
    return answered(rest, entryOf(table), { file });
  }
  return answeredBy(
    given,
    table,
    Object.entries(flags.settings).filter(([key]) => !NAMING.has(key)),
  );
}

// Settings that name columns.
const NAMING = new Set(["columns", "amounts"]);

const answeredBy = (given: Given, table: ReadAlone["table"], settings: readonly [string, unknown][]): Given =>
  settings.length === 0 ? given : answered(given, entryOf(table), Object.fromEntries(settings));

// Columns that a flag names stand beside those that were found: an entry that names some has no others.
function withColumns(given: Given, { settings }: BudgetFlags, look: (given: Given) => Look): Given {
  const named = Object.entries(settings).filter(([key]) => NAMING.has(key));
  const [reading] = named.length === 0 ? [] : look(given).readings;
  if (reading?.table !== "budget") return given;
  const found = settledColumns(reading.input.understood?.columns ?? []);
  return answeredBy(answered(given, entryOf(reading.table), found), reading.table, named);
}

// A phase that was said beforehand answers the question which phase the amounts are, or which rows are read.
function withPhase(phase: string | undefined, { given, open, readings }: Look): Given {
  const columns = readings.flatMap(({ input }) => input.understood?.columns ?? []);
  const ofRows = columns.find(
    (each) => each.by === "rows" && each.fiscalYear === undefined && each.field === phase && phase !== "approved",
  );
  if (ofRows) {
    const { approved: _, ...others } = settledColumns(columns).columns ?? {};
    return answered(given, entryOf("budget"), { columns: { ...others, [ofRows.field]: ofRows.header } });
  }
  const question = open.find(asksPhase);
  const fitting = question?.issue.options?.filter((each) => phase !== undefined && saysPhase(each, phase)) ?? [];
  const [only, ...others] = fitting;
  return question && only && others.length === 0 ? answered(given, question.place, only.answer) : given;
}

// Currency, unit and year of the file before, where this one leaves them open; never a year that it does not offer.
function withBefore(before: Before, look: (given: Given) => Look, given: Given) {
  const isSaid = given.currency ?? look(given).readings[0]?.input.understood?.unit?.currency;
  const { currency } = before;
  const known = isSaid !== undefined || currency === undefined ? given : { ...given, currency };
  const answers = look(known).open.flatMap(
    ({ issue, place }): { readonly place: string; readonly answer: Option["answer"] }[] => {
      const { unit, fiscalYear } = before;
      const years = issue.options?.map(({ answer }) => answer["fiscalYear"]) ?? [];
      if (issue.code === "budget.unit-unknown" && unit !== undefined) return [{ place, answer: { unit } }];
      const fits = fiscalYear !== undefined && (years.length === 0 || years.includes(fiscalYear));
      return issue.code === "budget.year-unknown" && fits ? [{ place, answer: { fiscalYear } }] : [];
    },
  );
  const all = [...(known === given ? [] : [{ currency }]), ...answers.map((each) => each.answer)];
  return {
    given: answers.reduce((now, { place, answer }) => answered(now, place, answer), known),
    taken: all.flatMap((each) => Object.entries(each).map(([key, value]) => `${key} ${String(value)}`)),
  };
}

const asksPhase = ({ issue }: Question): boolean => /^column\.(?:phase|missing|parts)$/.test(issue.code);

const saysPhase = ({ detail }: Option, phase: string): boolean => isPhase(phase) && detail?.["phase"] === phase;

const questionsIn = (issues: readonly Issue[], readings: readonly ReadAlone[]): readonly Question[] =>
  questionsOf(issues, {}).map((each) => {
    const reading = readings.find(({ input }) => input.file === each.issue.file) ?? readings[0];
    return { ...each, place: entryOf(reading?.table ?? "budget") };
  });

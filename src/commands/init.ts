import { existsSync } from "node:fs";
import { basename, extname, join, relative, resolve, sep } from "node:path";
import type { Issue } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import { checkAnalysis } from "../model/check-analysis.js";
import { problems } from "../report/problems.js";
import { figureIndex } from "../result/find-figures.js";
import { localeOf } from "../run/languages.js";
import { problemLines } from "../terminal/problem-lines.js";
import { understoodLines } from "../terminal/understood-lines.js";
import { ANALYSIS } from "../interview/analysis.js";
import { type Alone, type Given, aboutOf, draftAnalysis, entryAt, reached, wordStep } from "./draft-analysis.js";
import { type Step, askAll } from "./ask-steps.js";
import { budgetFlags, budgetOptions, likeOption } from "./budget-flags.js";
import {
  type Call,
  EXIT,
  Ended,
  askerOf,
  command,
  flag,
  list,
  misuse,
  option,
  print,
  printDocument,
  reasonOf,
  refuse,
  text,
  unread,
} from "./command.js";
import { byFlags } from "./how-to-answer.js";
import { type Made, interviewed, placeOf, tableFiles } from "./init-interview.js";
import { ownMade } from "./own-files.js";
import { profiles } from "../profiles/index.js";
import { noProfile } from "./profiles.js";
import { given as flagsGiven, jsonOption, languageOption } from "./options.js";
import { lastOf, taggedLike } from "./last-analysis.js";
import { type Question, answered } from "../questions/questions-of.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { isTable } from "./is-table.js";
import { type Before, type Settled, settle } from "./settle.js";
import { shownPath } from "./named-files.js";
import { starterAnalysis } from "../interview/starter-analysis.js";
import { hasPrices, starterRows } from "../interview/starter-rows.js";
import { makeFolder, writeWhole } from "./write-aside.js";
import { WORD_SCHEME } from "../questions/word-rules.js";
import { typedNumber } from "./usage-error.js";

/** The total that the document prints: it beats everything that is asked afterwards. */
const totalStep = (known: Given, locale: Locale): Step<Given> => ({
  key: "total",
  question: say(locale, "asking.total"),
  check: (text) => (typedNumber(text, locale.marks) === undefined ? say(locale, "asking.number") : undefined),
  then: (text) => answered(known, "budgets/0", { total: typedNumber(text, locale.marks) }),
});

/** The currency, where the file names none. */
const currencyStep = (known: Given, locale: Locale): Step<Given> => ({
  key: "currency",
  question: say(locale, "asking.currency"),
  check: (text) => (/^[a-z]{3}$/i.test(text.trim()) ? undefined : say(locale, "asking.letters")),
  then: (text) => ({ ...known, currency: text.trim().toUpperCase() }),
});

// What is asked of a start without a file.
const OF_START = [option("init", "--tables <kind>", ["xlsx", "csv"]), option("init", "--country <code>")];

/** `umay init`: a starter analysis, or one for a file that is there. */
export const init = command("init", {
  argument: "[dir]",
  options: [
    "--from <file...>",
    ...OF_START,
    "--currency <code>",
    likeOption,
    ...budgetOptions,
    languageOption,
    jsonOption,
  ],
  act,
});

async function act(call: Call): Promise<number> {
  const files = list(call, "from");
  // A folder may stand behind the files.
  const isFolder = files.length > 1 && !isTable(files.at(-1) ?? "", call.host.cwd);
  const [given = isFolder ? (files.at(-1) ?? ".") : "."] = call.args;
  const [from, ...more] = isFolder ? files.slice(0, -1) : files;
  const locale = localeOf(text(call, "language") ?? call.locale.code);
  const wrong = checkAnalysis({
    title: "",
    currency: text(call, "currency") ?? "KGS",
    fiscalYear: text(call, "fiscalYear") ?? "2025",
  });
  if ("faults" in wrong) {
    const isCurrency = wrong.faults.some((each) => each.path.includes("currency"));
    const name = isCurrency ? "currency" : "fiscalYear";
    return misuse(call, `${say(locale, isCurrency ? "init.currency" : "init.year")} "${text(call, name) ?? ""}"`);
  }
  const folder = resolve(call.host.cwd, given);
  const shown = shownPath(given, call.host.cwd);
  // Nobody answers 25 questions for nothing.
  if (existsSync(join(folder, ANALYSIS))) return taken(call, locale, join(shown, ANALYSIS));
  const ofFile = [likeOption, ...budgetOptions].filter(({ flags }) => !flags.includes("--fiscal-year"));
  const own = from === undefined || more.length > 0 ? undefined : await ownMade(call, locale, from, given);
  const idle = flagsGiven(call, from === undefined || own ? ofFile : OF_START);
  if (idle.length > 0)
    return misuse(
      call,
      say(locale, own ? "init.of-budget" : from === undefined ? "init.of-file" : "init.of-start", {
        flags: idle.join(", "),
      }),
    );
  const made =
    own ??
    (from === undefined ? await begin(call, locale, given) : await draft(call, locale, [from, ...more], folder, given));
  return write(call, locale, made, folder, shown);
}

/** Asks where somebody is there, or a country is named; else everything is assumed. */
async function begin(call: Call, locale: Locale, given: string): Promise<Made> {
  const country = text(call, "country");
  const ids = profiles.map(({ id }) => id);
  if (country !== undefined && !ids.includes(country.toLowerCase())) return misuse(call, noProfile(country, locale));
  if (country === undefined && !askerOf(call, locale)) return starter(call, locale, given);
  const made = await interviewed(call, locale);
  return { ...made, next: `umay ${made.next}${pathOf(given, call)}${made.options ?? ""}` };
}

async function starter(call: Call, locale: Locale, given: string): Promise<Made> {
  const of = { currency: text(call, "currency") ?? currencyOf(locale), fiscalYear: text(call, "fiscalYear") ?? "2025" };
  const tables = starterRows(of);
  const kind = text(call, "tables");
  const analysis = starterAnalysis(locale, { ...of, tables }, (table) => placeOf(table, kind, locale));
  return {
    files: [{ name: ANALYSIS, content: analysis }, ...(await tableFiles(tables, kind, locale))],
    told: (width) =>
      hasPrices(of.currency)
        ? wrapped(say(locale, "init.starter"), width, 0, 2)
        : wrapped(say(locale, "init.noPrices", { currency: of.currency }), width, 0, 2),
    next: `umay ${hasPrices(of.currency) ? "run" : "check"}${pathOf(given, call)}`,
  };
}

// Whoever writes Kazakh has no Kyrgyz prices.
const currencyOf = ({ code }: Locale): string => (code === "kk" ? "KZT" : "KGS");

/** Reads one file after another; what was said of the first answers for the others where they ask the same. */
async function draft(
  call: Call,
  locale: Locale,
  from: readonly string[],
  folder: string,
  given: string,
): Promise<Made> {
  const { cwd } = call.host;
  const flags = budgetFlags(call);
  const last = lastOf(call, locale);
  const asker = askerOf(call, locale);
  const all: Draft[] = [];
  for (const path of from) {
    const file = relative(folder, resolve(cwd, path)).split(sep).join("/");
    const before = all[0] && beforeOf(all[0]);
    const first = (known: Given): readonly Step<Given>[] =>
      known.budgets && flags.settings["total"] === undefined && from.length === 1 ? [totalStep(known, locale)] : [];
    const after = (known: Given, readings: readonly Alone[]): readonly Step<Given>[] =>
      aboutOf(readings, known).currency === undefined ? [currencyStep(known, locale)] : [];
    const settled = await settle(call, { path, name: file, flags, locale, last, before, first, after });
    const { readings, issues, given: known } = settled;
    if (readings.length === 0 || readings.some((each) => each.issues.some(isUnreadable))) {
      const whys = issues.filter((each) => readings.length === 0 || isUnreadable(each));
      return unread(call, flag(call, "json") ? issues : whys);
    }
    const title = basename(path, extname(path)).replaceAll("_", " ").trim();
    all.push({ path, settled, analysis: draftAnalysis({ readings, file, given: known, title, locale }) });
  }
  const readings = all.flatMap((each) => each.settled.readings);
  const names = readings.flatMap((each) => each.names());
  const rules = asker && names.length > 0 && !last ? await askAll(asker, [], () => [wordStep(names, locale)]) : [];
  if (rules === undefined) throw new Ended(EXIT.input);
  const open = all.flatMap((each) => each.settled.open);
  const nearer = (path: string): string => relative(folder, path).split(sep).join("/");
  const analysis = {
    ...together(all.map((each) => each.analysis)),
    ...titleOf(all, locale),
    ...(last && taggedLike(last, nearer)),
  };
  const tagging = rules.length > 0 && { tagging: { schemes: [WORD_SCHEME], rules } };
  return {
    files: [{ name: ANALYSIS, content: `${JSON.stringify({ ...analysis, ...tagging }, null, 2)}\n` }],
    told: (width) => [
      ...all.flatMap((each) => each.settled.alike).flatMap((line) => wrapped(line, width, 0, 2)),
      ...draftLines(readings, open, locale, { ...screenOf(call.host), width }, rules.length > 0),
      ...reached(rules, names, locale).flatMap((line) => wrapped(line, width, 0, 2)),
    ],
    next: `umay ${open.length > 0 ? "check" : rules.length > 0 ? "statement" : "run"}${pathOf(given, call)}`,
  };
}

type Draft = { readonly path: string; readonly settled: Settled; readonly analysis: object };

const beforeOf = ({ path, settled: { readings, given }, analysis }: Draft): Before => {
  const entry: Partial<Before> = Object(entryAt(analysis, "budgets/0")) as object;
  return { file: path, currency: aboutOf(readings, given).currency, unit: entry.unit, fiscalYear: entry.fiscalYear };
};

// One analysis of several files: lists stand one behind the other, all else is as the first says.
const together = (all: readonly object[]): object =>
  all.reduce((whole, next) => {
    const lists = Object.entries(next).flatMap(([key, value]: [string, unknown]) => {
      const before: unknown = Reflect.get(whole, key);
      return Array.isArray(before) && Array.isArray(value) ? [[key, [...(before as unknown[]), ...(value as unknown[])]]] : []; // prettier-ignore
    });
    return { ...next, ...whole, ...(Object.fromEntries(lists) as object) };
  });

// Several budgets of one year are called by the year, and by no file alone.
function titleOf(all: readonly Draft[], locale: Locale): { readonly title?: string } {
  const years = new Set(all.map((each) => beforeOf(each).fiscalYear));
  const [year] = years;
  const areBudgets = all.every(({ settled }) => settled.readings.some((each) => each.table === "budget"));
  return all.length > 1 && areBudgets && years.size === 1 && year !== undefined
    ? { title: say(locale, "init.title", { year }) }
    : {};
}

// Of a file that cannot be read, or has no rows, nothing can be written down.
const isUnreadable = ({ severity, code }: Issue): boolean => severity === "error" && code.startsWith("file.");

function draftLines(
  readings: readonly Alone[],
  open: readonly Question[],
  locale: Locale,
  screen: ReturnType<typeof screenOf>,
  hasRules: boolean,
): string[] {
  const { width } = screen;
  const answer = say(locale, "init.answer", { count: String(open.length) });
  const asked = problems({ issues: open.map((each) => each.issue), rejects: [] }, figureIndex([]), locale).list();
  return [
    "",
    ...readings.flatMap((each) => [...understoodLines(each.input, screen, locale), ""]),
    ...(open.length > 0
      ? [...wrapped(answer, width, 0, 2), ...problemLines(asked, screen, locale, { all: true, how: byFlags }), ""]
      : []),
    ...(!hasRules && readings.some((each) => each.table === "budget")
      ? wrapped(say(locale, "init.rules"), width, 0, 2)
      : []),
  ];
}

const pathOf = (given: string, call: Call): string => {
  const shown = shownPath(given, call.host.cwd);
  return shown === "." ? "" : ` ${shown}/${ANALYSIS}`;
};

const taken = (call: Call, locale: Locale, path: string): never =>
  refuse(call, `${path} ${say(locale, "init.exists")}`);

async function write(call: Call, locale: Locale, made: Made, folder: string, shown: string): Promise<number> {
  const there = made.files.find((each) => existsSync(join(folder, each.name)));
  if (there) return taken(call, locale, join(shown, there.name));
  try {
    makeFolder(folder);
    for (const { name, content } of made.files) writeWhole(join(folder, name), content, true);
  } catch (error) {
    return refuse(call, `${say(locale, "init.cannot")} ${shown} (${reasonOf(error)}). ${say(locale, "init.other")}`);
  }
  const names = made.files.map((each) => each.name);
  if (flag(call, "json")) return printDocument(call, locale, {}, { folder: shown, files: names });
  const screen = screenOf(call.host);
  const wrap = (line: string): string[] => wrapped(line, screen.width, 0, 2);
  print(
    call,
    fitted(
      [
        ...wrap(`${say(locale, "written", { folder: `${shown}/` })} ${names.join("  ")}`),
        ...made.told(screen.width),
        ...wrap(say(locale, "next", { command: made.next })),
      ],
      screen,
    ),
  );
  return EXIT.fine;
}

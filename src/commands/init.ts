// `umay init`: writes a starter analysis, by answers or by assumptions alone, or one for files that are there.
import { existsSync } from "node:fs";
import { basename, extname, join, relative, sep } from "node:path";
import type { Issue } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import { UNKNOWN } from "../model/analysis.js";
import { checkAnalysis } from "../model/check-analysis.js";
import { problems } from "../report/problems.js";
import { figureIndex } from "../result/find-figures.js";
import { problemLines } from "../terminal/problem-lines.js";
import { understoodLines } from "../terminal/understood-lines.js";
import { ANALYSIS } from "../interview/analysis.js";
import {
  type ReadAlone,
  type Given,
  aboutOf,
  draftAnalysis,
  entryAt,
  markerOf,
  markerScheme,
} from "./draft-analysis.js";
import { type Step, askAll } from "./ask-steps.js";
import { budgetFlags, budgetOptions, byFlags, likeOption, typedNumber } from "./budget-flags.js";
import { type Call, EXIT, Ended, command, fitted, option, reasonOf } from "./command.js";
import { type Made, interviewed, startFiles } from "./init-interview.js";
import { ownMade } from "./own-tables.js";
import { profiles } from "../profiles/index.js";
import { noProfile } from "./profiles.js";
import { given as flagsGiven, plainOptions } from "./options.js";
import { lastOf, taggedLike } from "./like-last.js";
import { type Question, answered } from "../questions/questions-of.js";
import { type Before, type Settled, settle } from "./settle.js";
import { isTable, quoted } from "./named-files.js";
import { starterAnalysis } from "../interview/starter-analysis.js";
import { hasPrices, starterRows } from "../interview/starter-rows.js";
import { makeFolder, writeWhole } from "./write-aside.js";
import { WORD_SCHEME, type WordRules, idleWords, wordRules } from "../questions/word-rules.js";

// What is asked of a start without a file.
const OF_START = [option("init", "--tables <kind>", ["xlsx", "csv"])];
const OF_COUNTRY = option("init", "--country <code>");

/** `umay init`: a starter analysis, or one for a file that is there. */
export const init = command("init", {
  argument: "[dir]",
  options: [
    "--from <file...>",
    ...OF_START,
    OF_COUNTRY,
    "--currency <code>",
    likeOption,
    ...budgetOptions,
    ...plainOptions,
  ],
  act,
});

async function act(call: Call): Promise<number> {
  const files = call.list("from");
  // A folder may stand behind the files.
  const isFolder = files.length > 1 && !isTable(files.at(-1) ?? "", call.host.cwd);
  const [given = isFolder ? (files.at(-1) ?? ".") : "."] = call.args;
  const [from, ...more] = isFolder ? files.slice(0, -1) : files;
  const [currency, fiscalYear] = [call.text("currency") ?? "KGS", call.text("fiscalYear") ?? "2025"];
  const wrong = checkAnalysis({ title: "", currency, fiscalYear });
  if ("faults" in wrong) {
    const isCurrency = wrong.faults.some((each) => each.path.includes("currency"));
    const given = call.text(isCurrency ? "currency" : "fiscalYear") ?? "";
    return call.misuse(`${call.say(isCurrency ? "init.currency" : "init.year")} "${given}"`);
  }
  const country = call.text("country");
  if (country !== undefined && !profiles.some(({ id }) => id === country.toLowerCase()))
    return call.misuse(noProfile(country, call.locale));
  const folder = call.path(given);
  const shown = call.shown(given);
  // Nobody answers 25 questions for nothing.
  if (existsSync(join(folder, ANALYSIS))) return taken(call, join(shown, ANALYSIS));
  const ofFile = [likeOption, ...budgetOptions].filter(({ flags }) => !flags.includes("--fiscal-year"));
  const own = from === undefined ? undefined : await ownMade(call, [from, ...more].join(","), given);
  const idle = flagsGiven(call, from === undefined || own ? ofFile : OF_START);
  const of = own ? "init.of-budget" : from === undefined ? "init.of-file" : "init.of-start";
  if (idle.length > 0) return call.misuse(call.say(of, { flags: idle.join(", ") }));
  const made =
    own ?? (from === undefined ? await begin(call, given) : await draft(call, [from, ...more], folder, given));
  return write(call, made, folder, shown);
}

/** Asks where somebody is there, or a country is named; else everything is assumed. */
async function begin(call: Call, given: string): Promise<Made> {
  if (call.text("country") === undefined && !call.askerIn()) return starter(call, given);
  const made = await interviewed(call);
  return { ...made, next: `umay ${made.next}${pathOf(given, call)}${made.options ?? ""}` };
}

async function starter(call: Call, given: string): Promise<Made> {
  const { locale } = call;
  const of = { currency: call.text("currency") ?? currencyOf(locale), fiscalYear: call.text("fiscalYear") ?? "2025" };
  const tables = starterRows(of);
  return {
    files: await startFiles(call, tables, (placeOf) => starterAnalysis(locale, { ...of, tables }, placeOf)),
    told: call.wrap(
      hasPrices(of.currency) ? call.say("init.starter") : call.say("init.noPrices", { currency: of.currency }),
    ),
    next: `umay ${hasPrices(of.currency) ? "run" : "check"}${pathOf(given, call)}`,
  };
}

// Whoever writes Kazakh has no Kyrgyz prices.
const currencyOf = ({ code }: Locale): string => (code === "kk" ? "KZT" : "KGS");

/** The total that the document prints: it beats everything that is asked afterwards. */
const totalStep = (known: Given, call: Call): Step<Given> => ({
  key: "total",
  question: call.say("asking.total"),
  check: (text) => (typedNumber(text, call.locale.marks) === undefined ? call.say("asking.number") : undefined),
  then: (text) => answered(known, "budgets/0", { total: typedNumber(text, call.locale.marks) }),
});

/** The currency, where the file names none. */
const currencyStep = (known: Given, call: Call): Step<Given> => ({
  key: "currency",
  question: call.say("asking.currency"),
  check: (text) => (/^[a-z]{3}$/i.test(text.trim()) ? undefined : call.say("asking.letters")),
  then: (text) => ({ ...known, currency: text.trim().toUpperCase() }),
});

// A budget that names no currency is in that of its country.
const ofCountry = ({ currency }: { readonly currency?: unknown }, call: Call): object => {
  const found = profiles.find(({ id }) => id === call.text("country")?.toLowerCase());
  return currency === UNKNOWN.currency && found ? { currency: found.currency } : {};
};

/** Reads one file after another; what was said of the first answers for the others where they ask the same. */
async function draft(call: Call, from: readonly string[], folder: string, given: string): Promise<Made> {
  const { locale } = call;
  const flags = budgetFlags(call);
  const last = lastOf(call);
  const asker = call.askerIn();
  const all: Draft[] = [];
  for (const path of from) {
    const file = relative(folder, call.path(path)).split(sep).join("/");
    const before = all[0] && beforeOf(all[0]);
    const first = (known: Given): readonly Step<Given>[] =>
      known.budgets && flags.settings["total"] === undefined && from.length === 1 ? [totalStep(known, call)] : [];
    const after = (known: Given, readings: readonly ReadAlone[]): readonly Step<Given>[] =>
      aboutOf(readings, known).currency === undefined ? [currencyStep(known, call)] : [];
    const settled = await settle(call, { path, name: file, flags, last, before, first, after });
    const { readings, issues, given: known } = settled;
    if (readings.length === 0 || readings.some((each) => each.issues.some(isUnreadable))) {
      const whys = issues.filter((each) => readings.length === 0 || isUnreadable(each));
      return call.unread(call.flag("json") ? issues : whys);
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
  const whole = together(all.map((each) => each.analysis));
  const analysis = {
    ...whole,
    ...ofCountry(whole, call),
    ...titleOf(all, call),
    ...(last && taggedLike(last, nearer)),
  };
  const marked = readings
    .flatMap((each) => markerOf(each) ?? [])
    .slice(0, 1)
    .map(markerScheme);
  const tagging = rules.length > 0 && { tagging: { schemes: [...marked, WORD_SCHEME], rules } };
  return {
    files: [{ name: ANALYSIS, content: `${JSON.stringify({ ...analysis, ...tagging }, null, 2)}\n` }],
    told: [
      ...all.flatMap((each) => each.settled.alike).flatMap((line) => call.wrap(line)),
      ...draftLines(readings, open, call, rules.length > 0),
      ...reached(rules, names, locale).flatMap((line) => call.wrap(line)),
    ],
    next: `umay ${open.length > 0 ? "check" : rules.length > 0 ? "statement" : "run"}${pathOf(given, call)}`,
  };
}

/** Asks for the words by which a person knows the lines against violence: each becomes a rule that can be changed. */
const wordStep = (names: readonly string[], locale: Locale): Step<WordRules> => ({
  key: "words",
  question: say(locale, "asking.words"),
  check: (text) => {
    const idle = idleWords(text, names);
    return idle.length > 0 ? say(locale, "asking.no-word", { words: idle.join(", ") }) : undefined;
  },
  then: (text) => wordRules(text, names, locale),
});

/** Which names each rule reaches: a word may stand in one that is meant for something else. */
const reached = (rules: WordRules, names: readonly string[], locale: Locale): readonly string[] =>
  rules.map(({ where: [first] }) => {
    const word = first?.contains ?? "";
    const all = [...new Set(names.filter((name) => name.includes(word)))];
    const more = all.length > SHOWN ? [`… +${String(all.length - SHOWN)}`] : [];
    return say(locale, "init.reached", { word, names: [...all.slice(0, SHOWN), ...more].join("; ") });
  });

const SHOWN = 6;

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
function titleOf(all: readonly Draft[], call: Call): { readonly title?: string } {
  const years = new Set(all.map((each) => beforeOf(each).fiscalYear));
  const [year] = years;
  const areBudgets = all.every(({ settled }) => settled.readings.some((each) => each.table === "budget"));
  return all.length > 1 && areBudgets && years.size === 1 && year !== undefined
    ? { title: call.say("init.title", { year }) }
    : {};
}

// Of a file that cannot be read, or has no rows, nothing can be written down.
const isUnreadable = ({ severity, code }: Issue): boolean => severity === "error" && code.startsWith("file.");

function draftLines(
  readings: readonly ReadAlone[],
  open: readonly Question[],
  call: Call,
  hasRules: boolean,
): string[] {
  const { locale, screen } = call;
  const answer = call.say("init.answer", { count: String(open.length) });
  const column = readings.map(markerOf).find((each) => each !== undefined);
  const hasRead = hasRules || column !== undefined;
  const asked = problems({ issues: open.map((each) => each.issue), rejects: [] }, figureIndex([]), locale).list();
  return [
    "",
    ...readings.flatMap((each) => [...understoodLines(each.input, screen, locale), ""]),
    ...(open.length > 0
      ? [...call.wrap(answer), ...problemLines(asked, screen, locale, { all: true, how: byFlags }), ""]
      : []),
    ...(column === undefined ? [] : call.wrap(call.say("init.marker", { column, scheme: markerScheme(column) }))),
    ...(!hasRead && readings.some(({ table }) => table === "budget") ? call.wrap(call.say("init.rules")) : []),
  ];
}

const pathOf = (given: string, call: Call): string => {
  const shown = call.shown(given);
  return shown === "." ? "" : ` ${quoted(`${shown}/${ANALYSIS}`)}`;
};

const taken = (call: Call, path: string): never => call.refuse(`${path} ${call.say("init.exists")}`);

async function write(call: Call, made: Made, folder: string, shown: string): Promise<number> {
  const there = made.files.find((each) => existsSync(join(folder, each.name)));
  if (there) return taken(call, join(shown, there.name));
  try {
    makeFolder(folder);
    for (const { name, content } of made.files) writeWhole(join(folder, name), content, true);
  } catch (error) {
    return call.refuse(`${call.say("init.cannot")} ${shown} (${reasonOf(error)}). ${call.say("init.other")}`);
  }
  const names = made.files.map((each) => each.name);
  if (call.flag("json")) return call.printDocument(call.locale, {}, { folder: shown, files: names });
  call.tell([`${call.say("written", { folder: `${shown}/` })} ${names.join("  ")}`]);
  call.print(fitted(made.told, call.screen));
  call.tell([call.say("next", { command: made.next })]);
  return EXIT.fine;
}

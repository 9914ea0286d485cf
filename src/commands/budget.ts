// `umay budget`: how much of a budget is for gender equality and against violence, of an analysis or of one file. On a
// terminal it asks what is open: answers go into the analysis file, or are shown as flags where one file was read.
import { say } from "../formula/locale.js";
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type Issue, type Option, problem } from "../formula/issue.js";
import { noneOf } from "../formula/nearest.js";
import { localize } from "../formula/localize.js";
import { type Analysis, UNKNOWN } from "../model/analysis.js";
import { schemes as shelf } from "../schemes/index.js";
import { ANALYSIS } from "../interview/analysis.js";
import { askAll, stepsOf } from "./ask-steps.js";
import { budgetFlags, budgetOptions, flagsOf, likeOption, PHASE } from "./budget-flags.js";
import { type Call, command, EXIT, option, wrapped } from "./command.js";
import { aboutOf, markerOf, markerScheme } from "./draft-analysis.js";
import { lastOf, taggedLike } from "./like-last.js";
import { ownFrom } from "./own-tables.js";
import { checkFlags, load, type Loaded, loadFlags, otherPeriods } from "./load.js";
import { isTable, outputNames, quoted } from "./named-files.js";
import { figuresOption, given, resultOptions } from "./options.js";
import { answered, questionsOf } from "../questions/questions-of.js";
import { settle, type Settled } from "./settle.js";
import { showResult } from "./show-result.js";

// What an analysis says itself.
const OF_FILE = ["--scheme <id...>", "--tags <file>", "--currency <code>"].map((flags) => option("budget", flags));

/** `umay budget`: how much of a budget is for gender equality and against violence. */
export const budget = command("budget", {
  argument: "[file]",
  options: [...OF_FILE, likeOption, ...budgetOptions, figuresOption, ...resultOptions],
  act,
});

async function act(call: Call): Promise<number> {
  const [path] = call.args;
  if (path === undefined || !isTable(path, call.host.cwd)) return ofAnalysis(call, path);
  if (path !== "-" && (await ownFrom(call, path, true))) return call.misuse(call.say("own.budget", { file: path }));
  return ofFile(call, path);
}

/** On a terminal what is open is asked, and the answers are written into the analysis file. */
async function ofAnalysis(call: Call, path: string | undefined): Promise<number> {
  const flags = budgetFlags(call);
  const first = await load(call, path, withoutNetwork);
  const { locale } = first;
  // A data package has no place for settings of its tables: flags give them.
  const idle = given(call, [...OF_FILE, likeOption, ...(first.isPackage === true ? [PHASE] : budgetOptions)]);
  if (idle.length > 0) return call.misuse(say(locale, "flags.of-table", { flags: idle.join(", "), file: first.path }));
  if ((first.analysis.budgets ?? []).length === 0)
    return call.misuse(say(locale, "budget.none", { file: first.path, command: `umay gap ${quoted(first.path)}` }));
  const analysis = first.isPackage === true ? withFlags(first.analysis, flags.settings) : first.analysis;
  let now = { analysis: first.analysis, loaded: first };
  const look = async (known: Analysis): Promise<Loaded> => {
    if (known === now.analysis) return now.loaded;
    now = { analysis: known, loaded: await load(call, path, () => withoutNetwork(known)) };
    return now.loaded;
  };
  const asker = call.askerIn(locale);
  const known = asker
    ? await askAll(asker, analysis, async (each) =>
        stepsOf(questionsOf((await look(each)).result.issues, each), each, locale),
      )
    : analysis;
  if (known === undefined) return EXIT.input;
  const loaded = await look(known);
  const lines = known === analysis ? [] : call.wrap(`${say(locale, "budget.written")} ${rewritten(loaded, known)}`);
  await showResult(call, loaded, lines);
  return loaded.code;
}

// A data package stays as it is: the answers make an analysis file beside it, and never overwrite one.
function rewritten({ folder, path, isPackage }: Loaded, analysis: Analysis): string {
  const target = isPackage ? join(dirname(path), ANALYSIS) : path;
  const text = `${JSON.stringify(analysis, null, 2)}\n`;
  writeFileSync(join(folder, basename(target)), text, { flag: isPackage ? "wx" : "w" });
  return target;
}

async function ofFile(call: Call, path: string): Promise<number> {
  const flags = budgetFlags(call);
  const [tags, schemes] = [call.text("tags"), call.list("scheme")];
  if (tags !== undefined && schemes.length === 0) return call.misuse(call.say("budget.scheme"));
  const { locale } = call;
  const ids = shelf.map(({ id }) => id);
  const unknown = schemes.find((each) => !ids.includes(each));
  if (unknown !== undefined)
    return call.misuse(localize(problem("scheme.unknown", noneOf(unknown, ids)), call.locale).message);
  const { name, paths } = outputNames(call.host.cwd);
  const file = name(path);
  const said = { title: "", currency: call.text("currency") ?? UNKNOWN.currency, fiscalYear: UNKNOWN.fiscalYear };
  checkFlags(call, answered({ ...said, budgets: [{ file }] }, "budgets/0", flags.settings));
  const last = lastOf(call);
  const settled = await settle(call, { path, name: file, flags, last });
  const { given: known, readings, issues } = settled;
  const whys = issues.filter(isUnreadable);
  if (readings.length === 0 || whys.length > 0) return call.unread(whys.length > 0 ? whys : issues);
  if (readings.some((each) => each.table !== "budget"))
    return call.refuse(`${file} ${say(locale, "budget.other")} umay check ${quoted(file)}`);
  const { currency, fiscalYear } = aboutOf(readings, known);
  const [budget] = known.budgets ?? [];
  const analysis: Analysis = {
    title: say(locale, "budget.alone"),
    currency: currency ?? UNKNOWN.currency,
    fiscalYear: fiscalYear ?? UNKNOWN.fiscalYear,
    language: locale.code,
    budgets: [{ ...budget, file }],
    ...(schemes.length > 0
      ? { tagging: { schemes: [...schemes], ...(tags !== undefined && { tags: { file: name(tags) } }) } }
      : last && taggedLike(last, name)),
    ...(known.accept && { accept: [...known.accept] }),
  };
  const loaded = await loadFlags(call, analysis, paths, settled.files);
  const absent = otherPeriods(loaded, flags.phase);
  if (absent) return call.misuse(say(locale, "budget.no-phase", { file, ...absent }));
  const column = schemes.length === 0 && !last ? readings.map(markerOf).find((each) => each !== undefined) : undefined;
  const marked =
    column === undefined ? [] : [say(locale, "budget.marker", { column, flag: `--scheme ${markerScheme(column)}` })];
  const again = settled.asked ? [say(locale, "budget.again"), `  ${againOf(call, path, settled)}`] : [];
  const lines = [...settled.alike, ...marked, ...again].flatMap((line) => wrapped(line, call.screen.width, 0, 4));
  await showResult(call, loaded, lines);
  return loaded.code;
}

/** Of a file that is no table there is nothing to count. */
const isUnreadable = ({ severity, code }: Issue): boolean =>
  severity === "error" && /^file\.(?:kind|empty|encrypted|truncated|damaged|no-)/.test(code);

// The call that needs no question: what was answered stands in it as flags.
function againOf(call: Call, path: string, { given }: Settled): string {
  const { file: _, ...settings } = given.budgets?.[0] ?? { file: "" };
  const schemes = call.list("scheme").map((each) => `--scheme ${each}`);
  const said = { ...settings, ...(given.accept && { accept: given.accept }) };
  const flags = Object.entries(said).flatMap(([key, value]) => flagsOf({ [key]: value }) ?? []);
  const currency = given.currency ? [`--currency ${given.currency}`] : [];
  return ["umay budget", quoted(path), ...schemes, ...currency, ...flags].join(" ");
}

// A data package has no place for answers: flags give them to each of its tables.
const withFlags = (analysis: Analysis, settings: Option["answer"]): Analysis =>
  (analysis.budgets ?? []).reduce((known, _, index) => answered(known, `budgets/${String(index)}`, settings), analysis);

/** The part of an analysis that is about budgets; amounts per head need the population. */
function withoutNetwork({ centres, costStandards, funding, supplyStandards, ...rest }: Analysis): Analysis {
  return rest;
}

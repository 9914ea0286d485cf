// `umay compare`: the change between two results, or between two budgets, and what it is made of, on the screen and in
// files; or the sheet of several results.
import { BEHIND, figuresIn } from "../formula/figures.js";
import { dirname, parse, resolve } from "node:path";
import { getHeapStatistics } from "node:v8";
import { compare as compareResults } from "../compare/compare.js";
import { COMPARED, type ComparedId, type CompareOptions } from "../compare/comparison.js";
import { type Issue, problem } from "../formula/issue.js";
import { nearest } from "../formula/nearest.js";
import { say } from "../formula/locale.js";
import { fold } from "../model/table.js";
import { openResult } from "../node.js";
import { type ComparisonReport, comparisonReport } from "../report/comparison-report.js";
import { isAbout } from "../result/per-keys.js";
import { localeOf } from "../run/languages.js";
import { terminalComparison } from "../terminal/terminal-statement.js";
import { type Call, command, EXIT, fitted, reasonOf } from "./command.js";
import { arePhases, compareBudgets, type Compared, OF_BUDGETS, refuse, type Shown } from "./compare-budgets.js";
import { analysisPath, errorsIn } from "./load.js";
import { allOption, byRegionOption, confidentialOf, given, resultOptions } from "./options.js";
import { showSheet } from "./sheet.js";
import { folderState, ownFolder } from "./run-record.js";
import { complainTorn, writeFiles } from "./write-files.js";
import { changeCsv } from "../formats/csv-text.js";
import { changePage } from "../html/change-page.js";
import { fileName } from "../report/file-name.js";
import { modeOf, modeWords } from "../report/mode-words.js";
import type { Table } from "../report/page.js";
import { recordTables } from "../report/provenance.js";
import { version } from "../version.js";

/** `umay compare`: the change between two results, and what it is made of; or the sheets of several results. */
export const compare = command("compare", {
  argument: "<earlier> [later...]",
  options: [
    ["--figure <id>", COMPARED],
    "--centre <id>",
    "--region <name>",
    ...OF_BUDGETS,
    "--sheets",
    byRegionOption,
    "--out <dir>",
    ["--format <id...>", ["html", "csv"]],
    ...resultOptions.filter((each) => each !== allOption),
  ],
  act,
});

async function act(call: Call): Promise<number> {
  if (call.flag("sheets")) return compareSheets(call);
  if (call.args.length !== 2) return call.misuse(call.say("compare.two", { count: call.args.length }));
  const [centre, region] = [call.text("centre"), call.text("region")];
  if (centre !== undefined && region !== undefined) return call.misuse(call.say("compare.both"));
  const [earlier, later] = call.args.map((path) => call.path(analysisPath(path, call.host.cwd)));
  if (earlier === later && !arePhases(call))
    return call.misuse(call.say("compare.twice", { file: call.args[0] ?? "" }));
  const opened = await Promise.all(call.args.map((path) => open(call, path)));
  const [first, second] = opened.flatMap(({ file, result }): Compared[] => (result ? [{ file, result }] : []));
  const language = call.text("language") ?? second?.result.analysis.language ?? first?.result.analysis.language;
  const told = call.in(localeOf(language ?? call.locale.code));
  if (!first || !second) return refuse(told, unopened(opened));
  const sides = [first, second] as const;
  const ofBudgets = given(call, OF_BUDGETS);
  const areCentres = [first, second].every(({ result }) => (result.network?.centres ?? []).length > 0);
  const areBudgets = [first, second].every(({ result }) => (result[BEHIND]?.tagged?.budgets ?? []).length > 0);
  if (areBudgets && (ofBudgets.length > 0 || !areCentres)) return show(told, sides, await compareBudgets(told, sides));
  if (ofBudgets.length > 0) return told.misuse(told.say("compare.of-budgets", { flags: ofBudgets.join(", ") }));
  if (!areCentres && first.result.network && second.result.network)
    return refuse(told, [problem("compare.nothing", { file: second.file, received: first.file })]);
  const question: Question = {
    figure: COMPARED.find((id) => id === call.text("figure")) ?? "hard-gap",
    key: centre !== undefined ? "centre" : region !== undefined ? "region" : undefined,
    asked: centre ?? region ?? "",
  };
  const { issues, options } = comparedIssues(sides, question);
  if (issues.length > 0) return refuse(told, issues);
  try {
    const comparison = compareResults(first.result, second.result, options);
    const report = comparisonReport(comparison, told.locale, [first.file, second.file]);
    return await show(told, sides, { report, figures: [comparison.change, ...comparison.parts] });
  } catch (error) {
    const mismatch = mismatchIssue(sides, options, error);
    if (!mismatch) throw error;
    return await refuse(told, [mismatch]);
  }
}

async function compareSheets(call: Call): Promise<number> {
  if (call.args.length < 2 && !call.flag("byRegion")) return call.misuse(call.say("country-sheet.one"));
  const opened = await Promise.all(call.args.map((path) => open(call, path)));
  const results = opened.flatMap(({ result }) => (result ? [result] : []));
  const [first] = results;
  if (results.length < opened.length || !first) return refuse(call, unopened(opened));
  const language = call.text("language") ?? first.analysis.language;
  const paths = call.args.map((path) => call.path(analysisPath(path, call.host.cwd)));
  return showSheet(call, results, {
    locale: localeOf(language ?? call.locale.code),
    out: call.text("out") ?? resolve(dirname(paths[0] ?? ""), "out"),
    named: opened.map(({ file }) => file).join(", "),
    inputs: paths,
    code: EXIT.fine,
  });
}

type Opened = Omit<Compared, "result"> & Awaited<ReturnType<typeof openResult>>;

const unopened = (all: readonly Opened[]): readonly Issue[] => all.flatMap((each) => (each.result ? [] : each.issues));

async function open(call: Call, named: string): Promise<Opened> {
  const path = analysisPath(named, call.host.cwd);
  const file = call.shown(path);
  // A document that a run wrote: one of a folder that holds no whole run may be of another run than its name says.
  const folder = dirname(call.path(path));
  complainTorn(call, `${dirname(file)}/`, folderState(folder));
  const opened = await openResult(call.path(path), {
    analysisFile: file,
    // Whoever calls the command has named the analysis, and may read what it names.
    folder: parse(call.path(path)).root,
    allowRejects: call.flag("allowRejects"),
    confidential: confidentialOf(call),
    // Both results are held at once.
    memory: getHeapStatistics().heap_size_limit / 2,
  });
  return { file, ...opened };
}

async function show(
  call: Call,
  sides: readonly [Compared, Compared],
  { report: made, figures = [], more = {}, short = made }: Shown,
): Promise<number> {
  const { locale } = call;
  // Two publications are compared as far as they go.
  const partial = sides.flatMap(({ file, result: { leftOut = 0 } }) =>
    leftOut === 0 ? [] : [say(locale, "compare.left-out", { file, count: leftOut })],
  );
  const report = { ...made, sentences: [...made.sentences, ...partial] };
  const errors = sides.flatMap(({ file, result }) => {
    const count = errorsIn(result, call.flag("allowRejects")).length;
    return count === 0 ? [] : [say(locale, "compare.errors", { file, count })];
  });
  const [out, formats] = [call.text("out"), call.list("format")];
  const written =
    out === undefined
      ? ""
      : writeChange(call, sides, report, out, {
          inputs: call.args.map((path) => call.path(path)),
          formats: formats.length > 0 ? formats : ["html"],
        });
  if (call.flag("json")) {
    const inputs = sides.flatMap(({ result }) => result.inputs);
    const { headline, sentences, reasons } = report;
    const words = [headline, ...sentences, ...reasons, ...errors];
    await call.printDocument(locale, { inputs, figures }, { words, ...more });
  } else {
    const end = [...errors, ...(written === "" ? [] : [written])].flatMap((each) => ["", ...call.wrap(each)]);
    const shown = terminalComparison({ ...report, table: short.table }, locale, call.screen);
    call.print([...shown, ...fitted(end, call.screen)]);
  }
  return errors.length > 0 ? EXIT.input : EXIT.fine;
}

function writeChange(
  call: Call,
  sides: readonly [Compared, Compared],
  report: ComparisonReport,
  out: string,
  { inputs, formats }: { readonly inputs: readonly string[]; readonly formats: readonly string[] },
): string {
  const { locale } = call;
  const [, later] = sides;
  const secret = sides.find(({ result }) => result.secrecy.hidden) ?? later;
  const mode = modeOf(secret.result);
  const { title, fiscalYear } = later.result.analysis;
  const issues = sides.flatMap((each) => each.result.issues);
  const record = sides.flatMap(({ file, result }): Table[] => {
    const [files] = recordTables(result, locale);
    return files ? [{ ...files, title: `${files.title}: ${file}` }] : [];
  });
  const setting = { title, version, record, modeWords: modeWords({ issues }, mode, locale) };
  const nameIn = (extension: string): string => fileName({ title, fiscalYear, mode }, "change", extension);
  const { table } = report;
  const files = [
    ...(formats.includes("html") ? [{ name: nameIn("html"), content: changePage(report, setting, locale) }] : []),
    ...(formats.includes("csv") && table ? [{ name: nameIn("csv"), content: changeCsv(table, locale) }] : []),
  ];
  return writeFiles(call, ownFolder(secret.result, out), files, locale, { inputs });
}

/** What is asked of two results: the figure, and the centre or region as it was written. */
type Question = { readonly figure: ComparedId; readonly key: "centre" | "region" | undefined; readonly asked: string };

/** What stands against a comparison; else what is compared, with its centre or region as the results write it. */
function comparedIssues(sides: readonly [Compared, Compared], question: Question) {
  const [first, second] = sides;
  const stopped = sides.flatMap(({ result }) =>
    result.network ? [] : result.issues.filter((issue) => issue.severity !== "warning"),
  );
  const { figure, key } = question;
  if (stopped.length > 0) return { issues: stopped, options: {} };
  const [expected, received] = [first.result.analysis.currency, second.result.analysis.currency];
  if (expected !== received)
    return { issues: [problem("compare.currency", { file: second.file, received, expected })], options: {} };
  const found = sides.map((side) => place(side, question));
  const issues = found.flatMap((each) => (typeof each === "string" ? [] : [each]));
  const about = found.find((each) => typeof each === "string") ?? "";
  if (key === "centre") return { issues, options: { figure, per: { centre: about } } };
  if (key === "region") return { issues, options: { figure, per: { region: about } } };
  return { issues, options: { figure } };
}

/** The centre or region as a result writes it (empty for the whole), or what is wrong. */
function place({ file, result }: Compared, { figure, key, asked }: Question): string | Issue {
  const keys = key === undefined ? [] : [key];
  const told = figuresIn(result).filter(
    ({ per }) => isAbout(per, "fiscalYear", ...keys) && per["fiscalYear"] === result.analysis.fiscalYear,
  );
  const names = told.flatMap((each) => (each.id === figure ? [each.per[key ?? ""] ?? ""] : []));
  const name = names.find((each) => fold(each) === fold(asked));
  if (name !== undefined) return name;
  const others = told.map((each) => each.id).filter((id) => COMPARED.some((each) => each === id));
  const near = key === undefined ? nearest(figure, others) : nearest(asked, names);
  const column = key === undefined ? {} : { column: `${key} ${asked}`, expected: [...new Set(names)].join(", ") };
  return problem("compare.figure", { file, ...column, received: figure, detail: { nearest: near ?? "" } });
}

/** Says which document was changed after it was written, where that is why two results were not compared. */
function mismatchIssue(sides: readonly Compared[], options: CompareOptions, error: unknown): Issue | undefined {
  if (reasonOf(error) !== "compare.mismatch") return undefined;
  const wrong = sides.find(({ result }) => {
    try {
      compareResults(result, result, options);
      return false;
    } catch (fault) {
      return reasonOf(fault) === "compare.mismatch";
    }
  });
  return wrong && problem("compare.mismatch", { file: wrong.file });
}

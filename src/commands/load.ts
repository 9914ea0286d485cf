// Opens, and runs, the analysis that a call names or its flags make; what stands against it is told and ends the call.
// With it, the path of an analysis, how a call wants it read, and which issues are errors.
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Locale, keyWords, say } from "../formula/locale.js";
import type { Issue } from "../formula/issue.js";
import type { Analysis } from "../model/analysis.js";
import { type AnalysisFault, checkAnalysis } from "../model/check-analysis.js";
import type { Dimension } from "../model/budget-line.js";
import { SHOWN_BY } from "../report/budget-range.js";
import { isSourceTable } from "../import/open/content.js";
import { giveMemoryFreely, startSparingly } from "../v8-flags.js";
import { type Opened, openAnalysis, readFiles, runOpened } from "../node.js";
import type { FigureId } from "../result/register.js";
import type { Result } from "../result/result.js";
import type { Files } from "../run/files.js";
import { localeOf, localizeAll } from "../run/languages.js";
import { ANALYSIS } from "../interview/analysis.js";
import { type Call, EXIT, Ended, didYouMean } from "./command.js";
import { checkFigures, confidentialOf, figuresAsked } from "./options.js";
import { quoted } from "./named-files.js";
import { type HowToAnswer, byFile, byFlags, bySettings } from "./budget-flags.js";
import { progressLine, readingProgress } from "./progress-line.js";

export type Loaded = {
  /** Everything that was found: it is for the owner. */
  readonly result: Result;
  readonly files: Files;
  readonly locale: Locale;
  /** Path of the analysis file as outputs name it. */
  readonly path: string;
  readonly folder: string;
  readonly code: number;
  /** As it stands in its file. */
  readonly analysis: Analysis;
  /** Whether it is a data package: answers are written into an analysis file beside it. */
  readonly isPackage?: boolean;
  /** How a question is answered: in the analysis file, or by flags where there is none. */
  readonly how: HowToAnswer;
};

/** What a command needs of a run, whatever its flags say. */
export type Wanted = {
  readonly figures?: "top" | readonly FigureId[] | undefined;
  /** Of which columns of budgets it needs figures by code; of those of the report if not given. */
  readonly by?: readonly Dimension[] | undefined;
  readonly estimate?: boolean;
  /** Currency of the papers, where the call names none. */
  readonly currency?: (analysis: Analysis) => string | undefined;
  /** Changes of the network, as a scenario says them. */
  readonly changed?: Readonly<Record<string, string>>;
};

/** Opens and runs the analysis at a path, or tells what is wrong with it and ends the call. */
export async function load(
  call: Call,
  given: string | undefined,
  change: (analysis: Analysis) => Analysis = (analysis) => analysis,
  wanted: Wanted = {},
): Promise<Loaded> {
  checkFigures(call);
  const found = await openGiven(call, given);
  const loaded = show(call, change(found.at.analysis), found.opened, { ...found.at, ...wanted });
  // Papers in another currency than was asked for would be taken for what they are not.
  const asked = call.text("currency") ?? wanted.currency?.(found.at.analysis);
  if (asked === undefined || loaded.result.analysis.currency === asked) return loaded;
  const why = loaded.result.issues.filter(({ code }) => code.startsWith("currency."));
  return call.in(loaded.locale).unread(why);
}

/** What is known of an analysis whose files were opened. */
type Known = Pick<Loaded, "path" | "folder" | "how" | "analysis" | "isPackage">;

/** Opens the analysis at a path with its files, or tells what is wrong with it and ends the call. */
export async function openGiven(
  call: Call,
  given: string | undefined,
): Promise<{ readonly opened: Opened; readonly at: Known }> {
  const path = analysisPath(given ?? ANALYSIS, call.host.cwd);
  const shown = call.shown(path);
  const password = call.host.env["UMAY_PASSWORD"];
  const opened = await openAnalysis(call.path(path), basename(path), undefined, call.text("engine"), password);
  const files = Object.values(opened.files);
  // The start of a thread has taken the flags of memory back.
  if (files.some(isSourceTable)) startSparingly();
  else giveMemoryFreely();
  if (!opened.analysis) return refused(call, opened.issues, shown);
  return {
    opened,
    at: {
      path: shown,
      folder: resolve(call.host.cwd, path, ".."),
      analysis: opened.analysis,
      ...(opened.isPackage && { isPackage: true }),
      how: opened.isPackage ? bySettings : byFile(opened.analysis),
    },
  };
}

/** Runs an analysis put together from the flags of a call; `budgets` were opened, `paths` says where other files lie. */
export async function loadFlags(
  call: Call,
  analysis: Analysis,
  paths: Readonly<Record<string, string>>,
  budgets: Files = {},
): Promise<Loaded> {
  checkFigures(call);
  checkFlags(call, analysis);
  const { files, issues } = await readFiles({ ...analysis, budgets: [] }, call.host.cwd, paths);
  giveMemoryFreely();
  const at = { path: ANALYSIS, folder: call.host.cwd, how: byFlags, analysis };
  return show(call, analysis, { files: { ...files, ...budgets }, issues }, at);
}

/** Ends a call whose flags make an analysis that cannot be; what is wrong is told. */
export function checkFlags(call: Call, analysis: Analysis): void {
  const checked = checkAnalysis(analysis);
  if (!("faults" in checked)) return;
  call.complain(checked.faults.map((fault) => faultWords(fault, call.locale))); // prettier-ignore
  throw new Ended(EXIT.use);
}

// A value of the analysis that came from a flag, under the name of the flag.
function faultWords(fault: AnalysisFault, locale: Locale): string {
  const last = fault.path.findLast((part) => typeof part === "string") ?? "";
  const name = `--${last.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  if (fault.kind === "unknown-key")
    return `--column “${fault.key}” (${fault.known.join(", ")})${didYouMean(locale, fault.key, fault.known)}`;
  const received = fault.kind === "value" ? fault.received : "";
  return say(locale, "load.value", { name, received, expected: fault.expected });
}

function show(
  call: Call,
  analysis: Analysis,
  opened: { readonly files: Files; readonly issues: readonly Issue[]; readonly sha256?: string },
  { figures, by = SHOWN_BY, estimate, changed, currency, ...at }: Known & Wanted,
): Loaded {
  const options = readingOptions(call, analysis, at.path);
  const line = progressLine(call);
  const progress = (done: number, draws: number): void => {
    line("drawing", `${done} / ${draws}`);
  };
  line("computing");
  const result = runOpened(analysis, opened, {
    ...options,
    figures: figuresAsked(call) ?? figures,
    by,
    estimate,
    currency: call.text("currency") ?? currency?.(analysis),
    ...(changed && { changed }),
    progress,
    reading: readingProgress(line, call.locale),
  });
  line();
  const code = errorsIn(result, options.allowRejects).length > 0 ? EXIT.input : EXIT.fine;
  return { ...at, result, files: opened.files, locale: localeOf(options.language), code };
}

/** How a call wants an analysis to be read. */
export const readingOptions = (call: Call, analysis: Analysis, path: string) => ({
  allowRejects: call.flag("allowRejects"),
  language: call.text("language") ?? analysis.language ?? call.locale.code,
  analysisFile: basename(path),
  confidential: confidentialOf(call),
});

/** The errors of the input; refused rows are none once they were allowed. */
export function errorsIn({ issues, rejects }: Pick<Result, "issues" | "rejects">, allowRejects: boolean): Issue[] {
  const rows = new Set(allowRejects ? rejects.map((each) => `${each.file} ${each.row}`) : []);
  return issues.filter((issue) => issue.severity !== "warning" && !rows.has(`${issue.file ?? ""} ${issue.row ?? ""}`));
}

/** Tells why there is no analysis to work on, and ends the call. */
async function refused(call: Call, issues: readonly Issue[], shown: string): Promise<never> {
  // The path as it was given, so that one sees which file was meant.
  const named = issues.map((issue) => (issue.code === "file.missing" ? withPath(issue, shown) : issue));
  const missing = named.some((issue) => issue.code === "file.missing");
  if (call.flag("json")) await call.printDocument(call.locale, { issues: named });
  else {
    const lines = localizeAll(named, call.locale.code).map((issue) => issue.message);
    call.complain(missing ? [...lines, hint(call, shown)] : lines);
  }
  // A file that is something else was given to the wrong command.
  const isOther = named.every(({ code }) => code === "analysis.table" || code === "analysis.kind");
  throw new Ended(isOther && !/\.json$/i.test(shown) ? EXIT.use : EXIT.input);
}

function withPath(issue: Issue, shown: string): Issue {
  const near = issue.detail?.["nearest"] ?? "";
  return { ...issue, received: shown, detail: { nearest: near && join(dirname(shown), near) } };
}

const TABLES = /\.(?:csv|tsv|xlsx|xls|xlsb|ods|parquet)$/i;

/** How to begin where there is no analysis: with a table that lies there, if one does. */
function hint({ host, locale }: Call, shown: string): string {
  const folder = dirname(shown);
  try {
    // Whoever names another file has misspelt it.
    const table =
      basename(shown) === ANALYSIS && readdirSync(resolve(host.cwd, folder)).find((each) => TABLES.test(each));
    if (typeof table === "string")
      return say(locale, "load.tables", { command: `umay check ${quoted(join(folder, table))}` });
  } catch {
    // Where no folder is, no table is.
  }
  return say(locale, "load.hint");
}

/** The path of an analysis file, where the path of its folder was given. */
export function analysisPath(given: string, cwd: string): string {
  try {
    return statSync(resolve(cwd, given)).isDirectory() ? join(given, ANALYSIS) : given;
  } catch {
    return given;
  }
}

/** A phase that was asked for and the year does not have, with those that the file has: another one would answer for it. */
export function otherPeriods({ result, locale, analysis: { fiscalYear } }: Loaded, phase: string | undefined) {
  const found = result.figures.flatMap(({ id, per }) => (id === "budget-total" ? `${per.fiscalYear ?? ""}:${per.phase ?? ""}` : [])); // prettier-ignore
  const asked = `${fiscalYear}:${phase ?? ""}`;
  if (phase === undefined || found.length === 0 || found.includes(asked)) return undefined;
  const [period, ...others] = [asked, ...new Set(found)].map((each) => keyWords(each, locale) ?? each);
  return { period: period ?? "", periods: others.join("; ") };
}

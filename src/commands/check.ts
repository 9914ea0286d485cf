// `umay check`: reads an analysis, files by themselves, or a centre's own tables, says what is wrong with them and what
// to do next, and computes nothing that is shown.
import type { Issue } from "../formula/issue.js";
import { type Locale, say } from "../formula/locale.js";
import type { InputRecord, Reject } from "../model/input-record.js";
import { figureIndex } from "../result/find-figures.js";
import { acceptedWords, problems } from "../report/problems.js";
import { modeOf, modeWords } from "../report/mode-words.js";
import { yearWords } from "../report/report.js";
import { examineOpened } from "../node.js";
import { version } from "../version.js";
import { dictionariesFor, localeOf, localizeAll } from "../run/languages.js";
import { type Head, terminalCheck } from "../terminal/terminal.js";
import { type Call, EXIT, command, fitted } from "./command.js";
import { type HowToAnswer, byFlags } from "./budget-flags.js";
import { errorsIn, openGiven, readingOptions } from "./load.js";
import { isTable, quoted } from "./named-files.js";
import { confidentialOf, engineOption, given, resultOptions } from "./options.js";
import { openAlone, readAlone } from "./read-alone.js";
import type { OwnTables } from "../own/index.js";
import { ownFrom, ownLines } from "./own-tables.js";
import { progressLine, readingProgress } from "./progress-line.js";

/** `umay check`: reads and validates, and computes nothing that is shown. */
export const check = command("check", { argument: "[files...]", options: [engineOption, ...resultOptions], act });

/** What was checked: an analysis with everything it names, or a file by itself. */
type Checked = {
  readonly inputs: readonly InputRecord[];
  readonly issues: readonly Issue[];
  readonly rejects: readonly Reject[];
  readonly accepted: readonly string[];
  readonly head?: Head;
  readonly locale: Locale;
  readonly code: number;
  /** How its questions are answered. */
  readonly how: HowToAnswer;
  readonly next: string;
};

async function act(call: Call): Promise<number> {
  const [first] = call.args;
  const own = first !== undefined && isTable(first, call.host.cwd) && first !== "-" && !call.flag("json");
  const read = own ? await ownFrom(call, call.args.join(",")) : undefined;
  if (read) return checkOwn(call, read, call.args);
  const paths = call.args.length > 0 ? call.args : [undefined];
  const all: Checked[] = [];
  for (const path of paths) {
    const isFile = path !== undefined && isTable(path, call.host.cwd);
    all.push(isFile ? await checkFile(call, path) : await checkAnalysis(call, path));
  }
  const locale = all.at(-1)?.locale ?? call.locale;
  const inputs = all.flatMap((each) => each.inputs);
  const issues = all.flatMap((each) => each.issues);
  if (call.flag("json")) await call.printDocument(locale, { inputs, issues });
  else {
    const [first] = all;
    const found = problems({ issues, rejects: all.flatMap((each) => each.rejects) }, figureIndex([]), locale).list();
    const accepted = all.flatMap((each) => each.accepted);
    const head = all.length === 1 && first?.head ? { head: first.head } : {};
    const options = { ...call.screen, all: call.flag("all"), how: first?.how };
    call.print(terminalCheck({ ...head, inputs, problems: found, accepted }, locale, options));
    call.tell(["", ...all.map((each) => each.next)]);
  }
  return Math.max(...all.map((each) => each.code));
}

// Whether an issue is shown with answers, which are flags of the command that writes the analysis file.
const isFlagged = ({ options = [] }: Issue) => options.some((each) => byFlags("", each, options) !== undefined);

// Tables that a centre keeps for itself: what was understood, and what to do next.
function checkOwn(call: Call, read: OwnTables, paths: readonly string[]): number {
  call.print(fitted(ownLines(read, call), call.screen));
  if (!read.isEmpty) call.tell(["", call.say("next", { command: `umay init --from ${quoted(paths.join(","))}` })]);
  return read.issues.some(({ severity }) => severity !== "warning") ? EXIT.input : EXIT.fine;
}

async function checkAnalysis(call: Call, path: string | undefined): Promise<Checked> {
  const { opened, at } = await openGiven(call, path);
  const options = readingOptions(call, at.analysis, at.path);
  const locale = localeOf(options.language);
  const line = progressLine(call);
  const { found } = examineOpened(at.analysis, opened, { ...options, reading: readingProgress(line, call.locale) });
  line();
  const code = errorsIn(found, options.allowRejects).length > 0 ? EXIT.input : EXIT.fine;
  const issues = [
    ...found.issues,
    ...found.secrecy.questions.map((each): Issue => ({ ...each, severity: "question" })),
  ];
  const { title } = at.analysis;
  const end = path === undefined ? "" : ` ${quoted(call.shown(path))}`;
  return {
    inputs: found.inputs,
    issues,
    rejects: found.rejects,
    accepted: acceptedWords(at.analysis, locale),
    head: {
      version,
      title,
      fiscalYear: yearWords(at.analysis, locale),
      modeWords: modeWords({ issues, analysis: at.analysis }, modeOf(found), locale),
    },
    locale,
    code,
    how: at.how,
    next:
      code === EXIT.fine
        ? say(locale, "next", { command: `umay run${end}` })
        : `${say(locale, "check.mend")} umay check${end}`,
  };
}

async function checkFile(call: Call, path: string): Promise<Checked> {
  const file = call.shown(path);
  const { locale } = call;
  if (given(call, [engineOption]).length > 0) return call.misuse(say(locale, "check.engine", { file }));
  const { files, issues } = await openAlone(file, path === "-" ? path : call.path(path));
  const content = files[file];
  const line = progressLine(call);
  const progress = readingProgress(line, locale);
  const confidential = confidentialOf(call);
  const said = confidential === undefined ? {} : { given: { centres: { file, confidential } } };
  const readings = content ? readAlone(file, content, dictionariesFor(locale), { progress, ...said }) : [];
  line();
  const found = localizeAll([...issues, ...readings.flatMap((each) => each.issues)], locale.code);
  // Who is closed must be known before something is published, and not before.
  const failed = found.some(({ severity, code }) => severity !== "warning" && !code.startsWith("confidential."));
  // A question can be written down; where there are no rows to read, only the file can be mended.
  const isBroken = found.some((issue) => issue.severity === "error" && issue.code.startsWith("file."));
  const told = isBroken ? found.filter(({ severity }) => severity === "error") : found;
  const isBudget = !isBroken && readings.some((each) => each.table === "budget");
  const names = readings.map(({ table, sheet }) => {
    const place = JSON.stringify({ file, ...(sheet === undefined ? {} : { sheet }) });
    const entry = `${JSON.stringify(table)}: ${table === "budget" ? `[${place}]` : place}`;
    return table === "tags" ? `"tagging": {${entry}}` : entry;
  });
  return {
    inputs: readings.map((each) => each.input),
    issues: told,
    rejects: readings.flatMap((each) => each.rejects),
    accepted: [],
    how: byFlags,
    locale,
    code: failed ? EXIT.input : EXIT.fine,
    next: isBudget
      ? path === "-"
        ? `${say(locale, "check.keep")} umay init --from budget.csv`
        : `${say(locale, found.some(isFlagged) ? "check.flags" : "check.answer")} umay init --from ${quoted(file)}`
      : failed
        ? `${say(locale, "check.mend")} umay check ${quoted(file)}`
        : `${say(locale, "check.name")} ${names.join(", ")}`,
  };
}

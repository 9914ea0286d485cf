// Tables that a centre keeps in a form of its own: read and told on the screen for `check`, made into an analysis with
// answers of a person for `init`; `budget` and `gap` recognise and refuse them.
import { say } from "../formula/locale.js";
import { ANALYSIS, requestOf } from "../interview/analysis.js";
import { talkOf } from "../interview/questions.js";
import { answerTo } from "../interview/question.js";
import { starterAnalysis } from "../interview/starter-analysis.js";
import { type OwnTables, areOfAnalysis, isOpen, ownQuestions, ownSheets, readOwn } from "../own/index.js";
import { isUncounted } from "../own/recognise.js";
import { isSource } from "../import/open/content.js";
import { problems } from "../report/problems.js";
import { figureIndex } from "../result/find-figures.js";
import { dictionariesFor, localizeAll } from "../run/languages.js";
import { problemLines } from "../terminal/problem-lines.js";
import type { Call } from "./command.js";
import { quoted } from "./named-files.js";
import { byFlags } from "./budget-flags.js";
import { type Made, asked, startFiles } from "./init-interview.js";
import { openAlone } from "./read-alone.js";

/** A centre's own tables in files, a comma between; undefined where one is another's, or may be where `areSure`. */
export async function ownFrom(call: Call, paths: string, areSure = false): Promise<OwnTables | undefined> {
  const read = await sheetsFrom(call, paths);
  if (!read) return undefined;
  const { sheets, files } = read;
  if (areSure && sheets.every(({ found }) => found.kind === "budget" && found.columns.price === undefined)) return undefined; // prettier-ignore
  const own = readOwn(sheets, call.setting(), files);
  const [cells, unused] = [own.readings.reduce((sum, each) => sum + each.cells, 0), own.readings.flatMap((each) => each.unused)]; // prettier-ignore
  if (areSure && own.isEmpty) call.refuse(...ownLines(own, call));
  // A table of which hardly a cell is understood may be any.
  return areSure && unused.length * 4 > cells * 3 ? undefined : own;
}

async function sheetsFrom(call: Call, paths: string) {
  const opened = await Promise.all(paths.split(",").map((path) => openAlone(call.shown(path), call.path(path))));
  // A table that a person keeps by hand is short; a long text is a state's.
  const held = opened.flatMap(({ files }) => Object.entries(files)).filter(([, content]) => !isSource(content));
  const sheets = ownSheets(Object.fromEntries(held));
  const files = opened.flatMap((each) => Object.keys(each.files));
  if (sheets.length === 0 || areOfAnalysis(sheets, dictionariesFor(call.locale))) return undefined;
  // A file that cannot be opened is not left out beside others.
  const closed = opened.flatMap(({ issues }) => issues);
  return closed.length > 0 ? call.unread(localizeAll(closed, call.locale.code)) : { sheets, files };
}

/** An analysis of a centre's own files and of what a person answers beside them; undefined where they are none. */
export async function ownMade(call: Call, paths: string, given: string): Promise<Made | undefined> {
  const found = await sheetsFrom(call, paths);
  if (!found) return undefined;
  const { sheets, files } = found;
  const setting = call.setting();
  const read = readOwn(sheets, setting, files);
  const asker = call.askerIn();
  const answers = asker ? await asked(asker, (so) => ownQuestions(read, so, setting), setting, call.locale) : {};
  const own = readOwn(sheets, { ...setting, given: { ...setting.given, ...answers } }, files);
  if (own.isEmpty) call.refuse(...ownLines(own, call));
  const { tables, title, currency, fiscalYear, use } = own;
  const to = answerTo(answers, "addressee");
  const requests = to === undefined ? undefined : [requestOf(talkOf(answers, setting), to, !isOpen(own))];
  const about = { title: isOpen(own) ? title : undefined, currency, fiscalYear, tables, use, ...(requests && { requests }) }; // prettier-ignore
  return {
    files: await startFiles(call, tables, (placeOf) => starterAnalysis(call.locale, about, placeOf)),
    told: [...ownLines(own, call), ...(own.issues.length === 0 ? [] : ["", ...call.wrap(call.say("own.mend"))]), ""],
    next: `umay run ${quoted(`${call.shown(given)}/${ANALYSIS}`)}`,
  };
}

/** What was understood of each table, what is asked, and which cells nothing was made of. */
export function ownLines(own: OwnTables, call: Call): readonly string[] {
  const { locale } = call;
  const issues = localizeAll(own.issues, locale.code);
  const open = problems({ issues, rejects: [] }, figureIndex([]), locale).list();
  const asked = problemLines(open, call.screen, locale, { all: true, how: byFlags });
  return [
    ...own.readings.flatMap(({ file, sheet, kind, understood, cells, unused }) => [
      "",
      ...call.wrap(`${file}${sheet === undefined ? "" : `, ${sheet}`}: ${understood}`),
      ...(isUncounted(kind) ? [] : call.wrap(say(locale, "own.cells", { cells, used: cells - unused.length, unused: unused.length }))), // prettier-ignore
      ...(unused.length === 0 ? [] : call.wrap(say(locale, "own.unused", { cells: cellsOf(unused) }))),
    ]),
    ...(own.isYearAssumed ? ["", ...call.wrap(say(locale, "own.year", { year: own.fiscalYear }))] : []),
    ...(open.length === 0 ? [] : ["", say(locale, "own.asked", { count: open.length }), ...asked]),
  ];
}

const cellsOf = (cells: OwnTables["readings"][number]["unused"]): string =>
  cells.map(({ row, text }) => `${String(row)}: «${text}»`).join("; ");

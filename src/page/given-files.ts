// What the files that a person brings come to: work that was saved, or tables to begin with.
import { type Locale, say } from "../formula/locale.js";
import { problem } from "../formula/issue.js";
import { isLocked, unlockedText } from "../model/locked.js";
import { small } from "../headline/network-figures.js";
import { openGrid } from "../import/open/open-grid.js";
import { readAnalysis } from "../import/read/read-analysis.js";
import { ASKED, type OwnReading, areOfAnalysis, ownSheets, readOwn } from "../own/index.js";
import { saidOfFiles } from "../questions/questions-of.js";
import { WORD_SCHEME } from "../questions/word-rules.js";
import { tablesIn } from "../questions/which-table.js";
import { dictionariesFor, localeOf, localizeAll } from "../run/languages.js";
import { tablesInside } from "../run/tables-inside.js";
import type { Asked, Given, PageFiles, Work } from "./messages.js";
import { forgetFiles, openAll, readOne } from "./opened-files.js";
import { EMPTY, ranFrom } from "./work.js";

export async function openGiven({ work, files, password = "" }: Asked["given"]["in"]): Promise<Given> {
  forgetFiles();
  const locale = localeOf(work.language);
  const name = Object.keys(files).find((each) => /\.json$/i.test(each));
  const held = name !== undefined && (await readOne(files[name] ?? ""));
  if (name === undefined || !held) return tablesGiven(work, files, locale);
  const text = typeof held === "string" ? held : new TextDecoder().decode(held);
  if (!isLocked(text)) return opened(work, [name, held], files);
  if (password === "") return { locked: name };
  const unlocked = await unlockedText(text, password);
  return unlocked === undefined ? { wrong: passwordFault(name, locale) } : opened(work, [name, unlocked], files);
}

const passwordFault = (file: string, locale: Locale): string =>
  localizeAll([problem("analysis.password", { file })], locale.code).map(({ message }) => message).join(" "); // prettier-ignore

/** A saved analysis, with its tables inside or beside it. */
function opened(work: Work, [name, held]: readonly [string, string | Uint8Array], files: PageFiles): Given {
  const { analysis, issues } = readAnalysis({ name, bytes: held });
  if (!analysis) {
    const [first] = localizeAll(issues, work.language);
    return { wrong: first?.message ?? name };
  }
  const { tables: _, interview, ...rest } = analysis;
  const beside = Object.fromEntries(Object.entries(files).filter(([each]) => each !== name));
  const own = {
    language: interview?.language ?? rest.language ?? work.language,
    today: interview?.today ?? work.today,
  };
  if (interview) {
    const { answers, said } = interview;
    return { work: { ...own, answers, ...(said && { said }) }, told: [] };
  }
  const all: PageFiles = { ...tablesInside(analysis), ...beside };
  return { work: { ...own, analysis: JSON.stringify(rest), files: all }, told: [] };
}

/** Tables: those that a centre keeps for itself, those of the model, else budgets. */
async function tablesGiven(work: Work, files: PageFiles, locale: Locale): Promise<Given> {
  const held = await openAll(files);
  const dictionaries = dictionariesFor(locale);
  const base = { language: work.language, today: work.today };
  const own = ownSheets(held);
  // A file that does not open is told with its reason, and is no part of the work.
  const shut = Object.entries(held).flatMap(([file, content]) => {
    const opened = openGrid(content);
    return "fault" in opened && opened.fault.severity === "error" ? [{ ...opened.fault, file }] : [];
  });
  const faults = localizeAll(shut.map(({ code, ...facts }) => problem(code, facts)), locale.code).map(({ message }) => message); // prettier-ignore
  const open = Object.entries(held).filter(([name]) => shut.every(({ file }) => file !== name));
  if (open.length === 0) return { wrong: faults.join(" ") };
  if (own.length > 0 && !areOfAnalysis(own, dictionaries)) {
    const { readings, issues, isEmpty } = readOwn(own, work, open.map(([name]) => name)); // prettier-ignore
    // What the page asks itself would stand above as open when it is answered.
    const asked = localizeAll(issues.filter(({ code }) => !ASKED.has(code)), locale.code).map(({ message }) => message); // prettier-ignore
    const told = [...readings.flatMap((each) => toldOf(each, readings.length > 1, locale)), ...faults, ...asked];
    // Where nothing is counted, there is nothing to go on with.
    return isEmpty ? { wrong: told.join(" ") } : { work: { ...base, own: files }, told };
  }
  const analysis: Record<string, unknown> = { ...EMPTY, title: Object.keys(files).join(", "), language: work.language };
  const budgets: object[] = [];
  for (const [file, content] of open)
    for (const { table, sheet } of tablesIn(file, content, dictionaries)) {
      const entry = { file, ...(sheet !== undefined && { sheet }) };
      if (table === "budget") budgets.push(entry);
      else if (table === "tags") analysis["tagging"] = { schemes: [WORD_SCHEME], tags: entry };
      else analysis[table] = entry;
    }
  if (budgets.length > 0) analysis["budgets"] = budgets;
  const draft = { ...base, analysis: JSON.stringify(analysis), files: Object.fromEntries(open.map(([name]) => [name, files[name] ?? ""])) }; // prettier-ignore
  const { result } = await ranFrom(draft);
  const wrong = result?.issues.flatMap((each) => (each.severity === "error" ? [each.message] : [])) ?? [];
  // Of what is no table only the reason is told: there is nothing to ask about.
  if (wrong.length > 0 && result?.inputs.every(({ understood }) => understood === undefined))
    return { wrong: [...faults, ...wrong].join(" ") };
  return {
    work: { ...draft, analysis: JSON.stringify({ ...analysis, ...saidOfFiles(result?.inputs ?? []) }) },
    told: faults,
  };
}

// No cell of her own tables is passed over in silence.
function toldOf({ file, understood, unused }: OwnReading, isOneOfMany: boolean, locale: Locale): readonly string[] {
  const cells = unused.map(({ row, text }) => `${String(row)}: «${text}»`).join("; ");
  const read = isOneOfMany ? `${file}: ${small(understood)}` : understood;
  return cells === "" ? [read] : [read, say(locale, "own.unused", { cells })];
}

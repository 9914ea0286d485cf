import { resolve } from "node:path";
import { say } from "../formula/say.js";
import { dictionariesFor } from "../run/dictionaries-for.js";
import { localizeAll } from "../run/localize-all.js";
import { ANALYSIS } from "../interview/analysis-name.js";
import { type Call, type Command, EXIT, complain, flag, misuse, print, text } from "./command.js";
import { printDocument } from "./document.js";
import { isTable } from "./is-table.js";
import { type Loaded, load } from "./load.js";
import { allOption, analysisArgument, jsonOption, languageOption } from "./options.js";
import { fitted, screenOf, wrapped } from "./screen.js";
import { shownPath } from "./shown-path.js";
import { suggestLines } from "./suggest-lines.js";
import { searchLines } from "./suggest-search.js";
import { lookedWords, suggestShown } from "./suggest-shown.js";
import { proposedTag, suggestTable } from "./suggest-table.js";
import { suggestWhy } from "./suggest-why.js";
import { outOf, whyNotWrite, writeTable, writtenLines } from "./suggest-write.js";
import { foldWord } from "../import/headers/fold-word.js";
import { wordsOf } from "../import/headers/headers.js";
import type { Issue } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import type { InputRecord } from "../model/input-record.js";
import { tags } from "../model/tag.js";
import { readFiles } from "../node.js";
import { locales } from "../languages/index.js";
import { readTable } from "../import/read/read-table.js";
import type { OldTag } from "../suggest/carry-tags.js";

/** `umay suggest`: proposes tags for a person to accept, and counts none. */
export const suggest: Command = {
  name: "suggest",
  words: "suggest.about",
  argument: analysisArgument,
  options: [
    {
      flags: "--out <file>",
      words: "suggest.--out",
    },
    {
      flags: "--force",
      words: "suggest.--force",
    },
    {
      flags: "--from <file>",
      words: "suggest.--from",
    },
    languageOption,
    allOption,
    jsonOption,
  ],
  act,
};

const NO_TAGS: OldTags = { tags: [], inputs: [], issues: [] };

async function act(call: Call): Promise<number> {
  const [path] = call.args;
  if (path !== undefined && isTable(path, call.host.cwd))
    return misuse(call, `${say(call.locale, "suggest.table")} ${shownPath(path, call.host.cwd)}`);
  const loaded = await load(call, path);
  if (typeof loaded === "number") return loaded;
  const { result, locale } = loaded;
  const out = outOf(call, loaded);
  const refusal = whyNotWrite(call, loaded, out);
  if (refusal !== undefined) return refusal;
  const given = text(call, "from");
  const from = shownPath(given ?? "", call.host.cwd);
  const old = given === undefined ? undefined : await oldTags(call, loaded, given);
  if (old?.issues.some((each) => each.severity !== "warning")) return refused(call, loaded, old);
  const lines = suggestLines(loaded);
  if (lines.length === 0) return refused(call, loaded, old, say(locale, "suggest.lines"));
  const found = searchLines(lines, old?.tags);
  const [scheme] = result.schemes;
  const kept = found.carried?.kept ?? [];
  const isEmpty = found.suggestions.length === 0 && kept.length === 0;
  const content = (): string => suggestTable({ ...found, scheme, kept, from }, locale);
  if (!isEmpty && !writeTable(call, loaded, out, content())) return EXIT.input;
  if (flag(call, "json")) {
    const suggestions = found.suggestions.map((each) => {
      const { file, row, name } = found.lines.get(each.id) ?? {};
      return { ...each, file, row, name, why: suggestWhy(each, locale), proposed: proposedTag(each, scheme) };
    });
    const written = isEmpty ? null : shownPath(out, call.host.cwd);
    await document(call, loaded, old, {
      written,
      searched: { ...found.counts, columns: found.columns, languages: found.languages },
      suggestions,
      ...found.carried,
    });
    return loaded.code;
  }
  if (loaded.code !== EXIT.fine) complainOf(call, loaded, old);
  const screen = screenOf(call.host);
  const end = isEmpty ? [say(locale, "suggest.nothing", lookedWords(found, locale))] : writtenLines(call, loaded, out);
  const shown = suggestShown(found, from, locale, { width: screen.width, all: flag(call, "all") });
  print(call, fitted([...shown, "", ...end.flatMap((line) => wrapped(line, screen.width, 0, 2))], screen));
  return loaded.code;
}

async function oldTags(call: Call, { locale }: Loaded, from: string): Promise<OldTags> {
  const { cwd } = call.host;
  const old = await suggestOld(shownPath(from, cwd), resolve(cwd, from), dictionariesFor(locale));
  return { ...old, issues: localizeAll(old.issues, locale.code) };
}

/** Tells what is wrong with what was read, where nothing is proposed from it. */
async function refused(call: Call, loaded: Loaded, old: OldTags | undefined, more?: string): Promise<number> {
  if (flag(call, "json")) await document(call, loaded, old, { written: null, suggestions: [] });
  else complainOf(call, loaded, old, more);
  return EXIT.input;
}

function document(
  call: Call,
  { result, locale }: Loaded,
  { inputs, issues }: OldTags = NO_TAGS,
  more: Readonly<Record<string, unknown>>,
): Promise<void> {
  const read = { inputs: [...result.inputs, ...inputs], issues: [...result.issues, ...issues] };
  return printDocument(call, locale, read, more);
}

const FIRST = 10;

function complainOf(call: Call, { result, locale, path }: Loaded, old: OldTags | undefined, more?: string): void {
  const wrong = localizeAll([...(old?.issues ?? []), ...result.issues], locale.code).filter(
    (each) => each.severity !== "warning",
  );
  const check = say(locale, "next", { command: `umay check${path === ANALYSIS ? "" : ` ${path}`}` });
  complain(call, [
    ...wrong.slice(0, FIRST).map((each) => each.message),
    ...(more === undefined ? [] : [more]),
    ...(wrong.length > FIRST ? [check] : []),
  ]);
}

/** A table of tags of an earlier year as it was read. */
type OldTags = {
  readonly tags: readonly OldTag[];
  readonly inputs: readonly InputRecord[];
  readonly issues: readonly Issue[];
};

/**
 * Reads a table of tags that no analysis names. Names of its lines are taken from a column that is headed as names are.
 *
 * @param file - name for messages
 * @param path - where it lies
 * @param dictionaries - the languages whose headers are understood
 */
async function suggestOld(file: string, path: string, dictionaries: readonly Dictionary[]): Promise<OldTags> {
  const asked = { title: "", currency: "", fiscalYear: "", centres: { file } };
  const { files, issues } = await readFiles(asked, ".", { [file]: path });
  const bytes = files[file];
  if (bytes === undefined) return { tags: [], inputs: [], issues };
  const reading = readTable(tags, { name: file, bytes }, {}, dictionaries);
  const names = new Set(
    [
      ...locales.map((locale) => say(locale, "suggest-table.shown.name")),
      ...wordsOf("budget", "description", dictionaries),
    ].map((each) => foldWord(each)),
  );
  const old = reading.rows.map(({ values, row }): OldTag => {
    const { header, cells } = reading.cells(row);
    const name = cells[header.findIndex((each) => names.has(foldWord(each)))];
    return name === undefined ? { tag: values } : { tag: values, name };
  });
  return { tags: old, inputs: [reading.input], issues: reading.issues };
}

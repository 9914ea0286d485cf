// `umay suggest`: proposes tags for a person to accept, takes over those of an earlier year, writes both as a table,
// and counts none.
import { analysisWord } from "./named-files.js";
import { dirname, join, relative, resolve, sep } from "node:path";
import { dictionariesFor, localizeAll } from "../run/languages.js";
import { type Call, EXIT, command, fitted, reasonOf } from "./command.js";
import { type Loaded, load } from "./load.js";
import { openAlone } from "./read-alone.js";
import { allOption, analysisArgument, jsonOption, languageOption } from "./options.js";
import { type BudgetText, searchLines, suggestLines } from "./suggest-search.js";
import { lookedWords, suggestShown, suggestWhy } from "./suggest-shown.js";
import { foldWord } from "../import/headers/fold-word.js";
import { wordsOf } from "../import/headers/headers.js";
import type { Issue } from "../formula/issue.js";
import type { InputRecord } from "../model/input-record.js";
import { type Tag, tags } from "../model/tag.js";
import { locales } from "../languages/index.js";
import { readTable } from "../import/read/read-table.js";
import type { OldTag } from "../suggest/carry-tags.js";
import { existsSync } from "node:fs";
import { makeFolder, writeWhole } from "./write-aside.js";
import { type Locale, columnHeader, say } from "../formula/locale.js";
import { type CsvCell, csvText } from "../formats/csv-text.js";
import { fieldsOf } from "../model/check-row.js";
import type { Scheme } from "../model/scheme.js";
import { type Suggestion, proposedCodes } from "../suggest/suggestion.js";

/** `umay suggest`: proposes tags for a person to accept, and counts none. */
export const suggest = command("suggest", {
  argument: analysisArgument,
  options: ["--out <file>", "--force", "--from <file>", languageOption, allOption, jsonOption],
  act,
});

const NO_TAGS: OldTags = { tags: [], inputs: [], issues: [] };

async function act(call: Call): Promise<number> {
  const loaded = await load(call, call.args[0]);
  const { result, locale } = loaded;
  const out = outOf(call, loaded);
  checkOut(call, loaded, out);
  const given = call.text("from");
  const from = call.shown(given ?? "");
  const old = given === undefined ? undefined : await oldTags(call, loaded, given);
  if (old?.issues.some((each) => each.severity !== "warning")) return refused(call, loaded, old);
  const lines = suggestLines(loaded);
  if (lines.length === 0) return refused(call, loaded, old, say(locale, "suggest.lines"));
  const found = searchLines(lines, old?.tags);
  const [scheme] = result.schemes;
  const kept = found.carried?.kept ?? [];
  const isEmpty = found.suggestions.length === 0 && kept.length === 0;
  if (!isEmpty) writeTable(call, loaded, out, suggestTable({ ...found, scheme, kept, from }, locale));
  if (call.flag("json")) {
    const suggestions = found.suggestions.map((each) => {
      const { file, row, name } = found.lines.get(each.id) ?? {};
      return { ...each, file, row, name, why: suggestWhy(each, locale), proposed: proposedTag(each, scheme) };
    });
    const written = isEmpty ? null : call.shown(out);
    await printRead(call, loaded, old, {
      written,
      searched: { ...found.counts, columns: found.columns, languages: found.languages },
      suggestions,
      ...found.carried,
    });
    return loaded.code;
  }
  if (loaded.code !== EXIT.fine) complainOf(call, loaded, old);
  const end = isEmpty ? [say(locale, "suggest.nothing", lookedWords(found, locale))] : writtenLines(call, loaded, out);
  const shown = suggestShown(found, from, locale, { width: call.screen.width, all: call.flag("all") });
  call.print(fitted(shown, call.screen));
  call.tell(["", ...end]);
  return loaded.code;
}

// The columns beside those of the table of tags, whose reader passes them over by their headers.
const SHOWN = ["strength", "why", "code", "gbv", "component", "name", "programme"];

/** The tag that a proposal stands for; of a weak one nothing but the line: only a person knows. */
function proposedTag(suggestion: Suggestion, scheme: Scheme | undefined) {
  const { group, strength, component } = suggestion;
  const against = group === "violence" && strength === "strong";
  return {
    ...(scheme && { scheme: scheme.id }),
    codes: proposedCodes(scheme, suggestion),
    ...(against ? { gbv: "1" } : {}),
    ...(against && component !== undefined ? { component } : {}),
  };
}

type SuggestTable = {
  readonly suggestions: readonly Suggestion[];
  readonly lines: ReadonlyMap<string, BudgetText>;
  /** The scheme that codes are proposed for. */
  readonly scheme: Scheme | undefined;
  readonly kept: readonly Tag[];
  /** Name of the table that rows were carried over from. */
  readonly from: string;
};

const WRITTEN_LATER = new Set(["checked_by", "checked_on", "status", "spending_reason"]);

/** A table of tags whose proposals say nothing until a person writes them. Rows carried over stand as they were. */
export function suggestTable({ suggestions, lines, scheme, kept, from }: SuggestTable, locale: Locale): string {
  // Who checks a tag, and who says why less was spent, write it later.
  const fields = fieldsOf(tags).flatMap(({ name }) => (WRITTEN_LATER.has(name) ? [] : [name]));
  const named = (id: string): CsvCell[] => [lines.get(id)?.name ?? "", lines.get(id)?.programme ?? ""];
  const tagCells = (tag: Readonly<Record<string, string | undefined>>): CsvCell[] =>
    fields.map((field) => (field === "gbv" && tag[field] !== undefined ? { number: tag[field] } : (tag[field] ?? "")));
  return csvText(
    [
      [
        ...fields.map((field) => columnHeader(tags.name, field, locale)),
        ...SHOWN.map((column) => say(locale, `suggest-table.shown.${column}`)),
      ],
      ...kept.map((tag) => [
        ...tagCells(tag),
        "",
        `${say(locale, "suggest-table.carried")} ${from}`,
        "",
        "",
        "",
        ...named(tag.id),
      ]),
      ...suggestions.map((each) => {
        const proposed = proposedTag(each, scheme);
        return [
          ...tagCells({ id: each.id, scheme: proposed.scheme }),
          say(locale, `suggest-table.${each.strength}`),
          suggestWhy(each, locale),
          proposed.codes.join(` ${say(locale, "suggest-table.or")} `),
          proposed.gbv === undefined ? "" : { number: proposed.gbv },
          proposed.component ?? "",
          ...named(each.id),
        ];
      }),
    ],
    locale.marks,
  );
}

function outOf(call: Call, { folder }: Loaded): string {
  const given = call.text("out");
  // Name of the table where none is given.
  return given === undefined ? join(folder, "tags-suggested.csv") : call.path(given);
}

/** Ends the call where no table may be written: over a file of the analysis never, over another only by `--force`. */
function checkOut(call: Call, { result, folder, locale }: Loaded, out: string): void {
  const { tagging, budgets = [], ...analysis } = result.analysis;
  const all = [...budgets, tagging?.tags, ...Object.values(analysis)].flatMap(fileOf);
  const named = all.map((each) => resolve(folder, each));
  const from = call.text("from");
  const read = [...named, resolve(folder, result.analysisFile), ...(from ? [call.path(from)] : [])];
  const shown = call.shown(out);
  if (read.includes(out)) call.misuse(`${shown} ${say(locale, "suggest-write.named")}`);
  if (existsSync(out) && !call.flag("force")) call.refuse(`${shown} ${say(locale, "suggest-write.exists")}`);
}

const fileOf = (value: unknown): readonly string[] => {
  const file: unknown = typeof value === "object" && value !== null ? Reflect.get(value, "file") : undefined;
  return typeof file === "string" ? [file] : [];
};

function writeTable(call: Call, { locale }: Loaded, out: string, content: string): void {
  try {
    makeFolder(dirname(out));
    writeWhole(out, content, !call.flag("force"));
  } catch (error) {
    call.refuse(`${say(locale, "suggest-write.cannot")} ${call.shown(out)} (${reasonOf(error)})`);
  }
}

/** What was written, and what a person does with it. */
function writtenLines(call: Call, { result, folder, locale, path }: Loaded, out: string): readonly string[] {
  const { tagging } = result.analysis;
  const tags = `"tags": { "file": ${JSON.stringify(relative(folder, out).split(sep).join("/"))} }`;
  const entry = tagging ? `"tagging": { …, ${tags} }` : `"tagging": { "schemes": ["…"], ${tags} } (umay schemes)`;
  const last = tagging?.tags
    ? `${say(locale, "suggest-write.copy")} ${tagging.tags.file}.`
    : `${say(locale, "suggest-write.name")} ${path}: ${entry}`;
  return [
    `${say(locale, "suggest-write.written")} ${call.shown(out)}`,
    say(locale, "suggest-write.counted"),
    last,
    say(locale, "next", { command: `umay run${analysisWord(path)}` }),
  ];
}

/** Tells what is wrong with what was read, where nothing is proposed from it. */
async function refused(call: Call, loaded: Loaded, old: OldTags | undefined, more?: string): Promise<number> {
  if (call.flag("json")) await printRead(call, loaded, old, { written: null, suggestions: [] });
  else complainOf(call, loaded, old, more);
  return EXIT.input;
}

function printRead(
  call: Call,
  { result, locale }: Loaded,
  { inputs, issues }: OldTags = NO_TAGS,
  more: Readonly<Record<string, unknown>>,
): Promise<number> {
  const read = { inputs: [...result.inputs, ...inputs], issues: [...result.issues, ...issues] };
  return call.printDocument(locale, read, more);
}

const MOST_MESSAGES = 10;

function complainOf(call: Call, { result, locale, path }: Loaded, old: OldTags | undefined, more?: string): void {
  const issues = localizeAll([...(old?.issues ?? []), ...result.issues], locale.code);
  const messages = issues.flatMap(({ severity, message }) => (severity === "warning" ? [] : [message]));
  // Rows of one fault are told once.
  const wrong = [...new Set(messages)];
  const check = say(locale, "next", { command: `umay check${analysisWord(path)}` });
  call.complain([
    ...wrong.slice(0, MOST_MESSAGES),
    ...(more === undefined ? [] : [more]),
    ...(wrong.length > MOST_MESSAGES ? [check] : []),
  ]);
}

type OldTags = {
  readonly tags: readonly OldTag[];
  readonly inputs: readonly InputRecord[];
  readonly issues: readonly Issue[];
};

/** Reads a table of tags that no analysis names, with the names of its lines. */
async function oldTags(call: Call, { locale }: Loaded, from: string): Promise<OldTags> {
  const file = call.shown(from);
  const dictionaries = dictionariesFor(locale);
  const { files, issues } = await openAlone(file, call.path(from));
  const bytes = files[file];
  if (bytes === undefined) return { tags: [], inputs: [], issues: localizeAll(issues, locale.code) };
  const reading = readTable(tags, { name: file, bytes }, {}, dictionaries);
  const written = locales.map((each) => say(each, "suggest-table.shown.name"));
  const names = new Set([...written, ...wordsOf("budget", "description", dictionaries)].map((each) => foldWord(each)));
  const old = reading.rows.map(({ values, row }): OldTag => {
    const { header, cells } = reading.cells(row);
    const name = cells[header.findIndex((each) => names.has(foldWord(each)))];
    return name === undefined ? { tag: values } : { tag: values, name };
  });
  return { tags: old, inputs: [reading.input], issues: localizeAll(reading.issues, locale.code) };
}

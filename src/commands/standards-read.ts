// Reads the two sides of `umay standards --diff`: lines of a pack, or of a file of cost standards (a table or JSON).
import type { Issue } from "../formula/issue.js";
import { checkRow } from "../model/check-row.js";
import { type CostStandardLine, costStandards } from "../model/cost-standard.js";
import { locales } from "../languages/index.js";
import { fold } from "../model/table.js";
import { packs } from "../packs/index.js";
import { readTable } from "../import/read/read-table.js";
import { dictionariesFor, localizeAll } from "../run/languages.js";
import type { Call } from "./command.js";
import { openAlone } from "./read-alone.js";
import { packLines } from "../interview/standards-rows.js";

/** The lines of a cost standard, or what is wrong with the place where they should be. */
export type ReadLines = { readonly lines: readonly CostStandardLine[] } | { readonly problems: readonly string[] };

/** Lines of both sides: a pack by its id, in the language of a file beside it, or a file, with `#ID` behind it. */
export async function readBoth(
  call: Call,
  first: string,
  second: string,
): Promise<readonly [before: ReadLines, after: ReadLines]> {
  const sides = [await readFileOf(call, first), await readFileOf(call, second)] as const;
  const other = (at: 0 | 1): readonly CostStandardLine[] => {
    const side = sides[at];
    return side && "lines" in side ? side.lines : [];
  };
  return [sides[0] ?? inWordsOf(call, first, other(1)), sides[1] ?? inWordsOf(call, second, other(0))];
}

function inWordsOf(call: Call, name: string, others: readonly CostStandardLine[]): ReadLines {
  const pack = packs.find((each) => each.id === name);
  const names = new Set(others.map((each) => fold(each.line)));
  const languages = [call.locale, ...locales].map((locale) => {
    const lines = pack ? packLines(pack, locale) : [];
    return { lines, known: lines.filter((each) => names.has(fold(each.line))).length };
  });
  return languages.reduce((best, each) => (each.known > best.known ? each : best));
}

/** The lines of a file; undefined where the name is that of a pack. */
async function readFileOf(call: Call, name: string): Promise<ReadLines | undefined> {
  if (packs.some((each) => each.id === name)) return undefined;
  const [, file = name, id] = /^(.*)#([^#/\\]+)$/.exec(name) ?? [];
  const read = await fromFile(call, file);
  if ("problems" in read || id === undefined) return read;
  const lines = read.lines.filter((each) => each.standard_id === id);
  if (lines.length > 0) return { lines };
  const known = [...new Set(read.lines.map((each) => each.standard_id))].join(", ");
  return { problems: [`${file} ${call.say("lines.none", { id, known })}`] };
}

async function fromFile(call: Call, file: string): Promise<ReadLines> {
  const shown = call.shown(file);
  const { files, issues } = await openAlone(shown, call.path(file));
  const bytes = files[shown];
  if (bytes === undefined) return { problems: sentences(issues, call) };
  if (bytes instanceof Uint8Array && /\.json$/i.test(file)) return fromJson(call, shown, bytes);
  const reading = readTable(costStandards, { name: shown, bytes }, {}, dictionariesFor(call.locale));
  const errors = reading.issues.filter((each) => each.severity !== "warning");
  return errors.length > 0 ? { problems: sentences(errors, call) } : { lines: reading.rows.map((each) => each.values) };
}

const sentences = (issues: readonly Issue[], call: Call): string[] =>
  localizeAll(issues, call.locale.code).map((each) => each.message);

function fromJson(call: Call, file: string, bytes: Uint8Array): ReadLines {
  const rows = rowsIn(new TextDecoder().decode(bytes));
  if (!rows) return { problems: [`${file} ${call.say("lines.json")}`] };
  const checked = rows.map((row, at) => ({ at, result: checkRow(costStandards, textsOf(row)) }));
  const problems = checked.flatMap(({ at, result }) =>
    "failures" in result
      ? result.failures.map((each) => `${file}, ${call.say("lines.line", { at: String(at + 1), ...each })}`)
      : [],
  );
  if (problems.length > 0) return { problems };
  return { lines: checked.flatMap(({ result }) => ("values" in result ? [result.values] : [])) };
}

function rowsIn(text: string): readonly object[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const list: unknown = isObject(parsed) && !Array.isArray(parsed) ? Reflect.get(parsed, "lines") : parsed;
  return Array.isArray(list) && list.every(isObject) ? list : undefined;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

// Numbers are text here, so that no digit is lost; a number of JSON is refused by its column.
const textsOf = (row: object): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(row).filter((each): each is [string, string] => each[1] !== null && each[1] !== ""),
  );

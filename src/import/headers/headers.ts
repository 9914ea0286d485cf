// Which column holds which field of a table, by words of its headers; whether a cell is a header; what a column may be
// called; and what is asked or told of columns that are missing, unclear or repeated.
import { type Issue, problem } from "../../formula/issue.js";
import { distance, nearest } from "../../formula/nearest.js";
import type { BudgetSettings } from "../../model/analysis.js";
import { budgetLines } from "../../model/budget-line.js";
import type { Field } from "../../model/fields.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import type { Dictionary } from "../../model/dictionary.js";
import { budgetFields, headerIndex, type Hit, otherHeader } from "./header-words.js";
import type { ColumnMatch } from "../../model/input-record.js";
import { foldWord } from "./fold-word.js";
import type { GridRow } from "../open/grid.js";

/**
 * Finds the column of each field: by its name, else by a word of one of the languages, else by a word beside a unit,
 * currency or year. The better match wins; of equally good ones none is taken, and it is asked which.
 */
export function matchHeaders(table: string, fields: Fields, headed: Headed) {
  const { header, at, dictionaries } = headed;
  const hitOf = headerIndex(table, fields, dictionaries);
  const hits = header.map((each) => hitOf(each));
  const columns = new Map<string, number>();
  const [matches, missing, others]: [ColumnMatch[], Issue[], Issue[]] = [[], [], []];
  for (const { name, required } of fields) {
    const { index, equal, worse } = bestOf(hits.flatMap((hit, place) => (hit?.field === name ? [{ hit, place }] : [])));
    // Words that nobody has reviewed only propose: what they say of several columns is told.
    const isProposed = !required && equal.every((place) => hits[place]?.proposed === true);
    if (equal.length > 1) (required ? missing : others).push(ambiguous(name, equal, headed, isProposed));
    if (index === undefined) continue;
    const [hit, written] = [hits[index], header[index] ?? ""];
    columns.set(name, index);
    if (hit) matches.push(matchOf(name, written, index, hit));
    const facts = { ...at, column: written, received: written, expected: name };
    if (hit?.units.some((unit) => unit !== "1"))
      missing.push(problem("column.unit", { ...facts, detail: { unit: hit.units.join(" / ") } }));
    others.push(...worse.map((place) => repeated(header[place] ?? "", written, name, at)));
  }
  const words = new Map(fields.map(({ name }) => [name, wordsOf(table, name, dictionaries)]));
  const isOther = otherHeader(dictionaries);
  const unknown = header.filter((each, index) => hits[index] === undefined && each.trim() !== "" && !isOther(each));
  for (const { name, required } of fields)
    if (required && !hits.some((each) => each?.field === name))
      missing.push(missingColumn(name, words.get(name) ?? [], offered(name, words.get(name) ?? [], unknown), headed, "question")); // prettier-ignore
  const unknownIssues = (): readonly Issue[] => {
    const free = [...words].filter(([name]) => !columns.has(name));
    const candidates = free.length > 0 ? free.flatMap(([, all]) => all) : [...words.keys()];
    const expected = fields.map((each) => each.name).join(", ");
    return unknown.map((written, index) => {
      const near = index < COMPARED ? (nearest(written, candidates) ?? "") : "";
      // One or two letters from a known word it is that word, mistyped, and what it holds would silently be lost.
      const off = near === "" ? Infinity : distance(near, written);
      const isMistyped = off <= MISTYPED && off * LETTERS <= written.length && written.length > 2 * MISTYPED;
      const facts = { ...at, column: written, received: written, expected, detail: { nearest: near } };
      return problem("column.unknown", facts, isMistyped ? "error" : "warning");
    });
  };
  return {
    /** Field → place of its column in the file, from 0; and how each of them was recognised. */
    ...{ columns, matches },
    /** Why no row can be read: required columns that are not there or cannot be told apart, amounts in thousands. */
    missing,
    /** Repeated columns, and optional ones that cannot be told apart. */
    others,
    /** Columns that are none of the table, each with the word that it most likely is: found when asked for. */
    unknown: unknownIssues,
  };
}

// So many letters of a word may be others, and one of so many: «start» is no «share».
const [MISTYPED, LETTERS] = [2, 3];

type Fields = readonly Pick<Field, "name" | "required">[];

/** Whether a cell is a header of the table, for finding its header row. */
export function knownHeader(table: string, fields: Fields, dictionaries: readonly Dictionary[]) {
  const hitOf = headerIndex(table, fields, dictionaries);
  const isOther = otherHeader(dictionaries);
  return (cell: string): boolean => hitOf(cell) !== undefined || isOther(cell);
}

/** Whether a cell is a header of the budget, as its settings or a language name it, for finding the header row. */
export function budgetHeader({ columns, amounts }: BudgetSettings, dictionaries: readonly Dictionary[]) {
  const headers = [...Object.values(columns ?? {}).flat(), ...(amounts ?? []).map((each) => each.header)];
  const named = new Set(headers.map((each = "") => foldWord(each)));
  const isKnown = knownHeader(budgetLines.name, [...budgetFields(), { name: "amount", required: false }], dictionaries);
  return (cell: string): boolean => named.has(foldWord(cell)) || isKnown(cell);
}

/** The one best of the columns that match a field, those that are equally good where there is no such, and the rest. */
export function bestOf(candidates: readonly { readonly hit: Pick<Hit, "rank">; readonly place: number }[]) {
  const most = Math.max(...candidates.map((each) => each.hit.rank));
  const best = candidates.filter((each) => each.hit.rank === most).map((each) => each.place);
  const worse = candidates.filter((each) => each.hit.rank < most).map((each) => each.place);
  return best.length === 1 ? { index: best[0], equal: [], worse } : { index: undefined, equal: best, worse: [] };
}

export function matchOf(field: string, header: string, index: number, { by, language }: Hit): ColumnMatch {
  return { field, header, index, by, ...(language !== undefined && { language }) };
}

/** What the column of a field may be called: its name, then its words in each language. */
export const wordsOf = (table: string, field: string, dictionaries: readonly Dictionary[]): readonly string[] =>
  entryOf(fieldWords(dictionaries), `${table}.${field}`, () => [
    field,
    ...dictionaries.flatMap(({ headers }) => [...(headers[`${table}.${field}`] ?? []), ...(headers[field] ?? [])]),
  ]);

const fieldWords = onceFor<readonly Dictionary[], Map<string, readonly string[]>>(() => new Map());

/** How many headers are compared letter by letter: a file of thousands of columns must not take minutes. */
const COMPARED = 200;

export type Place = { readonly file: string; readonly row: number };

/** A header with its place in the file, and the languages by whose words it is understood. */
export type Headed = {
  readonly header: readonly string[];
  readonly at: Place;
  readonly dictionaries: readonly Dictionary[];
};

/** The same of a budget, with what stands above the header and below it. */
export type HeadedTable = Headed &
  Partial<Record<"title" | "rows" | "notes", readonly GridRow[]> & Record<"tops", readonly string[]>>;

export function ambiguous(field: string, places: readonly number[], { header, at }: Headed, isTold = false): Issue {
  const candidates = places.map((place) => `«${header[place] ?? ""}» (${String(place + 1)})`).join(", ");
  const column = header[places[0] ?? 0] ?? "";
  const facts = { ...at, column, received: candidates, expected: field, detail: { field, candidates } };
  return problem("column.ambiguous", facts, isTold ? "warning" : "question");
}

// A column that means something else is not offered; for a year or a currency none that is called nothing of the kind.
const offered = (field: string, words: readonly string[], unknown: readonly string[]): readonly string[] =>
  /year|currency/.test(field) ? unknown.filter((each) => words.some((word) => foldWord(each).includes(foldWord(word)) || nearest(each, [word]) !== undefined)) : unknown; // prettier-ignore

/** The issue that a column is not in the file, naming the header that it most likely is. */
function missingColumn(
  field: string,
  words: readonly string[],
  unused: readonly string[],
  { header, at }: Headed,
  severity: Issue["severity"] = "error",
): Issue {
  const far = (each: string): number => Math.min(...words.map((word) => distance(word, each)));
  const folded = words.map((word) => `_${foldWord(word)}_`);
  const isHolding = (own: string): boolean => folded.some((word) => own.includes(word));
  const holding = unused.filter((each) => isHolding(`_${foldWord(each)}_`));
  const candidates = (holding.length > 0 ? holding : unused).slice(0, COMPARED);
  const ranked = candidates.map((each) => ({ each, far: far(each) })).sort((a, b) => a.far - b.far);
  const expected = [...new Set(words)].slice(0, SHOWN).join(" / ");
  const shown = ranked.slice(0, SHOWN).map(({ each }) => `«${each}»`);
  const detail = { nearest: ranked[0]?.each ?? "", candidates: shown.join(", ") };
  return problem("column.missing", { ...at, column: field, received: header.join(", "), expected, detail }, severity);
}

/** The same of a budget, whose analysis file may say under `columns` which header a field has. */
export function missingOfBudget(...[field, words, unused, headed, severity]: Parameters<typeof missingColumn>): Issue {
  const named = unused.some((each) => each.trim() !== "") ? unused : headed.header;
  const issue = missingColumn(field, words, named, headed, severity);
  return { ...issue, detail: { ...issue.detail, setting: "columns" } };
}

const SHOWN = 3;

export const repeated = (column: string, earlier: string, field: string, at: Place): Issue =>
  problem("column.duplicate", { ...at, column, received: column, expected: field, detail: { earlier, field } });

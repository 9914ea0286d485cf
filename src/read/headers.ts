import type { Issue } from "../formula/issue.js";
import type { Dictionary } from "../model/dictionary.js";
import { distance, nearest } from "../formula/nearest.js";
import type { Field } from "../model/check-row.js";
import { foldWord } from "./fold-word.js";
import { problem } from "./problem.js";

export type Place = { readonly file: string; readonly row: number };

export type HeaderMatch = {
  /** Field → place of its column in the file, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** Required columns that are not there: no row can be read without them. */
  readonly missing: readonly Issue[];
  /** Unknown and repeated columns. */
  readonly others: readonly Issue[];
};

/**
 * Finds the column of each field by its name or by its header in one of the languages, without regard to case.
 *
 * @param table - name of the table: a language may give `funding.source` a word of its own beside `source`
 * @param fields - the columns of the table
 * @param header - headers as written
 * @param at - file and line of the header
 * @param dictionaries - the languages whose headers are understood
 * @returns the columns found, and issues `column.missing`, `column.unknown`, `column.duplicate`, each with the nearest name
 */
export function matchHeaders(
  table: string,
  fields: readonly Pick<Field, "name" | "required">[],
  header: readonly string[],
  at: Place,
  dictionaries: readonly Dictionary[],
): HeaderMatch {
  const words = new Map(fields.map((field) => [field.name, wordsOf(table, field.name, dictionaries)]));
  const known = new Map(fields.map(({ name }) => [foldWord(name), name]));
  for (const [name, all] of words)
    for (const word of all) if (!known.has(foldWord(word))) known.set(foldWord(word), name);
  const columns = new Map<string, number>();
  const unknown: string[] = [];
  const others: Issue[] = [];
  for (const [index, written] of header.entries()) {
    const field = known.get(foldWord(written));
    const earlier = field === undefined ? undefined : columns.get(field);
    if (field === undefined) unknown.push(written);
    else if (earlier === undefined) columns.set(field, index);
    else others.push(repeated(written, header[earlier] ?? "", field, at));
  }
  const free = [...words].filter(([name]) => !columns.has(name)).flatMap(([, all]) => all);
  for (const written of unknown.filter((each) => each.trim() !== "")) {
    const near = nearest(written, free.length > 0 ? free : words.keys()) ?? "";
    const expected = fields.map((each) => each.name).join(", ");
    others.push(
      problem("column.unknown", { ...at, column: written, received: written, expected, detail: { nearest: near } }),
    );
  }
  const missing = fields
    .filter((field) => field.required && !columns.has(field.name))
    .map((field) => missingColumn(field.name, words.get(field.name) ?? [], unknown, header, at));
  return { columns, missing, others };
}

/** The issue that a column is not in the file, naming the nearest header that is. */
export function missingColumn(
  field: string,
  words: readonly string[],
  unused: readonly string[],
  header: readonly string[],
  at: Place,
): Issue {
  const named = unused.some((each) => each.trim() !== "") ? unused : header;
  const pairs = words.flatMap((word) => named.map((each) => ({ each, far: distance(word, each) })));
  const near = pairs.reduce((best, pair) => (pair.far < best.far ? pair : best), { each: "", far: Infinity }).each;
  const expected = [...new Set(words)].join(" / ");
  return problem("column.missing", {
    ...at,
    column: field,
    received: header.join(", "),
    expected,
    detail: { nearest: near },
  });
}

export const repeated = (written: string, earlier: string, field: string, at: Place): Issue =>
  problem("column.duplicate", {
    ...at,
    column: written,
    received: written,
    expected: field,
    detail: { earlier, field },
  });

/** What the column of a field may be called: its name, then its header in each language. */
export const wordsOf = (table: string, field: string, dictionaries: readonly Dictionary[]): readonly string[] => [
  field,
  ...dictionaries.flatMap(({ headers }) => [...(headers[`${table}.${field}`] ?? []), ...(headers[field] ?? [])]),
];

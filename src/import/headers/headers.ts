import { type Issue, problem } from "../../formula/issue.js";
import { distance, nearest } from "../../formula/nearest.js";
import type { Field } from "../../model/check-row.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import type { Dictionary } from "../../model/dictionary.js";
import { type Hit, headerIndex, otherHeader } from "./header-index.js";
import { COMPARED, type Place, ambiguous, missingColumn, repeated } from "./header-issues.js";
import type { ColumnMatch } from "../../model/input-record.js";

/**
 * Finds the column of each field: by its name, else by a word of one of the languages, else by a word beside a unit,
 * currency or year. The better match wins; of equally good ones none is taken, and it is asked which.
 *
 * @param table - name of the table: a language may give `funding.source` a word of its own beside `source`
 * @returns the columns found; questions `column.missing` and `column.ambiguous` with the headers that may be meant,
 *   `column.unit` where a header says thousands, `column.unknown`, `column.duplicate`
 * @example matchHeaders("population", fields, ["Регион", "Год", "Население"], at, [ru]).columns.get("year") // 1
 */
export function matchHeaders(
  table: string,
  fields: Fields,
  header: readonly string[],
  at: Place,
  dictionaries: readonly Dictionary[],
): HeaderMatch {
  const hitOf = headerIndex(table, fields, dictionaries);
  const hits = header.map((each) => hitOf(each));
  const columns = new Map<string, number>();
  const [matches, missing, others]: [ColumnMatch[], Issue[], Issue[]] = [[], [], []];
  for (const { name, required } of fields) {
    const { index, equal, worse } = bestOf(hits.flatMap((hit, place) => (hit?.field === name ? [{ hit, place }] : [])));
    if (equal.length > 1) (required ? missing : others).push(ambiguous(name, equal, header, at));
    if (index === undefined) continue;
    const [hit, written] = [hits[index], header[index] ?? ""];
    columns.set(name, index);
    if (hit) matches.push(matchOf(name, written, index, hit));
    if (hit?.units.some((unit) => unit !== "1"))
      missing.push(
        problem("column.unit", {
          ...at,
          column: written,
          received: written,
          expected: name,
          detail: { unit: hit.units.join(" / ") },
        }),
      );
    others.push(...worse.map((place) => repeated(header[place] ?? "", written, name, at)));
  }
  const words = new Map(fields.map(({ name }) => [name, wordsOf(table, name, dictionaries)]));
  const isOther = otherHeader(dictionaries);
  const unknown = header.filter((each, index) => hits[index] === undefined && each.trim() !== "" && !isOther(each));
  for (const { name, required } of fields)
    if (required && !hits.some((each) => each?.field === name))
      missing.push(missingColumn(name, words.get(name) ?? [], unknown, header, at, "question"));
  const unknownIssues = (): readonly Issue[] => {
    const free = [...words].filter(([name]) => !columns.has(name));
    const candidates = free.length > 0 ? free.flatMap(([, all]) => all) : [...words.keys()];
    const expected = fields.map((each) => each.name).join(", ");
    return unknown.map((written, index) => {
      const near = index < COMPARED ? (nearest(written, candidates) ?? "") : "";
      // One or two letters from a known word it is that word, mistyped, and what it holds would silently be lost.
      const severity =
        written.length > 2 * MISTYPED && near !== "" && distance(near, written) <= MISTYPED ? "error" : "warning";
      const facts = { ...at, column: written, received: written, expected, detail: { nearest: near } };
      return problem("column.unknown", facts, severity);
    });
  };
  return { columns, matches, missing, others, unknown: unknownIssues };
}

export type { Place } from "./header-issues.js";

export type HeaderMatch = {
  /** Field → place of its column in the file, from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** How each of them was recognised. */
  readonly matches: readonly ColumnMatch[];
  /** Why no row can be read: required columns that are not there or cannot be told apart, amounts in thousands. */
  readonly missing: readonly Issue[];
  /** Repeated columns, and optional ones that cannot be told apart. */
  readonly others: readonly Issue[];
  /** Columns that are none of the table, each with the word that it most likely is: found where somebody asks. */
  readonly unknown: () => readonly Issue[];
};

const MISTYPED = 2;

type Fields = readonly Pick<Field, "name" | "required">[];

/** Whether a cell is a header of the table, for finding its header row. */
export function knownHeader(
  table: string,
  fields: Fields,
  dictionaries: readonly Dictionary[],
): (cell: string) => boolean {
  const hitOf = headerIndex(table, fields, dictionaries);
  const isOther = otherHeader(dictionaries);
  return (cell) => hitOf(cell) !== undefined || isOther(cell);
}

export type Candidate = { readonly hit: Pick<Hit, "rank">; readonly place: number };

/** The one best of the columns that match a field, those that are equally good where there is no such, and the rest. */
export function bestOf(candidates: readonly Candidate[]) {
  const most = Math.max(...candidates.map((each) => each.hit.rank));
  const best = candidates.filter((each) => each.hit.rank === most).map((each) => each.place);
  const worse = candidates.filter((each) => each.hit.rank < most).map((each) => each.place);
  return best.length === 1 ? { index: best[0], equal: [], worse } : { index: undefined, equal: best, worse: [] };
}

export const matchOf = (field: string, header: string, index: number, hit: Hit): ColumnMatch => ({
  field,
  header,
  index,
  by: hit.by,
  ...(hit.language === undefined ? {} : { language: hit.language }),
});

/** What the column of a field may be called: its name, then its words in each language. */
export const wordsOf = (table: string, field: string, dictionaries: readonly Dictionary[]): readonly string[] =>
  entryOf(fieldWords(dictionaries), `${table}.${field}`, () => [
    field,
    ...dictionaries.flatMap(({ headers }) => [...(headers[`${table}.${field}`] ?? []), ...(headers[field] ?? [])]),
  ]);

const fieldWords = onceFor<readonly Dictionary[], Map<string, readonly string[]>>(() => new Map());

import type { Field } from "../../model/check-row.js";
import { entryOf, onceFor } from "../../model/once-for.js";
import type { Dictionary } from "../../model/dictionary.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { headerWords } from "./header-words.js";

/**
 * Makes the function that tells which field of a table a header names.
 *
 * @param dictionaries - the languages, that of the run first: its words win where two languages mean different fields
 * @returns a pure function of the header; undefined where it names none
 * @example headerIndex("funding", fields, [ru])("Сумма, тыс. сом") // amount, rank 1, units ["1000"]
 */
export function headerIndex(
  table: string,
  fields: readonly Pick<Field, "name">[],
  dictionaries: readonly Dictionary[],
): HeaderIndex {
  const key = JSON.stringify([table, fields.map(({ name }) => name)]);
  return entryOf(indexes(dictionaries), key, () => indexOf(table, fields, dictionaries));
}

type HeaderIndex = (header: string) => Hit | undefined;

// One index for each table: it is asked again for each answer to a question.
const indexes = onceFor<readonly Dictionary[], Map<string, HeaderIndex>>(() => new Map());

function indexOf(
  table: string,
  fields: readonly Pick<Field, "name">[],
  dictionaries: readonly Dictionary[],
): HeaderIndex {
  const known = new Map<string, Known>();
  const add = (word: string, found: Known) => {
    const key = foldEntry(word);
    if (key !== "" && !known.has(key)) known.set(key, found);
  };
  for (const { name } of fields) add(name, { field: name, by: "name" });
  for (const { code, headers, unreviewed } of dictionaries)
    for (const { name } of fields)
      for (const word of [...(headers[`${table}.${name}`] ?? []), ...(headers[name] ?? [])])
        add(word, { field: name, by: "word", language: code, ...(unreviewed && { proposed: true }) });
  const take = headerWords(dictionaries);
  const hitOf: HeaderIndex = (header) => {
    const whole = known.get(foldWord(header));
    if (whole) return { ...whole, rank: whole.by === "name" ? 3 : whole.proposed ? 1 : 2, units: [] };
    const { words, full, units } = take(header);
    const part = known.get(full) ?? known.get(words);
    return part && { ...part, rank: 1, units };
  };
  // The headers of a file are looked up in each of its readings.
  const hits = new Map<string, { readonly hit: Hit | undefined }>();
  return (header) => {
    const found = hits.get(header) ?? { hit: hitOf(header) };
    if (hits.size < REMEMBERED) hits.set(header, found);
    return found.hit;
  };
}

const REMEMBERED = 5000;

/** The field that a header names, and how well. */
export type Hit = {
  readonly field: string;
  readonly by: "name" | "word";
  readonly language?: string;
  /**
   * 3: called like the field; 2: a word of a language; 1: such a word beside a unit, currency or year, or a word that
   * nobody has reviewed.
   */
  readonly rank: 1 | 2 | 3;
  /** Whether the word only proposes the field. */
  readonly proposed?: true;
  /** What one unit of the column may be, where its header says so. */
  readonly units: readonly string[];
};

type Known = Pick<Hit, "field" | "by" | "language" | "proposed">;

/**
 * Makes the test whether a header is known as one of a column that holds nothing that is read, or the unit of each row.
 *
 * @example otherHeader([ru])("№ п/п") // true
 */
export const otherHeader = onceFor((dictionaries: readonly Dictionary[]) => {
  const known = new Set(
    dictionaries.flatMap(({ others = [], unitColumns = [] }) => [...others, ...unitColumns].map(foldEntry)),
  );
  return (header: string): boolean => known.has(foldWord(header));
});

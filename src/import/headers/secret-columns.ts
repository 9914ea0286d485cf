import { distance } from "../../formula/nearest.js";
import type { Field } from "../../model/check-row.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { GridRow } from "../open/grid.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { headerIndex } from "./header-index.js";
import { secretCells } from "./secret-cells.js";

/** A column that may say which centres are confidential, and was not read. */
export type SecretColumn = {
  /** Header as written; blank where it has none. */
  readonly header: string;
  /** Place in the file, from 0. */
  readonly index: number;
  /** `header`: it is called so; `cells`: they are yes and no, or marks; `twice`: another column was read for it. */
  readonly by: "header" | "cells" | "twice";
};

type Table = {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly header: readonly string[];
  /** Its rows whose shape is sound. */
  readonly rows: readonly Pick<GridRow, "cells">[];
  /** Field → place of its column. */
  readonly columns: ReadonlyMap<string, number>;
};

/**
 * Finds the columns of a table that may say which centres are confidential although nothing was read from them: whoever
 * is in doubt must be asked, for a header that is not understood would publish everybody.
 *
 * @param table - a table as far as its columns were understood
 * @param dictionaries - the languages whose words are understood
 * @returns the columns in their order; none where the table has no such field
 * @example secretColumns({ ...table, header: ["centre_id", "Confidental"] }, [en]) // [{ header: "Confidental", index: 1, by: "header" }]
 */
export function secretColumns(
  { name, fields, header, rows, columns }: Table,
  dictionaries: readonly Dictionary[],
): readonly SecretColumn[] {
  const secret = fields.filter((each) => each.mark === "secret").map((each) => each.name);
  if (secret.length === 0) return [];
  const read = new Set(columns.values());
  const hitOf = headerIndex(name, fields, dictionaries);
  const [byHeader, byCells] = [secretHeader(dictionaries), secretLooks(dictionaries)];
  return header.flatMap((written, index): SecretColumn[] => {
    if (read.has(index)) return [];
    const cells = (): readonly string[] => rows.map((each) => each.cells[index] ?? "");
    const by = secret.includes(hitOf(written)?.field ?? "")
      ? "twice"
      : byHeader(written)
        ? "header"
        : byCells(cells())
          ? "cells"
          : undefined;
    return by === undefined ? [] : [{ header: written, index, by }];
  });
}

// A secretary keeps no secret.
const OTHERWISE = /^(?:secretar|секретар)/;
const NEAR = 5;
const FAR = 8;

/** Makes the test whether a header speaks of confidentiality: by a beginning of a word, mistyped or inside another. */
export function secretHeader(dictionaries: readonly Dictionary[]): (header: string) => boolean {
  const stems = stemsOf(dictionaries);
  const known = [
    ...new Set(dictionaries.flatMap(({ headers }) => headers["confidential"] ?? []).map(foldEntry)),
  ].filter((each) => each.length >= NEAR);
  return (header) => {
    const folded = foldWord(header);
    const words = folded.split("_").filter((each) => !OTHERWISE.test(each));
    if ([folded, ...words].some((word) => known.some((each) => isNear(word, each)))) return true;
    return stems.some(
      (stem) =>
        (stem.includes("_") ? `_${folded}`.includes(`_${stem}`) : false) ||
        words.some(
          (word) => (stem.length >= NEAR && word.includes(stem)) || word.startsWith(stem) || nears(word, stem),
        ),
    );
  };
}

const stemsOf = (dictionaries: readonly Dictionary[]): readonly string[] => [
  ...new Set(dictionaries.flatMap(({ secret = [] }) => secret.map(foldEntry))),
];

// One slip for four letters: «конфедициально».
const isNear = (word: string, known: string): boolean =>
  Math.abs(word.length - known.length) * 4 <= known.length && distance(word, known) * 4 <= known.length;

// One slip in a short beginning, two in a long one: «конфедициально», «Cofidential».
function nears(word: string, stem: string): boolean {
  if (stem.length < NEAR) return false;
  const slips = stem.length < FAR ? 1 : 2;
  return [-1, 0, 1].some((more) => {
    const start = word.slice(0, stem.length + more);
    return start.length === stem.length + more && distance(start, stem) <= slips;
  });
}

const FEW_WORDS = 4;

/** Makes the test whether the cells of a column may say yes and no of each row. */
function secretLooks(dictionaries: readonly Dictionary[]): (cells: readonly string[]) => boolean {
  const answerOf = secretCells(dictionaries);
  const stems = stemsOf(dictionaries);
  const speaks = (cell: string): boolean => {
    const words = foldWord(cell).split("_");
    return (
      words.length <= FEW_WORDS &&
      words.some((word) => !OTHERWISE.test(word) && stems.some((stem) => word.startsWith(stem)))
    );
  };
  return (cells) => {
    const filled = cells.map((each) => each.trim()).filter((each) => each !== "");
    const all = [...new Set(filled.map((each) => each.toLowerCase()))];
    if (all.length === 0) return false;
    const answers = (cell: string): boolean => answerOf(cell) !== "unknown" || /^[\p{Pd}−✗✘☐*•]$/u.test(cell);
    // A word for yes says it of a row, whatever the others hold; a digit or a letter may be anything.
    if (all.some((cell) => [...cell].length > 1 && answerOf(cell) === "yes")) return true;
    if (all.some(speaks)) return true;
    if (all.every((cell) => answers(cell) || cell === "2")) return true;
    if (2 * filled.filter((cell) => [...cell].length > 1 && answerOf(cell) === "no").length >= filled.length)
      return true;
    // A mark of one's own: one short text that stands in some rows only, or one of two letters in each.
    const isShort = (most: number) => (cell: string) => [...cell].length <= most && !/\d/.test(cell);
    return (
      (all.length === 1 && filled.length < cells.length && all.every(isShort(3))) ||
      (all.length === 2 && all.every(isShort(1)))
    );
  };
}

// Finds all that may say which services of a table, or rows of it, are closed: columns, unclear marks, words anywhere.
import { isSpoken, type Field } from "../../model/fields.js";
import type { Dictionary } from "../../model/dictionary.js";
import { entryOf } from "../../model/once-for.js";
import type { Grid, GridRow } from "../open/grid.js";
import { secretCells } from "./secret-cells.js";
import type { Region } from "./table-region.js";
import { distance } from "../../formula/nearest.js";
import { foldEntry, foldWord } from "./fold-word.js";
import { headerIndex } from "./header-words.js";
import { cellOf } from "../open/columns.js";

/** Finds all that may say which services of a table are closed: columns, unclear marks, words of secrecy anywhere. */
export function secretFacts(table: SecretTable, dictionaries: readonly Dictionary[]): SecretFacts {
  const { fields, region, columns, file, beside } = table;
  const secret = fields.find((each) => each.mark === "secret")?.name;
  if (secret === undefined) return NO_SECRETS;
  const own = columns.get(secret);
  const says = secretPhrases(dictionaries);
  const answerOf = secretCells(dictionaries);
  const { header } = region;
  const sound = region.rows.filter((each) => !each.fault);
  const unread = secretColumns(table, sound, dictionaries);
  const marks = own === undefined ? [] : sound.map(({ row, cells }) => [row, cells[own]?.trim() ?? ""] as const);
  const doubtful = new Map(marks.filter(([, mark]) => answerOf(mark) === "unknown"));
  // Columns whose cells are numbers or codes.
  const quiet = new Set(fields.flatMap(({ name, kind }) => (isSpoken(kind) ? [] : (columns.get(name) ?? []))));
  const read = new Set(columns.values());
  const inCells = region.rows.flatMap(({ row, cells, fault }) =>
    cells.flatMap((text, at): SecretWord[] =>
      at !== own && (fault || !quiet.has(at)) && says(text) ? [{ row, text }] : [],
    ),
  );
  // Of a column whose name speaks of secrecy each row is judged by its cell; a date under «закрыт» is no answer.
  const inColumns = header.flatMap((title, at): SecretWord[] => {
    const by = unread.find((each) => each.index === at)?.by;
    const isSure = !read.has(at) && (by === "twice" || says(title));
    if (!isSure && by !== "header") return [];
    if (isSure && sound.every(({ cells }) => answerOf(cells[at] ?? "") === "blank")) return [{ text: title }];
    return sound.flatMap(({ row, cells }): SecretWord[] => {
      const cell = cells[at] ?? "";
      const answer = answerOf(cell);
      const isClosed = answer === "yes" || answer === "address" || (isSure && answer === "unknown" && !says(cell));
      return isClosed ? [{ row, text: `${title}: ${cell}` }] : [];
    });
  });
  const names = [file.split(/[\\/]/).at(-1) ?? "", beside.sheet ?? ""].map((text) => ({ text }));
  const about = [...outside(region, own), ...remarksOf(table, own), ...names];
  const words = [...inCells, ...inColumns, ...about.filter(({ text }) => says(text))];
  return { understood: own !== undefined, columns: unread, doubtful, words: unique(words.map(tidy)) };
}

/** A text that says that something is not for everybody, with its row, unless it is about the whole table. */
export type SecretWord = { readonly text: string; readonly row?: number };

/** What of a table may say which services are closed, beside its clear marks. */
export type SecretFacts = {
  /** Whether a column of confidentiality was read. */
  readonly understood: boolean;
  readonly columns: readonly SecretColumn[];
  /** Cells of the column that are no clear mark and not blank, by row. */
  readonly doubtful: ReadonlyMap<number, string>;
  readonly words: readonly SecretWord[];
};

/** Of a table of which nothing may be said by anything but its rows. */
export const NO_SECRETS: SecretFacts = { understood: false, columns: [], doubtful: new Map(), words: [] };

type SecretTable = {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly region: Region;
  readonly columns: ReadonlyMap<string, number>;
  /** Name of the file; its folders say nothing. */
  readonly file: string;
  readonly beside: Pick<Grid, "sheet" | "remarks">;
};

// Over the column of confidentiality may stand what belongs there.
const outside = ({ title, notes }: Region, own: number | undefined): readonly SecretWord[] =>
  [...title, ...notes].flatMap(({ cells }: GridRow) =>
    cells.flatMap((text, at): SecretWord[] => (at === own ? [] : [{ text }])),
  );

function remarksOf({ region, beside }: SecretTable, own: number | undefined): readonly SecretWord[] {
  const rows = new Set(region.rows.map((each) => each.row));
  return (beside.remarks ?? []).flatMap(({ text, row, column }): SecretWord[] => {
    if (row !== undefined && rows.has(row)) return [{ text, row }];
    return column !== undefined && column === own ? [] : [{ text }];
  });
}

const LONGEST = 80;

const tidy = ({ text, ...place }: SecretWord): SecretWord => {
  const plain = text.replace(/\s+/g, " ").trim();
  return { ...place, text: plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain };
};

const unique = (words: readonly SecretWord[]): readonly SecretWord[] => [
  ...new Map(words.map((each) => [JSON.stringify([each.row, each.text]), each] as const)).values(),
];

/** A column that may say which centres are confidential, and was not read. */
type SecretColumn = ReturnType<typeof secretColumns>[number];

/** Finds the columns that may say which centres are confidential and were not read: a doubt must be asked about. */
function secretColumns(table: SecretTable, rows: readonly GridRow[], dictionaries: readonly Dictionary[]) {
  const { name, fields, region, columns } = table;
  const secret = fields.filter((each) => each.mark === "secret").map((each) => each.name);
  const read = new Set(columns.values());
  const hitOf = headerIndex(name, fields, dictionaries);
  const [byHeader, byCells] = [secretHeader(dictionaries), secretLooks(dictionaries)];
  // Another column was read for it, it is called so, or its cells are yes and no, or marks.
  const byOf = (header: string, index: number) => {
    if (secret.includes(hitOf(header)?.field ?? "")) return "twice";
    if (byHeader(header)) return "header";
    return byCells(rows.map((each) => cellOf(each, index))) ? "cells" : undefined;
  };
  return region.header.flatMap((header, index) => {
    const by = read.has(index) ? undefined : byOf(header, index);
    return by ? [{ header, index, by }] : [];
  });
}

// A secretary keeps no secret.
const OTHERWISE = /^(?:secretar|секретар)/;
const NEAR = 5;
const NEAR_SLIP = 4;
const FAR = 8;

/** Makes the test whether a header speaks of confidentiality: by a beginning of a word, mistyped or inside another. */
function secretHeader(dictionaries: readonly Dictionary[]): (header: string) => boolean {
  const stems = stemsOf(dictionaries);
  const known = confidentialWords(dictionaries, NEAR);
  return (header) => {
    const folded = foldWord(header);
    const words = folded.split("_").filter((each) => !OTHERWISE.test(each));
    if ([folded, ...words].some((word) => known.some((each) => isSlip(word, each, NEAR_SLIP)))) return true;
    const begins = (word: string, stem: string): boolean =>
      word.startsWith(stem) || (stem.length >= NEAR && word.includes(stem)) || nears(word, stem);
    return stems.some(
      (stem) => (stem.includes("_") && `_${folded}`.includes(`_${stem}`)) || words.some((word) => begins(word, stem)),
    );
  };
}

const stemsOf = (dictionaries: readonly Dictionary[]): readonly string[] => [
  ...new Set(dictionaries.flatMap(({ secret = [] }) => secret.map(foldEntry))),
];

// What a header may be called, of so many letters at least.
const confidentialWords = (dictionaries: readonly Dictionary[], least: number): readonly string[] =>
  [...new Set(dictionaries.flatMap(({ headers }) => headers["confidential"] ?? []).map(foldEntry))].filter(
    (each) => each.length >= least,
  );

// A word with no more than one slip for so many letters: «конфедициально».
function isSlip(word: string, known: string, each: number): boolean {
  const most = Math.floor(known.length / each);
  return Math.abs(word.length - known.length) <= most && distance(word, known) <= most;
}

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
    const isSaid = (word: string) => !OTHERWISE.test(word) && stems.some((stem) => word.startsWith(stem));
    return words.length <= FEW_WORDS && words.some(isSaid);
  };
  return (cells) => {
    const filled = cells.map((each) => each.trim()).filter((each) => each !== "");
    const all = [...new Set(filled.map((each) => each.toLowerCase()))];
    if (all.length === 0) return false;
    const answers = (cell: string): boolean => answerOf(cell) !== "unknown" || /^[\p{Pd}−✗✘☐*•]$/u.test(cell);
    const isWord = (answer: "yes" | "no") => (cell: string) => [...cell].length > 1 && answerOf(cell) === answer;
    const isShort = (most: number) => (cell: string) => [...cell].length <= most && !/\d/.test(cell);
    return (
      // A word for yes says it of a row, whatever the others hold; a digit or a letter may be anything.
      all.some(isWord("yes")) ||
      all.some(speaks) ||
      all.every((cell) => answers(cell) || cell === "2") ||
      2 * filled.filter(isWord("no")).length >= filled.length ||
      // A mark of one's own: one short text that stands in some rows only, or one of two letters in each.
      (all.length === 1 && filled.length < cells.length && all.every(isShort(3))) ||
      (all.length === 2 && all.every(isShort(1)))
    );
  };
}

/** Makes the test whether a text, such as a note or a title, says that something is not for everybody. */
function secretPhrases(dictionaries: readonly Dictionary[]): (text: string) => boolean {
  const phrasesOf = (key: "says" | "unless") => dictionaries.flatMap(({ secrecy }) => secrecy?.[key] ?? []);
  const isWord = (written: string): boolean => !written.includes(" ");
  const saysWord = new RegExp(anyOf(phrasesOf("says").filter(isWord), ""));
  const says = new RegExp(anyOf(phrasesOf("says").filter((each) => !isWord(each)), BETWEEN)); // prettier-ignore
  // Of those that begin with one word the longest is meant.
  const unless = new RegExp(`(?=(${anyOf(phrasesOf("unless").sort((one, other) => placesOf(other).length - placesOf(one).length), "")}))`, "g"); // prettier-ignore
  const long = confidentialWords(dictionaries, LONG).filter((each) => !each.includes("_"));
  const known = new Map<string, boolean>();
  const speaks = (words: readonly string[]): boolean => {
    const line = `_${words.join("_")}_`;
    let left = line;
    for (const { index, 1: told = "" } of line.matchAll(unless))
      left = left.slice(0, index) + told.replace(/[^_]/g, "-") + left.slice(index + told.length);
    const isLong = (word: string): boolean => long.some((each) => isSlip(word, each, SLIP));
    return says.test(line) || saysWord.test(left) || left.split("_").some(isLong);
  };
  return (text) => entryOf(known, text, () => sentencesOf(text).some(speaks));
}

// Other words between two places of a phrase: «не подлежит широкой публикации».
const BETWEEN = "(?:_[^_]+){0,2}";
// A beginning of so many letters is a word: «не» is no beginning of «неделя».
const SHORT = 3;

const placesOf = (written: string): readonly string[] => written.replace(/^=/, "").split(" ");

// Phrases as patterns of words that are joined by underscores: `=` says all of a sentence, `+` right behind, `|` or, `$` a
// whole word, `#` a number.
const anyOf = (phrases: readonly string[], between: string): string =>
  [...new Set(phrases)]
    .map((written) => {
      const isWhole = written.startsWith("=");
      const places = placesOf(written).map((place, at) => {
        const words = place.replace(/^\+/, "").split("|").map(wordPattern);
        return `${at === 0 || isWhole || place.startsWith("+") ? "" : between}_(?:${words.join("|")})`;
      });
      return `${isWhole ? "^" : ""}${places.join("")}(?=_${isWhole ? "$" : ""})`;
    })
    .join("|") || "(?!)";

function wordPattern(written: string): string {
  if (written === "#") return String.raw`\d+`;
  const word = foldEntry(written.replace(/\$$/, ""));
  const isExact = written.endsWith("$") || word.length <= SHORT;
  return word.replace(/[^\p{L}\p{M}\p{N}]/gu, String.raw`\$&`) + (isExact ? "" : "[^_]*");
}

// Long words of confidentiality are known with slips too: «конфедициально».
const LONG = 12;
const SLIP = 5;

const LATIN = "aceopxykmtbhi";
const CYRILLIC = "асеорхукмтвні";

/** The words of each sentence: a comma and a bracket end one too. */
const sentencesOf = (text: string): readonly (readonly string[])[] =>
  text
    // «Д.С.П.» and «С Е К Р Е Т Н О» are one word.
    .replace(/(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu, "$1")
    .replace(/(?<!\p{L})(?:\p{L} ){3,}\p{L}(?!\p{L})/gu, (letters) => letters.replaceAll(" ", ""))
    .split(/[.,;:!?()[\]{}«»"“”„\n\r\t|/\\—–]+|\s-+\s/u)
    .map((each) => foldWord(each).split("_").filter(Boolean).map(inOneScript))
    .filter((words) => words.length > 0);

// A Latin letter typed among Cyrillic ones looks the same.
const inOneScript = (word: string): string =>
  /\p{Script=Cyrillic}/u.test(word)
    ? word.replace(/[a-z]/g, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter)
    : word;

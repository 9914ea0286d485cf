import type { Field } from "../../model/check-row.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { Grid, GridRow } from "../open/grid.js";
import { secretCells } from "./secret-cells.js";
import { type SecretColumn, secretColumns, secretPhrases } from "./secret-columns.js";
import type { Region } from "./table-region.js";

/**
 * Finds everything in a file that may say which services of its table are closed: columns, marks that are not clear, and
 * words of secrecy in cells, comments, titles, notes, and the names of file, sheet and columns.
 *
 * @param table - a table with a column of confidentiality, read or not
 */
export function secretFacts(table: SecretTable, dictionaries: readonly Dictionary[]): SecretFacts {
  const { fields, region, columns, file, beside } = table;
  const secret = fields.find((each) => each.mark === "secret")?.name ?? "";
  const own = columns.get(secret);
  const says = secretPhrases(dictionaries);
  const answerOf = secretCells(dictionaries);
  const { header } = region;
  const sound = region.rows.filter((each) => !each.fault);
  const unread = secretColumns({ ...table, header, rows: sound }, dictionaries);
  const doubtful = new Map(
    own === undefined
      ? []
      : sound.flatMap(({ row, cells }): [number, string][] =>
          answerOf(cells[own] ?? "") === "unknown" ? [[row, (cells[own] ?? "").trim()]] : [],
        ),
  );
  const quiet = quietColumns(fields, columns);
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
    const answers = sound.map(({ row, cells }) => ({ row, cell: cells[at] ?? "", answer: answerOf(cells[at] ?? "") }));
    if (isSure && answers.every(({ answer }) => answer === "blank")) return [{ text: title }];
    return answers.flatMap(({ row, cell, answer }): SecretWord[] => {
      const isClosed = answer === "yes" || answer === "address" || (isSure && answer === "unknown" && !says(cell));
      return isClosed ? [{ row, text: `${title}: ${cell}` }] : [];
    });
  });
  const about = [...outside(region, own), ...remarksOf(table, own), ...names(file, beside)];
  const words = [...inCells, ...inColumns, ...about.filter(({ text }) => says(text))];
  return { understood: own !== undefined, columns: unread, doubtful, words: unique(words.map(tidy)) };
}

/** A text that says that something is not for everybody. */
export type SecretWord = {
  readonly text: string;
  /** The row of the table that it stands on; none where it is about the whole table. */
  readonly row?: number;
};

/** What of a table may say which services are closed, beside its clear marks. */
export type SecretFacts = {
  /** Whether a column of confidentiality was read. */
  readonly understood: boolean;
  /** Columns that may say it and were not read. */
  readonly columns: readonly SecretColumn[];
  /** Cells of the column that are no clear mark and not blank, by row. */
  readonly doubtful: ReadonlyMap<number, string>;
  readonly words: readonly SecretWord[];
};

/** A table of which nothing may be said by anything but its rows. */
export const noSecrets = (understood: boolean): SecretFacts => ({
  understood,
  columns: [],
  doubtful: new Map(),
  words: [],
});

/** A table as it was opened and understood. */
export type SecretTable = {
  readonly name: string;
  readonly fields: readonly Field[];
  readonly region: Region;
  /** Field → place of its column. */
  readonly columns: ReadonlyMap<string, number>;
  /** Name of the file; its folders say nothing. */
  readonly file: string;
  /** What stands beside the cells of its sheet. */
  readonly beside: Pick<Grid, "sheet" | "remarks">;
};

const QUIET = new Set([
  "number",
  "share",
  "rate",
  "whole",
  "value",
  "code",
  "currency",
  "date",
  "year",
  "month",
  "yes-no",
]);

// Columns whose cells are numbers or codes.
const quietColumns = (fields: readonly Field[], columns: ReadonlyMap<string, number>): ReadonlySet<number> =>
  new Set(fields.flatMap(({ name, kind }) => (QUIET.has(kind) ? (columns.get(name) ?? []) : [])));

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

const names = (file: string, { sheet }: Pick<Grid, "sheet">): readonly SecretWord[] =>
  [file.split(/[\\/]/).at(-1) ?? "", sheet ?? ""].map((text) => ({ text }));

const LONGEST = 80;

const tidy = ({ text, ...place }: SecretWord): SecretWord => {
  const plain = text.replace(/\s+/g, " ").trim();
  return { ...place, text: plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain };
};

const unique = (words: readonly SecretWord[]): readonly SecretWord[] => [
  ...new Map(words.map((each) => [JSON.stringify([each.row, each.text]), each] as const)).values(),
];

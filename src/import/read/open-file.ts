import { type Issue, problem } from "../../formula/issue.js";
import { type Content, type Held, contentOf, isSource, isSourceTable } from "../open/content.js";
import { hashOf } from "../open/hash-of.js";
import { TABLE_HEADER } from "../open/table-grid.js";
import type { Grid, GridRow } from "../open/grid.js";
import type { ReadSoFar } from "../open/fill-columns.js";
import type { InputRecord, Reject, Understood } from "../../model/input-record.js";
import type { FileFacts } from "../open/refusal.js";
import type { Mark } from "../numbers/number-column.js";
import { type OpenGrid, openGrid } from "../open/open-grid.js";
import { replacedRows } from "./replaced-rows.js";
import { entryOf } from "../../model/once-for.js";
import { sha256 } from "../open/sha256.js";
import type { Dictionary } from "../../model/dictionary.js";
import { otherTitle } from "../headers/other-title.js";
import { type Region, tableRegion } from "../headers/table-region.js";

/**
 * Opens a file as far as its table: text or sheet, header, rows. Whatever stands in the way is an issue and leaves it
 * without rows.
 *
 * @param file - name and content
 * @param reader - name of the table that it is read as
 * @param settings - encoding, delimiter, sheet, header rows: each found in the file unless given
 * @param isHeader - whether a cell is a header that the reader knows
 * @param dictionaries - the languages, for what titles between tables say
 */
export function openFile(
  file: FileInput,
  reader: string,
  settings: TableSettings,
  isHeader: (cell: string) => boolean,
  dictionaries: readonly Dictionary[],
): OpenFile {
  const content = contentOf(file.bytes, file.name);
  const { progress: told } = settings;
  const progress = told && ((so: Omit<ReadSoFar, "file">) => told({ ...so, file: file.name }));
  const { encoding, delimiter, sheet } = settings;
  const grid = entryOf(
    file.opened ?? new Map<string, GridFile>(),
    JSON.stringify([encoding, delimiter, sheet]),
    () => ({
      opened: openGrid(content, { encoding, delimiter, sheet, progress }),
      sha256: hashIn(content),
    }),
  );
  return openRows(
    file,
    grid,
    reader,
    isSourceTable(content) ? { ...settings, headerRows: TABLE_HEADER } : settings,
    isHeader,
    dictionaries,
  );
}

/** A file under the name that the analysis gives it: its text, bytes, or the workbook that was opened from them. */
export type FileInput = {
  readonly name: string;
  readonly bytes: Content;
  /** Cells that were mended in a file of refused rows, by row: they take the place of the row's own. */
  readonly mended?: ReadonlyMap<number, readonly string[]> | undefined;
  /** Its cells by how they were found, where it is read more than once: under each answer to a question. */
  readonly opened?: Map<string, GridFile>;
};

/** How a table is to be read, where that is not left to the file itself. */
export type TableSettings = {
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly decimal?: "auto" | Mark | undefined;
  /** Name of the sheet, or its number from 1. */
  readonly sheet?: string | number | undefined;
  readonly headerRows?: readonly number[] | undefined;
  /** The currency of the analysis, for a word that several currencies share. */
  readonly home?: string | undefined;
  /** The calendar month in which the fiscal year begins, 1 unless given; names of months are counted from it. */
  readonly firstMonth?: number | undefined;
  /** Values by field, where the table has no such column or a blank cell: somebody has said them of all rows. */
  readonly blanks?: Readonly<Record<string, string>> | undefined;
  /** Called now and then while a long file is read. */
  readonly progress?: ((so: ReadSoFar) => void) | undefined;
};

/** What became of the rows, and what of the columns. */
export type Outcome = Pick<InputRecord, "accepted" | "rejected" | "decimal"> & {
  /** All rows of the file, where the region has only some of them. */
  readonly rows?: number;
} & Pick<Understood, "aside" | "columns" | "unused"> &
  Partial<
    Pick<
      Understood,
      "unit" | "fiscalYear" | "decimalProof" | "ids" | "given" | "hierarchy" | "checks" | "confirmed" | "groups"
    >
  >;

export type OpenFile = {
  readonly region: Region;
  readonly issues: readonly Issue[];
  /** What is strange about the place of the table in the file; a budget may accept it. */
  readonly doubts: readonly Issue[];
  /** Rows that were read as they were mended. */
  readonly mended: readonly GridRow[];
  /** What stands beside the cells. */
  readonly beside: Pick<Grid, "sheet" | "remarks">;
  /** The record of the file once it is known what became of its rows. */
  readonly record: (outcome: Outcome) => InputRecord;
};

const NOTHING: Region = { header: [], headerRows: [], headerRow: 0, title: [], rows: [], notes: [] };

/** What a file holds as cells, with its hash. */
export type GridFile = { readonly opened: OpenGrid; readonly sha256: string };

/** The hash of what a file holds; blank where it has none. */
export function hashIn(content: Held): string {
  if (content instanceof Uint8Array) return sha256(content);
  if (isSource(content)) return content.fault ? "" : hashOf(content);
  return "sha256" in content ? content.sha256 : "";
}

// Rows that a person has named as headers, and that the file has not.
const noHeader = (headerRows: readonly number[], { rows }: Grid, file: string): Issue =>
  problem("file.header-rows", { file, received: headerRows.join(", "), expected: String(rows.at(-1)?.row ?? 0) });

/** The same of a file that is split into cells already. */
export function openRows(
  file: Omit<FileInput, "bytes">,
  { opened, sha256: hash }: GridFile,
  reader: string,
  settings: TableSettings,
  isHeader: (cell: string) => boolean,
  dictionaries: readonly Dictionary[],
): OpenFile {
  const notes = "fault" in opened ? [opened.fault] : opened.notes;
  const issueOf = ({ code, severity, ...facts }: FileFacts): Issue =>
    problem(code, { file: file.name, ...facts }, severity);
  const {
    grid: split,
    mended,
    issues: strange,
  } = "fault" in opened
    ? { grid: undefined, mended: [], issues: [] }
    : replacedRows(opened.grid, file.mended, file.name);
  const options = {
    isHeader,
    judge: otherTitle(dictionaries),
    ...(settings.headerRows && { headerRows: settings.headerRows }),
  };
  const found = split ? withKnownRows(split, tableRegion(split, options)) : NOTHING;
  // One column under a header that nobody knows is a text and no table: nothing of it is repeated.
  const isText = split?.delimiter === "none" && split.encodingBy !== "workbook" && !found.header.some(isHeader);
  const [grid, region] = isText ? [undefined, NOTHING] : [split, found];
  const at = { file: file.name, row: region.headerRow };
  const issues = [
    ...notes.map(issueOf),
    ...(isText ? [problem("file.no-table", { file: file.name, expected: "CSV, XLSX" })] : []),
    ...(grid && region.headerRow > 0 && region.rows.length === 0 ? [problem("file.no-rows", at)] : []),
    ...(split && settings.headerRows && found.headerRow === 0 ? [noHeader(settings.headerRows, split, file.name)] : []),
    ...strange,
    ...(mended.length > 0
      ? [problem("rows.mended", { file: file.name, received: String(mended.length) }, "warning")]
      : []),
  ];
  const record = (outcome: Outcome): InputRecord => {
    const { rows = region.rows.length + region.notes.length, ...known } = outcome;
    const { accepted, rejected, decimal, aside, columns, unused, ...found } = known;
    const setAside = aside.parents + aside.totals + aside.notes + aside.filtered;
    return {
      file: file.name,
      ...(hash !== "" && { sha256: hash }),
      rows,
      accepted,
      setAside,
      rejected,
      encoding: grid?.encoding ?? "none",
      delimiter: grid?.delimiter ?? "none",
      decimal,
      reader,
      ...(grid && {
        understood: { ...seen(grid, region), columns, unused, aside, checks: [], mended: mended.length, ...found },
      }),
    };
  };
  return { region, issues, doubts: (region.told ?? []).map(issueOf), mended, beside: grid ?? {}, record };
}

// A file is read again under each answer to a question: where its rows are the same, so is the list of them, with
// everything that was made of their columns.
const rowsBefore = new WeakMap<Grid, readonly GridRow[]>();

function withKnownRows(grid: Grid, region: Region): Region {
  const before = rowsBefore.get(grid);
  if (before?.length === region.rows.length && region.rows.every((row, at) => row === before[at]))
    return { ...region, rows: before };
  rowsBefore.set(grid, region.rows);
  return region;
}

const seen = ({ encodingBy, words, sheet, otherSheets }: Grid, { headerRows, title }: Region) => ({
  encodingBy,
  words,
  ...(sheet !== undefined && { sheet }),
  ...(otherSheets && otherSheets.length > 0 && { otherSheets }),
  headerRows,
  title: title.map((each) => each.cells.filter((cell) => cell.trim() !== "").join(" ")),
});

/** The mended rows that were not refused again, as a file of refused rows holds them. */
export const mendedRows = (
  { name }: FileInput,
  { region, mended }: OpenFile,
  rejects: readonly Reject[],
): readonly Reject[] => {
  const again = new Set(rejects.map((each) => each.row));
  return mended
    .filter((each) => !again.has(each.row))
    .map(({ row, cells }) => ({ file: name, row, cells, header: region.header, reasons: [] }));
};

/** The decimal mark of a file: the one that most of its columns were read with. */
export function commonMark(marks: readonly (Mark | "none")[]): Mark | "none" {
  const count = (mark: Mark) => marks.filter((each) => each === mark).length;
  if (count(".") + count(",") === 0) return "none";
  return count(",") > count(".") ? "," : ".";
}

/** The first column that has a cell which settles its decimal mark. */
export function proofOf(columns: readonly { readonly header: string; readonly proof?: string }[]): {
  readonly decimalProof?: { readonly column: string; readonly cell: string };
} {
  const found = columns.find((each) => each.proof !== undefined);
  return found?.proof === undefined ? {} : { decimalProof: { column: found.header, cell: found.proof } };
}

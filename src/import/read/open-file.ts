// Opens a file, or one that is split into cells already, as far as its table, for any reader: its hash, cells, mended
// rows and common decimal mark, with the column that proves a mark.
import { type Issue, problem } from "../../formula/issue.js";
import { type Content, type Held, contentOf, isSource, isSourceTable } from "../open/content.js";
import { hashOf, sha256 } from "../open/sha256.js";
import { TABLE_HEADER } from "../open/table-grid.js";
import type { Grid, GridRow } from "../open/grid.js";
import type { ReadSoFar } from "../open/fill-columns.js";
import type { InputRecord, Reject, Understood } from "../../model/input-record.js";
import type { FileFacts } from "../open/file-kind.js";
import type { Mark } from "../open/decimal-digits.js";
import { type GridSettings, type OpenGrid, openGrid } from "../open/open-grid.js";
import { entryOf } from "../../model/once-for.js";
import type { Dictionary } from "../../model/dictionary.js";
import { otherTitle } from "../headers/further-tables.js";
import { NO_REGION, type Region, tableRegion } from "../headers/table-region.js";

/** Opens a file as far as its table; whatever stands in the way is an issue and leaves it without rows. */
export function openFile(file: FileInput, reader: TableReader): OpenFile {
  const content = contentOf(file.bytes, file.name);
  const { settings } = reader;
  const { encoding, delimiter, sheet, progress: told } = settings;
  const columns = "sheets" in content ? settings.columns : undefined;
  const progress = told && ((so: Omit<ReadSoFar, "file">) => told({ ...so, file: file.name }));
  const known = file.opened ?? new Map<string, GridFile>();
  const grid = entryOf(known, JSON.stringify([encoding, delimiter, sheet, columns]), () => ({
    opened: openGrid(content, { encoding, delimiter, sheet, columns, progress }),
    sha256: hashIn(content),
  }));
  if (!isSourceTable(content)) return openRows(file, grid, reader);
  return openRows(file, grid, { ...reader, settings: { ...settings, headerRows: TABLE_HEADER } });
}

/** Who reads a file as a table. */
type TableReader = {
  /** Name of the table. */
  readonly name: string;
  readonly settings: TableSettings & Pick<GridSettings, "columns">;
  /** Whether a cell is a header that it knows. */
  readonly isHeader: (cell: string) => boolean;
  /** The languages, for what titles between tables say. */
  readonly dictionaries: readonly Dictionary[];
};

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
export type TableSettings = Omit<GridSettings, "columns" | "progress"> & {
  readonly decimal?: "auto" | Mark | undefined;
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
type Outcome = Pick<InputRecord, "accepted" | "rejected" | "decimal"> & {
  /** All rows of the file, where the region has only some of them. */
  readonly rows?: number;
} & Pick<Understood, "aside" | "columns" | "unused"> &
  Partial<Understood>;

/** What a file holds as cells, with its hash. */
export type GridFile = { readonly opened: OpenGrid; readonly sha256: string };

/** The hash of what a file holds; blank where it has none. */
export function hashIn(content: Held): string {
  if (content instanceof Uint8Array) return sha256(content);
  if (isSource(content)) return content.fault ? "" : hashOf(content);
  return "sha256" in content ? content.sha256 : "";
}

/** The same of a file that is split into cells already. */
export function openRows(file: Omit<FileInput, "bytes">, { opened, sha256: hash }: GridFile, reader: TableReader) {
  const { settings, isHeader, dictionaries } = reader;
  const notes = "fault" in opened ? [opened.fault] : opened.notes;
  const issueOf = ({ code, severity, ...facts }: FileFacts) => problem(code, { file: file.name, ...facts }, severity);
  const { grid: split, mended, issues: strange } = replacedRows("grid" in opened ? opened.grid : undefined, file);
  const options = { isHeader, judge: otherTitle(dictionaries), headerRows: settings.headerRows };
  const found = split ? withKnownRows(split, tableRegion(split, options)) : NO_REGION;
  // One column under a header that nobody knows is a text and no table: nothing of it is repeated.
  const isText = split?.delimiter === "none" && split.encodingBy !== "workbook" && !found.header.some(isHeader);
  const [grid, region] = isText ? [undefined, NO_REGION] : [split, found];
  const at = { file: file.name, row: region.headerRow };
  // Rows that a person has named as headers, and that the file has not.
  const lost = found.headerRow === 0 ? settings.headerRows?.join(", ") : undefined;
  const issues = [
    ...notes.map(issueOf),
    ...(isText ? [problem("file.no-table", { file: file.name, expected: "CSV, XLSX" })] : []),
    ...(grid && region.headerRow > 0 && region.rows.length === 0 ? [problem("file.no-rows", at)] : []),
    ...(split && lost !== undefined ? [problem("file.header-rows", { file: file.name, received: lost, expected: String(split.rows.at(-1)?.row ?? 0) })] : []), // prettier-ignore
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
      reader: reader.name,
      ...(grid && {
        understood: { ...seen(grid, region), columns, unused, aside, checks: [], mended: mended.length, ...found },
      }),
    };
  };
  const beside: Pick<Grid, "sheet" | "remarks"> = grid ?? {};
  return {
    ...{ region, issues },
    /** What is strange about the place of the table in the file; a budget may accept it. */
    doubts: (region.told ?? []).map(issueOf),
    /** Rows that were read as they were mended, what stands beside the cells, and the record of the file. */
    ...{ mended, beside, record },
  };
}

export type OpenFile = ReturnType<typeof openRows>;

// A file is read again under each answer: where its rows are the same, so is the list, with all that was made of it.
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
export const mendedRows = ({ name }: FileInput, { region, mended }: OpenFile, rejects: readonly Reject[]) => {
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
export function proofOf(columns: readonly { readonly header: string; readonly proof?: string }[]) {
  const found = columns.find((each) => each.proof !== undefined);
  return found?.proof === undefined ? {} : { decimalProof: { column: found.header, cell: found.proof } };
}

/** A grid whose refused rows were mended: each takes the place of the row with its number, where it still is that row. */
function replacedRows(grid: Grid | undefined, { name: file, mended: given }: Omit<FileInput, "bytes">) {
  const [mended, issues] = [new Map<number, GridRow>(), [] as Issue[]];
  if (!grid || !given || given.size === 0) return { grid, mended: [], issues };
  const take = (row: number, cells: readonly string[]): GridRow => {
    mended.set(row, { row, cells });
    return { row, cells };
  };
  const rows = grid.rows.map((each): GridRow => {
    const cells = given.get(each.row)?.map((cell, index) => kept(each.cells[index], cell));
    if (!cells) return each;
    // Handed back as it was: its faults stay with it, unless they were another row's.
    if (isEqual(each.cells, cells)) {
      const free = each.fault?.code === "row.swallowed" && mended.has(Number(each.fault.received));
      const open = each.cells.map(unquoted);
      return free && !open.some((cell) => cell.includes('"')) ? take(each.row, open) : each;
    }
    if (!each.fault && !isSameRow(each.cells, cells)) {
      const [received = "", expected = ""] = [cells, each.cells].map((some) => some.join("; "));
      issues.push(problem("mended.other-row", { file, row: each.row, received, expected }));
      return each;
    }
    return take(each.row, cells);
  });
  return { grid: { ...grid, rows }, mended: [...mended.values()], issues };
}

// Half of what stood there must still stand at its place, or as far from the end: a cell cut in two is one again.
function isSameRow(before: readonly string[], after: readonly string[]): boolean {
  const filled = before.flatMap((cell, index) => (cell.trim() === "" ? [] : [index]));
  const shift = widthOf(after) - widthOf(before);
  const stands = (index: number, at: number): boolean => before[index]?.trim() === after[at]?.trim();
  const left = filled.filter((index) => stands(index, index));
  const right = filled.filter((index) => !left.includes(index) && stands(index, index + shift));
  return (left.length + right.length) * 2 >= filled.length;
}

// A blank cell at the end is as good as none.
const isEqual = (before: readonly string[], after: readonly string[]): boolean =>
  (after.length > before.length ? after : before).every((_, index) => (before[index] ?? "") === (after[index] ?? ""));

const widthOf = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== "") + 1;

const unquoted = (cell: string): string => /^\s*"([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;

// A spreadsheet drops the zeros before a code, and what was hidden comes back as an ellipsis: neither was mended.
const kept = (before: string | undefined, after: string): string => {
  if (before === undefined) return after;
  const digits = /^0*(\d+)$/;
  const same = digits.exec(before)?.[1] !== undefined && digits.exec(before)?.[1] === digits.exec(after)?.[1];
  return same || after.trim() === "…" ? before : after;
};

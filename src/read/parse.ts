import Papa from "papaparse";

/** A record of the file: the line where it starts, its cells as written, and what is wrong with its shape. */
export type ParsedRow = {
  /** Line of the file, 1 for its first line. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly fault?: { readonly code: "row.width" | "row.quotes"; readonly received: string; readonly expected: string };
};

export type Parsed = {
  readonly header: readonly string[];
  /** Line of the file where the header ends; 0 where the file has none. */
  readonly headerRow: number;
  readonly rows: readonly ParsedRow[];
  /** The delimiter, or `none` where there is but one column. */
  readonly delimiter: string;
};

// Of equally good delimiters the first wins: a comma also stands in numbers and in sentences.
const CANDIDATES = [";", "\t", "|", ","];
const NAMES: Readonly<Record<string, string>> = { tab: "\t", "\\t": "\t", comma: ",", semicolon: ";", pipe: "|" };
const NO_DELIMITER = "\u001f";
const SAMPLE = 50;
const SAMPLE_SIZE = 2 ** 18;

/**
 * Splits the text of a table into header and rows. Cells stay text; blank lines are skipped but counted.
 *
 * @param text - the whole file
 * @param delimiter - one character; `auto` or none: the line `sep=;`, else whichever splits the lines most evenly
 * @param headerRows - lines that hold the header, joined by a space; without them the first line that is not blank
 * @returns header, rows with their lines, and the delimiter used
 */
export function parse(text: string, delimiter = "auto", headerRows?: readonly number[]): Parsed {
  // One kind of line end: else a file that mixes them would lose rows.
  const unified = text.replace(/\r\n?/g, "\n");
  const told = /^"?sep=(.)"?[^\S\n\t]*(?:\n|$)/i.exec(unified);
  const body = told ? unified.slice(told[0].length) : unified;
  const asked = delimiter === "auto" ? told?.[1] : (NAMES[delimiter.toLowerCase()] ?? delimiter);
  const used = asked ?? detect(body, headerRows);
  const records = split(body, used, told ? 2 : 1).filter((each) => !isEmpty(each));
  const chosen = headerRows ? records.filter((each) => headerRows.includes(each.row)) : records.slice(0, 1);
  const header = joined(chosen);
  const last = chosen.at(-1);
  const rows = last ? records.filter((each) => each.row > last.row).map((each) => measured(each, header.length)) : [];
  return { header, headerRow: last?.row ?? 0, rows, delimiter: used === NO_DELIMITER ? "none" : used };
}

const isBlank = (cell: string): boolean => cell.trim() === "";

// A line of nothing but delimiters holds nothing either, whichever delimiter is used.
const isEmpty = (row: ParsedRow): boolean => row.cells.every((cell) => /^[\s;,|]*$/.test(cell));

function split(text: string, delimiter: string, firstLine: number, preview = 0): ParsedRow[] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview });
  const broken = new Map(errors.filter((each) => each.type === "Quotes").map((each) => [each.row, each.code]));
  let line = firstLine;
  return data.map((cells, index) => {
    const row = line;
    line += 1;
    for (const cell of cells) if (cell.includes("\n")) line += cell.split("\n").length - 1;
    const quotes = broken.get(index);
    return quotes === undefined
      ? { row, cells }
      : { row, cells, fault: { code: "row.quotes", received: quotes, expected: '"…"' } };
  });
}

// Trailing blank cells are no columns and no fault.
function joined(records: readonly ParsedRow[]): string[] {
  const width = Math.max(0, ...records.map((each) => trimmed(each.cells)));
  return Array.from({ length: width }, (_, index) =>
    records
      .map((each) => each.cells[index] ?? "")
      .filter((cell) => !isBlank(cell))
      .join(" "),
  );
}

function measured(row: ParsedRow, width: number): ParsedRow {
  if (row.fault) return row;
  const filled = trimmed(row.cells);
  if (row.cells.length >= width && filled <= width) return row;
  const received = String(Math.max(filled, Math.min(row.cells.length, width)));
  return { ...row, fault: { code: "row.width", received, expected: String(width) } };
}

const trimmed = (cells: readonly string[]): number => cells.findLastIndex((cell) => !isBlank(cell)) + 1;

// The widest header whose rows are as wide as it is.
function detect(text: string, headerRows: readonly number[] | undefined): string {
  let [best, most] = [NO_DELIMITER, 0];
  const from = headerRows ? Math.min(...headerRows) : 1;
  const sample = text.slice(0, SAMPLE_SIZE);
  for (const candidate of CANDIDATES) {
    const records = split(sample, candidate, 1, SAMPLE + from).filter((each) => each.row >= from && !isEmpty(each));
    const [header, ...rows] = records;
    const width = header ? trimmed(header.cells) : 0;
    const even = rows.filter((each) => each.cells.length >= width && trimmed(each.cells) <= width).length;
    const score = width > 1 ? width * (rows.length > 0 ? 0.1 + even / rows.length : 1) : 0;
    if (score > most) [best, most] = [candidate, score];
  }
  return best;
}

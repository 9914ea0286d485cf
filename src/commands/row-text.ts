import { decode } from "../read/decode.js";
import { type Parsed, parse } from "../read/parse.js";
import type { Analysis } from "../model/analysis.js";
import type { Loaded } from "./load.js";

/** A row as it stands in its file. */
export type RowText = {
  readonly file: string;
  readonly row: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  readonly delimiter: string;
};

/** Reads rows of the files of an analysis as they stand; rows that may not be seen have none. */
export function rowReader(loaded: Loaded): (file: string, row: number) => RowText | undefined {
  const { files, result, isHidden } = loaded;
  const opened = new Map<string, Parsed | undefined>();
  const open = (file: string): Parsed | undefined => {
    if (!opened.has(file)) opened.set(file, parsedFile(file, files[file], result.analysis));
    return opened.get(file);
  };
  return (file, row) => {
    if (isHidden(file, row)) return undefined;
    const parsed = open(file);
    const found = parsed?.rows.find((each) => each.row === row);
    if (!parsed || !found) return undefined;
    const { header, delimiter } = parsed;
    return { file, row, header, cells: masked(loaded, file, header, found.cells), delimiter };
  };
}

/** Rows under the header of their file, which stands once; what is too long goes on in the next line, nothing is cut. */
export function rowsText(rows: readonly RowText[], width: number): string[] {
  const files = [...new Set(rows.map((each) => each.file))];
  return files.flatMap((file) => {
    const inFile = rows.filter((each) => each.file === file).sort((a, b) => a.row - b.row);
    const delimiter = inFile[0]?.delimiter ?? ";";
    const room = Math.max(width - GUTTER.length, 1);
    const line = (mark: string, cells: readonly string[]): string[] =>
      pieces(cells.join(delimiter === "\t" ? " | " : delimiter), room).map(
        (piece, at) => (at === 0 ? mark.padStart(GUTTER.length - 3) + " | " : GUTTER) + piece,
      );
    return [
      `  ${file}`,
      ...line("", inFile[0]?.header ?? []),
      ...inFile.flatMap((each) => line(String(each.row), each.cells)),
    ];
  });
}

const GUTTER = "       | ";

function pieces(text: string, width: number): string[] {
  const signs = Array.from(text.replace(/[\r\n]+/g, " "));
  const count = Math.max(Math.ceil(signs.length / width), 1);
  return Array.from({ length: count }, (_, at) => signs.slice(at * width, (at + 1) * width).join(""));
}

function parsedFile(file: string, bytes: Uint8Array | undefined, analysis: Analysis): Parsed | undefined {
  if (!bytes) return undefined;
  const budget = analysis.budgets?.find((each) => each.file === file);
  const { centres, costStandards, funding, population, assumptions, indices, sources, tagging } = analysis;
  const tables = [centres, costStandards, funding, population, assumptions, indices, sources, tagging?.tags];
  const settings = budget ?? tables.find((each) => each?.file === file);
  const decoded = decode(bytes, settings?.encoding);
  return "text" in decoded ? parse(decoded.text, settings?.delimiter, budget?.headerRows) : undefined;
}

// Counts of persons that are too small to be published are not shown in the row either.
function masked(loaded: Loaded, file: string, header: readonly string[], cells: readonly string[]): readonly string[] {
  const { result, working, locale } = loaded;
  if (working || result.analysis.centres?.file !== file) return cells;
  const below = result.analysis.publish?.smallCounts ?? 5;
  const names = ["clients", "cases", "children"].flatMap((field) => [
    field,
    locale.headers[`centres.${field}`] ?? field,
    locale.headers[field] ?? field,
  ]);
  const counts = new Set(names.map((each) => each.toLowerCase()));
  return cells.map((cell, at) => {
    const small = /\d/.test(cell) && Number(cell.replace(",", ".").replace(/\s/g, "")) < below;
    const isCount = counts.has((header[at] ?? "").trim().toLowerCase());
    return isCount && small ? (locale.phrases["withheld"] ?? "withheld") : cell;
  });
}

import fc from "fast-check";
import { type CellValue, writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";

/** How a table becomes a text file. */
export type FileStyle = {
  readonly encoding: string;
  readonly delimiter: string;
  readonly end: string;
  readonly sep: boolean;
  readonly quoteAll: boolean;
  /** Whether rows above and below the table are as wide as it is, as a spreadsheet saves them. */
  readonly padded: boolean;
  readonly blankLines: number;
};

/** A table with what stands above and below it; the first row is its header. */
export type Sheet = {
  readonly title: readonly string[];
  readonly table: readonly (readonly string[])[];
  readonly notes: readonly string[];
};

/** A file, and the row of each row of the table in it. */
export type Written = { readonly bytes: Uint8Array; readonly places: readonly number[] };

// Names of iconv-lite; `+mark` has a byte order mark.
const ENCODINGS = [
  ...["utf-8", "utf-8+mark", "utf-16le", "utf-16le+mark", "utf-16be", "utf-16be+mark"],
  ...["windows-1251", "rk1048", "cp866", "koi8-r", "windows-1252", "cp850"],
];

export const fileStyle: fc.Arbitrary<FileStyle> = fc.record({
  encoding: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...ENCODINGS.slice(0, 6)) },
    { weight: 4, arbitrary: fc.constantFrom(...ENCODINGS.slice(6)) },
  ),
  delimiter: fc.constantFrom(";", ",", "\t", "|"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  sep: fc.constantFrom(false, false, true),
  quoteAll: fc.constantFrom(false, false, true),
  padded: fc.boolean(),
  blankLines: fc.nat({ max: 2 }),
});

/** The bytes of a text in an encoding; undefined where the encoding cannot hold it. */
export function encoded(text: string, encoding: string): Uint8Array | undefined {
  const [name = "", mark] = encoding.split("+");
  const bytes = new Uint8Array(iconv.encode(mark ? `\uFEFF${text}` : text, name));
  return iconv.decode(Buffer.from(bytes), name, { stripBOM: mark !== undefined }) === text ? bytes : undefined;
}

/** Writes a text file; undefined where its encoding cannot hold it. */
export function writtenText({ title, table, notes }: Sheet, style: FileStyle): Written | undefined {
  const { delimiter, end, sep, quoteAll, padded, blankLines } = style;
  const width = table[0]?.length ?? 1;
  const quoted = (cell: string): string =>
    quoteAll || cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const wide = (text: string): string[] => [text, ...new Array<string>(padded ? width - 1 : 0).fill("")];
  const blank = new Array<string>(blankLines).fill(padded ? delimiter.repeat(width - 1) : "");
  const lines = [
    sep ? [`sep=${delimiter}`] : [],
    title.map((each) => wide(each).map(quoted).join(delimiter)),
    blank,
  ].flat();
  const places: number[] = [];
  for (const row of table) {
    places.push(lines.reduce((sum, line) => sum + line.split("\n").length, 1));
    lines.push(row.map(quoted).join(delimiter));
  }
  lines.push(...blank, ...notes.map((each) => wide(each).map(quoted).join(delimiter)));
  const bytes = encoded(
    lines
      .map((line) => `${line}\n`)
      .join("")
      .replaceAll("\n", end),
    style.encoding,
  );
  return bytes && { bytes, places };
}

/** Writes a workbook; `cell` says what a cell of the table holds. */
export async function writtenWorkbook(
  { title, table, notes }: Sheet,
  cell: (text: string, row: number, column: number) => CellValue,
): Promise<Written> {
  const rows: CellValue[][] = [
    ...title.map((each) => [each]),
    ...table.map((each, row) => each.map((text, column) => cell(text, row, column))),
    ...notes.map((each) => [each]),
  ];
  return {
    bytes: await writeXlsx({ sheets: [{ name: "Лист1", rows }] }),
    places: table.map((_, at) => title.length + at + 1),
  };
}

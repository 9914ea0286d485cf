import type { RowText } from "../result/row-reader.js";

/** Rows under the header of their file, which stands once; what is too long goes on in the next line, nothing is cut. */
export function rowsText(rows: readonly RowText[], width: number): string[] {
  const files = [...new Set(rows.map((each) => each.file))];
  return files.flatMap((file) => {
    const inFile = rows.filter((each) => each.file === file).sort((a, b) => a.row - b.row);
    const delimiter = inFile[0]?.delimiter ?? ";";
    const room = Math.max(width - GUTTER.length, 1);
    const line = (mark: string, cells: readonly string[]): string[] =>
      pieces(cells.join(delimiter === "\t" || delimiter === "none" ? " | " : delimiter), room).map(
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

import { bookParts } from "./books/book-parts.js";
import { bookRelations, elements } from "./books/book-relations.js";
import { refuse } from "./books/refuse.js";
import { limits } from "./limits.js";
import { attributeOf } from "./read-xml.js";
import { type SheetExtent, sheetExtent } from "./sheet-extent.js";

/** What is known of a workbook before it is opened. */
export type Inspected = {
  /** Places of the worksheets among all sheets, from 0, and how far their filled cells reach. */
  readonly sheets: readonly ({ readonly index: number } & Pick<SheetExtent, "rows" | "columns" | "texts">)[];
  /** Whether numbers are shown with zeros in front: then the formats of all cells are needed. */
  readonly padded: boolean;
};

/**
 * Looks into a workbook before anything opens it, so that no file can take more memory than `limits` allow: not by the
 * sizes that it declares, not by others that it has, and not by two cells in far corners.
 *
 * @param bytes - an XLSX file
 * @returns its worksheets
 * @throws as `refuse`: `file.truncated`, `file.damaged`, `file.encrypted`, `file.too-large`, `file.no-sheets`
 */
export async function inspectWorkbook(bytes: Uint8Array): Promise<Inspected> {
  const parts = bookParts(bytes);
  const { book, partOf, sheetOf } = await bookRelations(parts, "xl/workbook.xml");
  const shared = await parts.text(partOf("/sharedStrings"));
  const marks = count(shared, "<");
  if (marks > limits.marks) refuse("file.too-large", String(marks), String(limits.marks));
  const texts = elements(shared, "si").length;
  const sheets: Inspected["sheets"][number][] = [];
  for (const [index, element] of elements(await parts.text(book), "sheet").entries()) {
    const name = sheetOf(idOf(element));
    if (name === undefined) continue;
    const extent = sheetExtent(await parts.text(name));
    const { rows, columns } = extent;
    if (rows > limits.rows || columns > limits.cells || rows * columns > limits.sheet)
      refuse("file.too-large", `${rows} × ${columns}`, String(limits.sheet));
    if (extent.settings > limits.settings || extent.broken || extent.lastText >= texts) refuse("file.damaged");
    sheets.push({ index, rows, columns, texts: extent.texts });
  }
  if (sheets.length === 0) refuse("file.no-sheets");
  return { sheets, padded: /formatCode\s*=\s*["']0{2,}["';]/.test(await parts.text(partOf("/styles"))) };
}

// Whatever prefix the relations have.
const idOf = (attributes: string): string | undefined => {
  const name = /\s([^\s=]+:id)\s*=/.exec(attributes)?.[1];
  return name === undefined ? undefined : attributeOf(attributes, name);
};

function count(text: string, letter: string): number {
  let found = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) found += 1;
  return found;
}

import { limits } from "../limits.js";
import { attributeOf, readXml } from "../read-xml.js";
import type { WorkbookSheet } from "../workbook.js";
import { bookParts } from "./book-parts.js";
import { type OdsCell, putOdsCell } from "./ods-cell.js";
import { type OdsStyles, odsStyles } from "./ods-styles.js";
import { refuse } from "./refuse.js";
import { type SheetDraft, sheetDraft, wholeRoom } from "./sheet-draft.js";
import { xmlText } from "./xml-text.js";

/**
 * The sheets of an OpenDocument spreadsheet (ODS).
 *
 * @param bytes - the file
 * @returns its sheets; rows of groups, of repeated headings and those that are repeated by their number are rows as all
 * @throws as `refuse`: `file.encrypted`, `file.truncated`, `file.damaged`, `file.too-large`, `file.no-sheets`
 */
export async function odsSheets(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const parts = bookParts(bytes);
  const isEncrypted =
    parts.has("encrypted-package") || /encryption-data/.test(await parts.text("META-INF/manifest.xml"));
  if (isEncrypted) refuse("file.encrypted");
  const content = await parts.text("content.xml");
  if (!/<\/(?:\w+:)?document-content\s*>\s*$/.test(content)) refuse("file.damaged");
  const looks = await parts.text("styles.xml");
  const sheets = sheetsOf(content, odsStyles([looks, content]), pageLines(looks));
  if (sheets.length === 0) refuse("file.no-sheets");
  return sheets;
}

// What holds tables or texts that are no cells of a sheet: comments, pictures, deleted cells, copies of other files.
const ASIDE = new Set(["annotation", "shapes", "tracked-changes", "dde-links", "forms", "frame", "custom-shape", "g"]);

function sheetsOf(content: string, styles: OdsStyles, pages: readonly string[]): readonly WorkbookSheet[] {
  const drafts: SheetDraft[] = [];
  const room = wholeRoom();
  let [aside, depth, repeatedColumns, row, rows, column] = [0, 0, 0, 0, 1, 0];
  let columnStyles: ColumnStyle[] = [];
  let [rowStyle, cell]: [string, OdsCell | undefined] = ["", undefined];
  let [comment, inComment]: [string | undefined, boolean] = [undefined, false];
  readXml(content, {
    open: (name, attributes) => {
      const attribute = (own: string): string => xmlText(attributeOf(attributes, own) ?? "");
      const times = (own: string): number => countOf(attribute(own));
      if (ASIDE.has(name)) aside += 1;
      if (name === "annotation") comment = "";
      else if (comment !== undefined && name === "p") [comment, inComment] = [`${comment}\n`, true];
      if (aside > 0) return;
      if (name === "table") {
        depth += 1;
        if (depth > 1) refuse("file.damaged");
        drafts.push(sheetDraft(attribute("table:name"), styles.hiddenTables.has(attribute("table:style-name")), room));
        [row, rows, repeatedColumns, columnStyles] = [0, 0, 0, []];
      } else if (depth === 0) return;
      else if (name === "table-column") {
        repeatedColumns += times("table:number-columns-repeated");
        columnStyles.push({ upTo: repeatedColumns, style: attribute("table:default-cell-style-name") });
        if (columnStyles.length > limits.cells) refuse("file.damaged");
      } else if (name === "table-row") {
        [row, column] = [row + rows, 0];
        rows = times("table:number-rows-repeated");
        rowStyle = attribute("table:default-cell-style-name");
        if (/^(?:collapse|filter)$/.test(attribute("table:visibility"))) hideRows(drafts.at(-1), row, rows);
      } else if (name === "table-cell" || name === "covered-table-cell")
        cell = {
          type: attribute("office:value-type"),
          value: attribute("office:value") || attribute("office:date-value") || attribute("office:time-value"),
          flag: attribute("office:boolean-value"),
          written: attribute("office:string-value"),
          formula: attribute("table:formula"),
          style: attribute("table:style-name") || rowStyle || styleOf(column, columnStyles),
          columns: times("table:number-columns-repeated"),
          width: times("table:number-columns-spanned"),
          height: times("table:number-rows-spanned"),
          paragraphs: 0,
          text: "",
        };
      else if (cell) cell = { ...cell, ...textMark(name, attribute("text:c"), cell) };
    },
    text: (piece) => {
      if (inComment) comment = (comment ?? "") + xmlText(piece);
      if (cell && aside === 0 && cell.paragraphs > 0) cell = { ...cell, text: cell.text + xmlText(piece) };
    },
    close: (name) => {
      if (name === "p") inComment = false;
      if (name === "annotation") {
        if (cell) drafts.at(-1)?.remark((comment ?? "").trim(), row, column);
        comment = undefined;
      }
      if (ASIDE.has(name)) aside -= 1;
      if (aside > 0) return;
      const draft = drafts.at(-1);
      if (name === "table") depth -= 1;
      if (!cell || !draft || (name !== "table-cell" && name !== "covered-table-cell")) return;
      putOdsCell(draft, cell, { row, rows, column }, styles.zeros.get(cell.style) ?? "");
      column += cell.columns;
      cell = undefined;
    },
  });
  for (const line of pages) for (const draft of drafts) draft.remark(line);
  return drafts.map((draft) => draft.sheet());
}

// What stands over and under the printed pages.
function pageLines(styles: string): readonly string[] {
  const lines: string[] = [];
  let [page, inLine] = [0, false];
  readXml(styles, {
    open: (name) => {
      if (PAGE.test(name)) page += 1;
      else if (page > 0 && name === "p") inLine = lines.push("") > 0;
    },
    text: (piece) => {
      if (inLine) lines.push((lines.pop() ?? "") + xmlText(piece));
    },
    close: (name) => {
      if (PAGE.test(name)) page -= 1;
      else if (name === "p") inLine = false;
    },
  });
  return lines;
}

const PAGE = /^(?:header|footer)(?:-left|-first)?$/;

type ColumnStyle = { readonly upTo: number; readonly style: string };

// The style of a column; those of a sheet stand in order, and there may be thousands.
function styleOf(column: number, styles: readonly ColumnStyle[]): string {
  let [from, to] = [0, styles.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((styles[middle]?.upTo ?? Infinity) > column) to = middle;
    else from = middle + 1;
  }
  return styles[from]?.style ?? "";
}

function hideRows(draft: SheetDraft | undefined, first: number, count: number): void {
  for (let row = first; row < Math.min(first + count, limits.rows); row += 1) draft?.hide(row);
}

// Paragraphs, blanks, tabs and line breaks of a text.
function textMark(name: string, blanks: string, { text, paragraphs }: OdsCell): Partial<OdsCell> {
  if (name === "p") return { paragraphs: paragraphs + 1, text: paragraphs > 0 ? `${text}\n` : text };
  if (name === "s") return { text: text + " ".repeat(Math.min(countOf(blanks), limits.cells)) };
  if (name === "tab") return { text: `${text}\t` };
  return name === "line-break" ? { text: `${text}\n` } : {};
}

function countOf(written: string): number {
  if (written === "") return 1;
  return /^[1-9]\d{0,8}$/.test(written) ? Number(written) : refuse("file.damaged");
}

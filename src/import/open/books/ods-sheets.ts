// Reads the sheets of an OpenDocument spreadsheet (ODS): cells, merged cells, comments, and which rows are hidden.
import { limits } from "../limits.js";
import { attributeOf, readXml, xmlText } from "../read-xml.js";
import type { WorkbookSheet } from "../grid.js";
import { bookParts } from "./book-parts.js";
import { type SheetDraft, refuse, sheetDraft, wholeRoom } from "./sheet-draft.js";
import { isWrittenDouble, sheetCell } from "../sheet-cell.js";

/** The sheets of an OpenDocument spreadsheet (ODS). What is wrong is refused. */
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
  let [aside, depth, row, rows, column] = [0, 0, 0, 1, 0];
  let columnStyles: string[] = [];
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
        [row, rows, columnStyles] = [0, 0, []];
      } else if (depth === 0) return;
      else if (name === "table-column") {
        const style = attribute("table:default-cell-style-name");
        const end = Math.min(limits.cells, columnStyles.length + times("table:number-columns-repeated"));
        while (columnStyles.length < end) columnStyles.push(style);
      } else if (name === "table-row") {
        [row, column] = [row + rows, 0];
        rows = times("table:number-rows-repeated");
        rowStyle = attribute("table:default-cell-style-name");
        if (/^(?:collapse|filter)$/.test(attribute("table:visibility")))
          for (let at = row; at < Math.min(row + rows, limits.rows); at++) drafts.at(-1)?.hide(at);
      } else if (name === "table-cell" || name === "covered-table-cell")
        cell = cellOf(attribute, rowStyle || (columnStyles[column] ?? ""));
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

type OdsStyles = ReturnType<typeof odsStyles>;

/** Hidden tables, and styles of cells that show zeros in front, `0000`; a style without numbers follows its parent. */
function odsStyles(parts: readonly string[]) {
  const hiddenTables = new Set<string>();
  const [digits, styles] = [new Map<string, number>(), new Map<string, { format: string; parent: string }>()];
  let [style, format] = ["", ""];
  for (const part of parts)
    readXml(part, {
      open: (name, attributes) => {
        const attribute = (own: string): string => attributeOf(attributes, own) ?? "";
        if (name === "number-style") format = attribute("style:name");
        else if (name === "number" && format !== "" && attribute("number:grouping") !== "true") {
          const places = attribute("number:decimal-places");
          if (places === "" || places === "0") digits.set(format, Number(attribute("number:min-integer-digits")));
        } else if (name === "style") {
          style = attribute("style:name");
          if (attribute("style:family") !== "table-cell") return;
          styles.set(style, {
            format: attribute("style:data-style-name"),
            parent: attribute("style:parent-style-name"),
          });
        } else if (name === "table-properties" && attribute("table:display") === "false") hiddenTables.add(style);
      },
      close: (name) => {
        if (name === "number-style") format = "";
      },
    });
  const zeros = new Map<string, string>();
  for (const name of styles.keys()) {
    const count = digits.get(formatOf(name, styles)) ?? 0;
    if (count > 1 && count <= LONGEST) zeros.set(name, "0".repeat(count));
  }
  return { hiddenTables, zeros };
}

const LONGEST = 30;

function formatOf(name: string, styles: ReadonlyMap<string, { format: string; parent: string }>): string {
  const seen = new Set<string>();
  for (let own = styles.get(name); own; own = styles.get(own.parent)) {
    if (own.format !== "" || seen.has(own.parent)) return own.format;
    seen.add(own.parent);
  }
  return "";
}

/** A cell of an OpenDocument spreadsheet as its markup tells it; `usual` is its style where it has none of its own. */
const cellOf = (attribute: (name: string) => string, usual: string) => ({
  type: attribute("office:value-type"),
  // A number, date or time.
  value: attribute("office:value") || attribute("office:date-value") || attribute("office:time-value"),
  flag: attribute("office:boolean-value"),
  written: attribute("office:string-value"),
  formula: attribute("table:formula"),
  style: attribute("table:style-name") || usual,
  // How many cells alike stand side by side.
  columns: countOf(attribute("table:number-columns-repeated")),
  width: countOf(attribute("table:number-columns-spanned")),
  height: countOf(attribute("table:number-rows-spanned")),
  paragraphs: 0,
  text: "",
});

type OdsCell = ReturnType<typeof cellOf>;

/** Where a cell stands, from 0, and in how many rows alike. */
type Place = { readonly row: number; readonly rows: number; readonly column: number };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Puts a cell into the sheet, as often as it is repeated; a blank one takes no room. */
function putOdsCell(draft: SheetDraft, cell: OdsCell, { row, rows, column }: Place, zeros: string): void {
  if (cell.width > 1 || cell.height > 1)
    draft.merge({ top: row + 1, left: column, bottom: row + cell.height, right: column + cell.width - 1 });
  const isNumber = ["float", "currency", "percentage"].includes(cell.type) && cell.value !== "";
  const text = isNumber ? cell.value : textOf(cell);
  if (text === "") return;
  if (isNumber && !NUMBER.test(text)) refuse("file.damaged");
  const isLong = isNumber && !isWrittenDouble(text) && !/e/i.test(text);
  if (rows * cell.columns > 1) draft.repeat(row, column, rows, cell.columns);
  for (let below = 0; below < rows; below += 1)
    for (let beside = 0; beside < cell.columns; beside += 1) {
      const at = [row + below, column + beside] as const;
      if (isLong) draft.putLong(...at, text);
      else draft.put(...at, isNumber ? Number(text) : text, zeros);
      if (cell.formula !== "") draft.countFormula();
    }
}

function textOf(cell: OdsCell): string {
  const { type, value, flag, text, written, formula } = cell;
  if (type === "boolean") return sheetCell(flag === "true");
  if (type === "date") return value.replace(/T00:00:00(?:\.0+)?$/, "");
  if (type === "time") return clock(value);
  // Who wrote the file has not computed it: nobody may take it for blank.
  if (type === "" && formula !== "" && text === "") return `=${formula.replace(/^(?:of|oooc|msoxl):=/, "")}`;
  return text === "" ? written : text;
}

// PT10H30M00S
function clock(written: string): string {
  const [, hours = "", minutes = "", seconds = ""] = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(written) ?? [];
  return hours === "" ? written : [hours, minutes, seconds].map((part) => part.padStart(2, "0")).join(":");
}

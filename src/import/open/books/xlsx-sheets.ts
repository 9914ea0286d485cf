// Reads the worksheets of a workbook of Excel (XLSX): cells, values of formulas, merges, comments, hidden rows.
import { limits, megabytes } from "../limits.js";
import { attributeOf, xmlText } from "../read-xml.js";
import type { WorkbookSheet } from "../grid.js";
import { type NumberFormats, isWrittenDouble, numberOf } from "../sheet-cell.js";
import { type BookParts, bookParts, bookRelations } from "./book-parts.js";
import { type SheetDraft, pageLine, refuse, sheetDraft, wholeRoom } from "./sheet-draft.js";

/** The worksheets of a workbook of Excel (XLSX), gone through while they are unpacked. */
export async function xlsxSheets(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const parts = bookParts(bytes);
  const { book, partOf, sheetOf, commentsOf } = await bookRelations(parts, "xl/workbook.xml");
  const listed: { name: string; hidden: boolean; part: string }[] = [];
  let since1904 = false;
  await parts.walk(book, {
    open: (name, attributes) => {
      if (name === "workbookPr") since1904 = /^(?:1|true)$/.test(attributeOf(attributes, "date1904") ?? "");
      const part = name === "sheet" ? sheetOf(idOf(attributes)) : undefined;
      if (part === undefined) return;
      const hidden = /^(?:hidden|veryHidden)$/.test(attributeOf(attributes, "state") ?? "");
      listed.push({ name: xmlText(attributeOf(attributes, "name") ?? ""), hidden, part });
    },
  });
  if (listed.length === 0) refuse("file.no-sheets");
  const shared = await sharedTexts(parts, partOf("/sharedStrings"));
  const context = { ...(await formatsOf(parts, partOf("/styles"))), since1904, shared };
  const room = wholeRoom();
  const sheets: WorkbookSheet[] = [];
  for (const { name, hidden, part } of listed) {
    const draft = sheetDraft(name, hidden, room);
    await readSheet(parts, part, context, draft);
    for (const comments of await commentsOf(part)) await readComments(parts, comments, draft);
    sheets.push(draft.sheet());
  }
  return sheets;
}

type Context = NumberFormats & { readonly shared: readonly string[] };

// Whatever prefix the relations have.
const idOf = (attributes: string): string | undefined => {
  const name = /\s([^\s=]+:id)\s*=/.exec(attributes)?.[1];
  return name === undefined ? undefined : attributeOf(attributes, name);
};

async function sharedTexts(parts: BookParts, part: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let [text, inText, isSpoken, letters] = ["", false, false, 0];
  await parts.walk(part, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") inText = !isSpoken;
      // How a text is spoken is none of it.
      else if (name === "rPh") isSpoken = true;
    },
    text: (piece) => {
      if (!inText) return;
      text += piece;
      letters += piece.length;
      if (letters > limits.text) refuse("file.too-large", `> ${megabytes(limits.text)}`, megabytes(limits.text));
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") isSpoken = false;
      else if (name === "si") texts.push(plainText(text));
      if (texts.length > limits.texts) refuse("file.too-large", `> ${limits.texts}`, String(limits.texts));
    },
  });
  return texts;
}

async function formatsOf(parts: BookParts, part: string): Promise<Omit<NumberFormats, "since1904">> {
  const [styles, texts] = [[] as number[], new Map<number, string>()];
  let inStyles = false;
  await parts.walk(part, {
    open: (name, attributes) => {
      const attribute = (own: string): string => attributeOf(attributes, own) ?? "";
      if (name === "numFmt") texts.set(Number(attribute("numFmtId")), xmlText(attribute("formatCode")));
      else if (name === "cellXfs") inStyles = true;
      else if (name === "xf" && inStyles) styles.push(Number(attribute("numFmtId")));
    },
    close: (name) => {
      if (name === "cellXfs") inStyles = false;
    },
  });
  return { styles, texts };
}

/** A cell while its markup is gone through. */
type Cell = ReturnType<typeof blankCell>;

const blankCell = () => ({
  ...{ row: 0, column: 0, type: "n", style: 0, value: "", text: "" },
  formula: undefined as string | undefined,
});

// Comments are written in one way by old programs, and in another one by those that answer to them.
async function readComments(parts: BookParts, part: string, draft: SheetDraft): Promise<void> {
  let [text, inText, isThread] = ["", false, false];
  let place: readonly [number, number] | undefined;
  await parts.walk(part, {
    open: (name, attributes) => {
      if (name === "t" || (isThread && name === "text")) inText = true;
      if (name !== "comment" && name !== "threadedComment") return;
      isThread = name === "threadedComment";
      [text, place] = ["", placeOf(attributeOf(attributes, "ref"), NaN, NaN)];
    },
    text: (piece) => {
      if (inText) text += xmlText(piece);
    },
    close: (name) => {
      if (name === "t" || name === "text") inText = false;
      if (name !== "comment" && name !== "threadedComment") return;
      if (place) draft.remark(plainText(text), place[0] - 1, place[1] - 1);
      place = undefined;
    },
  });
}

async function readSheet(parts: BookParts, part: string, context: Context, draft: SheetDraft): Promise<void> {
  const cell = blankCell();
  let [inRow, isWhole, isSpoken] = [false, false, false];
  let inside: "value" | "text" | "formula" | "page" | undefined;
  let line = "";
  await parts.walk(part, {
    open: (name, attributes) => {
      if (name === "v") inside = "value";
      else if (name === "c") beginCell(cell, attributes, inRow);
      else if (name === "row") {
        inRow = true;
        beginRow(cell, attributes, draft);
      } else if (name === "t" && !isSpoken) inside = "text";
      else if (name === "f") {
        inside = "formula";
        if (attributeOf(attributes, "t") === "shared") cell.formula = "";
      } else if (name === "rPh") isSpoken = true;
      else if (PAGE.test(name)) [inside, line] = ["page", ""];
      else if (name === "mergeCell") draft.merge(mergeOf(attributeOf(attributes, "ref") ?? ""));
    },
    text: (piece) => {
      if (inside === "value") cell.value += piece;
      else if (inside === "text") cell.text += piece;
      else if (inside === "page") line += piece;
      else if (inside === "formula") cell.formula = (cell.formula ?? "") + piece;
    },
    close: (name) => {
      if (name === "v" || name === "t" || name === "f") inside = undefined;
      else if (inside === "page") {
        inside = undefined;
        draft.remark(pageLine(xmlText(line)));
      } else if (name === "c") {
        if (inRow) putCell(cell, context, draft);
      } else if (name === "row") inRow = false;
      else if (name === "rPh") isSpoken = false;
      else if (name === "worksheet") isWhole = true;
    },
  });
  if (!isWhole) refuse("file.damaged");
}

// What stands over and under each printed page.
const PAGE = /^(?:odd|even|first)(?:Header|Footer)$/;

function beginRow(cell: Cell, attributes: string, draft: SheetDraft): void {
  cell.row = Number(attributeOf(attributes, "r")) || cell.row + 1;
  cell.column = 0;
  if (/^(?:1|true)$/.test(attributeOf(attributes, "hidden") ?? "")) draft.hide(cell.row - 1);
  draft.deepen(cell.row - 1, Number(attributeOf(attributes, "outlineLevel") ?? 0));
}

function beginCell(cell: Cell, attributes: string, inRow: boolean): void {
  cell.type = attributeOf(attributes, "t") ?? "n";
  cell.style = Number(attributeOf(attributes, "s") ?? -1);
  cell.value = "";
  cell.text = "";
  cell.formula = undefined;
  const place = placeOf(attributeOf(attributes, "r"), cell.row, cell.column);
  if (place) [cell.row, cell.column] = place;
  else if (inRow) refuse("file.damaged");
}

const PLACE = /^[A-Za-z]{1,3}[1-9]\d{0,6}$/;
// The code of the last digit: letters have higher ones, and the same five bits whether small or capital.
const NINE = 57;

// Row and column of `BC12`, from 1; of a cell that does not say where it stands, behind the one before it.
function placeOf(written: string | undefined, row: number, column: number): readonly [number, number] | undefined {
  if (written === undefined || written === "") return Number.isInteger(row) ? [row, column + 1] : undefined;
  if (!PLACE.test(written)) return undefined;
  let [place, at] = [0, 0];
  for (let code = written.charCodeAt(0); code > NINE; code = written.charCodeAt(++at)) place = place * 26 + (code & 31);
  return [Number(written.slice(at)), place];
}

function mergeOf(written: string): Parameters<SheetDraft["merge"]>[0] {
  const [from = "", to = from] = written.split(":");
  const [[top, left] = [0, 0], [bottom, right] = [0, 0]] = [placeOf(from, 0, 0), placeOf(to, 0, 0)];
  if (top === 0 || bottom === 0) refuse("file.damaged");
  return { top, left: left - 1, bottom, right: right - 1 };
}

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const DECIMAL = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/;

function putCell(cell: Cell, context: Context, draft: SheetDraft): void {
  const { type, value, text, formula } = cell;
  const [row, column] = [cell.row - 1, cell.column - 1];
  if (formula !== undefined) draft.countFormula();
  if (type === "s") {
    if (value.trim() === "") return;
    const shared = /^\s*\d+\s*$/.test(value) ? context.shared[Number(value)] : undefined;
    draft.put(row, column, shared ?? refuse("file.damaged"));
  } else if (type === "inlineStr") draft.put(row, column, plainText(text));
  else if (type === "str") draft.put(row, column, plainText(value));
  else if (type === "e") draft.put(row, column, xmlText(value));
  else if (type === "b") draft.put(row, column, value === "1" || value.toLowerCase() === "true");
  // Who wrote the file has not computed it: nobody may take it for blank.
  else if (value === "") draft.put(row, column, formula === undefined ? null : `=${xmlText(formula)}`);
  else putNumber(cell, context, draft);
}

// A number; a text where none can be read, and the digits as written where there are more than one carries.
function putNumber({ row, column, value, style }: Cell, context: Context, draft: SheetDraft): void {
  const at = [row - 1, column - 1] as const;
  const own = NUMBER.test(value) ? numberOf(Number(value), style, context) : undefined;
  if (own && isWrittenDouble(value)) draft.put(...at, ...own);
  else if (own && DECIMAL.test(value) && typeof own[0] === "number") draft.putLong(...at, value.trim());
  else draft.put(...at, value.trim() === "" ? null : xmlText(value));
}

// Letters that no markup may hold are written by their number.
const plainText = (text: string): string => {
  const own = xmlText(text);
  return own.includes("_x")
    ? own.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : own;
};

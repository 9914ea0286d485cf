import { limits } from "../limits.js";
import type { WorkbookSheet } from "../workbook.js";
import { bookParts } from "./book-parts.js";
import { bookRelations } from "./book-relations.js";
import { type Biff12Reader, biff12Records } from "./biff12-records.js";
import { type NumberFormats, errorText, numberOf, packedNumber } from "./number-formats.js";
import { pageLine } from "./page-line.js";
import { refuse } from "./refuse.js";
import { type SheetDraft, sheetDraft, wholeRoom } from "./sheet-draft.js";

/** Records that are read, by the names of their specification (MS-XLSB). */
const ID = {
  row: 0,
  blank: 1,
  packed: 2,
  error: 3,
  flag: 4,
  number: 5,
  label: 6,
  sharedLabel: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaFlag: 10,
  formulaError: 11,
  shortBlank: 12,
  shortSharedLabel: 18,
  text: 19,
  format: 44,
  style: 47,
  richLabel: 62,
  dataEnd: 146,
  book: 153,
  sheet: 156,
  merge: 176,
  pages: 479,
  styles: 617,
  comment: 635,
  commentText: 637,
  stylesEnd: 618,
} as const;
const HIDDEN_ROW = 0x10;

type Context = NumberFormats & { readonly shared: readonly string[] };

/**
 * The worksheets of a binary workbook of Excel (XLSB).
 *
 * @param bytes - the file
 * @returns its sheets; a formula gives the value that is stored with it
 * @throws as `refuse`: `file.encrypted`, `file.truncated`, `file.damaged`, `file.too-large`, `file.no-sheets`
 */
export async function xlsbSheets(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const parts = bookParts(bytes);
  const { book, partOf, sheetOf, commentsOf } = await bookRelations(parts, "xl/workbook.bin");
  const listed: { name: string; hidden: boolean; part: string }[] = [];
  let since1904 = false;
  for (const { id, read } of biff12Records(await parts.bytes(book))) {
    if (id === ID.book) since1904 = (read.long() & 1) === 1;
    if (id !== ID.sheet) continue;
    const [state, , relation, name] = [read.long(), read.long(), read.text(), read.text()];
    const part = sheetOf(relation);
    if (part !== undefined) listed.push({ name, hidden: state !== 0, part });
  }
  if (listed.length === 0) refuse("file.no-sheets");
  const shared = sharedTexts(await parts.bytes(partOf("/sharedStrings")));
  const context = { ...formatsOf(await parts.bytes(partOf("/styles")), since1904), shared };
  const room = wholeRoom();
  const sheets: WorkbookSheet[] = [];
  for (const { name, hidden, part } of listed) {
    if (!parts.has(part)) refuse("file.damaged");
    const draft = sheetDraft(name, hidden, room);
    readSheet(await parts.bytes(part), context, draft);
    for (const comments of await commentsOf(part)) readComments(await parts.bytes(comments), draft);
    sheets.push(draft.sheet());
  }
  return sheets;
}

function sharedTexts(part: Uint8Array): readonly string[] {
  const texts: string[] = [];
  for (const { id, read } of biff12Records(part)) {
    if (id !== ID.text) continue;
    read.byte();
    texts.push(read.text());
    if (texts.length > limits.texts) refuse("file.too-large", `> ${limits.texts}`, String(limits.texts));
  }
  return texts;
}

function formatsOf(part: Uint8Array, since1904: boolean): NumberFormats {
  const [styles, texts] = [[] as number[], new Map<number, string>()];
  let inStyles = false;
  for (const { id, read } of biff12Records(part)) {
    if (id === ID.format) texts.set(read.short(), read.text());
    else if (id === ID.styles) inStyles = true;
    else if (id === ID.stylesEnd) inStyles = false;
    else if (id === ID.style && inStyles) styles.push((read.short(), read.short()));
  }
  return { styles, texts, since1904 };
}

function readComments(part: Uint8Array, draft: SheetDraft): void {
  let [row, column] = [0, 0];
  for (const { id, read } of biff12Records(part)) {
    if (id === ID.comment) [, row, , column] = [read.long(), read.long(), read.long(), read.long()];
    else if (id === ID.commentText) {
      read.byte();
      draft.remark(read.text(), row, column);
    }
  }
}

function readSheet(part: Uint8Array, context: Context, draft: SheetDraft): void {
  let [row, column, isWhole] = [-1, -1, false];
  for (const { id, read } of biff12Records(part)) {
    if (id === ID.row) {
      row = read.long();
      column = -1;
      for (let skipped = 0; skipped < 7; skipped += 1) read.byte();
      if ((read.byte() & HIDDEN_ROW) !== 0) draft.hide(row);
    } else if (id === ID.merge) {
      const [top, bottom, left, right] = [read.long(), read.long(), read.long(), read.long()];
      draft.merge({ top: top + 1, left, bottom: bottom + 1, right });
    } else if (id === ID.pages) {
      read.short();
      for (let line = 0; line < PAGE_LINES; line += 1) draft.remark(pageLine(read.text()));
    } else if (id === ID.dataEnd) isWhole = true;
    else if (row >= 0 && id >= ID.shortBlank && id <= ID.shortSharedLabel) {
      // A short cell stands right behind the one before it.
      column += 1;
      cell(id - ID.shortBlank + ID.blank, row, column, read, context, draft);
    } else if (row >= 0 && (id === ID.blank || CELLS.has(id))) {
      column = read.long();
      cell(id, row, column, read, context, draft);
    }
  }
  if (!isWhole) refuse("file.truncated");
}

// Over and under odd, even and first pages.
const PAGE_LINES = 6;

function cell(id: number, row: number, column: number, read: Biff12Reader, context: Context, draft: SheetDraft): void {
  if (id === ID.blank) return;
  const style = read.long() & 0xffffff;
  if (id >= ID.formulaText && id <= ID.formulaError) draft.countFormula();
  if (id === ID.packed) draft.put(row, column, ...numberOf(packedNumber(read.long()), style, context));
  else if (id === ID.number || id === ID.formulaNumber)
    draft.put(row, column, ...numberOf(read.double(), style, context));
  else if (id === ID.flag || id === ID.formulaFlag) draft.put(row, column, read.byte() !== 0);
  else if (id === ID.error || id === ID.formulaError) draft.put(row, column, errorText(read.byte()));
  else if (id === ID.sharedLabel) draft.put(row, column, context.shared[read.long()] ?? refuse("file.damaged"));
  else {
    if (id === ID.richLabel) read.byte();
    draft.put(row, column, read.text());
  }
}

const CELLS: ReadonlySet<number> = new Set([
  ...[ID.packed, ID.error, ID.flag, ID.number, ID.label, ID.sharedLabel, ID.richLabel],
  ...[ID.formulaText, ID.formulaNumber, ID.formulaFlag, ID.formulaError],
]);

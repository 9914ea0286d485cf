// Reads the worksheets of a binary workbook of Excel 97 to 2003 (XLS): cells, values of formulas, merges, comments.
import type { WorkbookSheet } from "../grid.js";
import { errorText, numberOf, packedNumber } from "../sheet-cell.js";
import { type SheetDraft, pageLine, refuse, sheetDraft, wholeRoom } from "./sheet-draft.js";
import { joinBytes } from "../byte-source.js";

/** The worksheets of a workbook of Excel 97 to 2003 (XLS, BIFF8), with the values that are stored with formulas. */
export function xlsSheets(bytes: Uint8Array): readonly WorkbookSheet[] {
  const stream = oleStream(bytes) ?? refuse("file.damaged");
  const globals = globalsOf(stream);
  if (globals.sheets.length === 0) refuse("file.no-sheets");
  const room = wholeRoom();
  return globals.sheets.map(({ name, hidden, at }) => {
    const draft = sheetDraft(name, hidden, room);
    readSheet(stream, at, globals, draft);
    return draft.sheet();
  });
}

/** Records that are read, by the names of their specification (MS-XLS). */
const ID = {
  ...({ begin: 0x809, eof: 0x0a, password: 0x2f, dateMode: 0x22, sheet: 0x85, texts: 0xfc } as const),
  ...({ style: 0xe0, format: 0x41e, row: 0x208, merges: 0xe5, header: 0x14, footer: 0x15 } as const),
  ...({ number: 0x203, packed: 0x27e, manyPacked: 0xbd, flag: 0x205, formula: 0x06, formulaText: 0x207 } as const),
  ...({ label: 0x204, richLabel: 0xd6, sharedLabel: 0xfd } as const),
  // Comments are drawn objects.
  ...({ note: 0x1c, object: 0x5d, drawnText: 0x1b6 } as const),
};
const BIFF8 = 0x0600;
const HIDDEN_ROW = 0x20;
const WORKSHEET = 0;

type Globals = ReturnType<typeof globalsOf>;

function globalsOf(stream: Uint8Array) {
  const [styles, texts] = [[] as number[], new Map<number, string>()];
  const sheets: { readonly name: string; readonly hidden: boolean; readonly at: number }[] = [];
  let [since1904, shared, ended, first]: [boolean, readonly string[], boolean, boolean] = [false, [], false, true];
  for (const { id, pieces } of biffRecords(stream)) {
    const read = biffReader(pieces);
    if (first && (id !== ID.begin || read.short() !== BIFF8)) refuse("file.kind", "XLS (Excel 5.0/95)", "XLSX, CSV");
    first = false;
    if (id === ID.password) refuse("file.encrypted");
    else if (id === ID.dateMode) since1904 = read.short() === 1;
    else if (id === ID.format) texts.set(read.short(), read.text(read.short()));
    else if (id === ID.style) styles.push((read.skip(2), read.short()));
    else if (id === ID.texts) shared = sharedTexts(read);
    else if (id === ID.sheet) {
      const [at, state, kind, letters] = [read.long(), read.byte() & 3, read.byte(), read.byte()];
      if (kind === WORKSHEET) sheets.push({ name: read.text(letters), hidden: state !== 0, at });
    }
    ended = id === ID.eof;
    if (ended) break;
  }
  if (!ended) refuse("file.truncated");
  return { since1904, styles, texts, shared, sheets };
}

function sharedTexts(read: BiffReader): readonly string[] {
  read.skip(4);
  const count = read.long();
  const texts: string[] = [];
  while (texts.length < count && !read.isAtEnd()) texts.push(read.richText());
  return texts;
}

// Sheets of charts and pictures stand inside a sheet with a begin and an end of their own.
function readSheet(stream: Uint8Array, at: number, globals: Globals, draft: SheetDraft): void {
  let [depth, waiting]: [number, readonly [number, number] | undefined] = [0, undefined];
  // A comment is a drawn object with its text behind it; which cell it is about is said elsewhere.
  const comments = new Map<number, string>();
  const notes: (readonly [row: number, column: number, object: number])[] = [];
  let object = 0;
  for (const { id, pieces } of biffRecords(stream, at)) {
    const read = biffReader(pieces);
    if (id === ID.begin) depth += 1;
    else if (depth === 0) refuse("file.damaged");
    else if (id === ID.eof) depth -= 1;
    else if (depth > 1) continue;
    else if (id === ID.formulaText) {
      // The text of a formula stands behind it, with others between them where formulas are shared.
      if (waiting) draft.put(...waiting, read.text(read.short()));
      waiting = undefined;
    } else if (id === ID.formula) waiting = formula(read, globals, draft);
    else if (id === ID.header || id === ID.footer) {
      if (!read.isAtEnd()) draft.remark(pageLine(read.text(read.short())));
    } else if (id === ID.object) object = (read.skip(6), read.short());
    else if (id === ID.drawnText) {
      const letters = (read.skip(10), read.short());
      read.skip(6);
      if (letters > 0) comments.set(object, read.text(letters));
    } else if (id === ID.note) notes.push([read.short(), read.short(), (read.skip(2), read.short())]);
    else cell(id, read, globals, draft, pieces[0]?.length ?? 0);
    if (depth > 0) continue;
    for (const [row, column, own] of notes) draft.remark(comments.get(own) ?? "", row, column);
    return;
  }
  refuse("file.truncated");
}

function cell(id: number, read: BiffReader, globals: Globals, draft: SheetDraft, size: number): void {
  const number = (row: number, column: number, style: number, value: number): void => {
    draft.put(row, column, ...numberOf(value, style, globals));
  };
  if (id === ID.row) {
    const row = read.short();
    read.skip(10);
    if ((read.byte() & HIDDEN_ROW) !== 0) draft.hide(row);
  } else if (id === ID.merges) {
    for (let left = read.short(); left > 0; left -= 1) {
      const [top, bottom, from, right] = [read.short(), read.short(), read.short(), read.short()];
      draft.merge({ top: top + 1, left: from, bottom: bottom + 1, right });
    }
  } else if (id === ID.manyPacked) {
    const [row, column] = [read.short(), read.short()];
    for (let index = 0; index < (size - 6) / 6; index += 1)
      number(row, column + index, read.short(), packedNumber(read.long()));
  } else if (CELLS.has(id)) {
    const [row, column, style] = [read.short(), read.short(), read.short()];
    if (id === ID.number) number(row, column, style, read.eight().getFloat64(0, true));
    else if (id === ID.packed) number(row, column, style, packedNumber(read.long()));
    else if (id === ID.flag) draft.put(row, column, flagOf(read.byte(), read.byte() === 1));
    else if (id === ID.sharedLabel) draft.put(row, column, globals.shared[read.long()] ?? refuse("file.damaged"));
    else draft.put(row, column, read.text(read.short()));
  }
}

const CELLS: ReadonlySet<number> = new Set([ID.number, ID.packed, ID.flag, ID.sharedLabel, ID.label, ID.richLabel]);

const flagOf = (value: number, isError: boolean): string | boolean => (isError ? errorText(value) : value !== 0);

// Eight bytes hold the value: a double, or, where the last two are 255, what kind of value it is.
function formula(read: BiffReader, globals: Globals, draft: SheetDraft): readonly [number, number] | undefined {
  const [row, column, style] = [read.short(), read.short(), read.short()];
  const bytes = read.eight();
  draft.countFormula();
  if (bytes.getUint16(6, true) !== 0xffff) {
    draft.put(row, column, ...numberOf(bytes.getFloat64(0, true), style, globals));
    return undefined;
  }
  const [kind, value] = [bytes.getUint8(0), bytes.getUint8(2)];
  if (kind === 1 || kind === 2) draft.put(row, column, flagOf(value, kind === 2));
  return kind === 0 ? [row, column] : undefined;
}

/** A record of a binary workbook (BIFF8): what it is, its bytes in one piece or, where long, several. */
type BiffRecord = { readonly id: number; readonly pieces: readonly Uint8Array[] };
const CONTINUE = 0x3c;

/** The records of a stream one after another, each with the pieces that continue it. */
function* biffRecords(stream: Uint8Array, from = 0): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const pieceAt = (at: number): Uint8Array => {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > stream.length) refuse("file.truncated");
    return stream.subarray(at + 4, end);
  };
  for (let at = from; at + 4 <= stream.length;) {
    const [id, pieces] = [view.getUint16(at, true), [] as Uint8Array[]];
    do {
      const piece = pieceAt(at);
      pieces.push(piece);
      at += 4 + piece.length;
    } while (at + 4 <= stream.length && view.getUint16(at, true) === CONTINUE);
    yield { id, pieces };
  }
}

/** Reads the numbers and texts of a record from its beginning. */
type BiffReader = ReturnType<typeof biffReader>;

function biffReader(pieces: readonly Uint8Array[]) {
  let [piece, at] = [0, 0];
  const byte = (): number => {
    while (at >= (pieces[piece]?.length ?? refuse("file.damaged"))) [piece, at] = [piece + 1, 0];
    return pieces[piece]?.[at++] ?? refuse("file.damaged");
  };
  const short = (): number => byte() + 2 ** 8 * byte();
  const long = (): number => short() + 2 ** 16 * short();
  const skip = (bytes: number): void => {
    for (let left = bytes; left > 0;) {
      while (at >= (pieces[piece]?.length ?? refuse("file.damaged"))) [piece, at] = [piece + 1, 0];
      const step = Math.min(left, (pieces[piece]?.length ?? 0) - at);
      at += step;
      left -= step;
    }
  };
  // In every further piece the letters begin with a byte that says anew how they are written.
  const letters = (count: number, first: number): string => {
    let isWide = (first & 1) === 1;
    const codes = new Uint8Array(2 * Math.min(count, 2 ** 16));
    for (let index = 0; index < count; index += 1) {
      if (at >= (pieces[piece]?.length ?? 0)) isWide = (byte() & 1) === 1;
      codes[2 * index] = byte();
      if (isWide) codes[2 * index + 1] = byte();
    }
    return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(codes);
  };
  return {
    byte,
    short,
    long,
    eight: () => new DataView(Uint8Array.from({ length: 8 }, byte).buffer),
    skip,
    isAtEnd: (): boolean => piece >= pieces.length - 1 && at >= (pieces[piece]?.length ?? 0),
    /** A text of so many letters, whose first byte says how they are written. */
    text: (count: number): string => letters(count, byte()),
    /** A text of the shared table, which may have looks and readings behind it. */
    richText: (): string => {
      const [count, flags] = [short(), byte()];
      const [runs, readings] = [(flags & 8) === 0 ? 0 : short(), (flags & 4) === 0 ? 0 : long()];
      const text = letters(count, flags);
      skip(4 * runs + readings);
      return text;
    },
  };
}

/** The stream of the workbook in a compound file (OLE), the container of Office 97. */
function oleStream(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < HEADER) refuse("file.truncated");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number): number => view.getUint32(at, true);
  const [size, smallSize] = [2 ** view.getUint16(30, true), 2 ** view.getUint16(32, true)];
  if (![512, 4096].includes(size) || smallSize !== 64) refuse("file.damaged");
  const startOf = (sector: number): number => (sector + 1) * size;
  const sectorOf = (sector: number): Uint8Array => {
    // The last sector of a file may be cut short where its stream ends.
    if (startOf(sector) >= bytes.length) refuse("file.truncated");
    return bytes.subarray(startOf(sector), startOf(sector) + size);
  };
  const numbersOf = (sector: number): readonly number[] => {
    const own = sectorOf(sector);
    if (own.length < size) refuse("file.truncated");
    return Array.from({ length: size / 4 }, (_, index) => number(startOf(sector) + 4 * index));
  };

  // The map of sectors: of each, which one follows it.
  const maps = Array.from({ length: FIRST_MAPS }, (_, index) => number(76 + 4 * index)).filter(isSector);
  const most = Math.ceil(bytes.length / size);
  let more = number(68);
  for (let steps = 0; isSector(more); steps += 1) {
    if (steps > most) refuse("file.damaged");
    const own = numbersOf(more);
    for (const map of own.slice(0, -1)) if (isSector(map)) maps.push(map);
    more = own.at(-1) ?? LAST_SECTOR;
  }
  if (maps.length > most) refuse("file.damaged");
  const next = maps.flatMap(numbersOf);
  const whole = (first: number, length?: number): Uint8Array => joined(chain(first, next).map(sectorOf), length);

  const directory = whole(number(48));
  const entries = Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) =>
    entryOf(directory.subarray(index * ENTRY, (index + 1) * ENTRY)),
  );
  const [root] = entries.filter((each) => each.type === ROOT);
  if (!root) return refuse("file.damaged");
  const streams = entries.filter((each) => each.type === STREAM);
  const entry = ["Workbook", "Book"].flatMap((name) => streams.find((each) => each.name === name) ?? [])[0];
  if (!entry) return undefined;
  if (entry.size >= number(56)) return whole(entry.first, entry.size);
  // Short streams share sectors of their own.
  const shared = whole(root.first, root.size);
  const numbers = new DataView(whole(number(60)).buffer);
  const small = Array.from({ length: numbers.byteLength / 4 }, (_, index) => numbers.getUint32(4 * index, true));
  const pieces = chain(entry.first, small).map((at) => shared.subarray(at * smallSize, (at + 1) * smallSize));
  return joined(pieces, entry.size);
}

const [HEADER, ENTRY, FIRST_MAPS] = [512, 128, 109];
// Numbers of sectors from here on are marks: end of a chain, free, map.
const LAST_SECTOR = 0xfffffffa;
const [STREAM, ROOT] = [2, 5];

function entryOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = Math.max(0, Math.min(64, view.getUint16(64, true)) - 2);
  const name = new TextDecoder("utf-16le").decode(bytes.subarray(0, length));
  return { name, type: view.getUint8(66), first: view.getUint32(116, true), size: view.getUint32(120, true) };
}

const isSector = (number: number): boolean => number < LAST_SECTOR;

function chain(first: number, next: readonly number[]): readonly number[] {
  const sectors: number[] = [];
  for (let sector = first; isSector(sector); sector = next[sector] ?? refuse("file.truncated")) {
    if (sectors.length > next.length) refuse("file.damaged");
    sectors.push(sector);
  }
  return sectors;
}

function joined(pieces: readonly Uint8Array[], length?: number): Uint8Array {
  const all = joinBytes(pieces);
  return length !== undefined && all.length < length ? refuse("file.truncated") : all.slice(0, length);
}

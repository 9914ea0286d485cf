import { isTableRow } from "../headers/note-rows.js";
import { measured } from "../headers/table-region.js";
import type { GridRow } from "../open/grid.js";
import type { RowShape } from "../open/row-shape.js";
import { SHOWN, shownWords } from "../open/decode.js";
import { isEmpty, records } from "../open/split-text.js";
import type { ByteSource } from "../open/byte-source.js";
import { limits } from "../open/limits.js";
import type { Encoding } from "./encoding.js";
import { isAscii, searched } from "./kinds-of-bytes.js";
import { brokenEnd } from "./broken-record.js";
import { recordEnd } from "./record-end.js";
import { RowCells, SPARE } from "./row-cells.js";
import type { ScanPlan } from "./scan-plan.js";
import type { Fate, RowsPart, ScanRows } from "./scan-rows.js";

// Bytes that are read at once.
const CHUNK = 1 << 18;
const [LF, NUL, END_OF_DOS_FILE] = [10, 0, 26];
// What may stand in a row without any text: its delimiters aside, blanks of ASCII, marks, and parts of other letters.
const MAY_BE_EMPTY = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 128 || (byte >= 9 && byte <= 13) || [32, 34, 44, 59, 124].includes(byte) ? 1 : 0,
);
// A row that is longer is left to the reader of rows.
const MOST_BUFFERED = 4 * limits.line;
const MOST_STRUCTURAL = 50_000;
const LAST = 150;
const FIRST = 600;
const STEP = 64;
// Of refused rows, as many are listed.
const MOST_LISTED = 1000;

/** A stretch of a file, from the beginning of a row to the end of one. */
export type Stretch = { readonly from: number; readonly to: number; readonly firstLine: number };

/** What is asked about the rows of a file while it is gone through. */
export type ScanTask = {
  readonly plan: ScanPlan;
  readonly shape: RowShape;
  readonly delimiter: string;
  /** Whether bytes may stand in the file: whether they are UTF-8, where it is read so. */
  readonly isText: (bytes: Uint8Array) => boolean;
  /** Bytes that are read at once, where that is asked for. */
  readonly chunk?: number | undefined;
  /** Whether a row is passed over, by its line. */
  readonly passesOver?: ((row: number) => boolean) | undefined;
  /** Called with how many bytes have been read. */
  readonly progress?: ((bytes: Uint8Array) => void) | undefined;
};

/** A row that was refused, and whether for its id alone. */
export type Refused = { readonly row: GridRow; readonly fate: Fate };

/** Where a row begins, and its first line. */
export type Step = { readonly place: number; readonly line: number };

/** Why a file cannot be gone through this way: the reader of rows decides then. */
export type Stopped = { readonly why: "text" | "quotes" | "row-long" | "structure"; readonly row: number };

/** What was found in a part of a file, as it passes from one thread to another. */
export type FilePart = Pick<
  ScanFile,
  "counts" | "structural" | "words" | "lines" | "stopped" | "steps" | "refused" | "refusedLines" | "last"
> & {
  readonly rows: RowsPart;
  readonly firstOfYears: readonly (readonly GridRow[])[];
};

const FATES: readonly Fate[] = ["line", "left-out", "refused", "repeated"];

/** Looks at a row: its cells in some bytes, its line, and the row of the grid where that is needed; whether to go on. */
export type Visit = (bytes: Uint8Array, cells: RowCells, row: number, whole: () => GridRow) => boolean;

/** Goes through a stretch of a file once. */
export class ScanFile {
  readonly counts: Record<Fate, number> = { line: 0, "left-out": 0, refused: 0, repeated: 0 };
  /** Rows that look like none of a table: headers, notes, titles. */
  readonly structural: GridRow[] = [];
  /** The first words with other letters than those of ASCII. */
  readonly words = new Set<string>();
  /** Line ends so far. */
  lines = 0;
  stopped: Stopped | undefined;
  /** Where some of the rows begin, so that any of them is found again. */
  readonly steps: Step[] = [];
  /** The first of the refused rows, and the lines of all of them. */
  readonly refused: Refused[] = [];
  readonly refusedLines: number[] = [];
  readonly #task: ScanTask;
  readonly #cells: RowCells;
  readonly #scratch: RowCells;
  readonly #firstOfYears: GridRow[][] = [];
  #last: Step | undefined;
  readonly #lastPlaces = new Float64Array(LAST);
  readonly #lastLines = new Float64Array(LAST);
  #count = 0;
  // Whether the visitor wants no more rows.
  #isEnough = false;
  #piece: Uint8Array = new Uint8Array();

  /** @param visit - what is done with each row instead of adding it up */
  constructor(
    task: ScanTask,
    readonly rows: ScanRows,
    readonly visit?: Visit,
  ) {
    const { width, delimiter } = task.plan;
    this.#task = task;
    this.#cells = new RowCells(width, delimiter);
    this.#scratch = new RowCells(width, delimiter);
  }

  /** Goes through a stretch; the rows of a file that ends without a line end are whole all the same. */
  run(source: ByteSource, { from, to, firstLine }: Stretch): void {
    this.lines = firstLine - 1;
    const { chunk = CHUNK, progress } = this.#task;
    const length = chunk * 2;
    // With room for a line end.
    let buffer = new Uint8Array(length + 1 + SPARE);
    let [place, filled] = [from, 0];
    while (this.stopped === undefined && !this.#isEnough) {
      const room = buffer.subarray(filled, Math.min(buffer.length - 1 - SPARE, filled + to - place));
      const count = room.length === 0 ? 0 : source.read(room.subarray(0, chunk), place);
      if (count > 0) progress?.(room.subarray(0, count));
      place += count;
      filled += count;
      const isEnd = place >= to || count === 0;
      const end = isEnd ? this.#closed(buffer, filled) : buffer.lastIndexOf(LF, filled - 1) + 1;
      const done = this.#stretch(buffer, end, place - filled, isEnd, place >= source.size);
      if (isEnd) return;
      buffer.copyWithin(0, done, filled);
      filled -= done;
      if (filled + chunk >= buffer.length) buffer = this.#longer(buffer, filled);
    }
  }

  // A longer buffer for a row that none holds so far.
  #longer(buffer: Uint8Array<ArrayBuffer>, filled: number): Uint8Array<ArrayBuffer> {
    if (buffer.length > MOST_BUFFERED) {
      this.stopped = { why: "row-long", row: this.lines + 1 };
      return buffer;
    }
    const longer = new Uint8Array(buffer.length * 2);
    longer.set(buffer.subarray(0, filled));
    return longer;
  }

  // Ends the last row of a file with a line end.
  #closed(buffer: Uint8Array, filled: number): number {
    if (filled === 0 || buffer[filled - 1] === LF) return filled;
    buffer[filled] = LF;
    return filled + 1;
  }

  // Takes the rows of a piece; returns the place behind the last whole one.
  #stretch(buffer: Uint8Array, end: number, offset: number, isEnd: boolean, isLast: boolean): number {
    const piece = buffer.subarray(0, end);
    this.#piece = piece;
    const search = searched(piece);
    if (!this.#task.isText(piece) || search.includes(NUL) || search.includes(END_OF_DOS_FILE))
      this.stopped ??= { why: "text", row: this.lines + 1 };
    if (this.words.size < SHOWN && !isAscii(piece)) this.#noteWords(shownWords(this.#task.plan.encoding.decode(piece)));
    let at = 0;
    while (at < end && this.stopped === undefined && !this.#isEnough) {
      this.#noteLast(offset + at);
      const next = this.#cells.find(piece, at);
      if (next >= 0 && next <= end && next - at <= limits.line) {
        this.lines++;
        if (!this.#isEmpty(piece, at, next)) this.#settle(piece, this.#cells, this.lines, this.#whole, true);
        at = next;
        continue;
      }
      const stop = this.#recordEnd(piece, at, isLast);
      if (stop < 0) {
        // Where the part of another thread begins, a row must end.
        if (isEnd) this.stopped = { why: "quotes", row: this.lines + 1 };
        return at;
      }
      if (stop - at > limits.line) this.stopped = { why: "row-long", row: this.lines + 1 };
      else this.#slow(piece.subarray(at, stop));
      at = stop;
    }
    return at;
  }

  // Where a row ends that is not plain; the last one of a file ends with it, whatever its quotation marks say.
  #recordEnd(piece: Uint8Array, at: number, isLast: boolean): number {
    const { plan, delimiter } = this.#task;
    const sound = recordEnd(piece, at, plan.delimiter);
    const stop = sound < 0 ? brokenEnd(piece, at, plan.encoding, delimiter) : sound;
    return stop < 0 && isLast ? piece.length : stop;
  }

  // The row that is looked at, as a row of the grid; most rows are never asked for so.
  readonly #whole = (): GridRow => ({ row: this.lines, cells: this.#decoded(this.#piece, this.#cells) });

  #noteWords(words: Iterable<string>): void {
    for (const word of words) if (this.words.size < SHOWN) this.words.add(word);
  }

  // Whether a row holds no text.
  #isEmpty(bytes: Uint8Array, from: number, to: number): boolean {
    const { delimiter } = this.#task.plan;
    for (let at = from; at < to; at++)
      if (MAY_BE_EMPTY[bytes[at] as number] === 0 && bytes[at] !== delimiter) return false;
    return isEmpty(this.#decoded(bytes, this.#cells));
  }

  #settle(bytes: Uint8Array, cells: RowCells, row: number, whole: () => GridRow, isAside: boolean): void {
    if (this.#task.passesOver?.(row) === true) return;
    if (this.visit) {
      this.#isEnough ||= !this.visit(bytes, cells, row, whole);
      return;
    }
    const fate = this.rows.take(bytes, cells, row, whole, isAside);
    if (fate === "aside") {
      this.#putAside(whole());
      return;
    }
    this.counts[fate]++;
    if (fate === "refused" || fate === "repeated") this.#refuse(fate, row, whole);
    const ofYear = (this.#firstOfYears[this.rows.lastYear] ??= []);
    if (ofYear.length < LAST) ofYear.push(whole());
    else if (this.#count <= FIRST) this.rows.seen.keep(row, whole);
  }

  #refuse(fate: Fate, line: number, whole: () => GridRow): void {
    this.refusedLines.push(line);
    if (this.visit || this.refused.length < MOST_LISTED) this.refused.push({ row: whole(), fate });
  }

  /** The first rows of each year. */
  get firstOfYears(): readonly GridRow[] {
    return this.#firstOfYears.flat();
  }

  /** All of it, as it passes from one thread to another. */
  get part(): FilePart {
    const { counts, structural, words, lines, stopped, steps, refused, refusedLines, last, rows } = this;
    return {
      counts,
      structural,
      words,
      lines,
      stopped,
      steps,
      refused,
      refusedLines,
      last,
      rows: rows.part,
      firstOfYears: this.#firstOfYears,
    };
  }

  /** Takes what was found in the rest of the file, whose lines were counted from 1. */
  absorb(part: FilePart): void {
    const before = this.lines;
    const row = (own: number): number => own + before;
    const moved = (of: GridRow): GridRow => ({ ...of, row: row(of.row) });
    for (const fate of FATES) this.counts[fate] += part.counts[fate];
    this.structural.push(...part.structural.map(moved));
    this.#noteWords(part.words);
    this.lines += part.lines;
    this.stopped ??= part.stopped && { ...part.stopped, row: row(part.stopped.row) };
    for (const each of part.steps) this.steps.push({ place: each.place, line: row(each.line) });
    for (const each of part.refusedLines) this.refusedLines.push(row(each));
    const more = part.refused.map((each) => ({ ...each, row: moved(each.row) }));
    this.refused.push(...more.slice(0, MOST_LISTED - this.refused.length));
    const years = this.rows.absorb(part.rows, row);
    for (const [year, rows] of part.firstOfYears.entries()) {
      const own = (this.#firstOfYears[years(year)] ??= []);
      own.push(...rows.slice(0, LAST - own.length).map(moved));
    }
    if (part.lines > 0) this.#last = { place: part.last.place, line: row(part.last.line) };
  }

  // Rows that are not plain: the splitter of texts says what they are.
  #slow(bytes: Uint8Array): void {
    const text = this.#task.plan.encoding.decode(bytes).replace(/\r\n?/g, "\n").replace(/\n$/, "");
    const rows = records(text, this.#task.delimiter, this.lines + 1, this.#task.shape);
    for (const each of rows) this.takeRow(each, true);
    this.lines += text.split("\n").length;
  }

  /** Takes a row of the grid; one that looks like none of the table is put aside where that is asked. */
  takeRow(row: GridRow, isAside: boolean): void {
    if (isAside && !isTableRow(row)) {
      this.#putAside(row);
      return;
    }
    const own = measured(row, this.#task.plan.width, true);
    if (own.fault) {
      this.counts.refused++;
      this.#refuse("refused", row.row, () => own);
      return;
    }
    const bytes = this.#encoded(own);
    this.#settle(bytes, this.#scratch, own.row, () => own, isAside);
  }

  #putAside(row: GridRow): void {
    this.structural.push(row);
    if (this.structural.length > MOST_STRUCTURAL) this.stopped ??= { why: "structure", row: row.row };
  }

  #encoded({ cells }: GridRow): Uint8Array {
    const { width, encoding } = this.#task.plan;
    const pieces = Array.from({ length: width }, (_, at) => encoding.encode(cells[at] ?? ""));
    const bytes = new Uint8Array(pieces.reduce((sum, each) => sum + each.length, 0));
    let place = 0;
    for (const [at, piece] of pieces.entries()) {
      bytes.set(piece, place);
      this.#scratch.starts[at] = place;
      this.#scratch.ends[at] = place += piece.length;
    }
    return bytes;
  }

  #decoded = (bytes: Uint8Array, cells: RowCells): readonly string[] => cells.texts(bytes, this.#task.plan.encoding);

  #noteLast(place: number): void {
    if (this.#count % STEP === 0) this.steps.push({ place, line: this.lines + 1 });
    const at = this.#count++ % LAST;
    this.#lastPlaces[at] = place;
    this.#lastLines[at] = this.lines + 1;
  }

  get encoding(): Encoding {
    return this.#task.plan.encoding;
  }

  /** Where the last rows begin. */
  get last(): Step {
    if (this.#last) return this.#last;
    const at = this.#count > LAST ? this.#count % LAST : 0;
    return { place: this.#lastPlaces[at] as number, line: this.#lastLines[at] as number };
  }
}

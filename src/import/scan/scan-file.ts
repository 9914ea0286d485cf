import { isTableRow } from "../headers/note-rows.js";
import { measured } from "../headers/table-region.js";
import type { GridRow, RowFault } from "../open/grid.js";
import { SHOWN, shownWords } from "../open/decode.js";
import type { ByteSource } from "../open/byte-source.js";
import { limits } from "../open/limits.js";
import { brokenEnd } from "./broken-record.js";
import { isAscii } from "../open/kinds-of-bytes.js";
import { recordEnd } from "./record-end.js";
import type { Kernel } from "./kernel.js";
import type { RowCells } from "./row-cells.js";
import type { RowForm } from "./row-form.js";
import type { ScanPlan } from "./scan-plan.js";
import { FATES, type Fate, type Reader, type RowsPart, type ScanRows } from "./scan-rows.js";

// Bytes that are read at once.
const CHUNK = 1 << 18;
const [LF, NUL, END_OF_DOS_FILE] = [10, 0, 26];
// A row that is longer is left to the reader of rows.
const MOST_BUFFERED = 4 * limits.line;
const MOST_STRUCTURAL = 50_000;
const LAST = 150;
// Of refused rows, as many are listed.
const MOST_LISTED = 1000;

/** A stretch of a file, from the beginning of a row to the end of one. */
export type Stretch = { readonly from: number; readonly to: number; readonly firstLine: number };

/** What is asked about the rows of a file while it is gone through. */
export type ScanTask = {
  readonly plan: ScanPlan;
  readonly form: RowForm;
  /** Bytes that are read at once, where that is asked for. */
  readonly chunk?: number | undefined;
  /** Whether a row is passed over, by its line. */
  readonly passesOver?: ((row: number) => boolean) | undefined;
  /** Called with how many bytes have been read. */
  readonly progress?: ((bytes: Uint8Array) => void) | undefined;
  /** Where the stretch ends, if it does before a place up to which it would be read next. */
  readonly endBefore?: ((place: number) => number | undefined) | undefined;
};

/** A row that was refused, and whether for its id alone. */
export type Refused = { readonly row: GridRow; readonly fate: Fate };

/** Where a row begins, and its first line. */
export type Step = { readonly place: number; readonly line: number };

/** One of the steps that are noted, with about what all amounts of the rows before it come to. */
export type SummedStep = Step & { readonly sum: number };

/** Why a file cannot be gone through this way: the reader of rows decides then. */
export type Stopped = { readonly why: "text" | "quotes" | "row-long" | "structure" | "form"; readonly row: number };

/** What was found in a part of a file, as it passes from one thread to another. */
export type FilePart = Pick<
  ScanFile,
  "counts" | "structural" | "words" | "lines" | "stopped" | "steps" | "sum" | "refused" | "refusedLines" | "last"
> & {
  readonly rows: RowsPart;
  readonly firstOfYears: readonly (readonly GridRow[])[];
};

/** Looks at a row: its cells, its line, and the row of the grid where that is needed; whether to go on. */
export type Visit = (cells: RowCells, row: number, whole: () => GridRow) => boolean;

// Whether a line is longer than the reader of rows takes.
function hasLongLine(bytes: Uint8Array): boolean {
  for (let from = 0; bytes.length - from > limits.line;) {
    const end = bytes.lastIndexOf(LF, from + limits.line);
    if (end < from) return true;
    from = end + 1;
  }
  return false;
}

/** Goes through a stretch of a file once. */
export class ScanFile {
  /** Rows that look like none of a table: headers, notes, titles. */
  readonly structural: GridRow[] = [];
  /** The first words with other letters than those of ASCII. */
  readonly words = new Set<string>();
  /** Line ends so far. */
  lines = 0;
  stopped: Stopped | undefined;
  /** Where some of the rows begin, so that any of them is found again. */
  readonly steps: SummedStep[] = [];
  /** The first of the refused rows, and the lines of all of them. */
  readonly refused: Refused[] = [];
  readonly refusedLines: number[] = [];
  readonly #task: ScanTask;
  readonly #kernel: Kernel;
  readonly #firstOfYears: GridRow[][] = [];
  #last: Step | undefined;
  // What the amounts of the part of another thread come to.
  #later = 0;
  // Rows whose width is wrong do not come to the kernel.
  #torn = 0;
  // Whether the visitor wants no more rows.
  #isEnough = false;
  // The row that is looked at, where the splitter of texts has given it.
  #own: GridRow | undefined;

  /** @param visit - what is done with each row instead of adding it up */
  constructor(
    task: ScanTask,
    readonly rows: ScanRows,
    readonly visit?: Visit,
  ) {
    this.#task = task;
    this.#kernel = rows.kernel;
  }

  /** How many rows had each fate. */
  get counts(): Record<Fate, number> {
    const [line = 0, left = 0, refused = 0, repeated = 0] = this.#fates;
    return { line, "left-out": left, refused: refused + this.#torn, repeated };
  }

  /** About what all amounts of the rows come to that no filter leaves out, in units of the last place. */
  get sum(): number {
    return this.#kernel.calls.total.value + this.#later;
  }

  get #fates(): Float64Array {
    return this.#kernel.floatsAt(this.#kernel.placeOf("counts"), FATES.length);
  }

  /** Goes through a stretch; the rows of a file that ends without a line end are whole all the same. */
  run(source: ByteSource, { from, to: last, firstLine }: Stretch): void {
    const { calls } = this.#kernel;
    this.lines = firstLine - 1;
    const { chunk = CHUNK, progress, endBefore } = this.#task;
    let to = last;
    let room = chunk * 2;
    let start = calls.room(room);
    let [place, filled] = [from, 0];
    while (!this.#isOver) {
      to = endBefore?.(Math.min(last, place + chunk)) ?? to;
      const free = this.#kernel.bytes.subarray(start + filled, start + Math.min(room, filled + to - place));
      const count = free.length === 0 ? 0 : source.read(free.subarray(0, chunk), place);
      if (count > 0) progress?.(free.subarray(0, count));
      place += count;
      filled += count;
      const isEnd = place >= to || count === 0;
      const buffer = this.#kernel.bytes.subarray(start, start + filled);
      const end = isEnd ? this.#closed(start, filled) : buffer.lastIndexOf(LF) + 1;
      const done = this.#stretch(start, end, place - filled, isEnd, place >= source.size);
      this.rows.ids.takeRisen();
      if (isEnd) return;
      this.#kernel.bytes.copyWithin(start, start + done, start + filled);
      filled -= done;
      if (filled + chunk >= room) {
        room *= 2;
        start = this.#longer(start, filled, room);
      }
    }
  }

  // Room for a row that none held so far.
  #longer(start: number, filled: number, room: number): number {
    if (room > MOST_BUFFERED) {
      this.#stop("row-long");
      return start;
    }
    const kept = this.#kernel.bytes.slice(start, start + filled);
    const longer = this.#kernel.calls.room(room);
    this.#kernel.bytes.set(kept, longer);
    return longer;
  }

  // Ends the last row of a file with a line end.
  #closed(start: number, filled: number): number {
    const { bytes } = this.#kernel;
    if (filled === 0 || bytes[start + filled - 1] === LF) return filled;
    bytes[start + filled] = LF;
    return filled + 1;
  }

  // Takes the rows of a piece; returns how far the whole ones go.
  #stretch(start: number, length: number, offset: number, isEnd: boolean, isLast: boolean): number {
    const { calls } = this.#kernel;
    const piece = this.#kernel.bytes.subarray(start, start + length);
    const { form } = this.#task;
    if (!form.isText(piece)) this.#stop("text");
    if (hasLongLine(piece)) this.#stop("row-long");
    // A workbook says itself how its texts are encoded.
    if (!form.isSheet && this.words.size < SHOWN && !isAscii(piece)) this.#noteWords(shownWords(form.lines(piece)));
    const end = start + length;
    let at = start;
    while (at < end && !this.#isOver) {
      at = this.visit ? this.#visitAll(this.visit, at, end) : this.#takeAll(at, end, offset - start);
      if (calls.isStrange.value !== 0) this.#stop("text");
      if (at < end) {
        const stop = this.#takeSlow(start, at, end, offset, isLast);
        if (stop < 0) {
          // Where the part of another thread begins, a row must end.
          if (isEnd) this.#stop("quotes");
          return at - start;
        }
        at = stop;
      }
    }
    this.#takeSteps();
    return at - start;
  }

  // Takes plain rows, up to one that is none.
  #takeAll(from: number, end: number, offset: number): number {
    const { calls } = this.#kernel;
    this.rows.reader = this.#reader;
    calls.setLines(this.lines);
    calls.setPassing(this.#task.passesOver ? 1 : 0);
    const at = calls.run(from, end, offset);
    this.lines = calls.lines.value;
    this.#takeSteps();
    return at;
  }

  #takeSteps(): void {
    const places = this.#kernel.placeOf("steps");
    const steps = this.#kernel.floatsAt(places, this.#kernel.calls.takeSteps() * 3);
    for (let at = 0; at < steps.length; at += 3)
      this.steps.push({ place: steps[at] as number, line: steps[at + 1] as number, sum: steps[at + 2] as number });
  }

  get #isOver(): boolean {
    return this.stopped !== undefined || this.#isEnough;
  }

  #stop(why: Stopped["why"]): void {
    this.stopped ??= { why, row: this.lines + 1 };
  }

  // Shows plain rows to the visitor, up to one that is none.
  #visitAll(visit: Visit, from: number, end: number): number {
    const { calls } = this.#kernel;
    this.rows.reader = this.#reader;
    let at = from;
    while (at < end && !this.#isEnough) {
      const next = calls.findCells(at);
      if (next === 0 || next > end || calls.isStrange.value !== 0) return at;
      this.lines++;
      if (calls.isBlankUpTo(at, next) === 0 || !this.#reader.isEmpty()) this.#visit(visit, this.lines);
      at = next;
    }
    return at;
  }

  #visit(visit: Visit, row: number): void {
    if (this.#task.passesOver?.(row) === true) return;
    this.#isEnough ||= !visit(this.rows.cells, row, () => this.#reader.whole(row));
  }

  // Takes a row that is not plain; returns the place behind it, -1 where it does not end.
  #takeSlow(start: number, at: number, end: number, offset: number, isLast: boolean): number {
    if (this.#isOver) return at;
    const piece = this.#kernel.bytes.subarray(start, end);
    const stop = this.#recordEnd(piece, at - start, isLast);
    if (stop < 0) return -1;
    if (!this.visit) {
      this.#kernel.calls.setLines(this.lines);
      this.#kernel.calls.noteRow(offset + at - start);
    }
    const bytes = this.#kernel.bytes.subarray(at, start + stop);
    if (bytes.includes(NUL) || bytes.includes(END_OF_DOS_FILE)) this.#stop("text");
    if (bytes.length > limits.line) this.#stop("row-long");
    else this.#slow(bytes);
    return start + stop;
  }

  // Where a row ends that is not plain; the last one of a file ends with it, whatever its quotation marks say.
  #recordEnd(piece: Uint8Array, at: number, isLast: boolean): number {
    const { plan, form } = this.#task;
    const sound = recordEnd(piece, at, plan.delimiter);
    const stop = sound < 0 ? brokenEnd(piece, at, form) : sound;
    return stop < 0 && isLast ? piece.length : stop;
  }

  readonly #reader: Reader = {
    passesOver: (row) => this.#task.passesOver?.(row) === true,
    whole: (row) => this.#own ?? this.#task.form.row(row, this.#raw()),
    isEmpty: () => this.#task.form.isEmpty(this.#raw()),
    putAside: (row) => this.#putAside(this.#reader.whole(row)),
    refuse: (row, fate) => this.#refuse(fate, row, () => this.#reader.whole(row)),
    keepFirst: (row, year) => {
      const ofYear = (this.#firstOfYears[year] ??= []);
      if (ofYear.length < LAST) ofYear.push(this.#reader.whole(row));
      else this.rows.seen.keep(row, () => this.#reader.whole(row));
    },
  };

  #noteWords(words: Iterable<string>): void {
    for (const word of words) if (this.words.size < SHOWN) this.words.add(word);
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
    const { counts, structural, words, lines, stopped, steps, sum, refused, refusedLines, last, rows } = this;
    return {
      counts,
      structural,
      words,
      lines,
      stopped,
      steps,
      sum,
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
    const moved = (of: GridRow): GridRow => ({ ...of, row: row(of.row), ...(of.fault && { fault: told(of.fault) }) });
    // A row that an open quotation mark has joined tells the row in which the mark opens.
    const told = (fault: RowFault): RowFault =>
      fault.code === "row.swallowed" ? { ...fault, received: String(row(Number(fault.received))) } : fault;
    for (const [at, fate] of FATES.entries()) this.#fates[at] = (this.#fates[at] ?? 0) + part.counts[fate];
    this.structural.push(...part.structural.map(moved));
    this.#noteWords(part.words);
    this.lines += part.lines;
    this.stopped ??= part.stopped && { ...part.stopped, row: row(part.stopped.row) };
    for (const each of part.steps)
      this.steps.push({ place: each.place, line: row(each.line), sum: this.sum + each.sum });
    this.#later = part.sum;
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
    const { form } = this.#task;
    const text = form.lines(bytes).replace(/\n$/, "");
    for (const each of form.rows(text, this.lines + 1)) this.takeRow(each, true);
    this.lines += text.split("\n").length;
  }

  /** Takes a row of the grid; one that looks like none of the table is put aside where that is asked. */
  takeRow(row: GridRow, isAside: boolean): void {
    if (isAside && !isTableRow(row)) {
      this.#putAside(row);
      return;
    }
    if (this.#task.passesOver?.(row.row) === true) return;
    const { plan, form } = this.#task;
    const own = measured(row, plan.width, !form.isSheet);
    // What stands right of the table of a sheet is told of all rows together.
    if (own.fault && form.isSheet) this.stopped ??= { why: "form", row: row.row };
    if (own.fault) {
      this.#torn++;
      this.#refuse("refused", row.row, () => own);
      return;
    }
    this.rows.cells.put(Array.from({ length: plan.width }, (_, at) => form.bytes(own, at)));
    this.rows.reader = this.#reader;
    this.#own = own;
    if (this.visit) this.#visit(this.visit, own.row);
    else this.#kernel.calls.takeRow(own.row, isAside ? 1 : 0);
    this.#own = undefined;
  }

  #putAside(row: GridRow): void {
    this.structural.push(row);
    if (this.structural.length > MOST_STRUCTURAL) this.stopped ??= { why: "structure", row: row.row };
  }

  #raw(): readonly string[] {
    return this.rows.cells.texts(this.#task.form.raw);
  }

  /** Where the last rows begin. */
  get last(): Step {
    if (this.#last) return this.#last;
    const count = this.#kernel.calls.count.value;
    const at = this.#kernel.placeOf("lasts") + (count > LAST ? count % LAST : 0) * 16;
    const [place = 0, line = 0] = this.#kernel.floatsAt(at, 2);
    return { place, line };
  }
}

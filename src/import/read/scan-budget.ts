import { budgetLines } from "../../model/budget-line.js";
import { budgetHeader } from "../headers/budget-columns.js";
import type { Grid, GridRow } from "../open/grid.js";
import type { NotScanned } from "../../model/input-record.js";
import { openGrid } from "../open/open-grid.js";
import { likeliest } from "../open/encodings/likeliest.js";
import { wordSampleOf } from "../open/encodings/word-sample.js";
import { hashOf } from "../open/hash-of.js";
import { type Hasher, hasher } from "../open/sha256.js";
import { SAMPLE_ROWS, shapeOf } from "../open/split-text.js";
import { type ByteSource, type Second, bytesBetween } from "../open/byte-source.js";
import { encodingOf } from "../scan/encoding.js";
import { hasKernel } from "../scan/kernel.js";
import { rowFinder, rowsFrom } from "../scan/rows-from.js";
import { type RowForm, sheetForm, textForm } from "../scan/row-form.js";
import { type FilePart, type Refused, ScanFile, type Stretch, type Visit } from "../scan/scan-file.js";
import type { ScanPlan } from "../scan/scan-plan.js";
import { ScanRows } from "../scan/scan-rows.js";
import { stretchesOf } from "../scan/stretches-of.js";
import { type OpenFile, openRows } from "./open-file.js";
import type { ScanTask, ScannedSheet } from "./scan-task.js";
import { scanPlanOf } from "./scan-plan-of.js";
import { type Understanding, isSameReading, understandBudget } from "./understand-budget.js";

// Bytes at the beginning of a file from which its form is supposed, and at most where its lines are long.
const [HEAD, LONG_HEAD] = [1 << 16, 1 << 24];
const LF = 10;

/** A file that was gone through under the form that all its rows bear out. */
export type ScannedFile = {
  readonly plan: ScanPlan;
  readonly scan: ScanFile;
  readonly opened: OpenFile;
  readonly seen: Understanding;
  /** Finds a row again by its line. */
  readonly finder: (line: number) => GridRow | undefined;
  /** The file in parts, each short enough to be held. */
  readonly stretches: readonly Stretch[];
  /** Goes through the rows of a part once more; those that cannot be split are given back. */
  readonly again: (visit: Visit, part: Stretch) => readonly Refused[];
  /** The first text that may say that its row is no line. */
  readonly doubt: NotScanned | undefined;
  /**
   * The same file gone through once more, with the lines alone: some of its rows are passed over. Where ids stand in
   * several years, it is said in which.
   */
  readonly without: (aside: Aside, ofYears: ScanPlan["ofYears"]) => ScannedFile | NotScanned;
};

/** Rows that are passed over, by their lines. */
type Aside = { readonly has: (row: number) => boolean };

/**
 * Goes through a budget once and adds its lines up, under what its first rows show of its form; then looks at what all
 * rows have shown. Where that asks for another form, it goes through it once more. A long file is gone through by two
 * threads, where the source has a second one.
 *
 * @returns the sums; or why all rows must be looked at together, which takes memory for each
 */
export function scanBudget(task: ScanTask): ScannedFile | NotScanned {
  if (!hasKernel()) return { why: "machine" };
  const second = secondThread(task);
  const start = startOf(task);
  if ("why" in start) {
    second?.end();
    return start;
  }
  const first = onePass(task, start, second);
  if ("why" in first || isSameReading(start.seen, first.seen)) return first;
  const plan = scanPlanOf(first.seen, start.form, task);
  if (!plan) return { why: "form" };
  const again = onePass(task, { ...start, plan });
  return "why" in again || isSameReading(first.seen, again.seen) ? again : { why: "form" };
}

/** Has the end of a long file gone through by another thread. */
function secondThread({ source, progress: _, ...task }: ScanTask): Second | undefined {
  return source.beside?.start(task);
}

/** What the first rows of a file show. */
type Start = {
  /** The rows above those of the table. */
  readonly grid: Grid;
  readonly stretch: Stretch;
  readonly form: RowForm;
  readonly seen: Understanding;
  readonly plan: ScanPlan;
};

function startOf(task: ScanTask): Start | NotScanned {
  const head = headOf(task.source, task.pieces?.head);
  const split = task.sheet ? sheetHead(task.sheet, head) : textHead(task, head);
  if ("why" in split) return split;
  const { grid, form } = split;
  const opened = open(task, grid, "");
  const first = opened.region.rows[0]?.row;
  if (first === undefined) return { why: "head" };
  // A text that is joined over several rows stands in each of them.
  if (grid.merges?.some(({ top, bottom }) => bottom > top && bottom >= first) === true) return { why: "form" };
  const seen = understand(task, opened);
  if (!task.sheet && isAsked(seen)) return { why: "asked" };
  const plan = scanPlanOf(seen, form, task);
  if (!plan) return { why: "form" };
  return {
    grid: { ...grid, rows: grid.rows.filter((each) => each.row < first) },
    stretch: { from: placeOf(head, first), to: task.source.size, firstLine: first },
    form,
    seen,
    plan,
  };
}

// Whether no row is a line until a question is answered.
const isAsked = ({ columns, blocking }: Understanding): boolean =>
  (columns.amounts.length === 0 ? [...columns.issues, ...blocking] : blocking).some(
    (each) => each.severity === "question",
  );

type Head = { readonly grid: Grid; readonly form: RowForm };

function textHead({ source, settings }: ScanTask, head: Uint8Array): Head | NotScanned {
  const split = openGrid(head, settings);
  if ("fault" in split) return { why: "head" };
  const { grid } = split;
  const encoding = encodingOf(grid.encoding);
  const text = encoding?.decode(head);
  // Lines that end in a carriage return alone are found by nothing but a look at all.
  if (!encoding || text === undefined || /\r(?!\n)/.test(text)) return { why: "head" };
  if (grid.encodingBy === "letters" && !isSure(source, head.length, grid.encoding)) return { why: "head" };
  const sample = sampleOf(source, head);
  const lines = (sample === head ? text : encoding.decode(sample)).replaceAll("\r\n", "\n");
  const form = textForm(grid.encoding, grid.delimiter, shapeOf(lines, grid.delimiter));
  return form ? { grid, form } : { why: "form" };
}

// As many lines as show the shape of all rows, whichever reader asks.
function sampleOf(source: ByteSource, head: Uint8Array): Uint8Array {
  let sample = head;
  for (let length = HEAD; !hasLines(sample) && sample.length < source.size && length < LONG_HEAD;)
    sample = headOf(source, (length *= 4));
  return sample;
}

function hasLines(bytes: Uint8Array): boolean {
  let at = 0;
  for (let line = 0; line < SAMPLE_ROWS; line++) {
    at = bytes.indexOf(LF, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function sheetHead({ text, grid }: ScannedSheet, head: Uint8Array): Head | NotScanned {
  if (text.hasLevels) return { why: "hierarchy" };
  const form = sheetForm(text);
  return { grid: { ...grid, rows: form.rows(form.lines(head), 1) }, form };
}

// Whether words of the whole file say the same of its encoding as its beginning does.
function isSure(source: ByteSource, head: number, encoding: string): boolean {
  if (head === source.size) return true;
  const sample = wordSampleOf(source.size, (from, to) => bytesBetween(source, from, to));
  return sample !== undefined && likeliest(sample).sure === encoding;
}

/** What a second thread answers: the hash of a whole file, and what stands in its end, where there was enough of it. */
export type RestOfFile = { readonly sha256: string; readonly part: FilePart | undefined };

/** Goes through a file from a place on, which is given once it is known how the file is understood. */
export function scanRest(task: ScanTask, begin: () => number | undefined): FilePart | undefined {
  const start = startOf(task);
  if ("why" in start) return undefined;
  const from = rowBehind(task.source, begin() ?? task.source.size);
  if (from === undefined) return undefined;
  // The first thread has read the beginning.
  const grid = { ...start.grid, words: [] };
  return scanFile(task, { ...start, grid, stretch: { from, to: task.source.size, firstLine: 1 } }).scan.part;
}

// Where a row begins behind a place: both threads must find the same.
function rowBehind(source: ByteSource, place: number): number | undefined {
  const end = bytesBetween(source, place, place + HEAD).indexOf(LF);
  return end < 0 ? undefined : place + end + 1;
}

/** What a thread has gone through, and where it ended, where that is before the end of the file. */
type Part = { readonly scan: ScanFile; end?: number | undefined };

// Goes through a file, up to where another thread begins.
function scanFile(task: ScanTask, start: Start, hash?: Hasher, second?: Second, passesOver?: Aside["has"]): Part {
  const { name, source, pieces, progress } = task;
  const { plan, stretch } = start;
  const size = stretch.to - stretch.from;
  let bytes = 0;
  const found: Part = {
    scan: new ScanFile(
      {
        ...{ plan, form: start.form, chunk: pieces?.chunk, passesOver },
        progress: (piece) => {
          hash?.update(piece);
          bytes += piece.length;
          // Two threads are about as far.
          const share = found.end === undefined ? 1 : (found.end - stretch.from) / size;
          const rows = Math.round(found.scan.lines / share);
          progress?.({ file: name, bytes: Math.round(bytes / share), size, rows });
        },
        endBefore: (place) => (found.end ??= second && endOf(source, stretch, second.claim(place))),
      },
      new ScanRows(plan, rowsIn(source, stretch)),
    ),
  };
  for (const each of start.grid.words) found.scan.words.add(each);
  found.scan.run(source, stretch);
  return found;
}

// Where the first thread ends its part.
function endOf(source: ByteSource, { from }: Stretch, begin: number | undefined): number | undefined {
  const end = begin === undefined ? undefined : rowBehind(source, begin);
  return end !== undefined && end > from ? end : undefined;
}

// Goes through a file, its end and its hash meanwhile by another thread. Where that has died, where the parts do not meet
// between two rows, or an id stands in both, it is gone through by one.
function wholeScan(
  task: ScanTask,
  start: Start,
  second?: Second,
  passesOver?: Aside["has"],
): { scan: ScanFile; sha256: string } {
  const { source, sheet } = task;
  if (sheet) return { scan: scanFile(task, start, undefined, undefined, passesOver).scan, sha256: sheet.sha256 };
  if (!second) {
    const hash = hasher();
    hash.update(bytesBetween(source, 0, start.stretch.from));
    return { scan: scanFile(task, start, hash, undefined, passesOver).scan, sha256: hash.digest() };
  }
  const { scan, end } = scanFile(task, start, undefined, second, passesOver);
  const isBroken = (): boolean => scan.stopped !== undefined || scan.rows.ids.isAddedTwice;
  if (isBroken()) second.end();
  const answer = isBroken() ? undefined : (second.wait() as RestOfFile | undefined);
  if (end === undefined) return { scan, sha256: answer?.sha256 ?? hashOf(source) };
  if (answer?.part) scan.absorb(answer.part);
  if (!answer?.part || isBroken()) return wholeScan(task, start, undefined, passesOver);
  return { scan, sha256: answer.sha256 };
}

function onePass(task: ScanTask, start: Start, second?: Second, aside?: LeftAside): ScannedFile | NotScanned {
  const { grid, stretch, form, plan } = start;
  const { source } = task;
  const passesOver = aside?.rows.has.bind(aside.rows);
  const { scan, sha256 } = wholeScan(task, start, second, passesOver);
  if (scan.stopped) return scan.stopped;
  const { doubt } = scan.rows.texts;
  const looked = rowsToLookAt(task, start, scan, aside?.looked);
  const opened = open(task, { ...grid, words: [...scan.words], rows: looked }, sha256);
  const counts = (index: number): ReadonlyMap<string, number> | undefined =>
    scan.rows.amounts.oddCounts[plan.amounts.findIndex((each) => each.index === index)];
  const seen = understand(task, opened, counts);
  const strange = new Set(scan.structural.map((each) => each.row));
  const late = opened.region.rows.filter((each) => strange.has(each.row) && passesOver?.(each.row) !== true);
  const lateRows = new Set(late.map((each) => each.row));
  const { repeated } = scan.counts;
  for (const each of late) scan.takeRow(each, false);
  if (scan.counts.repeated > repeated) return { why: "fingerprints", row: late[0]?.row ?? 0 };
  const finder = rowFinder(source, scan.steps, form);
  const again: ScannedFile["again"] = (visit, part) => {
    const visitOwn: Visit = (cells, row, whole) => (strange.has(row) && !lateRows.has(row)) || visit(cells, row, whole);
    // What was text when it was read first is text still.
    const walkTask = { plan, form: { ...form, isText: () => true }, chunk: task.pieces?.chunk, passesOver };
    const walk = new ScanFile(walkTask, scan.rows, visitOwn);
    walk.run(source, part);
    for (const each of walk.structural) if (lateRows.has(each.row)) walk.takeRow(each, false);
    return walk.refused;
  };
  const without: ScannedFile["without"] = (rows, ofYears) =>
    onePass(task, { ...start, plan: { ...plan, ofYears } }, undefined, { rows, looked });
  return {
    ...{ plan, scan, opened, seen, finder, again, without },
    stretches: stretchesOf(scan.steps, stretch.to),
    doubt: doubt && { why: "words", ...doubt },
  };
}

/** Rows that are passed over, and those that were looked at when nothing was. */
type LeftAside = { readonly rows: Aside; readonly looked: readonly GridRow[] };

/** The rows that show how the file is to be read: those above the table, the first, the last, and all that are strange. */
function rowsToLookAt(
  task: ScanTask,
  { grid, form }: Start,
  scan: ScanFile,
  before: readonly GridRow[] = grid.rows,
): readonly GridRow[] {
  const last = rowsFrom(task.source, scan.last, task.source.size, form);
  const rows = new Map(
    [...before, ...last, ...scan.firstOfYears, ...scan.rows.seen.kept.values(), ...scan.structural].map((each) => [
      each.row,
      each,
    ]),
  );
  return [...rows.values()].sort((a, b) => a.row - b.row);
}

const open = ({ name, settings, dictionaries, sheet }: ScanTask, grid: Grid, sha256: string): OpenFile =>
  openRows(
    { name },
    { opened: { grid, notes: sheet?.notes ?? [] }, sha256 },
    budgetLines.name,
    settings,
    budgetHeader(settings, dictionaries),
    dictionaries,
  );

const understand = (
  { settings, name, currency, dictionaries }: ScanTask,
  { region }: OpenFile,
  counts?: Parameters<typeof understandBudget>[5],
): Understanding => understandBudget(settings, name, region, currency, dictionaries, counts);

/** Whole rows from the beginning of a file. */
export function headOf(source: ByteSource, length = HEAD): Uint8Array {
  const bytes = bytesBetween(source, 0, length);
  return bytes.length < length ? bytes : bytes.subarray(0, bytes.lastIndexOf(LF) + 1);
}

// Where a line begins.
function placeOf(bytes: Uint8Array, line: number): number {
  let place = 0;
  for (let at = 1; at < line; at++) place = bytes.indexOf(LF, place) + 1;
  return place;
}

function rowsIn(source: ByteSource, { from }: Stretch): number {
  const sample = bytesBetween(source, from, from + HEAD);
  let lines = 1;
  for (let at = sample.indexOf(LF); at >= 0; at = sample.indexOf(LF, at + 1)) lines++;
  return Math.ceil(((source.size - from) / Math.max(1, sample.length)) * lines * 1.02);
}

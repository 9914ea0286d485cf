import { budgetLines } from "../../model/budget-line.js";
import { budgetHeader } from "../headers/budget-columns.js";
import type { Grid, GridRow } from "../open/grid.js";
import type { NotScanned } from "../../model/input-record.js";
import { openGrid } from "../open/open-grid.js";
import { hasher } from "../open/sha256.js";
import { shapeOf } from "../open/split-text.js";
import { type ByteSource, bytesBetween } from "../open/byte-source.js";
import { encodingOf } from "../scan/encoding.js";
import { rowFinder, rowsFrom } from "../scan/rows-from.js";
import { isUtf8 } from "../scan/is-utf8.js";
import { ScanFile, type Stretch, type Visit } from "../scan/scan-file.js";
import type { ScanPlan } from "../scan/scan-plan.js";
import { type Fate, ScanRows } from "../scan/scan-rows.js";
import { type OpenFile, openRows } from "./open-file.js";
import type { ScanTask } from "./scan-task.js";
import { scanPlanOf } from "./scan-plan-of.js";
import { type Understanding, isSameReading, understandBudget } from "./understand-budget.js";

// Bytes at the beginning of a file from which its form is supposed.
const HEAD = 1 << 18;
const LF = 10;

/** A row that was refused while the file was gone through. */
export type Refused = { readonly row: GridRow; readonly fate: Fate };

/** A file that was gone through under the form that all its rows bear out. */
export type ScannedFile = {
  readonly plan: ScanPlan;
  readonly scan: ScanFile;
  readonly opened: OpenFile;
  readonly seen: Understanding;
  /** The first of the refused rows. */
  readonly refused: readonly Refused[];
  /** Finds a row again by its line. */
  readonly finder: (line: number) => GridRow | undefined;
  /** Goes through the rows once more, or through those of a stretch; `refuse` gets the rows that cannot be split. */
  readonly again: (visit: Visit, part?: Stretch, refuse?: (row: GridRow) => void) => void;
  readonly stretch: Stretch;
};

// Of refused rows, as many are listed.
const MOST_LISTED = 1000;

/**
 * Goes through a budget once and adds its lines up, under what its first rows show of its form; then looks at what all
 * rows have shown. Where that asks for another form, it goes through it once more.
 *
 * @returns the sums; or why all rows must be looked at together, which takes memory for each
 */
export function scanBudget(task: ScanTask): ScannedFile | NotScanned {
  const head = headOf(task.source);
  const split = openGrid(head, task.settings);
  if ("fault" in split) return { why: "head" };
  const { grid } = split;
  const opened = open(task, grid, "");
  const first = opened.region.rows[0]?.row;
  const decode = encodingOf(grid.encoding)?.decode;
  if (first === undefined || decode === undefined) return { why: "head" };
  let seen = understand(task, opened);
  const start: Start = {
    grid: { ...grid, rows: grid.rows.filter((each) => each.row < first) },
    stretch: { from: placeOf(head, first), to: task.source.size, firstLine: first },
    shape: shapeOf(decode(head), grid.delimiter),
  };
  for (let pass = 0; pass < 2; pass++) {
    const plan = scanPlanOf(seen, grid, task);
    if (!plan) return { why: "form" };
    const found = onePass(task, start, plan);
    if ("why" in found) return found;
    if (isSameReading(seen, found.seen)) return found;
    seen = found.seen;
  }
  return { why: "form" };
}

type Start = {
  /** The rows above those of the table. */
  readonly grid: Grid;
  readonly stretch: Stretch;
  readonly shape: ReturnType<typeof shapeOf>;
};

function onePass(task: ScanTask, { grid, stretch, shape }: Start, plan: ScanPlan): ScannedFile | NotScanned {
  const { source } = task;
  const hash = hasher();
  hash.update(bytesBetween(source, 0, stretch.from));
  const refused: Refused[] = [];
  const refuse = (row: GridRow, fate: Fate): void => {
    if (refused.length < MOST_LISTED) refused.push({ row, fate });
  };
  const isText = grid.encoding === "utf-8" ? isUtf8 : () => true;
  const scan = new ScanFile(
    { plan, shape, delimiter: grid.delimiter, isText, refuse, progress: (bytes) => hash.update(bytes) },
    new ScanRows(plan, rowsIn(source, stretch)),
  );
  scan.run(source, stretch);
  if (scan.stopped) return scan.stopped;
  const { doubt, areIdsOfYears } = scan.rows;
  if (doubt) return { why: "words", ...doubt };
  if (areIdsOfYears) return { why: "ids-of-years" };
  const opened = open(task, { ...grid, rows: rowsToLookAt(task, grid, scan, shape) }, hash.digest());
  const counts = (index: number): ReadonlyMap<string, number> | undefined =>
    scan.rows.oddCounts[plan.amounts.findIndex((each) => each.index === index)];
  const seen = understand(task, opened, counts);
  const rows = new Set(opened.region.rows);
  for (const each of scan.structural) if (rows.has(each)) scan.takeRow(each, false);
  const finder = rowFinder(source, scan.steps, plan.encoding, grid.delimiter, shape);
  const again: ScannedFile["again"] = (visit, part = stretch, refuse = () => undefined) => {
    const walk = new ScanFile({ plan, shape, delimiter: grid.delimiter, isText, refuse }, scan.rows, visit);
    walk.run(source, part);
    const own = new Set(walk.structural.map((each) => each.row));
    for (const each of scan.structural) if (rows.has(each) && own.has(each.row)) walk.takeRow(each, false);
  };
  return { plan, scan, opened, seen, refused, finder, again, stretch };
}

/** The rows that show how the file is to be read: those above the table, the first, the last, and all that are strange. */
function rowsToLookAt(task: ScanTask, grid: Grid, scan: ScanFile, shape: Start["shape"]): readonly GridRow[] {
  const last = rowsFrom(task.source, scan.last, task.source.size, scan.encoding, grid.delimiter, shape);
  const rows = new Map([...last, ...scan.rows.seen.kept.values(), ...scan.structural].map((each) => [each.row, each]));
  return [...grid.rows, ...[...rows.values()].sort((a, b) => a.row - b.row)];
}

const open = ({ name, settings, dictionaries }: ScanTask, grid: Grid, sha256: string): OpenFile =>
  openRows(
    { name },
    { opened: { grid, notes: [] }, sha256 },
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

// Whole rows from the beginning of a file.
function headOf(source: ByteSource): Uint8Array {
  const bytes = bytesBetween(source, 0, HEAD);
  return bytes.length < HEAD ? bytes : bytes.subarray(0, bytes.lastIndexOf(LF) + 1);
}

// Where a line begins.
function placeOf(bytes: Uint8Array, line: number): number {
  let place = 0;
  for (let at = 1; at < line; at++) place = bytes.indexOf(LF, place) + 1;
  return place;
}

function rowsIn(source: ByteSource, { from }: Stretch): number {
  const sample = bytesBetween(source, from, from + HEAD);
  const lines = sample.reduce((count, byte) => count + Number(byte === LF), 1);
  return Math.ceil(((source.size - from) / Math.max(1, sample.length)) * lines * 1.02);
}

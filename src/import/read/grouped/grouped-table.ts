import type { NotScanned } from "../../../model/input-record.js";
import { type Group, type LineForm, type SourceRow, failTable } from "../../../model/source-table.js";
import { budgetLines } from "../../../model/budget-line.js";
import { budgetHeader } from "../../headers/budget-columns.js";
import { TABLE_HEADER, tableGrid } from "../../open/table-grid.js";
import type { ScanPlan } from "../../scan/scan-plan.js";
import { type OpenFile, openRows } from "../open-file.js";
import { textForm } from "../../scan/row-form.js";
import { scanPlanOf } from "../scan-plan-of.js";
import { type Understanding, isSameReading, understandBudget } from "../understand-budget.js";
import { type ClassSums, classSums } from "./class-sums.js";
import { type RowsApart, rowsApart } from "./rows-apart.js";
import { refuseFloats } from "./refuse-floats.js";
import { type Writings, lineForm, oddCounts, writingsOf } from "./line-form.js";
import { packsBy } from "./code-packs.js";
import { telling } from "./telling-texts.js";
import type { TableTask } from "./table-task.js";

// Rows that show the form of a table. A shorter table is read row by row.
export const HEAD = 600;
const MOST_SHOWN = 200;

/** A table whose rows its engine has counted and added up, under the form that all its rows bear out. */
export type GroupedTable = {
  readonly task: TableTask;
  readonly plan: ScanPlan;
  readonly seen: Understanding;
  readonly opened: OpenFile;
  readonly form: LineForm;
  readonly writings: Writings;
  /** Its classes of lines, without the rows of repeated ids. */
  readonly classes: readonly ClassSums[];
  /** The first row of each class, by its number. */
  readonly rows: ReadonlyMap<number, SourceRow>;
  /** Rows of repeated ids, each looked at by itself. */
  readonly apart: RowsApart;
  /** Rows of the table. */
  readonly count: number;
};

/** The lines of a table by the text of each column of a dimension: they are many, and nobody keeps them. */
export type ByCode = ReadonlyMap<number, readonly Group[]>;

/** What is known of a table from some of its rows. */
type View = { readonly rows: ReadonlyMap<number, SourceRow>; readonly seen: Understanding; readonly opened: OpenFile };

/** Has the rows of a table counted and added up; or says why all of them must be looked at together. */
export function groupedTable(
  task: TableTask,
  count: number,
): { readonly found: GroupedTable; readonly byCode: ByCode } | NotScanned {
  const { table } = task;
  const head = viewOf(task, byNumber(table.first(HEAD)), undefined);
  const plan = planOf(task, head.seen);
  if (!plan) return { why: "form" };
  refuseFloats(table, head.seen);
  const first = withWritings(task, head, plan);
  if ("why" in first) return first;
  const settled = isSameReading(head.seen, first.view.seen) ? first : again(task, first.view);
  if ("why" in settled) return settled;
  const { view, writings } = settled;
  const form = lineForm(table, settled.plan, view.seen, writings);
  if (!form) return { why: "marks" };
  const told = telling(table, settled.plan, table.sample(count));
  if ("why" in told) return told;
  const sound = { ...form, unsound: told.unsound, plain: told.plain };
  const apart = rowsApart(table, settled.plan, view.seen, sound);
  if ("why" in apart) return apart;
  const whole = { ...sound, apart: apart.ids };
  const codes = settled.plan.dimensions.map((each) => each.index);
  const groups = table.groups(whole, packsBy(codes, told.combinations, table.isOnePass));
  const classes = [...classSums(groups.classes).values()];
  const lines = classes.reduce((sum, each) => sum + each.lines, 0) + apart.rows.length;
  if (lines !== count) failTable(table.object, { code: "engine.changed", received: `${count} → ${lines}` });
  const firsts = byNumber(table.rowsAt([...new Set(classes.map((each) => each.row))]));
  const last = viewOf(task, new Map([...view.rows, ...firsts]), writings);
  if (!isSameReading(view.seen, last.seen)) return { why: "form" };
  const { plan: known } = settled;
  const { seen, opened } = last;
  const found = { task, plan: known, seen, opened, form: whole, writings, classes, rows: firsts, apart, count };
  return { found, byCode: groups.byCode };
}

const FORM = textForm("utf-8", ",", { width: 0, numbers: [] });

/** The plan of a table, as that of a text file is made. */
const planOf = ({ context, dictionaries }: TableTask, seen: Understanding): ScanPlan | undefined =>
  FORM && scanPlanOf(seen, FORM, { ...context, dictionaries });

type Settled = { readonly view: View; readonly plan: ScanPlan; readonly writings: Writings };

// The rows that show how amounts are written stand beside the first ones.
function withWritings(task: TableTask, { rows }: View, plan: ScanPlan): Settled | NotScanned {
  const writings = writingsOf(task.table, plan);
  if (!writings) return { why: "marks" };
  const shown = new Set([...writings.values()].flatMap((own) => own.slice(0, MOST_SHOWN).map((each) => each.row)));
  const more = shown.size === 0 ? [] : task.table.rowsAt([...shown]);
  const view = viewOf(task, new Map([...rows, ...byNumber(more)]), writings);
  return { view, plan, writings };
}

// What all writings show may be another form than the first rows did.
function again(task: TableTask, view: View): Settled | NotScanned {
  const plan = planOf(task, view.seen);
  if (!plan) return { why: "form" };
  const settled = withWritings(task, view, plan);
  return "why" in settled || isSameReading(view.seen, settled.view.seen) ? settled : { why: "form" };
}

function viewOf(task: TableTask, rows: ReadonlyMap<number, SourceRow>, writings: Writings | undefined): View {
  const { settings, name, table, context, dictionaries } = task;
  const sorted = [...rows.values()].sort((a, b) => a.row - b.row);
  const opened = openRows(
    { name },
    { opened: { grid: tableGrid(table, sorted), notes: [] }, sha256: "" },
    budgetLines.name,
    { ...settings, headerRows: TABLE_HEADER },
    budgetHeader(settings, dictionaries),
    dictionaries,
  );
  const counts = writings && ((index: number) => oddCounts(writings, index));
  const seen = understandBudget(settings, name, opened.region, context.currency, dictionaries, counts);
  return { rows, seen, opened };
}

const byNumber = (rows: readonly SourceRow[]): ReadonlyMap<number, SourceRow> =>
  new Map(rows.map((each) => [each.row, each]));

// The rows of a long table as its engine gives them, put together where the same holds of them; what its record says of
// the table; and the refusal of amounts that were stored rounded.
import { comparable } from "../../../model/condition.js";
import { isAccepted } from "../../checks/accepted.js";
import { headersTold } from "../crossed-issues.js";
import { budgetLines } from "../../../model/budget-line.js";
import type { BudgetSettings } from "../../../model/analysis.js";
import type { Dictionary } from "../../../model/dictionary.js";
import { type AmountForm, type SourceTable, type Writing, failTable, NONE_ALONE } from "../../../model/source-table.js";
import type { Grid } from "../../open/grid.js";
import { limits } from "../../open/limits.js";
import { groupGrid, TABLE_HEADER, tableGrid } from "../../open/table-grid.js";
import type { BudgetContext } from "../row-task.js";
import { isSameReading, understandBudget, type Understanding } from "../understand-budget.js";
import type { BudgetReaders, CellCounts } from "../budget-readers.js";
import { openRows } from "../open-file.js";
import { type GroupForms, groupForms } from "./group-form.js";
import { add, allDigits, compare, type Exact, exact, ZERO } from "../../../money/exact.js";
import { MOST_DIGITS } from "../../numbers/number-cell.js";
import type { InputRecord } from "../../../model/input-record.js";
import type { Sums } from "../../checks/budget-totals.js";
import { budgetHeader } from "../../headers/headers.js";

/** The rows of a long table; undefined where it is short, or its rows are looked at one by one. */
export function tableRows(task: TableTask) {
  const { table, context } = task;
  const { asked } = context;
  if (table.fault || !asked) return undefined;
  const count = table.count();
  if (count <= table.whole) return undefined;
  const shown = shownRows(task);
  const amounts = shown && amountForms(table, shown.seen.readers, shown.writings);
  if (!shown || !amounts) return undefined;
  const { seen, counts, rows } = shown;
  // Which lines stand again and again, and what repeats a whole, only all rows tell.
  const doubted = doubtedIn(task, seen);
  const forms =
    doubted.length > 0
      ? { why: doubted.join(", ") }
      : groupForms({ table, seen, amounts, asked, dictionaries: task.dictionaries, shown: rows });
  if (!forms) return undefined;
  const found = "why" in forms ? undefined : askedGroups(task, forms);
  if ("why" in forms || !found) {
    // All rows must be looked at, or there are too many groups: the table is read whole where it can be.
    const received = "why" in forms ? forms.why : keyNames(seen, forms);
    if (count > limits.rows)
      failTable(table.object, { code: "engine.too-many", received, expected: String(limits.rows) });
    return undefined;
  }
  const views = found.grids.map(({ grid, lines }) => {
    if (lines !== count) failTable(table.object, { code: "engine.changed", received: `${count} → ${lines}` });
    return viewed(task, grid, counts);
  });
  const [main, ...more] = views;
  if (!main || views.some((each) => !isSameReading(seen, each.seen))) return undefined;
  const [first, ...others] = forms.each;
  // What is a key in any case tells rows apart in all of them.
  const by = asked.by.filter((each) => !others.some(([other]) => other === each));
  const form = { ...found.form, keys: [...found.form.keys, ...(first ? [first[1]] : [])] };
  const known = others.flatMap(([each], at) => (more[at] ? [[each, more[at]] as const] : []));
  // The same rows put together by each of the other dimensions, and the dimension by which they are here.
  return { table, form, idsRepeat: forms.idsRepeat, others: new Map(known), by, ...main };
}

// Rows that show the form of a table, and texts of a column that may say of what kind each row is.
const [HEAD, FEW] = [600, 60];
const ROUNDS = 3;

type TableTask = {
  readonly settings: BudgetSettings;
  readonly name: string;
  readonly table: SourceTable;
  readonly context: BudgetContext;
  readonly dictionaries: readonly Dictionary[];
};

/** The rows of a long table as its engine gave them: rows of which the same holds are put together. */
export type TableRows = NonNullable<ReturnType<typeof tableRows>>;

// Headers of columns with which lines stand again and again, or that repeat a whole, where nobody has said what counts.
function doubtedIn({ settings, context }: TableTask, { columns, region }: Understanding): readonly string[] {
  const { dimensions, wholes = [] } = columns;
  const told = headersTold(settings);
  const isOpen = (code: string): boolean => !isAccepted(code, context.accept, settings.file);
  const crossed = (dimensions.crossed ?? []).filter(({ arePeriods }) => !arePeriods && isOpen("rows.crossed"));
  return [...crossed, ...(isOpen("column.whole") ? wholes : [])]
    .map(({ index }) => region.header[index] ?? "")
    .filter((header) => !told.has(comparable(header)));
}

const keyNames = ({ region }: Understanding, { form, each }: GroupForms): string =>
  [...(form(true)?.keys ?? []), ...each.values()].map((at) => region.header[at] ?? "").join(", ");

// The groups of a table by each dimension, as grids; without codes where there are too many of them.
function askedGroups({ table }: TableTask, { form: formOf, idsRepeat, each }: GroupForms) {
  const columns = [...each.values()];
  for (const hasCodes of idsRepeat ? [true, false] : [true]) {
    const form = formOf(hasCodes);
    if (!form) continue;
    const groups = table.groups({ ...form, keys: [...form.keys, ...columns] }, columns, limits.rows + 1);
    if (groups.some(({ size }) => size > limits.rows)) continue;
    const firsts = table.rowsAt([...new Set(groups.flatMap(({ rows }) => rows))]);
    const amounts = form.amounts.map(({ column }) => column);
    const grids = groups.map((own) => ({
      grid: groupGrid(table, own, firsts, amounts),
      lines: own.lines.reduce((sum, lines) => sum + lines, 0),
    }));
    return { form, grids };
  }
  return undefined;
}

// Rows that show all texts of columns with few, and all ways to write an amount; again until they show nothing else.
function shownRows(task: TableTask) {
  const { table } = task;
  const head = table.first(HEAD);
  let { seen } = viewed(task, tableGrid(table, head), undefined);
  const known = new Set([...head.rows, ...kindRows(table, head.cells.columns)]);
  for (let round = 0; round < ROUNDS; round++) {
    refuseFloats(table, seen.readers);
    const writings = writingsOf(table, seen.readers);
    if (!writings) return undefined;
    const showing = [...writings.values()].flatMap((own) => own.slice(0, MOST_SHOWN).map((each) => each.row));
    const rows = [...new Set([...known, ...showing])];
    const counts = oddCounts(writings);
    const view = viewed(task, tableGrid(table, table.rowsAt(rows)), counts);
    if (isSameReading(seen, view.seen)) return { seen: view.seen, writings, counts, rows };
    seen = view.seen;
  }
  return undefined;
}

// A row of each text of columns that may say of what kind each row is.
function kindRows(table: SourceTable, head: readonly { readonly texts: readonly string[] }[]): readonly number[] {
  return head.flatMap(({ texts }, column) => {
    if (texts.length > FEW + 1) return [];
    const form = { amounts: [], keys: [column], tests: [], ids: [], plain: new Set<number>(), alone: NONE_ALONE };
    const rows = table.groups(form, [], FEW + 2).flatMap((each) => each.rows);
    return rows.length > FEW + 1 ? [] : rows;
  });
}

function viewed(task: TableTask, grid: Grid, counts: CellCounts | undefined) {
  const { settings, name, context, dictionaries } = task;
  const isHeader = budgetHeader(settings, dictionaries);
  const own = { ...settings, headerRows: TABLE_HEADER };
  const reader = { name: budgetLines.name, settings: own, isHeader, dictionaries };
  const opened = openRows({ name }, { opened: { grid, notes: [] }, sha256: "" }, reader);
  return { opened, seen: understandBudget(settings, name, opened.region, context, dictionaries, counts) };
}

// So many different texts of amounts that are not plain are judged one by one.
const MOST_ODD = 3000;
// Rows that show how an amount is written, of each column.
const MOST_SHOWN = 200;
// Digits that a sum has beside those of its amounts: of a thousand million rows.
const FOR_ROWS = 9;

/** How the amounts of a text column are written, by its place. */
type Writings = ReadonlyMap<number, readonly Writing[]>;

/** The ways in which the text columns of amounts are written; undefined where they are too many to be judged. */
function writingsOf(table: SourceTable, { amounts }: BudgetReaders): Writings | undefined {
  const found = amounts.flatMap(({ index, decimal }) =>
    table.columns[index]?.kind === "text" ? [[index, table.writings(index, decimal, MOST_ODD + 1)] as const] : [],
  );
  return found.some(([, own]) => own.length > MOST_ODD) ? undefined : new Map(found);
}

const oddCounts =
  (writings: Writings): CellCounts =>
  (index) => {
    const own = writings.get(index)?.filter((each) => !each.isPlain);
    return own && new Map(own.map((each) => [each.text, each.rows]));
  };

/** What is said to the engine of amounts; undefined where its plain digits are not what they come to, or too many. */
function amountForms({ digits }: SourceTable, { amounts }: BudgetReaders, writings: Writings) {
  const most = Math.min(digits, MOST_DIGITS);
  const forms = amounts.flatMap((each) => amountForm(each, writings.get(each.index) ?? [], most) ?? []);
  return forms.length === amounts.length ? forms : undefined;
}

function amountForm(
  { index: column, decimal: mark, read }: BudgetReaders["amounts"][number],
  writings: readonly Writing[],
  most: number,
): AmountForm | undefined {
  const values = new Map<string, string>();
  const blanks: string[] = [];
  let [digits, places] = [1, 0];
  for (const { text, isPlain } of writings) {
    const value = read(text);
    if (isPlain && (typeof value !== "string" || compare(exact(value), plainValue(text, mark)) !== 0)) return undefined;
    if (value === undefined) blanks.push(text);
    if (typeof value !== "string") continue;
    const [whole = "", fraction = ""] = value.replace("-", "").split(".");
    digits = Math.max(digits, whole.length);
    places = Math.max(places, fraction.length);
    if (!isPlain) values.set(text, value);
  }
  if (digits + places + FOR_ROWS > most) return undefined;
  return { column, mark, digits: digits + places, places, values, blanks };
}

// What an engine makes of a plain amount.
function plainValue(text: string, mark: AmountForm["mark"]): Exact {
  const bare = text.replace(mark === "." ? /[ ,')]/g : mark === "," ? /[ .')]/g : /[ ')]/g, "");
  return exact(bare.replace("(", "-").replace(",", "."));
}

/** What stands in the record of a table in place of a hash: the engine, its name there, the sum of all its amounts. */
export const tableRecord = (table: SourceTable, all: Sums): Pick<InputRecord, "engine" | "object" | "sum"> => ({
  engine: table.engine,
  object: table.object,
  sum: allDigits([...all.values()].reduce(add, ZERO)),
});

/** Stops the reading of a table whose amounts were rounded when they were stored: they have no exact sum. */
export function refuseFloats({ columns, object }: SourceTable, { amounts }: BudgetReaders): void {
  const float = amounts.find(({ index }) => columns[index]?.kind === "float");
  if (float) failTable(object, { code: "engine.float", received: float.header, expected: "DECIMAL" });
}

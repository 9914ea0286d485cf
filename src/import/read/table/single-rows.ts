// Asks the engine of a long table for single rows that it had put together: refused rows, and lines that are traced.
// Also: texts of a column, and the sums under the codes of further dimensions.
import { comparable } from "../../../model/condition.js";
import type { Summed, Traced } from "../../../model/budget-table.js";
import type { Reject } from "../../../model/input-record.js";
import type { WantedRows } from "../../../model/source-table.js";
import { weightOf } from "../../open/columns.js";
import type { GridRow } from "../../open/grid.js";
import { tableGrid } from "../../open/table-grid.js";
import { type HeldRows, budgetRows } from "../line-classes.js";
import type { BudgetRowsTask } from "../row-task.js";
import type { TableRows } from "./table-rows.js";

export function withSingleRows(found: TableRows, task: BudgetRowsTask, rows: HeldRows): HeldRows {
  const grouped = new Map(task.region.rows.filter((each) => weightOf(each) > 1).map((each) => [each.row, each]));
  const { table, form } = found;
  const fetched: Fetched = (wanted, limit) => {
    // Where nothing names a line, it is called by its row.
    const isRow = "id" in wanted && form.ids.length === 0;
    const found = isRow ? table.rowsAt([Number(wanted.id)]) : table.rowsOf(form, wanted, limit);
    return tableGrid(table, found).rows.slice(1);
  };
  const { summed } = rows;
  return {
    ...rows,
    ...withRejects(rows, found, grouped, fetched),
    ...(summed && { summed: { ...summed, by: byOthers(found, task, summed), ...tracer(found, task, summed, grouped, fetched) } }), // prettier-ignore
  };
}

// No more rows are fetched to be looked at: the others stay together in the sums of their classes.
const MOST_LINES = 500;
// Of refused rows, as many are listed; all of them where they are written down.
const [LISTED, ALL] = [1000, 1_000_000];

type Fetched = (wanted: WantedRows, limit: number) => readonly GridRow[];
type Grouped = ReadonlyMap<number, GridRow>;

// Of the rows of a group the same is wrong, which the columns that tell groups apart say.
function withRejects(rows: HeldRows, { form }: TableRows, grouped: Grouped, fetched: Fetched) {
  const keyOf = (cells: readonly string[]): string => JSON.stringify(form.keys.map((key) => cells[key] ?? ""));
  const all = [...(rows.allRejects ?? rows.rejects)];
  const groups = new Map(all.flatMap((each) => (grouped.has(each.row) ? [[keyOf(each.cells), each]] : [])));
  if (groups.size === 0) return rows;
  const upTo = (limit: number): readonly Reject[] => {
    const own = fetched({ groups: [...groups.values()].map(({ row }) => row) }, limit).flatMap(({ row, cells }) => {
      const of = groups.get(keyOf(cells));
      const reasons = of?.reasons.map((each) => (each.row === of.row ? { ...each, row } : each));
      return of && reasons ? [{ ...of, row, cells, reasons }] : [];
    });
    return [...all.filter((each) => !grouped.has(each.row)), ...own].sort((a, b) => a.row - b.row).slice(0, limit);
  };
  const rejects = upTo(LISTED);
  if (rows.refused <= rejects.length) return { rejects };
  return { rejects, allRejects: { [Symbol.iterator]: () => upTo(ALL)[Symbol.iterator]() } };
}

function tracer(
  found: TableRows,
  task: BudgetRowsTask,
  summed: Summed,
  grouped: Grouped,
  fetched: Fetched,
): Pick<Summed, "trace" | "texts"> {
  const rowOf = ({ amounts: [first] }: Traced): number => first?.line.row ?? 0;
  // The first line of a class is the same, however many of its rows are there.
  const ofClass = new Map(summed.all.map(({ line }) => [line.row, line]));
  const traceAmong = (rows: readonly GridRow[], wanted?: Parameters<Summed["trace"]>[0]): readonly Traced[] => {
    const own = budgetRows({ ...task, region: { ...task.region, rows } });
    const traced = own.summed?.trace(wanted ?? { classes: new Set(own.lines) }) ?? [];
    return traced.flatMap((each) => {
      const of = ofClass.get(each.of.row);
      return of ? [{ ...each, of }] : [];
    });
  };
  return {
    trace: (wanted, isTaken = () => true, most = Infinity) => {
      const held = summed.trace(wanted);
      const single = held.filter((each) => !grouped.has(rowOf(each)));
      const groups = held.map(rowOf).filter((row) => grouped.has(row));
      const rows = "id" in wanted ? fetched(wanted, MOST_LINES) : groups.length === 0 ? [] : fetched({ groups }, MOST_LINES); // prettier-ignore
      const numbers = new Set(rows.map((each) => each.row));
      const others = task.region.rows.filter((each) => !numbers.has(each.row));
      const all =
        rows.length === 0
          ? single
          : "id" in wanted
            ? traceAmong([...others, ...rows].sort((a, b) => a.row - b.row), wanted) // prettier-ignore
            : [...single, ...traceAmong(rows)];
      return all.toSorted((a, b) => rowOf(a) - rowOf(b)).filter(isTaken).slice(0, most); // prettier-ignore
    },
    texts: (column, count) => {
      const name = column.replace(/^source:/, "");
      const header = task.region.header.findIndex((each) => comparable(each) === comparable(name));
      const index = name === column ? task.columns.fields.get(name)?.[0] : header;
      if (column === "id" || index === undefined || index < 0) return summed.texts(column, count);
      const texts = found.table.texts(index, undefined, count + 1).map(comparable);
      return [...new Set(texts)].filter((each) => each !== "").slice(0, count);
    },
  };
}

// The sums under the codes of dimensions by which rows were put together apart from one another.
function byOthers({ others }: TableRows, task: BudgetRowsTask, summed: Summed): Summed["by"] {
  const by = new Map(summed.by);
  const ofClass = new Map(summed.all.map(({ line }) => [line.row, line]));
  for (const [dimension, { seen }] of others) {
    const { region, columns, readers, filter } = seen;
    const asked = { ...(task.classes ?? { least: 0, conditions: [] }), by: [dimension] };
    const own = budgetRows({ ...task, region, columns, readers, filter, classes: asked }).summed?.by.get(dimension);
    if (!own) continue;
    by.set(dimension, {
      length: own.length,
      *[Symbol.iterator]() {
        for (const each of own) yield { ...each, of: ofClass.get(each.of.row) ?? each.of };
      },
    });
  }
  return by;
}

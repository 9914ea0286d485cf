// A table on a terminal: in columns with bars where they fit, else its rows stacked.
import { type Locale, say } from "../formula/locale.js";
import type { Cell, Table, TableRow } from "../report/page.js";
import { barLine } from "./bar-line.js";
import { grid } from "./grid.js";
import { type Screen, shown, widthOf, wrap, wrapAfter } from "./text.js";

/** Below this width the rows of a table are stacked. */
export const STACKED_BELOW = 72;

const FIRST_ROWS = 10;
const BAR_WIDTH = 16;
// Where the columns are wide, bars are shorter before rows are stacked.
const BAR_WIDTHS = [BAR_WIDTH, 12, 9];

export type TableOptions = { readonly screen: Screen; readonly locale: Locale; readonly all: boolean };

/** The lines of a table: columns where they fit, else one row under another. */
export function tableLines(table: Table, options: TableOptions): string[] {
  const rows = shortened(table, options);
  const wide = options.screen.width >= STACKED_BELOW ? columnLines(table, rows, options) : undefined;
  const remarks = table.remarks.flatMap((each) => wrap(each, options.screen.width));
  return [...(wide ?? stackedLines(table, rows, options)), ...remarks];
}

type ShownRow = TableRow | { readonly more: number };

// The first rows, then how many more there are; every row without a figure stays.
function shortened(table: Table, { all }: TableOptions): ShownRow[] {
  const items = table.rows.filter((each) => each.kind === "item");
  const rest = table.rows.filter((each) => each.kind !== "item");
  if (all || items.length <= FIRST_ROWS || isStatement(table)) return [...table.rows];
  return [...items.slice(0, FIRST_ROWS), { more: items.length - FIRST_ROWS }, ...rest];
}

// A total amid its rows belongs to a statement: its lines have an order of their own and are shown whole.
const isStatement = ({ rows }: Table): boolean => {
  const total = rows.findIndex((each) => each.kind === "total");
  return total >= 0 && rows.slice(total).some((each) => each.kind === "item");
};

function columnLines(table: Table, rows: readonly ShownRow[], { screen, locale }: TableOptions): string[] | undefined {
  const bars = rows.some((row) => "bar" in row) && table.scale !== undefined;
  const last = bars || rows.some((row) => "remark" in row);
  const columns = [{ align: "left" as const }, ...table.columns, ...(last ? [{ align: "left" as const }] : [])];
  const end = (row: TableRow, width: number): string =>
    row.bar && table.scale ? shown(barLine(row.bar, table.scale.end, width), screen) : (row.remark ?? "");
  const head = [
    table.heading,
    ...table.columns.map((each) => each.label),
    ...(last ? [bars ? table.scale.short : ""] : []),
  ];
  const body = (width: number): string[][] =>
    rows.map((row) =>
      "more" in row
        ? [say(locale, "more-rows", { count: row.more })]
        : [labelOf(row), ...row.cells.map(cellText), ...(last ? [end(row, width)] : [])],
    );
  for (const width of bars ? BAR_WIDTHS : [BAR_WIDTH]) {
    const lines = grid(columns, [head, ...body(width)], screen.width);
    if (lines) return lines;
  }
  return undefined;
}

const labelOf = ({ label, detail }: TableRow): string => (detail === undefined ? label : `${label}, ${detail}`);

// The reason is said below by its number: a question mark takes less room than the words.
const cellText = ({ text, state, reason }: Cell) => (state === "none" && reason !== undefined ? `? [${reason}]` : text);

const stackedLines = (table: Table, rows: readonly ShownRow[], { screen, locale }: TableOptions): string[] =>
  rows.flatMap((row) => {
    if ("more" in row) return wrap(say(locale, "more-rows", { count: row.more }), screen.width);
    const title = wrap(labelOf(row), screen.width);
    if (row.cells.length > 0 && row.cells.every((each) => each.state === "withheld"))
      return [...title, `  ${row.cells[0]?.text ?? ""}`];
    const cells = row.cells.flatMap((cell, at) => {
      if (cell.text === "") return [];
      return [`${table.columns[at]?.label ?? ""} ${cellText(cell)}`];
    });
    const bar =
      row.bar && table.scale
        ? [`  ${shown(barLine(row.bar, table.scale.end, Math.min(BAR_WIDTH + 8, screen.width - 2)), screen)}`]
        : [];
    return [...title, ...joined([...cells, ...(row.remark === undefined ? [] : [row.remark])], screen.width), ...bar];
  });

// Named values one after another, as many on a line as fit; one that takes several lines stands alone.
function joined(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const part of parts) {
    const longer = `${lines.at(-1) ?? ""}; ${part}`;
    const isLong = widthOf(part) + 2 > width;
    if (isOpen && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else if (isLong) lines.push(...wrapAfter("  ", part, width, 4));
    else lines.push(`  ${part}`);
    isOpen = !isLong;
  }
  return lines;
}

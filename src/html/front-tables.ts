// The tables of the first sheet of the report as HTML: which of them, and how many of their rows, fit by an estimate of
// their heights.
import { type Locale, say } from "../formula/locale.js";
import type { Report, Table, TableRow } from "../report/page.js";
import type { Problem } from "../report/problems.js";
import { type Setting, hasLongNames, htmlTable } from "./html-table.js";

// Estimates in CSS pixels of A4 at 10 pt, for the widest of the fonts that the style sheet names: what is guessed too
// high leaves paper blank, what is guessed too low would break the promise of one sheet.
const SHEET = 1015;
const LINE = 16;
const ROW = 5;
const LABEL = 22;
const LONG_LABEL = 46;
const NOTE = 30;
// A bar under a long name.
const BAR = 16;
// Beside bars, and under a number.
const REASON = 20;
const REMARK = 13;

const lines = (text: string, signs: number): number => Math.ceil(text.length / signs);
const linesOf = (texts: readonly string[], signs: number): number => lines(texts.join(" "), signs);

function roomBelow({ answer, front, kept }: Pick<Report, "answer" | "front" | "kept">): number {
  const { facts = [], missing = [], sum } = front ?? {};
  const used =
    85 +
    lines(answer.headline, 44) * 30 +
    (sum ? 102 : linesOf(answer.sentences, 90) * 20) +
    Math.max(0, ...facts.map((each) => lines(each, 32) * LINE + 14)) +
    (missing.length > 0 ? linesOf(missing, 80) * 18 + 30 : 0) +
    kept.reduce((sum, each) => sum + lines(each, 95) * LINE + 6, 0) +
    (answer.below.length > 0 ? linesOf(answer.below, 95) * LINE + 6 : 0);
  return SHEET - used;
}

function rowHeight(row: TableRow, problems: readonly Problem[], long: boolean): number {
  const { label, detail, kind, remark, cells } = row;
  const reason = problems.find((each) => each.number === cells.find((cell) => cell.reason !== undefined)?.reason);
  const name = lines(`${label} ${detail ?? ""}`, long ? LONG_LABEL : LABEL) + (kind === "outside" ? 1 : 0);
  const why = kind === "outside" && reason ? lines(reason.text, long ? LONG_LABEL : REASON) : 0;
  const longest = Math.max(1, ...cells.map((cell) => lines(cell.origin?.from ?? cell.text, NOTE)));
  const height = Math.max(name + (long ? why : 0), why + 1, longest, 1 + lines(remark ?? "", REMARK)) * LINE + ROW;
  return height + (long ? BAR : 0);
}

// Bars bring a key, which may take two lines, and a longer heading.
const headHeight = ({ title, scale, columns, rows }: Table): number =>
  (scale || rows.some((each) => each.drawing) ? 95 : columns.some(({ id }) => id === "promised") ? 72 : 54) +
  (lines(title, 70) - 1) * 20;

/** The height of a table with its heading, key and remarks. */
const tableHeight = (table: Table, problems: readonly Problem[]): number =>
  headHeight(table) +
  table.rows.reduce((height, row) => height + rowHeight(row, problems, hasLongNames(table)), 0) +
  table.remarks.reduce((height, each) => height + lines(each, 95) * LINE + 6, 0);

function firstRows(table: Table, room: number, problems: readonly Problem[]): { table: Table; more: number } {
  if (tableHeight(table, problems) <= room) return { table, more: 0 };
  const totals = table.rows.filter((each) => each.kind === "total");
  const items = table.rows.filter((each) => each.kind !== "total");
  // The note about the others needs a line of its own.
  let left =
    room -
    headHeight(table) -
    LINE -
    ROW -
    totals.reduce((height, row) => height + rowHeight(row, problems, hasLongNames(table)), 0);
  const kept: TableRow[] = [];
  for (const row of items) {
    left -= rowHeight(row, problems, hasLongNames(table));
    if (left < 0) break;
    kept.push(row);
  }
  return { table: { ...table, rows: [...kept, ...totals], remarks: [] }, more: items.length - kept.length };
}

// A table is begun where at least a few of its rows fit.
const LEAST = 115;

/** Tables of the first sheet as text, and those that stand there whole. */
export type FrontTables = { readonly text: string; readonly whole: ReadonlySet<Table> };

/** Centres first; then whose money it is, and what was assumed, as far as the sheet goes. Without centres, what there is. */
export function frontTables(report: Report, locale: Locale): FrontTables {
  const { front, centres, money, sources, assumed, supply, budget, problems } = report;
  const texts: string[] = [];
  const whole = new Set<Table>();
  let room = roomBelow(report);
  const show = (table: Table, of: Table | undefined, more: Partial<Setting> = {}): void => {
    const cut = firstRows(table, room, problems);
    if (cut.more === table.rows.length) return;
    if (cut.more === 0 && of) whole.add(of);
    room -= tableHeight(cut.table, problems) + (cut.more > 0 ? 22 : 0);
    texts.push(
      htmlTable(cut.table, { id: `front-${texts.length}`, level: 2, locale, report, more: cut.more, ...more }),
    );
  };
  if (front?.centres) {
    room = Math.max(room, tableHeight(front.centres, problems));
    // Of many centres it shows the first; the others are a row.
    const isWhole =
      front.centres.rows.length === centres?.rows.length &&
      front.centres.rows.every(({ key }) => !key.startsWith("others"));
    show(front.centres, isWhole ? centres : undefined, finding(front.centres, locale));
  }
  // A table of places or of a budget is read whole or further down.
  for (const each of front ? [] : [...supply, ...budget]) {
    if (tableHeight(each, problems) > room) break;
    show(each, each);
  }
  const paying = [money.find((each) => each.id === "source-kinds"), sources].find((each) => each && !allHidden(each));
  if (front && paying && room >= LEAST)
    show({ ...paying, remarks: [] }, paying.remarks.length > 1 ? undefined : paying);
  // Assumptions stand here whole or further down whole.
  if (assumed.rows.length > 0 && tableHeight(assumed, problems) <= room)
    show(assumed, assumed, { title: say(locale, "assumed.first") });
  return { text: texts.join("\n"), whole };
}

const allHidden = ({ rows }: Table) => rows.every(({ cells }) => cells.every(({ state }) => state === "withheld"));

// So many names stand in the heading, as far as they fit a line of it.
const FIRST = 3;
const WIDTH = 60;

// The heading says where most is missing; where a shortfall is hidden it may be the largest.
function finding({ rows, columns }: Table, locale: Locale): { title?: string } {
  const at = columns.findIndex(({ id }) => id === "hard-gap");
  const short = rows.filter(
    (each) => each.kind === "item" && each.key !== "others" && (each.cells[at]?.value ?? "0") !== "0",
  );
  if (short.length === 0 || rows.some((each) => each.cells[at]?.state === "withheld")) return {};
  const names = short.slice(0, FIRST).map((each) => each.label);
  while (names.join(", ").length > WIDTH) names.pop();
  return names.length === 0 ? {} : { title: say(locale, "centres.finding", { list: names.join(", ") }) };
}

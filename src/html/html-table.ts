// Tables as HTML: cells, rows, bars, bodies; and whether a table has long names, is narrow, or is a chart.
import { type Locale, say } from "../formula/locale.js";
import { type DecimalString, add, compare, exact, isZero, toDecimal } from "../money/exact.js";
import { paidByPool } from "../report/money-bar.js";
import type { Cell, Column, Report, Table, TableRow } from "../report/page.js";
import type { Problem } from "../report/problems.js";
import { barKey, drawnSigns, keyHtml } from "./bar-key.js";
import { bar, sourceBar } from "./bar.js";
import { drawing, stepScale } from "./drawing.js";
import { escape, name, tableText } from "./escape.js";

const LONG = 45;

/** Whether names of a table need most of its width: then its bars stand under them. */
export const hasLongNames = ({ rows }: Table): boolean =>
  rows.some(({ label, detail }) => label.length + (detail?.length ?? 0) > LONG);

/** One cell of a table: its value, or a framed word where there is none, with the way to the reason. */
function htmlCell(cell: Cell, column: Column, locale: Locale, under = ""): string {
  const kinds = [
    ...(column.align === "right" ? ["num"] : []),
    ...(column.id === "sha256" ? ["hash"] : []),
    ...(cell.text === "" ? ["blank"] : []),
    ...(isShort(cell, column) ? ["short"] : []),
  ];
  const text = `<span${classes(...(cell.origin ? whole(cell.origin.from, 28) : whole(cell.text)))}>${cellContent(cell, locale)}${under}</span>`;
  return `<td role="cell"${classes(...kinds)} data-label="${escape(column.label)}">${text}</td>`;
}

/** What a cell says, without its frame in the table. */
export function cellContent({ text, words, state, reason, origin }: Cell, locale: Locale): string {
  if (state !== undefined) {
    // The reason is said once, where the number leads; without a number it is said here.
    const said = reason === undefined ? (words ?? text) : text;
    return `<span${classes("none", ...whole(said))}>${tableText(said)}</span>${reason === undefined ? "" : `\u00a0<a href="#problem-${reason}">[${reason}]</a>`}`;
  }
  const tag =
    origin === undefined
      ? ""
      : `<span class="origin ${origin.kind}">${escape(say(locale, `origin.word.${origin.kind}`))}</span> `;
  return tag + tableText(origin?.from ?? text);
}

const classes = (...names: readonly string[]): string => (names.length > 0 ? ` class="${names.join(" ")}"` : "");

// A few signs stay on one line.
const whole = (text: string, most = 16): string[] => (text !== "" && text.length <= most ? ["whole"] : []);

// A shortfall above zero is what the report is about.
const isShort = ({ value, state }: Cell, { id }: Column): boolean =>
  id === "hard-gap" && state === undefined && value != null && value !== "0";

/** What a row is printed with: its table, the bar of the row where its table has bars, and how its names are set. */
type RowSetting = {
  readonly table: Table;
  readonly locale: Locale;
  readonly report: Pick<Report, "problems">;
  readonly bar: string | undefined;
  readonly longNames: boolean;
};

// A remark of so many signs stays on one line, and one of so many stands under an amount.
const SHORT = 16;
const UNDER = 32;

function htmlRow(row: TableRow, { table: { columns }, locale, report, bar, longNames }: RowSetting): string {
  const { kind, label, detail, remark, cells, sentence } = row;
  const note =
    remark === undefined
      ? ""
      : `<span class="remark${remark.length <= SHORT ? " whole" : ""}">${escape(remark)}</span>`;
  // A surplus is said under the money that it is part of.
  const place =
    remark !== undefined && row.drawing && remark.length > UNDER
      ? -1
      : columns.findIndex((each) => each.id === "secured-funding");
  const outside =
    kind === "outside" && sentence === undefined ? `<span class="note">${escape(say(locale, "outside"))}</span>` : "";
  const about = detail === undefined ? "" : ` <span class="detail">${name(detail)}</span>`;
  const reason = bar === undefined || sentence !== undefined ? "" : reasonText(row, report.problems);
  // Long names need the width: the bar stands under them.
  const under = outside + (longNames ? (bar ?? "") + reason : "") + (place < 0 ? note : "");
  const head = `<th role="rowheader" scope="row" class="label">${name(label)}${about}${under}</th>`;
  const picture = bar === undefined || longNames ? "" : `<td role="cell" class="bars">${bar}${reason}</td>`;
  const body = columns.map((column, at) =>
    htmlCell(cells[at] ?? { text: "" }, column, locale, at === place ? note : ""),
  );
  if (sentence !== undefined)
    return `<tr role="row" class="${kind}">${head}${picture}<td role="cell" class="across" colspan="${columns.length}">${escape(sentence)}</td></tr>`;
  return `<tr role="row" class="${kind}">${head}${picture}${body.join("")}</tr>`;
}

// Why there is no figure, under the bar.
function reasonText({ cells }: TableRow, problems: readonly Problem[]): string {
  const number = cells.find((each) => each.reason !== undefined)?.reason;
  const problem = problems.find((each) => each.number === number);
  return number === undefined || !problem ? "" : `<span class="note">${escape(problem.text)}</span>`;
}

/** Where a table stands: its heading, the language, the reasons that its rows may name, and how many are left out. */
export type Setting = {
  /** Unique on the page. */
  readonly id: string;
  readonly level: 2 | 3;
  readonly locale: Locale;
  /** Of the page: its unit is said once. */
  readonly report?: Pick<Report, "problems" | "shortUnit">;
  /** Instead of the table's own title. */
  readonly title?: string;
  /** Whether a picture of the whole budget fills the page, below its row. */
  readonly isWide?: true;
  /** Rows that stand further down only. */
  readonly more?: number;
};

// A table of a page without problems or a unit of its own.
const ALONE = { problems: [], shortUnit: "" };

/** A table with its heading, its key where it has bars, and its remarks. Roles are explicit: narrow screens restyle it. */
export function htmlTable(table: Table, setting: Setting): string {
  const { id, level, locale, report = ALONE, isWide = false, more = 0 } = setting;
  const drawn = tableBars(table, locale);
  const hasRanges = isWide && table.rows.some(({ drawing }) => drawing?.kind === "screening");
  const longNames = drawn !== undefined && hasLongNames(table) && !hasRanges;
  const head = [
    columnHead(table.heading, "label", longNames ? drawn.heading : undefined),
    ...(drawn && !longNames ? [columnHead(drawn.heading, "bars")] : []),
    ...table.columns.map((each) => columnHead(each.label, each.align === "right" ? "num" : "")),
  ];
  const rows = table.rows.map((row) => htmlRow(row, { table, locale, report, bar: drawn?.of(row), longNames }));
  const notes = [...(more > 0 ? [say(locale, "more-below", { count: more })] : []), ...table.remarks].join(" ");
  const grids = [
    ...(longNames ? ["names"] : []),
    ...(isChart(table) ? ["chart"] : []),
    ...(hasRanges ? ["ranges"] : []),
  ];
  const grid = `<table role="table"${grids.length > 0 ? ` class="${grids.join(" ")}"` : ""} aria-labelledby="${id}"><thead role="rowgroup"><tr role="row">${head.join("")}</tr></thead>
<tbody role="rowgroup">
${rows.join("\n")}
</tbody></table>`;
  return `<section class="table">
<h${level} id="${id}">${escape(setting.title ?? table.title)}</h${level}>
${table.unit === undefined || table.unit === report.shortUnit ? "" : `<p class="unit">${escape(table.unit)}</p>`}
${drawn?.key ?? ""}${rows.length > 0 ? grid : ""}
${notes === "" ? "" : `<p class="quiet">${escape(notes)}</p>`}
</section>`;
}
/** Whether the drawing of a table is its message. */
export const isChart = ({ id, rows }: Table): boolean =>
  // Of methods, regions and years the picture is the message.
  rows.some((each) => each.drawing) && ["methods", "regions", "years"].includes(id.split("-")[0] ?? "");

// Characters that half of a wide page holds across, those of a label and of a text that wraps, and those of a bar.
const HALF = 74;
const WRAPPED = 30;
const BARS = 28;

/** Whether two tables like this one stand side by side on a wide page. */
export function isNarrow(table: Table, locale: Locale): boolean {
  const { columns, rows } = table;
  const hasBars = tableBars(table, locale) !== undefined;
  if (hasBars && (hasLongNames(table) || isChart(table))) return false;
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map((each) => each.length));
  const labels = longest(rows.map(({ label, detail = "" }) => `${label} ${detail}`));
  const widths = columns.map(({ label, align }, at) => {
    const cells = longest(rows.map(({ cells }) => cells[at]?.origin?.from ?? cells[at]?.text ?? ""));
    const most = align === "left" ? Math.min(cells, WRAPPED) : cells;
    return Math.max(most, longest(label.split(" "))) + 2;
  });
  return Math.min(labels, WRAPPED) + (hasBars ? BARS : 0) + widths.reduce((sum, each) => sum + each, 0) <= HALF;
}

/** Its head is repeated on every printed page; rows say whether they begin a body. Narrow screens show cards. */
export function bodiesTable(
  heading: string,
  kind: string,
  head: readonly (readonly [string, string])[],
  rows: readonly (readonly [string, boolean])[],
): string {
  const whole = rows.map(([text, begins]) => (begins ? `</tbody>\n<tbody role="rowgroup">\n${text}` : text)).join("\n");
  const start = whole.startsWith("</tbody>") ? whole.slice("</tbody>\n".length) : `<tbody role="rowgroup">\n${whole}`;
  return `<div class="scroll" role="region" aria-labelledby="${heading}" tabindex="0"><table role="table" class="${kind}" aria-labelledby="${heading}">
<thead role="rowgroup"><tr role="row">${head.map(([text, of]) => columnHead(text, of)).join("")}</tr></thead>
${start}
</tbody></table></div>`;
}

const columnHead = (text: string, kind: string, bars?: string): string =>
  `<th role="columnheader" scope="col"${kind === "" ? "" : ` class="${kind}"`}>${tableText(text)}${bars === undefined ? "" : ` <span class="detail">${tableText(bars)}</span>`}</th>`;

/** The column of bars of a table: its heading, its key, and the bar of each row. */
type TableBars = { readonly heading: string; readonly key: string; readonly of: (row: TableRow) => string };

/** Bars of a table, where it has any: centres bring theirs; of sources the amounts are drawn. */
function tableBars(table: Table, locale: Locale): TableBars | undefined {
  const { scale, rows, columns } = table;
  if (scale && rows.some((each) => each.bar)) {
    const bars = rows.flatMap((each) => each.bar ?? []);
    return {
      heading: say(locale, "column.bar", { scale: scale.short }),
      key: barKey(rows, bars.some(paidByPool), locale),
      of: (row) => (row.bar ? bar(row.bar, scale.end) : ""),
    };
  }
  const drawings = rows.flatMap((each) => each.drawing ?? []);
  const [first] = drawings;
  if (first)
    return {
      heading: say(locale, `column.bar-${first.kind}`, { scale: scale?.short ?? "" }),
      key: keyHtml(drawnSigns(drawings), locale),
      of: (row) => (row.drawing ? drawing(row.drawing, scale?.end ?? "0", stepScale(drawings)) : ""),
    };
  const [secured, promised] = ["secured", "promised"].map((id) => columns.findIndex((each) => each.id === id));
  if (secured === undefined || promised === undefined || secured < 0 || table.id === "statuses") return undefined;
  const value = (row: TableRow, at: number): DecimalString | null => row.cells[at]?.value ?? null;
  const ends = rows
    .filter((each) => each.kind === "item")
    .map((each) => toDecimal(add(exact(value(each, secured) ?? "0"), exact(value(each, promised) ?? "0"))));
  const end = ends.reduce((most, each) => (compare(exact(each), exact(most)) > 0 ? each : most), "0");
  if (isZero(exact(end))) return undefined;
  return {
    heading: say(locale, "column.bar-sources"),
    key: keyHtml(
      ["secured", ...(rows.some((each) => (value(each, promised) ?? "0") !== "0") ? ["promised" as const] : [])],
      locale,
    ),
    of: (row) => {
      const known = value(row, secured);
      return row.kind === "total" || known === null ? "" : sourceBar(known, value(row, promised), end);
    },
  };
}

import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Report, Table } from "../report/pieces.js";
import { escape, tableText } from "./escape.js";
import { htmlRow } from "./html-row.js";
import { hasLongNames } from "./long-names.js";
import { tableBars } from "./table-bars.js";

/** Where a table stands: its heading, the language, the reasons that its rows may name, and how many are left out. */
export type Setting = {
  /** Unique on the page. */
  readonly id: string;
  readonly level: 2 | 3;
  readonly locale: Locale;
  /** Of the page: its unit is said once. */
  readonly report: Pick<Report, "problems" | "shortUnit">;
  /** Instead of the table's own title. */
  readonly title?: string;
  /** Whether a picture of the whole budget fills the page, below its row. */
  readonly isWide?: true;
  /** Rows that stand further down only. */
  readonly more?: number;
};

/** A table with its heading, its key where it has bars, and its remarks. Roles are explicit: narrow screens restyle it. */
export function htmlTable(table: Table, setting: Setting): string {
  const { id, level, locale, report, isWide = false, more = 0 } = setting;
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

// Of methods, regions and years the picture is the message.
const CHARTS: ReadonlySet<string> = new Set(["methods", "regions", "years"]);
/** Whether the drawing of a table is its message. */
export const isChart = ({ id, rows }: Table): boolean =>
  rows.some((each) => each.drawing) && CHARTS.has(id.split("-")[0] ?? "");

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

const columnHead = (text: string, kind: string, bars?: string): string =>
  `<th role="columnheader" scope="col"${kind === "" ? "" : ` class="${kind}"`}>${tableText(text)}${bars === undefined ? "" : ` <span class="detail">${tableText(bars)}</span>`}</th>`;

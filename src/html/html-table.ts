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
  /** Rows that stand further down only. */
  readonly more?: number;
};

/** A table with its heading, its key where it has bars, and its remarks. Roles are explicit: narrow screens restyle it. */
export function htmlTable(table: Table, setting: Setting): string {
  const { id, level, locale, report, more = 0 } = setting;
  const drawn = tableBars(table, locale);
  const longNames = drawn !== undefined && hasLongNames(table);
  const head = [
    columnHead(table.heading, "label", longNames ? drawn.heading : undefined),
    ...(drawn && !longNames ? [columnHead(drawn.heading, "bars")] : []),
    ...table.columns.map((each) => columnHead(each.label, each.align === "right" ? "num" : "")),
  ];
  const rows = table.rows.map((row) => htmlRow(row, { table, locale, report, bar: drawn?.of(row), longNames }));
  const notes = [...(more > 0 ? [say(locale, "more-below", { count: more })] : []), ...table.remarks];
  const grid = `<table role="table"${longNames ? ' class="names"' : ""} aria-labelledby="${id}"><thead role="rowgroup"><tr role="row">${head.join("")}</tr></thead>
<tbody role="rowgroup">
${rows.join("\n")}
</tbody></table>`;
  return `<section class="table">
<h${level} id="${id}">${escape(setting.title ?? table.title)}</h${level}>
${table.unit === undefined || table.unit === report.shortUnit ? "" : `<p class="unit">${escape(table.unit)}</p>`}
${drawn?.key ?? ""}${rows.length > 0 ? grid : ""}
${notes.map((each) => `<p class="quiet">${escape(each)}</p>`).join("\n")}
</section>`;
}

const columnHead = (text: string, kind: string, bars?: string): string =>
  `<th role="columnheader" scope="col"${kind === "" ? "" : ` class="${kind}"`}>${tableText(text)}${bars === undefined ? "" : ` <span class="detail">${tableText(bars)}</span>`}</th>`;

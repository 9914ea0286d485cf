import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Problem, Report, Table, TableRow } from "../report/pieces.js";
import { escape, name } from "./escape.js";
import { htmlCell } from "./html-cell.js";

/** What a row is printed with: its table, the bar of the row where its table has bars, and how its names are set. */
export type RowSetting = {
  readonly table: Table;
  readonly locale: Locale;
  readonly report: Pick<Report, "problems">;
  readonly bar: string | undefined;
  readonly longNames: boolean;
};

// A remark of so many signs stays on one line, and one of so many stands under an amount.
const SHORT = 16;
const UNDER = 32;

/** One row of a table. */
export function htmlRow(row: TableRow, { table, locale, report, bar, longNames }: RowSetting): string {
  const { columns } = table;
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

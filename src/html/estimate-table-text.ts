import type { Locale } from "../formula/locale.js";
import type { EstimateGrid, GridColumn, GridRow } from "../report/estimate-grid.js";
import type { Cell } from "../report/pieces.js";
import { escape, name, tableText } from "./escape.js";
import { cellContent } from "./html-cell.js";

// Nothing of them is said on a card where they are 0.
const ADDED: ReadonlySet<string> = new Set(["paid", "cut", "received", "signed"]);

// With more columns the names would be squeezed.
const SPACIOUS = 12;

/** A table of an estimate. Its sections are bodies of the table; on narrow screens each row is a card. */
export function estimateTableText({ columns, rows }: EstimateGrid, heading: string, locale: Locale): string {
  const head = columns.map(
    (each) => `<th role="columnheader" scope="col" class="${kindOf(each)}">${tableText(each.label)}</th>`,
  );
  const bodies = rows.map((row) => {
    const text = rowText(row, columns, locale);
    // A section, and the whole, begin a body.
    return row.kind === "line" || row.kind === "reason" ? text : `</tbody>\n<tbody role="rowgroup">\n${text}`;
  });
  const whole = bodies.join("\n");
  const start = whole.startsWith("</tbody>") ? whole.slice("</tbody>\n".length) : `<tbody role="rowgroup">\n${whole}`;
  return `<div class="scroll" role="region" aria-labelledby="${heading}" tabindex="0"><table role="table" class="lines${columns.length > SPACIOUS ? " dense" : ""}" aria-labelledby="${heading}">
<thead role="rowgroup"><tr role="row">${head.join("")}</tr></thead>
${start}
</tbody></table></div>`;
}

function rowText({ kind, cells, assumed }: GridRow, columns: readonly GridColumn[], locale: Locale): string {
  const named = Math.max(
    0,
    columns.findIndex((each) => each.kind === "name"),
  );
  const text = cells.map((cell, at) => {
    const column = columns[at];
    if (!column || (kind === "reason" && at > named)) return "";
    if (at !== named) return cellText(cell, column, locale);
    const tags = assumed.map((each) => ` <span class="origin assumption">${escape(each)}</span>`).join("");
    return `<th role="rowheader" scope="row"${kind === "reason" ? ` colspan="${String(cells.length - at)}"` : ""}>${name(cell.text)}${tags}</th>`;
  });
  return `<tr role="row" class="${kind}">${text.join("")}</tr>`;
}

function cellText(cell: Cell, column: GridColumn, locale: Locale): string {
  const empty = cell.text === "" ? " blank" : "";
  const zero = ADDED.has(column.kind) && cell.value === "0" ? " zero" : "";
  const text = column.align === "right" ? cellContent(cell, locale) : tableText(cell.text);
  return `<td role="cell" class="${kindOf(column)}${empty}${zero}" data-label="${escape(column.label)}"><span>${text}</span></td>`;
}

const kindOf = ({ kind, align }: GridColumn): string => (align === "right" ? `c-${kind} num` : `c-${kind}`);

import type { Locale } from "../formula/locale.js";
import type { ListColumn, ListRow, MeasureList } from "../statement/document.js";
import { escape, name, tableText } from "./escape.js";
import { cellContent } from "./html-cell.js";

/**
 * The list of measures: one table whose head is repeated on every printed page, a body for each ministry; on narrow screens
 * each measure is a card.
 */
export function statementList(
  { title, unit, columns, rows, remarks }: MeasureList,
  id: string,
  locale: Locale,
): string {
  const head = columns.map(
    (each) => `<th role="columnheader" scope="col" class="${kindOf(each)}">${tableText(each.label)}</th>`,
  );
  const bodies = rows.map((row) => {
    const text = rowText(row, columns, locale);
    return STARTS.has(row.kind) ? `</tbody>\n<tbody role="rowgroup">\n${text}` : text;
  });
  const whole = bodies.join("\n");
  const start = whole.startsWith("</tbody>") ? whole.slice("</tbody>\n".length) : `<tbody role="rowgroup">\n${whole}`;
  return `<section class="table">
<h2 id="${id}">${escape(title)}</h2>
<p class="unit">${escape(unit)}</p>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table role="table" class="measures" aria-labelledby="${id}">
<thead role="rowgroup"><tr role="row">${head.join("")}</tr></thead>
${start}
</tbody></table></div>
${remarks.length > 0 ? `<p class="quiet">${escape(remarks.join(" "))}</p>` : ""}
</section>`;
}

const STARTS: ReadonlySet<ListRow["kind"]> = new Set(["group", "aside", "total"]);
const HEADS: ReadonlySet<ListRow["kind"]> = new Set(["group", "aside"]);

function rowText({ kind, cells, detail, remark }: ListRow, columns: readonly ListColumn[], locale: Locale): string {
  const at = columns.findIndex((each) => each.kind === "name");
  const beside = [
    ...(detail === undefined ? [] : [` <span class="detail">${escape(detail)}</span>`]),
    ...(remark === undefined ? [] : [`<span class="remark">${escape(remark)}</span>`]),
  ].join("");
  const label = `${name(cells[at]?.text ?? "")}${beside}`;
  // The head of a ministry stands across: it has no cells.
  if (HEADS.has(kind))
    return `<tr role="row" class="${kind}"><td role="cell" class="c-number blank"></td><th role="rowheader" scope="rowgroup" colspan="${String(columns.length - 1)}">${label}</th></tr>`;
  const body = columns.map((column, place) => {
    if (place === at) return `<th role="rowheader" scope="row">${label}</th>`;
    const cell = cells[place] ?? { text: "" };
    const empty = cell.text === "" ? " blank" : "";
    const text = column.align === "right" ? cellContent(cell, locale) : name(cell.text);
    return `<td role="cell" class="${kindOf(column)}${empty}" data-label="${escape(column.label)}"><span>${text}</span></td>`;
  });
  return `<tr role="row" class="${kind}">${body.join("")}</tr>`;
}

const kindOf = ({ kind, align }: ListColumn): string => (align === "right" ? `c-${kind} num` : `c-${kind}`);

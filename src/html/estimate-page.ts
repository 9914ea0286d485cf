import { type Locale, say } from "../formula/locale.js";
import type { EstimateDocument } from "../report/estimate-document.js";
import type { EstimateGrid, GridColumn, GridRow } from "../report/estimate-grid.js";
import { classGrid, estimateGrid, estimateScope, estimateTerms, partTables } from "../report/estimate-grid.js";
import type { Cell, Table } from "../report/page.js";
import { pageAround } from "./page-head.js";
import { ESTIMATE_STYLE } from "./estimate-style.js";
import { bodiesTable, cellContent, htmlTable } from "./html-table.js";
import { style } from "./style.js";
import { escape, name, tableText } from "./escape.js";

// Nothing of them is said on a card where they are 0.
const ADDED: ReadonlySet<string> = new Set(["paid", "cut", "received", "signed"]);

// With more columns the names would be squeezed.
const SPACIOUS = 12;

function estimateTableText({ columns, rows }: EstimateGrid, heading: string, locale: Locale): string {
  const head = columns.map((each) => [each.label, kindOf(each)] as const);
  // A section, and the whole, begin a body.
  const bodies = rows.map(
    (row) => [rowText(row, columns, locale), row.kind !== "line" && row.kind !== "reason"] as const,
  );
  return bodiesTable(heading, `lines${columns.length > SPACIOUS ? " dense" : ""}`, head, bodies);
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

/** The paper that is sent and signed, and behind it sums by class, the centres and each of them. */
export function estimatePage(estimate: EstimateDocument, foot: string, locale: Locale): string {
  const { title, whole } = estimate;
  const parts = partTables(estimate).map((each, at) => partText(estimate, each, at, locale));
  const annexes = [annex(estimate, locale), ...parts];
  return pageAround(
    `<section class="sheet">
${approvalText(estimate)}<h1 id="estimate">${escape(title)}</h1>
${estimateScope(estimate, locale)
  .map((text, at) => `<p class="${at < estimate.incomplete.length ? "lack" : "scope"}">${escape(text)}</p>`)
  .join("\n")}
${arithmeticText(estimate, locale)}
${estimateTableText(estimateGrid(estimate, whole), "estimate", locale)}
<div class="closing">
${estimate.form.inWords === undefined ? "" : `<p class="in-words">${escape(estimate.form.inWords)}</p>`}
${notesText(estimate)}
${requisitesText(estimate)}
${locale.reviewed ? "" : `<p class="quiet">${escape(say(locale, "not-reviewed"))}</p>`}
<ul class="sign">${estimate.signatures.map((each) => `<li>${escape(each)}</li>`).join("")}</ul>
</div>
</section>
${annexes.join("\n")}
<footer class="foot"><p>${escape(foot)}</p></footer>`,
    { name: title, style: style({ left: foot, right: "" }) + ESTIMATE_STYLE, kind: "estimate" },
    locale,
  );
}

const approvalText = ({ form: { approval } }: EstimateDocument): string =>
  approval.length === 0
    ? ""
    : `<ul class="approval">${approval.map((each) => `<li>${escape(each)}</li>`).join("")}</ul>\n`;

const requisitesText = ({ form: { requisites } }: EstimateDocument): string =>
  `<dl class="requisites">${requisites.map(({ label, text }) => `<div><dt>${escape(label)}</dt><dd>${escape(text)}</dd></div>`).join("")}</dl>`;

function arithmeticText(estimate: EstimateDocument, locale: Locale): string {
  const terms = estimateTerms(estimate).map(({ sign, cell, words }) => {
    const number = `<b>${cellContent(cell, locale)}</b> <span>${escape(words)}</span>`;
    return `${sign === "" ? "" : `<span class="sign-of">${sign}</span>`}<p${sign === "=" ? ' class="asked"' : ""}>${number}</p>`;
  });
  return `<div class="terms">${terms.join("")}</div>`;
}

function notesText({ notes, whole, assumption }: EstimateDocument): string {
  const isAssumed = whole.sections.some(({ lines }) => lines.some(({ assumed }) => assumed.length > 0));
  const means = `<span class="origin assumption">${escape(assumption.word)}</span> — ${escape(assumption.means)}.`;
  return `<p class="notes">${notes.map(escape).join(" ")}${isAssumed ? ` ${means}` : ""}</p>`;
}

function annex(estimate: EstimateDocument, locale: Locale): string {
  const { list, posts, centres } = estimate;
  const of = (table: Table): string => htmlTable(table, { id: table.id, level: 2, locale });
  return `<section class="sheet">
<h2 id="by-class">${escape(say(locale, "estimate.by-class"))}</h2>
${estimateTableText(classGrid(estimate, locale), "by-class", locale)}
${estimate.form.periods ? of(estimate.form.periods) : ""}
${centres.length > 0 ? of(list) : ""}
${posts ? of(posts) : ""}
</section>`;
}

function partText(
  estimate: EstimateDocument,
  { name, table }: EstimateDocument["centres"][number],
  at: number,
  locale: Locale,
): string {
  const id = `part-${String(at + 1)}`;
  return `<section class="sheet">
<h2 id="${id}">${escape(name)}</h2>
${estimateTableText(estimateGrid(estimate, table), id, locale)}
</section>`;
}

// An estimate as a page: the paper that is sent and signed with what stands behind it, and its style.
import { type Locale, say } from "../formula/locale.js";
import type { EstimateDocument, EstimateGrid, EstimatePart, GridColumn, GridRow } from "../report/estimate-document.js";
import { classGrid, estimateScope, isAssumed, partTables } from "../report/estimate-grid.js";
import type { Cell, Table } from "../report/page.js";
import { pageAround } from "./page-head.js";
import { bodiesTable, cellContent, htmlTable } from "./html-table.js";
import { style } from "./style.js";
import { escape, name, tableText } from "./escape.js";

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
  // Nothing of them is said on a card where they are 0.
  const zero = ["paid", "cut", "received", "signed"].includes(column.kind) && cell.value === "0" ? " zero" : "";
  const text = column.align === "right" ? cellContent(cell, locale) : tableText(cell.text);
  return `<td role="cell" class="${kindOf(column)}${empty}${zero}" data-label="${escape(column.label)}"><span>${text}</span></td>`;
}

const kindOf = ({ kind, align }: GridColumn): string => (align === "right" ? `c-${kind} num` : `c-${kind}`);

/** The paper that is sent and signed, and behind it sums by class, the centres and each of them. */
export function estimatePage(estimate: EstimateDocument, foot: string, locale: Locale): string {
  const { title, whole } = estimate;
  const parts = partTables(estimate).map((each, at) => partText(each, at, locale));
  const annexes = [annex(estimate, locale), ...parts];
  return pageAround(
    `<section class="sheet">
${approvalText(estimate)}<h1 id="estimate">${escape(title)}</h1>
${estimateScope(estimate, locale)
  .map((text, at) => `<p class="${at < estimate.incomplete.length ? "lack" : "scope"}">${escape(text)}</p>`)
  .join("\n")}
${arithmeticText(estimate, locale)}
${estimateTableText(whole, "estimate", locale)}
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
  const terms = estimate.terms.map(({ sign, cell, words }) => {
    const number = `<b>${cellContent(cell, locale)}</b> <span>${escape(words)}</span>`;
    return `${sign === "" ? "" : `<span class="sign-of">${sign}</span>`}<p${sign === "=" ? ' class="asked"' : ""}>${number}</p>`;
  });
  return `<div class="terms">${terms.join("")}</div>`;
}

function notesText({ notes, whole, assumption }: EstimateDocument): string {
  const means = `<span class="origin assumption">${escape(assumption.word)}</span> — ${escape(assumption.means)}.`;
  return `<p class="notes">${notes.map(escape).join(" ")}${isAssumed(whole) ? ` ${means}` : ""}</p>`;
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

function partText({ name, table }: EstimatePart, at: number, locale: Locale): string {
  const id = `part-${String(at + 1)}`;
  return `<section class="sheet">
<h2 id="${id}">${escape(name)}</h2>
${estimateTableText(table, id, locale)}
</section>`;
}

/** What an estimate adds to the style of the pages: a wide sheet, its sums in the colour of what is missing, cards. */
const ESTIMATE_STYLE = `@page { size: A4 landscape; }
.estimate { max-width: 80rem; }
.estimate .lack { font-weight: bold; }
.terms { display: flex; align-items: flex-start; gap: 0.3rem 1.2rem; border-top: 2px solid var(--text); border-bottom: 1px solid var(--rule); padding: 0.5rem 0; margin: 0.6rem 0; }
.terms p { margin: 0; flex: 0 1 auto; }
.terms b { display: block; font-size: 1.9rem; line-height: 1.2; white-space: nowrap; }
.terms p span { display: block; line-height: 1.3; font-size: 0.85rem; color: var(--quiet); }
.terms .sign-of { font-size: 1.4rem; line-height: 1.65; color: var(--quiet); }
.terms .asked, .terms .asked span { color: var(--short); font-weight: bold; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid #000; box-shadow: 0 0 0 4px var(--halo); }
.lines th, .lines td { padding: 0.25rem 0.5rem 0.25rem 0; }
.lines .num { padding-left: 0.5rem; }
.lines td.num, .lines td.c-economic, .lines .c-quantity, .lines .c-months, .lines .c-price { white-space: nowrap; }
.lines .c-unit { min-width: 5.5rem; }
.lines .c-number { color: var(--quiet); width: 2rem; padding: 0.25rem 0.7rem 0.25rem 0; }
.lines .c-requested { color: var(--short); font-weight: bold; border-left: 1px solid var(--frame); padding-right: 0; }
.lines .c-justification { padding-left: 0.8rem; }
.lines .c-needed { border-right: 1px solid var(--frame); }
.lines .section th, .lines .section td, .lines .total th, .lines .total td { font-weight: bold; }
.lines .section th, .lines .section td { padding-top: 0.7rem; }
.lines .section { border-bottom: 1px solid var(--frame); }
.lines .total { border-top: 2px solid var(--text); border-bottom: 0; }
.lines.dense { font-size: 0.8rem; }
.lines.dense th { font-size: 0.8rem; }
.lines.dense th, .lines.dense td { padding-right: 0.3rem; }
.lines.dense .num { padding-left: 0.3rem; }
.lines.dense .origin { white-space: normal; }
.lines .reason th { color: var(--quiet); }
.approval { list-style: none; width: 22rem; max-width: 100%; margin: 0 0 0.8rem auto; padding: 0; font-size: 0.9rem; }
.approval li:first-child { font-weight: bold; }
.approval li { padding-top: 0.25rem; }
.in-words { font-weight: bold; margin: 0.8rem 0 0; }
.requisites { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0.3rem 1.5rem; margin: 0.8rem 0 0; font-size: 0.85rem; }
.requisites div { display: flex; gap: 0.4rem; }
.requisites dt { white-space: nowrap; color: var(--quiet); }
.requisites dd { margin: 0; overflow-wrap: anywhere; }
.notes { margin-top: 0.8rem; font-size: 0.9rem; }
.sign { display: grid; grid-template-columns: repeat(3, 1fr); gap: 3rem; list-style: none; padding: 0; margin: 3.2rem 0 0; font-size: 0.9rem; }
.sign li { border-top: 1px solid var(--text); padding-top: 0.2rem; color: var(--quiet); }
.estimate .origin { white-space: nowrap; }
@media print {
  .estimate .foot { display: none; }
}
@media screen {
  .lines .c-requested { position: sticky; right: 0; background: var(--paper); }
}
@media screen and (max-width: 900px) {
  .lines .c-requested { position: static; }
  .terms { display: block; }
  .terms .sign-of { display: inline-block; width: 1.6rem; vertical-align: top; }
  .terms .sign-of + p { width: calc(100% - 2rem); max-width: none; }
  .terms p { display: inline-block; margin: 0.1rem 0; }
  .terms p:first-child { display: block; }
  .terms b { font-size: 1.5rem; }
  .scroll { overflow: visible; }
  .lines, .lines tbody, .lines th, .lines td { display: block; width: auto; }
  .lines thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .lines tr { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.2rem; padding: 0.45rem 0; }
  .lines tr > *, .lines tr > .num, .lines.dense tr > .num { padding: 0.05rem 0; border: 0; min-width: 0; }
  .lines .section th, .lines .section td { padding: 0.05rem 0; }
  .lines .section { margin-top: 0.9rem; }
  .lines th { order: -3; grid-column: 1 / -1; font-weight: bold; }
  .lines td.c-needed { order: -2; }
  .lines td.c-requested { order: -1; }
  .lines td { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.5rem; font-size: 0.85rem; overflow-wrap: break-word; }
  .lines td.c-needed, .lines td.c-requested { font-size: 1rem; }
  .lines td[data-label]::before { content: attr(data-label); flex: 1 0 min-content; color: inherit; text-align: left; white-space: normal; }
  .lines td.c-number, .lines td.zero, .lines td.blank { display: none; }
  .lines td > span { flex: 0 1 auto; text-align: right; }
  .lines td.num > span { flex: none; }
  .sign { grid-template-columns: 1fr; gap: 2.6rem; }
}
@media print {
  .terms b { font-size: 19pt; }
  .scroll { overflow: visible; }
  .lines, .lines.dense, .notes, .sign { font-size: 8.5pt; }
  .lines th, .lines.dense th, .lines .origin { font-size: 8.5pt; }
  .lines .c-requested, .terms .asked, .terms .asked span { color: var(--short); }
  .lines th, .lines td, .lines.dense th, .lines.dense td { padding-top: 0.12rem; padding-bottom: 0.12rem; }
  .lines .section th, .lines .section td { padding-top: 0.3rem; }
  .lines thead .c-name { width: 24%; }
  .lines .section { break-after: avoid; }
  .lines tbody:has(+ tbody > .total) { break-inside: avoid; }
  .lines .total, .lines .outside, .closing { break-before: avoid; }
  .notes { margin-top: 0.4rem; }
  .closing { break-inside: avoid; }
  .sign { margin-top: 1.6rem; }
}
`;

// A gender budget statement as one page that prints on A4 landscape; and its style, which country sheets take too.
import { type Locale, say } from "../formula/locale.js";
import type { Table } from "../report/page.js";
import { type ListColumn, type ListRow, type MeasureList, type StatementDocument, type StatementPart, isShortList } from "../statement/document.js"; // prettier-ignore
import { pageAround } from "./page-head.js";
import { bodiesTable, cellContent, htmlTable } from "./html-table.js";
import { DEFINITIONS } from "./shapes.js";
import { style } from "./style.js";
import { escape, name } from "./escape.js";

/** What a statement adds to the style of the pages: wide sheets, a list that pages well, cards on narrow screens. */
export const STATEMENT_STYLE = `@page { size: A4 landscape; }
.statement { max-width: 88rem; }
.statement .mast { align-items: baseline; }
.statement .lead { font-size: 1rem; max-width: 74rem; }
.statement .stamp { border-style: dashed; }
@media print, (min-width: 901px) {
  .statement .num + td:not(.num), .statement .num + th:not(.num), .measures .group th, .measures .aside th { padding-left: 0.7rem; }
}
@media print, (min-width: 901px) {
  .ranges, .ranges thead, .ranges tbody { display: block; }
  .ranges tr { display: flex; flex-wrap: wrap; align-items: baseline; }
  .ranges tr > .label, .ranges tr > .label:has(+ .bars) { flex: 1 1 20rem; width: auto; padding-bottom: 0; font-weight: bold; }
  .ranges tr > .num { flex: 0 0 9.5rem; border: 0; padding-bottom: 0; white-space: nowrap; }
  .ranges tr > .bars { flex: 0 0 100%; order: 9; width: 100%; border: 0; padding: 0 0 0.3rem; }
  .ranges tr { border-bottom: 1px solid var(--rule); }
  .ranges thead tr { border-bottom-color: var(--text); }
  .ranges thead .label { border: 0; }
  .ranges thead .bars { font-weight: normal; }
  .ranges .bars .bar:first-child { height: 18px; }
}
.two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 32rem), 1fr)); gap: 0 2.5rem; }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid #000; box-shadow: 0 0 0 4px var(--halo); }
.measures { font-size: 0.85rem; line-height: 1.28; }
.measures th, .measures td { padding: 0.2rem 0.6rem 0.2rem 0; }
.measures thead th { vertical-align: bottom; }
.measures .num { padding-left: 0.2rem; }
.measures td.c-amount, .measures td.c-part, .measures td.c-rate, .measures td.c-share { white-space: nowrap; }
.measures thead .c-name { width: 22%; }
.measures .c-number { color: var(--quiet); width: 2rem; }
.measures .c-part { font-weight: bold; }
.measures .c-code { overflow-wrap: anywhere; min-width: 5.5rem; }
.measures .c-words { min-width: 8rem; }
.measures .group th, .measures .aside th { font-weight: bold; font-size: 0.95rem; padding-top: 0.7rem; }
.measures .group, .measures .aside, .measures .subtotal { border-bottom: 1px solid var(--frame); }
.measures .subtotal th, .measures .subtotal td, .measures .violence th, .measures .violence td, .measures .aside-total th, .measures .aside-total td { font-weight: bold; }
.measures .violence { background: var(--box); }
.measures .total { border-top: 2px solid var(--text); border-bottom: 1px solid var(--text); }
.measures .remark { font-weight: normal; }
.sign { display: grid; grid-template-columns: repeat(3, 1fr); gap: 3rem; list-style: none; padding: 0; margin: 3rem 0 0; font-size: 0.9rem; }
.sign li { border-top: 1px solid var(--text); padding-top: 0.2rem; color: var(--quiet); }
@media screen and (max-width: 900px) {
  .scroll { overflow: visible; }
  .measures, .measures tbody, .measures th, .measures td { display: block; width: auto; }
  .measures thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .measures tr { display: block; padding: 0.45rem 0; }
  .measures tr > *, .measures tr > .num { padding: 0.05rem 0; border: 0; min-width: 0; }
  .measures .line th, .measures .outside th { font-weight: bold; }
  .measures td { display: flex; justify-content: space-between; gap: 0 0.8rem; overflow-wrap: break-word; }
  .measures td[data-label]::before { content: attr(data-label); color: var(--quiet); font-weight: normal; flex: 0 1 45%; text-align: left; }
  .measures td.c-number, .measures td.blank { display: none; }
  .measures td > span { text-align: right; }
  .measures .violence { padding-left: 0.4rem; padding-right: 0.4rem; }
  .sign { grid-template-columns: 1fr; gap: 2.6rem; }
}
@media print {
  .statement .foot { display: none; }
  .scroll { overflow: visible; }
  .statement .lead { font-size: 10pt; max-width: none; }
  .measures, .sign { font-size: 8.5pt; }
  .measures thead th, .measures .group th, .measures .aside th { font-size: 8.5pt; }
  .measures th, .measures td { padding-top: 0.1rem; padding-bottom: 0.1rem; padding-right: 0.4rem; }
  .measures .group th { padding-top: 0.35rem; }
  .measures .group, .measures .aside { break-after: avoid; }
  .measures .subtotal, .measures .total, .measures .aside-total, .measures .violence { break-before: avoid; }
  .sheet + .flow { break-before: auto; }
  .closing, .two > *, .one-piece { break-inside: avoid; }
  .sign { margin-top: 1.8rem; }
}
`;

/** The list of measures: one table with a body for each ministry. */
function statementList({ title, unit, columns, rows, remarks }: MeasureList, id: string, locale: Locale): string {
  const head = columns.map((each) => [each.label, kindOf(each)] as const);
  const bodies = rows.map((row) => [rowText(row, columns, locale), STARTS.has(row.kind)] as const);
  return `<section class="table">
<h2 id="${id}">${escape(title)}</h2>
<p class="unit">${escape(unit)}</p>
${bodiesTable(id, "measures", head, bodies)}
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

/** The answer with methods and ministries, the list of measures, violence and need, then words and signatures. */
export function statementPage(statement: StatementDocument, locale: Locale): string {
  const { title, mast, mark, scope, headline, sentences, parts, words, sources, signatures, foot } = statement;
  const of = tableOf(locale);
  const head = `<div class="mast"><p><b>${escape(mast)}</b></p>${mark === "" ? "" : `<p class="stamp">${escape(mark)}</p>`}</div>`;
  const look = style({ left: [mast, mark].filter((each) => each !== "").join(" · "), right: `${foot} ·` });
  return pageAround(
    `<section class="sheet">
${head}
<p class="scope">${escape(scope)}</p>
<h1>${escape(headline)}</h1>
<p class="lead">${sentences.map(escape).join(" ")}</p>
${locale.reviewed ? "" : `<p class="quiet">${escape(say(locale, "not-reviewed"))}</p>`}
${parts.map((part, at) => frontText(part, at, locale)).join("\n")}
</section>
${parts.map((part, at) => partText(part, at, locale)).join("\n")}
<section class="sheet flow">
<div class="two">
${of(words, "")}
${sources ? of(sources, "") : ""}
</div>
<div class="closing"><ul class="sign">${signatures.map((each) => `<li>${escape(each)}</li>`).join("")}</ul></div>
<footer class="foot"><p>${escape(mast)}</p><p>${escape(foot)}</p></footer>
</section>`,
    { name: `${headline} · ${title}`, style: look + STATEMENT_STYLE, kind: "statement", first: DEFINITIONS },
    locale,
  );
}

const tableOf = (locale: Locale) => (table: Table, suffix: string) =>
  htmlTable(table, { id: `${table.id}${suffix}`, level: 2, locale, isWide: true });

const suffixOf = (at: number): string => (at === 0 ? "" : `-${String(at + 1)}`);

function frontText({ level, methods, ministries }: StatementPart, at: number, locale: Locale): string {
  const of = tableOf(locale);
  return [
    ...(level === "" ? [] : [`<h2>${escape(level)}</h2>`]),
    ...[methods, ministries].flatMap((each) => (each ? [of(each, suffixOf(at))] : [])),
  ].join("\n");
}

function partText(part: StatementPart, at: number, locale: Locale): string {
  const { level, list, over, violence, need, indicators, effects, silent } = part;
  const of = tableOf(locale);
  const suffix = suffixOf(at);
  const named = level === "" ? "" : `<h2>${escape(level)}</h2>`;
  const sheet = (content: readonly string[], kind = "sheet flow"): string =>
    content.every((each) => each === "")
      ? ""
      : `<section class="${kind}">\n${named}\n${content.join("\n")}\n</section>`;
  const beside = [effects, violence].flatMap((each) => (each ? [of(each, suffix)] : []));
  return [
    ...(list ? [sheet([statementList(list, `measures${suffix}`, locale)], isShortList(list) ? "sheet flow one-piece" : "sheet")] : []), // prettier-ignore
    sheet(over.map((each) => of(each, suffix))),
    sheet([
      `<div class="two">\n${beside.join("\n")}\n</div>`,
      ...(need ? [of(need, suffix)] : []),
      ...indicators.map((each) => of(each, suffix)),
      ...(silent ? [of(silent, suffix)] : []),
    ]),
  ].join("\n");
}

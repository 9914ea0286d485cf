// The budget request as a page that a word processor opens: plain tables, no pictures. Its owner also gets what whoever
// receives it must not see.
import { type Locale, say } from "../formula/locale.js";
import type { Cell, Table, TableRow } from "../report/page.js";
import type { BudgetRequest } from "../report/request.js";
import { pageAround } from "./page-head.js";
import { problemList } from "./problem-list.js";
import { STACKED } from "./style.js";
import { escape, styleText } from "./escape.js";

const RIGHT = ' align="right" style="text-align: right"';
// A number and its unit stay on one line, also where a word processor reads the page.
const NUMBER = ' align="right" nowrap style="text-align: right; white-space: nowrap"';
// A table of so many columns is printed smaller.
const WIDE = 7;

/** One file that prints on A4 and that a word processor opens: plain tables, no pictures. */
export function requestPage(request: BudgetRequest, locale: Locale): string {
  const { title, modeWords, version, head, sentences, tables, signatures } = request;
  const isOwn = request.mode === "internal" || request.mode === "own";
  const stamp = `<div title="header"><p align="right">${escape(modeWords)} · umay ${escape(version)}</p></div>`;
  return pageAround(
    `${head.map(({ label, text }) => `<p>${escape(label)}: <b>${escape(text)}</b></p>`).join("\n")}
<h1>${escape(title)}</h1>
${sentences.map((each) => `<p>${escape(each)}</p>`).join("\n")}
${locale.reviewed ? "" : `<p>${escape(say(locale, "not-reviewed"))}</p>`}
${tables.map((each) => tableText(each, locale)).join("\n")}
${signatures.map((each) => `<p class="sign">${escape(each)}: ______________________________</p>`).join("\n")}
${isOwn ? recordText(request, locale) : ""}`,
    { name: title, style: style(isOwn ? `${modeWords}, ${title}` : title), first: isOwn ? stamp : "" },
    locale,
  );
}

// What the owner must know before she sends it; whoever gets the letter sees none of it.
const recordText = ({ problems, accepted, record }: BudgetRequest, locale: Locale): string =>
  `<h2>${escape(say(locale, "problems"))}</h2>
${problemList(problems, locale)}
${accepted.length === 0 ? "" : `<h2>${escape(say(locale, "accepted.title"))}</h2>`}
${accepted.map((each) => `<p>${escape(each)}</p>`).join("\n")}
${record.map((each) => tableText(each, locale)).join("\n")}`;

// Most browsers print the foot on every page; a word processor takes the head for that of its own.
const style = (foot: string): string => `@page { size: A4; margin: 15mm 15mm 18mm;
  @bottom-left { content: ${styleText(foot)}; font: 8.4pt "Liberation Sans", Arial, sans-serif; width: 94%; }
  @bottom-right { content: counter(page) " / " counter(pages); white-space: nowrap; width: 6%; font: 8.4pt "Liberation Sans", Arial, sans-serif; } }
body { font: 10pt/1.35 "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #1a1a1a; background: #ffffff; max-width: 48rem; margin: 0 auto; padding: 0.5rem; overflow-wrap: anywhere; }
h1, h2 { font-family: "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
h1 { font-size: 16pt; line-height: 1.2; }
h2 { font-size: 11pt; margin: 14pt 0 3pt; }
h2, h2 + p { break-after: avoid; }
p { margin: 3pt 0; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #767676; padding: 2pt 4pt; font-size: 9pt; vertical-align: top; text-align: left; overflow-wrap: break-word; }
.wide th, .wide td { font-size: 8pt; padding: 2pt; }
.sign { margin-top: 14pt; }
.hash { font-size: 7.5pt; white-space: nowrap; }
thead { display: table-header-group; }
tr, li { break-inside: avoid; }
pre { font-size: 8.5pt; white-space: pre-wrap; }
@media screen and (max-width: 640px) {
  ${STACKED}
  th, td { border: 0; }
  tr { border-bottom: 1px solid #c9c9c9; padding: 3pt 0; }
}
`;

function tableText(table: Table, locale: Locale): string {
  const { title, unit, heading, columns, rows, remarks } = table;
  const id = `table-${table.id}`;
  const head = [
    `<th role="columnheader" scope="col">${escape(heading)}</th>`,
    ...columns.map(
      ({ label, align }) =>
        `<th role="columnheader" scope="col"${align === "right" ? RIGHT : ""}>${escape(label)}</th>`,
    ),
  ];
  const grid = `<table role="table" aria-labelledby="${escape(id)}"${columns.length < WIDE ? "" : ' class="wide"'} border="1" cellspacing="0" cellpadding="3" width="100%">
<thead role="rowgroup"><tr role="row">${head.join("")}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => rowText(row, table, locale)).join("\n")}
</tbody></table>`;
  return `<h2 id="${escape(id)}">${escape(title)}</h2>
${unit === undefined ? "" : `<p>${escape(unit)}</p>`}
${rows.length > 0 ? grid : ""}
${remarks.map((each) => `<p>${escape(each)}</p>`).join("\n")}`;
}

function rowText({ kind, label, detail, remark, cells }: TableRow, { columns }: Table, locale: Locale): string {
  const words = [kind === "outside" ? say(locale, "outside") : undefined, remark].filter((each) => each !== undefined);
  const name = [label, detail].filter((each) => each !== undefined).join(", ");
  const said = strong(escape(words.length > 0 ? `${name} (${words.join("; ")})` : name), kind);
  const body = columns.map(
    ({ align, label: head }, at) =>
      `<td role="cell"${cells[at]?.text === "" ? ' class="blank"' : ""} data-label="${escape(head)}"${align === "right" ? NUMBER : ""}><span>${strong(cellText(cells[at] ?? { text: "" }), kind)}</span></td>`,
  );
  return `<tr role="row"><th role="rowheader" scope="row" style="font-weight: normal">${said}</th>${body.join("")}</tr>`;
}

const strong = (text: string, kind: TableRow["kind"]) => (kind === "total" && text !== "" ? `<b>${text}</b>` : text);

function cellText({ text, words, reason }: Cell): string {
  if (/^[0-9a-f]{64}$/.test(text)) return `<span class="hash">${text}</span>`;
  return reason === undefined
    ? escape(words ?? text)
    : `${escape(text)}\u00a0<a href="#problem-${reason}">[${reason}]</a>`;
}

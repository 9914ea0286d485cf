import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Table } from "../report/pieces.js";
import type { ListColumn, ListRow, MeasureList, StatementDocument, StatementPart } from "../statement/document.js";
import { escape, name, tableText } from "./escape.js";
import { htmlTable } from "./html-table.js";
import { pageHead } from "./page-head.js";
import { DEFINITIONS } from "./shapes.js";
import { STATEMENT_STYLE } from "./statement-style.js";
import { style } from "./style.js";
import { cellContent } from "./html-cell.js";

/**
 * The list of measures: one table whose head is repeated on every printed page, a body for each ministry; on narrow screens
 * each measure is a card.
 */
function statementList({ title, unit, columns, rows, remarks }: MeasureList, id: string, locale: Locale): string {
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

/**
 * A gender budget statement as one page that prints on A4 landscape: the answer with the methods and the ministries, the
 * list of measures, violence and need, then the words and room for signatures.
 *
 * @param statement - the statement
 * @param locale - its language
 * @returns the page
 */
export function statementPage(statement: StatementDocument, locale: Locale): string {
  const { title, mast, mark, scope, headline, sentences, parts, words, sources, signatures, foot } = statement;
  const of = tableOf(locale);
  const head = `<div class="mast"><p><b>${escape(mast)}</b></p>${mark === "" ? "" : `<p class="stamp">${escape(mark)}</p>`}</div>`;
  return `${pageHead(`${headline} · ${title}`, `${style({ left: [mast, mark].filter((each) => each !== "").join(" · "), right: `${foot} ·` })}${STATEMENT_STYLE}`, locale)}
<body class="statement">
${DEFINITIONS}
<main>
<section class="sheet">
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
</section>
</main>
</body>
</html>
`;
}

const tableOf =
  (locale: Locale) =>
  (table: Table, suffix: string): string =>
    htmlTable(table, {
      id: `${table.id}${suffix}`,
      level: 2,
      locale,
      isWide: true,
      report: { problems: [], shortUnit: "" },
    });

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
    ...(list ? [sheet([statementList(list, `measures${suffix}`, locale)], "sheet")] : []),
    sheet(over.map((each) => of(each, suffix))),
    sheet([
      `<div class="two">\n${beside.join("\n")}\n</div>`,
      ...(need ? [of(need, suffix)] : []),
      ...indicators.map((each) => of(each, suffix)),
      ...(silent ? [of(silent, suffix)] : []),
    ]),
  ].join("\n");
}

import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Table } from "../report/pieces.js";
import type { StatementDocument, StatementPart } from "../statement/document.js";
import { escape } from "./escape.js";
import { htmlTable } from "./html-table.js";
import { pageHead } from "./page-head.js";
import { DEFINITIONS } from "./shapes.js";
import { statementList } from "./statement-list.js";
import { STATEMENT_STYLE } from "./statement-style.js";
import { style } from "./style.js";

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
<section class="sheet">
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
  const sheet = (content: readonly string[]): string =>
    content.every((each) => each === "") ? "" : `<section class="sheet">\n${named}\n${content.join("\n")}\n</section>`;
  const beside = [effects, violence].flatMap((each) => (each ? [of(each, suffix)] : []));
  return [
    ...(list ? [sheet([statementList(list, `measures${suffix}`, locale)])] : []),
    sheet(over.map((each) => of(each, suffix))),
    sheet([
      `<div class="two">\n${beside.join("\n")}\n</div>`,
      ...(need ? [of(need, suffix)] : []),
      ...indicators.map((each) => of(each, suffix)),
      ...(silent ? [of(silent, suffix)] : []),
    ]),
  ].join("\n");
}

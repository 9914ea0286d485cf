// The report for its owner as one page of HTML: the answer, how it was computed, every table. What everybody may read
// is in public-page.ts.
import { type Locale, say } from "../formula/locale.js";
import type { Cell, Front, Report, Table } from "../report/page.js";
import { slimTable } from "../report/slim-table.js";
import { mast, wholePage } from "./page-head.js";
import { type FrontTables, frontTables } from "./front-tables.js";
import { cellContent, htmlTable, isChart, isNarrow } from "./html-table.js";
import { problemList } from "./problem-list.js";
import { sumBar } from "./bar.js";
import { escape } from "./escape.js";
import { LARGE_HATCH, rangeBarText } from "./range-bar.js";

/** The one bar of the answer, with its amounts on it and the need under it. */
function sumText(sum: NonNullable<Front["sum"]>, unit: string, locale: Locale): string {
  const { need, covered, share, short, promised, range } = sum;
  const part = (cell: Cell, words: string, under: string, kind = ""): string =>
    `<p><b${kind}>${cellContent(cell, locale)}</b> ${escape(words)}<br><span class="quiet">${under}</span></p>`;
  const isPromised = promised.value != null && promised.value !== "0";
  const ofNeed =
    share.state === undefined ? escape(say(locale, "sum.share", { share: share.text })) : cellContent(share, locale);
  const dashed = isPromised ? escape(say(locale, "sum.promised", { value: promised.text })) : "";
  return `<div class="parts" style="grid-template-columns: minmax(9rem, ${weight(covered)}fr) minmax(9rem, ${weight(short)}fr)">
${part(covered, say(locale, "sum.covered"), ofNeed)}
${part(short, say(locale, "sum.short"), dashed, ' class="short"')}
</div>
${range === undefined ? sumBar(sum) : `${LARGE_HATCH}${rangeBarText(range)}`}
<p class="need"><span><b>${cellContent(need, locale)}</b> ${escape(say(locale, "sum.need", { unit }))}</span></p>`;
}

// Only the layout uses it: the words stand where their part of the bar begins.
const weight = ({ value }: Cell): number => Math.max(Number((value ?? "0").split(".")[0]?.slice(0, 15)), 1);

/** The first sheet: the answer, whole on one page; its tables are given as text. */
function front(report: Report, tables: string, leftOut: number, locale: Locale): string {
  const { answer, front: first, kept, unit, shortUnit, title, fiscalYear, version } = report;
  const { facts = [], missing = [], sum } = first ?? {};
  const sentences = answer.sentences.filter((each) => !missing.includes(each));
  const named = title.includes(fiscalYear) ? title : `${title}, ${fiscalYear}`;
  const details = `<a href="#left-out">${escape(say(locale, "front.details", { section: leftOut }))}</a>`;
  return `<section class="sheet" aria-labelledby="answer">
${mast(say(locale, first ? "report.kind-gap" : "report.kind"), report, "p")}
<p class="scope">${escape(named)} · ${escape(unit)}</p>
<h1 id="answer">${escape(answer.headline)}</h1>
${sentences.length > 0 && (!sum || sum.range) ? `<p class="lead">${escape(sentences.join(" "))}</p>` : ""}
${sum ? sumText(sum, shortUnit, locale) : ""}
${facts.length > 0 ? `<ul class="facts">${facts.map((each) => `<li>${escape(each)}</li>`).join("")}</ul>` : ""}
${missing.length > 0 ? `<p class="missing">${escape(missing.join(" "))} ${details}</p>` : ""}
${answer.below.length > 0 ? `<p class="quiet">${escape(answer.below.join(" "))}</p>` : ""}
${tables}
${kept.map((each) => `<p class="quiet">${escape(each)}</p>`).join("\n")}
<footer class="foot"><p>${escape(rests(report, locale))}</p><p>umay ${escape(version)}</p></footer>
${locale.reviewed ? "" : `<p class="quiet">${escape(say(locale, "not-reviewed"))}</p>`}
</section>`;
}

function rests({ assumed, read }: Report, locale: Locale): string {
  const count = (kind: string): number =>
    assumed.rows.filter((each) => each.cells.some(({ origin }) => origin?.kind === kind)).length;
  const counts = { assumed: count("assumption"), published: count("published"), files: read.rows.length };
  return say(locale, "front.rests", counts);
}

/** The second sheet: how it was computed, from the meaning of the words to what it was made from. */
function back(report: Report, whole: ReadonlySet<Table>, locale: Locale): string {
  const { front, assumed, accepted, problems, madeFrom } = report;
  const supply = report.supply.filter((each) => !whole.has(each));
  const tables = (list: readonly Table[], id: string) => (number: number) =>
    list
      .map((each, at) => {
        const title = at === 0 ? { title: `${number}. ${each.title}` } : {};
        return htmlTable(each, { id: `${id}-${at}`, level: 3, locale, report, ...title });
      })
      .join("\n");
  const section = (id: string, title: string, text: string) => (number: number) =>
    `<section class="block"><h3 id="${id}">${number}. ${escape(title)}</h3>${text}</section>`;
  const passed =
    accepted.length > 0
      ? `<p><b>${escape(say(locale, "accepted.title"))}</b></p><ul>${accepted.map((each) => `<li>${escape(each)}</li>`).join("")}</ul>`
      : "";
  // Where nothing was assumed a sentence says so, not a table.
  const isAssumed = assumed.rows.length > 0;
  const none = isAssumed ? "" : `<p>${escape(assumed.remarks.join(" "))}</p>`;
  const isSmall = supply.every((each) => isNarrow(each, locale));
  const pairs = (...parts: readonly ((number: number) => string)[]) =>
    parts.map((part, at) => (number: number) => {
      const [open, close] = [at === 0 ? '<div class="pairs">' : "", at === parts.length - 1 ? "</div>" : ""];
      return `${open}${part(number)}${close}`;
    });
  const places = tables(supply, "supply");
  const sections = [
    ...pairs(
      ...(front ? [tables([front.words], "words")] : []),
      section("left-out", say(locale, "problems"), problemList(problems, locale) + none + passed),
    ),
    ...(isAssumed && !whole.has(assumed) ? [tables([assumed], "assumed")] : []),
    ...(supply.length > 0 ? (isSmall ? pairs(places) : [places]) : []),
    section("made-from", say(locale, "record.title"), `<p class="quiet">${escape(madeFrom.join(" "))}</p>`),
  ];
  return `<section class="sheet" aria-labelledby="back">
${mast(say(locale, "back.title"), report, "h2", "back")}
${sections.map((each, at) => each(at + 1)).join("\n")}
</section>`;
}

/** What the framed words of a page mean, of those that stand on it. */
function signs(page: string, locale: Locale): string {
  const framed = (kind: string, key: string, meaning: string): string[] => {
    const word = escape(say(locale, key));
    const isThere = new RegExp(`<span class="${kind}[^>]*>${escaped(word)}</span>`).test(page);
    return isThere ? [`<span class="${kind}">${word}</span> ${escape(say(locale, meaning))}`] : [];
  };
  const found = [
    ...framed("none", "no-figure", "signs.no-figure"),
    ...framed("none", "not-reported", "signs.not-reported"),
    ...framed("none", "withheld", "signs.withheld"),
    ...framed("origin assumption", "origin.word.assumption", "signs.assumption"),
    ...framed("origin published", "origin.word.published", "signs.published"),
  ];
  return found.length === 0 ? "" : `\n<p class="signs quiet">${found.join("; ")}.</p>`;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The answer on the first sheet, its proof on the second, then every table. Nothing is run or fetched. */
export function html(full: Report, locale: Locale): string {
  const report = slimReport(full, locale);
  const tables = frontTables(report, locale);
  const sheets = [
    // The number of the section that tells what was left out: that before it is there or not.
    front(report, tables.text, report.front ? 2 : 1, locale),
    back(report, tables.whole, locale),
    more(report, tables, locale),
  ].join("\n");
  // What the framed words mean stands at the end of the last sheet.
  const whole = `${sheets.slice(0, sheets.lastIndexOf("</section>"))}${signs(sheets, locale)}</section>`;
  return wholePage(whole, { ...report, name: `${report.answer.headline} · ${report.title}` }, locale);
}

// The tables are folded on a screen and open on paper. Nothing is shown twice: not the tables of the first sheet, nor the range of a value that stands beside the value.
function more(report: Report, { whole }: FrontTables, locale: Locale): string {
  const { answer, front: first, centres, regions, sources, money, plan, supply, budget, assumed, tabled } = report;
  const facts = answer.facts.filter((each) => !first?.facts.includes(each) && !tabled.includes(each));
  const hasEffects = assumed.columns.some(({ id }) => id === "effect");
  const isSaid = ({ id, rows }: Table): boolean =>
    id === "sensitivity" && hasEffects && rows.every(({ key }) => !key.includes(":"));
  const tables = [regions, centres, sources, ...money, ...plan, ...budget]
    .filter((each) => each !== undefined)
    .filter((each) => !whole.has(each) && !supply.includes(each) && !isSaid(each));
  if (facts.length + tables.length === 0) return "";
  const found = `<section class="block"><h3 id="findings">${escape(say(locale, "findings.title"))}</h3><ul class="found">${facts.map((each) => `<li>${escape(each)}</li>`).join("")}</ul></section>`;
  const print = (list: readonly Table[]): string =>
    list.map((each) => htmlTable(each, { id: `more-${tables.indexOf(each)}`, level: 3, locale, report })).join("\n");
  const isSmall = (each: Table): boolean => isNarrow(each, locale) && !isChart(each);
  const titles = [...tables.map((each) => each.title), ...(facts.length > 0 ? [say(locale, "findings.title")] : [])];
  return `<section class="sheet" aria-labelledby="more">
${mast(say(locale, "more.title"), report, "h2", "more")}
<details><summary>${escape(titles.join(" · "))}</summary>
${print(tables.filter(isChart))}
<div class="pairs">
${facts.length > 0 ? found : ""}
${print(tables.filter(isSmall))}
</div>
${print(tables.filter((each) => !isChart(each) && !isSmall(each)))}
</details>
</section>`;
}

function slimReport(report: Report, locale: Locale): Report {
  const slim = (table: Table): Table => slimTable(table, locale);
  const some = (table: Table | undefined): Table | undefined => table && slim(table);
  const { front: first, centres, regions, sources, money, plan, supply, budget, assumed } = report;
  return {
    ...report,
    front: first && { ...first, centres: some(first.centres) },
    centres: some(centres),
    regions: some(regions),
    sources: some(sources),
    money: money.map(slim),
    plan: plan.map(slim),
    supply: supply.map(slim),
    budget: budget.map(slim),
    assumed: slim(assumed),
  };
}

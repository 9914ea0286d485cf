import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Report, Table } from "../report/pieces.js";
import { slimTable } from "../report/slim-table.js";
import { back, leftOutNumber } from "./back.js";
import { escape } from "./escape.js";
import { front } from "./front.js";
import { type FrontTables, frontTables } from "./front-tables.js";
import { htmlTable, isChart, isNarrow } from "./html-table.js";
import { mast } from "./mast.js";
import { wholePage } from "./whole-page.js";

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

/**
 * The report as one file for a browser and for paper: the answer on the first sheet, its proof on the second, then every
 * table. Nothing in it is run or fetched, and no text of a file takes effect.
 *
 * @param full - the report
 * @param locale - its language
 * @returns the page
 */
export function html(full: Report, locale: Locale): string {
  const report = slimReport(full, locale);
  const { answer, title } = report;
  const tables = frontTables(report, locale);
  const sheets = [
    front(report, tables.text, leftOutNumber(report), locale),
    back(report, tables.whole, locale),
    more(report, tables, locale),
  ].join("\n");
  // What the framed words mean stands at the end of the last sheet.
  const whole = `${sheets.slice(0, sheets.lastIndexOf("</section>"))}${signs(sheets, locale)}</section>`;
  return wholePage(whole, { ...report, name: `${answer.headline} · ${title}` }, locale);
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

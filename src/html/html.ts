import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Report } from "../report/pieces.js";
import { back, leftOutNumber } from "./back.js";
import { escape } from "./escape.js";
import { front } from "./front.js";
import { type FrontTables, frontTables } from "./front-tables.js";
import { htmlTable } from "./html-table.js";
import { mast } from "./mast.js";
import { wholePage } from "./whole-page.js";

/**
 * The report as one file for a browser and for paper: the answer on the first sheet, its proof on the second, then every
 * table. Nothing in it is run or fetched, and no text of a file takes effect.
 *
 * @param report - the report
 * @param locale - its language
 * @returns the page
 */
export function html(report: Report, locale: Locale): string {
  const { answer, title } = report;
  const tables = frontTables(report, locale);
  const sheets = [
    front(report, tables.text, leftOutNumber(report), locale),
    back(report, tables.whole, locale),
    more(report, tables, locale),
  ];
  return wholePage(sheets.join("\n"), { ...report, name: `${answer.headline} · ${title}` }, locale);
}

// Tables that the first sheet does not show whole.
function more(report: Report, { whole }: FrontTables, locale: Locale): string {
  const { answer, front: first, centres, regions, sources, money, plan, supply, budget } = report;
  const facts = answer.facts.filter((each) => !first?.facts.includes(each));
  const tables = [centres, regions, sources, ...money, ...plan, ...budget].filter(
    (each) => each !== undefined && !whole.has(each) && !supply.includes(each),
  );
  if (facts.length + tables.length === 0) return "";
  const found = `<h3 id="findings">${escape(say(locale, "findings.title"))}</h3><ul>${facts.map((each) => `<li>${escape(each)}</li>`).join("")}</ul>`;
  return `<section class="sheet" aria-labelledby="more">
${mast(say(locale, "more.title"), report, "h2", "more")}
${facts.length > 0 ? found : ""}
${tables.map((each, at) => (each ? htmlTable(each, { id: `more-${at}`, level: 3, locale, report }) : "")).join("\n")}
</section>`;
}

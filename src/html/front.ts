import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Cell, Front, Report } from "../report/pieces.js";
import { escape } from "./escape.js";
import { mast } from "./mast.js";
import { sumBar } from "./bar.js";
import { LARGE_HATCH, rangeBarText } from "./public-bar.js";
import { cellContent } from "./html-cell.js";

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
export function front(report: Report, tables: string, leftOut: number, locale: Locale): string {
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

// The page for everybody, of at most two sheets, with its style.
import { type Locale, say } from "../formula/locale.js";
import { type Table, dateWords } from "../report/page.js";
import type { PublicPage } from "../report/public-page.js";
import { mast, pageAround } from "./page-head.js";
import { htmlTable } from "./html-table.js";
import { cutTo, heightOf, linesOf } from "./public-fit.js";
import { DEFINITIONS } from "./shapes.js";
import { style } from "./style.js";
import { escape } from "./escape.js";
import { LARGE_HATCH, edgesOf, publicBarText } from "./range-bar.js";

const PUBLIC_STYLE = `
.public .sheet > h1 { font-size: 1.9rem; line-height: 1.16; margin: 0.2rem 0 0.4rem; }
.public .lead { font-size: 1.1rem; max-width: 50rem; margin: 0 0 0.4rem; }
.public .sheet > section > h2 { margin: 1.2rem 0 0.3rem; }
.answer { display: grid; margin: 0.9rem 0 0; }
.answer p { margin: 0; white-space: nowrap; padding-right: 1rem; }
.answer b { font-size: 1.9rem; line-height: 1.2; }
.answer .short { font-weight: normal; }
.answer .all { grid-column: 1 / -1; }
.answer .under { display: flex; justify-content: space-between; align-items: baseline; gap: 0.2rem 1rem; flex-wrap: wrap; }
.answer .under b { font-size: 1.25rem; }
.public .facts { grid-template-columns: repeat(3, 1fr); margin-top: 0.8rem; }
.closed { background: var(--box); border-left: 5px solid var(--text); padding: 0.5rem 0.8rem; margin: 0.8rem 0 0; }
.public .across { color: var(--quiet); }
.public .outside .label { font-weight: normal; }
@media print, (min-width: 641px) {
  .public table:not(.names) .label:has(+ .bars) { width: 24%; }
  .public .bars { width: 36%; padding-right: 1rem; }
  .public #services ~ table .label, .public #method ~ table .label, .public #assumed ~ table .label { width: 24%; }
  #method ~ table td.num, #assumed ~ table td.num { white-space: nowrap; }
}
@media screen and (max-width: 640px) {
  .public .sheet > h1 { font-size: 1.5rem; }
  .public .lead { font-size: 1rem; }
  .answer, .public .answer[style] { grid-template-columns: 1fr 1fr !important; column-gap: 0.8rem; }
  .answer p { white-space: normal; padding-right: 0; }
  .answer b { font-size: 1.5rem; display: block; }
  .answer .under b { display: inline; }
  .public .facts { grid-template-columns: 1fr; gap: 0.6rem; }
  .public tbody tr { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0 0.5rem; padding: 0.4rem 0; }
  .public td { display: block; padding: 0; flex: 1 1 4.4rem; min-width: 0; }
  .public td.num { text-align: left; }
  .public td[data-label]::before { display: block; font-size: 0.85rem; line-height: 1.25; }
  .public td.num > span { text-align: inherit; }
  .public .label, .public td.bars, .public td:not(.num), #method ~ table td { flex: 1 1 100%; }
  .public td.bars:empty, .public td.blank { display: none; }
}
@media print {
  .public .sheet > h1 { font-size: 18pt; }
  .public .lead { font-size: 11pt; }
  .answer b { font-size: 19pt; }
  .public .closed { break-inside: avoid; }
}
`;

// What a sheet holds, and what its parts take of it, in pixels of A4 at 10 pt: estimates on the safe side.
const SHEET = 1020;
const LINE = 16;

/** At most two sheets: the answer with the centres on the first, how it was found on the second. */
export function publicPageText(page: PublicPage, locale: Locale): string {
  const { headline, title, version, mark } = page;
  const foot = { left: [title, mark].filter((each) => each !== "").join(" · "), right: `umay ${version} ·` };
  const shown = fitted(page, locale);
  const back = [...shown.back, sourcesText(page, locale)].join("\n");
  const first = DEFINITIONS + LARGE_HATCH;
  return pageAround(
    `<section class="sheet" aria-labelledby="answer">
${mast(say(locale, "public.kind"), { modeWords: mark }, "p")}
<p class="scope">${escape(page.scope)}</p>
<h1 id="answer">${escape(headline)}</h1>
${page.lead === "" ? "" : `<p class="lead">${escape(page.lead)}</p>`}
${answerText(page, locale)}
${page.facts.length > 0 ? `<ul class="facts">${page.facts.map((each) => `<li>${escape(each)}</li>`).join("")}</ul>` : ""}
${shown.front.join("\n")}
</section>
<section class="sheet" aria-labelledby="back">
${mast(title, { modeWords: mark }, "h2", "back")}
${back}
</section>`,
    { name: `${headline} · ${title}`, style: style(foot) + PUBLIC_STYLE, kind: "public", first },
    locale,
  );
}

// The words of the shortfall stand where it begins in the bar.
function answerText({ bar }: PublicPage, locale: Locale): string {
  if (bar === undefined) return "";
  const { covered, need, shortfall } = bar;
  const { covered: at, need: end, isOpen } = edgesOf(bar);
  const part = (text: string, words: string, kind = "") => `<p${kind}><b>${escape(text)}</b> ${escape(words)}</p>`;
  const isSlanted = at.low !== at.high || end.low !== end.high;
  const notes = [isSlanted && say(locale, "public.slanted"), isOpen && say(locale, "public.torn")];
  const note = notes.filter((each) => each !== false).join(". ");
  return `<div class="answer" style="grid-template-columns: minmax(max-content, ${at.low}%) minmax(max-content, 1fr)">
${part(covered.text, say(locale, "sum.covered"))}
${part(shortfall.text, say(locale, "public.short"), ' class="short"')}
<div class="all">${publicBarText(bar)}</div>
<div class="all under">${part(need.text, say(locale, "public.needed"))}${note === "" ? "" : `<span class="quiet">${escape(note)}</span>`}</div>
</div>`;
}

function sourcesText({ sources, date }: PublicPage, locale: Locale): string {
  const said = [...sources, ...(date === undefined ? [] : [say(locale, "public.date", { date: dateWords(date, locale) })])]; // prettier-ignore
  const title = say(locale, date === undefined ? "public.sources" : "public.sources-dated");
  return `<section><h2 id="sources">${escape(title)}</h2><p>${escape(said.join(" "))}</p></section>
${locale.reviewed ? "" : `<p class="quiet">${escape(say(locale, "not-reviewed"))}</p>`}`;
}

function fitted(page: PublicPage, locale: Locale): { readonly front: string[]; readonly back: string[] } {
  const { bar, facts, headline, lead, unit, centres, closed, payers, places, services, method, assumed, sources } =
    page;
  const more = (count: number): string => say(locale, "public.more", { count });
  const factsHeight = Math.max(0, ...facts.map((each) => linesOf(each, 30) * LINE + 20));
  const closedHeight = closed.length === 0 ? 0 : linesOf(closed.join(" "), 84) * LINE + 36;
  const head = 60 + linesOf(headline, 50) * 29 + linesOf(lead, 86) * 21 + (bar ? 116 : 0) + factsHeight + closedHeight;
  const foot = 90 + linesOf(sources.join(" "), 92) * LINE + (locale.reviewed ? 0 : 24);
  const room = { front: SHEET - head, back: SHEET - foot };
  const texts: Record<"front" | "back", string[]> = { front: [], back: [] };
  const put = (sheet: "front" | "back", table: Table | undefined, most = Infinity): void => {
    const shown = table && cutTo(table, Math.min(room[sheet], most), unit, more);
    if (!shown) return;
    room[sheet] -= heightOf(shown, unit);
    const report = { problems: [], shortUnit: unit };
    texts[sheet].push(htmlTable(shown, { id: shown.id, level: 2, locale, report }));
  };
  put("front", centres);
  if (closed.length > 0) texts.front.push(closedText(closed));
  put("front", payers);
  // Where no centre has a need in money, places are the answer.
  const isPlaces = centres === undefined;
  for (const each of isPlaces ? places : []) put("front", each);
  const fixed = [...method, ...(assumed ? [assumed] : [])];
  // What says how it was found keeps its room; the first norm leaves some to what the centres offer.
  const free = (): number => room.back - fixed.reduce((sum, each) => sum + heightOf(each, unit), 0);
  const [first, ...others] = isPlaces ? [] : places;
  const offered = services ? Math.min(heightOf(services, unit), free() * 0.4) : 0;
  put("back", first, free() - offered);
  put("back", services, free());
  for (const each of others) if (heightOf(each, unit) <= free()) put("back", each);
  for (const each of fixed) put("back", each);
  return texts;
}

const closedText = ([first = "", ...others]: readonly string[]): string =>
  `<p class="closed"><b>${escape(first)}</b> ${escape(others.join(" "))}</p>`;

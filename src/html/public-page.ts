import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { dateWords } from "../report/date-words.js";
import type { Table } from "../report/pieces.js";
import type { PublicPage } from "../report/public-page.js";
import { escape } from "./escape.js";
import { htmlTable } from "./html-table.js";
import { mast } from "./mast.js";
import { pageHead } from "./page-head.js";
import { LARGE_HATCH, edgesOf, publicBarText } from "./public-bar.js";
import { cutTo, heightOf, linesOf } from "./public-fit.js";
import { DEFINITIONS } from "./shapes.js";
import { style } from "./style.js";
import { PUBLIC_STYLE } from "./public-style.js";

// What a sheet holds, and what its parts take of it, in pixels of A4 at 10 pt: estimates on the safe side.
const SHEET = 1020;
const LINE = 16;

/**
 * The page for everybody: at most two sheets, the answer with the centres on the first, how it was found on the second.
 *
 * @param page - what it says
 * @param locale - its language
 */
export function publicPageText(page: PublicPage, locale: Locale): string {
  const { headline, title, version, mark } = page;
  const foot = { left: [title, mark].filter((each) => each !== "").join(" · "), right: `umay ${version} ·` };
  const shown = fitted(page, locale);
  const back = [...shown.back, sourcesText(page, locale)].join("\n");
  return `${pageHead(`${headline} · ${title}`, style(foot) + PUBLIC_STYLE, locale)}
<body class="public">
${DEFINITIONS}${LARGE_HATCH}
<main>
<section class="sheet" aria-labelledby="answer">
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
</section>
</main>
</body>
</html>
`;
}

// The words of the shortfall stand where it begins in the bar.
function answerText({ bar }: PublicPage, locale: Locale): string {
  if (bar === undefined) return "";
  const { covered, need, shortfall } = bar;
  const { covered: at, need: end, isOpen } = edgesOf(bar);
  const part = (text: string, words: string, kind = ""): string =>
    `<p${kind}><b>${escape(text)}</b> ${escape(words)}</p>`;
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

/** The tables of both sheets as text, as far as the sheets go: of one that is too long its first rows. */
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

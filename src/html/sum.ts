import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Cell, Front } from "../report/pieces.js";
import { sumBar } from "./bar.js";
import { LARGE_HATCH, rangeBarText } from "./public-bar.js";
import { escape } from "./escape.js";
import { cellContent } from "./html-cell.js";

/** The one bar of the answer, with its amounts on it and the need under it. */
export function sumText(sum: NonNullable<Front["sum"]>, unit: string, locale: Locale): string {
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

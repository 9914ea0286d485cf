import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { escape } from "./escape.js";

/** What the framed words of a page mean, of those that stand on it. */
export function signs(page: string, locale: Locale): string {
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

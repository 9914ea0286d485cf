import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { escape } from "./escape.js";

/** What the signs and framed words of the report mean. */
export function signs(locale: Locale): string {
  const line = (text: string): string => `<li>${text}</li>`;
  const framed = (kind: string, word: string, meaning: string): string =>
    line(`<span class="${kind}">${escape(word)}</span> ${escape(say(locale, meaning))}`);
  return `<ul class="signs">${[
    line(escape(say(locale, "signs.zero"))),
    line(escape(say(locale, "signs.less"))),
    framed("none", say(locale, "no-figure"), "signs.no-figure"),
    framed("none", say(locale, "not-reported"), "signs.not-reported"),
    framed("none", say(locale, "withheld"), "signs.withheld"),
    framed("origin assumption", say(locale, "origin.word.assumption"), "signs.assumption"),
    framed("origin published", say(locale, "origin.word.published"), "signs.published"),
    line(escape(say(locale, "signs.rounding"))),
  ].join("")}</ul>`;
}

// Tells the owner of a publication, before it is written, what its reader learns and what not.
import type { Draft } from "../disclosure/publish.js";
import { withheldIn } from "../result/published.js";
import { seenBy } from "../disclosure/seen.js";
import { type Locale, say } from "../formula/locale.js";
import { fold } from "../model/table.js";
import { headlineOf } from "../headline/headline.js";
import { bandsOf, wordsOf } from "./mode-words.js";
import { pageOf } from "./page.js";
import type { Result } from "../result/result.js";

export function learnedWords(result: Result, { published, words }: Draft, locale: Locale): string[] {
  const { for: reader, analysis } = published;
  const withheld = withheldIn(published);
  const list = (lines: readonly string[]): string[] => lines.map((line) => `- ${line}`);
  const head = reader === "public" ? say(locale, "learn.public") : say(locale, "learn.request", { to: analysis.request?.to ?? "" }); // prettier-ignore
  const count = (key: string, number: number): string[] => (number > 0 ? [say(locale, key, { count: number })] : []);
  const known = new Set(result.secrecy.closed.map(({ centre }) => fold(centre)));
  const shown = reader === "public" ? 0 : published.centres.filter(({ id }) => known.has(fold(id))).length;
  if (withheld === undefined) return [head, ...list([say(locale, "learn.all"), ...count("learn.known", shown)])];
  const { page, total } = pageOf(published, locale);
  const { closed, rounded, open } = withheld;
  const few = rounded.filter(({ number }) => number === undefined).length;
  const [answer] = withheld.totals === undefined ? [] : headlineOf(page, total).sentences;
  const before = words?.before;
  return [
    head,
    ...list([
      ...count("learn.open", open),
      ...count("learn.known", shown),
      ...count("learn.addressed", rounded.length - few),
      ...count("learn.few", few),
      ...(closed > 0 && reader === "public"
        ? [say(locale, "learn.closed", { count: closed, words: wordsOf(withheld, locale, page.print) })]
        : count("learn.left-out", closed)),
      ...(answer === undefined ? [] : [say(locale, "learn.totals", { answer })]),
    ]),
    say(locale, "learn.not"),
    ...list(count("learn.not-closed", hiddenRows(result, reader))),
    ...(before
      ? [
          say(locale, "learn.before", {
            before: wordsOf({ words: before, bands: bandsOf(before), closed }, locale, page.print),
          }),
        ]
      : []),
    ...gapsIn(published, result).map((gap) => say(locale, "learn.gap", { list: gap })),
    ...(closed > 0 && reader === "public" && result.analysis.publish?.sums === undefined
      ? [say(locale, "learn.sums")]
      : []),
  ];
}

function hiddenRows(result: Result, reader: string): number {
  const { closed, addressed, few } = seenBy(result, reader);
  const hidden = new Set([...closed, ...addressed, ...few]);
  return result.centres.reduce((sum, { id, places }) => sum + (hidden.has(fold(id)) ? places.length : 0), 0);
}

/** Names that are missing in a series of the open ones, such as A3 between A1, A2 and A4, where a closed one has it. */
function gapsIn(published: Result, result: Result): string[] {
  const shown = new Set(published.centres.flatMap(({ id, name }) => [id, name]));
  const series = (text: string): string | undefined => /^(.*?)\d+$/u.exec(text)?.[1];
  const open = new Set([...shown].flatMap((each) => series(each) ?? []));
  const gaps = result.centres.flatMap(({ id, name }) =>
    [id, name].filter((each) => !shown.has(each) && open.has(series(each) ?? "\n")),
  );
  return gaps.length === 0 ? [] : [[...new Set(gaps)].join(", ")];
}

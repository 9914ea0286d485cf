import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { Source } from "../formula/source.js";
import type { Result } from "../result/result.js";
import type { BookCell, BookSheet } from "./book.js";

/** The works that figures rest on, each once: what it is, where in it, who published it and when. */
export function sourceSheet(
  name: string,
  { figures, sources }: Pick<Result, "figures" | "sources">,
  locale: Locale,
): BookSheet {
  const works = new Map<string, Source>();
  // What is derived is said by the rule of its column.
  for (const each of figures.flatMap((figure) => figure.sources.filter(({ kind }) => kind !== "derived")))
    works.set(JSON.stringify([each.title, each.locator]), each);
  const heads = ["title", "locator", "publisher", "year", "url", "kind"].map((each) => say(locale, `sheet.${each}`));
  const text = (value: string | undefined): BookCell => (value === undefined ? null : { text: value });
  return {
    name,
    rows: [
      heads.map((each): BookCell => ({ text: each, style: "head" })),
      ...[...works.values()].map((each) => [
        text(each.title),
        text(each.locator),
        text(each.publisher),
        text(each.year),
        text(each.url),
        text(locale.codes[each.kind] ?? each.kind),
      ]),
      ...sources.map(({ values }) => [
        text(values.title),
        text(values.locator),
        text(values.publisher),
        text(values.year),
        text(values.url),
        text(locale.codes[values.kind] ?? values.kind),
      ]),
    ],
    widths: [60, 40, 30, 8, 40, 16],
    frozen: { rows: 1, columns: 1 },
    repeat: 1,
    notes: new Map(),
    landscape: true,
  };
}

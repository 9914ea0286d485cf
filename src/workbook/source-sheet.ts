import { type HasFigures, figuresIn } from "../formula/behind.js";
import type { Locale } from "../formula/locale.js";
import { type Figures, inPlace } from "../formula/figures.js";
import { withMark } from "../report/mark-words.js";
import { say } from "../formula/say.js";
import type { Source } from "../formula/source.js";
import type { Result } from "../result/result.js";
import type { BookCell, BookSheet } from "./book.js";

// What is derived is said by the rule of its column.
function worksOf(figures: Figures): ReadonlyMap<string, Source> {
  const cited = new Set<Source>();
  for (const { sources } of inPlace(figures)) for (const each of sources) cited.add(each);
  return new Map(
    [...cited]
      .filter(({ kind }) => kind !== "derived")
      .map((each) => [JSON.stringify([each.title, each.locator]), each]),
  );
}

/** The works that figures rest on, each once: what it is, where in it, who published it and when. */
export function sourceSheet(name: string, result: HasFigures & Pick<Result, "sources">, locale: Locale): BookSheet {
  const heads = ["title", "locator", "publisher", "year", "url", "kind"].map((each) => say(locale, `sheet.${each}`));
  const text = (value: string | undefined): BookCell => (value === undefined ? null : { text: value });
  return {
    name,
    rows: [
      heads.map((each): BookCell => ({ text: each, style: "head" })),
      ...[...worksOf(figuresIn(result)).values(), ...result.sources.map(({ values }) => values)].map((each) =>
        [
          ...[each.title, each.locator, each.publisher, each.year, each.url],
          withMark(locale.codes[each.kind] ?? each.kind, "mark" in each ? each : {}, locale),
        ].map(text),
      ),
    ],
    widths: [60, 40, 30, 8, 40, 16],
    frozen: { rows: 1, columns: 1 },
  };
}

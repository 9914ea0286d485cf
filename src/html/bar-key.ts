import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import type { TableRow } from "../report/pieces.js";
import { escape } from "./escape.js";
import { box, mark, torn } from "./shapes.js";

const SHAPES = {
  received: box("received", 0, 100),
  signed: box("signed", 0, 100),
  short: box("short", 0, 100),
  promised: box("promised", 0, 100),
  pool: box("pool", 0, 100),
  surplus: box("surplus", 0, 100),
  need: mark("need", 50),
  unknown: torn(0),
  secured: box("received", 0, 100),
} as const;

type Sign = keyof typeof SHAPES;

/** The key of the bars of centres: the signs that their rows use. */
export function barKey(rows: readonly TableRow[], pooled: boolean, locale: Locale): string {
  const bars = rows.flatMap(({ bar }) => bar ?? []);
  const some = (of: (bar: (typeof bars)[number]) => string | null): boolean =>
    bars.some((each) => (of(each) ?? "0") !== "0");
  const signs: readonly (Sign | false)[] = [
    "received",
    "signed",
    pooled && "pool",
    "short",
    some((each) => each.promised) && "promised",
    some((each) => each.surplus) && "surplus",
    "need",
    bars.some((each) => each.need === null) && "unknown",
  ];
  return keyOf(
    signs.filter((each) => each !== false),
    locale,
  );
}

/** A key of some signs, each with its word. */
export const keyOf = (signs: readonly Sign[], locale: Locale): string =>
  `<ul class="key">${signs
    .map(
      (sign) =>
        `<li><svg aria-hidden="true" focusable="false">${SHAPES[sign]}</svg>${escape(say(locale, `bar.${sign}`))}</li>`,
    )
    .join("")}</ul>`;

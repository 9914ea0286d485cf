// The key of the bars of a table: a sign and a word for each shape that its rows draw.
import { compare, exact } from "../money/exact.js";
import { type Locale, say } from "../formula/locale.js";
import type { Drawing, TableRow } from "../report/page.js";
import { beam, box, mark, torn } from "./shapes.js";
import { escape } from "./escape.js";

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
  covered: box("received", 0, 100),
  there: box("received", 0, 100),
  unmet: box("short", 0, 100),
  part: box("short", 0, 100) + box("received", 0, 100, { top: 50, height: 50 }),
  range: box("range", 0, 100),
  base: mark("need", 50),
  womens: mark("need", 50),
  real: mark("need", 50),
  rise: box("rise", 0, 100),
  fall: box("fall", 0, 100),
  "first-class": box("received", 0, 100),
  "other-classes": box("signed", 0, 100),
  "not-targeted": box("other", 0, 100),
  unscreened: box("unscreened", 0, 100) + torn(0),
  between: beam(15, 85),
} as const;

export type KeySign = keyof typeof SHAPES;

/** The signs that the drawings of a table use, in the order of the key. */
export function drawnSigns(drawings: readonly Drawing[]): KeySign[] {
  const some = (of: (drawing: Drawing) => boolean): boolean => drawings.some(of);
  const has = (month: string) => some((each) => each.kind === "months" && each.months.some((of) => of === month));
  const signs: readonly (KeySign | false)[] = [
    (some((each) => each.kind === "need") || has("covered")) && "covered",
    has("part") && "part",
    (some((each) => each.kind === "need") || has("short")) && "short",
    some((each) => each.kind === "places") && "there",
    some((each) => each.kind === "places") && "unmet",
    some((each) => each.kind === "need" || each.kind === "places") && "need",
    some((each) => each.kind === "range") && "range",
    some((each) => each.kind === "range" && each.base !== null) && "base",
    some((each) => each.kind === "step" && changeOf(each.from, each.to) > 0) && "rise",
    some((each) => each.kind === "step" && changeOf(each.from, each.to) < 0) && "fall",
    some(
      (each) => (each.kind === "screening" && each.targeted.length > 1) || (each.kind === "amounts" && each.hasMain),
    ) && "first-class",
    some((each) => each.kind === "screening" || each.kind === "amounts") && "other-classes",
    some((each) => each.kind === "amounts" && each.mark?.of === "womens") && "womens",
    some((each) => each.kind === "amounts" && each.mark?.of === "real") && "real",
    some((each) => each.kind === "screening") && "not-targeted",
    some(isUnscreened) && "unscreened",
    some((each) => each.kind === "screening" && each.unscreened !== "0") && "between",
    some(isUnknown) && "unknown",
  ];
  return signs.filter((each) => each !== false);
}

const isUnscreened = (of: Drawing): boolean =>
  (of.kind === "screening" && of.unscreened !== "0") || (of.kind === "amounts" && of.parts === null);

const changeOf = (from: string, to: string): number => compare(exact(to), exact(from));

const isUnknown = (of: Drawing): boolean =>
  (of.kind === "need" && (of.need === null || of.short === null)) ||
  (of.kind === "places" && (of.needed === null || of.there === null)) ||
  (of.kind === "range" && of.ends.includes(null)) ||
  (of.kind === "months" && of.months.includes("unknown"));

/** The key of the bars of centres: the signs that their rows use. */
export function barKey(rows: readonly TableRow[], pooled: boolean, locale: Locale): string {
  const bars = rows.flatMap(({ bar }) => bar ?? []);
  const some = (of: (bar: (typeof bars)[number]) => string | null) => bars.some((each) => (of(each) ?? "0") !== "0");
  const signs: readonly (KeySign | false)[] = [
    bars.some(({ covered }) => covered !== undefined) && "covered",
    bars.some(({ covered, received }) => covered === undefined && received !== "0") && "received",
    bars.some(({ covered, signed }) => covered === undefined && signed !== "0") && "signed",
    pooled && "pool",
    some((each) => each.shortfall) && "short",
    some((each) => each.promised) && "promised",
    some((each) => each.surplus) && "surplus",
    "need",
    bars.some((each) => each.need === null) && "unknown",
  ];
  return keyHtml(
    signs.filter((each) => each !== false),
    locale,
  );
}

/** A key of some signs, each with its word. */
export const keyHtml = (signs: readonly KeySign[], locale: Locale): string =>
  `<ul class="key">${signs
    .map(
      (sign) =>
        `<li><svg aria-hidden="true" focusable="false">${SHAPES[sign]}</svg>${escape(say(locale, `bar.${sign}`))}</li>`,
    )
    .join("")}</ul>`;

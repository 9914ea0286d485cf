// The large bar of an answer, whose edges slant where an amount is a range, for a report and for the page for
// everybody.
import { add, exact, multiply, toDecimal } from "../money/exact.js";
import type { AmountRange } from "../result/published.js";
import { mark, percent, scaleTo, torn } from "./shapes.js";

/** What is drawn: the rest of the need is short. */
type Drawn = Readonly<Record<"need" | "covered", AmountRange>>;

/** Where the edges of the bar stand, in per cent of its width: at its top the low end of a range, at its foot the high one. */
type Edges = Readonly<Record<"covered" | "need", { readonly low: number; readonly high: number }>> & {
  /** Whether nothing bounds the need: then the bar is torn at its end. */
  readonly isOpen: boolean;
};

// What nothing bounds needs room for its torn edge.
const BESIDE = { n: 6n, d: 100n };

/** The edges of a bar whose scale ends at the high end of the need. */
export function edgesOf({ need, covered }: Drawn): Edges {
  const { to } = need;
  const isOpen = to === null;
  const least = exact(need.from);
  const at = scaleTo(isOpen ? toDecimal(add(least, multiply(least, BESIDE))) : to);
  const ends = ({ from, to }: AmountRange) => ({ low: at(exact(from)), high: at(exact(to ?? from)) });
  return { covered: ends(covered), need: ends(need), isOpen };
}

// What is hatched ends within its edge: a hair beside it would be seen in print.
const WITHIN = 0.1;

/** A part of the bar that is stretched to its place: its own corners go from 0 to 100. */
const stretched = (from: number, to: number, points: string, kind: string): string =>
  to <= from
    ? ""
    : `<svg x="${percent(from)}" width="${percent(to - from)}" height="100%" viewBox="0 0 100 100" preserveAspectRatio="none"><polygon class="${kind}" points="${points}"/></svg>`;

const edge = (kind: string, { low, high }: Edges["need"]): string =>
  `<line class="${kind}" x1="${percent(low)}" y1="0" x2="${percent(high)}" y2="100%"/>`;

/** Covered, solid, against what is short, hatched, with a slanted edge where either is a range. */
export function rangeBarText(bar: Drawn): string {
  const { covered, need, isOpen } = edgesOf(bar);
  const isShort = covered.low < need.low || covered.high < need.high;
  const [end, last] = [percent(need.high), percent(need.low)];
  const short = isShort
    ? `<rect class="large-hatch" x="${percent(covered.low)}" y="1.5%" width="${percent(need.high - covered.low - WITHIN)}" height="97%"/>${stretched(need.low, need.high, "0,-2 103,-2 103,103", "f-paper")}<line class="rim" x2="${last}" y1="0.6" y2="0.6"/><line class="rim" x2="${end}" y1="99%" y2="99%"/>`
    : "";
  const solid = `<rect class="f-received" width="${percent(covered.low)}" height="100%"/>${stretched(covered.low, covered.high, "-4,0 0,0 100,100 -4,100", "f-received")}`;
  const seam = isShort ? edge("seam", covered) : "";
  const stop = isOpen ? torn(need.high) : edge("s-need", need);
  return `<svg class="bar large" aria-hidden="true" focusable="false">${short}${solid}${seam}${stop}</svg>`;
}

/** The same with the need under it, with a thick part where it is a range. */
export function publicBarText(bar: Drawn): string {
  const { need, isOpen } = edgesOf(bar);
  const [end, last] = [percent(need.high), percent(need.low)];
  const tick = (at: number) => `<line class="s-tick" x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="100%"/>`;
  const beam = `<line class="thin" x2="${last}" y1="50%" y2="50%"/><line class="thick" x1="${last}" x2="${end}" y1="50%" y2="50%"/>`;
  return `${rangeBarText(bar)}
<svg class="bar beam" aria-hidden="true" focusable="false">${beam}${mark("base", 0)}${isOpen ? torn(need.high) : [...new Set([need.low, need.high])].map(tick).join("")}</svg>`;
}

/** The hatch of the large bar: wider than that of rows. */
export const LARGE_HATCH = `<svg class="defs" aria-hidden="true" focusable="false"><defs><pattern id="large-hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="9" height="9" fill="#fff"/><line class="hatch-line" x1="1.3" y1="0" x2="1.3" y2="9"/></pattern></defs></svg>`;

// Shapes that bars are drawn of, the picture around them, and scales from amounts to places.
import type { DecimalString, Exact } from "../money/exact.js";
import { compare, divide, exact, isZero, multiply, round, subtract, toDecimal, whole } from "../money/exact.js";

/** Patterns that all bars of a page share: hatch for what is not covered, dots for a surplus. */
export const DEFINITIONS = `<svg class="defs" aria-hidden="true" focusable="false"><defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="paper" width="6" height="6"/><line class="hatch-line" x1="1" y1="0" x2="1" y2="6"/></pattern>
<pattern id="dots" width="4" height="4" patternUnits="userSpaceOnUse"><rect class="paper" width="4" height="4"/><circle class="dot" cx="2" cy="2" r="1"/></pattern>
</defs></svg>`;

/** One picture of a row: what it says stands in the cells beside it. */
export const picture = (shapes: string, kind = ""): string =>
  `<svg class="bar${kind}" aria-hidden="true" focusable="false">${shapes}</svg>`;

// What is not zero is seen, however small.
const LEAST = 0.4;

/** Height of a drawing, in parts of which shapes take a share. */
type Height = { readonly top: number; readonly height: number };
const FULL: Height = { top: 0, height: 100 };
const HALF: Height = { top: 25, height: 50 };
const HALVED: ReadonlySet<string> = new Set(["promised", "range"]);

/** A box from one place to another, in per cent of the width; nothing where both are the same. */
export function box(kind: string, from: number, to: number, at = HALVED.has(kind) ? HALF : FULL): string {
  if (to <= from) return "";
  const width = Math.max(to - from, LEAST);
  return `<rect class="f-${kind}" x="${percent(from)}" y="${at.top}%" width="${percent(width)}" height="${at.height}%"/>`;
}

/** A mark across the bar. */
export const mark = (kind: "need" | "base" | "tick", at: number): string =>
  `<line class="s-${kind}" x1="${percent(at)}" x2="${percent(at)}" y1="-2" y2="100%"/>`;

/** The thin line of paper between two solid parts. */
export const gap = (at: number): string =>
  `<line x1="${percent(at)}" x2="${percent(at)}" y1="0" y2="100%" class="s-gap"/>`;

/** A torn edge and a question mark: here nothing is known. */
export const torn = (at: number): string =>
  `<svg x="${percent(at)}" overflow="visible"><path class="s-torn" d="M3 -1 l3 2.5 l-4 3 l4 3 l-4 3 l3 2.5"/><text class="s-unknown" x="11" y="12">?</text></svg>`;

// A question mark in the middle of a narrow part stays within the bar.
const LAST = 98;

/** A part of which nothing is known: torn at the ends that touch something, with a question mark in its middle. */
export const open = (from: number, to: number): string =>
  `${tornEdge(from)}${to < 100 ? tornEdge(to) : ""}<text class="s-unknown" x="${percent(Math.min((from + to) / 2, LAST))}" y="12" text-anchor="middle">?</text>`;

const tornEdge = (at: number): string =>
  `<svg x="${percent(at)}" overflow="visible"><path class="s-torn" d="M-1 -1 l3 2.5 l-4 3 l4 3 l-4 3 l3 2.5"/></svg>`;

/** A beam under a bar: what it stands for lies between its two ends. */
export const beam = (from: number, to: number): string =>
  picture(
    `<line class="thin" x2="${percent(from)}" y1="50%" y2="50%"/><line class="thick" x1="${percent(from)}" x2="${percent(to)}" y1="50%" y2="50%"/>${mark("tick", from)}${mark("tick", to)}`,
    " beam",
  );

export const percent = (value: number): string => `${Number(value.toFixed(2))}%`;

/** Places on a bar in per cent of its width; only drawings use them, never a printed number. */
export type Scale = (value: Exact) => number;

/** A scale from one amount to another above it. */
export const scaleBetween = (low: Exact, high: Exact): Scale => {
  const at = scaleTo(toDecimal(subtract(high, low)));
  return (value) => at(subtract(value, low));
};

/** A scale from 0 to an amount above zero; what lies beyond is drawn at its end. */
export const scaleTo = (end: DecimalString): Scale => {
  const last = exact(end);
  return (value) => {
    if (isZero(last) || compare(value, whole(0)) <= 0) return 0;
    if (compare(value, last) >= 0) return 100;
    return Number(toDecimal(round(multiply(divide(value, last), whole(100)), 2, "half-up")));
  };
};

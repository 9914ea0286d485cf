// Drawings of rows of tables, such as needs, places, ranges, months and steps of a change.
import { type DecimalString, add, compare, exact, greatest, least, sum, toDecimal, whole } from "../money/exact.js";
import type { Drawing } from "../report/page.js";
import { type Scale, beam, box, mark, open, picture, scaleBetween, scaleTo, torn } from "./shapes.js";

type Of<K extends Drawing["kind"]> = Extract<Drawing, { kind: K }>;

/** What a row draws that is not money against need; `end` is where the scale of its table ends, `steps` those of a change. */
export function drawing(of: Drawing, end: DecimalString, steps: Scale = scaleTo(end)): string {
  switch (of.kind) {
    case "need":
      return againstNeed(of.covered, of.need, of.short === null, end);
    case "places":
      return againstNeed(of.there, of.needed, of.there === null, end);
    case "range":
      return rangeDrawing(of, end);
    case "step":
      return stepDrawing(of, steps);
    case "months":
      return monthsDrawing(of);
    case "amounts":
      return amountsDrawing(of, end);
    case "screening":
      return screeningDrawing(of);
  }
}

// What is there, solid, against what is needed; torn where either is not known.
function againstNeed(has: DecimalString | null, need: DecimalString | null, isOpen: boolean, end: DecimalString) {
  const at = scaleTo(end);
  const first = at(exact(has ?? "0"));
  const start = mark("base", 0) + box("received", 0, first);
  if (need === null || isOpen) return picture(start + torn(first));
  const last = at(exact(need));
  return picture(start + box("short", first, last) + mark("need", last));
}

function rangeDrawing({ ends, base }: Of<"range">, end: DecimalString): string {
  const at = scaleTo(end);
  const known = ends.flatMap((each) => (each === null ? [] : at(exact(each))));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const unknown = known.length < ends.length ? torn(known.length > 0 ? high : 0) : "";
  const line = known.length > 1 ? box("range", low, high) : "";
  return picture(mark("base", 0) + line + (base === null ? "" : mark("need", at(exact(base)))) + unknown);
}

/** The scale of the steps of a change: it reaches as far as they do, and holds 0, where the change began. */
export function stepScale(drawings: readonly Drawing[]): Scale {
  const ends = drawings.flatMap((each) => (each.kind === "step" ? [exact(each.from), exact(each.to)] : []));
  return scaleBetween(ends.reduce(least, whole(0)), ends.reduce(greatest, whole(0)));
}

function stepDrawing({ from, to }: Of<"step">, at: Scale): string {
  const [start, end] = [at(exact(from)), at(exact(to))];
  const order = compare(exact(to), exact(from));
  const step = order === 0 ? mark("tick", start) : order > 0 ? box("rise", start, end) : box("fall", end, start);
  return picture(mark("base", at(whole(0))) + step);
}

// Between two months a line of paper is left.
const GAP = 0.4;
const LOWER = { top: 50, height: 50 };

function monthsDrawing({ months }: Of<"months">): string {
  if (months.every((each) => each === "unknown")) return picture(torn(0));
  const width = 100 / months.length;
  const cells = months.map((month, at) => {
    const [from, to] = [at * width + GAP, (at + 1) * width - GAP];
    if (month === "unknown") return torn(from);
    if (month === "covered") return box("received", from, to);
    return box("short", from, to) + (month === "part" ? box("received", from, to, LOWER) : "");
  });
  return picture(cells.join(""));
}

function amountsDrawing({ parts, hasMain, mark: marked }: Of<"amounts">, end: DecimalString): string {
  if (parts === null) return picture(torn(0));
  const at = scaleTo(end);
  const boxes = parts.map((part, index) => {
    const before = sum(parts.slice(0, index).map(exact));
    const kind = hasMain && index === 0 ? "received" : "signed";
    return box(kind, at(before), at(add(before, exact(part))));
  });
  return picture(mark("base", 0) + boxes.join("") + (marked ? mark("need", at(exact(marked.at))) : ""));
}

// What nobody screened stands beside what counts: a share lies between its two ends, as the beam under it says.
function screeningDrawing({ targeted, other, unscreened }: Of<"screening">): string {
  const [parts, unknown] = [targeted.map(exact), exact(unscreened)];
  const [counted, rest] = [sum(parts), exact(other)];
  const at = scaleTo(toDecimal(add(add(counted, rest), unknown)));
  const shapes = parts.map((part, index) => {
    const before = sum(parts.slice(0, index));
    // Only a method of several classes has a main one.
    const isMain = index === 0 && targeted.length > 1;
    return box(isMain ? "received" : "signed", at(before), at(add(before, part)));
  });
  const [low, high] = [at(counted), at(add(counted, unknown))];
  const isOpen = compare(unknown, whole(0)) > 0;
  const between = isOpen ? box("unscreened", low, high) + open(low, high) : "";
  const bar = picture(mark("base", 0) + shapes.join("") + box("other", high, 100) + between);
  return isOpen ? bar + beam(low, high) : bar;
}

import { type Valued } from "../formula/value.js";
import type { Figure, PerKeys, Undefined } from "../formula/figure.js";
import { derived } from "../formula/source-derived.js";
import * as sources from "../measure/sources.js";
import { type Exact, isZero, reduce } from "../money/exact.js";
import { round } from "../money/round.js";
import { signedParts } from "../money/signed-parts.js";
import { DIGITS, toDecimal } from "../money/to-decimal.js";
import type { ComparedSide } from "./comparison.js";
import type { Factor } from "./factors.js";

/**
 * A change and its parts as figures. The parts add up to the change as they are written: where the decimals of one do
 * not end, all are rounded to 12 places by largest remainder.
 */
export function changeFigures(told: Told, found: Split | Undefined): { change: Figure; parts: Figure[] } {
  const make = (factor: Factor | undefined, value: Valued): Figure => ({
    id: "change",
    ...value,
    unit: told.unit,
    per: {
      of: told.figure,
      ...(told.basis === "known" ? { basis: told.basis } : {}),
      ...told.per,
      ...(factor === undefined ? {} : { factor }),
    },
    formula: factor === undefined ? "change" : "shapley",
    inputs: Object.fromEntries((["from", "to"] as const).map((side) => [side, inputOf(told, told[side])])),
    sources: [factor === undefined ? derived : sources.shapley],
    notes: notesOf(told),
  });
  if (!("change" in found)) return { change: make(undefined, { value: null, undefined: found }), parts: [] };
  const parts = found.split.map((each) => each.part);
  const ends = [found.change, ...parts].every(hasEnd);
  const whole = ends ? found.change : round(found.change, PLACES, "half-up");
  const shown = ends ? parts : signedParts(parts, whole, PLACES);
  return {
    change: make(undefined, { value: toDecimal(whole) }),
    parts: found.split.map(({ factor }, at) => make(factor, { value: toDecimal(shown[at] ?? whole) })),
  };
}

/** Decimal places of parts whose decimals do not end. */
const PLACES = 12;

type Told = {
  readonly figure: string;
  readonly per: PerKeys;
  readonly unit: string;
  readonly basis: "all" | "known";
  readonly from: ComparedSide;
  readonly to: ComparedSide;
};

type Split = {
  readonly change: Exact;
  readonly split: readonly { readonly factor: Factor; readonly part: Exact }[];
};

const inputOf = (
  { figure, per, unit, basis }: Told,
  { value, fiscalYear }: ComparedSide,
): Figure["inputs"][string] => ({
  value,
  unit,
  from: { figure, per: { fiscalYear, ...per, ...(basis === "known" ? { basis } : {}) } },
});

const notesOf = ({ from, to }: Told): Figure["notes"] => ({
  ...(from.value === null ? {} : { from: from.value }),
  ...(to.value === null ? {} : { to: to.value }),
  "from-year": from.fiscalYear,
  "to-year": to.fiscalYear,
  ...(from.missing > 0 ? { "from-missing": from.missing } : {}),
  ...(to.missing > 0 ? { "to-missing": to.missing } : {}),
});

/** Whether a number is written to its last digit. */
function hasEnd(value: Exact): boolean {
  let { d } = reduce(value);
  for (const prime of [2n, 5n]) while (d % prime === 0n) d /= prime;
  return d === 1n && (isZero(value) || toDecimal(value).replace(/\D/g, "").replace(/^0+/, "").length < DIGITS);
}

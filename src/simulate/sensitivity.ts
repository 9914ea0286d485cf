// How much the gap moves with each value that has a range, one at a time; and which centres it moves.
import type { Evaluation } from "../formula/chain.js";
import { type Figure, type FigureInput, type PerKeys, type Value, isKnown, missing } from "../formula/figure.js";
import { type Paths, pathsTo } from "../formula/recompute.js";
import * as sources from "../measure/sources.js";
import { swing } from "../made/measure/uncertainty.js";
import { compare, exact, toDecimal } from "../money/exact.js";
import { money } from "../money/money.js";
import type { Variable } from "./variables.js";
import type { UncertainGap } from "./uncertain-gap.js";

/** The gap with one value at each end of its range, all others as they are, and the distance between the two. */
export function sensitivity(chain: Evaluation, gap: UncertainGap, variables: readonly Variable[]): Sensitivity {
  const targets = [gap.place, ...gap.centres.map(({ place }) => place)];
  const base = targets.map(chain.value);
  const paths = pathsTo(chain, targets);
  const read = variables.map((each) => readAt(paths, base, gap, each)).filter(({ moves }) => moves);
  const figures = read.flatMap(({ variable, at }) => figuresOf(gap, variable, at));
  return {
    figures: [...figures, ...rangeOf(gap, figures)],
    moved: read.map(({ variable, centres }) => ({ per: variable.per, centres })),
  };
}

/** The centres whose gap changes with a value, so that a publication knows what its swing would reveal. */
export type MovedCentres = { readonly per: PerKeys; readonly centres: readonly string[] };

export type Sensitivity = { readonly figures: readonly Figure[]; readonly moved: readonly MovedCentres[] };

const ENDS = ["min", "max"] as const;

type Ends = Readonly<Record<(typeof ENDS)[number], Value>>;
function readAt(paths: Paths, base: readonly Value[], gap: UncertainGap, variable: Variable) {
  const again = paths.recompute(variable.places);
  const [min, max] = ENDS.map((end) => again(variable.places.map(() => exact(variable.range[end]))));
  const moved = base.map((_, at) => [min?.[at], max?.[at]].some((each) => !same(each, base[at])));
  const [moves = false, ...ofCentres] = moved;
  const whole = base[0] ?? missing(gap.place.column);
  return {
    variable,
    at: { min: min?.[0] ?? whole, max: max?.[0] ?? whole } satisfies Ends,
    moves,
    centres: gap.centres.filter((_, at) => ofCentres[at]).map(({ id }) => id),
  };
}

const same = (a: Value | undefined, b: Value | undefined): boolean =>
  a && b && isKnown(a) && isKnown(b)
    ? compare(a, b) === 0
    : (a === undefined || !isKnown(a)) === (b === undefined || !isKnown(b));

function figuresOf({ figure: base }: UncertainGap, { per, inputs }: Variable, at: Ends): Figure[] {
  const keys = { ...base.per, ...per };
  const ends = ENDS.map((end): Figure => {
    const given = { "hard-gap": fromFigure(base), value: inputs.value, [`range-${end}`]: inputs[`range-${end}`] };
    return oneWay(base, `gap-at-${end}`, keys, given, at[end]);
  });
  const [min, max] = ends.map((each) => (each.value === null ? null : money(each.value, base.unit)));
  const distance = swing({ "gap-at-min": min, "gap-at-max": max });
  const sides = Object.fromEntries(ends.map((each) => [each.id, fromFigure(each)]));
  return [...ends, { ...distance, unit: base.unit, per: keys, inputs: sides, notes: base.notes }];
}

// The figure that the end was taken from is its only input.
function rangeOf({ figure: base }: UncertainGap, figures: readonly Figure[]): Figure[] {
  const ends = figures.filter((each) => each.id !== swing.id && each.value !== null);
  const ordered = [...ends].sort((a, b) => compare(exact(a.value ?? "0"), exact(b.value ?? "0")));
  return [["gap-range-low", ordered[0]] as const, ["gap-range-high", ordered.at(-1)] as const].flatMap(([id, end]) =>
    end?.value == null ? [] : [oneWay(base, id, base.per, { [end.id]: fromFigure(end) }, exact(end.value))],
  );
}

const oneWay = (base: Figure, id: string, per: PerKeys, inputs: Figure["inputs"], value: Value): Figure => ({
  id,
  ...(isKnown(value) ? { value: toDecimal(value) } : { value: null, undefined: value }),
  unit: base.unit,
  per,
  formula: "sensitivity",
  inputs,
  sources: [sources.sensitivity],
  notes: base.notes,
});

const fromFigure = ({ id, value, unit, per }: Figure): FigureInput => ({ value, unit, from: { figure: id, per } });

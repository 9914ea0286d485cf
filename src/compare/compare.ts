// The change of one figure between two results, the hard gap unless another is asked for, split over what changed by
// the Shapley value. Also: the Shapley values of any factors.
import * as sources from "../measure/sources.js";
import type { Figure, PerKeys, Undefined, Value, Valued } from "../formula/figure.js";
import { derived, isKnown, missing } from "../formula/figure.js";
import { indexFigures } from "../formula/figures.js";
import { type Exact, DIGITS, ZERO, isZero, reduce, round, subtract, toDecimal } from "../money/exact.js";
import { fail, refuseUnlessObjects } from "../money/fail.js";
import type { Network } from "../calculate/network.js";
import type { Comparable, CompareOptions, ComparedSide, Comparison } from "./comparison.js";
import { type Factor, FACTORS } from "./comparison-side.js";
import { mixtureValues } from "./mixture-values.js";
import { signedParts } from "../money/signed-parts.js";

/**
 * The change of a figure between two results, split exactly over need, standard, price, exchange rate, funding and
 * method by the Shapley value: the parts add up to the change, and no order of the factors is preferred.
 *
 * @param a - the earlier result, from `run`; a published one has lost its network and cannot be compared
 * @param b - the later result, in the same currency
 * @param options - the figure, and the centre or region that it is about
 * @returns both values, the change and its parts as figures; without parts where a value is unknown
 * @throws `compare.record` when a result has no network; `compare.currency` when the currencies differ; `compare.figure`
 *   when a result has no such figure; `compare.mismatch` when the figures of a result do not follow from its network
 * Source: see `sources.shapley` in `sources.ts`.
 * @example compare(run(last, files), run(present, files), { figure: "hard-gap" }).parts.map((each) => each.value)
 */
export function compare(
  a: Comparable,
  b: Comparable,
  { figure = "hard-gap", per = {} }: CompareOptions = {},
): Comparison {
  refuseUnlessObjects("give compare(run(last, files), run(present, files))", a, b);
  const [first, second] = [networkOf(a, "first"), networkOf(b, "second")];
  if (first.currency !== second.currency)
    fail("compare.currency", `one result is in ${first.currency}, the other in ${second.currency}`);
  const keys: PerKeys = { ...per };
  const [one, other] = [stated(a, first, figure, keys), stated(b, second, figure, keys)];
  const complete = one.all.value !== null && other.all.value !== null;
  const [from, to] = complete ? [one.all, other.all] : [one.known ?? one.all, other.known ?? other.all];
  const basis = complete ? "all" : "known";
  const told = {
    figure,
    per: keys,
    unit: from.unit,
    basis,
    from: sideOf(first, from),
    to: sideOf(second, to),
  } as const;
  const reason = from.undefined ?? to.undefined;
  if (reason) return { ...told, alike: false, ...changeFigures(told, reason) };
  const reading = { id: figure, per: complete ? keys : { ...keys, basis: "known" } };
  const { factors, values } = mixtureValues(first, second, [reading]);
  const each = values.map(([value]): Value => value ?? missing(figure));
  checkEnds(each, from, to);
  const unknown = each.find((value) => !isKnown(value));
  if (unknown && !isKnown(unknown)) return { ...told, alike: false, ...changeFigures(told, unknown) };
  const exact = each.filter(isKnown);
  const parts = new Map<Factor, Exact>(shapley(exact, factors.length).map((part, at) => [factors[at] ?? "need", part]));
  const change = subtract(exact.at(-1) ?? ZERO, exact[0] ?? ZERO);
  const split = FACTORS.map((factor) => ({ factor, part: parts.get(factor) ?? ZERO }));
  return { ...told, alike: factors.length === 0, ...changeFigures(told, { change, split }) };
}

/** The parts add up to the change as written: unending decimals are rounded to 12 places by largest remainder. */
function changeFigures(told: Told, found: Split | Undefined): { change: Figure; parts: Figure[] } {
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

type Told = Omit<Comparison, "alike" | "change" | "parts">;

type Split = { readonly change: Exact; readonly split: readonly { readonly factor: Factor; readonly part: Exact }[] };

const inputOf = ({ figure, per, unit, basis }: Told, { value, fiscalYear }: ComparedSide) => ({
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

const networkOf = ({ network }: Comparable, which: string): Network =>
  network ?? fail("compare.record", `the ${which} result has no network: give the result of run, not of publish`);

type Stated = { readonly all: Figure; readonly known: Figure | undefined };

/** The figure as a result states it: of all, and of the known parts where some are missing. */
function stated(side: Comparable, { fiscalYear }: Network, id: string, per: PerKeys): Stated {
  const find = indexFigures(side);
  const all = find(id, { fiscalYear, ...per });
  const about = Object.entries(per).map(([key, value]) => `${key}=${value}`);
  if (!all) return fail("compare.figure", [`a result has no ${id}`, ...about].join(" "));
  const known = find(id, { fiscalYear, ...per, basis: "known" });
  return { all, known: known?.value == null ? undefined : known };
}

const sideOf = ({ fiscalYear }: Network, figure: Figure): ComparedSide => ({
  fiscalYear,
  value: figure.value,
  ...(figure.undefined ? { undefined: figure.undefined } : {}),
  missing: Number(figure.notes["missing"] ?? 0),
});

// The first mixture is the one result and the last the other: where they are not, no part means anything.
function checkEnds(values: readonly Value[], ...ends: readonly Figure[]): void {
  for (const [at, { id, value }] of ends.entries()) {
    const computed = values.at(at === 0 ? 0 : -1);
    const found = computed && isKnown(computed) ? toDecimal(computed) : "no figure";
    if (found !== value)
      fail(
        "compare.mismatch",
        `${id} of the ${at === 0 ? "first" : "second"} result is ${value ?? "unknown"}, its network gives ${found}`,
      );
  }
}

/** φ(i) = Σ over S without i of |S|! (n − |S| − 1)! ÷ n! × (v(S ∪ i) − v(S)); bit i of an index says i is in S. */
export function shapley(values: readonly Exact[], count: number): Exact[] {
  // One common denominator and whole numbers above it: sums of `Exact` are rounded beyond 2,048 bits, these never.
  const scale = values.reduce((most, value) => leastMultiple(most, reduce(value).d), 1n);
  const sizes = values.map((value) => (value.n * scale) / value.d);
  const all = factorial(count);
  return Array.from({ length: count }, (_, at) => {
    const bit = 1 << at;
    const sum = sizes.reduce((total, size, set) => {
      if ((set & bit) !== 0) return total;
      const inside = BigInt(set.toString(2).replaceAll("0", "").length);
      const weight = factorial(Number(inside)) * factorial(count - Number(inside) - 1);
      return total + weight * ((sizes[set | bit] ?? 0n) - size);
    }, 0n);
    return reduce({ n: sum, d: all * scale });
  });
}

const factorial = (n: number): bigint => (n <= 1 ? 1n : BigInt(n) * factorial(n - 1));

const leastMultiple = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return (a / x) * b;
};

import type { Figure, PerKeys } from "../formula/figure.js";
import { indexFigures } from "../formula/find-figure.js";
import { type Value, isKnown, missing } from "../formula/value.js";
import { type Exact, ZERO, subtract } from "../money/exact.js";
import { fail } from "../money/fail.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Network } from "../calculate/network.js";
import { changeFigures } from "./change-figures.js";
import type { Comparable, CompareOptions, ComparedSide, Comparison } from "./comparison.js";
import { FACTORS, type Factor } from "./factors.js";
import { mixtureValues } from "./mixture-values.js";
import { shapley } from "./shapley.js";

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

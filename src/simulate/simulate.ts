// Draws values from their ranges and says how an outcome is spread (percentiles, mean, share above zero), for decimal
// strings or for exact numbers.
import type { DecimalString, Exact } from "../money/exact.js";
import { exact, toDecimal, ZERO, compare, divide, round, sum, whole } from "../money/exact.js";
import { missing, type Value, isKnown } from "../formula/figure.js";
import { type Range, triangularDraw } from "./triangular-draw.js";
import { fail, refuseUnlessListed, refuseUnlessObjects } from "../money/fail.js";
import { pcg32, uniform } from "./pcg32.js";

/**
 * Draws values from their ranges, each from the triangular distribution and independently of the others, and says how
 * an outcome is spread: percentiles, mean, and the share of draws in which it is above zero.
 *
 * @param ranges - what each value may be: at least, most likely, at most
 * @param outcome - from one draw of the values, in the order of the ranges, to a decimal string; null where undefined
 * @param options - seed and number of draws; the same give the same digits on every machine
 * @returns the spread of the defined outcomes, and how many were undefined
 * @throws `range.order` when a most likely value lies outside its range, `simulation.seed`, `simulation.draws`
 * @example simulate([{ min: "90", mode: "100", max: "130" }], ([need]) =>
 *   fundingGap({ required: money(need, "KGS"), secured: money("100", "KGS") }).value, { seed: 1, draws: 10000 })
 */
export function simulate(
  ranges: readonly Range[],
  outcome: (drawn: readonly DecimalString[]) => DecimalString | null,
  options: SimulationOptions,
): Simulated {
  refuseUnlessObjects(TAKES, options);
  refuseUnlessListed(TAKES, ranges);
  if (typeof outcome !== "function") fail("arguments", "the outcome is a function of the values drawn");
  return drawOutcomes(
    ranges,
    (drawn) => {
      const value = outcome(drawn.map(toDecimal));
      return value === null ? missing("outcome") : exact(value);
    },
    options,
  );
}

const TAKES = "give simulate(ranges, outcome, { seed: 1, draws: 1000 })";

/** Draws all ranges, independently of one another, as often as asked for, and sums up what comes of them. */
export function drawOutcomes(
  ranges: readonly Range[],
  outcome: (drawn: readonly Exact[]) => Value,
  { seed, draws, progress }: SimulationOptions,
): Simulated {
  if (!Number.isSafeInteger(seed)) fail("simulation.seed", `the seed must be a whole number, not ${seed}`);
  if (!Number.isSafeInteger(draws) || draws < 1) fail("simulation.draws", `draws must be 1 or more, not ${draws}`);
  const next = pcg32(seed);
  const drawers = ranges.map(triangularDraw);
  const step = Math.ceil(draws / STEPS);
  const outcomes: Exact[] = [];
  let positive = 0;
  for (let done = 0; done < draws; done += 1) {
    if (progress && done % step === 0) progress(done, draws);
    const value = outcome(drawers.map((draw) => draw(uniform(next))));
    if (!isKnown(value)) continue;
    if (compare(value, ZERO) > 0) positive += 1;
    outcomes.push(round(value, PLACES, "half-up"));
  }
  progress?.(draws, draws);
  outcomes.sort(compare);
  const known = outcomes.length;
  const share = (part: Exact): DecimalString | null => (known === 0 ? null : toDecimal(divide(part, whole(known))));
  return {
    draws,
    undefined: draws - known,
    percentiles: Object.fromEntries(
      PERCENTILES.map((each) => [each, nearestRank(outcomes, each)]),
    ) as Simulated["percentiles"],
    mean: share(sum(outcomes)),
    chance: share(whole(positive)),
  };
}

export const PERCENTILES = ["5", "10", "25", "50", "75", "90", "95"] as const;

export type SimulationOptions = {
  /** Whole number that starts the generator: the same seed gives the same digits everywhere. */
  readonly seed: number;
  /** How many times everything is drawn. */
  readonly draws: number;
  /** Called now and then with how many draws are done. */
  readonly progress?: ((done: number, draws: number) => void) | undefined;
};

/** What the draws gave; everything but the count of undefined ones is about the defined ones. */
export type Simulated = {
  readonly draws: number;
  /** Draws whose outcome was undefined. */
  readonly undefined: number;
  /** By nearest rank: the smallest outcome that at least so many per cent of the outcomes do not exceed. */
  readonly percentiles: Readonly<Record<(typeof PERCENTILES)[number], DecimalString | null>>;
  readonly mean: DecimalString | null;
  /** Share of the outcomes that are above zero. */
  readonly chance: DecimalString | null;
};

// Outcomes are kept to this many decimals, so that thousands of unlike fractions can be put in order and added.
const PLACES = 12;
const STEPS = 100;

function nearestRank(sorted: readonly Exact[], percent: string): DecimalString | null {
  const rank = round({ n: exact(percent).n * BigInt(sorted.length), d: 100n }, 0, "up").n;
  const value = sorted[Number(rank) - 1];
  return value === undefined ? null : toDecimal(value);
}

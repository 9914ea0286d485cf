import { describe, expect, test } from "vitest";
import { missing } from "../../src/formula/figure.js";
import { triangularMean, triangularVariance } from "../../src/made/measure/uncertainty.js";
import {
  type Exact,
  compare,
  divide,
  exact,
  multiply,
  subtract,
  sum,
  toDecimal,
  whole,
} from "../../src/money/exact.js";
import { pcg32, uniform } from "../../src/simulate/pcg32.js";
import { simulate, drawOutcomes } from "../../src/simulate/simulate.js";
import { triangularDraw } from "../../src/simulate/triangular-draw.js";

// Worked: pcg-random.org, pcg32-demo, round 1, for seed 42 and sequence 54.
test("PCG32 gives its published numbers", () => {
  const next = pcg32(42);
  expect(Array.from({ length: 6 }, () => next().toString(16).padStart(8, "0"))).toEqual([
    "a15c02b7",
    "7b47f409",
    "ba1d3330",
    "83d2f293",
    "bfa4784b",
    "cbed606e",
  ]);
});

// Derived: (0xa15c02b7 >> 5) × 2²⁶ + (0x7b47f409 >> 6), over 2⁵³.
test("a uniform number takes 27 bits of one draw and 26 of the next", () => {
  expect(uniform(pcg32(42))).toBe((0x50ae015 * 2 ** 26 + 0x1ed1fd0) / 2 ** 53);
});

// Derived: F(x) = (x − a)² ÷ ((b − a)(c − a)) up to the mode c, and 1 − (b − x)² ÷ ((b − a)(b − c)) above it.
test.each([
  [{ min: "0", mode: "1", max: "1" }, 0.25, "0.5"],
  [{ min: "0", mode: "0", max: "1" }, 0.75, "0.5"],
  [{ min: "0", mode: "2", max: "4" }, 0.125, "1"],
  [{ min: "0", mode: "2", max: "4" }, 0.5, "2"],
  [{ min: "0", mode: "2", max: "4" }, 0.875, "3"],
  [{ min: "-4", mode: "-2", max: "0" }, 0.125, "-3"],
  [{ min: "10", mode: "10", max: "10" }, 0.3, "10"],
  [{ min: "0.1", mode: "0.2", max: "0.3" }, 0, "0.1"],
  // The root of 1 ÷ 3 to 12 digits.
  [{ min: "0", mode: "1", max: "1" }, 1 / 3, "0.577350269190"],
])("%o at %d is %s", (range, place, value) => {
  expect(compare(triangularDraw(range)(place), exact(value))).toBe(0);
});

const RANGES = [
  { min: "0.5", mode: "0.7", max: "0.9" },
  { min: "1", mode: "1", max: "4" },
  { min: "-3", mode: "2", max: "2" },
];
const DRAWS = 10_000;
const square = (a: Exact): Exact => multiply(a, a);

// Cross: the closed form. A mean of n draws strays by σ ÷ √n, a variance of them by σ² × √((2.4 − 1) ÷ n), as the
// kurtosis of every triangular distribution is 2.4; five times that is allowed, and the seed makes it one fixed answer.
describe.each(RANGES)("moments of $min, $mode, $max", (range) => {
  const given = { "range-min": range.min, "range-mode": range.mode, "range-max": range.max };
  const [mean, variance] = [triangularMean(given), triangularVariance(given)].map((each) => exact(each.value ?? ""));
  const draw = triangularDraw(range);
  const next = pcg32(7);
  const drawn = Array.from({ length: DRAWS }, () => draw(uniform(next)));
  const found = divide(sum(drawn), whole(DRAWS));

  test("mean", () => {
    const apart = square(subtract(found, mean ?? exact("")));
    expect(compare(multiply(apart, whole(DRAWS)), multiply(whole(25), variance ?? exact("")))).toBe(-1);
  });

  test("variance", () => {
    const spread = divide(sum(drawn.map((each) => square(subtract(each, found)))), whole(DRAWS));
    const apart = square(subtract(spread, variance ?? exact("")));
    const allowed = multiply(exact("35"), square(variance ?? exact("")));
    expect(compare(multiply(apart, whole(DRAWS)), allowed)).toBe(-1);
  });

  test("within the range", () => {
    expect(drawn.every((each) => compare(each, exact(range.min)) >= 0 && compare(each, exact(range.max)) <= 0)).toBe(
      true,
    );
  });
});

const counting = (values: readonly (string | null)[]) => {
  let at = 0;
  return drawOutcomes(
    [],
    () => {
      const value = values[at++];
      return value == null ? missing("outcome") : exact(value);
    },
    { seed: 1, draws: values.length },
  );
};

// Derived: rank = the next whole number of p × n ÷ 100; 25 of 10 is the 3rd. Zero is no gap.
test("percentiles by nearest rank, mean, and the share above zero", () => {
  expect(counting(["3", "-4", "1", "-1", "5", "0", "-3", "4", "2", "-2"])).toEqual({
    draws: 10,
    undefined: 0,
    percentiles: { "5": "-4", "10": "-4", "25": "-2", "50": "0", "75": "3", "90": "4", "95": "5" },
    mean: "0.5",
    chance: "0.5",
  });
});

test("draws without an outcome are counted, and leave the others as they are", () => {
  expect(counting(["2", null, "4"])).toMatchObject({ draws: 3, undefined: 1, mean: "3", chance: "1" });
  expect(counting([null])).toMatchObject({ undefined: 1, mean: null, chance: null, percentiles: { "50": null } });
});

test("the same seed gives the same digits, another seed others", () => {
  const of = (seed: number) => simulate(RANGES, (drawn) => drawn[0] ?? null, { seed, draws: 50 });
  expect(of(3)).toEqual(of(3));
  expect(of(3).mean).not.toBe(of(4).mean);
});

// Golden: our own digits, which no machine may change.
test("the first draws of seed 2025", () => {
  const next = pcg32(2025);
  const draw = triangularDraw({ min: "0.6", mode: "0.75", max: "0.9" });
  expect(Array.from({ length: 3 }, () => toDecimal(draw(uniform(next))))).toEqual([
    "0.758932275047",
    "0.794149929405",
    "0.774551918164",
  ]);
});

test.each([
  ["simulation.seed", { seed: 0.5, draws: 1 }],
  ["simulation.draws", { seed: 1, draws: 0 }],
])("%s is refused", (code, options) => {
  expect(() => simulate(RANGES, () => "1", options)).toThrow(expect.objectContaining({ code }) as Error);
});

test("a most likely value outside its range is refused", () => {
  expect(() => triangularDraw({ min: "1", mode: "0", max: "2" })).toThrow(
    expect.objectContaining({ code: "range.order" }) as Error,
  );
});

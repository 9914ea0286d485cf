// The Shapley value: a change split over its factors, whatever order they are changed in.
import { type Exact, reduce } from "../money/exact.js";

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

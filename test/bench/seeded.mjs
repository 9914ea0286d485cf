/**
 * Whole numbers from 0 to below a bound, always the same for the same seed.
 *
 * Numerical Recipes: x ← 1664525 x + 1013904223 modulo 2³². The low bits are poor, so the number is scaled, not divided.
 */
export function seeded(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

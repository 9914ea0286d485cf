import type { Undefined } from "../formula/figure.js";
import { compare } from "../compare/compare.js";
import type { CompareOptions, Comparison } from "../compare/comparison.js";
import { figureIndex } from "../result/figure-index.js";
import { publish } from "./publish.js";
import type { Result } from "../result/result.js";

const WITHHELD: Undefined = { code: "withheld", input: "confidential" };

/**
 * A comparison that is safe to publish: of figures that the publication of both results shows, the later one also when it
 * is published without the earlier one. Where one of them keeps something back, the change is not split over what changed: each part would be one more sum of what is hidden.
 *
 * @param a - the earlier result, from `run`
 * @param b - the later result
 * @param options - the figure, and the centre or region that it is about
 * @returns the comparison; what is withheld says so (`undefined.code` is `withheld`)
 * @throws as `compare` does
 * @example publishComparison(run(last, files), run(present, files)).change.value
 */
export function publishComparison(a: Result, b: Result, options: CompareOptions = {}): Comparison {
  const found = compare(a, b, options);
  const first = publish(a, { for: "public" });
  const second = publish(b, { for: "public", earlier: first.figures });
  if (!first.hides && !second.hides) return found;
  const basis = found.basis === "known" ? { basis: found.basis } : {};
  // What the later publication withholds by itself, the earlier one would not make public.
  const isShown = (
    [
      [first, found.from],
      [second, found.to],
      [publish(b, { for: "public" }), found.to],
    ] as const
  ).every(([result, end]) => {
    const per = { fiscalYear: end.fiscalYear, ...found.per };
    const index = figureIndex(result.figures);
    // Where one side lacks nothing, its sum of the known is the sum of all.
    const known = found.basis === "known" ? index.find(found.figure, { ...per, ...basis }) : undefined;
    return (known ?? index.find(found.figure, per))?.value != null;
  });
  const bare = { value: null, undefined: WITHHELD } as const;
  const parts = found.parts.map((each) => ({ ...each, ...bare, inputs: {} }));
  if (isShown) return { ...found, change: { ...found.change, inputs: {} }, parts };
  const { undefined: _, ...change } = found.change;
  return {
    ...found,
    alike: false,
    from: { ...found.from, ...bare },
    to: { ...found.to, ...bare },
    change: { ...change, ...bare, inputs: {}, notes: {} },
    parts: [],
  };
}

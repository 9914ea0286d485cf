import type { Figure, Undefined } from "../formula/figure.js";
import { fold } from "../model/fold.js";
import { compare } from "../compare/compare.js";
import type { CompareOptions, Comparison } from "../compare/comparison.js";
import type { Factor } from "../compare/factors.js";
import { movedCentres } from "../compare/moved-centres.js";
import { exact, sum } from "../money/exact.js";
import { fail } from "../money/fail.js";
import { toDecimal } from "../money/to-decimal.js";
import { figureIndex } from "../result/figure-index.js";
import { publish } from "./publish.js";
import type { Result } from "../result/result.js";
import { toldTogether } from "./told-together.js";

const WITHHELD: Undefined = { code: "withheld", input: "confidential" };

/**
 * A comparison that is safe to publish: of figures that the publication of both results shows, with factors told
 * together where one alone moves a single centre of which something is withheld.
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
  const shown = [publish(a, { for: "public" }), publish(b, { for: "public" })] as const;
  const basis = found.basis === "known" ? { basis: found.basis } : {};
  const isShown = shown.every((result, at) => {
    const per = { fiscalYear: [found.from, found.to][at]?.fiscalYear ?? "", ...found.per };
    const index = figureIndex(result.figures);
    // Where one side lacks nothing, its sum of the known is the sum of all.
    const figure =
      (found.basis === "known" ? index.find(found.figure, { ...per, ...basis }) : undefined) ??
      index.find(found.figure, per);
    return figure !== undefined && figure.undefined?.code !== "withheld";
  });
  if (!isShown) return withheld(found, "all");
  if (found.change.value === null) return found;
  const partly = [a, b].flatMap((result, at) => hiddenCentres(result, shown[at] ?? result));
  const { centre, region } = found.per;
  if (centre !== undefined) return partly.some((each) => each.id === centre) ? withheld(found, "parts") : found;
  if (region !== undefined && !partly.some((each) => each.region === fold(region))) return found;
  const groups = toldTogether(exposure(a, b, partly));
  return groups ? { ...found, parts: groups.map((each) => joined(found.parts, each)) } : withheld(found, "parts");
}

/**
 * Whether the part of some factors together tells of too few centres. The split of a whole less those of its other
 * regions is the split of one region, and what is told of one figure can be taken from another: each must hold.
 */
function exposure(a: Result, b: Result, partly: readonly Hidden[]): (factors: readonly Factor[]) => boolean {
  const moved = movedCentres(a, b, [...new Set(partly.map((each) => each.id))]);
  const regions = [...new Set(partly.map((each) => each.region))];
  const groups = [partly, ...regions.map((region) => partly.filter((each) => each.region === region))];
  return (factors) =>
    moved.some((by) => {
      const ids = new Set(factors.flatMap((each) => by.get(each) ?? []));
      return groups.some((members) => tooFew(members.filter((each) => ids.has(each.id))));
    });
}

// One is found by subtraction, two confidential ones with nobody beside them are found together.
function tooFew(members: readonly Hidden[]): boolean {
  const ids = new Set(members.map((each) => each.id));
  return ids.size === 1 || (ids.size === 2 && members.every((each) => each.confidential));
}

/** The part of several factors together. */
function joined(parts: readonly Figure[], factors: readonly Factor[]): Figure {
  const members = parts.filter((each) => factors.some((factor) => factor === each.per["factor"]));
  const [first] = members;
  if (!first) return fail("compare.figure", `no part of ${factors.join(", ")}`);
  const value = toDecimal(sum(members.map((each) => exact(each.value ?? "0"))));
  return { ...first, value, per: { ...first.per, factor: factors.join("+") } };
}

type Hidden = { readonly id: string; readonly region: string; readonly confidential: boolean };

/** Centres of a result that its publication says nothing or not everything of. */
function hiddenCentres(result: Result, shown: Result): Hidden[] {
  const present = new Set(result.figures.map((each) => each.per["centre"]));
  const told = new Map<string, boolean>();
  for (const { per, undefined: reason } of shown.figures) {
    const centre = per["centre"];
    if (centre !== undefined) told.set(centre, told.get(centre) === true || reason?.code === "withheld");
  }
  return result.centres
    .filter((each) => present.has(each.id) && told.get(each.id) !== false)
    .map(({ id, region, confidential }) => ({ id, region: fold(region ?? ""), confidential }));
}

function withheld(found: Comparison, what: "all" | "parts"): Comparison {
  const { undefined: _, ...change } = found.change;
  const hidden = { ...change, value: null, undefined: WITHHELD };
  const bare = { value: null, undefined: WITHHELD } as const;
  if (what === "parts")
    return {
      ...found,
      parts: found.parts.map((each) => ({ ...each, ...bare })),
    };
  return {
    ...found,
    alike: false,
    from: { ...found.from, ...bare },
    to: { ...found.to, ...bare },
    change: { ...hidden, inputs: {}, notes: {} },
    parts: [],
  };
}

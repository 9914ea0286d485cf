import { exact, sum } from "../money/exact.js";
import { ratio, ratioValue } from "../money/ratio.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { derived } from "../formula/source-derived.js";
import { figureKey } from "../formula/find-figure.js";
import type { FigureIndex } from "../result/figure-index.js";
import { WHOLE } from "./exposed-variants.js";
import { WITHHELD } from "./mask.js";

/** Key of a centre's figures that stands for all confidential centres together. */
export const CONFIDENTIAL = "confidential";

const RATIOS: Readonly<Record<string, readonly [string, string]>> = {
  "funded-need-share": ["covered-need", "requirement"],
  "coverage-ratio": ["secured-funding", "requirement"],
};

/**
 * One figure an id for several confidential centres: the sum of theirs, undefined where one of them is. Sums are given
 * for whole centres only: what is finer would say more than how much they need and have.
 *
 * @param figures - all figures of the result
 * @param centres - ids of the confidential centres
 * @param place - keys of the sums beside `centre`, such as their region
 * @param shown - whether the values are shown, or are withheld
 */
export function confidentialSums(
  figures: readonly Figure[],
  centres: readonly string[],
  place: PerKeys,
  shown: (figure: Figure) => boolean,
  index: FigureIndex,
): Figure[] {
  const inside = new Set(centres);
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const { per, id } = figure;
    if (!inside.has(per["centre"] ?? "") || !Object.keys(per).every((key) => WHOLE.has(key))) continue;
    const key = figureKey(id, { ...per, centre: CONFIDENTIAL });
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || first.id === "centre-count") return [];
    const parts = RATIOS[first.id];
    const value = parts
      ? ratioOf(parts, group, index)
      : first.unit.includes("/") || first.unit === "ratio"
        ? undefined
        : total(group);
    return value === undefined
      ? []
      : [sumFigure(first, group, value, { ...place, centre: CONFIDENTIAL }, shown(first), centres.length)];
  });
}

type Sum = Pick<Figure, "value" | "undefined">;

function sumFigure(
  first: Figure,
  group: readonly Figure[],
  value: Sum,
  per: PerKeys,
  shown: boolean,
  centres: number,
): Figure {
  const withheld: Sum = { value: null, undefined: { code: "withheld", input: "confidential" } };
  return {
    id: first.id,
    ...(shown ? value : withheld),
    unit: first.unit,
    per: { ...first.per, ...per },
    formula: first.unit === "ratio" ? first.formula : "total",
    inputs: { parts: { value: shown ? value.value : null, unit: first.unit, from: WITHHELD } },
    sources: first.unit === "ratio" ? first.sources : [derived],
    notes: { centres: Math.max(centres, group.length) },
  };
}

function total(group: readonly Figure[]): Sum {
  const unknown = group.find((each) => each.value === null);
  if (unknown) return { value: null, undefined: unknown.undefined ?? { code: "missing-input", input: "" } };
  return { value: toDecimal(sum(group.map((each) => exact(each.value ?? "0")))) };
}

function ratioOf([above, below]: readonly [string, string], group: readonly Figure[], index: FigureIndex): Sum {
  const part = (id: string): Sum => total(group.flatMap((each) => index.find(id, each.per) ?? []));
  const [numerator, denominator] = [part(above), part(below)];
  if (numerator.value === null) return numerator;
  if (denominator.value === null) return denominator;
  const value = ratioValue(ratio(numerator.value, denominator.value));
  return value === null ? { value, undefined: { code: "zero-denominator", input: below } } : { value };
}

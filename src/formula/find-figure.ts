import type { Figure, PerKeys } from "./figure.js";

/** The text that a figure is known by: its id and its keys, in one order. */
export const figureKey = (id: string, per: PerKeys): string =>
  `${id} ${Object.keys(per)
    .sort()
    .map((key) => `${key}=${per[key] ?? ""}`)
    .join(" ")}`;

/** Figures by id and keys, for following inputs from figure to figure; they are put in order when one is looked for. */
export function indexFigures(figures: readonly Figure[]): (id: string, per: PerKeys) => Figure | undefined {
  let index: ReadonlyMap<string, Figure> | undefined;
  return (id, per) => {
    index ??= new Map(figures.map((each) => [figureKey(each.id, each.per), each]));
    return index.get(figureKey(id, per));
  };
}

/**
 * The figures of an id that agree with some keys, those with the fewest further keys first: asked for `hard-gap` of
 * nothing, the total comes first.
 */
export function findFigures(figures: readonly Figure[], id: string, per: PerKeys): Figure[] {
  const asked = Object.entries(per);
  return figures
    .filter((each) => each.id === id && asked.every(([key, value]) => each.per[key] === value))
    .sort((a, b) => Object.keys(a.per).length - Object.keys(b.per).length);
}

import type { Figure, PerKeys } from "./figure.js";
import { type Figures, figuresOfId } from "./figures.js";

/** The text that a figure is known by: its id and its keys, in one order. */
export function figureKey(id: string, per: PerKeys): string {
  let text = id;
  for (const key of keysOf(per)) text += ` ${key}=${per[key] ?? ""}`;
  return text;
}

// Most keys are in their order already.
function keysOf(per: PerKeys): readonly string[] {
  const keys = Object.keys(per);
  return keys.every((key, at) => at === 0 || (keys[at - 1] ?? "") <= key) ? keys : keys.sort();
}

/** Figures by id and keys, for following inputs from figure to figure; those of an id are made when it is looked for. */
export const indexFigures = (figures: Figures): ((id: string, per: PerKeys) => Figure | undefined) =>
  indexById((id) => figuresOfId(figures, id));

/** The same, where the figures of an id may be made already. Those about other keys are not looked at closely. */
export function indexById(all: (id: string) => readonly Figure[]): (id: string, per: PerKeys) => Figure | undefined {
  const byKeys = new Map<string, ReadonlyMap<string, Figure>>();
  return (id, per) => {
    const keys = keysOf(per);
    const name = [id, ...keys].join(" ");
    const known = byKeys.get(name) ?? keyed(id, all(id).filter((each) => hasKeys(each.per, keys))); // prettier-ignore
    byKeys.set(name, known);
    return known.get(figureKey(id, per));
  };
}

const keyed = (id: string, figures: readonly Figure[]): ReadonlyMap<string, Figure> =>
  new Map(figures.map((each) => [figureKey(id, each.per), each]));

const hasKeys = (per: PerKeys, keys: readonly string[]): boolean =>
  Object.keys(per).length === keys.length && keys.every((key) => key in per);

/**
 * The figures of an id that agree with some keys, those with the fewest further keys first: asked for `hard-gap` of
 * nothing, the total comes first.
 */
export function findFigures(figures: Figures, id: string, per: PerKeys): Figure[] {
  const asked = Object.entries(per);
  return figuresOfId(figures, id)
    .filter((each) => asked.every(([key, value]) => each.per[key] === value))
    .sort((a, b) => Object.keys(a.per).length - Object.keys(b.per).length);
}

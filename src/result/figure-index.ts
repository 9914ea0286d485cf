import type { Figure, PerKeys } from "../formula/figure.js";
import { type Figures, figuresOfId } from "../formula/figures.js";
import { indexById } from "../formula/find-figure.js";
import { type PerKey, isPartOf } from "./per-keys.js";
import type { FigureId } from "./register.js";

/** Figures by their id and what they are about. */
export type FigureIndex = {
  /** The figure of exactly these keys. */
  readonly find: (id: FigureId, per: PerKeys) => Figure | undefined;
  /** Every figure of an id, in the order of the result. */
  readonly all: (id: FigureId) => readonly Figure[];
};

/** Indexes figures; a report looks up thousands of them. */
export function figureIndex(figures: Figures): FigureIndex {
  const byId = new Map<string, readonly Figure[]>();
  const all = (id: string): readonly Figure[] => {
    const found = byId.get(id) ?? figuresOfId(figures, id);
    byId.set(id, found);
    return found;
  };
  return { find: indexById(all), all };
}

/** The figures of an id about the same and a key more, such as those of every centre. */
export const partsBy = (
  index: Pick<FigureIndex, "all">,
  id: FigureId,
  whole: PerKeys,
  key: PerKey,
): readonly Figure[] => index.all(id).filter(({ per }) => isPartOf(per, whole, key));

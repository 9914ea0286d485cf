import type { Figure, PerKeys } from "../formula/figure.js";
import { type Figures, inPlace, made } from "../formula/figures.js";
import { indexById } from "../formula/find-figure.js";
import { entryOf, onceFor } from "../model/once-for.js";
import { type PerKey, isPartOf } from "./per-keys.js";
import type { FigureId } from "./register.js";

/** Figures by their id and what they are about. */
export type FigureIndex = {
  /** The figure of exactly these keys. */
  readonly find: (id: FigureId, per: PerKeys) => Figure | undefined;
  /** The value of that figure alone; undefined where there is none. */
  readonly value: (id: FigureId, per: PerKeys) => Figure["value"] | undefined;
  /** Every figure of an id, in the order of the result. */
  readonly all: (id: FigureId) => readonly Figure[];
  /** What they are about: where there are many, none of them is made. */
  readonly about: (id: FigureId) => readonly PerKeys[];
};

/** The index of figures, made once; a report looks up thousands of them. */
export const figureIndex = onceFor((figures: Figures): FigureIndex => {
  const [byId, known] = [new Map<string, readonly Figure[]>(), new Map<Figure, Figure>()];
  const lists = new Map<string, readonly Figure[]>();
  // Of the many figures of an id few are looked up: only they are made, and each once.
  const places = (id: string): readonly Figure[] => entryOf(byId, id, () => [...inPlace(figures, new Set([id]))]);
  const madeOnce = (place: Figure): Figure => entryOf(known, place, () => made(place));
  const find = indexById(places);
  return {
    find: (id, per) => {
      const place = find(id, per);
      return place && madeOnce(place);
    },
    value: (id, per) => find(id, per)?.value,
    all: (id) => entryOf(lists, id, () => places(id).map(madeOnce)),
    about: (id) => places(id).map(({ per }) => per),
  };
});

/** The figures of an id about the same and a key more, such as those of every centre. */
export const partsBy = (
  index: Pick<FigureIndex, "all">,
  id: FigureId,
  whole: PerKeys,
  key: PerKey,
): readonly Figure[] => index.all(id).filter(({ per }) => isPartOf(per, whole, key));

import type { Figure, PerKeys } from "../formula/figure.js";
import { indexFigures } from "../formula/find-figure.js";

/** Figures by their id and what they are about. */
export type FigureIndex = {
  /** The figure of exactly these keys. */
  readonly find: (id: string, per: PerKeys) => Figure | undefined;
  /** Every figure of an id, in the order of the result. */
  readonly all: (id: string) => readonly Figure[];
};

/** Indexes figures; a report looks up thousands of them. */
export function figureIndex(figures: readonly Figure[]): FigureIndex {
  const byId = new Map<string, Figure[]>();
  for (const each of figures) {
    const same = byId.get(each.id);
    if (same) same.push(each);
    else byId.set(each.id, [each]);
  }
  return { find: indexFigures(figures), all: (id) => byId.get(id) ?? [] };
}

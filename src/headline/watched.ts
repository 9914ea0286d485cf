import type { Figure } from "../formula/figure.js";
import type { FigureIndex } from "../result/figure-index.js";

/** Figures that tell when their value is read. */
export function watched(
  { find, value, all, about }: FigureIndex,
  read: (figure: Pick<Figure, "id" | "per">) => void,
): FigureIndex {
  const watch = (figure: Figure): Figure =>
    Object.defineProperty({ ...figure }, "value", {
      get: () => {
        read(figure);
        return figure.value;
      },
    });
  const byId = new Map<string, readonly Figure[]>();
  return {
    find: (id, per) => {
      const found = find(id, per);
      return found && watch(found);
    },
    value: (id, per) => {
      const found = value(id, per);
      if (found !== undefined) read({ id, per });
      return found;
    },
    all: (id) => {
      const found = byId.get(id) ?? all(id).map(watch);
      byId.set(id, found);
      return found;
    },
    about,
  };
}

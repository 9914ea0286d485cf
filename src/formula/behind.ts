import type { Figure } from "./figure.js";
import { type Figures, made } from "./figures.js";

/**
 * Where a result keeps what computes. It is a symbol, which copies by `{ ...result }` take with them, and which
 * `structuredClone`, a worker and JSON leave out; the same in every copy of the library.
 */
export const BEHIND: unique symbol = Symbol.for("umay.behind");

/** What has figures: where nobody has looked at them yet, they stand behind it. */
export type HasFigures = { readonly figures: Figures; readonly [BEHIND]?: { readonly figures: Figures } | undefined };

/** The figures of a result, none of which is made before somebody takes it. */
export const figuresIn = (of: HasFigures): Figures =>
  (Object.getOwnPropertyDescriptor(of, "figures")?.get ? of[BEHIND]?.figures : undefined) ?? of.figures;

const lists = new WeakMap<Figures, readonly Figure[]>();

/** Figures as a list of plain objects, made once. */
export function listed(figures: Figures): readonly Figure[] {
  const list = lists.get(figures) ?? Object.freeze([...figures].map(made));
  lists.set(figures, list);
  return list;
}

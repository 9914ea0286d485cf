import type { HasFigures } from "../formula/behind.js";
import type { Figure } from "../formula/figure.js";
import type { Figures } from "../formula/figures.js";
import { findFigures as findOf } from "../formula/find-figure.js";
import { nearest } from "../formula/nearest.js";
import { fail } from "../money/fail.js";
import type { PerKey } from "./per-keys.js";
import { type FigureId, isFigureId, register } from "./register.js";

/**
 * The figures of an id that agree with some keys, those with the fewest further keys first: asked for `hard-gap` of
 * nothing, the total comes first.
 *
 * @param from - a result, or its figures; of a result none is made but those that are found
 * @param id - what the figure is, as the register lists it
 * @param per - what it is about: `{ centre: "osh" }`; all about anything if not given
 * @throws `figures.unknown` for an id that the register does not have, with the nearest
 * @example findFigures(result, "hard-gap", { centre: "osh" })[0]?.value
 */
export function findFigures(
  from: Figures | HasFigures,
  id: FigureId,
  per: { readonly [Key in PerKey]?: string | undefined } = {},
): Figure[] {
  knownFigure(id);
  const asked = Object.entries(per).flatMap(([key, code]) => (code === undefined ? [] : [[key, code] as const]));
  return findOf(from, id, Object.fromEntries(asked));
}

/** An id of the register; @throws `figures.unknown` for another one, with the nearest. */
export function knownFigure(id: string): FigureId {
  if (isFigureId(id)) return id;
  const near = nearest(id, register.map((each) => each.id)); // prettier-ignore
  return fail("figures.unknown", `there is no figure "${id}"${near === undefined ? "" : `; the nearest is "${near}"`}`);
}

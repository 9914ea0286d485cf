import type { Figure, PerKeys } from "../formula/figure.js";
import type { FigureIndex } from "../result/figure-index.js";
import type { FigureId } from "../result/register.js";

/** The figure of the whole where it is known, else that of what is known; and how much that leaves out. */
export type Best = { readonly figure: Figure | undefined; readonly missing: number };

/** The figure that a table may print for something: complete where it can be, else of the known part. */
export function bestFigure(index: FigureIndex, id: FigureId, per: PerKeys): Best {
  const { basis, ...rest } = per;
  const whole = index.find(id, per);
  const known = index.find(id, { ...rest, basis: basis === undefined ? "known" : `${basis}-known` });
  if (whole?.value != null || known?.value == null) return { figure: whole, missing: 0 };
  return { figure: known, missing: Number(known.notes["missing"] ?? 0) };
}

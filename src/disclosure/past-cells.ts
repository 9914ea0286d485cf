import { type Exact, ZERO, add, compare, exact, subtract } from "../money/exact.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { fold } from "../model/fold.js";
import { type FigureIndex, figureIndex } from "../result/figure-index.js";
import type { CentreName } from "../result/result.js";
import type { PublicCell } from "./cells.js";
import type { FigureId } from "../result/register.js";

/** Cells of a publication that an earlier one has shown: keys of those that say the same, and of those that do not. */
export type PastCells = {
  /** They stay known, whether they are shown again or not. */
  readonly known: ReadonlySet<string>;
  /** Something hidden has changed in them since: shown again, they would tell by how much. */
  readonly changed: ReadonlySet<string>;
};

/**
 * Compares the cells of a publication with those that earlier publications of the same year have shown. A total whose
 * change is that of the centres shown says the same of the others as before.
 */
export function pastCells(
  cells: readonly PublicCell[],
  names: readonly CentreName[],
  index: FigureIndex,
  earlier: readonly Figure[],
): PastCells {
  const known = new Set<string>();
  const changed = new Set<string>();
  if (earlier.length === 0) return { known, changed };
  const before = figureIndex(earlier);
  const change = (id: FigureId, per: PerKeys): Exact | undefined => {
    const [was, is] = [before.find(id, per)?.value, index.find(id, per)?.value];
    return was == null || is == null ? undefined : subtract(exact(is), exact(was));
  };
  for (const { key, id, per } of cells) {
    if (per["centre"] !== undefined || before.find(id, per)?.value == null) continue;
    const moved = change(id, per);
    const { region, basis: _, ...rest } = per;
    // What has changed in a centre that was open then and is hidden now, nobody is told.
    const inside = names.filter(
      (each) => !each.confidential && (region === undefined || fold(each.region ?? "") === fold(region)),
    );
    const told = inside.reduce((sum, centre) => add(sum, change(id, { ...rest, centre: centre.id }) ?? ZERO), ZERO);
    if (moved !== undefined && compare(moved, told) === 0) known.add(key);
    else changed.add(key);
  }
  return { known, changed };
}

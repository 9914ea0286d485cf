import { type RangedId, otherEnd } from "../headline/centres.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import type { FigureId } from "../result/register.js";
import { type Cell, type Page, textCell } from "./page.js";
import type { OwnCells } from "./figure-table.js";
import { printOf } from "../headline/printer.js";

/** The cell of a figure that is a range, its least end first; undefined where it is none. */
export function rangeCell(page: Page, id: RangedId, per: PerKeys): Cell | undefined {
  const other = otherEnd(page, id, per);
  const own = page.index.find(id, per)?.value;
  if (other === undefined || own == null) return undefined;
  const [from, to] = id === "hard-gap" ? [other, own] : [own, other];
  return ends(page, id, from, to);
}

const RANGED = ["covered-need", "hard-gap", "funded-need-share"] as const satisfies readonly RangedId[];

/** The cells of a row whose figures are ranges. */
export const rangeCells = (page: Page, per: PerKeys): OwnCells =>
  Object.fromEntries(RANGED.map((id) => [id, rangeCell(page, id, per)]));

/** Two ends as one cell. */
export function ends(page: Page, id: FigureId, from: string, to: string): Cell {
  const print = printOf(page.print, id);
  return textCell(say(page.locale, "range.ends", { from: print(from), to: print(to) }));
}

import type { FigureId } from "../result/register.js";
import type { Book } from "./book.js";
import { type LiveFigures, isLive } from "./live-figures.js";

// The totals that others build on: theirs is a name, not an address.
const NAMED = [
  "requirement",
  "secured-funding",
  "covered-need",
  "hard-gap",
  "expected-gap",
  "soft-gap",
  "surplus",
  "net-gap",
  "coverage-ratio",
  "funded-need-share",
] as const satisfies readonly FigureId[];

/** Names of the cells of the totals of the fiscal year, such as `umay_hard_gap`. */
export function namedCells(figures: LiveFigures, fiscalYear: string): Book["names"] {
  return NAMED.flatMap((id) => {
    const all = figures.find(id, { fiscalYear });
    const known = figures.find(id, { fiscalYear, basis: "known" });
    const name = `umay_${id.replaceAll("-", "_")}`;
    return [
      ...(all && isLive(all) ? [{ name, address: all.address }] : []),
      ...(known && isLive(known) ? [{ name: `${name}_known`, address: known.address }] : []),
    ];
  });
}

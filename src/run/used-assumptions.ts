import type { Figure } from "../formula/figure.js";
import type { Network } from "../calculate/network.js";
import type { Assumption } from "../model/assumption.js";
import type { Row } from "../model/table.js";

/** The assumptions that at least one figure took a value from, in the order of their file. */
export function usedAssumptions(network: Network, figures: readonly Figure[]): Row<Assumption>[] {
  if (network.assumptions.length === 0) return [];
  const cells = new Set(
    figures.flatMap((figure) =>
      Object.values(figure.inputs).flatMap(({ from }) =>
        "cells" in from ? from.cells.map((cell) => `${cell.file}|${cell.row}`) : [],
      ),
    ),
  );
  return network.assumptions.filter((row) => cells.has(`${row.file}|${row.row}`));
}

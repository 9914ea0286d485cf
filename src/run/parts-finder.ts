import type { Evaluation } from "../formula/chain.js";
import type { Figure, FigureInput } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import { partsOf } from "../formula/trace.js";

/** Finds all parts of the totals of a chain, however many; its places are gathered when the first is asked for. */
export function partsFinder(chain: Evaluation): (figure: Figure) => readonly FigureInput[] {
  let places: Map<string, Parameters<typeof partsOf>[1]> | undefined;
  return (figure) => {
    places ??= totalsOf(chain);
    const place = places.get(figureKey(figure.id, figure.per));
    return place ? partsOf(chain, place) : [];
  };
}

function totalsOf(chain: Evaluation): Map<string, { table: string; row: number; column: string }> {
  const entries = chain.tables.flatMap((table) =>
    table.columns.flatMap((column) => {
      if ((column.kind !== "total" && column.kind !== "rank") || !column.shown) return [];
      const { id, per } = column.shown;
      return table.rows.map(
        (row, at) =>
          [figureKey(id, { ...row.per, ...per }), { table: table.name, row: at, column: column.name }] as const,
      );
    }),
  );
  return new Map(entries);
}

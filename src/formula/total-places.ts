import type { Evaluation, Place } from "./chain.js";
import { figureKey } from "./find-figure.js";

/** Finds where a total or a rank stands in a chain, by the key of its figure. */
export type TotalPlaces = (key: string) => Place | undefined;

/** The places of the totals of a chain; they are gathered when the first is asked for. */
export function totalPlaces(chain: Evaluation): TotalPlaces {
  let places: ReadonlyMap<string, Place> | undefined;
  return (key) => {
    places ??= new Map(placesIn(chain));
    return places.get(key);
  };
}

function* placesIn({ tables }: Evaluation): Generator<readonly [string, Place]> {
  for (const { name, columns, rows } of tables)
    for (const { kind, name: column, ...of } of columns) {
      if ((kind !== "total" && kind !== "rank") || !("shown" in of) || !of.shown) continue;
      const { id, per } = of.shown;
      for (const [row, { per: own }] of rows.entries())
        yield [figureKey(id, { ...own, ...per }), { table: name, row, column }];
    }
}

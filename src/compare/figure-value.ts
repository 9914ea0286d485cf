import type { Evaluation } from "../formula/chain.js";
import type { PerKeys } from "../formula/figure.js";
import { figureKey } from "../formula/find-figure.js";
import type { Value } from "../formula/value.js";

/** What is read from a network: a figure and what it is about, without the year. */
export type Reading = { readonly id: string; readonly per: PerKeys };

/**
 * Finds the values of figures in an evaluated chain. A sum of the known parts has its value also where nothing is
 * missing and the figure is not shown.
 *
 * @returns one for each reading; undefined where there is no such place
 */
export function figureValues(
  chain: Evaluation,
  readings: readonly Reading[],
  fiscalYear: string,
): (Value | undefined)[] {
  const wanted = new Map(readings.map((each, at) => [figureKey(each.id, { fiscalYear, ...each.per }), at]));
  const ids = new Set(readings.map((each) => each.id));
  const found: (Value | undefined)[] = readings.map(() => undefined);
  for (const table of chain.tables)
    for (const column of table.columns) {
      const shown = "shown" in column ? column.shown : null;
      if (!shown || !ids.has(shown.id)) continue;
      table.rows.forEach((row, at) => {
        const place = wanted.get(figureKey(shown.id, { ...row.per, ...shown.per }));
        if (place !== undefined) found[place] = chain.value({ table: table.name, row: at, column: column.name });
      });
    }
  return found;
}

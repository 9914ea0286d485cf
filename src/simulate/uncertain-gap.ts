// The gap that is looked at where values are uncertain: that of the country, or of its known centres; and of each
// centre.
import type { Evaluation } from "../formula/chain.js";
import type { Place } from "../formula/table.js";
import type { Figure } from "../formula/figure.js";
import { figureAt } from "../formula/trace.js";
import { CENTRE_GAPS, LEVELS } from "../calculate/funding/gap-tables.js";
import { COUNTRY } from "../calculate/cost/cost-tables.js";

/** The figure that uncertainty is about: where it stands, and the same of each centre. */
export type UncertainGap = {
  readonly place: Place;
  readonly figure: Figure;
  readonly centres: readonly { readonly id: string; readonly place: Place }[];
};

/** The gap of the country, of the known centres where the whole is unknown; undefined where no gap is known. */
export function uncertainGapOf(chain: Evaluation): UncertainGap | undefined {
  const country = chain.tables.find((each) => each.name === LEVELS.country.name);
  const row = country?.rows.findIndex((each) => each.key === COUNTRY) ?? -1;
  if (row < 0) return undefined;
  for (const column of ["hard-gap", "hard-gap known"] as const) {
    const place = LEVELS.country.place(row, column);
    const figure = figureAt(chain, place);
    if (figure && figure.value !== null) return { place, figure, centres: centresOf(chain, figure) };
  }
  return undefined;
}

function centresOf(chain: Evaluation, { per }: Figure): UncertainGap["centres"] {
  return (chain.tables.find((each) => each.name === CENTRE_GAPS.name)?.rows ?? []).flatMap((row, at) =>
    row.per["fiscalYear"] === per["fiscalYear"] && row.per["scenario"] === undefined && row.per["centre"] !== undefined
      ? [{ id: row.per["centre"], place: CENTRE_GAPS.place(at, "hard-gap") }]
      : [],
  );
}

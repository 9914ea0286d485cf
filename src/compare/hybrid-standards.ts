// The cost standards of a mixture of two networks: what is needed by one side, at the prices of another.
import type { Centre } from "../model/centre.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { Row } from "../model/table.js";
import type { ChosenStandard } from "../calculate/choose-standard.js";
import type { RefusedLine } from "../model/refused-row.js";
import { type Mixture, NOW, PRICE_COLUMNS, type Side, keyOf } from "./mixture.js";

/** A line that money is earmarked for; where the standard of a mixture lacks it, it costs nothing. */
export type MarkedLine = { readonly line: string; readonly capital: boolean };

/** The cost standards of a mixture: what is needed by one side, at the prices of another. */
export type HybridStandards = {
  /** Id of the standard that a service must meet, with the lines that its money names. */
  readonly idFor: (row: Row<Centre>, marked: readonly MarkedLine[], empty?: boolean) => string;
  /** The lines of every standard that was asked for. */
  readonly lines: () => readonly Row<CostStandardLine>[];
  /** Those of them of which one side refused a line that its needs or prices are of. */
  readonly refused: () => readonly RefusedLine[];
};

/** Id of no standard: its service has no requirement that is known. */
const NONE = "none";

/** Puts the cost standards of a mixture together, each combination of sides once. */
export function hybridStandards(mix: Mixture): HybridStandards {
  const made = new Map<string, readonly Row<CostStandardLine>[]>();
  const refused = new Set<string>();
  const [needed, priced] = [mix.of("standard"), mix.of("price")];
  return {
    lines: () => [...made.values()].flat(),
    refused: () => [...refused].map((standard) => ({ standard })),
    idFor: (row, marked, empty = false) => {
      const { service } = row.values;
      const need = empty ? undefined : resolve(needed, row, mix);
      if (!empty && need?.chosen.standard === undefined) return NONE;
      const price = empty ? undefined : resolve(priced, row, mix);
      const id = JSON.stringify([
        service,
        nameOf(need),
        nameOf(price),
        ...marked.map((each) => [each.line, each.capital]),
      ]);
      if (made.has(id)) return id;
      if (need?.chosen.refused || price?.chosen.refused) refused.add(id);
      const lines = (need?.chosen.lines ?? []).map((line) => pricedLine(line, need, price, mix));
      const names = new Set(lines.map((line) => line.line));
      const free = marked.filter((each) => !names.has(each.line));
      const nothing = lines.length + free.length === 0 ? [{ line: NONE, capital: false }] : [];
      made.set(
        id,
        [...lines, ...[...free, ...nothing].map((each) => costless(each, service, needed.network.currency))].map(
          (values) => ({
            values: { ...values, standard_id: id },
            file: "",
            row: 0,
            headers: {},
          }),
        ),
      );
      return id;
    },
  };
}

type Resolved = { readonly side: Side; readonly chosen: ChosenStandard };

const nameOf = (resolved: Resolved | undefined): readonly string[] =>
  resolved ? [resolved.side.name, resolved.chosen.standard ?? ""] : [];

// The standard of a service by a side: as its own row says; for a service of the other side alone, the standard of that
// name or the one it would choose; where it has none, the other side's.
function resolve(side: Side, row: Row<Centre>, mix: Mixture): Resolved | undefined {
  const of = (each: Side): Resolved | undefined => {
    const { service, standard } = row.values;
    const own = each.rows.get(keyOf(row));
    if (own) return { side: each, chosen: each.choose(service, own.values.standard) };
    const named = standard === undefined ? [] : [each.choose(service, standard)];
    const chosen = [...named, each.choose(service, undefined)].find((one) => one.standard !== undefined);
    return chosen && { side: each, chosen };
  };
  return of(side) ?? of(mix.other(side));
}

function pricedLine(
  line: Row<CostStandardLine>,
  need: Resolved | undefined,
  price: Resolved | undefined,
  mix: Mixture,
): CostStandardLine {
  const same = price?.chosen.lines.find((each) => each.values.line === line.values.line);
  const [side, from] = same && price ? [price.side, same] : [need?.side ?? mix.of("standard"), line];
  const { index, price_year: year } = from.values;
  const prices = PRICE_COLUMNS.map((column) => [column, from.values[column]] as const);
  const moved = [...prices, ["index", index && seriesName(seriesSide(side, index, year, mix), index)] as const];
  const values = Object.entries({ ...line.values, ...Object.fromEntries(moved) });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined)) as CostStandardLine;
}

/** Name of a price series of a side in a mixture. */
export const seriesName = (side: Side, series: string): string => `${side.name}|${series}`;

// A price moves by the series of the side that prices are taken from; one of the other side, whose years that series
// lacks, moves by its own.
function seriesSide(own: Side, series: string, year: string | undefined, mix: Mixture): Side {
  const chosen = mix.of("price");
  const years = chosen.series.get(series);
  const covers = years?.has(NOW) === true && year !== undefined && years.has(year);
  return chosen === own || covers ? chosen : own;
}

const costless = ({ line, capital }: MarkedLine, service: Centre["service"], currency: string): CostStandardLine => ({
  standard_id: NONE,
  service,
  line,
  behaviour: capital ? "capital" : "fixed",
  driver: "centre",
  quantity: "0",
  unit_cost: "0",
  currency,
});

// Turns a network with services whose occupancy or costs differ from month to month into one of whole years.
import type { Centre } from "../../model/centre.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Month } from "../../model/month.js";
import type { Row } from "../../model/table.js";
import { divide, exact, isZero, multiply, sum, toDecimal, whole } from "../../money/exact.js";
import { chooseStandard } from "../choose-standard.js";
import type { Network } from "../network.js";
import { MONTHS, cellsOf, daysOf, occupanciesOf, seasonsOf, weighted } from "./month-rows.js";

/**
 * Nights are the sum over months of places × days × occupancy, times months open ÷ 12; a line with months costs what they
 * add up to.
 */
export function withSeasons(network: Network): Network {
  const seasons = seasonsOf(network);
  if (seasons.length === 0) return network;
  const days = daysOf(network);
  const made: Row<CostStandardLine>[] = [];
  const changed = new Map<Row<Centre>, Row<Centre>>();
  for (const [place, season] of seasons.entries()) {
    const { centre, lines } = season;
    const values = occupanciesOf(season);
    const { service, standard: named, months_open: open = String(MONTHS), capacity } = centre.values;
    const wholeYear = values && capacity !== undefined && multiply(exact(capacity), sum(weighted(values, days)));
    const nights = wholeYear && divide(multiply(wholeYear, exact(open)), whole(MONTHS));
    const said = { place_nights: cellsOf(season.occupancies.values(), "occupancy") };
    const withNights: Row<Centre> = nights
      ? { ...centre, values: { ...centre.values, place_nights: toDecimal(nights) }, said: { ...centre.said, ...said } }
      : centre;
    const standard = chooseStandard(network, service, named);
    if (lines.size === 0 || standard.standard === undefined || isZero(exact(open))) {
      changed.set(centre, withNights);
      continue;
    }
    // Its lines differ from those of other centres of the standard.
    const id = `${standard.standard}·${String(place + 1)}`;
    const own = standard.lines.map((row) => ({ ...row, values: { ...row.values, standard_id: id } }));
    const isNew = [...lines].filter(([line]) => !own.some(({ values: each }) => each.line === line));
    made.push(
      ...own.map((row) => withMonths(row, lines.get(row.values.line), network.currency, open)),
      ...isNew.flatMap(([line, rows]) => {
        const [first] = rows.values();
        if (!first) return [];
        const plain = { standard_id: id, service, line, behaviour: "fixed", driver: "centre" } as const;
        const row = { file: first.file, row: first.row, headers: {} };
        const blank = { ...row, values: { ...plain, quantity: "1", unit_cost: "0", currency: network.currency } };
        return [withMonths(blank, rows, network.currency, open)];
      }),
    );
    changed.set(centre, { ...withNights, values: { ...withNights.values, standard: id } });
  }
  return {
    ...network,
    centres: network.centres?.map((row) => changed.get(row) ?? row),
    costLines: network.costLines && [...network.costLines, ...made],
  };
}

// A line of a centre is paid for the months that it is open: the year's amount is not cut by them once more.
function withMonths(
  row: Row<CostStandardLine>,
  rows: ReadonlyMap<number, Row<Month>> | undefined,
  currency: string,
  open: string,
): Row<CostStandardLine> {
  if (!rows || rows.size === 0) return row;
  const amount = sum([...rows.values()].map(({ values }) => exact(values.amount ?? "0")));
  const yearAmount = divide(multiply(amount, whole(MONTHS)), exact(open));
  const { index: _index, price_year: _year, step: _step, share: _share, ...kept } = row.values;
  const from = cellsOf(rows.values(), "amount");
  return {
    ...row,
    values: {
      ...kept,
      behaviour: "fixed",
      driver: "centre",
      quantity: "1",
      unit_cost: toDecimal(yearAmount),
      period: "year",
      currency,
    },
    said: { ...row.said, unit_cost: from, quantity: from },
  };
}

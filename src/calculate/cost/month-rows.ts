// Rows of months, where the months of a service differ: the days of each, how full it is, where that was read, running
// totals of its lines, and issues. The network that is computed with them is made by with-seasons.ts.
import type { From } from "../../formula/figure.js";
import type { Issue } from "../../formula/issue.js";
import type { Centre } from "../../model/centre.js";
import type { CostStandardLine } from "../../model/cost-standard.js";
import type { Month } from "../../model/month.js";
import { type Row, isSound } from "../../model/table.js";
import { type Exact, ZERO, add, exact, isZero, multiply, sum, toDecimal, whole } from "../../money/exact.js";
import { cellsRead, issueAt, warnAt } from "../given-cell.js";
import { servicesOf, strangeService } from "../need/stated-needs.js";
import type { Network } from "../network.js";

/** The rows of months by the service that they are about. */
export function seasonsOf({ centres = [], months = [] }: Network): readonly Season[] {
  return centres.filter(isSound).flatMap((centre) => {
    const { centre_id: id, service } = centre.values;
    const isOnly = centres.filter(({ values }) => values.centre_id === id).length === 1;
    const own = months
      .filter(isSound)
      .filter(
        ({ values }) => values.centre_id === id && (values.service ?? (isOnly ? service : undefined)) === service,
      );
    if (own.length === 0) return [];
    const byMonth = (rows: readonly Row<Month>[]) => new Map(rows.map((row) => [Number(row.values.month), row]));
    const named = [...new Set(own.flatMap(({ values }) => values.line ?? []))];
    const lines = named.map(
      (line) =>
        [line, byMonth(own.filter(({ values }) => values.line === line && values.amount !== undefined))] as const,
    );
    const occupancies = byMonth(
      own.filter(({ values }) => values.line === undefined && values.occupancy !== undefined),
    );
    return [{ centre, occupancies, lines: new Map(lines) }];
  });
}

type Season = {
  readonly centre: Row<Centre>;
  readonly occupancies: ReadonlyMap<number, Row<Month>>;
  readonly lines: ReadonlyMap<string, ReadonlyMap<number, Row<Month>>>;
};

export const MONTHS = 12;

export function daysOf({ firstDay }: Network): readonly Exact[] {
  const [year = 0, month = 1] = firstDay.split("-").map(Number);
  return Array.from({ length: MONTHS }, (_, at) => whole(new Date(Date.UTC(year, month + at, 0)).getUTCDate()));
}

const monthNumbers = Array.from({ length: MONTHS }, (_, at) => at + 1);

/** How full each month is; undefined where a month is not said and the service says nothing of the year. */
export function occupanciesOf({ centre, occupancies }: Season): readonly Exact[] | undefined {
  const all = monthNumbers.map((month) => occupancies.get(month)?.values.occupancy ?? centre.values.occupancy);
  return occupancies.size > 0 && all.every((each) => each !== undefined) ? all.map(exact) : undefined;
}

export const weighted = (values: readonly Exact[], days: readonly Exact[]): readonly Exact[] =>
  values.map((value, at) => multiply(value, days[at] ?? ZERO));

export const cellsOf = (rows: Iterable<Row<Month>>, field: "occupancy" | "amount"): From => {
  const cells = cellsRead(rows, () => field);
  return { cells, count: cells.length };
};

const NIGHTS: ReadonlySet<CostStandardLine["driver"]> = new Set(["place_night", "person_night"]);

/**
 * How the year's cost of each line adds up, on a network that `withSeasons` has made.
 *
 * @returns its money or its nights by the end of each month, and where they were read
 */
export function monthsOfLines(network: Network, linesOf: (row: Row<Centre>) => readonly Row<CostStandardLine>[]) {
  const days = daysOf(network);
  return seasonsOf(network).flatMap((season) => {
    const { centre, lines, occupancies } = season;
    const full = occupancies.size > 0 ? occupanciesOf(season) : undefined;
    return linesOf(centre).flatMap(({ values: { line, driver, behaviour } }) => {
      const rows = lines.get(line);
      const about = { centre: centre.values.centre_id, service: centre.values.service, line };
      const amounts = rows && monthNumbers.map((month) => exact(rows.get(month)?.values.amount ?? "0"));
      const weights = amounts ?? (full && behaviour === "variable" && NIGHTS.has(driver) ? weighted(full, days) : []);
      if (isZero(sum(weights))) return [];
      const toDate = monthNumbers.map((month) => toDecimal(weights.slice(0, month).reduce(add, ZERO)));
      const from = rows ? cellsOf(rows.values(), "amount") : cellsOf(occupancies.values(), "occupancy");
      return [{ ...about, weights: toDate, from }];
    });
  });
}

/** Months of centres and services that do not exist, and those that say nothing that can be counted. */
export function monthIssues(network: Network): readonly Issue[] {
  const services = servicesOf(network);
  const rows = (network.months ?? []).filter(isSound).flatMap((row): readonly Issue[] => {
    const { occupancy, line, amount } = row.values;
    const strange = strangeService(services, row, ["months.centre-unknown", "months.service-missing"]);
    if (strange) return [strange];
    const isOne = (occupancy !== undefined) !== (line !== undefined && amount !== undefined);
    return isOne ? [] : [issueAt(row, occupancy === undefined ? "amount" : "occupancy", "months.which")];
  });
  const open = seasonsOf(network).flatMap((season): readonly Issue[] => {
    const { centre, occupancies } = season;
    const [first] = occupancies.values();
    if (!first) return [];
    const { place_nights, person_nights } = centre.values;
    if (place_nights !== undefined || person_nights !== undefined) return [warnAt(first, "occupancy", "months.nights")];
    return occupanciesOf(season) ? [] : [issueAt(first, "occupancy", "months.partial", { expected: String(MONTHS) })];
  });
  const short = seasonsOf(network).flatMap(({ lines }) =>
    [...lines].flatMap(([line, listed]): readonly Issue[] => {
      const [first] = listed.values();
      const missing = monthNumbers.filter((month) => !listed.has(month)).join(", ");
      if (!first || missing === "") return [];
      return [warnAt(first, "month", "months.unlisted", { received: missing, detail: { line } })];
    }),
  );
  return [...rows, ...open, ...short];
}

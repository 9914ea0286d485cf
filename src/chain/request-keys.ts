import type { GivenCell, TableRow } from "../formula/table.js";
import type { Centre } from "../model/centre.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { Row } from "../model/table.js";
import { keyCell } from "./given.js";
import type { Network } from "./network.js";

/** What a request asks money for: centres that stand in the first year of the plan, or later ones. */
export type RequestPart = "baseline" | "new-centres";

/** Class of a line that states none; overhead and contingency, which no single class bears. */
export const UNSTATED = "unstated";
export const OVERHEAD = "overhead";
export const CONTINGENCY = "contingency";

/** Key of a row of the request. */
export const requestKey = (economic: string, part: string): string => `${economic}|${part}`;

/** Economic class of a cost line, such as 211. */
export const classOf = (line: Row<CostStandardLine>): string => line.values.economic ?? UNSTATED;

/** Which part of the request a service belongs to. */
export const partOf = ({ planFrom = "" }: Network, { values }: Row<Centre>): RequestPart =>
  values.opening_year !== undefined && values.opening_year > planFrom ? "new-centres" : "baseline";

/** A line of a service with the rows of the request that it is counted in; capital is asked for in the year of opening. */
export function withRequest(
  network: Network,
  row: TableRow,
  centre: Row<Centre>,
  line: Row<CostStandardLine>,
): TableRow {
  if (network.planFrom === undefined) return row;
  const key = requestKey(classOf(line), partOf(network, centre));
  const capital = line.values.behaviour === "capital";
  const opens = partOf(network, centre) === "new-centres" && centre.values.opening_year === network.fiscalYear;
  return withCells(row, {
    "request key": keyCell(capital ? undefined : key),
    "capital request key": keyCell(capital && opens ? key : undefined),
  });
}

/** A service with the rows of the request that its overhead and contingency are counted in. */
export function withSurcharges(network: Network, row: TableRow, centre: Row<Centre>): TableRow {
  if (network.planFrom === undefined) return row;
  const part = partOf(network, centre);
  return withCells(row, {
    "overhead request key": keyCell(requestKey(OVERHEAD, part)),
    "contingency request key": keyCell(requestKey(CONTINGENCY, part)),
  });
}

const withCells = (row: TableRow, cells: Readonly<Record<string, GivenCell>>): TableRow => ({
  ...row,
  cells: { ...row.cells, ...cells },
});

import type { Centre } from "../model/centre.js";
import type { Row } from "../model/table.js";
import type { Network } from "./network.js";

/**
 * The network of one fiscal year: its first day, and the services that are open in it. A service that opens in the year
 * has the months that its row states; one that opened in an earlier year has twelve.
 */
export function yearNetwork(network: Network, fiscalYear: string): Network {
  const apart = Number(fiscalYear.slice(0, 4)) - Number(network.fiscalYear.slice(0, 4));
  const { firstDay, centres } = network;
  return {
    ...network,
    fiscalYear,
    firstDay: firstDay === "" ? "" : `${Number(firstDay.slice(0, 4)) + apart}${firstDay.slice(4)}`,
    centres: centres?.flatMap((row) => openIn(row, fiscalYear)),
  };
}

function openIn(row: Row<Centre>, year: string): Row<Centre>[] {
  const { opening_year: opens } = row.values;
  if (opens === undefined || opens === year) return [row];
  if (opens > year) return [];
  // The whole year, as for any row that states no months.
  const { months_open: _months, ...values } = row.values;
  const { months_open: _header, ...headers } = row.headers;
  return [{ ...row, values, headers }];
}

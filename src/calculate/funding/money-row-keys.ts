import type { PerKeys } from "../../formula/figure.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import type { Network } from "../network.js";

/** The keys that say what the figures of a row of money are about: centre, source, status, … */
export function moneyRowPer({ fiscalYear }: Network, { row, values }: Row<Funding>): PerKeys {
  const { centre_id: centre, region, source, status, service, line } = values;
  return {
    fiscalYear,
    ...(centre === undefined ? { bucket: "unallocated" } : { centre }),
    ...(centre === undefined && region !== undefined ? { region } : {}),
    ...(service === undefined ? {} : { service }),
    ...(line === undefined ? {} : { line }),
    source,
    status,
    part: String(row),
  };
}

/** Key of a row of money; shares of one row are told apart by their centres. */
export const moneyKey = ({ file, row, placed, values }: Row<Funding>): string =>
  placed ? `${file}|${row}|${values.centre_id ?? ""}` : `${file}|${row}`;

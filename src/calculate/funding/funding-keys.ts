import type { PerKeys } from "../../formula/figure.js";
import type { GivenCell } from "../../formula/table.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { keyCell, wordOf } from "../given-cell.js";
import type { Network } from "../network.js";
import { sideOf } from "./co-funding.js";

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

export const moneyKey = ({ file, row, placed, values }: Row<Funding>): string =>
  placed ? `${file}|${row}|${values.centre_id ?? ""}` : `${file}|${row}`;

/** The months of the fiscal year that money is for, first and last included; a blank one is the end of the year. */
export function spanOf({ month_from: from, month_to: to }: Funding): string {
  return `${Number(from ?? "1")}–${Number(to ?? "12")}`;
}

/** Whether nothing says which months money is for, so that it is spread over the whole year. */
export const isSpread = ({ month_from: from, month_to: to }: Funding): boolean =>
  from === undefined && to === undefined;

/** Text columns of the funding table by which money is added up by kind of source, side of a shared financing, months. */
export const FUNDING_KEYS = [
  "source type",
  "source type key",
  "source type all key",
  "centre source type key",
  "co-funding key",
  "span key",
] as const;

export const centreKey = (centre: string, other: string): string => `${centre}|${other}`;

/** Keys by which money is added up; `centre` is the one whose running costs it pays. */
export function fundingKeys(
  network: Network,
  row: Row<Funding>,
  centre: string | undefined,
  counted: boolean,
): Record<(typeof FUNDING_KEYS)[number], GivenCell> {
  // A blank kind is a row of its own: nobody guesses who a funder is.
  const kind = wordOf(row, "source_type", "unstated");
  const type = kind.value ?? undefined;
  const ofCentre = (other: string | undefined): GivenCell =>
    keyCell(centre !== undefined && other !== undefined ? centreKey(centre, other) : undefined);
  return {
    "source type": kind,
    "source type key": keyCell(centre === undefined ? undefined : type),
    "source type all key": keyCell(counted ? type : undefined),
    "centre source type key": ofCentre(type),
    "co-funding key": ofCentre(sideOf(network, row.values)),
    "span key": ofCentre(spanOf(row.values)),
  };
}

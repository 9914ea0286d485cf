import type { GivenCell } from "../../formula/table.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { sideOf } from "./co-funding.js";
import { keyCell, wordOf } from "../given.js";
import { spanOf } from "./money-span.js";
import type { Network } from "../network.js";

/** Text columns of the funding table by which money is added up by kind of source, side of a shared financing, months. */
export const FUNDING_KEYS = [
  "source type",
  "source type key",
  "source type all key",
  "centre source type key",
  "co-funding key",
  "span key",
] as const;

/** Key of the money of a centre and of something else. */
export const centreKey = (centre: string, other: string): string => `${centre}|${other}`;

/**
 * Keys by which a row of money is added up.
 *
 * @param centre - the centre whose running costs it pays, if any
 * @param counted - whether it is in the money of the whole
 */
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

// Keys that money is told apart and added up by: its row, its months, its kind of source; and the sides of a joint
// financing.
import { type PerKeys, pointerStep } from "../../formula/figure.js";
import { type GivenCell } from "../../formula/table.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { keyCell, wordOf } from "../given-cell.js";
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
export function fundingKeys(network: Network, row: Row<Funding>, centre: string | undefined, counted: boolean) {
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

/** One side of a shared financing: a kind of source, or a funder by name. */
export type CoFundingSide = {
  /** As the analysis names it: `state`, or `source:Canton 4`. */
  readonly key: string;
  readonly per: PerKeys;
  readonly share: GivenCell;
};

const NAMED = "source:";

/** Funder that a key of the shares names; undefined where it is a kind of source. */
export const funderOf = (key: string): string | undefined =>
  key.startsWith(NAMED) ? key.slice(NAMED.length) : undefined;

/** The sides among which the need of every centre is shared out, in the order of the analysis file. */
export function coFundingSides({ coFunding, analysisFile = "" }: Network): CoFundingSide[] {
  return Object.entries(coFunding?.shares ?? {}).map(([key, value]) => {
    const funder = funderOf(key);
    const pointer = `/coFunding/shares/${pointerStep(key)}`;
    return {
      key,
      per: funder === undefined ? { sourceType: key } : { source: funder },
      share: { value, from: { file: analysisFile, pointer } },
    };
  });
}

/** The side that money is paid by: its funder where the shares name it, else its kind; undefined where neither is one. */
export function sideOf({ coFunding }: Network, { source, source_type: kind }: Funding): string | undefined {
  const shares = coFunding?.shares ?? {};
  const named = `${NAMED}${source}`;
  if (Object.hasOwn(shares, named)) return named;
  return kind !== undefined && Object.hasOwn(shares, kind) ? kind : undefined;
}

import type { PerKeys } from "../../formula/figure.js";
import type { GivenCell } from "../../formula/table.js";
import type { Funding } from "../../model/funding.js";
import type { Network } from "../network.js";

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
    const pointer = `/coFunding/shares/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
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

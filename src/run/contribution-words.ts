import { CONTRIBUTIONS_LINE } from "../calculate/resolved-network.js";
import type { Network } from "../calculate/network.js";
import type { Locale } from "../formula/locale.js";
import { fold } from "../model/fold.js";

/** The network with money that names contributions in a word of any language, and no line, under one name. */
export function withContributionWords(network: Network, locales: readonly Locale[]): Network {
  const named = network.funding?.some(({ values }) => values.line !== undefined) ?? false;
  if (!named) return network;
  const lines = new Set(network.costLines?.map(({ values }) => values.line));
  const words = contributionWords(locales);
  const isMeant = (line: string | undefined): boolean =>
    line !== undefined && !lines.has(line) && words.has(fold(line));
  return {
    ...network,
    funding: network.funding?.map((row) =>
      isMeant(row.values.line) ? { ...row, values: { ...row.values, line: CONTRIBUTIONS_LINE } } : row,
    ),
  };
}

const contributionWords = (locales: readonly Locale[]): ReadonlySet<string> =>
  new Set(
    locales
      .flatMap(({ codes, phrases }) => [codes[CONTRIBUTIONS_LINE], phrases[`estimate.${CONTRIBUTIONS_LINE}`]])
      .flatMap((word) => (word === undefined ? [] : fold(word))),
  );

import type { Locale } from "../formula/locale.js";
import { entryOf, onceFor } from "../model/once-for.js";
import { withheldIn } from "../result/published.js";
import type { Result } from "../result/result.js";

/**
 * The words of a report where the need does not rest on an approved standard: what is said of it is said with the words
 * whose key ends in `-assumed` where nobody approved the norms, in `-stated` or `-mixed` where needs are stated, all or
 * some, in `-untold` where all that is shown is of closed centres, whose norms are not told.
 */
export function needWords(costed: Costed, locale: Locale): Locale {
  const { normsAssumed, network, costStandards = [] } = costed;
  const stated = network?.needs !== undefined;
  const untold = withheldIn(costed) && costStandards.length === 0 ? "-untold" : undefined;
  const ending = stated ? (costStandards.length > 0 ? "-mixed" : "-stated") : normsAssumed ? "-assumed" : untold;
  if (ending === undefined) return locale;
  const worded = (): Locale => ({ ...locale, labels: withEnding(locale.labels, ending), phrases: withEnding(locale.phrases, ending) }); // prettier-ignore
  return entryOf(wordedOf(locale), ending, worded);
}

const wordedOf = onceFor(() => new Map<string, Locale>());

type Costed = Pick<Result, "normsAssumed"> & Partial<Pick<Result, "network" | "costStandards">>;

const withEnding = (words: Readonly<Record<string, string>>, ending: string): Readonly<Record<string, string>> => ({
  ...words,
  ...Object.fromEntries(
    Object.entries(words).flatMap(([key, text]) =>
      key.endsWith(ending) ? [[key.slice(0, -ending.length), text]] : [],
    ),
  ),
});

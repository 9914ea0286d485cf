import { markOf } from "../calculate/profile-values.js";
import type { Locale } from "../formula/locale.js";
import type { Translations } from "../formula/spoken.js";
import type { CountryProfile } from "../model/country-profile.js";
import { exact, multiply } from "../money/exact.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/to-decimal.js";
import { withMark } from "../report/mark-words.js";

/** What the profile of a country knows, in words, and the works that say so. */
export type CountryFact = { readonly text: string; readonly source: string };

/**
 * What is known of violence in a country, and who answers for its services. What nobody has read is left out, and so is
 * what a later estimate replaces: of several values the first stands.
 */
export function countryFacts(
  profile: CountryProfile,
  locale: Locale,
): Readonly<Partial<Record<"violence" | "bodies", CountryFact>>> {
  const said = (words: Translations): string => words[locale.code] ?? words["en"] ?? "";
  const percent = (rate: string): string => `${format(toDecimal(multiply(exact(rate), exact("100"))), locale.marks)}%`;
  const isRead = (each: { readonly source: string }): boolean => markOf(profile, each) !== "unverified";
  const cited = (facts: readonly { readonly source: string }[]): string =>
    profile.sources
      .filter(({ id }) => facts.some(({ source }) => source === id))
      .map((work) => withMark([work.title, work.publisher, work.year].filter(Boolean).join(", "), work, locale))
      .join("; ");
  const rate = profile.values.find(({ name, region, ...each }) => name === "prevalence_12m" && region === undefined && isRead(each)); // prettier-ignore
  const bodies = profile.bodies.filter(isRead);
  return {
    ...(rate && { violence: { text: `${percent(rate.value)}. ${said(rate.definition)}`, source: cited([rate]) } }),
    ...(bodies.length > 0 && {
      bodies: { text: bodies.map(({ name }) => said(name)).join("; "), source: cited(bodies) },
    }),
  };
}

import type { Locale } from "../formula/locale.js";
import type { CountryProfile } from "../model/country-profile.js";
import { profileText } from "./profile-sections.js";
import type { StarterTable } from "./starter-rows.js";

/**
 * The tables of a starter analysis in a country: prices and exchange rates of its profile stand in the indices, each with
 * its work and mark, and what the profile gives in a run is left blank in the cost standards.
 */
export const inCountry = (tables: readonly StarterTable[], profile: CountryProfile): readonly StarterTable[] =>
  tables.map(({ table, rows }) => {
    if (table === "indices") return { table, rows: profile.series.map((each) => indexRow(profile, each)) };
    if (table !== "costStandards") return { table, rows };
    return { table, rows: rows.map(({ on_cost: _, ...row }) => row) };
  });

function indexRow(
  { sources }: CountryProfile,
  { series, year, value, source, mark }: CountryProfile["series"][number],
) {
  const work = sources.find((each) => each.id === source);
  const cited = [work?.title ?? source, work?.publisher, work?.year].filter((each) => each !== undefined).join(", ");
  return { series, year, value, source: `${cited} (${mark})` };
}

/** The regions of a country as a table in a language has them. */
export const regionNames = ({ regions }: CountryProfile, locale: Locale): readonly string[] =>
  regions.map(({ names }) => profileText(names, locale));

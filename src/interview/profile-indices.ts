import type { CountryProfile } from "../model/country-profile.js";
import type { StarterTable } from "./starter-rows.js";

type Rows = StarterTable["rows"];

/**
 * The price and exchange series of a country as rows of the indices, without forecasts, and the works they are from.
 */
export function profileIndices({ series, sources }: CountryProfile): {
  readonly indices: Rows;
  readonly sources: Rows;
} {
  const known = series.filter(({ forecast }) => forecast === undefined);
  const used = new Set(known.map((each) => each.source));
  return {
    indices: known.map(({ series: name, year, value, source }) => ({ series: name, year, value, source })),
    sources: sources
      .filter(({ id }) => used.has(id))
      .map(({ id, title, publisher, year, locator, url }) => ({
        id,
        title,
        ...(publisher !== undefined && { publisher }),
        ...yearOf(year),
        locator,
        ...(url !== undefined && { url }),
        kind: { code: "published" },
      })),
  };
}

// A table takes the year alone of "October 2025".
function yearOf(text = ""): { readonly year?: string } {
  const [year] = /\d{4}/.exec(text) ?? [];
  return year === undefined ? {} : { year };
}

import type { CountryProfile } from "../model/country-profile.js";

type Point = CountryProfile["series"][number];

/** Values of a series, one a year, that one source gives. */
export const yearly = (
  series: string,
  cited: Pick<Point, "mark" | "source" | "note">,
  values: Readonly<Record<string, string>>,
): Point[] => Object.entries(values).map(([year, value]) => ({ series, year, value, ...cited }));

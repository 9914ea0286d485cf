import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { CountryProfile } from "../model/country-profile.js";
import { format } from "../money/format.js";

/**
 * The minimum and average wages of a country as it defines them, each with its dates, mark and source.
 *
 * @param until - a year: wages that begin after it are left out
 */
export function wagesBeside(
  { name, currency, values, sources }: CountryProfile,
  locale: Locale,
  until = "9999",
): readonly string[] {
  const country = name[locale.code] ?? name["en"] ?? "";
  const wages = values.filter(
    (each) =>
      (each.name === "minimum_wage" || each.name === "average_wage") &&
      each.region === undefined &&
      (each.from ?? "").slice(0, 4) <= until,
  );
  const head = wages.length > 0 ? "wages-beside.beside" : "wages-beside.none";
  return [
    say(locale, head, { country }),
    ...wages.map(({ definition, value, from, to, source }) => {
      const { title = source, url, mark = "unverified" } = sources.find((each) => each.id === source) ?? {};
      return [
        `${definition[locale.code] ?? definition["en"] ?? ""}: ${currency} ${format(value, locale.marks)}`,
        ...(from === undefined ? [] : [`${from} – ${to ?? "…"}`]),
        say(locale, `mark.${mark}`),
        title,
        ...(url === undefined ? [] : [url]),
      ].join(", ");
    }),
  ];
}

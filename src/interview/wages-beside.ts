import { say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { CountryProfile } from "../model/country-profile.js";
import { format } from "../money/format.js";

/** The minimum and average wages of a country as it defines them, each with its dates, mark and source. */
export function wagesBeside({ name, currency, values, sources }: CountryProfile, locale: Locale): readonly string[] {
  const country = name[locale.code] ?? name["en"] ?? "";
  const wages = values.filter(
    (each) => (each.name === "minimum_wage" || each.name === "average_wage") && each.region === undefined,
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

import type { Locale } from "../formula/locale.js";
import type { CountryProfile, ProfileMark } from "../model/country-profile.js";
import { format } from "../money/format.js";
import { type Texts, spoken } from "./command.js";

const WORDS = {
  beside: {
    en: "Wages a month in {country}, to compare. None of them is filled in:",
    ru: "Зарплаты в месяц, {country}, для сравнения. Ни одна не подставлена:",
    kk: "Айлық жалақы, {country}, салыстыру үшін. Ешқайсысы орнына қойылмайды:",
    ky: "Айлык эмгек акы, {country}, салыштыруу үчүн. Бири да ордуна коюлбайт:",
  },
  none: {
    en: "No wages of {country} are known.",
    ru: "Зарплаты неизвестны: {country}.",
    kk: "Жалақы белгісіз: {country}.",
    ky: "Эмгек акы белгисиз: {country}.",
  },
} satisfies Record<string, Texts>;

const MARKS: Readonly<Record<ProfileMark, Texts>> = {
  found: { en: "found on the page", ru: "есть на странице", kk: "беттен табылды", ky: "барактан табылды" },
  secondary: { en: "at second hand", ru: "из вторых рук", kk: "екінші қолдан", ky: "экинчи колдон" },
  derived: { en: "calculated", ru: "вычислено", kk: "есептелген", ky: "эсептелген" },
  unverified: { en: "not verified", ru: "не проверено", kk: "тексерілмеген", ky: "текшерилген эмес" },
};

/** The minimum and average wages of a country as it defines them, each with its dates, mark and source. */
export function wagesBeside({ name, currency, values, sources }: CountryProfile, locale: Locale): readonly string[] {
  const country = name[locale.code] ?? name["en"] ?? "";
  const wages = values.filter(
    (each) => (each.name === "minimum_wage" || each.name === "average_wage") && each.region === undefined,
  );
  const head = wages.length > 0 ? WORDS.beside : WORDS.none;
  return [
    spoken(locale, head).replace("{country}", country),
    ...wages.map(({ definition, value, from, to, mark, source }) => {
      const { title = source, url } = sources.find((each) => each.id === source) ?? {};
      return [
        `${definition[locale.code] ?? definition["en"] ?? ""}: ${currency} ${format(value, locale.marks)}`,
        ...(from === undefined ? [] : [`${from} – ${to ?? "…"}`]),
        spoken(locale, MARKS[mark]),
        title,
        ...(url === undefined ? [] : [url]),
      ].join(", ");
    }),
  ];
}

import type { CountryProfile } from "../model/country-profile.js";

/** Sources that several countries name. */
export const shared = {
  /** ISO 3166-2 codes of regions. */
  iso: {
    id: "iso-3166-2",
    title: "ISO 3166-2 codes of regions",
    publisher: "Debian iso-codes",
    year: "4.18.0",
    locator: "subdivisions of the country",
  },

  /** Prices, and exchange rates as gross domestic product in one currency for that in the other. */
  weo: {
    id: "weo-2025",
    title: "World Economic Outlook database",
    publisher: "International Monetary Fund",
    year: "October 2025",
    locator: "PCPI; NGDP for NGDPD",
    url: "https://github.com/mitsuoxv/imf-weo",
  },

  /** Official exchange rates, mean of the year. */
  wdi: {
    id: "wdi",
    title: "World Development Indicators",
    publisher: "World Bank",
    locator: "PA.NUS.FCRF",
    url: "https://github.com/open-numbers/ddf--open_numbers--world_development_indicators",
  },

  /** Population by sex and age. */
  wpp: {
    id: "wpp-2024",
    title: "World Population Prospects 2024",
    publisher: "United Nations",
    year: "2024",
    locator: "population by five-year age group and sex, 1 July",
    url: "https://github.com/PPgp/wpp2024",
  },

  /** What stands as the source of a value that was read nowhere. */
  notRead: {
    id: "not-read",
    title: "Read in no source",
    locator: "common knowledge, to be verified",
  },
  /** What `gfsmClasses` name. */
  gfsm: {
    id: "gfsm-2014",
    title: "Government Finance Statistics Manual 2014",
    publisher: "International Monetary Fund",
    year: "2014",
    locator: "economic classification of expense and of transactions in nonfinancial assets",
  },
} satisfies Readonly<Record<string, CountryProfile["sources"][number]>>;

/** What a later year of the price series is. */
export const forecast = {
  en: "A later year than the last actual one of the publication: an estimate or a forecast.",
  ru: "Позже последнего фактического года публикации: оценка или прогноз.",
};

/** What an exchange rate is that no bank has published. */
export const implied = {
  en: "Gross domestic product in the own currency for that in dollars, not the rate of the central bank.",
  ru: "Валовой внутренний продукт в своей валюте к нему же в долларах, а не курс центрального банка.",
};

/** What is said of a region whose name in the national language was not read. */
export const nameNotRead = {
  en: "The code was found; the name in the national language was not read on a page.",
  ru: "Код найден; название на государственном языке на странице не прочитано.",
};

import type { SupplyStandard } from "../model/supply-standard.js";

/** One rape crisis centre for every 200,000 inhabitants: the wording that EIGE reports of the Convention. */
export const coeRapeCrisisCentresInhabitants: SupplyStandard = {
  id: "coe-rape-crisis-centres-inhabitants",
  title: {
    en: "Rape crisis centres, 1 per 200,000 inhabitants (benchmark where the Convention is not in force)",
    ru: "Центры помощи при изнасиловании, 1 на 200 000 жителей (ориентир там, где Конвенция не действует)",
    kk: "Зорлаудан кейінгі көмек орталықтары, 200 000 тұрғынға 1 (Конвенция қолданылмайтын жерде — бағдар)",
    ky: "Зордуктоодон кийинки жардам борборлору, 200 000 тургунга 1 (Конвенция колдонулбаган жерде — багыт берүүчү норма)",
  },
  per: "200000",
  base: "inhabitants",
  service: "rape_crisis",
  counts: "centre",
  rounding: "always-up",
  readingOf: "coe-rape-crisis-centres",
  mark: "published",
  source: {
    title: "Gender equality glossary and thesaurus, term 1088",
    locator: "rape crisis centres: one per 200,000 inhabitants, as the standard of the Istanbul Convention",
    publisher: "European Institute for Gender Equality (EIGE)",
    url: "https://eige.europa.eu/publications-resources/thesaurus/terms/1088",
    kind: "published",
    note: "EIGE reports the Convention; the Explanatory Report itself was not read. The other reading is coe-rape-crisis-centres-women.",
  },
};

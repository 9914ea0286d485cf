import type { SupplyStandard } from "../model/supply-standard.js";

/** One rape crisis centre for every 200,000 women: the reading of Kelly and Dubois. */
export const coeRapeCrisisCentresWomen: SupplyStandard = {
  id: "coe-rape-crisis-centres-women",
  title: {
    en: "Rape crisis centres, 1 per 200,000 women (benchmark where the Convention is not in force)",
    ru: "Центры помощи при изнасиловании, 1 на 200 000 женщин (ориентир там, где Конвенция не действует)",
    kk: "Зорлаудан кейінгі көмек орталықтары, 200 000 әйелге 1 (Конвенция қолданылмайтын жерде — бағдар)",
    ky: "Зордуктоодон кийинки жардам борборлору, 200 000 аялга 1 (Конвенция колдонулбаган жерде — багыт берүүчү норма)",
  },
  per: "200000",
  base: "women",
  service: "rape_crisis",
  counts: "centre",
  rounding: "always-up",
  readingOf: "coe-rape-crisis-centres",
  mark: "published",
  source: {
    title: "Combating violence against women: minimum standards for support services",
    locator: "rape crisis centres: one per 200,000 women, at least one in each region",
    publisher: "Council of Europe (Kelly and Dubois)",
    year: "2008",
    url: "https://femcities.at/de/topics/combatting-violence-against-women/?artikel_media_id=22",
    kind: "published",
    note: "Read as reproduced by femcities. The other reading, by inhabitants, is coe-rape-crisis-centres-inhabitants.",
  },
};

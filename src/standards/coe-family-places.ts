import type { SupplyStandard } from "../model/supply-standard.js";

/** One family place in a shelter for every 10,000 inhabitants. */
export const coeFamilyPlaces: SupplyStandard = {
  id: "coe-family-places",
  title: {
    en: "Family places in shelters, 1 per 10,000 inhabitants (benchmark where the Convention is not in force)",
    ru: "Семейные места в убежищах, 1 на 10 000 жителей (ориентир там, где Конвенция не действует)",
    kk: "Баспаналардағы отбасылық орындар, 10 000 тұрғынға 1 (Конвенция қолданылмайтын жерде — бағдар)",
    ky: "Баш калкалоочу жайлардагы үй-бүлөлүк орундар, 10 000 тургунга 1 (Конвенция колдонулбаган жерде — багыт берүүчү норма)",
  },
  per: "10000",
  base: "inhabitants",
  service: "shelter",
  counts: "family_place",
  rounding: "half-up",
  mark: "published",
  source: {
    title: "Combating violence against women: minimum standards for support services",
    locator: "shelters: one family place per 10,000 inhabitants; Explanatory Report to the Istanbul Convention",
    publisher: "Council of Europe (Kelly and Dubois)",
    year: "2008",
    url: "https://femcities.at/de/topics/combatting-violence-against-women/?artikel_media_id=22",
    kind: "published",
    note: "The rule is older: European Parliament resolution on violence against women, 1986, art. 26. A family place holds a woman and her children.",
  },
};

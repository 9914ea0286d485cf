import type { SupplyStandard } from "../model/supply-standard.js";

/** One sexual assault referral centre for every 400,000 women. */
export const coeSexualAssaultCentres: SupplyStandard = {
  id: "coe-sexual-assault-centres",
  title: {
    en: "Sexual assault centres, 1 per 400,000 women (benchmark where the Convention is not in force)",
    ru: "Центры помощи при сексуальном насилии, 1 на 400 000 женщин (ориентир там, где Конвенция не действует)",
    kk: "Сексуалдық зорлық-зомбылықтан кейінгі көмек орталықтары, 400 000 әйелге 1 (Конвенция қолданылмайтын жерде — бағдар)",
    ky: "Сексуалдык зомбулуктан кийинки жардам борборлору, 400 000 аялга 1 (Конвенция колдонулбаган жерде — багыт берүүчү норма)",
  },
  per: "400000",
  base: "women",
  service: "sexual_assault",
  counts: "centre",
  rounding: "always-up",
  mark: "published",
  source: {
    title: "Combating violence against women: minimum standards for support services",
    locator: "sexual assault (referral) centres: one per 400,000 women",
    publisher: "Council of Europe (Kelly and Dubois)",
    year: "2008",
    url: "https://femcities.at/de/topics/combatting-violence-against-women/?artikel_media_id=22",
    kind: "published",
    note: "read as reproduced by femcities",
  },
};

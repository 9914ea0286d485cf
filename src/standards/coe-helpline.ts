import type { SupplyStandard } from "../model/supply-standard.js";

/** One national helpline. */
export const coeHelpline: SupplyStandard = {
  id: "coe-helpline",
  title: {
    en: "Helplines, 1 for the country (benchmark where the Convention is not in force)",
    ru: "Телефоны доверия, 1 на страну (ориентир там, где Конвенция не действует)",
    kk: "Сенім телефондары, елге 1 (Конвенция қолданылмайтын жерде — бағдар)",
    ky: "Ишеним телефондору, өлкөгө 1 (Конвенция колдонулбаган жерде — багыт берүүчү норма)",
  },
  per: "1",
  base: "country",
  service: "helpline",
  counts: "centre",
  rounding: "always-up",
  mark: "published",
  source: {
    title: "Combating violence against women: minimum standards for support services",
    locator: "helplines: at least one national line for all forms of violence against women",
    publisher: "Council of Europe (Kelly and Dubois)",
    year: "2008",
    url: "https://femcities.at/de/topics/combatting-violence-against-women/?artikel_media_id=22",
    kind: "published",
    note: "Read as reproduced by femcities. In populous countries the text asks for one line in each region as well: that is not counted here.",
  },
};

import type { SupplyStandard } from "../model/supply-standard.js";

/** One bed in a shelter for every 7,500 inhabitants: one reading of the "space" that the rule of 2006 asks for. */
export const coeBeds2006: SupplyStandard = {
  id: "coe-beds-2006",
  title: {
    en: "Beds in shelters, 1 per 7,500 inhabitants (rule of 2006)",
    ru: "Койки в убежищах, 1 на 7 500 жителей (правило 2006 года)",
    kk: "Баспаналардағы төсек-орындар, 7 500 тұрғынға 1 (2006 жылғы қағида)",
    ky: "Баш калкалоочу жайлардагы керебеттер, 7 500 тургунга 1 (2006-жылдын эрежеси)",
  },
  per: "7500",
  base: "inhabitants",
  service: "shelter",
  counts: "bed",
  rounding: "half-up",
  mark: "interpretation",
  source: {
    title: "Deutscher Bundestag, Drucksache 19/752",
    locator: "quotes the Council of Europe Task Force, 21 June 2006: one bed per 7,500 inhabitants",
    note: "The rule itself, in the blueprint of the Council of Europe campaign (EG-TFV(2006)8), asks for a space. A bed is one reading of it, a family place another.",
    publisher: "Deutscher Bundestag",
    year: "2018",
    url: "https://kleineanfragen.de/bundestag/19/752-modellprojekt-zu-weiterentwicklung-des-hilfesystems-zum-schutz-von-frauen-vor-gewalt.txt",
    kind: "published",
  },
};

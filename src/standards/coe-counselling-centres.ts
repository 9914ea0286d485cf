import type { SupplyStandard } from "../model/supply-standard.js";

/** One counselling centre for every 50,000 women. The text itself could not be read. */
export const coeCounsellingCentres: SupplyStandard = {
  id: "coe-counselling-centres",
  title: {
    en: "Counselling centres, 1 per 50,000 women (benchmark where the Convention is not in force)",
    ru: "Консультационные центры, 1 на 50 000 женщин (ориентир там, где Конвенция не действует)",
    kk: "Кеңес беру орталықтары, 50 000 әйелге 1 (Конвенция қолданылмайтын жерде — бағдар)",
    ky: "Кеңеш берүү борборлору, 50 000 аялга 1 (Конвенция колдонулбаган жерде — багыт берүүчү норма)",
  },
  per: "50000",
  base: "women",
  service: "counselling",
  counts: "centre",
  rounding: "always-up",
  mark: "quoted",
  source: {
    title: "Final activity report of the Task Force to Combat Violence against Women, EG-TFV(2008)6",
    locator: "section 3.2.2.2, page 51: one women's counselling centre for every 50,000 women",
    publisher: "Council of Europe",
    year: "2008",
    kind: "published",
    note: "Not read: the rule and its place are as others quote them (mysociety/local-intelligence-hub, issue 679).",
  },
};

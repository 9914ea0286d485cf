import type { Scheme } from "../model/scheme.js";

/**
 * The gender marker as it stands in files of the International Aid Transparency Initiative: the significance of policy
 * marker 1. The same field holds two more codes, which belong to other markers and are no scores of gender equality.
 */
export const iati: Scheme = {
  id: "iati",
  title: {
    en: "IATI policy marker 1, gender equality",
    ru: "IATI: маркер политики 1, гендерное равенство",
    kk: "IATI: 1-саясат маркері, гендерлік теңдік",
    ky: "IATI: саясаттын 1-маркери, гендердик теңчилик",
  },
  counts: {
    en: "the whole amount of activities with significance 1 or 2, as the marker does not quantify",
    ru: "мероприятия со значимостью 1 или 2 целиком, так как маркер не измеряет долю",
    kk: "маңыздылығы 1 немесе 2 іс-шаралардың бүкіл сомасы, себебі маркер үлесті өлшемейді",
    ky: "маанилүүлүгү 1 же 2 болгон иш-чаралардын бүт суммасы, анткени маркер үлүштү өлчөбөйт",
  },
  headline: "tagged",
  classes: [
    {
      code: "2",
      label: { en: "principal objective", ru: "основная цель", kk: "негізгі мақсат", ky: "негизги максат" },
      weight: null,
      targeted: true,
    },
    {
      code: "1",
      label: { en: "significant objective", ru: "значимая цель", kk: "елеулі мақсат", ky: "маанилүү максат" },
      weight: null,
      targeted: true,
    },
    {
      code: "0",
      label: {
        en: "screened: not targeted",
        ru: "проверено: не направлено",
        kk: "тексерілген: бағытталмаған",
        ky: "текшерилген: багытталган эмес",
      },
      weight: null,
      targeted: false,
    },
  ],
  wrong: {
    "3": {
      en: "3 is a principal objective with an action programme and is given for desertification only",
      ru: "3 значит основную цель вместе с программой действий и ставится только по опустыниванию",
      kk: "3 іс-қимыл бағдарламасы бар негізгі мақсатты білдіреді және тек шөлейттену бойынша қойылады",
      ky: "3 — аракеттер программасы бар негизги максат, ал чөлгө айлануу боюнча гана коюлат",
    },
    "4": {
      en: "4 is an explicit primary objective and is given for marker 9 only, reproductive, maternal, newborn and child health",
      ru: "4 значит прямо названную первую цель и ставится только для маркера 9, здоровье матери и ребёнка",
      kk: "4 ашық аталған бірінші мақсатты білдіреді және тек 9-маркерге, ана мен бала денсаулығына қойылады",
      ky: "4 — ачык аталган биринчи максат, ал 9-маркерге, эне менен баланын ден соолугуна гана коюлат",
    },
  },
  source: {
    title: "IATI code list PolicySignificance",
    locator: "codes 0, 1, 2, 3 and 4",
    publisher: "International Aid Transparency Initiative",
    year: "2026",
    url: "https://github.com/IATI/IATI-Codelists-NonEmbedded/blob/7aeece7/xml/PolicySignificance.xml",
    kind: "published",
    note: "older copies of the list end at 3; that amounts count whole follows from the handbook of the marker, not from the list",
  },
};

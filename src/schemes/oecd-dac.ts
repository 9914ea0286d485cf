import type { Scheme } from "../model/scheme.js";

/**
 * The gender equality policy marker of the OECD Development Assistance Committee. The marker says how far an activity
 * aims at gender equality and does not quantify, so its classes have no weights and an activity counts whole.
 */
export const oecdDac: Scheme = {
  id: "oecd-dac",
  title: {
    en: "OECD DAC gender equality policy marker",
    ru: "Маркер гендерного равенства КСР ОЭСР",
    kk: "ЭЫДҰ ДЖК гендерлік теңдік маркері",
    ky: "ЭКӨУнун ӨЖК гендердик теңчилик маркери",
  },
  counts: {
    en: "the whole amount of lines with score 1 or 2, as the marker does not quantify",
    ru: "строки с оценкой 1 или 2 целиком, так как маркер не измеряет долю",
    kk: "бағасы 1 немесе 2 жолдардың бүкіл сомасы, себебі маркер үлесті өлшемейді",
    ky: "баасы 1 же 2 болгон беренелердин бүт суммасы, анткени маркер үлүштү өлчөбөйт",
  },
  headline: "tagged",
  classes: [
    {
      code: "2",
      label: { en: "principal", ru: "основная цель", kk: "негізгі мақсат", ky: "негизги максат" },
      weight: null,
      targeted: true,
    },
    {
      code: "1",
      label: { en: "significant", ru: "значимая цель", kk: "елеулі мақсат", ky: "маанилүү максат" },
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
  source: {
    title: "Handbook on the OECD-DAC Gender Equality Policy Marker",
    locator: "definition of the scores 2, 1 and 0",
    publisher: "OECD DAC Network on Gender Equality (GENDERNET)",
    year: "2016",
    url: "https://www.oecd.org/dac/gender-development/dac-gender-equality-marker.htm",
    kind: "published",
    note: "the scores were read; the checklist of minimum criteria was not",
  },
};

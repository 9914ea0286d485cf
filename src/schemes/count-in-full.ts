import type { Scheme } from "../model/scheme.js";

/** Two classes only: a targeted line counts with its whole amount, every other screened line with nothing. */
export const countInFull: Scheme = {
  id: "count-in-full",
  title: {
    en: "Targeted lines counted in full",
    ru: "Целевые строки в полном объёме",
    kk: "Бағытталған жолдар толық көлемде",
    ky: "Багытталган беренелер толук көлөмдө",
  },
  counts: {
    en: "the whole amount of every targeted line",
    ru: "каждая целевая строка целиком",
    kk: "әр бағытталған жолдың бүкіл сомасы",
    ky: "ар бир багытталган берененин бүт суммасы",
  },
  headline: "tagged",
  classes: [
    {
      code: "targeted",
      label: { en: "targeted", ru: "направлено", kk: "бағытталған", ky: "багытталган" },
      weight: "1",
      targeted: true,
    },
    {
      code: "not-targeted",
      label: {
        en: "screened: not targeted",
        ru: "проверено: не направлено",
        kk: "тексерілген: бағытталмаған",
        ky: "текшерилген: багытталган эмес",
      },
      weight: "0",
      targeted: false,
    },
  ],
  source: {
    title: "Handbook on the OECD-DAC Gender Equality Policy Marker",
    locator: "abstract: the marker is qualitative and does not quantify the money spent on women inside an activity",
    publisher: "OECD DAC Network on Gender Equality (GENDERNET)",
    year: "2016",
    url: "https://www.oecd.org/dac/gender-development/dac-gender-equality-marker.htm",
    kind: "published",
    note: "that the whole amount of a targeted line counts follows from it; the handbook gives no coefficient",
  },
};

import type { Scheme } from "../model/scheme.js";

/** Two classes only: a targeted line counts with its whole amount, every other screened line with nothing. */
export const countInFull: Scheme = {
  id: "count-in-full",
  title: { en: "Targeted lines counted in full", ru: "Целевые строки в полном объёме" },
  counts: { en: "the whole amount of every targeted line", ru: "каждая целевая строка целиком" },
  headline: "tagged",
  classes: [
    { code: "targeted", label: { en: "targeted", ru: "направлено" }, weight: "1", targeted: true },
    {
      code: "not-targeted",
      label: { en: "screened: not targeted", ru: "проверено: не направлено" },
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

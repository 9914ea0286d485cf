import type { Scheme } from "../model/scheme.js";

/** Scores by which the European Commission follows the whole budget of the Union. No coefficient is applied to them. */
export const euMff: Scheme = {
  id: "eu-mff",
  title: {
    en: "EU budget 2021–2027: gender equality scores of the Commission",
    ru: "Бюджет ЕС 2021–2027: гендерные оценки Комиссии",
  },
  counts: {
    en: "the whole amount of interventions with score 1 or 2, so it is more than the weighted total of the cohesion funds",
    ru: "вмешательства с оценкой 1 или 2 целиком, поэтому больше взвешенного итога фондов сплочения",
  },
  headline: "tagged",
  classes: [
    { code: "2", label: { en: "principal objective", ru: "основная цель" }, weight: null, targeted: true },
    {
      code: "1",
      label: { en: "important and deliberate objective", ru: "важная осознанная цель" },
      weight: null,
      targeted: true,
    },
    {
      code: "0",
      label: { en: "screened: not targeted", ru: "проверено: не направлено" },
      weight: null,
      targeted: false,
    },
    {
      code: "0*",
      label: { en: "impact likely but not yet clear", ru: "влияние вероятно, но пока не ясно" },
      weight: null,
      targeted: false,
    },
  ],
  source: {
    title:
      "2024 budget: assessing the implementation of the gender mainstreaming methodology in the EU budget, 2025/2033(INI)",
    locator: "summary of the resolution, “Implementation of the methodology developed by the Commission”",
    publisher: "European Parliament, Legislative Observatory",
    url: "https://oeil.europarl.europa.eu/oeil/en/document-summary?id=1874022",
    kind: "published",
    note: "the summary names no coefficient; the Commission's own methodology was not read",
  },
};

import type { Scheme } from "../model/scheme.js";

/** Scores by which the European Commission follows the whole budget of the Union. No coefficient is applied to them. */
export const euMff: Scheme = {
  id: "eu-mff",
  title: {
    en: "EU budget 2021–2027: gender equality scores of the Commission",
    ru: "Бюджет ЕС 2021–2027: гендерные оценки Комиссии",
    kk: "ЕО-ның 2021–2027 жылдардағы бюджеті: Комиссияның гендерлік бағалары",
    ky: "ЕБдин 2021–2027-жылдардагы бюджети: Комиссиянын гендердик баалары",
  },
  counts: {
    en: "the whole amount of interventions with score 1 or 2, so it is more than the weighted total of the cohesion funds",
    ru: "вмешательства с оценкой 1 или 2 целиком, поэтому больше взвешенного итога фондов сплочения",
    kk: "бағасы 1 немесе 2 шаралардың бүкіл сомасы, сондықтан біріктіру қорларының салмақталған жиынтығынан көп",
    ky: "баасы 1 же 2 болгон иш-чаралардын бүт суммасы, ошондуктан биригүү фонддорунун салмактуу жыйынтыгынан көп",
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
      label: {
        en: "important and deliberate objective",
        ru: "важная осознанная цель",
        kk: "маңызды, саналы қойылған мақсат",
        ky: "маанилүү, атайын коюлган максат",
      },
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
    {
      code: "0*",
      label: {
        en: "impact likely but not yet clear",
        ru: "влияние вероятно, но пока не ясно",
        kk: "әсері ықтимал, бірақ әзірге анық емес",
        ky: "таасири ыктымал, бирок азырынча так эмес",
      },
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

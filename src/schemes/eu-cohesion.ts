import type { Scheme } from "../model/scheme.js";

/** Gender equality dimension of the European cohesion funds 2021–2027, with the class 0* that EIGE adds to it. */
export const euCohesion: Scheme = {
  id: "eu-cohesion",
  title: {
    en: "EU cohesion funds 2021–2027: gender equality dimension",
    ru: "Фонды сплочения ЕС 2021–2027: измерение гендерного равенства",
    kk: "ЕО-ның 2021–2027 жылдардағы біріктіру қорлары: гендерлік теңдік өлшемі",
    ky: "ЕБдин 2021–2027-жылдардагы биригүү фонддору: гендердик теңчиликтин өлчөмү",
  },
  counts: {
    en: "amounts times the coefficients 100 %, 40 % and 0 %, so it is less than a count of whole amounts",
    ru: "суммы, умноженные на коэффициенты 100 %, 40 % и 0 %, поэтому меньше счёта целиком",
    kk: "100%, 40% және 0% коэффициенттеріне көбейтілген сомалар, сондықтан толық сомаларды санағаннан аз",
    ky: "100%, 40% жана 0% коэффициенттерине көбөйтүлгөн суммалар, ошондуктан бүт сумманы эсептегенден аз",
  },
  headline: "weighted",
  classes: [
    {
      code: "01",
      label: {
        en: "gender targeting",
        ru: "прямая гендерная цель",
        kk: "тікелей гендерлік мақсат",
        ky: "түз гендердик максат",
      },
      weight: "1",
      targeted: true,
    },
    {
      code: "02",
      label: {
        en: "gender mainstreaming",
        ru: "учёт гендерного равенства",
        kk: "гендерлік теңдікті ескеру",
        ky: "гендердик теңчиликти эске алуу",
      },
      weight: "0.4",
      targeted: true,
    },
    {
      code: "03",
      label: {
        en: "gender-neutral",
        ru: "гендерно нейтрально",
        kk: "гендерлік бейтарап",
        ky: "гендердик жактан бейтарап",
      },
      weight: "0",
      targeted: false,
    },
    {
      code: "0*",
      label: {
        en: "0 until assessed, then perhaps 40 %",
        ru: "0 до оценки, после неё возможно 40 %",
        kk: "бағалауға дейін 0, кейін 40% болуы мүмкін",
        ky: "баалоого чейин 0, андан кийин 40% болушу мүмкүн",
      },
      weight: "0",
      potential: "0.4",
      targeted: false,
    },
  ],
  source: {
    title:
      "Gender budgeting: step-by-step toolkit, Tool 8: Tracking resource allocations for gender equality in the EU Funds",
    locator: "the tracking system; it applies Regulation (EU) 2021/1060, Annex I, table 7",
    publisher: "European Institute for Gender Equality (EIGE)",
    year: "2022",
    url: "https://eige.europa.eu/gender-mainstreaming/toolkits/gender-budgeting/tool-8-tracking-resource-allocations-gender-equality-eu-funds",
    kind: "published",
    note: "0* is an addition of EIGE and no code of the regulation, whose own text was not read",
  },
};

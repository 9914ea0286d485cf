import type { Scheme } from "../model/scheme.js";

/** Annex 13 of Mexico's federal budget: money that is earmarked for the equality of women and men. */
export const mexicoAnexo13: Scheme = {
  id: "mexico-anexo-13",
  title: {
    en: "Mexico: Annex 13 of the federal budget",
    ru: "Мексика: приложение 13 федерального бюджета",
    kk: "Мексика: федералдық бюджеттің 13-қосымшасы",
    ky: "Мексика: федералдык бюджеттин 13-тиркемеси",
  },
  counts: {
    en: "the amounts printed in Annex 13, whole; a programme that is there in part is two lines",
    ru: "суммы, напечатанные в приложении 13, целиком; программа, которая стоит там частью, делится на две строки",
    kk: "13-қосымшада басылған сомалар толық; онда ішінара тұрған бағдарлама екі жолға бөлінеді",
    ky: "13-тиркемеде басылган суммалар толугу менен; анда бир бөлүгү гана турган программа эки сапка бөлүнөт",
  },
  headline: "tagged",
  classes: [
    {
      code: "annex",
      label: { en: "in Annex 13", ru: "в приложении 13", kk: "13-қосымшада", ky: "13-тиркемеде бар" },
      weight: null,
      targeted: true,
    },
    {
      code: "not-in-annex",
      label: {
        en: "screened: not in Annex 13",
        ru: "проверено: не в приложении 13",
        kk: "тексерілген: 13-қосымшада жоқ",
        ky: "текшерилген: 13-тиркемеде жок",
      },
      weight: null,
      targeted: false,
    },
  ],
  source: {
    title: "PEF 2026: el presupuesto para la igualdad sustantiva",
    locator: "first paragraph and table: Anexo 13, “Erogaciones para la igualdad entre mujeres y hombres”, since 2008",
    publisher: "Cámara de Diputados",
    url: "https://comunicacionsocial.diputados.gob.mx/revista/index.php/desde-el-pleno/pef-2026-el-presupuesto-para-la-igualdad-sustantiva",
    kind: "published",
    note: "the annex itself was not read. Its percentage is given of programmable spending (7.3 % of the draft for 2025, La Jornada, 24 November 2024) and of the whole budget (5.2 %, El Universal, 26 August 2025): say which",
  },
};

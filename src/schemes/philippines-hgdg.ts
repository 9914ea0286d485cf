import type { Scheme } from "../model/scheme.js";

/**
 * Part of a programme's budget that counts as gender and development in the Philippines, by its score in the Harmonized
 * Gender and Development Guidelines. Some items of the score are thirds, written as 0.33 and 0.67, so a total may end in
 * 19.999…: it is rounded before its class is looked up.
 */
export const philippinesHgdg: Scheme = {
  id: "philippines-hgdg",
  title: {
    en: "Philippines: attribution by HGDG score",
    ru: "Филиппины: зачёт по оценке HGDG",
    kk: "Филиппин: HGDG бағасы бойынша есепке алу",
    ky: "Филиппин: HGDG баасы боюнча эсепке алуу",
  },
  counts: {
    en: "of each programme 0, 25, 50, 75 or 100 % by its score, so more than the money meant for gender and development alone",
    ru: "из каждой программы 0, 25, 50, 75 или 100 % по её оценке, поэтому больше прямых расходов на гендер и развитие",
    kk: "әр бағдарламадан оның бағасы бойынша 0, 25, 50, 75 немесе 100%, сондықтан тек гендер мен дамуға арналған қаражаттан көп",
    ky: "ар бир программадан анын баасы боюнча 0, 25, 50, 75 же 100%, ошондуктан гендерге жана өнүгүүгө түз чыгашалардан көп",
  },
  headline: "weighted",
  scale: { kind: "score", min: "0", max: "20", places: 2 },
  classes: [
    {
      code: "fully-responsive",
      label: {
        en: "fully gender-responsive",
        ru: "полностью отвечает гендерным задачам",
        kk: "гендерлік міндеттерге толық жауап береді",
        ky: "гендердик милдеттерге толук жооп берет",
      },
      weight: "1",
      from: "20",
      targeted: true,
    },
    {
      code: "responsive",
      label: {
        en: "gender-responsive",
        ru: "отвечает гендерным задачам",
        kk: "гендерлік міндеттерге жауап береді",
        ky: "гендердик милдеттерге жооп берет",
      },
      weight: "0.75",
      from: "15",
      targeted: true,
    },
    {
      code: "sensitive",
      label: {
        en: "gender-sensitive",
        ru: "учитывает гендерные различия",
        kk: "гендерлік айырмашылықтарды ескереді",
        ky: "гендердик айырмачылыктарды эске алат",
      },
      weight: "0.5",
      from: "8",
      targeted: true,
    },
    {
      code: "promising",
      label: {
        en: "promising prospects, conditional pass",
        ru: "есть перспективы, принято условно",
        kk: "келешегі бар, шартты түрде қабылданған",
        ky: "келечеги бар, шарттуу түрдө кабыл алынган",
      },
      weight: "0.25",
      from: "4",
      targeted: true,
    },
    {
      code: "invisible",
      label: {
        en: "gender and development is invisible",
        ru: "гендер и развитие не видны",
        kk: "гендер мен даму көрінбейді",
        ky: "гендер жана өнүгүү көрүнбөйт",
      },
      weight: "0",
      from: "0",
      targeted: false,
    },
  ],
  floor: {
    share: "0.05",
    of: "all",
    label: {
      en: "Gender and development: at least 5 % of the total budget of the agency",
      ru: "Гендер и развитие: не меньше 5 % всего бюджета ведомства",
      kk: "Гендер және даму: мекеменің бүкіл бюджетінің кемінде 5%-ы",
      ky: "Гендер жана өнүгүү: ведомствонун бүт бюджетинде үлүшү кеминде 5%",
    },
  },
  source: {
    title: "Harmonized Gender and Development Guidelines (HGDG), levelling session for audit team leaders",
    locator:
      "slide 8: score, description and part of the budget; the floor is PCW-NEDA-DBM Joint Circular 2012-01, 2.3",
    publisher: "Commission on Audit, Regional Office VI",
    year: "2016",
    url: "https://www.scribd.com/presentation/515117041/HGDG-for-COA-Cebu",
    kind: "published",
    note: "the circular was read in copies only; a second copy of the table (https://www.scribd.com/document/579469658) agrees. Its bands end at 3.9, 7.9, 14.9 and 19.9: what lies between them is put in the lower band. Three items of 0.67 add up to 2.01, but an element has at most 2: a total above 20 is refused. Activities that are wholly for gender and development have no score there: give them 20",
  },
};

import type { Scheme } from "../model/scheme.js";

/** Each line by the percentage of it that benefits women. */
export const bangladeshBenefit: Scheme = {
  id: "bangladesh-benefit",
  title: {
    en: "Bangladesh: share of a line that benefits women",
    ru: "Бангладеш: доля строки в пользу женщин",
    kk: "Бангладеш: жолдың әйелдерге пайдалы үлесі",
    ky: "Бангладеш: берененин аялдарга пайдалуу үлүшү",
  },
  counts: {
    en: "of each line the part that benefits women, so a large line with a small share may count more than a whole small one",
    ru: "из каждой строки часть в пользу женщин, поэтому крупная строка с малой долей может дать больше малой целиком",
    kk: "әр жолдан әйелдерге пайдалы бөлігі, сондықтан үлесі аз ірі жол тұтас алынған шағын жолдан көп беруі мүмкін",
    ky: "ар бир беренеден аялдарга пайдалуу бөлүгү, ошондуктан үлүшү аз ири берене толугу менен алынган чакан беренеден көп бериши мүмкүн",
  },
  headline: "weighted",
  scale: { kind: "share" },
  classes: [
    {
      code: "benefiting",
      label: {
        en: "benefits women in part or in whole",
        ru: "в пользу женщин частично или целиком",
        kk: "әйелдерге ішінара немесе толық пайдалы",
        ky: "бөлүгү же баары аялдарга пайдалуу",
      },
      weight: null,
      above: "0",
      targeted: true,
    },
    {
      code: "none",
      label: {
        en: "screened: no benefit to women",
        ru: "проверено: без пользы для женщин",
        kk: "тексерілген: әйелдерге пайдасы жоқ",
        ky: "текшерилген: аялдарга пайдасы жок",
      },
      weight: null,
      from: "0",
      targeted: false,
    },
  ],
  source: {
    title: "An Analysis of Gender Sensitive Budgeting: Bangladesh Perspective",
    locator: "slide 4: the RCGP database of the Finance Division, made in 2003 to follow money for gender equity",
    publisher: "South Asian Network on Economic Modeling (SANEM)",
    year: "2021",
    url: "https://vdocument.in/an-analysis-of-gender-sensitive-budgeting-bangladesh-.html",
    kind: "published",
    note: "only that the database exists was read. That a line counts by its percentage of benefit is known second-hand and was not read in a paper of the Finance Division; bands of percentages were not either, so there are two classes only",
  },
};

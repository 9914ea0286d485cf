import type { Scheme } from "../model/scheme.js";

/** Sharp's three categories of expenditure. Category 3 is nearly all of any budget, and says nothing of its effect. */
export const sharpThreeWay: Scheme = {
  id: "sharp-three-way",
  title: {
    en: "Sharp: three categories of expenditure",
    ru: "Шарп: три категории расходов",
    kk: "Шарп: шығыстардың үш санаты",
    ky: "Шарп: чыгашалардын үч категориясы",
  },
  counts: {
    en: "the whole amount of category 1 only; what the other two do for women is not in it",
    ru: "только категория 1 целиком; что дают женщинам две другие, сюда не входит",
    kk: "тек 1-санаттың бүкіл сомасы; қалған екеуінің әйелдерге беретіні бұған кірмейді",
    ky: "1-категориянын гана бүт суммасы; калган экөөнүн аялдарга бергени буга кирбейт",
  },
  headline: "tagged",
  classes: [
    {
      code: "1",
      label: {
        en: "targeted at women and girls",
        ru: "направлено женщинам и девочкам",
        kk: "әйелдер мен қыздарға бағытталған",
        ky: "аялдарга жана кыздарга багытталган",
      },
      weight: null,
      targeted: true,
    },
    {
      code: "2",
      label: {
        en: "equal opportunities for the government's own staff",
        ru: "равные возможности для работников самого государства",
        kk: "мемлекеттің өз қызметкерлері үшін тең мүмкіндіктер",
        ky: "мамлекеттин өз кызматкерлери үчүн тең мүмкүнчүлүктөр",
      },
      weight: null,
      targeted: false,
    },
    {
      code: "3",
      label: { en: "general expenditure", ru: "общие расходы", kk: "жалпы шығыстар", ky: "жалпы чыгашалар" },
      weight: null,
      targeted: false,
    },
  ],
  source: {
    title: "Sharp and Broomhill, Budgeting for Equality: The Australian Experience, Feminist Economics 8(1)",
    locator: "pages 25–47",
    year: "2002",
    url: "https://m.moam.info/budgeting-for-equality-the-australian-experience_5b6f13e6097c47da138b4631.html",
    kind: "published",
    note: "only the abstract and the beginning were read. The page that defines the categories was not: their wording here is second-hand, and that category 1 alone is the headline is our reading",
  },
};

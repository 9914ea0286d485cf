import type { Scheme } from "../model/scheme.js";

/** Sharp's three categories of expenditure. Category 3 is nearly all of any budget, and says nothing of its effect. */
export const sharpThreeWay: Scheme = {
  id: "sharp-three-way",
  title: { en: "Sharp: three categories of expenditure", ru: "Шарп: три категории расходов" },
  counts: {
    en: "the whole amount of category 1 only; what the other two do for women is not in it",
    ru: "только категория 1 целиком; что дают женщинам две другие, сюда не входит",
  },
  headline: "tagged",
  classes: [
    {
      code: "1",
      label: { en: "targeted at women and girls", ru: "направлено женщинам и девочкам" },
      weight: null,
      targeted: true,
    },
    {
      code: "2",
      label: {
        en: "equal opportunities for the government's own staff",
        ru: "равные возможности для работников самого государства",
      },
      weight: null,
      targeted: false,
    },
    {
      code: "3",
      label: { en: "general expenditure", ru: "общие расходы" },
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

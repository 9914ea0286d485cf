import type { CostPack } from "../model/cost-pack.js";
import { contributions, sharedAssumptions } from "./shared-assumptions.js";

/** A counselling service to begin with. How many clients one counsellor can see is a question, not a norm. */
export const counsellingStarter: CostPack = {
  id: "counselling-starter",
  title: {
    en: "Counselling service, to begin with",
    ru: "Консультационная служба, для начала",
    kk: "Кеңес беру қызметі, бастауға арналған",
    ky: "Кеңеш берүү кызматы, баштоо үчүн",
  },
  service: "counselling",
  currency: "KGS",
  priceYear: "2025",
  source: { title: "umay: starter values that nobody published", locator: "every number", kind: "assumption" },
  lines: [
    {
      name: { en: "counsellor", ru: "консультант", kk: "кеңесші", ky: "кеңешчи" },
      economic: "211",
      behaviour: "fixed",
      driver: "centre",
      period: "month",
      pay: true,
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "How many counsellors work full-time?",
            ru: "Сколько консультантов на полной ставке?",
            kk: "Толық штат бірлігінде неше кеңесші жұмыс істейді?",
            ky: "Толук штаттык бирдикте канча кеңешчи иштейт?",
          },
        },
        unit_cost: {
          value: "30000",
          min: "24000",
          max: "40000",
          question: {
            en: "What is one of them paid a month, before tax?",
            ru: "Сколько консультант получает в месяц до налогов?",
            kk: "Кеңесші салық ұсталғанға дейін айына қанша алады?",
            ky: "Кеңешчи салыктар кармалганга чейин айына канча алат?",
          },
        },
        on_cost: contributions,
      },
    },
    {
      name: { en: "office rent", ru: "аренда кабинета", kk: "кеңсені жалға алу", ky: "кеңсенин ижарасы" },
      economic: "22",
      behaviour: "fixed",
      driver: "centre",
      period: "month",
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "How many offices does one service rent?",
            ru: "Сколько кабинетов снимает одна служба?",
            kk: "Бір қызмет неше кеңсе жалға алады?",
            ky: "Бир кызмат канча кеңсени ижарага алат?",
          },
        },
        unit_cost: {
          value: "20000",
          min: "12000",
          max: "30000",
          question: {
            en: "What does the office cost a month, or would cost if it were not free?",
            ru: "Сколько стоит кабинет в месяц или стоил бы, если его дают бесплатно?",
            kk: "Кеңсе айына қанша тұрады немесе тегін берілсе, қанша тұрар еді?",
            ky: "Кеңсе айына канча турат же бекер берилсе, канча турмак?",
          },
        },
      },
    },
    {
      name: { en: "legal help", ru: "юридическая помощь", kk: "заң көмегі", ky: "юридикалык жардам" },
      economic: "22",
      behaviour: "variable",
      driver: "case",
      period: "unit",
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "How often is a lawyer needed for one case?",
            ru: "Сколько раз на одно дело нужен юрист?",
            kk: "Бір жағдайға заңгер неше рет қажет?",
            ky: "Бир учурга юрист канча жолу керек?",
          },
        },
        unit_cost: {
          value: "1500",
          min: "1000",
          max: "3000",
          question: {
            en: "What does a lawyer take for it?",
            ru: "Сколько за это берёт юрист?",
            kk: "Заңгер бұл үшін қанша алады?",
            ky: "Юрист бул үчүн канча алат?",
          },
        },
      },
    },
  ],
  assumptions: sharedAssumptions,
};

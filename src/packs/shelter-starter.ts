import type { CostPack } from "../model/cost-pack.js";
import { contributions, sharedAssumptions, shelterAssumptions } from "./shared-assumptions.js";

/** A shelter to begin with. How many work there is not said by any norm: the questions ask. */
export const shelterStarter: CostPack = {
  id: "shelter-starter",
  title: {
    en: "Shelter, to begin with",
    ru: "Убежище, для начала",
    kk: "Баспана, бастауға арналған",
    ky: "Баш калкалоочу жай, баштоо үчүн",
  },
  service: "shelter",
  currency: "KGS",
  priceYear: "2025",
  source: { title: "umay: starter values that nobody published", locator: "every number", kind: "assumption" },
  lines: [
    {
      name: { en: "management", ru: "руководство", kk: "басшылық", ky: "жетекчилик" },
      economic: "211",
      behaviour: "fixed",
      driver: "centre",
      period: "month",
      pay: true,
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "How many people manage the shelter?",
            ru: "Сколько человек руководит убежищем?",
            kk: "Баспананы неше адам басқарады?",
            ky: "Баш калкалоочу жайды канча адам жетектейт?",
          },
        },
        unit_cost: {
          value: "35000",
          min: "28000",
          max: "45000",
          question: {
            en: "What is a manager paid a month, before tax?",
            ru: "Сколько руководитель получает в месяц до налогов?",
            kk: "Басшы салық ұсталғанға дейін айына қанша алады?",
            ky: "Жетекчи салыктар кармалганга чейин айына канча алат?",
          },
        },
        on_cost: contributions,
      },
    },
    {
      name: { en: "duty staff", ru: "дежурные", kk: "кезекшілер", ky: "нөөмөтчүлөр" },
      economic: "211",
      behaviour: "fixed",
      driver: "post_24_7",
      period: "month",
      pay: true,
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "How many are on duty at any hour, day and night?",
            ru: "Сколько человек дежурит в любой час, днём и ночью?",
            kk: "Күндіз-түні кез келген сағатта неше адам кезекшілікте?",
            ky: "Күнү-түнү каалаган саатта канча адам нөөмөттө турат?",
          },
        },
        unit_cost: {
          value: "26000",
          min: "20000",
          max: "35000",
          question: {
            en: "What is one of them paid a month, before tax?",
            ru: "Сколько дежурный получает в месяц до налогов?",
            kk: "Кезекші салық ұсталғанға дейін айына қанша алады?",
            ky: "Нөөмөтчү салыктар кармалганга чейин айына канча алат?",
          },
        },
        on_cost: contributions,
      },
    },
    {
      name: { en: "rent", ru: "аренда", kk: "жалға алу", ky: "ижара" },
      economic: "22",
      behaviour: "fixed",
      driver: "centre",
      period: "month",
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "How many houses does one shelter rent?",
            ru: "Сколько домов снимает одно убежище?",
            kk: "Бір баспана неше үй жалға алады?",
            ky: "Бир баш калкалоочу жай канча үйдү ижарага алат?",
          },
        },
        unit_cost: {
          value: "60000",
          min: "40000",
          max: "90000",
          question: {
            en: "What does the house cost a month, or would cost if it were not free?",
            ru: "Сколько стоит дом в месяц или стоил бы, если его дают бесплатно?",
            kk: "Үй айына қанша тұрады немесе тегін берілсе, қанша тұрар еді?",
            ky: "Үй айына канча турат же бекер берилсе, канча турмак?",
          },
        },
      },
    },
    {
      name: { en: "utilities", ru: "коммунальные услуги", kk: "коммуналдық қызметтер", ky: "коммуналдык кызматтар" },
      economic: "22",
      behaviour: "variable",
      driver: "place",
      period: "month",
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "Do all places take the same?",
            ru: "На все места уходит поровну?",
            kk: "Барлық орынға бірдей жұмсала ма?",
            ky: "Бардык орундарга бирдей жумшалабы?",
          },
        },
        unit_cost: {
          value: "1200",
          min: "800",
          max: "2000",
          question: {
            en: "What do heating, light and water cost for one place a month, over the whole year?",
            ru: "Сколько стоят тепло, свет и вода на одно место в месяц, в среднем за год?",
            kk: "Жылу, жарық және су бір орынға айына, жыл бойына орта есеппен қанша тұрады?",
            ky: "Жылуулук, жарык жана суу бир орунга айына, бүт жыл боюнча орто эсеп менен, канча турат?",
          },
        },
      },
    },
    {
      name: { en: "food and hygiene", ru: "питание и гигиена", kk: "тамақ және гигиена", ky: "тамак-аш жана гигиена" },
      economic: "22",
      behaviour: "variable",
      driver: "person_night",
      period: "unit",
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "Do children eat as much as women?",
            ru: "Дети едят столько же, сколько женщины?",
            kk: "Балалар әйелдермен бірдей мөлшерде тамақтана ма?",
            ky: "Балдар аялдардай эле өлчөмдө тамактанабы?",
          },
        },
        unit_cost: {
          value: "250",
          min: "150",
          max: "400",
          question: {
            en: "What does one person take a day?",
            ru: "Сколько уходит на одного человека в день?",
            kk: "Бір адамға күніне қанша жұмсалады?",
            ky: "Бир адамга күнүнө канча жумшалат?",
          },
        },
      },
    },
    {
      name: { en: "furniture", ru: "мебель", kk: "жиһаз", ky: "эмерек" },
      economic: "31",
      behaviour: "capital",
      driver: "place",
      period: "unit",
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "Does every place need a set of its own?",
            ru: "На каждое место нужен свой комплект?",
            kk: "Әр орынға өз жиынтығы қажет пе?",
            ky: "Ар бир орунга өзүнчө комплект керекпи?",
          },
        },
        unit_cost: {
          value: "40000",
          min: "25000",
          max: "60000",
          question: {
            en: "What would furnishing one place cost today?",
            ru: "Во сколько сегодня обойдётся обставить одно место?",
            kk: "Бір орынды жабдықтау бүгін қанша тұрады?",
            ky: "Бир орунду жабдуу бүгүн канчага турат?",
          },
        },
        useful_life: {
          value: "8",
          question: {
            en: "After how many years is it replaced?",
            ru: "Через сколько лет её меняют?",
            kk: "Ол неше жылдан кейін ауыстырылады?",
            ky: "Ал канча жылдан кийин алмаштырылат?",
          },
        },
        salvage: {
          value: "0",
          question: {
            en: "What is it still worth then?",
            ru: "Сколько она тогда ещё стоит?",
            kk: "Ол кезде ол әлі қанша тұрады?",
            ky: "Ошол убакта анын калдык наркы канча болот?",
          },
        },
      },
    },
  ],
  assumptions: [...sharedAssumptions, ...shelterAssumptions],
};

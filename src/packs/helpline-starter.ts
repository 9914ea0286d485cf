import type { CostPack } from "../model/cost-pack.js";
import { contributions, sharedAssumptions } from "./shared-assumptions.js";

/** A helpline round the clock to begin with. How many calls one line can take is a question, not a norm. */
export const helplineStarter: CostPack = {
  id: "helpline-starter",
  title: {
    en: "Helpline round the clock, to begin with",
    ru: "Круглосуточный телефон доверия, для начала",
    kk: "Тәулік бойғы сенім телефоны, бастауға арналған",
    ky: "Күнү-түнү иштөөчү ишеним телефону, баштоо үчүн",
  },
  service: "helpline",
  currency: "KGS",
  priceYear: "2025",
  source: { title: "umay: starter values that nobody published", locator: "every number", kind: "assumption" },
  lines: [
    {
      name: { en: "operators", ru: "операторы", kk: "операторлар", ky: "операторлор" },
      economic: "211",
      behaviour: "fixed",
      driver: "post_24_7",
      period: "month",
      pay: true,
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "How many answer calls at any hour, day and night?",
            ru: "Сколько человек отвечает на звонки в любой час, днём и ночью?",
            kk: "Күндіз-түні кез келген сағатта неше адам қоңырауға жауап береді?",
            ky: "Күнү-түнү каалаган саатта чалууларга канча адам жооп берет?",
          },
        },
        unit_cost: {
          value: "24000",
          min: "18000",
          max: "32000",
          question: {
            en: "What is one of them paid a month, before tax?",
            ru: "Сколько оператор получает в месяц до налогов?",
            kk: "Оператор салық ұсталғанға дейін айына қанша алады?",
            ky: "Оператор салыктар кармалганга чейин айына канча алат?",
          },
        },
        on_cost: contributions,
      },
    },
    {
      name: { en: "supervision", ru: "супервизия", kk: "супервизия", ky: "супервизия" },
      economic: "22",
      behaviour: "fixed",
      driver: "centre",
      period: "month",
      numbers: {
        quantity: {
          value: "2",
          question: {
            en: "How many times a month do operators talk with a supervisor?",
            ru: "Сколько раз в месяц операторы говорят с супервизором?",
            kk: "Операторлар супервизормен айына неше рет сөйлеседі?",
            ky: "Операторлор супервизор менен айына канча жолу сүйлөшөт?",
          },
        },
        unit_cost: {
          value: "4000",
          min: "2000",
          max: "6000",
          question: {
            en: "What does one such talk cost?",
            ru: "Сколько стоит одна такая встреча?",
            kk: "Осындай бір кездесу қанша тұрады?",
            ky: "Мындай бир жолугушуу канча турат?",
          },
        },
      },
    },
    {
      name: { en: "calls", ru: "звонки", kk: "қоңыраулар", ky: "чалуулар" },
      economic: "22",
      behaviour: "variable",
      driver: "case",
      period: "unit",
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "Is every call free for the caller?",
            ru: "Каждый звонок для звонящей бесплатный?",
            kk: "Әр қоңырау қоңырау шалушыға тегін бе?",
            ky: "Ар бир чалуу чалган адам үчүн бекерби?",
          },
        },
        unit_cost: {
          value: "10",
          min: "5",
          max: "20",
          question: {
            en: "What does the phone company take for one call?",
            ru: "Сколько оператор связи берёт за один звонок?",
            kk: "Байланыс операторы бір қоңырау үшін қанша алады?",
            ky: "Байланыш оператору бир чалуу үчүн канча алат?",
          },
        },
      },
    },
    {
      name: { en: "switchboard", ru: "телефонная станция", kk: "телефон станциясы", ky: "телефон станциясы" },
      economic: "31",
      behaviour: "capital",
      driver: "centre",
      period: "unit",
      numbers: {
        quantity: {
          value: "1",
          question: {
            en: "How many does one helpline need?",
            ru: "Сколько их нужно одной линии?",
            kk: "Бір сенім телефонына нешеуі қажет?",
            ky: "Бир ишеним телефонуна канчасы керек?",
          },
        },
        unit_cost: {
          value: "120000",
          min: "60000",
          max: "250000",
          question: {
            en: "What would it cost to buy today?",
            ru: "Сколько она стоит сегодня?",
            kk: "Ол бүгін қанша тұрады?",
            ky: "Ал бүгүн канча турат?",
          },
        },
        useful_life: {
          value: "4",
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
  assumptions: sharedAssumptions,
};

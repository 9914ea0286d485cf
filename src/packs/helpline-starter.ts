import type { CostPack } from "../model/cost-pack.js";
import { contributions, sharedAssumptions } from "./shared-assumptions.js";

/** A helpline round the clock to begin with. How many calls one line can take is a question, not a norm. */
export const helplineStarter: CostPack = {
  id: "helpline-starter",
  title: { en: "Helpline round the clock, to begin with", ru: "Круглосуточный телефон доверия, для начала" },
  service: "helpline",
  currency: "KGS",
  priceYear: "2025",
  source: { title: "umay: starter values that nobody published", locator: "every number", kind: "assumption" },
  lines: [
    {
      name: { en: "operators", ru: "операторы" },
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
          },
        },
        unit_cost: {
          value: "24000",
          min: "18000",
          max: "32000",
          question: {
            en: "What is one of them paid a month, before tax?",
            ru: "Сколько оператор получает в месяц до налогов?",
          },
        },
        on_cost: contributions,
      },
    },
    {
      name: { en: "supervision", ru: "супервизия" },
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
          },
        },
        unit_cost: {
          value: "4000",
          min: "2000",
          max: "6000",
          question: { en: "What does one such talk cost?", ru: "Сколько стоит одна такая встреча?" },
        },
      },
    },
    {
      name: { en: "calls", ru: "звонки" },
      economic: "22",
      behaviour: "variable",
      driver: "case",
      period: "unit",
      numbers: {
        quantity: {
          value: "1",
          question: { en: "Is every call free for the caller?", ru: "Каждый звонок для звонящей бесплатный?" },
        },
        unit_cost: {
          value: "10",
          min: "5",
          max: "20",
          question: {
            en: "What does the phone company take for one call?",
            ru: "Сколько оператор связи берёт за один звонок?",
          },
        },
      },
    },
    {
      name: { en: "switchboard", ru: "телефонная станция" },
      economic: "31",
      behaviour: "capital",
      driver: "centre",
      period: "unit",
      numbers: {
        quantity: {
          value: "1",
          question: { en: "How many does one helpline need?", ru: "Сколько их нужно одной линии?" },
        },
        unit_cost: {
          value: "120000",
          min: "60000",
          max: "250000",
          question: { en: "What would it cost to buy today?", ru: "Сколько она стоит сегодня?" },
        },
        useful_life: {
          value: "4",
          question: { en: "After how many years is it replaced?", ru: "Через сколько лет её меняют?" },
        },
        salvage: {
          value: "0",
          question: { en: "What is it still worth then?", ru: "Сколько она тогда ещё стоит?" },
        },
      },
    },
  ],
  assumptions: sharedAssumptions,
};

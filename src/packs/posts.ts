import type { PackLine, PackNumber, Words } from "../model/cost-pack.js";
import { eachLanguage } from "./each-language.js";
import { contributions } from "./shared-assumptions.js";

type Range = readonly [value: string, min: string, max: string];

/** Who works in a service: the words for the role, and what one of them may be paid a month. Nobody published the pay. */
const ROLES = {
  manager: {
    name: { en: "management", ru: "руководство", kk: "басшылық", ky: "жетекчилик" },
    pay: ["35000", "28000", "45000"],
  },
  duty: {
    name: { en: "duty staff", ru: "дежурные", kk: "кезекшілер", ky: "нөөмөтчүлөр" },
    pay: ["26000", "20000", "35000"],
  },
  operator: {
    name: { en: "operators", ru: "операторы", kk: "операторлар", ky: "операторлор" },
    pay: ["24000", "18000", "32000"],
  },
  psychologist: {
    name: { en: "psychologist", ru: "психолог", kk: "психолог", ky: "психолог" },
    pay: ["32000", "25000", "45000"],
  },
  socialWorker: {
    name: { en: "social worker", ru: "социальный работник", kk: "әлеуметтік қызметкер", ky: "социалдык кызматкер" },
    pay: ["28000", "22000", "38000"],
  },
  childWorker: {
    name: {
      en: "child worker",
      ru: "специалист по работе с детьми",
      kk: "балалармен жұмыс істейтін маман",
      ky: "балдар менен иштеген адис",
    },
    pay: ["26000", "20000", "35000"],
  },
  lawyer: {
    name: { en: "lawyer", ru: "юрист", kk: "заңгер", ky: "юрист" },
    pay: ["35000", "26000", "50000"],
  },
  driver: {
    name: { en: "driver", ru: "водитель", kk: "жүргізуші", ky: "айдоочу" },
    pay: ["24000", "18000", "32000"],
  },
  doctor: {
    name: { en: "doctor", ru: "врач", kk: "дәрігер", ky: "дарыгер" },
    pay: ["40000", "30000", "60000"],
  },
  nurse: {
    name: { en: "nurse", ru: "медсестра", kk: "мейіргер", ky: "медайым" },
    pay: ["26000", "20000", "35000"],
  },
  facilitator: {
    name: { en: "group leader", ru: "ведущий группы", kk: "топ жүргізушісі", ky: "топ алып баруучу" },
    pay: ["30000", "24000", "42000"],
  },
} satisfies Record<string, { readonly name: Words; readonly pay: Range }>;

export type Role = keyof typeof ROLES;

/** A question about a line: its name with a capital, then the question. */
export const askOf = (name: Words, question: Words): Words =>
  eachLanguage(name, (word, code) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}: ${question[code] ?? ""}`);

const HOW_MANY = {
  centre: {
    en: "how many full-time posts?",
    ru: "сколько ставок?",
    kk: "неше штат бірлігі?",
    ky: "канча штаттык бирдик?",
  },
  post_24_7: {
    en: "how many at any hour, day and night?",
    ru: "сколько человек в любой час, днём и ночью?",
    kk: "күндіз-түні кез келген сағатта неше адам?",
    ky: "күнү-түнү каалаган саатта канча адам?",
  },
} satisfies Record<string, Words>;

const PAY: Words = {
  en: "what is one paid a month, before tax?",
  ru: "какая зарплата в месяц, до налогов?",
  kk: "біреуінің салық ұсталғанға дейінгі айлығы қанша?",
  ky: "бирөөнүн салык кармалганга чейинки айлыгы канча?",
};

/** A number of the tuple form, with its question. */
export const numberOf = ([value, min, max]: Range, question: Words): PackNumber => ({ value, min, max, question });

/**
 * A line of pay.
 *
 * @param role - who works
 * @param quantity - full-time posts in one centre, or posts that are filled day and night
 * @param driver - `post_24_7` where somebody is there at any hour
 */
export function post(role: Role, quantity: string, driver: "centre" | "post_24_7" = "centre"): PackLine {
  const { name, pay } = ROLES[role];
  return {
    name,
    economic: "211",
    behaviour: "fixed",
    driver,
    period: "month",
    pay: true,
    numbers: {
      quantity: { value: quantity, question: askOf(name, HOW_MANY[driver]) },
      unit_cost: numberOf(pay, askOf(name, PAY)),
      on_cost: contributions,
    },
  };
}

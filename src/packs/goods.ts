import type { PackLine, PackNumber, Words } from "../model/cost-pack.js";
import { askOf, numberOf } from "./posts.js";
import { PER_CENTRE } from "./things.js";

type Good = {
  readonly name: Words;
  readonly driver: "place" | "centre";
  readonly price: readonly [value: string, min: string, max: string];
  readonly life: string;
};

/** What is bought once. Nobody published the prices. */
const GOODS = {
  furniture: {
    name: { en: "furniture", ru: "мебель", kk: "жиһаз", ky: "эмерек" },
    driver: "place",
    price: ["40000", "25000", "60000"],
    life: "8",
  },
  switchboard: {
    name: { en: "switchboard", ru: "телефонная станция", kk: "телефон станциясы", ky: "телефон станциясы" },
    driver: "centre",
    price: ["120000", "60000", "250000"],
    life: "4",
  },
  vehicle: {
    name: { en: "car", ru: "автомобиль", kk: "автокөлік", ky: "унаа" },
    driver: "centre",
    price: ["1200000", "700000", "2500000"],
    life: "7",
  },
  computers: {
    name: { en: "computers", ru: "компьютеры", kk: "компьютерлер", ky: "компьютерлер" },
    driver: "centre",
    price: ["50000", "30000", "80000"],
    life: "4",
  },
  examination: {
    name: {
      en: "equipment of the examination room",
      ru: "оборудование кабинета осмотра",
      kk: "қарау бөлмесінің жабдығы",
      ky: "кароо бөлмөсүнүн жабдуулары",
    },
    driver: "centre",
    price: ["400000", "150000", "900000"],
    life: "8",
  },
} satisfies Record<string, Good>;

const SETS: Readonly<Record<Good["driver"], Words>> = {
  centre: PER_CENTRE,
  place: {
    en: "does every place need a set of its own?",
    ru: "на каждое место нужен свой комплект?",
    kk: "әр орынға өз жиынтығы қажет пе?",
    ky: "ар бир орунга өзүнчө комплект керекпи?",
  },
};
const TODAY: Words = {
  en: "what does buying it cost today?",
  ru: "сколько стоит купить сегодня?",
  kk: "бүгін сатып алу қанша тұрады?",
  ky: "бүгүн сатып алуу канча турат?",
};
const LIFE: Words = {
  en: "after how many years is it replaced?",
  ru: "через сколько лет замена?",
  kk: "неше жылдан кейін ауыстырылады?",
  ky: "канча жылдан кийин алмаштырылат?",
};
const SALVAGE: Words = {
  en: "what is it still worth then?",
  ru: "сколько это тогда ещё стоит?",
  kk: "ол кезде әлі қанша тұрады?",
  ky: "ошол убакта калдык наркы канча?",
};

/** A line of what is bought once, with another quantity where the service needs one. */
export function bought(id: keyof typeof GOODS, quantity = "1"): PackLine {
  const { name, driver, price, life }: Good = GOODS[id];
  const number = (value: string, question: Words): PackNumber => ({ value, question: askOf(name, question) });
  return {
    name,
    economic: "31",
    behaviour: "capital",
    driver,
    period: "unit",
    numbers: {
      quantity: number(quantity, SETS[driver]),
      unit_cost: numberOf(price, askOf(name, TODAY)),
      useful_life: number(life, LIFE),
      salvage: number("0", SALVAGE),
    },
  };
}

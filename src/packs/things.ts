import type { PackLine, Words } from "../model/cost-pack.js";
import { askOf, numberOf } from "./posts.js";

type Thing = Pick<PackLine, "behaviour" | "driver" | "period"> & {
  readonly name: Words;
  readonly economic: "22" | "27";
  readonly quantity: string;
  readonly howMany: Words;
  /** What one may cost. Nobody published it. */
  readonly price: readonly [value: string, min: string, max: string];
  readonly whatPrice: Words;
};

const monthly = { economic: "22", behaviour: "fixed", driver: "centre", period: "month" } as const;
const each = { economic: "22", behaviour: "variable", period: "unit" } as const;

const A_MONTH: Words = {
  en: "what does it cost a month?",
  ru: "сколько это стоит в месяц?",
  kk: "айына қанша тұрады?",
  ky: "айына канча турат?",
};
const RENT: Words = {
  en: "what does it cost a month, or would cost if it were not free?",
  ru: "сколько это стоит в месяц или стоило бы, если даётся бесплатно?",
  kk: "айына қанша тұрады немесе тегін берілсе, қанша тұрар еді?",
  ky: "айына канча турат же бекер берилсе, канча турмак?",
};
const ONE: Words = {
  en: "what does one cost?",
  ru: "сколько стоит один раз?",
  kk: "бір реті қанша тұрады?",
  ky: "бир жолу канча турат?",
};
const PER_CASE: Words = {
  en: "how often in one case?",
  ru: "сколько раз на один случай?",
  kk: "бір жағдайға неше рет?",
  ky: "бир учурга канча жолу?",
};
const PER_CLIENT: Words = {
  en: "how often for one client?",
  ru: "сколько раз на одну обратившуюся?",
  kk: "жүгінген бір адамға неше рет?",
  ky: "кайрылган бир адамга канча жолу?",
};
/** How many a service has. */
export const PER_CENTRE: Words = {
  en: "how many does one service have?",
  ru: "сколько их у одной службы?",
  kk: "бір қызметте нешеуі бар?",
  ky: "бир кызматта канчоо бар?",
};

/** What a service pays for beside its people. Nobody published the prices. */
const THINGS = {
  house: {
    ...monthly,
    name: { en: "rent", ru: "аренда", kk: "жалға алу", ky: "ижара" },
    quantity: "1",
    howMany: { en: "how many houses?", ru: "сколько домов?", kk: "неше үй?", ky: "канча үй?" },
    price: ["60000", "40000", "90000"],
    whatPrice: RENT,
  },
  flat: {
    ...monthly,
    driver: "place",
    name: { en: "rent of flats", ru: "аренда квартир", kk: "пәтер жалдау", ky: "батир ижарасы" },
    quantity: "1",
    howMany: {
      en: "how many flats for one place?",
      ru: "сколько квартир на одно место?",
      kk: "бір орынға неше пәтер?",
      ky: "бир орунга канча батир?",
    },
    price: ["18000", "10000", "30000"],
    whatPrice: RENT,
  },
  office: {
    ...monthly,
    name: { en: "office rent", ru: "аренда кабинета", kk: "кеңсені жалға алу", ky: "кеңсенин ижарасы" },
    quantity: "1",
    howMany: { en: "how many offices?", ru: "сколько кабинетов?", kk: "неше кеңсе?", ky: "канча кеңсе?" },
    price: ["20000", "12000", "30000"],
    whatPrice: RENT,
  },
  utilities: {
    ...each,
    driver: "place",
    period: "month",
    name: { en: "utilities", ru: "коммунальные услуги", kk: "коммуналдық қызметтер", ky: "коммуналдык кызматтар" },
    quantity: "1",
    howMany: {
      en: "do all places take the same?",
      ru: "на все места уходит поровну?",
      kk: "барлық орынға бірдей жұмсала ма?",
      ky: "бардык орундарга бирдей жумшалабы?",
    },
    price: ["1200", "800", "2000"],
    whatPrice: {
      en: "what do heating, light and water cost for one place a month, over the whole year?",
      ru: "сколько стоят тепло, свет и вода на одно место в месяц, в среднем за год?",
      kk: "жылу, жарық және су бір орынға айына, жыл бойына орта есеппен қанша тұрады?",
      ky: "жылуулук, жарык жана суу бир орунга айына, бүт жыл боюнча орто эсеп менен, канча турат?",
    },
  },
  food: {
    ...each,
    driver: "person_night",
    name: { en: "food and hygiene", ru: "питание и гигиена", kk: "тамақ және гигиена", ky: "тамак-аш жана гигиена" },
    quantity: "1",
    howMany: {
      en: "do children need as much as women?",
      ru: "на детей уходит столько же, сколько на женщин?",
      kk: "балаларға әйелдермен бірдей жұмсала ма?",
      ky: "балдарга аялдардай эле жумшалабы?",
    },
    price: ["250", "150", "400"],
    whatPrice: {
      en: "what does one person take a day?",
      ru: "сколько уходит на одного человека в день?",
      kk: "бір адамға күніне қанша жұмсалады?",
      ky: "бир адамга күнүнө канча жумшалат?",
    },
  },
  security: {
    ...monthly,
    name: { en: "security", ru: "охрана", kk: "күзет", ky: "күзөт" },
    quantity: "1",
    howMany: {
      en: "how many contracts for guards or an alarm?",
      ru: "сколько договоров об охране или сигнализации?",
      kk: "күзет немесе дабыл туралы неше шарт бар?",
      ky: "күзөт же сигнализация боюнча канча келишим бар?",
    },
    price: ["10000", "3000", "40000"],
    whatPrice: A_MONTH,
  },
  supervision: {
    ...monthly,
    name: { en: "supervision", ru: "супервизия", kk: "супервизия", ky: "супервизия" },
    quantity: "2",
    howMany: {
      en: "how many meetings a month?",
      ru: "сколько встреч в месяц?",
      kk: "айына неше кездесу?",
      ky: "айына канча жолугушуу?",
    },
    price: ["4000", "2000", "6000"],
    whatPrice: {
      en: "what does one meeting cost?",
      ru: "сколько стоит одна встреча?",
      kk: "бір кездесу қанша тұрады?",
      ky: "бир жолугушуу канча турат?",
    },
  },
  trips: {
    ...each,
    driver: "client",
    name: { en: "transport", ru: "транспорт", kk: "көлік", ky: "транспорт" },
    quantity: "2",
    howMany: PER_CLIENT,
    price: ["500", "200", "1500"],
    whatPrice: ONE,
  },
  visits: {
    ...each,
    driver: "case",
    name: { en: "visits", ru: "выезды", kk: "шығулар", ky: "чыгуулар" },
    quantity: "2",
    howMany: PER_CASE,
    price: ["1500", "700", "4000"],
    whatPrice: {
      en: "what do fuel and the way cost for one?",
      ru: "сколько на один уходит на топливо и дорогу?",
      kk: "біреуіне жанармай мен жолға қанша кетеді?",
      ky: "бирөөнө күйүүчү май менен жолго канча кетет?",
    },
  },
  legalHelp: {
    ...each,
    driver: "case",
    name: { en: "legal help", ru: "юридическая помощь", kk: "заң көмегі", ky: "юридикалык жардам" },
    quantity: "1",
    howMany: PER_CASE,
    price: ["1500", "1000", "3000"],
    whatPrice: ONE,
  },
  courtCosts: {
    ...each,
    driver: "case",
    name: {
      en: "notary, experts, fees",
      ru: "нотариус, экспертиза, пошлины",
      kk: "нотариус, сараптама, баждар",
      ky: "нотариус, экспертиза, алымдар",
    },
    quantity: "1",
    howMany: PER_CASE,
    price: ["2000", "500", "6000"],
    whatPrice: ONE,
  },
  interpreter: {
    ...each,
    driver: "case",
    name: { en: "interpreter", ru: "переводчик", kk: "аудармашы", ky: "котормочу" },
    quantity: "0.1",
    howMany: PER_CASE,
    price: ["2000", "1000", "4000"],
    whatPrice: ONE,
  },
  calls: {
    ...each,
    driver: "case",
    name: { en: "calls", ru: "звонки", kk: "қоңыраулар", ky: "чалуулар" },
    quantity: "1",
    howMany: {
      en: "is every one free for the caller?",
      ru: "каждый бесплатный для звонящей?",
      kk: "әрқайсысы қоңырау шалушыға тегін бе?",
      ky: "ар бири чалган адам үчүн бекерби?",
    },
    price: ["10", "5", "20"],
    whatPrice: {
      en: "what does the phone company take for one?",
      ru: "сколько оператор связи берёт за один?",
      kk: "байланыс операторы біреуіне қанша алады?",
      ky: "байланыш оператору бирөөнө канча алат?",
    },
  },
  medicalKit: {
    ...each,
    driver: "case",
    name: {
      en: "medicines and forensic kits",
      ru: "лекарства и судебно-медицинские наборы",
      kk: "дәрі-дәрмек және сот-медициналық жиынтықтар",
      ky: "дары-дармек жана сот-медициналык топтомдор",
    },
    quantity: "1",
    howMany: PER_CASE,
    price: ["6000", "3000", "12000"],
    whatPrice: {
      en: "what do they cost for one case?",
      ru: "сколько они стоят на один случай?",
      kk: "бір жағдайға қанша тұрады?",
      ky: "бир учурга канча турат?",
    },
  },
  materials: {
    ...each,
    driver: "client",
    name: { en: "materials", ru: "материалы", kk: "материалдар", ky: "материалдар" },
    quantity: "1",
    howMany: PER_CLIENT,
    price: ["300", "100", "1000"],
    whatPrice: ONE,
  },
  help: {
    ...each,
    economic: "27",
    driver: "client",
    name: { en: "help with money", ru: "денежная помощь", kk: "ақшалай көмек", ky: "акчалай жардам" },
    quantity: "1",
    howMany: PER_CLIENT,
    price: ["5000", "0", "15000"],
    whatPrice: {
      en: "how much is given at once?",
      ru: "сколько дают за один раз?",
      kk: "бір ретте қанша беріледі?",
      ky: "бир жолу канча берилет?",
    },
  },
  phone: {
    ...monthly,
    name: {
      en: "telephone and internet",
      ru: "связь и интернет",
      kk: "байланыс және интернет",
      ky: "байланыш жана интернет",
    },
    quantity: "1",
    howMany: PER_CENTRE,
    price: ["2000", "1000", "4000"],
    whatPrice: A_MONTH,
  },
} satisfies Record<string, Thing>;

/** A line of goods or services, with another quantity where the service needs one. */
export function thing(id: keyof typeof THINGS, other?: string): PackLine {
  const { howMany, price, whatPrice, quantity, ...line }: Thing = THINGS[id];
  return {
    ...line,
    numbers: {
      quantity: { value: other ?? quantity, question: askOf(line.name, howMany) },
      unit_cost: numberOf(price, askOf(line.name, whatPrice)),
    },
  };
}

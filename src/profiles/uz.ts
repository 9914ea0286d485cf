import type { CountryProfile } from "../model/country-profile.js";
import { gfsmClasses } from "./gfsm.js";
import { questions } from "./shared-questions.js";
import { forecast, implied, shared } from "./shared-sources.js";
import { yearly } from "./yearly.js";

const iso = { mark: "found", source: "iso-3166-2" } as const;

type Rule = CountryProfile["contributions"][number];
type Value = CountryProfile["values"][number];

const tax = { en: "Social tax", ru: "Социальный налог", uz: "Ijtimoiy soliq" };

/** Social tax of bodies that are not financed from the budget, by whether the relief of a grant holds. */
const ngo = (rate: string, relief: "yes" | "no", source: string): Rule => ({
  id: "social-tax",
  name: tax,
  paidBy: "employer",
  employers: ["ngo"],
  rate,
  when: { question: "uz-relief", is: relief },
  mark: "secondary",
  source,
});

const official = (region: string, population: string): CountryProfile["population"][number] => ({
  region,
  year: "2026",
  population,
  from: "2026-01-01",
  to: "2026-01-01",
  mark: "secondary",
  source: "uz-statistics",
});

const minimumWage = (value: string, source: string, from: string | undefined, to: string | undefined): Value => ({
  name: "minimum_wage",
  definition: {
    en: "Minimum wage a month",
    ru: "Минимальный размер оплаты труда в месяц",
    uz: "mehnatga haq to‘lashning eng kam miqdori",
  },
  value,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  mark: "found",
  source,
});

const indicator = (value: string, source: string, from: string | undefined, to: string | undefined): Value => ({
  ...minimumWage(value, source, from, to),
  name: "base_indicator",
  definition: {
    en: "Base calculation value",
    ru: "Базовая расчётная величина (БРВ)",
    uz: "bazaviy hisoblash miqdori",
  },
});

const averageWage = (value: string, region?: string): Value => ({
  name: "average_wage",
  definition: { en: "Average monthly wage of 2025", ru: "Среднемесячная заработная плата за 2025 год" },
  ...(region !== undefined && { region }),
  value,
  from: "2025-01-01",
  to: "2025-12-31",
  mark: "secondary",
  source: "uz-wages-2025",
});

/** Uzbekistan. */
export const uz: CountryProfile = {
  id: "uz",
  name: { en: "Uzbekistan", ru: "Узбекистан", kk: "Өзбекстан", ky: "Өзбекстан" },
  languages: ["ru", "uz"],
  currency: "UZS",
  fiscalYear: { starts: "01-01", mark: "unverified", source: "not-read" },
  regions: [
    {
      code: "UZ-SA",
      names: { en: "Samarqand", ru: "Самаркандская область", uz: "Самарқанд" },
      also: ["Samarkand", "Самарканд"],
      ...iso,
    },
    {
      code: "UZ-FA",
      names: { en: "Farg‘ona", ru: "Ферганская область", uz: "Фарғона" },
      also: ["Fergana", "Фергана"],
      ...iso,
    },
    {
      code: "UZ-QA",
      names: { en: "Qashqadaryo", ru: "Кашкадарьинская область", uz: "Қашқадарё" },
      also: ["Kashkadarya", "Кашкадарья"],
      ...iso,
    },
    {
      code: "UZ-AN",
      names: { en: "Andijon", ru: "Андижанская область", uz: "Андижон" },
      also: ["Andijan", "Андижан"],
      ...iso,
    },
    { code: "UZ-NG", names: { en: "Namangan", ru: "Наманганская область", uz: "Наманган" }, ...iso },
    { code: "UZ-TK", names: { en: "Toshkent", ru: "Ташкент", uz: "Тошкент шаҳри" }, also: ["Tashkent"], ...iso },
    { code: "UZ-TO", names: { en: "Toshkent viloyati", ru: "Ташкентская область", uz: "Тошкент вилояти" }, ...iso },
    {
      code: "UZ-SU",
      names: { en: "Surxondaryo", ru: "Сурхандарьинская область", uz: "Сурхондарё" },
      also: ["Surkhandarya", "Сурхандарья"],
      ...iso,
    },
    {
      code: "UZ-BU",
      names: { en: "Buxoro", ru: "Бухарская область", uz: "Бухоро" },
      also: ["Bukhara", "Бухара"],
      ...iso,
    },
    {
      code: "UZ-XO",
      names: { en: "Xorazm", ru: "Хорезмская область", uz: "Хоразм" },
      also: ["Khorezm", "Хорезм"],
      ...iso,
    },
    {
      code: "UZ-QR",
      names: {
        en: "Qoraqalpog‘iston Respublikasi",
        ru: "Республика Каракалпакстан",
        uz: "Қорақалпоғистон Республикаси",
      },
      also: ["Karakalpakstan", "Каракалпакстан", "Qoraqalpog‘iston"],
      ...iso,
    },
    {
      code: "UZ-JI",
      names: { en: "Jizzax", ru: "Джизакская область", uz: "Жиззах" },
      also: ["Jizzakh", "Джизак"],
      ...iso,
    },
    {
      code: "UZ-NW",
      names: { en: "Navoiy", ru: "Навоийская область", uz: "Навоий" },
      also: ["Navoi", "Навои"],
      ...iso,
    },
    {
      code: "UZ-SI",
      names: { en: "Sirdaryo", ru: "Сырдарьинская область", uz: "Сирдарё" },
      also: ["Syrdarya", "Сырдарья"],
      ...iso,
    },
  ],
  population: [
    {
      year: "2026",
      population: "38236704",
      women: "18970000",
      from: "2026-01-01",
      to: "2026-01-01",
      mark: "secondary",
      source: "uz-statistics",
      note: { en: "Women in millions, to two digits.", ru: "Женщины в миллионах, до двух знаков." },
    },
    official("UZ-SA", "4379800"),
    official("UZ-FA", "4223000"),
    official("UZ-QA", "3717000"),
    official("UZ-AN", "3521800"),
    official("UZ-NG", "3190800"),
    official("UZ-TK", "3178100"),
    official("UZ-TO", "3160700"),
    official("UZ-SU", "3011000"),
    official("UZ-BU", "2107000"),
    official("UZ-XO", "2069200"),
    official("UZ-QR", "2053200"),
    official("UZ-JI", "1566900"),
    official("UZ-NW", "1111900"),
    official("UZ-SI", "946300"),
    {
      year: "2025",
      population: "37053427",
      women: "18359297",
      men: "18694130",
      women_15plus: "12773694",
      from: "2025-07-01",
      to: "2025-07-01",
      mark: "derived",
      source: "wpp-2024",
    },
  ],
  values: [
    {
      name: "vat_rate",
      definition: { en: "Value added tax", ru: "Налог на добавленную стоимость" },
      value: "0.12",
      from: "2023-01-01",
      mark: "secondary",
      source: "vatcalc",
    },
    minimumWage("1050000", "anhor", undefined, "2024-09-30"),
    minimumWage("1155000", "anhor", "2024-10-01", "2025-07-31"),
    minimumWage("1271000", "one-3834", "2025-08-01", undefined),
    indicator("340000", "anhor", undefined, "2024-09-30"),
    indicator("375000", "anhor", "2024-10-01", "2025-07-31"),
    indicator("412000", "one-3834", "2025-08-01", undefined),
    averageWage("6376700"),
    averageWage("5000000", "UZ-QR"),
    averageWage("5200000", "UZ-AN"),
    averageWage("5100000", "UZ-BU"),
    averageWage("4800000", "UZ-JI"),
    averageWage("4500000", "UZ-QA"),
    averageWage("7900000", "UZ-NW"),
    averageWage("4800000", "UZ-NG"),
    averageWage("4700000", "UZ-SA"),
    averageWage("4500000", "UZ-SU"),
    averageWage("5100000", "UZ-SI"),
    averageWage("6000000", "UZ-TO"),
    averageWage("4700000", "UZ-FA"),
    averageWage("5100000", "UZ-XO"),
    averageWage("10800000", "UZ-TK"),
  ],
  series: [
    ...yearly(
      "cpi",
      { mark: "found", source: "weo-2025" },
      { "2019": "88.599", "2020": "100", "2021": "110.849", "2022": "123.538", "2023": "135.838", "2024": "148.913" },
    ),
    ...yearly(
      "cpi",
      { mark: "secondary", source: "weo-2025", note: forecast },
      { "2025": "162.508", "2026": "174.328", "2027": "185.306", "2028": "194.585" },
    ),
    ...yearly(
      "fx:USD",
      { mark: "found", source: "wdi" },
      {
        "2019": "8836.7875",
        "2020": "10054.26133",
        "2021": "10609.46439",
        "2022": "11050.14542",
        "2023": "11734.83342",
        "2024": "12652.28682",
      },
    ),
    ...yearly(
      "fx:USD",
      { mark: "secondary", source: "weo-2025", note: implied },
      { "2025": "12777.5", "2026": "12815.9", "2027": "13125.3", "2028": "13402" },
    ),
  ],
  employers: [
    {
      id: "ngo",
      name: { en: "not financed from the budget, NGOs too", ru: "не финансируется из бюджета, в том числе НПО" },
    },
    { id: "budget", name: { en: "budget organisation", ru: "бюджетная организация" } },
  ],
  contributions: [
    ngo("0.12", "no", "tax-legal"),
    ngo("0.06", "yes", "tashkenttimes-13586"),
    {
      id: "social-tax",
      name: tax,
      paidBy: "employer",
      employers: ["budget"],
      rate: "0.25",
      mark: "secondary",
      source: "pwc-uz",
    },
  ],
  economicClasses: [...gfsmClasses],
  bodies: [
    {
      id: "social-policy",
      name: {
        en: "National Agency for Social Protection under the President; Inson centres",
        ru: "Национальное агентство социальной защиты при Президенте; центры «Инсон»",
      },
      mark: "found",
      source: "darakchi-167398",
    },
  ],
  procedures: [
    {
      id: "social-partnership",
      name: {
        en: "Law on social partnership (2014): grants and social orders",
        ru: "Закон о социальном партнёрстве (2014): гранты и социальные заказы",
        uz: "ijtimoiy buyurtma",
      },
      mark: "found",
      source: "icnl",
    },
    {
      id: "help-for-victims",
      name: {
        en: "Presidential resolution of 10 May 2024 No. PP-175: help without a protection order from 1 June 2024",
        ru: "Постановление Президента от 10 мая 2024 года № ПП-175: помощь без охранного ордера с 1 июня 2024 года",
      },
      from: "2024-06-01",
      mark: "found",
      source: "mkun-2024",
    },
    {
      id: "social-service-centres",
      name: {
        en: "Presidential resolution of 18 December 2025 No. PP-383: 20 territorial social service centres in 2026 and 2027",
        ru: "Постановление Президента от 18 декабря 2025 года № ПП-383: 20 территориальных центров социальных услуг в 2026–2027 годах",
      },
      mark: "found",
      source: "pp-383",
    },
  ],
  questions: [
    {
      id: "uz-relief",
      asks: {
        en: "Are the posts paid within a state grant or social order, with the social tax cut by half for 3 years?",
        ru: "Оплачиваются ли должности по государственному гранту или социальному заказу, с социальным налогом, сниженным на 50 % на 3 года?",
      },
      choices: [
        { id: "no", words: { en: "no: the full rate", ru: "нет: полная ставка" } },
        { id: "yes", words: { en: "yes: half of it", ru: "да: половина ставки" } },
      ],
    },
    questions.vat,
  ],
  sources: [
    shared.iso,
    shared.wpp,
    shared.weo,
    shared.wdi,
    shared.gfsm,
    shared.notRead,
    {
      id: "tax-legal",
      title: "Social tax and personal income tax",
      publisher: "tax-legal.uz (adviser)",
      locator: "undated: 12 %",
      url: "https://tax-legal.uz/en/social-tax-and-personal-income-tax",
    },
    {
      id: "pwc-uz",
      title: "Uzbekistan: individual, significant developments",
      publisher: "PwC Tax Summaries (tax adviser)",
      year: "2020",
      locator: "budget organisations 25 %; not found again for 2024 to 2026",
      url: "https://taxsummaries.pwc.com/republic-of-uzbekistan/individual/significant-developments",
    },
    {
      id: "tashkenttimes-13586",
      title: "Decree on support of civil society institutions",
      publisher: "tashkenttimes.uz",
      year: "2024",
      locator: "social tax cut by 50 % for 3 years; number, start and base not read",
      url: "https://tashkenttimes.uz/national/13586",
    },
    {
      id: "vatcalc",
      title: "VAT in Uzbekistan",
      publisher: "vatcalc.com",
      locator: "12 % since 2023",
      url: "https://vatcalc.com",
    },
    {
      id: "anhor",
      title: "Minimum wage and base calculation value from 1 October 2024",
      publisher: "anhor.uz",
      year: "2024",
      locator: "1,050,000 and 1,155,000; 340,000 and 375,000",
    },
    {
      id: "one-3834",
      title: "Minimum wage and base calculation value from 1 August 2025",
      publisher: "one.uz, tashkenttimes.uz",
      year: "2025",
      locator: "decree of 2 June 2025 No. UP-91: 1,271,000; 412,000",
    },
    {
      id: "uz-wages-2025",
      title: "Average wage of 2025, by region",
      publisher: "uz.sputniknews.ru, vzglyad.uz",
      year: "2026",
      locator: "27 and 26 January 2026",
    },
    {
      id: "uz-statistics",
      title: "Population on 1 January 2026",
      publisher: "Statistics committee, by oz.inform.kz and news.mail.ru",
      year: "2026",
      locator: "total, women, regions",
    },
    {
      id: "darakchi-167398",
      title: "Report naming the agency",
      publisher: "darakchi.uz",
      locator: "centre for rehabilitation and adaptation of women inside it since 2023",
      url: "https://darakchi.uz/ru/167398",
    },
    { id: "icnl", title: "Uzbekistan", publisher: "icnl.org", locator: "law on social partnership, 2014" },
    {
      id: "mkun-2024",
      title: "Help for victims of violence",
      publisher: "m.kun.uz",
      year: "2024",
      locator: "11 May 2024",
    },
    {
      id: "pp-383",
      title: "Presidential resolution of 18 December 2025 No. PP-383",
      year: "2025",
      locator: "20 territorial social service centres",
      url: "https://cis-legislation.com/document.fwx?rgn=172432",
    },
  ],
};

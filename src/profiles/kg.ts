import type { CountryProfile } from "../model/country-profile.js";
import { gfsmClasses } from "./gfsm.js";
import { forecast, implied, nameNotRead, shared } from "./shared-sources.js";
import { questions } from "./shared-questions.js";
import { yearly } from "./yearly.js";

const iso = { mark: "found", source: "iso-3166-2" } as const;

const pension = { en: "Pension insurance", ru: "Пенсионное страхование", ky: "Пенсиялык камсыздандыруу" };
const medical = {
  en: "Compulsory health insurance",
  ru: "Обязательное медицинское страхование",
  ky: "Милдеттүү медициналык камсыздандыруу",
};
const health = { en: "Health improvement of workers", ru: "Оздоровление трудящихся", ky: "Эмгекчилерди чыңдоо" };

type Rule = Partial<CountryProfile["contributions"][number]>;

/** 20 average wages of the year before, 20 × 31,604 som; 60 or 100 per cent of one where the answer says so. */
const employer = {
  paidBy: "employer",
  cap: [
    {
      value: "632080",
      from: "2026-01-01",
      mark: "derived",
      source: "24kg-362833",
      note: {
        en: "The average wage of the year before changes it each year.",
        ru: "Меняется каждый год вместе со средней заработной платой за прошлый год.",
      },
    },
  ],
  floor: [
    {
      value: "18962.4",
      when: { question: "kg-floor", is: "60" },
      from: "2026-01-01",
      mark: "derived",
      source: "24kg-362875",
    },
    {
      value: "31604",
      when: { question: "kg-floor", is: "100" },
      from: "2026-01-01",
      mark: "found",
      source: "24kg-362875",
    },
  ],
} satisfies Rule;
const ngo = {
  ...employer,
  employers: ["ngo"],
  from: "2024-08-01",
  mark: "found",
  source: "sf-tariff-2024",
} satisfies Rule;
const before = {
  paidBy: "employer",
  employers: ["ngo"],
  to: "2024-07-31",
  mark: "secondary",
  source: "mazars-2023",
} satisfies Rule;
const budget = { ...employer, employers: ["budget"], mark: "found", source: "socfond-table" } satisfies Rule;

const regional = (region: string, value: string): CountryProfile["values"][number] => ({
  name: "average_wage",
  definition: {
    en: "Average monthly wage of 2025 by region",
    ru: "Среднемесячная заработная плата за 2025 год по региону",
  },
  region,
  value,
  from: "2025-01-01",
  to: "2025-12-31",
  mark: "secondary",
  source: "mts-4173",
});

const minimum = (year: string, value: string): CountryProfile["values"][number] => ({
  name: "minimum_wage",
  definition: {
    en: "Minimum wage a month, draft budget",
    ru: "Минимальная заработная плата в месяц, проект бюджета",
    ky: "Минималдуу эмгек акы, бюджеттин долбоору",
  },
  value,
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  mark: "found",
  source: "24kg-348586",
});

/** Kyrgyzstan. */
export const kg: CountryProfile = {
  id: "kg",
  name: { en: "Kyrgyzstan", ru: "Кыргызстан", kk: "Қырғызстан", ky: "Кыргызстан" },
  languages: ["ru", "ky"],
  currency: "KGS",
  fiscalYear: { starts: "01-01", mark: "unverified", source: "not-read" },
  regions: [
    {
      code: "KG-GB",
      names: { en: "Bishkek Shaary", ru: "Бишкек", ky: "Бишкек шаары" },
      also: ["Bishkek"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "KG-GO",
      names: { en: "Gorod Osh", ru: "Ош", ky: "Ош шаары" },
      also: ["Osh", "Osh city", "город Ош"],
      ...iso,
      note: nameNotRead,
    },
    { code: "KG-B", names: { en: "Batken", ru: "Баткенская область", ky: "Баткен облусу" }, ...iso },
    {
      code: "KG-C",
      names: { en: "Chuyskaya oblast'", ru: "Чуйская область", ky: "Чүй облусу" },
      also: ["Chuy", "Chui", "Чуй"],
      ...iso,
    },
    {
      code: "KG-J",
      names: { en: "Dzhalal-Abadskaya oblast'", ru: "Джалал-Абадская область", ky: "Жалал-Абад облусу" },
      also: ["Jalal-Abad", "Джалал-Абад"],
      ...iso,
    },
    { code: "KG-N", names: { en: "Naryn", ru: "Нарынская область", ky: "Нарын облусу" }, ...iso, note: nameNotRead },
    { code: "KG-O", names: { en: "Osh oblast'", ru: "Ошская область", ky: "Ош облусу" }, ...iso },
    { code: "KG-T", names: { en: "Talas", ru: "Таласская область", ky: "Талас облусу" }, ...iso, note: nameNotRead },
    {
      code: "KG-Y",
      names: { en: "Issyk-Kul'skaja oblast'", ru: "Иссык-Кульская область", ky: "Ысык-Көл облусу" },
      also: ["Issyk-Kul", "Иссык-Куль"],
      ...iso,
    },
  ],
  population: [
    {
      year: "2025",
      population: "7395000",
      from: "2025-12-01",
      to: "2025-12-01",
      mark: "secondary",
      source: "24kg-360404",
    },
    {
      year: "2025",
      population: "7295031",
      women: "3689548",
      men: "3605483",
      women_15plus: "2556651",
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
      mark: "unverified",
      source: "not-read",
    },
    minimum("2026", "3280"),
    minimum("2027", "3608"),
    minimum("2028", "3968.8"),
    {
      name: "average_wage",
      definition: {
        en: "Average wage of the year before, by which contributions are limited",
        ru: "Средняя заработная плата за прошлый год, по которой ограничены страховые взносы",
      },
      value: "31604",
      from: "2026-01-01",
      to: "2026-12-31",
      mark: "found",
      source: "24kg-362833",
    },
    {
      name: "average_wage",
      definition: {
        en: "Average monthly wage of January to June 2025, without small enterprises",
        ru: "Среднемесячная заработная плата за январь–июнь 2025 года, без малых предприятий",
      },
      value: "42020",
      from: "2025-01-01",
      to: "2025-06-30",
      mark: "secondary",
      source: "kabar-2025",
    },
    regional("KG-GB", "54618"),
    regional("KG-Y", "46261"),
    regional("KG-N", "39934"),
    regional("KG-T", "38725"),
    regional("KG-GO", "34662"),
    regional("KG-J", "34633"),
    regional("KG-C", "33837"),
    regional("KG-B", "31461"),
    regional("KG-O", "26914"),
    {
      name: "base_indicator",
      definition: { en: "Calculation indicator", ru: "Расчётный показатель", ky: "Эсептик көрсөткүч" },
      value: "100",
      mark: "unverified",
      source: "not-read",
    },
    {
      name: "subsistence_minimum",
      definition: {
        en: "Subsistence minimum a head, third quarter of 2025",
        ru: "Прожиточный минимум на душу населения, III квартал 2025 года",
      },
      value: "8758.6",
      from: "2025-07-01",
      to: "2025-09-30",
      mark: "found",
      source: "24kg-347160",
    },
    {
      name: "subsistence_minimum",
      definition: {
        en: "Subsistence minimum of working age, third quarter of 2025",
        ru: "Прожиточный минимум трудоспособного населения, III квартал 2025 года",
      },
      value: "9818.4",
      from: "2025-07-01",
      to: "2025-09-30",
      mark: "found",
      source: "24kg-347160",
    },
  ],
  series: [
    ...yearly(
      "cpi",
      { mark: "found", source: "weo-2025" },
      {
        "2019": "155.68",
        "2020": "165.523",
        "2021": "185.235",
        "2022": "211.001",
        "2023": "233.782",
        "2024": "245.519",
      },
    ),
    ...yearly(
      "cpi",
      { mark: "secondary", source: "weo-2025", note: forecast },
      { "2025": "265.21", "2026": "283.519", "2027": "299.082", "2028": "314.133" },
    ),
    ...yearly(
      "fx:USD",
      { mark: "found", source: "wdi" },
      {
        "2019": "69.78935",
        "2020": "77.34611",
        "2021": "84.64082",
        "2022": "84.11622",
        "2023": "87.85613",
        "2024": "87.15031",
      },
    ),
    ...yearly(
      "fx:USD",
      { mark: "secondary", source: "weo-2025", note: implied },
      { "2025": "89.2937", "2026": "93.9471", "2027": "97.9745", "2028": "101.393" },
    ),
  ],
  employers: [
    {
      id: "ngo",
      name: {
        en: "non-commercial organisation (total tariff 12.25 %)",
        ru: "некоммерческая организация (общий тариф 12,25 %)",
        ky: "коммерциялык эмес уюм (жалпы тариф 12,25 %)",
      },
    },
    {
      id: "budget",
      name: {
        en: "body financed from the state budget (total tariff 27.25 %)",
        ru: "организация, финансируемая из государственного бюджета (общий тариф 27,25 %)",
        ky: "мамлекеттик бюджеттен каржылануучу уюм (жалпы тариф 27,25 %)",
      },
    },
  ],
  contributions: [
    { id: "pension", name: pension, rate: "0.01", ...ngo },
    { id: "medical", name: medical, rate: "0.01", ...ngo },
    { id: "health", name: health, rate: "0.0025", ...ngo },
    { id: "pension", name: pension, rate: "0.15", ...before },
    { id: "medical", name: medical, rate: "0.02", ...before },
    { id: "health", name: health, rate: "0.0025", ...before },
    { id: "pension", name: pension, rate: "0.15", ...budget },
    { id: "medical", name: medical, rate: "0.02", ...budget },
    { id: "health", name: health, rate: "0.0025", ...budget },
  ],
  economicClasses: [...gfsmClasses],
  bodies: [
    {
      id: "social-policy",
      name: {
        en: "Ministry of Labour, Social Welfare and Migration",
        ru: "Министерство труда, социального обеспечения и миграции",
      },
      mark: "found",
      source: "24kg-362347",
    },
  ],
  procedures: [
    {
      id: "state-social-order",
      name: {
        en: "Law of 28 April 2017 No. 70, state social order (amended 24.4.2019 No. 56, 5.8.2022 No. 82, 25.7.2023 No. 147)",
        ru: "Закон от 28 апреля 2017 года № 70, государственный социальный заказ (изменения 24.4.2019 № 56, 5.8.2022 № 82, 25.7.2023 № 147)",
        ky: "2017-жылдын 28-апрелиндеги № 70 Мыйзам, мамлекеттик социалдык заказ",
      },
      mark: "found",
      source: "law-70-2017",
    },
    {
      id: "state-social-order-rules",
      name: {
        en: "Resolution of the Cabinet of 4 November 2022 No. 604: tender of socially useful projects (annex 1), vouchers (annex 2)",
        ru: "Постановление Кабинета Министров от 4 ноября 2022 года № 604: конкурс общественно полезных проектов (приложение 1), ваучеры (приложение 2)",
      },
      from: "2022-11-25",
      mark: "found",
      source: "resolution-604-2022",
    },
    {
      id: "protection-from-family-violence",
      name: {
        en: "Law of 27 April 2017 No. 63, protection from family violence: consultative-preventive centre, a shelter may be attached",
        ru: "Закон от 27 апреля 2017 года № 63 об охране и защите от семейного насилия: консультативно-профилактический центр, убежище может быть при нём",
      },
      mark: "found",
      source: "law-63-2017",
    },
  ],
  questions: [
    {
      id: "kg-floor",
      asks: {
        en: "Contributions may not be below those on a part of the average wage of 31,604 som, depending on the category of the worker. Which floor holds for your staff?",
        ru: "Взносы не могут быть ниже взносов с части средней заработной платы (31 604 сома) в зависимости от категории работника. Какая нижняя граница действует для ваших работников?",
        ky: "Төгүмдөр орточо эмгек акынын (31 604 сом) бир бөлүгүнөн төгүлгөндөн аз боло албайт, кызматкердин категориясына жараша. Кызматкерлериңиз үчүн кайсы төмөнкү чек колдонулат?",
      },
      choices: [
        {
          id: "none",
          words: {
            en: "none: contributions on actual pay",
            ru: "никакая: взносы с фактической оплаты",
            ky: "эч кандай: иш жүзүндөгү эмгек акыдан",
          },
        },
        {
          id: "60",
          words: {
            en: "60 % of the average wage",
            ru: "60 % средней заработной платы",
            ky: "орточо эмгек акынын 60 %ы",
          },
        },
        {
          id: "100",
          words: {
            en: "100 % of the average wage",
            ru: "100 % средней заработной платы",
            ky: "орточо эмгек акынын 100 %ы",
          },
        },
      ],
      from: "2026-01-01",
      until: {
        en: "No floor is counted.",
        ru: "Нижняя граница не считается.",
        ky: "Төмөнкү чек эсептелбейт.",
      },
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
      id: "sf-tariff-2024",
      title: "О снижении ставки тарифов страховых взносов по государственному социальному страхованию",
      publisher: "Social Fund of the Kyrgyz Republic",
      year: "2024",
      locator:
        "law signed 23.7.2024, in force from 1.8.2024: total 12.25 %, employer 2.25 %, worker 10 %; non-commercial organisations named",
      url: "https://sf.gov.kg/ru/o-snizhenii-stavki-tarifov-strahovyh-vznosov-po-gosudarstvennomu-soczialnomu-strahovaniyu-2",
    },
    {
      id: "socfond-table",
      title: "Table of tariffs of insurance contributions",
      publisher: "Social Fund of the Kyrgyz Republic",
      locator: "code 001, total 27.25 %, undated; the total still used in 2026 by 24.kg/vlast/362833",
      url: "https://socfond.kg/kg/payers/strakhovykh-vznosov/",
    },
    {
      id: "mazars-2023",
      title: "CEE Tax Guide 2023, Kyrgyzstan",
      publisher: "Mazars",
      year: "2023",
      locator: "social contributions",
      url: "https://mazars-tax2023.webdream.hu/country-page/13",
    },
    {
      id: "24kg-362833",
      title: "Cap of insurance contributions from 1 January 2026",
      publisher: "24.kg",
      year: "2026",
      locator: "20 average wages of the previous year, average 31,604 som; most 172,242 and 77,430 som",
      url: "https://24.kg/vlast/362833",
    },
    {
      id: "24kg-362875",
      title: "Contributions below those on 60 or 100 per cent of the average wage",
      publisher: "24.kg",
      year: "2026",
      locator: "depending on the category of the worker",
      url: "https://24.kg/english/362875",
    },
    {
      id: "24kg-348586",
      title: "Minimum wage in the draft budget 2026 to 2028",
      publisher: "24.kg",
      year: "2025",
      locator: "minimum wage by year",
      url: "https://24.kg/ekonomika/348586",
    },
    {
      id: "24kg-360404",
      title: "Population on 1 December 2025",
      publisher: "24.kg",
      year: "2026",
      locator: "total",
      url: "https://24.kg/360404",
    },
    {
      id: "24kg-347160",
      title: "Subsistence minimum of the third quarter of 2025",
      publisher: "24.kg",
      year: "2025",
      locator: "a head, and of working age",
      url: "https://24.kg/kyrgyzcha/347160",
    },
    {
      id: "24kg-362347",
      title: "Report naming the ministry",
      publisher: "24.kg",
      year: "2026",
      locator: "name of the ministry",
      url: "https://24.kg/362347",
    },
    {
      id: "kabar-2025",
      title: "Average wage of January to June 2025",
      publisher: "Kabar, by oz.inform.kz",
      year: "2025",
      locator: "without small enterprises",
    },
    {
      id: "mts-4173",
      title: "Average wage of 2025 by region",
      publisher: "mts.kg",
      year: "2026",
      locator: "table by region",
      url: "https://mts.kg/obschestvo/4173",
    },
    {
      id: "law-70-2017",
      title: "Law on state social order",
      publisher: "Ministry of Justice of the Kyrgyz Republic",
      year: "2017",
      locator: "No. 70, 28.4.2017",
      url: "https://cbd.minjust.gov.kg/act/view/ru-ru/111577",
    },
    {
      id: "resolution-604-2022",
      title: "Resolution of the Cabinet on the state social order",
      year: "2022",
      locator: "No. 604, 4.11.2022; replaced 15.12.2017 No. 814, void from 25.11.2022",
      url: "https://cis-legislation.com/document.fwx?rgn=145293",
    },
    {
      id: "law-63-2017",
      title: "Law on protection from family violence",
      year: "2017",
      locator: "No. 63, 27.4.2017, art. 1(2)",
      url: "https://gender.kg/post/law/zakon-kr-ob-ohrane-i-zashite-ot-semejnogo-nasiliya",
    },
  ],
};

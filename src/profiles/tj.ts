import type { CountryProfile } from "../model/country-profile.js";
import { gfsmClasses } from "./gfsm.js";
import { questions } from "./shared-questions.js";
import { forecast, implied, nameNotRead, shared } from "./shared-sources.js";
import { yearly } from "./yearly.js";

const iso = { mark: "found", source: "iso-3166-2" } as const;

const tax = { en: "Social tax", ru: "Социальный налог" };
const vat = { en: "Value added tax, payment not in cash", ru: "Налог на добавленную стоимость, безналичный расчёт" };
const minimum = {
  en: "Minimum wage a month",
  ru: "Минимальная заработная плата в месяц",
  tg: "ҳадди ақали музди меҳнат",
};
const indicator = { en: "Indicator for calculations", ru: "Показатель для расчётов", tg: "нишондиҳанда барои ҳисоб" };

/** Tajikistan. */
export const tj: CountryProfile = {
  id: "tj",
  name: { en: "Tajikistan", ru: "Таджикистан", kk: "Тәжікстан", ky: "Тажикстан" },
  languages: ["ru", "tg"],
  currency: "TJS",
  fiscalYear: { starts: "01-01", mark: "unverified", source: "not-read" },
  regions: [
    { code: "TJ-DU", names: { en: "Dushanbe", ru: "Душанбе", tg: "Душанбе" }, ...iso, note: nameNotRead },
    {
      code: "TJ-GB",
      names: { en: "Kŭhistoni Badakhshon", ru: "Горно-Бадахшанская автономная область", tg: "Кӯҳистони Бадахшон" },
      also: ["ГБАО", "GBAO"],
      ...iso,
      note: nameNotRead,
    },
    { code: "TJ-KT", names: { en: "Khatlon", ru: "Хатлонская область", tg: "Хатлон" }, ...iso, note: nameNotRead },
    {
      code: "TJ-RA",
      names: { en: "nohiyahoi tobei jumhurí", ru: "Районы республиканского подчинения", tg: "ноҳияҳои тобеи ҷумҳурӣ" },
      also: ["РРП"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "TJ-SU",
      names: { en: "Sughd", ru: "Согдийская область", tg: "Суғд" },
      also: ["Согд"],
      ...iso,
      note: nameNotRead,
    },
  ],
  population: [
    {
      year: "2025",
      population: "10786735",
      women: "5482654",
      men: "5304081",
      women_15plus: "3573942",
      from: "2025-07-01",
      to: "2025-07-01",
      mark: "derived",
      source: "wpp-2024",
    },
  ],
  values: [
    {
      name: "vat_rate",
      definition: vat,
      value: "0.14",
      from: "2024-01-01",
      to: "2026-12-31",
      mark: "secondary",
      source: "vatcalc",
    },
    { name: "vat_rate", definition: vat, value: "0.13", from: "2027-01-01", mark: "secondary", source: "vatcalc" },
    {
      name: "minimum_wage",
      definition: minimum,
      value: "1000",
      from: "2025-09-01",
      to: "2026-08-31",
      mark: "secondary",
      source: "caravan",
    },
    {
      name: "minimum_wage",
      definition: minimum,
      value: "1300",
      from: "2026-09-01",
      mark: "found",
      source: "khovar-2026",
    },
    {
      name: "base_indicator",
      definition: indicator,
      value: "72",
      from: "2024-01-01",
      to: "2024-12-31",
      mark: "secondary",
      source: "ok-video",
    },
    {
      name: "base_indicator",
      definition: indicator,
      value: "75",
      from: "2025-01-01",
      to: "2025-12-31",
      mark: "secondary",
      source: "ok-video",
    },
    {
      name: "average_wage",
      definition: { en: "Average monthly wage, August 2025", ru: "Среднемесячная заработная плата, август 2025 года" },
      value: "2468",
      from: "2025-08-01",
      to: "2025-08-31",
      mark: "secondary",
      source: "hamsinf",
    },
  ],
  series: [
    ...yearly(
      "cpi",
      { mark: "found", source: "weo-2025" },
      { "2019": "1527.9", "2020": "1659.01", "2021": "1807.88", "2022": "1927.95", "2023": "1998.36" },
    ),
    ...yearly(
      "cpi",
      { mark: "secondary", source: "weo-2025", note: forecast },
      { "2024": "2068.4", "2025": "2147.75", "2026": "2244.39", "2027": "2356.61", "2028": "2474.45" },
    ),
    ...yearly(
      "fx:USD",
      { mark: "derived", source: "weo-2025", note: implied },
      { "2019": "9.53018", "2020": "10.3219", "2021": "11.3136", "2022": "11.0306", "2023": "10.8811" },
    ),
    ...yearly(
      "fx:USD",
      { mark: "secondary", source: "weo-2025", note: implied },
      { "2024": "10.8037", "2025": "10.1082", "2026": "10.0401", "2027": "10.5199", "2028": "10.88" },
    ),
  ],
  employers: [
    { id: "ngo", name: { en: "not financed from the budget", ru: "не финансируется из бюджета" } },
    { id: "budget", name: { en: "financed from the budget", ru: "финансируется из бюджета" } },
  ],
  contributions: [
    {
      id: "social-tax",
      name: tax,
      paidBy: "employer",
      employers: ["ngo"],
      rate: "0.2",
      from: "2022-01-01",
      mark: "secondary",
      source: "aaa",
    },
    {
      id: "social-tax",
      name: tax,
      paidBy: "employer",
      employers: ["budget"],
      rate: "0.25",
      from: "2022-01-01",
      mark: "secondary",
      source: "aaa",
    },
  ],
  economicClasses: [...gfsmClasses],
  bodies: [
    {
      id: "social-policy",
      name: {
        en: "Ministry of Health and Social Protection of Population; Committee on Women and Family Affairs",
        ru: "Министерство здравоохранения и социальной защиты; Комитет по делам женщин и семьи",
      },
      mark: "found",
      source: "rgn-67659",
    },
  ],
  procedures: [
    {
      id: "prevention-programme",
      name: {
        en: "Programme on prevention of family violence 2014 to 2023, 3 May 2014 No. 294",
        ru: "Программа предупреждения насилия в семье на 2014–2023 годы, 3 мая 2014 года № 294",
      },
      to: "2023-12-31",
      mark: "found",
      source: "rgn-67659",
    },
    {
      id: "state-social-order",
      name: {
        en: "Order of 13 December 2012 No. 724: a state social order to be planned by 2015; no law found",
        ru: "Распоряжение от 13 декабря 2012 года № 724: государственный социальный заказ планируется к 2015 году; закон не найден",
      },
      mark: "found",
      source: "rgn-56885",
    },
  ],
  questions: [questions.vat],
  sources: [
    shared.iso,
    shared.wpp,
    shared.weo,
    shared.gfsm,
    shared.notRead,
    {
      id: "aaa",
      title: "New Tax Code of Tajikistan: key changes",
      publisher: "aaa.tj (adviser)",
      year: "2022",
      locator: "social tax 20 % and 25 % since 1 January 2022",
      url: "https://aaa.tj/articles/new-tax-code-of-tajikistan-key-changes",
    },
    {
      id: "vatcalc",
      title: "VAT in Tajikistan",
      publisher: "vatcalc.com, daryo.uz",
      year: "2024",
      locator: "14 % 2024 to 2026, 13 % from 2027; pages disagree on payment in cash",
    },
    {
      id: "caravan",
      title: "Minimum wage from 1 September 2025",
      publisher: "caravan-info.pro",
      year: "2025",
      locator: "1,000",
    },
    {
      id: "khovar-2026",
      title: "Decree of the President",
      publisher: "khovar.tj",
      year: "2026",
      locator: "minimum wage 1,300 from 1 September 2026",
      url: "https://khovar.tj/rus/2026/01/ukaz-prezidenta-respubliki-tadzhikistan-112",
    },
    {
      id: "ok-video",
      title: "Indicator for calculations",
      publisher: "ok.ru",
      year: "2025",
      locator: "72 in 2024, 75 from 1 January 2025",
      url: "https://ok.ru/video/8563644041883",
    },
    { id: "hamsinf", title: "Average wage of August 2025", publisher: "hamsinf.com", year: "2025", locator: "53959" },
    {
      id: "rgn-67659",
      title: "Programme on prevention of family violence 2014 to 2023",
      year: "2014",
      locator: "No. 294, 3.5.2014",
      url: "https://cis-legislation.com/document.fwx?rgn=67659",
    },
    {
      id: "rgn-56885",
      title: "Order of 13 December 2012 No. 724",
      year: "2012",
      locator: "state social order",
      url: "https://ealegislation.com/document.fwx?rgn=56885",
    },
  ],
};

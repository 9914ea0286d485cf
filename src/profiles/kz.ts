import type { CountryProfile } from "../model/country-profile.js";
import { forecast, implied, nameNotRead, shared } from "./shared-sources.js";
import { questions } from "./shared-questions.js";
import { yearly } from "./yearly.js";

const iso = { mark: "found", source: "iso-3166-2" } as const;

type Rule = CountryProfile["contributions"][number];
type Limit = NonNullable<Rule["cap"]>[number];
type Cited = Pick<Limit, "mark" | "source" | "from" | "to">;

/** First and last day of a year. */
const of = (year: number): { from: string; to: string } => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** What one year's page says: how sure it is and whose it is. */
const y2024 = { mark: "secondary", source: "hcg-2024", ...of(2024) } satisfies Cited;
const y2025 = { mark: "found", source: "pwc-257", ...of(2025) } satisfies Cited;
const y2026 = { mark: "found", source: "bpo-2026", ...of(2026) } satisfies Cited;
const pwc2026 = { ...y2026, source: "pwc-2026" } satisfies Cited;

const taxName = { en: "Social tax", ru: "Социальный налог", kk: "Әлеуметтік салық" };
const socialName = { en: "Social contributions", ru: "Социальные отчисления", kk: "Әлеуметтік аударымдар" };
const healthName = {
  en: "Health insurance contributions of the employer",
  ru: "Отчисления работодателя на ОСМС",
  kk: "Жұмыс берушінің МӘМС аударымдары",
};
const pensionName = {
  en: "Pension contributions of the employer",
  ru: "Обязательные пенсионные взносы работодателя",
  kk: "Жұмыс берушінің міндетті зейнетақы жарналары",
};
const workerPensionName = { en: "Pension contributions of the worker", ru: "Обязательные пенсионные взносы работника" };
const workerHealthName = { en: "Health insurance of the worker", ru: "Взносы работника на ОСМС" };

/** The social tax: on pay less what the worker pays; least base 14 monthly calculation indices. */
const socialTax = (rate: string, cited: Cited, least: string, more: Partial<Rule>): Rule => ({
  id: "social-tax",
  name: taxName,
  paidBy: "employer",
  rate,
  without: ["worker-pension", "worker-health"],
  baseMark: "unverified",
  floor: [{ value: least, ...cited, mark: "secondary", source: "moore-2026" }],
  ...more,
  ...cited,
});

/** Social contributions: on pay less the worker's pension contributions, from 1 to 7 minimum wages. */
const social = (rate: string, cited: Cited): Rule => ({
  id: "social",
  name: socialName,
  paidBy: "employer",
  rate,
  without: ["worker-pension"],
  baseMark: "unverified",
  floor: [{ value: "85000", ...cited }],
  cap: [{ value: "595000", ...cited }],
  ...cited,
});

const health = (cited: Cited, cap: Pick<Limit, "value" | "mark" | "source">): Rule => ({
  id: "health",
  name: healthName,
  paidBy: "employer",
  rate: "0.03",
  cap: [{ ...cited, ...cap }],
  ...cited,
});

/** The employer's pension contributions: not for workers born before 1975. */
const pension = (rate: string, year: number): Rule => ({
  id: "pension",
  name: pensionName,
  paidBy: "employer",
  rate,
  cap: [{ value: "4250000", mark: "unverified", source: "not-read", ...of(year) }],
  when: { question: "kz-born-before-1975", is: "no" },
  mark: "found",
  source: "kgd-148990",
  ...of(year),
});

const workerPension = (year: number, mark: Rule["mark"]): Rule => ({
  id: "worker-pension",
  name: workerPensionName,
  paidBy: "worker",
  rate: "0.1",
  cap: [{ value: "4250000", mark, source: mark === "found" ? "bpo-2026" : "not-read", ...of(year) }],
  mark: "found",
  source: "bpo-2026",
  ...of(year),
});

const workerHealth = (year: number, cap: Pick<Limit, "value" | "mark" | "source">): Rule => ({
  id: "worker-health",
  name: workerHealthName,
  paidBy: "worker",
  rate: "0.02",
  cap: [{ ...cap, ...of(year) }],
  mark: "found",
  source: "pwc-2026",
  ...of(year),
});

const specific = (
  code: string,
  en: string,
  ru: string,
  gfsm: string,
  mark: "found" | "unverified" = "found",
): CountryProfile["economicClasses"][number] => ({
  code,
  title: { en, ru },
  gfsm,
  mark,
  source: mark === "found" ? "kz-specifics" : "not-read",
});

const official = (region: string, population: string): CountryProfile["population"][number] => ({
  region,
  year: "2026",
  population,
  from: "2026-01-01",
  to: "2026-01-01",
  mark: "secondary",
  source: "kz-statistics",
});

type Value = CountryProfile["values"][number];

const minimumWage = (year: number, source: string): Value => ({
  name: "minimum_wage",
  definition: {
    en: "Minimum wage a month",
    ru: "Минимальная заработная плата в месяц",
    kk: "Айына ең төмен жалақы",
  },
  value: "85000",
  mark: "found",
  source,
  ...of(year),
});

const index = (value: string, cited: Cited): Value => ({
  name: "base_indicator",
  definition: {
    en: "Monthly calculation index",
    ru: "Месячный расчётный показатель (МРП)",
    kk: "Айлық есептік көрсеткіш (АЕК)",
  },
  value,
  ...cited,
});

const averageWage = (value: string, quarter: string, from: string, to: string): Value => ({
  name: "average_wage",
  definition: {
    en: `Average monthly wage, quarter ${quarter} of 2025`,
    ru: `Среднемесячная заработная плата, ${quarter} квартал 2025 года`,
  },
  value,
  from,
  to,
  mark: "secondary",
  source: "kz-wages-2025",
});

const subsistence = (value: string, year: number): Value => ({
  name: "subsistence_minimum",
  definition: { en: "Subsistence minimum", ru: "Прожиточный минимум", kk: "Күнкөріс деңгейі" },
  value,
  mark: "found",
  source: "kz-budget-2026",
  ...of(year),
});

const vat = (value: string, from: string | undefined, to: string | undefined): Value => ({
  name: "vat_rate",
  definition: { en: "Value added tax", ru: "Налог на добавленную стоимость", kk: "Қосылған құн салығы" },
  value,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
  mark: "found",
  source: "inform-vat",
});

/** Kazakhstan. */
export const kz: CountryProfile = {
  id: "kz",
  name: { en: "Kazakhstan", ru: "Казахстан", kk: "Қазақстан", ky: "Казакстан" },
  languages: ["ru", "kk"],
  currency: "KZT",
  fiscalYear: { starts: "01-01", mark: "unverified", source: "not-read" },
  regions: [
    {
      code: "KZ-10",
      names: { en: "Abajskaja oblast’", ru: "область Абай", kk: "Абай облысы" },
      also: ["Abai", "Abay"],
      ...iso,
    },
    {
      code: "KZ-11",
      names: { en: "Akmolinskaja oblast'", ru: "Акмолинская область", kk: "Ақмола облысы" },
      also: ["Akmola", "Акмола"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "KZ-15",
      names: { en: "Aktjubinskaja oblast'", ru: "Актюбинская область", kk: "Ақтөбе облысы" },
      also: ["Aktobe", "Актобе"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "KZ-19",
      names: { en: "Almatinskaja oblast'", ru: "Алматинская область", kk: "Алматы облысы" },
      also: ["Almaty oblast"],
      ...iso,
    },
    {
      code: "KZ-23",
      names: { en: "Atyrauskaja oblast'", ru: "Атырауская область", kk: "Атырау облысы" },
      also: ["Atyrau"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "KZ-27",
      names: { en: "Batys Qazaqstan oblysy", ru: "Западно-Казахстанская область", kk: "Батыс Қазақстан облысы" },
      also: ["ЗКО", "West Kazakhstan"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "KZ-31",
      names: { en: "Zhambyl oblysy", ru: "Жамбылская область", kk: "Жамбыл облысы" },
      also: ["Zhambyl"],
      ...iso,
    },
    {
      code: "KZ-33",
      names: { en: "Zhetisū oblysy", ru: "область Жетісу", kk: "Жетісу облысы" },
      also: ["Жетысу", "Zhetisu"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "KZ-35",
      names: { en: "Karagandinskaja oblast'", ru: "Карагандинская область", kk: "Қарағанды облысы" },
      also: ["Karaganda", "Караганда"],
      ...iso,
    },
    {
      code: "KZ-39",
      names: { en: "Kostanajskaja oblast'", ru: "Костанайская область", kk: "Қостанай облысы" },
      also: ["Kostanay", "Костанай"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "KZ-43",
      names: { en: "Kyzylordinskaja oblast'", ru: "Кызылординская область", kk: "Қызылорда облысы" },
      also: ["Kyzylorda", "Кызылорда"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "KZ-47",
      names: { en: "Mangghystaū oblysy", ru: "Мангистауская область", kk: "Маңғыстау облысы" },
      also: ["Mangystau", "Мангистау"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "KZ-55",
      names: { en: "Pavlodar oblysy", ru: "Павлодарская область", kk: "Павлодар облысы" },
      also: ["Pavlodar"],
      ...iso,
      note: nameNotRead,
    },
    {
      code: "KZ-59",
      names: {
        en: "Severo-Kazahstanskaja oblast'",
        ru: "Северо-Казахстанская область",
        kk: "Солтүстік Қазақстан облысы",
      },
      also: ["СКО", "North Kazakhstan"],
      ...iso,
    },
    {
      code: "KZ-61",
      names: { en: "Turkestankaya oblast'", ru: "Туркестанская область", kk: "Түркістан облысы" },
      also: ["Turkistan", "Туркестан"],
      ...iso,
    },
    {
      code: "KZ-62",
      names: { en: "Ulytauskaja oblast’", ru: "область Улытау", kk: "Ұлытау облысы" },
      also: ["Ulytau"],
      ...iso,
    },
    {
      code: "KZ-63",
      names: { en: "Shyghys Qazaqstan oblysy", ru: "Восточно-Казахстанская область", kk: "Шығыс Қазақстан облысы" },
      also: ["ВКО", "East Kazakhstan"],
      ...iso,
      note: nameNotRead,
    },
    { code: "KZ-71", names: { en: "Astana", ru: "Астана", kk: "Астана" }, ...iso, note: nameNotRead },
    { code: "KZ-75", names: { en: "Almaty", ru: "Алматы", kk: "Алматы" }, ...iso },
    { code: "KZ-79", names: { en: "Shymkent", ru: "Шымкент", kk: "Шымкент" }, ...iso, note: nameNotRead },
  ],
  population: [
    {
      year: "2026",
      population: "20495975",
      women: "10477240",
      men: "10018735",
      from: "2026-01-01",
      to: "2026-01-01",
      mark: "secondary",
      source: "kz-statistics",
    },
    official("KZ-10", "595676"),
    official("KZ-19", "1596331"),
    official("KZ-31", "1215373"),
    official("KZ-35", "1131287"),
    official("KZ-59", "514156"),
    official("KZ-61", "2148658"),
    official("KZ-62", "218993"),
    official("KZ-71", "1638233"),
    official("KZ-75", "2347924"),
    official("KZ-79", "1293648"),
    {
      year: "2025",
      population: "20843756",
      women: "10686968",
      men: "10156788",
      women_15plus: "7717213",
      from: "2025-07-01",
      to: "2025-07-01",
      mark: "derived",
      source: "wpp-2024",
    },
  ],
  values: [
    vat("0.12", undefined, "2025-12-31"),
    vat("0.16", "2026-01-01", undefined),
    minimumWage(2024, "digitalbusiness-2025"),
    minimumWage(2025, "pwc-257"),
    minimumWage(2026, "pwc-2026"),
    index("3692", y2024),
    index("3932", y2025),
    index("4325", { ...y2026, source: "trustme" }),
    averageWage("448620", "II", "2025-04-01", "2025-06-30"),
    averageWage("429368", "III", "2025-07-01", "2025-09-30"),
    subsistence("46228", 2025),
    subsistence("50851", 2026),
  ],
  series: [
    ...yearly(
      "cpi",
      { mark: "found", source: "weo-2025" },
      { "2019": "90.717", "2020": "96.85", "2021": "104.6", "2022": "120.275", "2023": "137.742" },
    ),
    ...yearly(
      "cpi",
      { mark: "secondary", source: "weo-2025", note: forecast },
      { "2024": "149.692", "2025": "166.721", "2026": "185.409", "2027": "204.868", "2028": "223.543" },
    ),
    ...yearly(
      "fx:USD",
      { mark: "derived", source: "weo-2025", note: implied },
      { "2019": "382.748", "2020": "412.954", "2021": "425.908", "2022": "460.166", "2023": "456.165" },
    ),
    ...yearly(
      "fx:USD",
      { mark: "secondary", source: "weo-2025", note: implied },
      { "2024": "468.963", "2025": "528.407", "2026": "577.81", "2027": "617.56", "2028": "651.59" },
    ),
  ],
  employers: [],
  contributions: [
    workerPension(2024, "unverified"),
    workerPension(2025, "unverified"),
    workerPension(2026, "found"),
    workerHealth(2024, { value: "850000", mark: "unverified", source: "not-read" }),
    workerHealth(2025, { value: "850000", mark: "unverified", source: "not-read" }),
    workerHealth(2026, { value: "1700000", mark: "found", source: "pwc-2026" }),
    social("0.035", y2024),
    social("0.05", y2025),
    social("0.05", y2026),
    socialTax("0.095", y2024, "51688", { offset: { by: "social" } }),
    socialTax("0.11", y2025, "55048", { offset: { by: "social" } }),
    socialTax("0.06", y2026, "60550", {
      offset: { by: "social", when: { question: "kz-offset", is: "yes" } },
      when: { question: "kz-regime", is: "general" },
    }),
    health(y2024, { value: "850000", mark: "found", source: "digitalbusiness-2025" }),
    health(y2025, { value: "850000", mark: "found", source: "digitalbusiness-2025" }),
    health(pwc2026, { value: "3400000", mark: "found", source: "pwc-2026" }),
    pension("0.015", 2024),
    pension("0.025", 2025),
    pension("0.035", 2026),
    pension("0.045", 2027),
    pension("0.05", 2028),
  ],
  economicClasses: [
    specific("111", "Pay", "Оплата труда", "211"),
    specific("112", "Additional payments", "Дополнительные денежные выплаты", "211"),
    specific("113", "Compensations", "Компенсационные выплаты", "211"),
    specific("131", "Pay of technical staff", "Оплата труда технического персонала", "211"),
    specific("116", "Employer's pension contributions", "Обязательные пенсионные взносы работодателей", "212"),
    specific("121", "Social tax", "Социальный налог", "212"),
    specific("122", "Social contributions", "Социальные отчисления в ГФСС", "212"),
    specific("123", "Compulsory insurance", "Взносы на обязательное страхование", "212"),
    specific("124", "Health insurance contributions", "Отчисления на ОСМС", "212"),
    specific("135", "Contributions for technical staff", "Взносы по техническому персоналу", "212"),
    specific("141", "Food", "Продукты питания", "22"),
    specific("142", "Medicines and medical goods", "Медикаменты и медицинские назначения", "22"),
    specific("143", "Clothing and linen", "Вещевое имущество", "22"),
    specific("144", "Fuel", "Топливо, ГСМ", "22"),
    specific("149", "Other supplies", "Прочие запасы", "22"),
    specific("151", "Utilities", "Коммунальные услуги", "22"),
    specific("152", "Communication", "Услуги связи", "22"),
    specific("153", "Transport", "Транспортные услуги", "22"),
    specific("154", "Rent of premises", "Аренда помещений", "22"),
    specific(
      "155",
      "Services under the state social order",
      "Услуги в рамках государственного социального заказа",
      "22",
    ),
    specific("156", "Consulting and research", "Консалтинг и исследования", "22"),
    specific("159", "Other services and works", "Прочие услуги и работы", "22"),
    specific("136", "Travel of technical staff", "Командировки технического персонала", "22"),
    specific("161", "Travel within the country", "Командировки внутри страны", "22"),
    specific("162", "Travel abroad", "Командировки за границу", "22", "unverified"),
    specific("165", "Enforcement orders", "Исполнительные документы", "28"),
    specific("169", "Other current costs", "Прочие текущие затраты", "28"),
    specific("411", "Land", "Земля", "31"),
    specific("412", "Premises and buildings", "Помещения, здания", "31"),
    specific("413", "Vehicles", "Транспорт", "31"),
    specific("414", "Equipment and inventory", "Оборудование, инвентарь", "31"),
    specific("416", "Intangible assets", "Нематериальные активы", "31"),
    specific("421", "Major repair of buildings", "Капитальный ремонт зданий", "31"),
    specific("429", "Other major repair", "Прочий капитальный ремонт", "31"),
    specific("431", "Construction", "Строительство", "31"),
    specific("434", "Information systems", "Информационные системы", "31"),
  ],
  bodies: [
    {
      id: "social-services",
      name: {
        en: "Ministry of Labour and Social Protection of Population: special social services",
        ru: "Министерство труда и социальной защиты населения: специальные социальные услуги",
      },
      mark: "found",
      source: "v2300032987",
    },
    {
      id: "family-support",
      name: {
        en: "Ministry of Culture and Information: family support centres, grants",
        ru: "Министерство культуры и информации: центры поддержки семьи, гранты",
      },
      mark: "found",
      source: "v2400034499",
    },
  ],
  procedures: [
    {
      id: "state-social-order",
      name: {
        en: "Law of 12 April 2005 No. 36-III, state social order, grants and prizes for NGOs",
        ru: "Закон от 12 апреля 2005 года № 36-III о государственном социальном заказе, грантах и премиях для НПО",
        kk: "2005 жылғы 12 сәуірдегі № 36-III Заң, мемлекеттік әлеуметтік тапсырыс",
      },
      mark: "found",
      source: "law-36-2005",
    },
    {
      id: "state-social-order-rules",
      name: {
        en: "Order of 15 August 2018 No. 18 (reg. 17315): forming, monitoring and assessment; projects of 1 to 3 years",
        ru: "Приказ от 15 августа 2018 года № 18 (рег. 17315): формирование, мониторинг и оценка; проекты от 1 до 3 лет",
      },
      mark: "found",
      source: "v1800017315",
    },
    {
      id: "grants",
      name: {
        en: "Order of 26 September 2022 No. 406 (reg. 29848), new text by Order of 7 April 2025 No. 144-НҚ (reg. 35956): state grants",
        ru: "Приказ от 26 сентября 2022 года № 406 (рег. 29848), новая редакция приказом от 7 апреля 2025 года № 144-НҚ (рег. 35956): государственные гранты",
      },
      from: "2025-07-01",
      mark: "found",
      source: "v2500035956",
    },
    {
      id: "tariff",
      name: {
        en: "Order of 30 June 2023 No. 281 (reg. 32987): tariffs of special social services",
        ru: "Приказ от 30 июня 2023 года № 281 (рег. 32987): тарифы на специальные социальные услуги",
      },
      from: "2025-01-01",
      mark: "found",
      source: "v2300032987",
    },
    {
      id: "family-support-centres",
      name: {
        en: "Order of 14 June 2024 No. 256-НҚ (reg. 34499): family support centres",
        ru: "Приказ от 14 июня 2024 года № 256-НҚ (рег. 34499): центры поддержки семьи",
      },
      mark: "found",
      source: "v2400034499",
    },
  ],
  questions: [
    {
      id: "kz-offset",
      asks: {
        en: "In 2026, are social contributions subtracted from the social tax? Pages disagree: a public copy of the code says no more, an adviser says they are.",
        ru: "Вычитаются ли в 2026 году социальные отчисления из социального налога? Источники расходятся: по открытому тексту кодекса уже нет, по мнению консультанта — да.",
        kk: "2026 жылы әлеуметтік аударымдар әлеуметтік салықтан шегеріле ме? Дереккөздер әртүрлі айтады.",
      },
      choices: [
        { id: "yes", words: { en: "yes, they are subtracted", ru: "да, вычитаются", kk: "иә, шегеріледі" } },
        { id: "no", words: { en: "no, both are paid", ru: "нет, платятся оба", kk: "жоқ, екеуі де төленеді" } },
      ],
      ...of(2026),
    },
    {
      id: "kz-regime",
      asks: {
        en: "Under which tax regime is the employer?",
        ru: "В каком налоговом режиме работодатель?",
        kk: "Жұмыс беруші қандай салық режимінде?",
      },
      choices: [
        {
          id: "general",
          words: {
            en: "general: it pays social tax",
            ru: "общеустановленный: платит социальный налог",
            kk: "жалпыға бірдей: әлеуметтік салық төлейді",
          },
        },
        {
          id: "without-social-tax",
          words: {
            en: "simplified declaration, or a specialised body of persons with disabilities: no social tax",
            ru: "упрощённая декларация или специализированная организация лиц с инвалидностью: социального налога нет",
            kk: "оңайлатылған декларация немесе мүгедектігі бар адамдардың мамандандырылған ұйымы: әлеуметтік салық жоқ",
          },
        },
      ],
      from: "2026-01-01",
    },
    {
      id: "kz-born-before-1975",
      asks: {
        en: "The employer pays no pension contributions for workers born before 1975. Were your workers born before 1975? Where only some were, give on_cost on their lines.",
        ru: "За работников, родившихся до 1975 года, работодатель не платит пенсионных взносов. Родились ли ваши работники до 1975 года? Если только часть, укажите on_cost в их строках.",
        kk: "1975 жылға дейін туған қызметкерлер үшін жұмыс беруші зейнетақы жарналарын төлемейді. Қызметкерлеріңіз 1975 жылға дейін туған ба? Бір бөлігі ғана болса, олардың жолдарында on_cost көрсетіңіз.",
      },
      choices: [
        { id: "no", words: { en: "no, none of them", ru: "нет, никто", kk: "жоқ, ешқайсысы" } },
        { id: "yes", words: { en: "yes, all of them", ru: "да, все", kk: "иә, барлығы" } },
      ],
      from: "2024-01-01",
    },
    questions.vat,
  ],
  sources: [
    shared.iso,
    shared.wpp,
    shared.weo,
    shared.notRead,
    {
      id: "hcg-2024",
      title: "Taxes and contributions in 2024",
      publisher: "HCG",
      year: "2024",
      locator: "social tax 9.5 %, social contributions 3.5 %, monthly calculation index 3,692",
      url: "https://hcg.kz/en/blog",
    },
    {
      id: "pwc-257",
      title: "Tax alert 257",
      publisher: "PwC Kazakhstan (tax adviser)",
      year: "2025",
      locator: "rates, minimum wage and index of 2025; social contributions from 1 to 7 minimum wages",
    },
    {
      id: "pwc-2026",
      title: "Kazakhstan: individual, other taxes",
      publisher: "PwC Tax Summaries (tax adviser)",
      year: "2025",
      locator: "reviewed 2 December 2025: rates and caps of 2026",
      url: "https://taxsummaries.pwc.com/kazakhstan/individual/other-taxes",
    },
    {
      id: "bpo-2026",
      title: "Обзор изменений законодательства РК: ФОТ 2026",
      publisher: "BPO (tax adviser)",
      year: "2026",
      locator: "rates of 2026; 50 minimum wages are 4,250,000",
      url: "https://bpo.kz/ru/news/obzor-izmenenij-zakonodatelstva-rk-fot-2026",
    },
    {
      id: "kgd-148990",
      title: "Социальные платежи: расчёт, уплата, ответственность",
      publisher: "State Revenue Department",
      year: "2024",
      locator: "employer's pension contributions by year, 2024 to 2028",
      url: "https://kst.kgd.gov.kz/ru/news/socialnye-platezhi-raschet-uplata-otvetstvennost-12-148990",
    },
    {
      id: "digitalbusiness-2025",
      title: "Health insurance contributions",
      publisher: "digitalbusiness.kz",
      year: "2025",
      locator: "26 March 2025: cap of 10 minimum wages, 850,000",
      url: "https://digitalbusiness.kz/2025-03-26",
    },
    {
      id: "moore-2026",
      title: "Social tax in 2026: what has changed",
      publisher: "Moore Global Kazakhstan (tax adviser)",
      year: "2026",
      locator: "least base 14 monthly calculation indices; who pays no social tax",
      url: "https://kazakhstan.moore-global.com/ru/social-tax-in-2026-what-has-changed",
    },
    {
      id: "inform-vat",
      title: "Value added tax from 2026",
      publisher: "inform.kz",
      year: "2025",
      locator: "12 % to 2025, 16 % from 1 January 2026; health 5 % in 2026, 10 % in 2027",
    },
    {
      id: "trustme",
      title: "Monthly calculation index of 2026, threshold of value added tax",
      publisher: "trustme.kz",
      year: "2026",
      locator: "4,325; threshold 10,000 indices",
      url: "https://trustme.kz",
    },
    {
      id: "kz-budget-2026",
      title: "Indicators of the budget law 2026",
      publisher: "mgorod.kz, liter.kz",
      year: "2026",
      locator: "subsistence minimum 46,228 in 2025, 50,851 in 2026",
    },
    {
      id: "kz-wages-2025",
      title: "Average wages of 2025",
      publisher: "nur.kz, aqshamnews.kz",
      year: "2025",
      locator: "second and third quarter",
    },
    {
      id: "kz-statistics",
      title: "Population on 1 January 2026",
      publisher: "Bureau of National Statistics, by alau.kz and kaz.zakon.kz",
      year: "2026",
      locator: "total, women, men; some regions",
    },
    {
      id: "kz-specifics",
      title: "Specifics of the economic classification of expenditure",
      publisher: "table of an accounting programme",
      locator: "codes 111 to 434",
    },
    {
      id: "law-36-2005",
      title: "Law on state social order, grants and prizes",
      year: "2005",
      locator: "No. 36-III, 12.4.2005",
      url: "https://cis-legislation.com/document.fwx?rgn=7860",
    },
    {
      id: "v1800017315",
      title: "Order of 15 August 2018 No. 18",
      publisher: "Adilet",
      year: "2018",
      locator: "reg. 17315",
      url: "https://adilet.zan.kz/rus/docs/V1800017315",
    },
    {
      id: "v2500035956",
      title: "Order of 7 April 2025 No. 144-НҚ",
      publisher: "Adilet",
      year: "2025",
      locator: "reg. 35956, changes Order of 26.9.2022 No. 406",
      url: "https://adilet.zan.kz/rus/docs/V2500035956",
    },
    {
      id: "v2300032987",
      title: "Order of 30 June 2023 No. 281",
      publisher: "Adilet",
      year: "2023",
      locator: "reg. 32987",
      url: "https://adilet.zan.kz/rus/docs/V2300032987",
    },
    {
      id: "v2400034499",
      title: "Order of 14 June 2024 No. 256-НҚ",
      publisher: "Adilet",
      year: "2024",
      locator: "reg. 34499",
      url: "https://adilet.zan.kz/rus/docs/V2400034499",
    },
  ],
};

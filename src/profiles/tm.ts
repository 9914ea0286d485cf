import type { CountryProfile } from "../model/country-profile.js";
import { gfsmClasses } from "./gfsm.js";
import { questions } from "./shared-questions.js";
import { forecast, implied, nameNotRead, shared } from "./shared-sources.js";
import { yearly } from "./yearly.js";

const iso = { mark: "found", source: "iso-3166-2" } as const;

/** Turkmenistan. */
export const tm: CountryProfile = {
  id: "tm",
  name: { en: "Turkmenistan", ru: "Туркменистан", kk: "Түрікменстан", ky: "Түркмөнстан" },
  languages: ["ru", "tk"],
  currency: "TMT",
  fiscalYear: { starts: "01-01", mark: "unverified", source: "not-read" },
  regions: [
    { code: "TM-A", names: { en: "Ahal", tk: "Ahal" }, ...iso, note: nameNotRead },
    { code: "TM-B", names: { en: "Balkan", tk: "Balkan" }, ...iso, note: nameNotRead },
    { code: "TM-D", names: { en: "Daşoguz", tk: "Daşoguz" }, ...iso, note: nameNotRead },
    { code: "TM-L", names: { en: "Lebap", tk: "Lebap" }, ...iso, note: nameNotRead },
    { code: "TM-M", names: { en: "Mary", tk: "Mary" }, ...iso, note: nameNotRead },
    { code: "TM-S", names: { en: "Aşgabat", tk: "Aşgabat" }, ...iso, note: nameNotRead },
  ],
  population: [
    {
      year: "2025",
      population: "7618851",
      women: "3877189",
      men: "3741662",
      women_15plus: "2714482",
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
      value: "0.15",
      mark: "secondary",
      source: "rivermate",
    },
  ],
  series: [
    ...yearly(
      "cpi",
      { mark: "found", source: "weo-2025" },
      {
        "2019": "307.187",
        "2020": "325.926",
        "2021": "389.413",
        "2022": "433.071",
        "2023": "426.195",
        "2024": "445.715",
      },
    ),
    ...yearly(
      "cpi",
      { mark: "secondary", source: "weo-2025", note: forecast },
      { "2025": "463.07", "2026": "486.224", "2027": "520.259", "2028": "561.88" },
    ),
    ...yearly(
      "fx:USD",
      { mark: "derived", source: "weo-2025", note: implied },
      {
        "2019": "3.50002",
        "2020": "3.49999",
        "2021": "3.50001",
        "2022": "3.50003",
        "2023": "3.49998",
        "2024": "3.50001",
      },
    ),
    ...yearly(
      "fx:USD",
      { mark: "secondary", source: "weo-2025", note: implied },
      { "2025": "3.49998", "2026": "3.49998", "2027": "3.50001", "2028": "3.50001" },
    ),
  ],
  employers: [],
  contributions: [
    {
      id: "pension",
      name: { en: "Pension insurance", ru: "Пенсионное страхование" },
      paidBy: "employer",
      rate: "0.2",
      mark: "secondary",
      source: "openaccountants",
    },
  ],
  economicClasses: [...gfsmClasses],
  bodies: [],
  procedures: [],
  questions: [questions.vat],
  sources: [
    shared.iso,
    shared.wpp,
    shared.weo,
    shared.gfsm,
    shared.notRead,
    {
      id: "openaccountants",
      title: "Payroll and social contributions in Turkmenistan, draft",
      publisher: "openaccountants.com, rivermate.com",
      year: "2025",
      locator: "20 %; 3.5 % more for harmful work; no kinds of employer found",
      url: "https://openaccountants.com/skills/tm-payroll-social",
    },
    { id: "rivermate", title: "Taxes in Turkmenistan", publisher: "rivermate.com", locator: "15 %" },
  ],
};

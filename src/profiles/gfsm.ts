import type { CountryProfile } from "../model/country-profile.js";

type EconomicClass = CountryProfile["economicClasses"][number];

const row = (code: string, en: string, ru: string): EconomicClass => ({
  code,
  title: { en, ru },
  gfsm: code,
  mark: "unverified",
  source: "gfsm-2014",
});

/** Classes of GFSM 2014 that the estimate of a centre needs, where the national code was not read. */
export const gfsmClasses: readonly EconomicClass[] = [
  row("211", "Wages and salaries", "Заработная плата"),
  row("2111", "Wages and salaries in cash", "Заработная плата в денежной форме"),
  row("212", "Employers' social contributions", "Отчисления работодателя на социальное страхование"),
  row("2121", "Actual employers' social contributions", "Фактические отчисления работодателя"),
  row("22", "Use of goods and services", "Использование товаров и услуг"),
  row("31", "Nonfinancial assets", "Нефинансовые активы"),
  row("3111", "Buildings and structures", "Здания и сооружения"),
  row("3112", "Machinery and equipment", "Машины и оборудование"),
  row("3113", "Other fixed assets", "Прочие основные фонды"),
];

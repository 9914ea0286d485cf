import type { Locale } from "../formula/locale.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { exact, multiply } from "../money/exact.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/to-decimal.js";
import { type Texts, spoken } from "./command.js";

// How much of a line goes with what drives it; a quantity stands for {n}, the step for {step}.
const DRIVERS: Readonly<Record<CostStandardLine["driver"], Texts>> = {
  centre: { en: "{n} for each centre", ru: "{n} на каждый центр" },
  place: { en: "{n} for each place", ru: "{n} на каждое место" },
  place_night: { en: "{n} for each night of each taken place", ru: "{n} на каждые сутки каждого занятого места" },
  person_night: {
    en: "{n} for each night of each person, children too",
    ru: "{n} на каждые сутки каждого человека, и ребёнка тоже",
  },
  client: { en: "{n} for each client", ru: "{n} на каждого обратившегося" },
  case: { en: "{n} for each case", ru: "{n} на каждый случай" },
  post_24_7: { en: "posts filled day and night: {n}", ru: "постов, занятых днём и ночью: {n}" },
  payroll: { en: "{percent} of all pay", ru: "{percent} от всей оплаты труда" },
};
const STEPS: Readonly<Partial<Record<CostStandardLine["driver"], Texts>>> = {
  centre: { en: "centres", ru: "центров" },
  place: { en: "places", ru: "мест" },
  place_night: { en: "nights of taken places", ru: "суток занятых мест" },
  person_night: { en: "nights of persons", ru: "суток проживания" },
  client: { en: "clients", ru: "обратившихся" },
  case: { en: "cases", ru: "случаев" },
};
const WORDS = {
  step: { en: "{n} for every {step} {driver} begun", ru: "{n} на каждые начатые {step} {driver}" },
  month: { en: "{cost} a month", ru: "{cost} в месяц" },
  year: { en: "{cost} a year", ru: "{cost} в год" },
  unit: { en: "{cost} each", ru: "{cost} за единицу" },
  contributions: { en: "{percent} contributions of the employer on top", ru: "сверху {percent} взносов работодателя" },
  share: { en: "{percent} of it for this service", ru: "{percent} на эту услугу" },
  vat: { en: "VAT on top", ru: "сверху НДС" },
  capital: { en: "bought once, used for {life} years", ru: "покупают один раз, служит лет: {life}" },
  class: { en: "class {class}", ru: "статья {class}" },
  prices: { en: "prices of {year}", ru: "цены {year} года" },
} satisfies Record<string, Texts>;

/**
 * A line of a cost standard as a sentence that a person can check.
 *
 * @param line - its columns
 * @param locale - the language
 * @returns such as "rent: 1 for each centre, KGS 60,000 a month, class 22, prices of 2025."
 */
export function lineSentence(line: CostStandardLine, locale: Locale): string {
  const number = (value: string): string => format(value, locale.marks);
  const percent = (value: string): string => `${number(toDecimal(multiply(exact(value), exact("100"))))} %`;
  const facts = {
    n: number(line.quantity),
    percent: percent(line.quantity),
    step: line.step === undefined ? "…" : number(line.step),
    driver: spoken(locale, STEPS[line.driver] ?? { en: line.driver }),
    cost: `${line.currency} ${number(line.unit_cost)}`,
    life: line.useful_life ?? "…",
    class: line.economic ?? "",
    year: line.price_year ?? "",
  };
  const say = (words: Texts, more: Readonly<Record<string, string>> = {}): string =>
    spoken(locale, words).replace(/\{(\w+)\}/g, (_, name: string) => ({ ...facts, ...more })[name] ?? "");
  const has = (value: string | undefined): value is string => value !== undefined && exact(value).n !== 0n;
  const parts = [
    say(line.behaviour === "step" && STEPS[line.driver] ? WORDS.step : DRIVERS[line.driver]),
    ...(line.driver === "payroll" ? [] : [say(WORDS[line.period ?? "unit"])]),
    ...(has(line.on_cost) ? [say(WORDS.contributions, { percent: percent(line.on_cost) })] : []),
    ...(line.share !== undefined && line.share !== "1" ? [say(WORDS.share, { percent: percent(line.share) })] : []),
    ...(line.vat === "yes" ? [say(WORDS.vat)] : []),
    ...(line.behaviour === "capital" ? [say(WORDS.capital)] : []),
    ...(line.economic === undefined ? [] : [say(WORDS.class)]),
    ...(line.price_year === undefined ? [] : [say(WORDS.prices)]),
  ];
  return `${line.line}: ${parts.join(", ")}.`;
}

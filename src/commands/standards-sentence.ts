import type { Locale } from "../formula/locale.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { exact, multiply } from "../money/exact.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/to-decimal.js";
import { type Texts, spoken } from "./command.js";

// How much of a line goes with what drives it; a quantity stands for {n}, the step for {step}.
const DRIVERS: Readonly<Record<CostStandardLine["driver"], Texts>> = {
  centre: { en: "{n} for each centre", ru: "{n} на каждый центр", kk: "әр орталыққа {n}", ky: "ар бир борборго {n}" },
  place: { en: "{n} for each place", ru: "{n} на каждое место", kk: "әр орынға {n}", ky: "ар бир орунга {n}" },
  place_night: {
    en: "{n} for each night of each taken place",
    ru: "{n} на каждые сутки каждого занятого места",
    kk: "бос емес әр орынның әр тәулігіне {n}",
    ky: "ар бир ээленген орундун ар бир суткасына {n}",
  },
  person_night: {
    en: "{n} for each night of each person, children too",
    ru: "{n} на каждые сутки каждого человека, и ребёнка тоже",
    kk: "әр адамның, баланың да, әр тәулігіне {n}",
    ky: "ар бир адамдын, баланын да, ар бир суткасына {n}",
  },
  client: {
    en: "{n} for each client",
    ru: "{n} на каждого обратившегося",
    kk: "әр жүгінген адамға {n}",
    ky: "ар бир кайрылган адамга {n}",
  },
  case: { en: "{n} for each case", ru: "{n} на каждый случай", kk: "әр жағдайға {n}", ky: "ар бир учурга {n}" },
  post_24_7: {
    en: "posts filled day and night: {n}",
    ru: "постов, занятых днём и ночью: {n}",
    kk: "тәулік бойғы бекет саны: {n}",
    ky: "күнү-түнү иштөөчү посттордун саны: {n}",
  },
  payroll: {
    en: "{percent} of all pay",
    ru: "{percent} от всей оплаты труда",
    kk: "бүкіл еңбекақыдан {percent}",
    ky: "бүт эмгек акыдан {percent}",
  },
};
const STEPS: Readonly<Partial<Record<CostStandardLine["driver"], Texts>>> = {
  centre: { en: "centres", ru: "центров", kk: "орталық", ky: "борбор" },
  place: { en: "places", ru: "мест", kk: "орын", ky: "орун" },
  place_night: { en: "nights of taken places", ru: "суток занятых мест", kk: "орын-тәулік", ky: "ээленген орун-сутка" },
  person_night: { en: "nights of persons", ru: "суток проживания", kk: "адам-тәулік", ky: "адам-сутка" },
  client: { en: "clients", ru: "обратившихся", kk: "жүгінген адам", ky: "кайрылган адам" },
  case: { en: "cases", ru: "случаев", kk: "жағдай", ky: "учур" },
};
const WORDS = {
  step: {
    en: "{n} for every {step} {driver} begun",
    ru: "{n} на каждые начатые {step} {driver}",
    kk: "басталған әр {step} {driver} үшін {n}",
    ky: "башталган ар бир {step} {driver} үчүн {n}",
  },
  month: { en: "{cost} a month", ru: "{cost} в месяц", kk: "айына {cost}", ky: "айына {cost}" },
  year: { en: "{cost} a year", ru: "{cost} в год", kk: "жылына {cost}", ky: "жылына {cost}" },
  unit: { en: "{cost} each", ru: "{cost} за единицу", kk: "бірлігіне {cost}", ky: "бир бирдикке {cost}" },
  contributions: {
    en: "{percent} contributions of the employer on top",
    ru: "сверху {percent} взносов работодателя",
    kk: "үстіне жұмыс берушінің аударымдары {percent}",
    ky: "үстүнө иш берүүчүнүн төгүмдөрү {percent}",
  },
  share: {
    en: "{percent} of it for this service",
    ru: "{percent} на эту услугу",
    kk: "осы қызметке {percent}",
    ky: "ушул кызматка {percent}",
  },
  vat: { en: "VAT on top", ru: "сверху НДС", kk: "үстіне ҚҚС", ky: "үстүнө КНС" },
  capital: {
    en: "bought once, used for {life} years",
    ru: "покупают один раз, служит лет: {life}",
    kk: "бір рет сатып алынады, {life} жыл пайдаланылады",
    ky: "бир жолу сатып алынат, {life} жыл пайдаланылат",
  },
  class: { en: "class {class}", ru: "статья {class}", kk: "{class} сыныбы", ky: "{class} классы" },
  prices: { en: "prices of {year}", ru: "цены {year} года", kk: "{year} жылғы баға", ky: "{year}-жылдын баасы" },
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

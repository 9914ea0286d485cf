import { type Details, say } from "../formula/say.js";
import type { Locale } from "../formula/locale.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { exact, multiply } from "../money/exact.js";
import { format } from "../money/format.js";
import { toDecimal } from "../money/to-decimal.js";

// What a step counts; a line that is driven otherwise has none.
const STEPS = new Set(["centre", "place", "place_night", "person_night", "client", "case"]);

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
    driver: say(locale, `line.steps.${line.driver}`),
    cost: `${line.currency} ${number(line.unit_cost)}`,
    life: line.useful_life ?? "…",
    class: line.economic ?? "",
    year: line.price_year ?? "",
  };
  const told = (key: string, more: Details = {}): string => say(locale, `line.${key}`, { ...facts, ...more });
  const has = (value: string | undefined): value is string => value !== undefined && exact(value).n !== 0n;
  const parts = [
    told(line.behaviour === "step" && STEPS.has(line.driver) ? "step" : `drivers.${line.driver}`),
    ...(line.driver === "payroll" ? [] : [told(line.period ?? "unit")]),
    ...(has(line.on_cost) ? [told("contributions", { percent: percent(line.on_cost) })] : []),
    ...(line.share !== undefined && line.share !== "1" ? [told("share", { percent: percent(line.share) })] : []),
    ...(line.vat === "yes" ? [told("vat")] : []),
    ...(line.behaviour === "capital" ? [told("capital")] : []),
    ...(line.economic === undefined ? [] : [told("class")]),
    ...(line.price_year === undefined ? [] : [told("prices")]),
  ];
  return `${line.line}: ${parts.join(", ")}.`;
}

import { compare, exact } from "../money/exact.js";
import type { Figure } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { monthsLater } from "../calculate/year-periods.js";
import { centreFigures, centreName } from "../headline/network-figures.js";
import { type Page, dateWords } from "./page.js";

/** How long the money lasts: until which day every centre has some, who runs out first, and of whom nobody knows. */
export function runwayFacts(page: Page): string[] {
  const { result, locale, index } = page;
  const figures = centreFigures(index, "runway", result.analysis.fiscalYear);
  const known = figures.filter(({ value }) => value !== null);
  const undated = figures.filter((each) => each.undefined?.input === "first-month");
  const least = [...known].sort((a, b) => compare(exact(a.value ?? ""), exact(b.value ?? "")))[0]?.value;
  const unknown = undated.length === 0 ? [] : [say(locale, "fact.runway-unknown", { centres: namesOf(page, undated) })];
  if (least == null) return unknown;
  if (least === "12") return known.length === figures.length ? [say(locale, "fact.runway-year")] : unknown;
  const centres = namesOf(
    page,
    known.filter(({ value }) => value === least),
  );
  const date = runwayDate(page, least);
  return [say(locale, least === "0" ? "fact.runway-none" : "fact.runway", { centres, date }), ...unknown];
}

// As many centres are named in a sentence.
const NAMED = 2;

export function runwayDate({ result, locale }: Page, months: string): string {
  const { fiscalYear, fiscalYearStart = `${fiscalYear.slice(0, 4)}-01-01` } = result.analysis;
  return dateWords(monthsLater(fiscalYearStart, Number(months)), locale);
}

function namesOf(page: Page, figures: readonly Figure[]): string {
  const names = figures.map(({ per: { centre = "" } }) => centreName(page, centre));
  const more = names.length - NAMED;
  return [...names.slice(0, NAMED), ...(more > 0 ? [say(page.locale, "months.more", { count: more })] : [])].join(", ");
}

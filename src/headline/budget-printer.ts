// How amounts of budgets are printed, the years and phases of a budget and which of them is told first, and its levels
// of government.
import { headlineOf } from "../calculate/budget/scheme-tables.js";
import { type Locale, say } from "../formula/locale.js";
import { PHASES, headlineAmong } from "../model/budget-line.js";
import { comparable } from "../model/condition.js";
import { compare, exact, isZero, multiply, toDecimal } from "../money/exact.js";
import { format } from "../money/format.js";
import { isAbout } from "../result/per-keys.js";
import { OWN_UNITS, type PageUnit, type Printer, UNITS, printer } from "./printer.js";
import type { View } from "./claim.js";

/** A year and phase of a budget: one column of its statement. */
export type Period = { readonly fiscalYear: string; readonly phase: string };

/** Amounts of the budget have a unit of their own, by their headline: what is counted, else the whole budget. */
export function budgetPrinter(
  { index, locale, result }: Pick<View, "index" | "locale" | "result">,
  period = headlinePeriod({ index, result }),
): Printer {
  const [scheme] = result.schemes;
  const per = period && scheme && { ...period, scheme: scheme.id };
  const counted = scheme && per && index.find(`${headlineOf(scheme)}-total`, per)?.value;
  const total = period && index.find("budget-total", period)?.value;
  const womens = period && index.find("womens-part-total", period)?.value;
  const headline = counted != null && !isZero(exact(counted)) ? counted : (total ?? womens ?? "0");
  return unitPrinter(headline, { locale, result });
}

/** The printer of budgets whose headline is an amount, in a unit, else in that of the budgets, else in that of its size. */
export const unitPrinter = (
  headline: string,
  { locale, result }: Pick<View, "locale" | "result">,
  unit: PageUnit | undefined = ownUnit(result),
): Printer => withSmallShares(printer(headline, result.analysis.currency, locale, unit), locale);

/**
 * The unit in which budgets are to be printed, as the analysis says, else lakhs and crores as the files say them; none
 * where the budgets do not agree: a page has one.
 */
export function ownUnit({ inputs, analysis }: View["result"]): PageUnit | undefined {
  const [named, ...others] = (analysis.budgets ?? []).map((each) => each.displayUnit);
  if (named !== undefined && others.every((each) => each === named)) return UNITS[named];
  const units = inputs.flatMap(({ reader, understood }) =>
    reader === "budget" ? [understood?.unit?.value ?? ""] : [],
  );
  const [unit = ""] = units;
  return units.every((each) => each === unit) ? OWN_UNITS[unit] : undefined;
}

const SMALL = exact("0.001");
const PLACES = 4;

// What a budget gives against violence is mostly far below a tenth of a percent: there up to four decimals are printed.
const withSmallShares = (print: Printer, locale: Locale): Printer => ({
  ...print,
  percent: (value) => {
    const isSmall = !isZero(exact(value)) && compare(exact(value.replace("-", "")), SMALL) < 0;
    const percent = toDecimal(multiply(exact(value), exact("100")));
    const text = format(percent, locale.marks, PLACES).replace(/0+$/, "");
    return isSmall && /[1-9]/.test(text) ? say(locale, "percent", { value: text }) : print.percent(value);
  },
});

/** The year and phase that a budget's headline is about: the approved budget of the year, which parliament decided. */
export function headlinePeriod(page: Pick<View, "index" | "result">): Period | undefined {
  return headlineAmong(periodsOf(page), page.result.analysis.fiscalYear);
}

/** Years and phases of the budget, this year first, then in the order in which a budget lives. */
export function periodsOf({ index, result }: Pick<View, "index" | "result">): Period[] {
  const found = index
    .about("budget-total")
    .filter((per) => isAbout(per, "fiscalYear", "phase"))
    .map(({ fiscalYear = "", phase = "" }): Period => ({ fiscalYear, phase }));
  const order = ({ phase }: Period): number => PHASES.findIndex((each) => each === phase);
  const early = ({ fiscalYear }: Period): number => Number(fiscalYear !== result.analysis.fiscalYear);
  return found.sort(
    (a, b) =>
      early(a) - early(b) || (a.fiscalYear < b.fiscalYear ? 1 : a.fiscalYear > b.fiscalYear ? -1 : order(a) - order(b)),
  );
}

/**
 * A view as it is, or where totals are by level of government, one for each: as long as nobody said which lines are
 * transfers between levels, they have no common total.
 */
export function levelsOf<V extends View>(view: V): readonly { readonly level: string; readonly view: V }[] {
  const { index } = view;
  const levels = new Set(
    index
      .about("budget-total")
      .filter((per) => isAbout(per, "fiscalYear", "phase", "level"))
      .flatMap((per) => per["level"] ?? []),
  );
  const isCommon = index.about("budget-total").some((per) => isAbout(per, "fiscalYear", "phase"));
  if (isCommon || levels.size < 2) return [{ level: "", view }];
  return [...levels].map((level) => ({
    level,
    view: {
      ...view,
      files: new Set(
        (view.result.analysis.budgets ?? []).flatMap((each) =>
          comparable(each.level ?? "") === comparable(level) ? each.file : [],
        ),
      ),
      index: {
        find: (id, per) => index.find(id, { ...per, level }),
        value: (id, per) => index.value(id, { ...per, level }),
        all: (id) => index.all(id).filter(({ per }) => per["level"] === level),
        about: (id) =>
          index
            .about(id)
            .filter((per) => per["level"] === level)
            .map(({ level: _, ...per }) => per),
      },
    },
  }));
}

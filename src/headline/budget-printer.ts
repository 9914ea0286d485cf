// How amounts and small shares of a budget are printed, and in which unit; headline, report and statement use it.
import { countedBy } from "../calculate/budget/scheme-tables.js";
import { type Locale, say } from "../formula/locale.js";
import { compare, exact, isZero, multiply, subtract, toDecimal } from "../money/exact.js";
import { format } from "../money/format.js";
import { OWN_UNITS, type PageUnit, type Printer, UNITS, printer } from "./printer.js";
import type { View } from "./claim.js";
import { headlinePeriod } from "./periods.js";

/** Amounts of the budget have a unit of their own, by their headline: what is counted, else the whole budget. */
export function budgetPrinter(
  { index, locale, result }: Pick<View, "index" | "locale" | "result">,
  period = headlinePeriod({ index, result }),
): Printer {
  const [scheme] = result.schemes;
  const per = period && scheme && { ...period, scheme: scheme.id };
  const counted = scheme && per && index.find(`${countedBy(scheme)}-total`, per)?.value;
  const whole = period && index.find("budget-total", period);
  const total = whole?.value ?? whole?.from;
  const womens = period && index.find("womens-part-total", period)?.value;
  const headline = counted != null && !isZero(exact(counted)) ? counted : (total ?? womens ?? "0");
  return unitPrinter(headline, { locale, result });
}

/** The printer of budgets whose headline is an amount, in a unit, else in that of the budgets, else in that of its size. */
export const unitPrinter = (
  headline: string,
  { locale, result }: Pick<View, "locale" | "result">,
  unit: PageUnit | undefined = ownUnit(result),
): Printer => withFineShares(printer(headline, result.analysis.currency, locale, unit, LONG), locale);

// A thousand million is a billion: a budget stands beside parts of it that are small.
const LONG = 3;

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
const PLACES = 4;

// Shares against violence are mostly near none, and what is left is near all: there up to four decimals are printed.
const withFineShares = (print: Printer, locale: Locale): Printer => ({
  ...print,
  percent: (value) => {
    const away = (end: string) => exact(toDecimal(subtract(exact(value), exact(end))).replace("-", ""));
    const isFine = ["0", "1"].some((end) => compare(away(end), exact("0.001")) < 0);
    const text = format(toDecimal(multiply(exact(value), exact("100"))), locale.marks, PLACES).replace(/0+$/, "");
    return isFine && /\d$/.test(text) ? say(locale, "percent", { value: text }) : print.percent(value);
  },
});

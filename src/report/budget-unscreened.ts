import { say } from "../formula/say.js";
import { compare, exact, isZero, subtract, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { headlinePeriod } from "./budget-tables.js";
import { figureTable } from "./figure-table.js";
import type { Page } from "./page.js";
import type { Table } from "./pieces.js";

/**
 * What nobody has screened under the first scheme: the ministries of which nothing was, then what else was not (lines of
 * other ministries, and what published totals hold beside the lines), which together are all of it.
 */
export function budgetUnscreened(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  const [scheme] = result.schemes;
  const whole = period && scheme && index.find("tagged-total", { ...period, scheme: scheme.id, code: "unscreened" });
  if (!period || !scheme || whole?.value == null || isZero(exact(whole.value))) return undefined;
  const silent = index
    .all("budget-total")
    .filter(({ per }) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase)
    .filter(({ per, value }) => per["admin"] !== undefined && per["basis"] === undefined && value !== null)
    .filter(({ per }) => {
      const of = { ...period, admin: per["admin"] ?? "", scheme: scheme.id };
      return index.find("tagged-total", of)?.undefined?.code === "not-screened";
    })
    .sort((a, b) => compare(exact(b.value ?? "0"), exact(a.value ?? "0")));
  if (index.all("budget-total").every(({ per }) => per["admin"] === undefined)) return undefined;
  const amount = (value: string) => ({ unscreened: { text: print.money(value), value } });
  const rest = toDecimal(subtract(exact(whole.value), sum(silent.map(({ value }) => exact(value ?? "0")))));
  return figureTable(page, {
    id: "budget-unscreened",
    title: say(locale, silent.length === 0 ? "unscreened.title.lines" : "unscreened.title", {
      count: silent.length,
      amount: print.moneyWords(whole.value),
    }),
    unit: print.unit,
    heading: say(locale, "dimension.admin"),
    columns: [{ id: "unscreened", label: say(locale, "column.unscreened"), figure: "budget-total" }],
    rows: [
      ...silent.map(({ per }) => ({ labels: [per["admin"] ?? ""], per })),
      ...(isZero(exact(rest)) ? [] : [{ key: "rest", labels: [say(locale, "unscreened.rest")], cells: amount(rest) }]),
      { key: "total", kind: "total", labels: [say(locale, "not-screened")], cells: amount(whole.value) },
    ],
    adds: "quietly",
  });
}

import { say } from "../formula/say.js";
import { compare, exact } from "../money/exact.js";
import { headlinePeriod } from "./budget-tables.js";
import { type Page, figureCell } from "./page.js";
import { type Table, table } from "./pieces.js";

const SHOWN = 10;

/** What nobody has screened under the first scheme: its amount, and the ministries where most of it lies. */
export function budgetUnscreened(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  const [scheme] = result.schemes;
  if (!period || !scheme) return undefined;
  const whole = index.find("tagged-total", { ...period, scheme: scheme.id, code: "unscreened" });
  const rows = index
    .all("budget-total")
    .filter(({ per }) => per["fiscalYear"] === period.fiscalYear && per["phase"] === period.phase)
    .filter(({ per, value }) => per["admin"] !== undefined && per["basis"] === undefined && value !== null)
    .filter(({ per }) => {
      const of = { ...period, admin: per["admin"] ?? "", scheme: scheme.id };
      return index.find("tagged-total", of)?.undefined?.code === "not-screened";
    })
    .sort((a, b) => compare(exact(b.value ?? "0"), exact(a.value ?? "0")));
  if (!whole || whole.value === "0" || rows.length === 0) return undefined;
  return table({
    id: "budget-unscreened",
    title: say(locale, "unscreened.title", { count: rows.length, amount: print.moneyWords(whole.value ?? "0") }),
    unit: print.unit,
    heading: say(locale, "dimension.admin"),
    columns: [{ id: "whole", label: say(locale, "column.whole"), align: "right" }],
    rows: rows.slice(0, SHOWN).map((figure) => ({
      key: figure.per["admin"] ?? "",
      kind: "item" as const,
      label: figure.per["admin"] ?? "",
      cells: [figureCell(page, figure, print.money)],
    })),
  });
}

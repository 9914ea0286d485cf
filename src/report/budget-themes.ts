import { say } from "../formula/say.js";
import { headlinePeriod } from "./budget-tables.js";
import { type FigureRow, figureTable } from "./figure-table.js";
import { type Page, shortTitle } from "./page.js";
import type { Table } from "./pieces.js";

/** Lines that are for several things at once: each theme in full, then what any and what all of them have. */
export function budgetThemes(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  const ids = result.analysis.tagging?.themes ?? [];
  const themes = result.schemes.filter(({ id }) => ids.includes(id));
  const per = { ...period, themes: themes.map(({ id }) => id).join("+") };
  if (!period || !index.find("union-total", per) || !index.find("overlap-total", per)) return undefined;
  return figureTable(page, {
    id: "budget-themes",
    title: say(locale, "themes.title", { count: themes.length }),
    unit: print.unit,
    heading: say(locale, "theme"),
    columns: [{ id: "whole-lines", label: say(locale, "column.whole-lines"), per: { ...period } }],
    rows: [
      ...themes.map(({ id, title }): FigureRow => ({
        key: id,
        labels: [shortTitle(title, locale)],
        figure: "tagged-total",
        per: { scheme: id },
      })),
      { key: "union", labels: [say(locale, "themes.union")], figure: "union-total", per },
      { key: "overlap", labels: [say(locale, "themes.overlap")], figure: "overlap-total", per },
    ],
    remarks: [say(locale, "themes.apart")],
  });
}

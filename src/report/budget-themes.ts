import { say } from "../formula/say.js";
import { headlinePeriod } from "./budget-tables.js";
import { type Page, figureCell, shortTitle } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";

/** Lines that are for several things at once: each theme in full, then what any and what all of them have. */
export function budgetThemes(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const period = headlinePeriod(page);
  const ids = result.analysis.tagging?.themes ?? [];
  const themes = result.schemes.filter(({ id }) => ids.includes(id));
  const per = { ...period, themes: themes.map(({ id }) => id).join("+") };
  const [union, overlap] = [index.find("union-total", per), index.find("overlap-total", per)];
  if (!period || !union || !overlap) return undefined;
  const row = (key: string, label: string, figure: typeof union | undefined): TableRow => ({
    key,
    kind: "item",
    label,
    cells: [figureCell(page, figure)],
  });
  return table({
    id: "budget-themes",
    title: say(locale, "themes.title", { count: themes.length }),
    unit: print.unit,
    heading: say(locale, "theme"),
    columns: [{ id: "whole-lines", label: say(locale, "column.whole-lines"), align: "right" }],
    rows: [
      ...themes.map(({ id, title }) =>
        row(id, shortTitle(title, locale), index.find("tagged-total", { ...period, scheme: id })),
      ),
      row("union", say(locale, "themes.union"), union),
      row("overlap", say(locale, "themes.overlap"), overlap),
    ],
    remarks: [say(locale, "themes.apart")],
  });
}

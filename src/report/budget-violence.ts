import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { COMPONENTS } from "../model/tag.js";
import { budgetExecuted } from "./budget-executed.js";
import { type Period, headlinePeriod, periodColumns, periodsOf } from "./budget-tables.js";
import { type FigureRow, figureTable, hasFigure } from "./figure-table.js";
import type { Page } from "./page.js";
import type { Table } from "./pieces.js";
import type { FigureId } from "../result/register.js";

/**
 * Money against gender-based violence, apart from every gender tag: strict, by component, and the wider estimate, each
 * with its base. Nothing where no line says anything about it: that is said in the answer.
 */
export function budgetViolence(page: Page): Table | undefined {
  const { locale, index, print } = page;
  const period = headlinePeriod(page);
  const strict = period && index.find("gbv-total", period);
  const periods = periodsOf(page);
  const isSaid = ({ fiscalYear, phase }: Period): boolean =>
    index.find("gbv-total", { fiscalYear, phase })?.undefined?.code !== "not-screened";
  if (!strict || !periods.some(isSaid)) return undefined;
  const row = (key: string, figure: FigureId, per: PerKeys = {}): FigureRow => ({
    key,
    labels: [say(locale, `violence.${key}`)],
    figure,
    per,
  });
  const columns = periodColumns(page, periods);
  const rows = [
    row("strict", "gbv-total"),
    ...COMPONENTS.map((component) => ({
      key: component,
      labels: [say(locale, "violence.component", { component: locale.codes[component] ?? component })],
      figure: "gbv-total" as const,
      per: { component },
    })),
    row("share-all", "gbv-share", { denominator: "all" }),
    row("share-screened", "gbv-share", { denominator: "screened" }),
    row("wider", "gbv-wider-total"),
    row("wider-share", "gbv-wider-share", { denominator: "all" }),
  ];
  return figureTable(page, {
    id: "budget-violence",
    title:
      strict.value === null
        ? say(locale, "violence.title.none")
        : say(locale, "violence.title", { amount: print.moneyWords(strict.value) }),
    unit: print.unit,
    heading: say(locale, "line"),
    columns,
    rows: [
      ...rows.filter(hasFigure(page, columns)),
      ...budgetExecuted(page, { of: "gbv", id: "gbv-total", per: {} }, periods),
    ],
  });
}

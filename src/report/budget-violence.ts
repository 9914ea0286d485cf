import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { COMPONENTS } from "../model/tag.js";
import { budgetExecuted } from "./budget-executed.js";
import { type Period, headlinePeriod, periodColumns, periodsOf } from "./budget-tables.js";
import { type Page, figureCell } from "./page.js";
import { type Cell, type Table, type TableRow, table } from "./pieces.js";
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
  const row = (key: string, id: FigureId, per: PerKeys, label?: string): TableRow[] => {
    const of = (each: Period): Figure | undefined => index.find(id, { ...each, ...per });
    if (periods.every((each) => of(each) === undefined)) return [];
    return [
      {
        key,
        kind: "item",
        label: label ?? say(locale, `violence.${key}`),
        cells: periods.map((each): Cell => figureCell(page, of(each))),
      },
    ];
  };
  const components = COMPONENTS.flatMap((component) => {
    const label = say(locale, "violence.component", { component: locale.codes[component] ?? component });
    return row(component, "gbv-total", { component }, label);
  });
  return table({
    id: "budget-violence",
    title:
      strict.value === null
        ? say(locale, "violence.title.none")
        : say(locale, "violence.title", { amount: print.moneyWords(strict.value) }),
    unit: print.unit,
    heading: say(locale, "line"),
    columns: periodColumns(page, periods),
    rows: [
      ...row("strict", "gbv-total", {}),
      ...components,
      ...row("share-all", "gbv-share", { denominator: "all" }),
      ...row("share-screened", "gbv-share", { denominator: "screened" }),
      ...row("wider", "gbv-wider-total", {}),
      ...row("wider-share", "gbv-wider-share", { denominator: "all" }),
      ...budgetExecuted(page, { of: "gbv", id: "gbv-total", per: {} }, periods),
    ],
  });
}

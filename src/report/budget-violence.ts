import type { Figure } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { COMPONENTS } from "../model/tag.js";
import { headlinePeriod } from "./budget-tables.js";
import { type Page, figureCell, textCell } from "./page.js";
import { type Table, type TableRow, table } from "./pieces.js";

/** Money against gender-based violence, apart from the gender tag: strict, by component, and the wider estimate. */
export function budgetViolence(page: Page): Table | undefined {
  const { locale, index, print } = page;
  const period = headlinePeriod(page);
  const strict = period && index.find("gbv-total", period);
  if (!period || strict?.value == null) return undefined;
  const wider = index.find("gbv-wider-total", period);
  const row = (key: string, label: string, amount: Figure, share: Figure | undefined): TableRow => ({
    key,
    kind: "item",
    label,
    cells: [figureCell(page, amount, print.money), share ? figureCell(page, share, print.percent) : textCell("")],
  });
  const components = COMPONENTS.flatMap((component) => {
    const found = index.find("gbv-total", { ...period, component });
    const name = locale.codes[component] ?? component;
    return found?.value == null
      ? []
      : [row(component, say(locale, "violence.component", { component: name }), found, undefined)];
  });
  const share = (id: string): Figure | undefined => index.find(id, { ...period, denominator: "all" });
  return table({
    id: "budget-violence",
    title: say(locale, "violence.title", { amount: print.moneyWords(strict.value) }),
    unit: print.unit,
    heading: say(locale, "line"),
    columns: (["counted", "of-budget"] as const).map((id) => ({
      id,
      label: say(locale, `column.${id}`),
      align: "right",
    })),
    rows: [
      row("strict", say(locale, "violence.strict"), strict, share("gbv-share")),
      ...components,
      ...(wider ? [row("wider", say(locale, "violence.wider"), wider, share("gbv-wider-share"))] : []),
    ],
  });
}

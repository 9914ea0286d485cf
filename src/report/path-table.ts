import { say } from "../formula/say.js";
import { type Page, figureCell, shortTitle } from "./page.js";
import { type Table, table } from "./pieces.js";

/** The path of the scale-up: places there are in the first year, and places planned in each later one, by region. */
export function pathTable(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const { plan, fiscalYear } = result.analysis;
  const standard = result.supplyStandards.find((each) => each.id === plan?.scaleUp?.standard);
  const planned = index.all("planned-units");
  if (plan === undefined || standard === undefined || planned.length === 0) return undefined;
  const regions = [...new Set(planned.flatMap(({ per }) => per["region"] ?? []))];
  const years = plan.years.slice(1).filter((year) => planned.some(({ per }) => per["fiscalYear"] === year));
  if (years.length === 0) return undefined;
  return table({
    id: "plan-path",
    title: say(locale, "path.title", { standard: shortTitle(standard.title, locale) }),
    unit: say(locale, `counts.${standard.counts}`),
    heading: say(locale, "region"),
    columns: [
      { id: "there", label: say(locale, "path.there", { year: fiscalYear }), align: "right" },
      ...years.map((year) => ({ id: year, label: year, align: "right" as const })),
    ],
    rows: regions.map((region) => ({
      key: region,
      kind: "item",
      label: region,
      cells: [
        figureCell(page, index.find("units-available", { fiscalYear, standard: standard.id, region })),
        ...years.map((year) =>
          figureCell(page, index.find("planned-units", { fiscalYear: year, standard: standard.id, region })),
        ),
      ],
    })),
    remarks: [say(locale, "path.words")],
  });
}

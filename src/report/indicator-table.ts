import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { bestFigure } from "./best-figure.js";
import { type Page, capital, figureCell, label, shortTitle } from "./page.js";
import { planYears } from "../result/plan-years.js";
import { type Table, type TableRow, table } from "./pieces.js";
import type { FigureId } from "../result/register.js";

const COUNTS = ["centre-count", "clients"] as const;
const COSTS = ["cost-per-available-night", "cost-per-client"] as const;
const SUPPLY = ["units-needed", "units-available"] as const;

/** What the money of a request is for, by year: centres and clients of each service, unit costs, places and coverage. */
export function indicatorTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const years = planYears(result.analysis);
  const services = [...new Set(result.centres.flatMap((each) => each.services))].sort();
  const row = (id: FigureId, name: string, per: PerKeys, unit: string): TableRow[] => {
    const figures = years.map((fiscalYear) => bestFigure(index, id, { fiscalYear, ...per }).figure);
    // What a service does not count has no row: a helpline has no nights.
    if (figures.every((each) => each === undefined || (each.value === null && each.undefined?.code !== "withheld")))
      return [];
    return [
      {
        key: [id, ...Object.values(per)].join(" "),
        kind: "item",
        label: `${capital(label(locale, id))}: ${name}`,
        ...(unit === "" ? {} : { detail: unit }),
        cells: figures.map((each) => figureCell(page, each)),
      },
    ];
  };
  const rows = [
    ...services.flatMap((service) => {
      const name = locale.codes[service] ?? service;
      return [
        ...COUNTS.flatMap((id) => row(id, name, { service }, "")),
        ...COSTS.flatMap((id) => row(id, name, { service }, print.currency)),
      ];
    }),
    ...result.supplyStandards.flatMap((standard) => {
      const name = shortTitle(standard.title, locale);
      const per = { standard: standard.id };
      return [
        ...SUPPLY.flatMap((id) => row(id, name, per, say(locale, `counts.${standard.counts}`))),
        ...row("unit-coverage", name, per, ""),
      ];
    }),
  ];
  if (rows.length === 0) return undefined;
  return table({
    id: "request-indicators",
    title: say(locale, "request.indicators"),
    heading: say(locale, "plan.heading"),
    columns: years.map((id) => ({ id, label: id, align: "right" })),
    rows,
    remarks: [say(locale, "request.indicators-words")],
  });
}

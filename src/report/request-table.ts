import { CONTINGENCY, OVERHEAD, UNSTATED } from "../calculate/plan/request-keys.js";
import { say } from "../formula/say.js";
import { bestFigure } from "./best-figure.js";
import { type Page, capital, figureCell, label } from "./page.js";
import { planYears } from "../result/plan-years.js";
import { type Table, type TableRow, table } from "./pieces.js";

const LAST: readonly string[] = [OVERHEAD, CONTINGENCY, UNSTATED];

/** The budget request by economic class and year; overhead and contingency, which no class bears, after the classes. */
export function requestTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const years = planYears(result.analysis);
  const classes = new Set(index.all("budget-request").flatMap(({ per }) => per["economic"] ?? []));
  if (classes.size === 0) return undefined;
  const ordered = [...classes].sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b) || (a < b ? -1 : 1));
  const whole = years.map((fiscalYear) => bestFigure(index, "budget-request", { fiscalYear }).figure);
  const parts = ordered.map((economic) =>
    years.map((fiscalYear) => bestFigure(index, "budget-request", { fiscalYear, economic }).figure),
  );
  const printed = whole.map((total, at) => {
    const values = parts.flatMap((each) => each[at]?.value ?? []);
    return total?.value == null || values.length < parts.length ? undefined : print.parts(total.value, values);
  });
  const rows = parts.map((figures, row): TableRow => {
    const economic = ordered[row] ?? "";
    return {
      key: economic,
      kind: "item",
      label: economic === UNSTATED ? say(locale, "request.unstated") : classWords(economic, locale),
      cells: figures.map((figure, at) => {
        const cell = figureCell(page, figure);
        return { ...cell, text: printed[at]?.[row] ?? cell.text };
      }),
    };
  });
  return table({
    id: "request",
    title: say(locale, "request.title"),
    unit: print.unit,
    heading: say(locale, "request.heading"),
    columns: years.map((id) => ({ id, label: id, align: "right" })),
    rows: [
      ...rows,
      {
        key: "total",
        kind: "total",
        label: say(locale, "total"),
        cells: whole.map((each) => figureCell(page, each)),
      },
    ],
    remarks:
      printed.every((each) => each !== undefined) || whole.every((each) => each?.value == null)
        ? []
        : [say(locale, "rounded-apart")],
  });
}

const classWords = (economic: string, locale: Page["locale"]): string =>
  LAST.includes(economic) ? capital(label(locale, economic)) : economic;

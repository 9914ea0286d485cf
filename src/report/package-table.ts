import { say } from "../formula/say.js";
import type { Figure } from "../formula/figure.js";
import type { FigureId } from "../result/register.js";
import { bestFigure } from "./best-figure.js";
import { type Page, figureCell, textCell } from "./page.js";
import { type Answer, type Cell, type Table, type TableRow, table } from "./pieces.js";

const COSTS = ["package-establish", "package-operate"] as const;

/** The multisectoral package: what stands in each region, what must be added and what that costs, what is not costed. */
export function packageTable(page: Page): Table | undefined {
  const { locale, index, print } = page;
  const found = index.all("package-standing").filter(({ per }) => per["element"] !== undefined);
  if (found.length === 0) return undefined;
  const rows = found.map((each) => elementRow(page, each));
  return table({
    id: "package",
    title: say(locale, "package-table.title"),
    unit: print.unit,
    heading: say(locale, "package-table.heading"),
    columns: [
      { id: "state", label: say(locale, "package-table.state"), align: "left" },
      ...COSTS.map((id) => ({ id, label: say(locale, `package-table.${id}`), align: "right" as const })),
    ],
    rows: [...rows.filter(isItem), totalRow(page), ...rows.filter((each) => !isItem(each))],
    remarks: [say(locale, "package-table.words")],
  });
}

const isItem = ({ kind }: TableRow): boolean => kind === "item";

/** How much of the package stands, where nothing else is to be said first. */
export const packageAnswer = (page: Page): Answer => ({
  headline: `${say(page.locale, "sheet.package")}: ${counts(page)}`,
  sentences: [],
  facts: [],
});

function elementRow(page: Page, standing: Figure): TableRow {
  const { locale, index } = page;
  const { region = "", element = "" } = standing.per;
  const costs = COSTS.map((id) => index.find(id, standing.per));
  const cost = (figure: Figure | undefined): Cell => {
    const unsaid = WITHOUT[figure?.undefined?.input ?? ""];
    return unsaid === undefined
      ? figureCell(page, figure)
      : { ...textCell(say(locale, unsaid)), value: null, state: "none" };
  };
  return {
    key: `${region}|${element}`,
    kind: costs.every((each) => each?.value != null) ? "item" : "outside",
    label: locale.codes[element] ?? element,
    detail: region,
    cells: [state(page, standing), ...costs.map(cost)],
  };
}

// What is no fault of the table: a cell that was left blank.
const WITHOUT: Readonly<Record<string, string>> = {
  stands: "package-table.open",
  "stated-establish": "package-table.notCosted",
  "stated-operate": "package-table.notCosted",
};

function state(page: Page, standing: Figure): Cell {
  const { locale, index } = page;
  if (standing.value === null) return figureCell(page, standing);
  const isOf = (id: FigureId): boolean => index.find(id, standing.per)?.value === "1";
  const words = isOf("package-standing") ? "stands" : isOf("package-missing") ? "missing" : "open";
  return textCell(say(locale, `package-table.${words}`));
}

function counts({ locale, index, print, result }: Page): string {
  const count = (id: FigureId): string => {
    const value = index.find(id, { fiscalYear: result.analysis.fiscalYear })?.value;
    return value == null ? say(locale, "no-figure") : print.count(value);
  };
  return say(locale, "package-table.counts", {
    standing: count("package-standing"),
    missing: count("package-missing"),
    unanswered: count("package-unanswered"),
  });
}

function totalRow(page: Page): TableRow {
  const { locale, index, result } = page;
  const costs = COSTS.map((id) => bestFigure(index, id, { fiscalYear: result.analysis.fiscalYear }));
  const missing = Math.max(...costs.map((each) => each.missing));
  return {
    key: "total",
    kind: "total",
    label: say(locale, "total"),
    cells: [textCell(counts(page)), ...costs.map(({ figure }) => figureCell(page, figure))],
    ...(missing > 0 ? { remark: say(locale, "package-table.left", { missing }) } : {}),
  };
}

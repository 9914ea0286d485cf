// The table of the multisectoral package: which elements stand, are missing or unknown, and what adding them costs.
import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { type Cell, type Page, type Table, noCell } from "./page.js";
import { type FigureRow, column, figureColumns, figureTable, totalRow } from "./figure-table.js";
import type { FigureId } from "../result/register.js";
import { packageCounts } from "../headline/places.js";

export function packageTable(page: Page): Table | undefined {
  const { locale, index, result } = page;
  const found = index.all("package-standing").filter(({ per }) => per["element"] !== undefined);
  if (found.length === 0) return undefined;
  const per = { fiscalYear: result.analysis.fiscalYear };
  return figureTable(page, {
    id: "package",
    title: say(locale, "package-table.title"),
    heading: say(locale, "package-table.heading"),
    columns: [
      column(page, "state", { align: "left" }, "package-table"),
      ...figureColumns(page, COSTS, "package-table"),
    ],
    rows: [
      ...found.map((each) => elementRow(page, each)),
      totalRow(page, { per, cells: { state: packageCounts(page) } }),
    ],
    known: "package-table.left",
    remarks: [say(locale, "package-table.words")],
  });
}

const COSTS = ["package-establish", "package-operate"] as const;

function elementRow(page: Page, { per, value }: Figure): FigureRow {
  const { locale, index } = page;
  const { region = "", element = "" } = per;
  const costs = COSTS.map((id) => [id, index.find(id, per)] as const);
  const unsaid = costs.flatMap(([id, figure]): [string, Cell][] => {
    const key = WITHOUT[figure?.undefined?.input ?? ""];
    return key === undefined ? [] : [[id, noCell(say(locale, key))]];
  });
  return {
    key: `${region}|${element}`,
    kind: costs.every(([, figure]) => figure?.value != null) ? "item" : "outside",
    labels: [locale.codes[element] ?? element, region],
    per,
    cells: {
      state: value === null ? { figure: "package-standing", per } : stateWords(page, per),
      ...Object.fromEntries(unsaid),
    },
  };
}

// What is no fault of the table: a cell that was left blank.
const WITHOUT: Readonly<Record<string, string>> = {
  stands: "package-table.open",
  "stated-establish": "package-table.notCosted",
  "stated-operate": "package-table.notCosted",
};

function stateWords({ locale, index }: Page, per: PerKeys): string {
  const isOf = (id: FigureId): boolean => index.find(id, per)?.value === "1";
  const words = isOf("package-standing") ? "stands" : isOf("package-missing") ? "missing" : "open";
  return say(locale, `package-table.${words}`);
}

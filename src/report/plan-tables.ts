// Tables of a plan, year by year, and of what an investment returns. Also: all tables of what comes next (certainty of
// money, years, plan, request, scenarios and ranges).
import { say } from "../formula/locale.js";
import { type FundingTotal, bestFigure, capital, label, pooled, shortTitle } from "../headline/network-figures.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { exact, isZero } from "../money/exact.js";
import { planYears } from "../result/plan-years.js";
import type { FigureId } from "../result/register.js";
import type { CostStandardUse, Result } from "../result/result.js";
import { type FigureRow, type OwnCells, figureColumns, figureTable, namedRow, yearColumns } from "./figure-table.js";
import { barScale } from "./money-bar.js";
import type { Page, Table } from "./page.js";
import { scenarioTable } from "./scenario-table.js";
import { certaintyTable, sensitivityTable, simulationTable } from "./uncertainty-tables.js";
import { ceilingRows, isRequested, requestByClass, requestByYear } from "./request-tables.js";

/** What comes next and what may differ: the plan and its request, scenarios, and ranges. */
export const planTables = (page: Page, total: FundingTotal): Table[] =>
  [
    certaintyTable(page, total),
    yearTable(page),
    planTable(page),
    requestByYear(page),
    requestByClass(page),
    pathTable(page),
    scenarioTable(page, total),
    sensitivityTable(page, total),
    simulationTable(page, total),
  ].filter((each) => each !== undefined);

const YEARLY = ["requirement", "hard-gap", "funded-need-share"] as const;

/** The need of each year of a plan, and what is covered and short of it; a year without a figure stands apart. */
function yearTable(page: Page): Table | undefined {
  const { result, locale, index } = page;
  // A publication that hides something shows the fiscal year alone.
  const years = planYears(result.analysis).filter(
    (fiscalYear) => index.find("requirement", { fiscalYear }) !== undefined,
  );
  if (years.length < 2 || result.analysis.funding === undefined) return undefined;
  const rows = years.map((fiscalYear): FigureRow => {
    const of = (id: FigureId) => bestFigure(index, id, { fiscalYear });
    const value = (id: FigureId) => of(id).figure?.value ?? null;
    const lacks = YEARLY.some((id) => value(id) === null && of(id).figure?.undefined?.code !== "withheld");
    const [need, short, covered] = [value("requirement"), value("hard-gap"), value("covered-need")];
    return {
      labels: [fiscalYear],
      kind: lacks ? "outside" : "item",
      per: { fiscalYear },
      ...(need === null && covered === null ? {} : { drawing: { kind: "need", need, covered, short } }),
    };
  });
  const amounts = rows.flatMap(({ drawing }) =>
    drawing?.kind === "need" ? (drawing.need ?? drawing.covered ?? []) : [],
  );
  if (amounts.every((each) => isZero(exact(each)))) return undefined;
  return figureTable(page, {
    id: "years",
    title: say(locale, "years.title"),
    heading: say(locale, "years.heading"),
    columns: figureColumns(page, YEARLY),
    rows,
    known: "left-out.centres",
    remarks: priceBasis(page),
    ...barScale(page, amounts.map(exact)),
  });
}

const REAL = ["budget-request", "hard-gap"] as const;

/** The plan by year: its whole cost and why, and what is needed and short, then in base prices. */
export function planTable(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const { plan } = result.analysis;
  if (plan === undefined || index.all("budget-request").length === 0) return undefined;
  const { years } = plan;
  const [first = "", last = ""] = [years[0], years.at(-1)];
  const all = { id: "all", label: say(locale, "plan.all-years"), per: { years: `${first}–${last}` } };
  const named = (id: FigureId): string => capital(label(locale, id));
  // Of a pool the gap is another than that of its centres, each by itself.
  const nameOf = (id: FigureId): string =>
    id === "hard-gap" && pooled(result) ? say(locale, "plan.pooled", { name: named(id) }) : named(id);
  const row = (id: FigureId, more: Partial<FigureRow> = {}) => namedRow(page, id, { labels: [nameOf(id)], ...more });
  const ofYears = { cells: { all: "" } };
  return figureTable(page, {
    id: "plan",
    title: say(locale, "plan.title", { from: first, to: last }),
    heading: say(locale, "plan.heading"),
    columns: [...yearColumns(years), all],
    rows: [
      ...(["baseline-request", "new-centres-request", "scale-up-request"] as const).map((id) => row(id, ofYears)),
      row("budget-request", { kind: "total" }),
      ...(plan.ceilings === undefined || isRequested(page) ? [] : ceilingRows(page, plan.ceilings, years)),
      row("requirement"),
      row("hard-gap"),
      ...REAL.filter((id) => index.find(id, { fiscalYear: first, basis: "real" }) !== undefined).map((id) => {
        const labels = [say(locale, "plan.real", { name: nameOf(id), year: first })];
        return row(id, { key: `${id} real`, labels, per: { basis: "real" }, ...ofYears });
      }),
    ],
    known: true,
    remarks: [say(locale, "plan.words"), ...priceBasis(page), ...leftOut(page, years)],
  });
}

// What is unknown is in no amount of its year.
function leftOut({ index, locale }: Page, years: readonly string[]): string[] {
  const words = (id: FigureId, key: string): string[] => {
    const counts = years.map((fiscalYear) => [fiscalYear, bestFigure(index, id, { fiscalYear }).missing] as const);
    const list = counts.flatMap(([year, count]) => (count > 0 ? [`${year} (${String(count)})`] : []));
    return list.length === 0 ? [] : [say(locale, key, { list: list.join(", ") })];
  };
  return [...words("budget-request", "plan.left-out-lines"), ...words("requirement", "plan.left-out-centres")];
}

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
  const there = { id: "there", label: say(locale, "path.there", { year: fiscalYear }), per: { fiscalYear } };
  return figureTable(page, {
    id: "plan-path",
    title: say(locale, "path.title", { standard: shortTitle(standard.title, locale) }),
    unit: say(locale, `counts.${standard.counts}`),
    heading: say(locale, "region"),
    columns: [{ ...there, figure: "units-available" }, ...yearColumns(years)],
    rows: regions.map((region) => ({
      labels: [region],
      figure: "planned-units",
      per: { standard: standard.id, region },
    })),
    remarks: [say(locale, "path.words")],
  });
}

/** Of which year the prices are that needs of several years are in: an index moves those of its lines to each year. */
function priceBasis({ result, locale }: Page): readonly string[] {
  const lines = usedCostLines(result);
  if (lines.length === 0) return [];
  const moved = lines.filter(({ index }) => index !== undefined).length;
  return [say(locale, `years.${moved === 0 ? "stated" : moved === lines.length ? "nominal" : "part"}`)];
}

const usedCostLines = ({ network, costStandards }: Result): readonly CostStandardLine[] =>
  (network?.costLines ?? []).flatMap(({ values }) => (costStandards.some((use) => isOf(use, values)) ? [values] : []));

const isOf = (use: CostStandardUse, line: CostStandardLine): boolean =>
  use.id === line.standard_id &&
  use.service === line.service &&
  use.validFrom === line.valid_from &&
  use.validTo === line.valid_to;

/** What the money for services returns, with fiscal savings alone and with social benefits: never added into one. */
export function investmentTable(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const per = { fiscalYear: result.analysis.fiscalYear };
  if (index.find("npv", { ...per, benefits: "fiscal" }) === undefined) return undefined;
  const row = (id: FigureId, cells: OwnCells = {}): FigureRow => namedRow(page, id, { per, cells });
  const at = (figure: FigureId) => ({ figure, per });
  return figureTable(page, {
    id: "investment",
    title: say(locale, "investment.title"),
    heading: say(locale, "investment.heading"),
    columns: READINGS.map((id) => ({ id, label: say(locale, `investment.${id}`), per: { benefits: id } })),
    rows: [
      row("present-costs", { fiscal: at("present-costs"), "fiscal-and-social": at("present-costs") }),
      row("present-benefits", { fiscal: at("present-fiscal-savings"), "fiscal-and-social": at("present-benefits") }),
      ...(["npv", "benefit-cost-ratio", "return-on-investment"] as const).map((id) => row(id)),
      ...ALONE.flatMap((id) =>
        bestFigure(index, id, per).figure === undefined ? [] : [row(id, { fiscal: at(id), "fiscal-and-social": "" })],
      ),
    ],
    known: true,
    remarks: [say(locale, "investment.words")],
  });
}

const READINGS = ["fiscal", "fiscal-and-social"] as const;
// What no reading of the benefits changes.
const ALONE = ["break-even-effect", "service-share-of-violence-cost"] as const;

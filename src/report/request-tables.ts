// Tables of what is asked for: by year against ceilings, by economic class, what the money is for, and the norms behind
// it. Also: rows of ceilings, and economic classes in their order and in words.
import type { Figure, PerKeys } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import { bestFigure, capital, label, shortTitle } from "../headline/network-figures.js";
import { exact } from "../money/exact.js";
import { planYears } from "../result/plan-years.js";
import type { FigureId } from "../result/register.js";
import { type FigureRow, figureTable, namedRow, totalRow, yearColumns } from "./figure-table.js";
import { type Page, type Table, figureCell, moneyCell } from "./page.js";
import { CONTINGENCY, OVERHEAD, UNSTATED } from "../calculate/plan/request-tables.js";
import { format } from "../money/format.js";

/** What the addressee is asked for in each year, and what of the need is not: it adds up, and stands against the ceiling. */
export function requestByYear(page: Page): Table | undefined {
  const { result, locale } = page;
  const { plan, fiscalYear, request, pooling } = result.analysis;
  if (plan === undefined || !isRequested(page)) return undefined;
  const years = planYears(result.analysis);
  const ceilings = { ...plan.ceilings, ...(request?.ceiling !== undefined && { [fiscalYear]: request.ceiling }) };
  const isNonZero = (id: FigureId): boolean =>
    years.some((fiscalYear) => bestFigure(page.index, id, { fiscalYear }).figure?.value !== "0");
  // A row of zeros is left out; where nothing is signed, what is left to transfer repeats what is requested.
  const isShown = (id: FigureId): boolean =>
    isNonZero(id === "plan-left-to-transfer" ? "estimate-signed" : id) || !LEFT_OUT_AT_ZERO.includes(id);
  return figureTable(page, {
    id: "request-years",
    title: say(locale, "request.years"),
    heading: say(locale, "plan.heading"),
    columns: yearColumns(years),
    rows: [
      ...YEAR_ROWS.filter(isShown).map((id) => namedRow(page, id)),
      ...(Object.keys(ceilings).length === 0 ? [] : ceilingRows(page, ceilings, years)),
    ],
    known: true,
    remarks: [
      say(locale, "request.years-words"),
      ...(pooling === undefined || pooling === "none" ? [] : [say(locale, "request.pooled")]),
    ],
  });
}

const YEAR_ROWS = [
  "plan-need",
  "paid-by-others",
  "plan-cut",
  "estimate-received",
  "estimate-signed",
  "plan-requested",
  "plan-left-to-transfer",
] as const;

const LEFT_OUT_AT_ZERO = ["plan-cut", "estimate-received", "estimate-signed", "plan-left-to-transfer"];

/** Whether the addressee is asked for something in the years of a plan. */
export const isRequested = ({ index }: Page): boolean => index.all("plan-requested").length > 0;

/** Rows of ceilings, and what is over and under them: a year without one is over and under none. */
export function ceilingRows(page: Page, ceilings: PerKeys, years: readonly string[]): FigureRow[] {
  const stated = Object.fromEntries(Object.entries(ceilings).map(([year, value]) => [year, moneyCell(page, value)]));
  const unstated = years.filter((year) => ceilings[year] === undefined);
  const open = { all: "", ...Object.fromEntries(unstated.map((year) => [year, say(page.locale, "plan.no-ceiling")])) };
  return [
    namedRow(page, "ceiling", { cells: { ...open, ...stated } }),
    ...["over-ceiling", "under-ceiling"].map((id) => namedRow(page, id, { cells: open })),
  ];
}

/** The budget request by economic class and year; overhead and contingency, which no class bears, after the classes. */
export function requestByClass(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const classes = new Set(index.all("budget-request").flatMap(({ per }) => per["economic"] ?? []));
  if (classes.size === 0) return undefined;
  return figureTable(page, {
    id: "request",
    title: say(locale, "request.title"),
    heading: say(locale, "request.heading"),
    columns: yearColumns(planYears(result.analysis)),
    rows: [
      ...[...classes].sort(byClass).map((economic): FigureRow => ({
        key: economic,
        labels: [classWords(economic, locale)],
        figure: "budget-request",
        per: { economic },
      })),
      totalRow(page, { figure: "budget-request" }),
    ],
    known: true,
    adds: true,
  });
}

const LAST: readonly string[] = [OVERHEAD, CONTINGENCY, UNSTATED];

/** Economic classes by their codes, then what no class bears. */
export const byClass = (a: string, b: string): number => LAST.indexOf(a) - LAST.indexOf(b) || (a < b ? -1 : 1);

/** What an economic class is called in a request. */
export function classWords(economic: string, locale: Locale): string {
  if (economic === UNSTATED) return say(locale, "request.unstated");
  return LAST.includes(economic) ? capital(label(locale, economic)) : economic;
}

/** What the money of a request is for, by year: centres and clients of each service, unit costs, places and coverage. */
export function indicatorTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const years = planYears(result.analysis);
  const services = [...new Set(result.centres.flatMap((each) => each.services))].sort();
  const rowsOf = (ids: readonly FigureId[], name: string, per: PerKeys, unit?: string): FigureRow[] =>
    ids.flatMap((id) => {
      const figures = years.map((fiscalYear) => bestFigure(index, id, { fiscalYear, ...per }).figure);
      // What a service does not count has no row: a helpline has no nights.
      if (figures.every((each) => each === undefined || (each.value === null && each.undefined.code !== "withheld")))
        return [];
      const labels = [`${capital(label(locale, id))}: ${name}`, ...(unit === undefined ? [] : [unit])];
      return [{ key: [id, ...Object.values(per)].join(" "), labels, figure: id, per }];
    });
  const rows = [
    ...services.flatMap((service) => {
      const name = locale.codes[service] ?? service;
      return [...rowsOf(COUNTS, name, { service }), ...rowsOf(COSTS, name, { service }, print.currency)];
    }),
    ...result.supplyStandards.flatMap(({ id: standard, title, counts }) => {
      const name = shortTitle(title, locale);
      return [
        ...rowsOf(SUPPLY, name, { standard }, say(locale, `counts.${counts}`)),
        ...rowsOf(["unit-coverage"], name, { standard }),
      ];
    }),
  ];
  if (rows.length === 0) return undefined;
  return figureTable(page, {
    id: "request-indicators",
    title: say(locale, "request.indicators"),
    unit: null,
    heading: say(locale, "plan.heading"),
    columns: yearColumns(years),
    rows,
    known: true,
    remarks: [say(locale, "request.indicators-words")],
  });
}

const COUNTS = ["centre-count", "clients"] as const;
const COSTS = ["cost-per-available-night", "cost-per-client"] as const;
const SUPPLY = ["units-needed", "units-available"] as const;

/** What the amounts of a request rest on: each line of the cost standards with its norm, and its cost by year. */
export function normTable(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const years = planYears(result.analysis);
  const found = index.all("norm-cost").filter(({ per }) => per["costStandard"] !== undefined);
  const lines = new Map(found.map((each) => [keyOf(each), each]));
  // Standards are told apart by their names where a service has several.
  const standardsOf = (service: string) =>
    new Set(found.flatMap(({ per }) => (per["service"] === service ? per["costStandard"] : [])));
  if (lines.size === 0) return undefined;
  // For one unit of payroll the cost is a rate.
  const rate = (value: string): string => format(value, locale.marks);
  const rates = (per: PerKeys) =>
    Object.fromEntries(
      years.map((fiscalYear) => [fiscalYear, figureCell(page, index.find("norm-cost", { ...per, fiscalYear }), rate)]),
    );
  return figureTable(page, {
    id: "unit-costs",
    title: say(locale, "unit-costs.title"),
    unit: page.print.currency,
    heading: say(locale, "unit-costs.heading"),
    columns: [
      { id: "class", label: say(locale, "request.heading"), align: "left" },
      { id: "norm", label: say(locale, "unit-costs.norm"), align: "left" },
      ...yearColumns(years),
    ],
    rows: [...lines.values()].map((figure) => {
      const { economic = "", service = "", line = "", costStandard = "" } = figure.per;
      return {
        key: keyOf(figure),
        labels: [
          line,
          [locale.codes[service] ?? service, ...(standardsOf(service).size > 1 ? [costStandard] : [])].join(", "),
        ],
        figure: "norm-cost",
        per: figure.per,
        cells: {
          ...(figure.notes["driver"] === "payroll" && rates(figure.per)),
          class: economic === UNSTATED ? say(locale, "request.unstated") : economic,
          norm: normWords(figure, page),
        },
      };
    }),
    remarks: [say(locale, "unit-costs.words")],
  });
}

const keyOf = ({ per }: Figure): string => [per["costStandard"], per["service"], per["line"]].join("|");

function normWords({ inputs, notes }: Figure, { locale }: Page): string {
  const driver = String(notes["driver"] ?? "");
  const quantity = inputs["quantity"]?.value ?? null;
  const share = inputs["share-of-line"]?.value ?? null;
  const value = quantity === null ? say(locale, "no-figure") : format(quantity, locale.marks);
  const norm = say(locale, "unit-costs.of", { value, driver: locale.codes[driver] ?? driver });
  const step = notes["step"];
  if (step !== undefined) return say(locale, "unit-costs.step", { norm, step: format(String(step), locale.marks) });
  return share === null || exact(share).n === exact(share).d
    ? norm
    : say(locale, "unit-costs.shared", { norm, share: format(share, locale.marks) });
}

// The tables of a plan and of its request: years, classes, indicators, unit costs, what an investment returns, ranges.
import type { Figure, PerKeys } from "../formula/figure.js";
import { type Locale, say } from "../formula/locale.js";
import { type FundingTotal, bestFigure, capital, label, shortTitle } from "../headline/network-figures.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import { exact, isZero } from "../money/exact.js";
import { planYears } from "../result/plan-years.js";
import type { FigureId } from "../result/register.js";
import type { CostStandardUse, Result } from "../result/result.js";
import { type FigureRow, type OwnCells, figureColumns, figureTable, totalRow, yearColumns } from "./figure-table.js";
import { barScale } from "./money-bar.js";
import { type Cell, type Page, type Table, figureCell, moneyCell } from "./page.js";
import { scenarioTable } from "./scenario-table.js";
import { certaintyTable, sensitivityTable, simulationTable } from "./uncertainty-tables.js";
import { CONTINGENCY, OVERHEAD, UNSTATED } from "../calculate/plan/request-tables.js";
import { format } from "../money/format.js";

const usedCostLines = ({ network, costStandards }: Result): readonly CostStandardLine[] =>
  (network?.costLines ?? []).flatMap(({ values }) => (costStandards.some((use) => isOf(use, values)) ? [values] : []));

const isOf = (use: CostStandardUse, line: CostStandardLine): boolean =>
  use.id === line.standard_id &&
  use.service === line.service &&
  use.validFrom === line.valid_from &&
  use.validTo === line.valid_to;

/** What comes next and what may differ: the plan and its request, scenarios, and ranges. */
export const planTables = (page: Page, total: FundingTotal): Table[] =>
  [
    certaintyTable(page, total),
    yearTable(page),
    planTable(page),
    requestedTable(page),
    requestTable(page),
    pathTable(page),
    scenarioTable(page, total),
    sensitivityTable(page, total),
    simulationTable(page, total),
  ].filter((each) => each !== undefined);

const YEARLY = ["requirement", "hard-gap", "funded-need-share"] as const;

/** The need of each year of a plan, and what is covered and short of it; a year without a figure stands apart. */
function yearTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
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
    unit: print.unit,
    heading: say(locale, "years.heading"),
    columns: figureColumns(page, YEARLY),
    rows,
    known: "left-out.centres",
    remarks: priceBasis(page),
    ...barScale(page, amounts.map(exact)),
  });
}

const PARTS = ["baseline-request", "new-centres-request", "scale-up-request"] as const;
const REAL = ["budget-request", "hard-gap"] as const;

/** The plan by year: its whole cost and why, and what is needed and short, then in base prices. */
export function planTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const { plan } = result.analysis;
  if (plan === undefined || index.all("budget-request").length === 0) return undefined;
  const { years } = plan;
  const [first = "", last = ""] = [years[0], years.at(-1)];
  const all = { id: "all", label: say(locale, "plan.all-years"), per: { years: `${first}–${last}` } };
  const named = (id: FigureId): string => capital(label(locale, id));
  const isPooled = result.analysis.pooling !== undefined && result.analysis.pooling !== "none";
  // Of a pool the gap is another than that of its centres, each by itself.
  const nameOf = (id: FigureId): string =>
    id === "hard-gap" && isPooled ? say(locale, "plan.pooled", { name: named(id) }) : named(id);
  const row = (id: FigureId, kind: "item" | "total" = "item"): FigureRow => ({
    key: id,
    kind,
    labels: [nameOf(id)],
    figure: id,
  });
  const ofYears = { cells: { all: "" } };
  const real = REAL.filter((id) => index.find(id, { fiscalYear: first, basis: "real" }) !== undefined);
  return figureTable(page, {
    id: "plan",
    title: say(locale, "plan.title", { from: first, to: last }),
    unit: print.unit,
    heading: say(locale, "plan.heading"),
    columns: [...yearColumns(years), all],
    rows: [
      ...PARTS.map((id) => ({ ...row(id), ...ofYears })),
      row("budget-request", "total"),
      ...(plan.ceilings === undefined || isAsked(page) ? [] : ceilingRows(page, plan.ceilings, years)),
      row("requirement"),
      row("hard-gap"),
      ...real.map((id) => ({
        ...row(id),
        key: `${id} real`,
        labels: [say(locale, "plan.real", { name: nameOf(id), year: first })],
        per: { basis: "real" },
        ...ofYears,
      })),
    ],
    known: true,
    remarks: [say(locale, "plan.words"), ...priceBasis(page), ...leftOut(page, years)],
  });
}

const isAsked = ({ index }: Page): boolean => index.all("plan-requested").length > 0;

const REQUESTED = [
  "plan-need",
  "paid-by-others",
  "plan-cut",
  "estimate-received",
  "estimate-signed",
  "plan-requested",
  "plan-left-to-transfer",
] as const;

const RARE: ReadonlySet<string> = new Set([
  "plan-cut",
  "estimate-received",
  "estimate-signed",
  "plan-left-to-transfer",
]);

/** What the addressee is asked for in each year, and what of the need is not: it adds up, and stands against the ceiling. */
export function requestedTable(page: Page): Table | undefined {
  const { result, locale, print } = page;
  const { plan, fiscalYear, request, pooling } = result.analysis;
  if (plan === undefined || !isAsked(page)) return undefined;
  const years = planYears(result.analysis);
  const own = request?.ceiling === undefined ? {} : { [fiscalYear]: request.ceiling };
  const ceilings = { ...plan.ceilings, ...own };
  const isOfSome = (id: FigureId): boolean =>
    years.some((fiscalYear) => bestFigure(page.index, id, { fiscalYear }).figure?.value !== "0");
  // What is nothing in every year has no row; what is left to transfer is what is requested where nothing is signed.
  const isSome = (id: FigureId): boolean =>
    isOfSome(id === "plan-left-to-transfer" ? "estimate-signed" : id) || !RARE.has(id);
  return figureTable(page, {
    id: "request-years",
    title: say(locale, "request.years"),
    unit: print.unit,
    heading: say(locale, "plan.heading"),
    columns: yearColumns(years),
    rows: [
      ...REQUESTED.filter(isSome).map((id): FigureRow => ({
        key: id,
        labels: [capital(label(locale, id))],
        figure: id,
      })),
      ...(Object.keys(ceilings).length === 0 ? [] : ceilingRows(page, ceilings, years)),
    ],
    known: true,
    remarks: [
      say(locale, "request.years-words"),
      ...(pooling === undefined || pooling === "none" ? [] : [say(locale, "request.pooled")]),
    ],
  });
}

// A year without a ceiling is over and under none.
function ceilingRows(page: Page, ceilings: PerKeys, years: readonly string[]): FigureRow[] {
  const { locale } = page;
  const stated = Object.fromEntries(Object.entries(ceilings).map(([year, value]) => [year, moneyCell(page, value)]));
  const unstated = years.filter((year) => ceilings[year] === undefined);
  const open = { all: "", ...Object.fromEntries(unstated.map((year) => [year, say(locale, "plan.no-ceiling")])) };
  const row = (id: string) => ({ key: id, labels: [capital(label(locale, id))], cells: open });
  return [
    { ...row("ceiling"), cells: { ...open, ...stated } },
    ...(["over-ceiling", "under-ceiling"] as const).map((id) => ({ ...row(id), figure: id })),
  ];
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
  const part = moved === 0 ? "stated" : moved === lines.length ? "nominal" : "part";
  return [say(locale, `years.${part}`)];
}

/** What the money for services returns, with fiscal savings alone and with social benefits: never added into one. */
export function investmentTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const per = { fiscalYear: result.analysis.fiscalYear };
  if (index.find("npv", { ...per, benefits: "fiscal" }) === undefined) return undefined;
  const row = (id: FigureId, cells: OwnCells = {}): FigureRow => ({
    key: id,
    labels: [capital(label(locale, id))],
    figure: id,
    per,
    cells,
  });
  const at = (figure: FigureId) => ({ figure, per });
  return figureTable(page, {
    id: "investment",
    title: say(locale, "investment.title"),
    unit: print.unit,
    heading: say(locale, "investment.heading"),
    columns: READINGS.map((benefits) => ({
      id: benefits,
      label: say(locale, `investment.${benefits}`),
      per: { benefits },
    })),
    rows: [
      row("present-costs", { fiscal: at("present-costs"), "fiscal-and-social": at("present-costs") }),
      row("present-benefits", {
        fiscal: at("present-fiscal-savings"),
        "fiscal-and-social": at("present-benefits"),
      }),
      row("npv"),
      row("benefit-cost-ratio"),
      row("return-on-investment"),
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

/** The budget request by economic class and year; overhead and contingency, which no class bears, after the classes. */
export function requestTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const classes = new Set(index.all("budget-request").flatMap(({ per }) => per["economic"] ?? []));
  if (classes.size === 0) return undefined;
  return figureTable(page, {
    id: "request",
    title: say(locale, "request.title"),
    unit: print.unit,
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

const COUNTS = ["centre-count", "clients"] as const;
const COSTS = ["cost-per-available-night", "cost-per-client"] as const;
const SUPPLY = ["units-needed", "units-available"] as const;

/** What the money of a request is for, by year: centres and clients of each service, unit costs, places and coverage. */
export function indicatorTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const years = planYears(result.analysis);
  const services = [...new Set(result.centres.flatMap((each) => each.services))].sort();
  const row = (id: FigureId, name: string, per: PerKeys, unit?: string): FigureRow[] => {
    const figures = years.map((fiscalYear) => bestFigure(index, id, { fiscalYear, ...per }).figure);
    // What a service does not count has no row: a helpline has no nights.
    if (figures.every((each) => each === undefined || (each.value === null && each.undefined.code !== "withheld")))
      return [];
    const labels = [`${capital(label(locale, id))}: ${name}`, ...(unit === undefined ? [] : [unit])];
    return [{ key: [id, ...Object.values(per)].join(" "), labels, figure: id, per }];
  };
  const rows = [
    ...services.flatMap((service) => {
      const name = locale.codes[service] ?? service;
      return [
        ...COUNTS.flatMap((id) => row(id, name, { service })),
        ...COSTS.flatMap((id) => row(id, name, { service }, print.currency)),
      ];
    }),
    ...result.supplyStandards.flatMap((standard) => {
      const name = shortTitle(standard.title, locale);
      const per = { standard: standard.id };
      return [
        ...SUPPLY.flatMap((id) => row(id, name, per, say(locale, `counts.${standard.counts}`))),
        ...row("unit-coverage", name, per),
      ];
    }),
  ];
  if (rows.length === 0) return undefined;
  return figureTable(page, {
    id: "request-indicators",
    title: say(locale, "request.indicators"),
    heading: say(locale, "plan.heading"),
    columns: yearColumns(years),
    rows,
    known: true,
    remarks: [say(locale, "request.indicators-words")],
  });
}

/** What the amounts of a request rest on: each line of the cost standards with its norm, and its cost by year. */
export function unitCostTable(page: Page): Table | undefined {
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
    years.map((fiscalYear): [string, Cell] => [
      fiscalYear,
      figureCell(page, index.find("norm-cost", { ...per, fiscalYear }), rate),
    ]);
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
          ...(figure.notes["driver"] === "payroll" && Object.fromEntries(rates(figure.per))),
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

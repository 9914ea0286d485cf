// All tables of the money of centres: by kind of funder, for each inhabitant and client, in pools, by agreed shares of
// a joint financing (also alone), month by month; and the cost of a night and a client beside published ones.
import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { ALL } from "../calculate/network.js";
import { partsBy } from "../result/find-figures.js";
import { isAbout } from "../result/per-keys.js";
import { bestFigure, capital, centreFigures, centreName, hides, small } from "../headline/network-figures.js";
import { cashTable } from "./cash-table.js";
import { type FigureRow, type OwnCells, column, ends, figureColumns, figureTable, totalRow } from "./figure-table.js";
import { type Page, type Table, withMark } from "./page.js";
import { sourceKindTable } from "./source-tables.js";
import { format } from "../money/format.js";
import type { UnitCostBenchmark } from "../model/unit-cost-benchmark.js";
import { exact, isZero } from "../money/exact.js";

/** Secured money for each inhabitant, woman, client and centre, by region where there are several. */
function moneyPerTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const whole = { fiscalYear: result.analysis.fiscalYear };
  // Money of some centres says nothing of all inhabitants.
  if (hides(result)) return undefined;
  const isKnown = (id: (typeof COLUMNS)[number]): boolean =>
    [index.find(id, whole), ...partsBy(index, id, whole, "region")].some((each) => each?.value != null);
  // A column of which nothing is known says nothing; its figures have their reasons.
  const columns = COLUMNS.filter(isKnown);
  if (columns.length === 0) return undefined;
  const regions = partsBy(index, "money-per-centre", whole, "region").flatMap(({ per }) => per["region"] ?? []);
  return figureTable(page, {
    id: "money-per",
    title: say(locale, "money-per.title"),
    unit: say(locale, "money-per.unit", { currency: print.currency }),
    heading: say(locale, "region"),
    columns: figureColumns(page, columns),
    rows: [
      ...(regions.length < 2
        ? []
        : regions.sort().map((region) => ({
            labels: [region],
            per: { ...whole, region },
            cells: spread(page, { ...whole, region }),
          }))),
      totalRow(page, { labels: [say(locale, "whole-country")], per: whole }),
    ],
    remarks: [
      say(locale, "money-per.words"),
      ...nationalWords(page, regions.length),
      ...clientWords(page, columns),
      ...yearWords(page, columns),
    ],
  });
}

const COLUMNS = ["money-per-inhabitant", "money-per-woman", "money-per-client", "money-per-centre"] as const;

// Money of the whole country may come to a region in part or in full.
const spread = (page: Page, per: PerKeys): OwnCells =>
  Object.fromEntries(
    COLUMNS.flatMap((id) => {
      const [least, most] = [per, { ...per, part: "at-most" }].map((each) => page.index.find(id, each)?.value);
      return least == null || most == null || least === most ? [] : [[id, ends(page, id, least, most)]];
    }),
  );

function nationalWords({ result, locale, index, print }: Page, regions: number): string[] {
  const national = index.find("open-money", { fiscalYear: result.analysis.fiscalYear, part: "country" })?.value;
  if (national == null || isZero(exact(national)) || regions < 2) return [];
  return [say(locale, "money-per.national", { value: print.moneyWords(national) })];
}

type Columns = readonly (typeof COLUMNS)[number][];

// Which centres the money of a client is of, where not all state their clients.
function clientWords({ result, locale, index }: Page, columns: Columns): string[] {
  if (!columns.includes("money-per-client")) return [];
  const year = result.analysis.fiscalYear;
  const count = centreFigures(index, "clients-stated", year).length;
  return [say(locale, "money-per.clients", { count, all: centreFigures(index, "centre-count", year).length })];
}

// Of which year the people are, where it is an earlier one.
function yearWords({ result, locale, index }: Page, columns: Columns): string[] {
  if (!columns.includes("money-per-inhabitant") && !columns.includes("money-per-woman")) return [];
  const figure = index.find("money-per-centre", { fiscalYear: result.analysis.fiscalYear });
  const year = figure?.notes["populationYear"];
  return year === undefined ? [] : [say(locale, "money-per.year", { year })];
}

/** Costs of a night and of a client of each shelter; below them what others published of such units. */
function benchmarkTable(page: Page): Table | undefined {
  const { result, locale, print, index } = page;
  const { fiscalYear } = result.analysis;
  const isOwn = ({ per }: Figure): boolean =>
    isAbout(per, "fiscalYear", "centre", "service") && per["service"] === "shelter" && per["fiscalYear"] === fiscalYear;
  const known = OWN.flatMap(([unit, id]) =>
    index
      .all(id)
      .flatMap((figure) =>
        isOwn(figure) && figure.value !== null ? [{ per: figure.per, value: figure.value, of: unit }] : [],
      ),
  );
  if (known.length === 0) return undefined;
  return figureTable(page, {
    id: "benchmarks",
    title: say(locale, "benchmarks.title"),
    unit: say(locale, "benchmarks.unit", { currency: print.currency, year: fiscalYear }),
    heading: say(locale, "benchmarks.heading"),
    columns: OWN.map(([unit]) => column(page, `per-${unit}`)),
    // A centre stands here where a cost is known: why another is not stands beside the other figures.
    rows: [...new Set(known.map(({ per }) => per["centre"] ?? ""))].map((centre): FigureRow => {
      const costs = known.filter(({ per }) => per["centre"] === centre);
      const cells = costs.map(({ of, value }) => [`per-${of}`, { text: print.each(value), value }] as const);
      return { key: centre, labels: [centreName(page, centre)], cells: Object.fromEntries(cells) };
    }),
    remarks: [
      say(locale, "benchmarks.own"),
      ...(result.benchmarks.length === 0
        ? []
        : [say(locale, "benchmarks.published", { list: published(page).join("; ") }), say(locale, "benchmarks.words")]),
    ],
  });
}

// What of one's own stands beside a published cost: the cost of a night that could be offered, and of a client.
const OWN = [
  ["place-night", "cost-per-available-night"],
  ["client", "cost-per-client"],
] as const;

// What is said of the same thing and year stands together.
function published({ result, locale }: Page): string[] {
  const code = (["ru", "kk", "ky"] as const).find((each) => each === locale.code) ?? "en";
  const nameOf = ({ title, year }: UnitCostBenchmark): string => `${title[code]}, ${year}`;
  return [...new Set(result.benchmarks.map(nameOf))].map((name) => {
    const costs = result.benchmarks.filter((each) => nameOf(each) === name);
    const amounts = costs.map(({ value, currency, per }) => {
      const amount = `${format(value, locale.marks)} ${locale.units[currency] ?? currency}`;
      return say(locale, "benchmarks.each", { amount, per: small(say(locale, `column.per-${per}`)) });
    });
    // The full source and the division stand on the shelf: titles of works are in their own language.
    const marks = costs.flatMap(({ worked, source }) => [
      say(locale, worked === undefined ? "benchmarks.found" : "benchmarks.derived"),
      withMark(source.publisher ?? "", source, locale),
    ]);
    return `${name}: ${amounts.join(", ")} (${[...new Set(marks)].filter((each) => each !== "").join(", ")})`;
  });
}

/** Where the money comes from and when: by kind of source, in pools, by agreed shares, and month by month. */
export const moneyTables = (page: Page): Table[] =>
  [
    sourceKindTable(page),
    moneyPerTable(page),
    poolTable(page),
    coFundingTable(page),
    cashTable(page),
    benchmarkTable(page),
  ].filter((each) => each !== undefined);

/** What each pool lacks and has to share: free surplus of its centres and money that names the pool alone. */
function poolTable(page: Page): Table | undefined {
  const { result, locale, index } = page;
  const pools = partsBy(index, "pool-money", { fiscalYear: result.analysis.fiscalYear }, "pool");
  if (pools.length === 0) return undefined;
  return figureTable(page, {
    id: "pools",
    title: say(locale, "pools.title"),
    heading: say(locale, "pools.heading"),
    columns: figureColumns(page, ["pool-shortfall", "free-surplus", "pool-funding", "pool-money"]),
    rows: pools.map(({ per, per: { pool = "" } }) => ({
      key: pool,
      labels: [pool === ALL ? say(locale, "pools.all") : pool],
      per,
    })),
    remarks: [say(locale, "pools.words")],
  });
}

/** What each side of a shared financing owes by its share of the need, and has paid or signed. */
export function coFundingTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const { fiscalYear, coFunding } = result.analysis;
  const sides = index.all("co-funding-due").filter(({ per }) => per["fiscalYear"] === fiscalYear && isSide(per));
  if (sides.length === 0) return undefined;
  const missing = Math.max(...sides.map(({ per }) => bestFigure(index, "co-funding-due", per).missing));
  return figureTable(page, {
    id: "co-funding",
    title: say(locale, "co-funding.title"),
    heading: say(locale, "co-funding.heading"),
    columns: figureColumns(page, ["co-funding-due", "co-funding-paid", "co-funding-gap", "co-funding-excess"]),
    rows: sides.map(({ per }) => {
      const side = per["sourceType"] ?? per["source"] ?? "";
      const share = coFunding?.shares[per["sourceType"] ?? `source:${side}`];
      const label = per["source"] ?? capital(locale.codes[side] ?? side);
      // Where a centre is left out of one column it is left out of all.
      const set = missing > 0 ? { ...per, basis: "known" } : per;
      return { key: side, labels: [label, ...(share === undefined ? [] : [print.percent(share)])], per: set };
    }),
    known: true,
    remarks: [
      say(locale, "co-funding.words"),
      ...(missing > 0 ? [say(locale, "left-out.centres", { count: missing })] : []),
      ...(coFunding?.because === undefined ? [] : [say(locale, "co-funding.because", { because: coFunding.because })]),
    ],
  });
}

const isSide = (per: PerKeys) => isAbout(per, "fiscalYear", "sourceType") || isAbout(per, "fiscalYear", "source");

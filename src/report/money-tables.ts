import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import { ALL } from "../calculate/resolved-network.js";
import { partsBy } from "../result/figure-index.js";
import { isAbout } from "../result/per-keys.js";
import { benchmarkTable } from "./benchmark-table.js";
import { bestFigure } from "../headline/best-figure.js";
import { cashTable } from "./cash-table.js";
import { figureColumns, figureTable } from "./figure-table.js";
import { moneyPerTable } from "./money-per-table.js";
import { capital } from "../headline/names.js";
import { type Page } from "./page.js";
import type { Table } from "./pieces.js";
import { sourceKindTable } from "./source-tables.js";

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
  const { result, locale, index, print } = page;
  const pools = partsBy(index, "pool-money", { fiscalYear: result.analysis.fiscalYear }, "pool");
  if (pools.length === 0) return undefined;
  return figureTable(page, {
    id: "pools",
    title: say(locale, "pools.title"),
    unit: print.unit,
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
    unit: print.unit,
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

const isSide = (per: PerKeys): boolean =>
  isAbout(per, "fiscalYear", "sourceType") || isAbout(per, "fiscalYear", "source");

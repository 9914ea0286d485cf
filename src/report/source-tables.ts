// Secured money by funder and by kind of funder, with what was promised beside it.
import { exact, isZero } from "../money/exact.js";
import { ratio, ratioValue } from "../money/ratio.js";
import type { Figure, PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { partsBy } from "../result/find-figures.js";
import { type FigureTable, column, figureTable, totalRow, largestFirst } from "./figure-table.js";
import { promisedOf } from "./money-bar.js";
import { type Cell, type Page, type Table, figureCell, moneyCell, noShare } from "./page.js";
import { capital, fundingTotal, pooled } from "../headline/network-figures.js";
import { otherEnd } from "../headline/centres.js";

/** Whose money it is: secured money by funder, money that names no centre with it, and what was promised beside it. */
export function sourceTable(page: Page): Table | undefined {
  const { result, locale, index, print } = page;
  const secured = securedBy(page, "source");
  if (secured === undefined) return undefined;
  const unallocated = index.find("secured-funding", { ...yearOf(page), bucket: "unallocated" })?.value;
  const isRange = otherEnd(page, "hard-gap", fundingTotal(page).per) !== undefined;
  const key = pooled(result)
    ? "sources.unallocated-pooled"
    : isRange
      ? "sources.unallocated-range"
      : "sources.unallocated";
  return figureTable(page, {
    id: "sources",
    title: say(locale, "sources.title"),
    heading: say(locale, "source"),
    ...secured,
    adds: true,
    remarks: [
      ...(unallocated == null || isZero(exact(unallocated))
        ? []
        : [say(locale, key, { value: print.moneyWords(unallocated) })]),
      ...ranges(page),
    ],
  });
}

/** Secured money by the kind of who gives it: the state, local budgets, donors, own income. */
export function sourceKindTable(page: Page): Table | undefined {
  const { locale } = page;
  const secured = securedBy(page, "sourceType");
  if (secured === undefined) return undefined;
  const made = figureTable(page, {
    id: "source-kinds",
    title: say(locale, "source-kinds.title"),
    heading: say(locale, "source-kinds.heading"),
    ...secured,
    remarks: [say(locale, "source-kinds.words")],
  });
  // The table of funders has the total.
  return { ...made, rows: made.rows.filter(({ kind }) => kind !== "total") };
}

const yearOf = ({ result }: Page): PerKeys => ({ fiscalYear: result.analysis.fiscalYear });

/** Secured money by who gives it, largest first, and what was promised beside it. */
function securedBy(
  page: Page,
  key: "source" | "sourceType",
): Omit<FigureTable, "id" | "title" | "heading"> | undefined {
  const { locale, index } = page;
  const whole = { ...yearOf(page), bucket: "all" };
  const figures = partsBy(index, "secured-funding", whole, key);
  if (figures.length === 0) return undefined;
  const all = index.find("secured-funding", whole);
  const cells = (figure: Figure | undefined, per: PerKeys) => ({
    "share-of-secured": shareCell(page, figure, all),
    promised: promisedCell(page, per),
  });
  return {
    columns: [
      column(page, "secured", { figure: "secured-funding" }),
      column(page, "share-of-secured"),
      column(page, "promised", { isAmount: true }),
    ],
    rows: [
      ...figures.map((figure) => {
        const name = figure.per[key] ?? "";
        const label = key === "source" ? name : capital(locale.codes[name] ?? name);
        return { key: name, labels: [label], per: figure.per, cells: cells(figure, figure.per) };
      }),
      totalRow(page, { per: whole, cells: cells(all, whole) }),
    ],
    apart: true,
    adds: true,
    order: largestFirst(0),
  };
}

/** What share of a whole a part is, from both as they are shown. */
function shareCell(page: Page, part: Figure | undefined, all: Figure | undefined): Cell {
  if (part?.value == null || all?.value == null) return figureCell(page, part?.value == null ? part : all);
  const value = ratioValue(ratio(part.value, all.value));
  return value === null ? noShare(page.locale) : { text: page.print.percent(value), value };
}

/** What is promised beside the secured money of something. */
function promisedCell(page: Page, per: PerKeys): Cell {
  const { index } = page;
  const value = promisedOf(index, per);
  if (value !== null) return moneyCell(page, value);
  const hard = index.find("secured-funding", per);
  const soft = index.find("secured-funding", { ...per, certainty: "soft" });
  const isHidden = soft?.undefined?.code === "withheld";
  return figureCell(page, hard?.value == null ? hard : isHidden ? soft : undefined);
}

// Where several amounts are stated for the same money of the year, the one that is used is named with them.
function ranges({ result, index, locale, print }: Page): string[] {
  return index
    .all("funding-amount")
    .filter(({ per }) => per["scenario"] === "low" && per["fiscalYear"] === result.analysis.fiscalYear)
    .flatMap((low) => {
      const { scenario: _, ...per } = low.per;
      const high = index.find("funding-amount", { ...per, scenario: "high" });
      const used = index.find("funding-amount", per);
      if (low.value === null || high?.value == null || used?.value == null) return [];
      if (low.value === used.value && high.value === used.value) return [];
      const [value = "", from = "", to = ""] = [used.value, low.value, high.value].map(print.moneyWords);
      return [say(locale, "sources.range", { source: per["source"] ?? "", value, from, to })];
    });
}

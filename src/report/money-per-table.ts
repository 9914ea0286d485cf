import type { PerKeys } from "../formula/figure.js";
import { exact, isZero } from "../money/exact.js";
import { say } from "../formula/say.js";
import { partsBy } from "../result/figure-index.js";
import { type OwnCells, figureColumns, figureTable, totalRow } from "./figure-table.js";
import { centreFigures } from "../headline/funding-total.js";
import { hides } from "../headline/hides.js";
import type { Page } from "./page.js";
import type { Table } from "./pieces.js";
import { ends } from "./ranges.js";

/** Secured money for each inhabitant, woman, client and centre, by region where there are several. */
export function moneyPerTable(page: Page): Table | undefined {
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
  const all = centreFigures(index, "centre-count", year).length;
  return [say(locale, "money-per.clients", { count, all })];
}

// Of which year the people are, where it is an earlier one.
function yearWords({ result, locale, index }: Page, columns: Columns): string[] {
  if (!columns.includes("money-per-inhabitant") && !columns.includes("money-per-woman")) return [];
  const figure = index.find("money-per-centre", { fiscalYear: result.analysis.fiscalYear });
  const year = figure?.notes["populationYear"];
  return year === undefined ? [] : [say(locale, "money-per.year", { year })];
}

import { countedYears } from "../../calculate/funding/counted-years.js";
import type { Network } from "../../calculate/network.js";
import type { Centre } from "../../model/centre.js";
import { hasCommonYear, yearSpan } from "../../model/fiscal-year.js";
import type { RefusedLine, RefusedMoney, RefusedRow } from "../../model/refused-row.js";
import type { Row } from "../../model/table.js";

/**
 * The centres of which a row of money was refused, and the year that it is for where that is known. Money of a year that
 * the network does not count takes no figure. Names that nobody knows are those of the centres whose own code could not be
 * read, where there are as many of these.
 *
 * @returns the money of centres that the network knows, and whether there is other money
 */
export function refusedMoney(
  network: Network,
  refused: readonly RefusedRow[],
): { readonly money: readonly RefusedMoney[]; readonly isAnybodys: boolean } {
  const centres = new Set(network.centres?.map(({ values }) => values.centre_id));
  const nameless = new Set(network.centres?.flatMap((row) => (isNameless(row) ? row.values.centre_id : [])));
  const counted = countedYears(network);
  const money = refused.map(({ values: { centre_id: centre, fiscal_year: year } }) => ({ centre, year }));
  const strange = new Set(money.flatMap(({ centre = "" }) => (centres.has(centre) ? [] : centre)));
  const own = money.flatMap(({ centre, year }): RefusedMoney[] => {
    if (centre === undefined || !centres.has(centre)) return [];
    if (counted.some(({ name }) => name === year)) return [{ centre, ...(year !== undefined && { year }) }];
    // A year that is no year, or partly one that is counted, may be any of them.
    const span = year === undefined ? undefined : yearSpan(year);
    const isOther = span && !counted.some(({ spans }) => spans.some((each) => hasCommonYear(each, span)));
    return isOther ? [] : [{ centre }];
  });
  return {
    money: [...own, ...[...nameless].map((centre) => ({ centre }))],
    isAnybodys: strange.has("") || strange.size > nameless.size,
  };
}

/** Cost standards of which a line was refused. */
export const refusedLines = (refused: readonly RefusedRow[]): readonly RefusedLine[] =>
  refused.flatMap(({ values: { standard_id: standard, service } }) =>
    standard === undefined ? [] : { standard, ...(service !== undefined && { service }) },
  );

const isNameless = ({ refused }: Row<Centre>): boolean => refused?.includes("centre_id") === false;

import type { EstimateOutside } from "./estimate-document.js";
import type { EstimateRow } from "./estimate-rows.js";
import { type Extra, estimateTable } from "./estimate-table.js";
import type { Page } from "./page.js";

/**
 * Ids of centres of which something is not known: they stand outside the whole, so that one blank cell leaves the others
 * their sums. None where that would leave nobody.
 */
export function outsideIn(rows: readonly EstimateRow[]): ReadonlySet<string> {
  const centres = new Set(rows.map(({ centre }) => centre));
  const unknown = new Set(rows.flatMap(({ centre, amounts }) => (amounts.requested === undefined ? centre : [])));
  return unknown.size === centres.size ? new Set() : unknown;
}

/** What the paper says of centres outside the whole: the reason, and what is known of their sums. */
export const estimateOutside = (
  page: Page,
  rows: readonly EstimateRow[],
  ids: ReadonlySet<string>,
  extra: Extra,
  nameOf: (id: string) => string,
): EstimateOutside[] =>
  [...ids].map((id) => {
    const own = rows.filter(({ centre }) => centre === id);
    return {
      id,
      name: nameOf(id),
      reason: reasonOf(page, id),
      sums: estimateTable(page, own, extra).total,
    };
  });

// What it needs comes before what is asked for it.
function reasonOf({ index, problems, result }: Page, centre: string): string {
  const per = { fiscalYear: result.analysis.fiscalYear, centre };
  const figures = [index.find("estimate-need", per), index.find("requested", per)];
  const unknown = figures.find((figure) => figure?.value === null);
  const number = unknown && problems.reasonOf(unknown);
  return (
    problems
      .list()
      .find((each) => each.number === number)
      ?.text.replace(/\.$/u, "") ?? ""
  );
}

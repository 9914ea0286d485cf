import { say } from "../formula/say.js";
import type { EstimateOutside } from "./estimate-document.js";
import type { EstimateRow } from "./estimate-rows.js";
import { type Extra, estimateTable, inWhole } from "./estimate-table.js";
import type { Page } from "./page.js";

/** Centres outside the whole, with what is known of their sums. */
export const estimateOutside = (
  page: Page,
  rows: readonly EstimateRow[],
  ids: ReadonlySet<string>,
  extra: Extra,
  nameOf: (id: string) => string,
): EstimateOutside[] =>
  [...ids].map((id) => {
    const own = rows.filter(({ centre }) => centre === id);
    const printed = inWhole(own.map(({ amounts }) => amounts));
    const whole = own.map((row, at) => ({ ...row, amounts: printed[at] ?? row.amounts }));
    return { id, name: nameOf(id), sums: estimateTable(page, whole, extra).total };
  });

/**
 * Ids of centres of which something is not known: they stand outside the whole, so that one blank cell leaves the others
 * their sums. None where that would leave nobody.
 */
export function outsideIn(rows: readonly EstimateRow[]): ReadonlySet<string> {
  const centres = new Set(rows.map(({ centre }) => centre));
  const unknown = unknownIn(rows);
  return unknown.size === centres.size ? new Set() : unknown;
}

/** Ids of centres of which something is not known. */
export const unknownIn = (rows: readonly EstimateRow[]): ReadonlySet<string> =>
  new Set(rows.flatMap(({ centre, amounts }) => (amounts.requested === undefined ? centre : [])));

/** What the paper says of centres of which something is not known: each with the reason, where it may be told. */
export function outsideWords(page: Page, ids: ReadonlySet<string>, nameOf: (id: string) => string): string[] {
  const list = [...ids].map((id) => {
    const reason = reasonOf(page, id);
    return reason === "" ? nameOf(id) : `${nameOf(id)} (${reason})`;
  });
  return list.length === 0 ? [] : [say(page.locale, "estimate.outside", { list: list.join("; ") })];
}

// What it needs comes before what is asked for it.
function reasonOf({ index, problems, result, locale }: Page, centre: string): string {
  const per = { fiscalYear: result.analysis.fiscalYear, centre };
  const figures = [index.find("estimate-need", per), index.find("requested", per)];
  const unknown = figures.find((figure) => figure?.value === null);
  // Which row it is stands in the report.
  if (unknown?.undefined.code === "refused") return say(locale, "estimate.refused");
  const number = unknown && problems.reasonOf(unknown);
  return (
    problems
      .list()
      .find((each) => each.number === number)
      ?.text.replace(/\.$/u, "") ?? ""
  );
}

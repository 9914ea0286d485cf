import { WHOLE_COUNTRY } from "../calculate/regions.js";
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/say.js";
import type { FigureColumn, FigureRow } from "../report/figure-table.js";
import { shortTitle } from "../headline/names.js";
import { type Front, type Part, labelOf } from "./front-part.js";

const HEADS: Readonly<Record<string, string>> = {
  centre: "sheet.centre",
  region: "sheet.region",
  sourceType: "source-kinds.heading",
  source: "source",
  standard: "sheet.standard",
};

/**
 * A sheet whose rows are told apart by keys; a row that lacks one of them is a total.
 *
 * @param rows - what each row is about
 */
export const gridPart = (
  front: Pick<Front, "report" | "result" | "locale">,
  keys: readonly string[],
  columns: readonly FigureColumn[],
  rows: readonly PerKeys[],
): Part => ({
  heads: keys.map((key) => (HEADS[key] === undefined ? labelOf(key, front.locale) : say(front.locale, HEADS[key]))),
  columns,
  rows: rows.map((per): FigureRow => {
    const words = (key: string): string =>
      per[key] === undefined ? say(front.locale, "sheet.total-row") : nameOf(front, key, per[key]);
    return { labels: keys.map(words), per, ...(keys.some((key) => per[key] === undefined) && { kind: "total" }) };
  }),
});

// Rows are called as the report calls them.
function nameOf({ report, result, locale }: Parameters<typeof gridPart>[0], key: string, value: string): string {
  const centre = key === "centre" ? report.centres?.rows.find((row) => row.key === value) : undefined;
  if (centre) return [centre.label, ...(centre.detail === undefined ? [] : [centre.detail])].join(", ");
  if (key === "region" && value === WHOLE_COUNTRY) return say(locale, "whole-country");
  const standard = key === "standard" ? result.supplyStandards.find(({ id }) => id === value) : undefined;
  return standard ? shortTitle(standard.title, locale) : (locale.codes[value] ?? value);
}

// Sheets of a workbook about a network of centres, its plan and its scenarios: which figures stand in which rows.
import type { PerKeys } from "../formula/figure.js";
import type { FigureId } from "../result/register.js";
import { say } from "../formula/locale.js";
import { type Front, type Part, columnsOf, distinct, labelOf, needOf, yearOf } from "./front-part.js";
import { WHOLE_COUNTRY } from "../calculate/regions.js";
import { type FigureColumn, type FigureRow, yearColumns } from "../report/figure-table.js";
import { shortTitle } from "../headline/network-figures.js";
import { type Figures, figuresIn, inPlace } from "../formula/figures.js";
import { scenarioWords } from "../report/scenario-table.js";
import { byClass, classWords } from "../report/request-tables.js";

const HEADS: Readonly<Record<string, string>> = {
  region: "sheet.region",
  standard: "sheet.standard",
};

/** A sheet whose rows are told apart by keys; a row that lacks one of them is a total. */
const gridPart = (
  front: Pick<Front, "result" | "locale">,
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
function nameOf({ result, locale }: Parameters<typeof gridPart>[0], key: string, value: string): string {
  if (key === "region" && value === WHOLE_COUNTRY) return say(locale, "whole-country");
  const standard = key === "standard" ? result.supplyStandards.find(({ id }) => id === value) : undefined;
  return standard ? shortTitle(standard.title, locale) : (locale.codes[value] ?? value);
}

const MONEY = [
  "requirement",
  "secured-funding",
  "covered-need",
  "hard-gap",
  "surplus",
  "funded-need-share",
  "coverage-ratio",
  "expected-gap",
  "soft-gap",
] as const;

const PLACES = ["units-available", "units-needed", "units-missing", "units-surplus", "unit-coverage"] as const;

const PACKAGE = [
  "package-standing",
  "package-missing",
  "package-unanswered",
  "package-establish",
  "package-operate",
] as const;

/** Need, money and places of a network: by centre, by region, by supply standard, by element of the package. */
export const networkParts = {
  centres: (front: Front): Part => ({
    heads: [say(front.locale, "sheet.centre"), say(front.locale, "sheet.region")],
    columns: columnsOf(MONEY, front),
    rows: [
      ...front.result.centres
        .filter(({ id }) => needOf(front, { centre: id }) !== undefined)
        .map(({ id, name, region = "" }) => ({ labels: [name, region], per: yearOf(front, { centre: id }) })),
      ...(needOf(front, {}) === undefined
        ? []
        : [{ labels: [say(front.locale, "sheet.total-row"), ""], kind: "total" as const, per: yearOf(front, {}) }]),
    ],
  }),
  regions: (front: Front): Part =>
    gridPart(front, ["region"], columnsOf(MONEY, front), [
      ...distinct(front, "region", "requirement").map((region) => yearOf(front, { region })),
      ...(needOf(front, {}) === undefined ? [] : [yearOf(front, {})]),
    ]),
  places: (front: Front): Part => {
    const keys = ["standard", "region"] as const;
    const standards = front.result.supplyStandards.map(({ id }) => id);
    return gridPart(front, keys, columnsOf(PLACES, front), inGroups(front, "units-needed", keys, standards));
  },
  package: (front: Front): Part => {
    const keys = ["region", "element"] as const;
    const regions = distinct(front, "region", "package-standing");
    return gridPart(front, keys, columnsOf(PACKAGE, front), inGroups(front, "package-standing", keys, regions));
  },
};

/** Under each value of a key those of another key, as figures of an id have them, then their total. */
const inGroups = (front: Front, id: FigureId, [outer, inner]: readonly [string, string], values: readonly string[]) =>
  values.flatMap((value) => {
    const total = yearOf(front, { [outer]: value });
    return [...distinct(front, inner, id, { [outer]: value }).map((each) => ({ ...total, [inner]: each })), total];
  });

const PLANNED = [
  "requirement",
  "secured-funding",
  "hard-gap",
  "baseline-request",
  "new-centres-request",
  "scale-up-request",
  "budget-request",
  "plan-need",
  "paid-by-others",
  "plan-cut",
  "estimate-received",
  "estimate-signed",
  "plan-requested",
  "over-ceiling",
  "under-ceiling",
] as const;

const NOTHING: Part = { heads: [], columns: [], rows: [] };

function* scenariosIn(figures: Figures): Iterable<string> {
  for (const { per } of inPlace(figures)) if (per["scenario"] !== undefined) yield per["scenario"];
}

/** The years of a plan, and the fiscal year under its scenarios. */
export const planParts = {
  plan: (front: Front): Part => {
    const years = front.result.analysis.plan?.years;
    if (!years) return NOTHING;
    const { locale } = front;
    return {
      heads: [say(locale, "sheet.figure"), say(locale, "sheet.economic")],
      columns: yearColumns(years),
      rows: [
        ...PLANNED.map((id) => ({ labels: [labelOf(id, locale), ""], figure: id })),
        ...distinct(front, "economic", "budget-request")
          .sort(byClass)
          .map((economic) => ({
            labels: [labelOf("budget-request", locale), classWords(economic, locale)],
            figure: "budget-request" as const,
            per: { economic },
          })),
      ],
    };
  },
  scenarios: (front: Front): Part => {
    const names = [...new Set(scenariosIn(figuresIn(front.result)))];
    if (names.length === 0) return NOTHING;
    return {
      heads: [say(front.locale, "sheet.scenario")],
      columns: columnsOf(["requirement", "secured-funding", "hard-gap", "expected-gap", "soft-gap"], front),
      rows: [
        { labels: [scenarioWords(front)], kind: "total", per: yearOf(front, {}) },
        ...names.map((scenario) => ({ labels: [scenarioWords(front, scenario)], per: yearOf(front, { scenario }) })),
      ],
    };
  },
};

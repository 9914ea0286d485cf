import { say } from "../formula/say.js";
import { type Front, type Part, columnsOf, distinct, labelOf, needOf, totalRow, yearOf } from "./front-part.js";
import type { PivotRow } from "./pivot-sheet.js";

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
        .filter((each) => needOf(front, { centre: each.id }) !== undefined)
        .map((each): PivotRow => ({ labels: [each.name, each.region ?? ""], per: yearOf(front, { centre: each.id }) })),
      ...totalRow(front, 2),
    ],
  }),
  regions: (front: Front): Part => ({
    heads: [say(front.locale, "sheet.region")],
    columns: columnsOf(MONEY, front),
    rows: [
      ...distinct(front, "region", "requirement").map((region) => ({
        labels: [region],
        per: yearOf(front, { region }),
      })),
      ...totalRow(front, 1),
    ],
  }),
  places: (front: Front): Part => ({
    heads: [say(front.locale, "sheet.standard"), say(front.locale, "sheet.region")],
    columns: columnsOf(PLACES, front),
    rows: front.result.supplyStandards.flatMap(({ id: standard, title }) => {
      const name = title[front.locale.code] ?? title.en;
      return [
        ...distinct(front, "region", "units-needed", { standard }).map((region) => ({
          labels: [name, region],
          per: yearOf(front, { standard, region }),
        })),
        {
          labels: [name, say(front.locale, "sheet.total-row")],
          per: yearOf(front, { standard }),
          style: "total" as const,
        },
      ];
    }),
  }),
  package: (front: Front): Part => ({
    heads: [say(front.locale, "sheet.region"), labelOf("element", front.locale)],
    columns: columnsOf(PACKAGE, front),
    rows: distinct(front, "region", "package-standing").flatMap((region): PivotRow[] => [
      ...distinct(front, "element", "package-standing", { region }).map((element) => ({
        labels: [region, front.locale.codes[element] ?? element],
        per: yearOf(front, { region, element }),
      })),
      {
        labels: [region, say(front.locale, "sheet.total-row")],
        per: yearOf(front, { region }),
        style: "total",
      },
    ]),
  }),
};

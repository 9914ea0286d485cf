import type { FigureId } from "../result/register.js";
import { say } from "../formula/say.js";
import { type Front, type Part, columnsOf, distinct, labelOf, needOf, totalRow, yearOf } from "./front-part.js";
import type { FigureRow } from "../report/figure-table.js";

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
    rows: front.result.supplyStandards.flatMap(({ id, title }) =>
      groupRows(front, "units-needed", ["standard", "region"], id, title[front.locale.code] ?? title.en),
    ),
  }),
  package: (front: Front): Part => ({
    heads: [say(front.locale, "sheet.region"), labelOf("element", front.locale)],
    columns: columnsOf(PACKAGE, front),
    rows: distinct(front, "region", "package-standing").flatMap((region) =>
      groupRows(front, "package-standing", ["region", "element"], region, region),
    ),
  }),
};

/** The rows under one value of a key: those of another key, as figures of an id have them, then their total. */
function groupRows(
  front: Front,
  id: FigureId,
  [outer, inner]: readonly [string, string],
  value: string,
  name: string,
): FigureRow[] {
  const { locale } = front;
  const per = { [outer]: value };
  return [
    ...distinct(front, inner, id, per).map((each) => ({
      labels: [name, locale.codes[each] ?? each],
      per: yearOf(front, { ...per, [inner]: each }),
    })),
    { labels: [name, say(locale, "sheet.total-row")], kind: "total", per: yearOf(front, per) },
  ];
}

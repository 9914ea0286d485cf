import { handle } from "../../formula/handle.js";
import { type ChainTable, type GivenCell, type TableRow, calc, given, texts, total } from "../../formula/table.js";
import {
  cashBalance,
  centresUncovered,
  moneyToDate,
  monthsElapsed,
  monthShort,
  needToDate,
} from "../../measure/cash.js";
import { MONEY_SPANS, cashSpans } from "./cash-spans.js";
import { CENTRE_GAPS } from "./centre-gaps.js";
import { centreKey } from "./funding-keys.js";
import { keyCell } from "../given.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { counted, rollup } from "../rollup.js";

/** Months of a fiscal year, from its first. */
export const MONTHS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

/**
 * The calendar of cash: secured money spread evenly over the months that it is for, against a need spread evenly over
 * the year, for each centre and month; then how many months of a centre, and how many centres in a month, are not
 * covered. Without a table of centres or of funding there is nothing to set against the other.
 */
export function cashTables(network: ResolvedNetwork): ChainTable[] {
  if (network.centres === undefined || network.funding === undefined) return [];
  const { fiscalYear } = network;
  const { rows: spans, spread } = cashSpans(network);
  const refused = network.refused.has("funding");
  const notes = (centres: readonly string[]): Pick<TableRow, "notes"> => {
    const rows = centres.reduce((sum, id) => sum + (spread.get(id) ?? 0), 0);
    return rows === 0 ? {} : { notes: { spread: rows } };
  };
  const ids = [...network.groups.keys()];
  const centres = { none: "zero", absent: "centres-table" } as const;
  const months = CALENDAR.by("month key");
  return [
    MONEY_SPANS.table(spans, refused),
    MONEY_MONTHS.table(monthRows(spans)),
    CALENDAR.table(
      ids.flatMap((id) =>
        MONTHS.map((month) => ({
          key: centreKey(id, month),
          per: { fiscalYear, centre: id, month },
          ...notes([id]),
          cells: { "centre key": keyCell(id), "month key": keyCell(month), "fiscal-month": monthCell(month) },
        })),
      ),
      refused,
    ),
    {
      name: "cash-summary",
      columns: [total("months-uncovered", "months", CALENDAR.by("centre key")("month-short"), { none: "unknown" })],
      rows: ids.map((id) => ({ key: id, per: { fiscalYear, centre: id }, ...notes([id]), cells: {} })),
    },
    {
      name: "cash-months",
      columns: [
        ...rollup("cash-balance", "money", months("cash-balance"), { ...centres, signed: true }),
        ...rollup("centres-uncovered", "centres", months("centres-uncovered"), centres),
      ],
      rows: MONTHS.map((month) => ({ key: month, per: { fiscalYear, month }, ...notes(ids), cells: {} })),
    },
  ];
}

const MONEY_MONTHS = handle("money-months", () => [
  ...texts("span key", "centre month key"),
  given("fiscal-month", "months"),
  MONEY_SPANS.lookup("span-secured", "money", "span key"),
  MONEY_SPANS.lookup("stated-month-from", "months", "span key"),
  MONEY_SPANS.lookup("months-paid", "months", "span key"),
  calc(monthsElapsed),
  calc(moneyToDate),
]);

/** Money and need of each centre by the end of each month. */
export const CALENDAR = handle("cash-calendar", (refused: boolean) => [
  ...texts("centre key", "month key"),
  CENTRE_GAPS.lookup("centres-in-row", "centres", "centre key"),
  CENTRE_GAPS.lookup("requirement", "money", "centre key"),
  given("fiscal-month", "months"),
  total("money-to-date", "money", MONEY_MONTHS.by("centre month key")("money-to-date"), {
    none: "zero",
    refused,
    absent: "funding-table",
  }),
  calc(needToDate),
  ...counted([calc(cashBalance)]),
  calc(monthShort),
  ...counted([calc(centresUncovered)]),
]);

// One row for the money of a centre that is for the same months, and each month of the year.
const monthRows = (spans: readonly TableRow[]): TableRow[] =>
  spans.flatMap(({ key, per, cells: _, ...span }) =>
    MONTHS.map((month) => ({
      ...span,
      key: `${key}|${month}`,
      per: { ...per, month },
      cells: {
        "span key": keyCell(key),
        "centre month key": keyCell(centreKey(per["centre"] ?? "", month)),
        "fiscal-month": monthCell(month),
      },
    })),
  );

/** The cell of a month of the fiscal year. */
export const monthCell = (month: string): GivenCell => MONTH_CELLS.get(month) ?? keyCell(undefined);

const MONTH_CELLS = new Map(
  MONTHS.map((month) => [month, { value: month, from: { shelf: "calendar", field: month } }]),
);

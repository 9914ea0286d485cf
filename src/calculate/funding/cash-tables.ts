import { type ChainTable, type TableRow, calc, given, lookup, text, total } from "../../formula/table.js";
import {
  cashBalance,
  centresUncovered,
  moneyToDate,
  monthsElapsed,
  monthShort,
  needToDate,
} from "../../measure/cash.js";
import { cashSpans } from "./cash-spans.js";
import { centreKey } from "./funding-keys.js";
import { keyCell } from "../given.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { counted, rollup } from "../rollup.js";

const MONTHS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

/**
 * The calendar of cash: secured money spread evenly over the months that it is for, against a need spread evenly over
 * the year, for each centre and month; then how many months of a centre, and how many centres in a month, are not
 * covered. Without a table of centres or of funding there is nothing to set against the other.
 */
export function cashTables(network: ResolvedNetwork): ChainTable[] {
  if (network.centres === undefined || network.funding === undefined) return [];
  const { fiscalYear } = network;
  const { table: spans, spread } = cashSpans(network);
  const notes = (centres: readonly string[]): Pick<TableRow, "notes"> => {
    const rows = centres.reduce((sum, id) => sum + (spread.get(id) ?? 0), 0);
    return rows === 0 ? {} : { notes: { spread: rows } };
  };
  const ids = [...network.groups.keys()];
  const country = (id: string, unit: string) =>
    rollup(
      id,
      unit,
      { table: "cash-calendar", column: id, key: "month key" },
      { none: "zero", refused: network.refused.has("centres"), absent: "centres-table" },
    );
  return [
    spans,
    moneyMonths(spans),
    {
      name: "cash-calendar",
      columns: [
        ...["centre key", "month key"].map(text),
        lookup("centres-in-row", "centres", { table: "centre-gaps", column: "centres-in-row", key: "centre key" }),
        lookup("requirement", "money", { table: "centre-gaps", column: "requirement", key: "centre key" }),
        given("fiscal-month", "months"),
        total(
          "money-to-date",
          "money",
          { table: "money-months", column: "money-to-date", key: "centre month key" },
          { none: "zero", refused: network.refused.has("funding"), absent: "funding-table" },
        ),
        calc(needToDate),
        ...counted([calc(cashBalance)]),
        calc(monthShort),
        ...counted([calc(centresUncovered)]),
      ],
      rows: ids.flatMap((id) =>
        MONTHS.map((month) => ({
          key: centreKey(id, month),
          per: { fiscalYear, centre: id, month },
          ...notes([id]),
          cells: { "centre key": keyCell(id), "month key": keyCell(month), "fiscal-month": monthCell(month) },
        })),
      ),
    },
    {
      name: "cash-summary",
      columns: [
        total(
          "months-uncovered",
          "months",
          { table: "cash-calendar", column: "month-short", key: "centre key" },
          { none: "unknown" },
        ),
      ],
      rows: ids.map((id) => ({ key: id, per: { fiscalYear, centre: id }, ...notes([id]), cells: {} })),
    },
    {
      name: "cash-months",
      columns: [...country("cash-balance", "money"), ...country("centres-uncovered", "centres")],
      rows: MONTHS.map((month) => ({
        key: month,
        per: { fiscalYear, month },
        ...notes(ids),
        cells: {},
      })),
    },
  ];
}

// One row for the money of a centre that is for the same months, and each month of the year.
function moneyMonths(spans: ChainTable): ChainTable {
  const of = (column: string) => ({ table: spans.name, column, key: "span key" });
  return {
    name: "money-months",
    columns: [
      ...["span key", "centre month key"].map(text),
      given("fiscal-month", "months"),
      lookup("span-secured", "money", of("span-secured")),
      lookup("stated-month-from", "months", of("stated-month-from")),
      lookup("months-paid", "months", of("months-paid")),
      calc(monthsElapsed),
      calc(moneyToDate),
    ],
    rows: spans.rows.flatMap(({ key, per }) =>
      MONTHS.map((month) => ({
        key: `${key}|${month}`,
        per: { ...per, month },
        cells: {
          "span key": keyCell(key),
          "centre month key": keyCell(centreKey(per["centre"] ?? "", month)),
          "fiscal-month": monthCell(month),
        },
      })),
    ),
  };
}

const monthCell = (month: string) => ({ value: month, from: { shelf: "calendar", field: month } });

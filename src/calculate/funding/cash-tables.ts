import {
  type ChainTable,
  type GivenCell,
  type TableRow,
  calc,
  given,
  handle,
  texts,
  total,
} from "../../formula/table.js";
import {
  amountToDate,
  cashBalance,
  centresUncovered,
  moneyToDate,
  monthShort,
  monthsElapsed,
  monthsPaid,
  needToDate,
  needToDateByMonths,
} from "../../made/measure/cash.js";
import { CENTRE_GAPS } from "./gap-tables.js";
import { centreKey, isSpread, spanOf } from "./funding-keys.js";
import { keyCell, placeOf, refusedRow } from "../given-cell.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { counted, rollup } from "../rollup.js";
import { LINES } from "../cost/cost-tables.js";
import { lineKey, serviceKey } from "../cost/cost-rows.js";
import { monthsOfLines } from "../cost/month-rows.js";
import type { Cell, From } from "../../formula/figure.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { FUNDING } from "./funding-table.js";
import { centresOfRefusedMoney, refusedSpan } from "./refused-money.js";

/**
 * The secured money of each centre by the months that it is for. Money for capital is for no month: it pays no running
 * cost.
 *
 * @returns the rows of the table, and how many secured rows of each centre say no months, so that they are spread over the year
 */
function cashSpans(network: ResolvedNetwork): {
  readonly rows: readonly TableRow[];
  readonly spread: ReadonlyMap<string, number>;
} {
  const spans = new Map<string, Row<Funding>[]>();
  const spread = new Map<string, number>();
  for (const { row, pays } of network.money) {
    const { centre_id: centre, status } = row.values;
    if (centre === undefined || pays === "outside" || pays === "capital") continue;
    const key = centreKey(centre, spanOf(row.values));
    spans.set(key, [...(spans.get(key) ?? []), row]);
    if (isSpread(row.values) && (status === "disbursed" || status === "committed"))
      spread.set(centre, (spread.get(centre) ?? 0) + 1);
  }
  const rows = [...spans].map(([key, money]) => ({
    key,
    per: {
      fiscalYear: network.fiscalYear,
      centre: money[0]?.values.centre_id ?? "",
      part: money[0] ? spanOf(money[0].values) : "",
    },
    cells: { "stated-month-from": monthOf(money, "month_from"), "stated-month-to": monthOf(money, "month_to") },
  }));
  const lost = centresOfRefusedMoney(network).map((centre) => ({
    ...refusedRow(refusedSpan(centre), {}),
    per: { centre },
  }));
  return { rows: [...rows, ...lost], spread };
}

const MONEY_SPANS = handle("money-spans", (refused: boolean) => [
  total("span-secured", "money", FUNDING.by("span key")("secured-amount"), {
    none: "zero",
    refused,
    shown: { id: "secured-funding" },
  }),
  given("stated-month-from", "months"),
  given("stated-month-to", "months"),
  calc(monthsPaid),
]);

// Rows of one span agree on the month; some may leave it blank, since a blank means the same.
function monthOf(rows: readonly Row<Funding>[], field: "month_from" | "month_to"): GivenCell {
  const stated = rows.filter((row) => row.values[field] !== undefined);
  const [first] = stated;
  if (!first) return { value: null, from: { absent: field } };
  const cells = stated.flatMap((row): readonly Cell[] => {
    const from = placeOf(row, field);
    return "cells" in from ? from.cells : [];
  });
  const from: From = cells.length > 0 ? { cells } : placeOf(first, field);
  return { value: first.values[field] ?? null, from };
}

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
    ...(network.months ? [LINE_MONTHS.table(lineMonthRows(network))] : []),
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
      network.months !== undefined,
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

/** Months of a fiscal year, from its first. */
export const MONTHS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

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
export const CALENDAR = handle("cash-calendar", (refused: boolean, areMonths = false) => [
  ...texts("centre key", "month key"),
  CENTRE_GAPS.lookup("centres-in-row", "centres", "centre key"),
  CENTRE_GAPS.lookup("requirement", "money", "centre key"),
  given("fiscal-month", "months"),
  total("money-to-date", "money", MONEY_MONTHS.by("centre month key")("money-to-date"), {
    none: "zero",
    refused,
    absent: "funding-table",
  }),
  ...(areMonths ? needByMonths() : [calc(needToDate)]),
  ...counted([calc(cashBalance)]),
  calc(monthShort),
  ...counted([calc(centresUncovered)]),
]);

// Each running line and each month of the year.
const LINE_MONTHS = handle("line-months", () => [
  ...texts("line key", "centre month key"),
  LINES.lookup("line-amount", "money", "line key"),
  given("weight-to-date", "ratio"),
  given("weight-of-year", "ratio"),
  calc(amountToDate),
]);

const needByMonths = () => {
  const lines = LINE_MONTHS.by("centre month key");
  return [
    total("lines-to-date", "money", lines("amount-to-date"), { none: "unknown" }),
    total("lines-of-year", "money", lines("line-amount"), { none: "unknown" }),
    calc(needToDateByMonths, { name: "need-to-date", shown: { id: "need-to-date" } }),
  ];
};

// A line that says nothing of its months lies evenly in them.
function lineMonthRows(network: ResolvedNetwork): TableRow[] {
  const said = monthsOfLines(network, (row) => network.services.find((each) => each.row === row)?.standard.lines ?? []);
  return network.services.flatMap(({ row, standard }) => {
    const { centre_id: centre, service } = row.values;
    return standard.lines
      .filter(({ values }) => values.behaviour !== "capital")
      .flatMap(({ values: { line } }) => {
        const own = said.find((each) => each.centre === centre && each.service === service && each.line === line);
        const from = own?.from ?? { shelf: "calendar", field: "months" };
        return MONTHS.map((month, at) => ({
          key: `${lineKey(serviceKey(centre, service), line)}|${month}`,
          per: { fiscalYear: network.fiscalYear, centre, service, line, month },
          cells: {
            "line key": keyCell(lineKey(serviceKey(centre, service), line)),
            "centre month key": keyCell(centreKey(centre, month)),
            "weight-to-date": { value: own?.weights[at] ?? month, from },
            "weight-of-year": { value: own?.weights.at(-1) ?? String(MONTHS.length), from },
          },
        }));
      });
  });
}

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

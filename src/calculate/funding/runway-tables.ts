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
import { cashBalance, cashInHand, monthLasts, monthShort, monthsElapsed, monthsPaid } from "../../made/measure/cash.js";
import { cellOf, keyCell, refusedRow } from "../given-cell.js";
import type { Money, ResolvedNetwork } from "../resolved-network.js";
import { CALENDAR, MONTHS, monthCell } from "./cash-tables.js";
import { centreKey, isSpread, moneyKey, moneyRowPer } from "./funding-keys.js";
import { FUNDING } from "./funding-table.js";
import { centresOfRefusedMoney } from "./refused-money.js";

/**
 * How long the money lasts: cash in hand against the need, month by month from the first of the fiscal year, up to the
 * first month that it does not cover; of each centre, and of all of them, where nobody pays for another.
 */
export function runwayTables(network: ResolvedNetwork): ChainTable[] {
  if (network.centres === undefined || network.funding === undefined) return [];
  const { fiscalYear } = network;
  const refused = network.refused.has("funding");
  const ids = [...network.groups.keys()];
  const months = ids.flatMap((id) => {
    const centre = keyCell(id);
    return MONTHS.map((month) => ({
      key: centreKey(id, month),
      per: { fiscalYear, centre: id, month },
      cells: { "centre key": centre, "centre month key": keyCell(centreKey(id, month)) },
    }));
  });
  return [
    CASH.table(cashRows(network)),
    MONTHS_LEFT.table(months, refused),
    EARLIER.table(ids.flatMap((id) => earlierRows(id))),
    MONTHS_LAST.table(months),
    RUNWAY.table(ids.map((id) => ({ key: id, per: { fiscalYear, centre: id }, cells: { all: keyCell(ALL) } }))),
    ALL_MONTHS.table(MONTHS.map((month) => ({ key: month, per: { fiscalYear, month }, cells: { all: keyCell(ALL) } }))),
    {
      name: "runway-all",
      columns: [total("runway", "months", ALL_MONTHS.by("all")("month-lasts"), { none: "unknown" })],
      rows: [{ key: ALL, per: { fiscalYear }, cells: {} }],
    },
  ];
}

const ALL = "all";

// Secured money by row and month: what is received is in hand from its first month, what is signed comes evenly.
const CASH = handle("cash-in-hand", () => [
  ...texts("row key", "centre month key", "status"),
  given("fiscal-month", "months"),
  FUNDING.lookup("secured-amount", "money", "row key"),
  given("stated-month-from", "months"),
  given("stated-month-to", "months"),
  given("first-month", "months"),
  calc(monthsPaid, { shown: { id: "money-months" } }),
  calc(monthsElapsed, { shown: { id: "money-months-elapsed" } }),
  calc(cashInHand),
]);

const MONTHS_LEFT = handle("months-left", (refused: boolean) => [
  ...texts("centre month key"),
  CALENDAR.lookup("need-to-date", "money", "centre month key"),
  total("cash-in-hand", "money", CASH.by("centre month key")("cash-in-hand"), {
    none: "zero",
    refused,
    absent: "funding-table",
  }),
  calc(cashBalance, { name: "cash-left", bind: { "money-to-date": "cash-in-hand" }, shown: { id: "cash-left" } }),
  calc(monthShort, { bind: { "cash-balance": "cash-left" }, shown: { id: "month-without-cash" } }),
]);

// Each month with itself and each month before it.
const EARLIER = handle("months-before", () => [
  ...texts("short key", "centre month key", "month key"),
  MONTHS_LEFT.lookup("month-short", "months", "short key"),
]);

const lasts = (key: "centre month key" | "month key") => [
  total("months-short", "months", EARLIER.by(key)("month-short"), { none: "unknown" }),
  calc(monthLasts),
];

const MONTHS_LAST = handle("months-last", () => [...texts("centre key"), ...lasts("centre month key")]);

const RUNWAY = handle("runway", () => [
  ...texts("all"),
  total("runway", "months", MONTHS_LAST.by("centre key")("month-lasts"), { none: "unknown" }),
]);

const ALL_MONTHS = handle("all-months-last", () => [...texts("all"), ...lasts("month key")]);

function cashRows(network: ResolvedNetwork): TableRow[] {
  const isCash = ({ row, pays }: Money): boolean =>
    row.values.centre_id !== undefined &&
    pays !== "outside" &&
    pays !== "capital" &&
    (row.values.status === "disbursed" || row.values.status === "committed");
  const lost = centresOfRefusedMoney(network).flatMap((centre) =>
    MONTHS.map((month) =>
      refusedRow(`?|${centre}|${month}`, { "centre month key": keyCell(centreKey(centre, month)) }),
    ),
  );
  return [...network.money.filter(isCash).flatMap((money) => cashRowsOf(network, money)), ...lost];
}

// Money that states no month at all has none to begin with; a blank first month of others is that of the year.
function cashRowsOf(network: ResolvedNetwork, { row }: Money): TableRow[] {
  const { centre_id: centre = "" } = row.values;
  const inKind = row.values.form === "in_kind";
  // A gift is no cash that could be kept: it pays for its line as the line runs, over the year if it names no months.
  const over = (cell: GivenCell, end: string): GivenCell => (inKind ? { ...cell, value: cell.value ?? end } : cell);
  const [from, last] = [over(cellOf(row, "month_from"), "1"), over(cellOf(row, "month_to"), "12")];
  const first = isSpread(row.values) && !inKind ? from : { value: from.value ?? "1", from: from.from };
  const [name, per, said] = [moneyKey(row), moneyRowPer(network, row), cellOf(row, "status")];
  const status: GivenCell = inKind ? { ...said, value: "committed" } : said;
  const rowKey = keyCell(name);
  return MONTHS.map((month) => ({
    key: `${name}|${month}`,
    per: { ...per, month },
    cells: {
      "row key": rowKey,
      "centre month key": keyCell(centreKey(centre, month)),
      status,
      "fiscal-month": monthCell(month),
      "stated-month-from": from,
      "stated-month-to": last,
      "first-month": first,
    },
  }));
}

const MONTH_KEYS = MONTHS.map(keyCell);
const NOTHING: TableRow["per"] = {};

// Their many rows share the few keys of the months.
function earlierRows(centre: string): TableRow[] {
  const keys = MONTHS.map((month) => keyCell(centreKey(centre, month)));
  return keys.flatMap((key, at) =>
    keys.slice(0, at + 1).map((short, before) => ({
      key: `${key.value ?? ""}|${MONTHS[before] ?? ""}`,
      per: NOTHING,
      cells: { "short key": short, "centre month key": key, "month key": MONTH_KEYS[at] ?? keyCell(undefined) },
    })),
  );
}

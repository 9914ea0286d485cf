// Cash month by month: money against need in each month, and the runway, how long cash in hand lasts.
import type { ChainTable, GivenCell, TableRow } from "../../formula/table.js";
import { calc, calcs, given, givens, handle, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import { CENTRE_GAPS, FUNDING } from "./gap-tables.js";
import {
  centreKey,
  centresOfRefusedMoney,
  isSpread,
  moneyKey,
  moneyRowPer,
  refusedSpan,
  spanOf,
} from "./funding-rows.js";
import { cellOf, cellsRead, keyCell, placeOf, refusedRow } from "../given-cell.js";
import type { Money, ResolvedNetwork } from "../network.js";
import { LINES } from "../cost/cost-tables.js";
import { lineKey, serviceKey } from "../cost/cost-rows.js";
import { monthsOfLines } from "../cost/month-rows.js";
import type { From } from "../../formula/figure.js";
import type { Row } from "../../model/table.js";
import { take } from "../../measure/inputs.js";
import { counted, rollup } from "../known-parts.js";
import { type Funding, isSecured } from "../../model/funding.js";

/** Secured money of each centre by the months that it is for, and how many rows say none; capital is for no month. */
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
    if (isSpread(row.values) && isSecured(status)) spread.set(centre, (spread.get(centre) ?? 0) + 1);
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
  ...givens(take("stated-month-from", "stated-month-to")),
  calc(formulas.monthsPaid),
]);

// Rows of one span agree on the month; some may leave it blank, since a blank means the same.
function monthOf(rows: readonly Row<Funding>[], field: "month_from" | "month_to"): GivenCell {
  const stated = rows.filter((row) => row.values[field] !== undefined);
  const [first] = stated;
  if (!first) return { value: null, from: { absent: field } };
  const cells = cellsRead(stated, () => field);
  const from: From = cells.length > 0 ? { cells } : placeOf(first, field);
  return { value: first.values[field] ?? null, from };
}

/** Secured money spread evenly over its months against a need spread over the year, for each centre and month. */
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
      monthsOfCentres(network, (id, month) => ({
        ...notes([id]),
        cells: { "centre key": keyCell(id), "month key": keyCell(month), "fiscal-month": monthCell(month) },
      })),
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

const monthsOfCentres = (
  { groups, fiscalYear }: ResolvedNetwork,
  rowOf: (centre: string, month: string) => Pick<TableRow, "cells" | "notes">,
): TableRow[] =>
  [...groups.keys()].flatMap((id) =>
    MONTHS.map((month) => ({
      key: centreKey(id, month),
      per: { fiscalYear, centre: id, month },
      ...rowOf(id, month),
    })),
  );

export const MONTHS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];

const MONEY_MONTHS = handle("money-months", () => [
  ...texts("span key", "centre month key"),
  given("fiscal-month", "months"),
  ...MONEY_SPANS.lookups("span key", take("span-secured", "stated-month-from", "months-paid")),
  ...calcs(formulas.monthsElapsed, formulas.moneyToDate),
]);

export const CALENDAR = handle("cash-calendar", (refused: boolean, areMonths = false) => [
  ...texts("centre key", "month key"),
  ...CENTRE_GAPS.lookups("centre key", take("centres-in-row", "requirement")),
  given("fiscal-month", "months"),
  total("money-to-date", "money", MONEY_MONTHS.by("centre month key")("money-to-date"), {
    none: "zero",
    refused,
    absent: "funding-table",
  }),
  ...(areMonths ? needByMonths() : [calc(formulas.needToDate)]),
  ...counted([calc(formulas.cashBalance)]),
  calc(formulas.monthShort),
  ...counted([calc(formulas.centresUncovered)]),
]);

const LINE_MONTHS = handle("line-months", () => [
  ...texts("line key", "centre month key"),
  LINES.lookup("line-amount", "money", "line key"),
  ...givens(take("weight-to-date", "weight-of-year")),
  calc(formulas.amountToDate),
]);

const needByMonths = () => {
  const lines = LINE_MONTHS.by("centre month key");
  return [
    total("lines-to-date", "money", lines("amount-to-date"), { none: "unknown" }),
    total("lines-of-year", "money", lines("line-amount"), { none: "unknown" }),
    calc(formulas.needToDateByMonths, { name: "need-to-date", shown: { id: "need-to-date" } }),
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

export const monthCell = (month: string): GivenCell => MONTH_CELLS.get(month) ?? keyCell(undefined);

const MONTH_CELLS = new Map(
  MONTHS.map((month) => [month, { value: month, from: { shelf: "calendar", field: month } }]),
);

/** Cash in hand against the need, month by month up to the first that it does not cover; of each centre, and of all. */
export function runwayTables(network: ResolvedNetwork): ChainTable[] {
  if (network.centres === undefined || network.funding === undefined) return [];
  const { fiscalYear } = network;
  const refused = network.refused.has("funding");
  const ids = [...network.groups.keys()];
  const months = monthsOfCentres(network, (id, month) => ({
    cells: { "centre key": keyCell(id), "centre month key": keyCell(centreKey(id, month)) },
  }));
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
  ...givens(take("stated-month-from", "stated-month-to", "first-month")),
  calc(formulas.monthsPaid, { shown: { id: "money-months" } }),
  calc(formulas.monthsElapsed, { shown: { id: "money-months-elapsed" } }),
  calc(formulas.cashInHand),
]);

const MONTHS_LEFT = handle("months-left", (refused: boolean) => [
  ...texts("centre month key"),
  CALENDAR.lookup("need-to-date", "money", "centre month key"),
  total("cash-in-hand", "money", CASH.by("centre month key")("cash-in-hand"), {
    none: "zero",
    refused,
    absent: "funding-table",
  }),
  calc(formulas.cashBalance, {
    name: "cash-left",
    bind: { "money-to-date": "cash-in-hand" },
    shown: { id: "cash-left" },
  }),
  calc(formulas.monthShort, { bind: { "cash-balance": "cash-left" }, shown: { id: "month-without-cash" } }),
]);

const EARLIER = handle("months-before", () => [
  ...texts("short key", "centre month key", "month key"),
  MONTHS_LEFT.lookup("month-short", "months", "short key"),
]);

const lasts = (key: "centre month key" | "month key") => [
  total("months-short", "months", EARLIER.by(key)("month-short"), { none: "unknown" }),
  calc(formulas.monthLasts),
];

const MONTHS_LAST = handle("months-last", () => [...texts("centre key"), ...lasts("centre month key")]);

const RUNWAY = handle("runway", () => [
  ...texts("all"),
  total("runway", "months", MONTHS_LAST.by("centre key")("month-lasts"), { none: "unknown" }),
]);

const ALL_MONTHS = handle("all-months-last", () => [...texts("all"), ...lasts("month key")]);

function cashRows(network: ResolvedNetwork): TableRow[] {
  const isCash = ({ row, pays }: Money): boolean =>
    row.values.centre_id !== undefined && pays !== "outside" && pays !== "capital" && isSecured(row.values.status);
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

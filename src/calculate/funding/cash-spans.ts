import type { Cell, From } from "../../formula/figure.js";
import { type ChainTable, type GivenCell, calc, given, total } from "../../formula/table.js";
import { monthsPaid } from "../../measure/cash.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { centreKey } from "./funding-keys.js";
import { placeOf } from "../given.js";
import { isSpread, spanOf } from "./money-span.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/**
 * The secured money of each centre by the months that it is for. Money for capital is for no month: it pays no running
 * cost.
 *
 * @returns the table, and how many secured rows of each centre say no months, so that they are spread over the year
 */
export function cashSpans(network: ResolvedNetwork): {
  readonly table: ChainTable;
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
  const table: ChainTable = {
    name: "money-spans",
    columns: [
      total(
        "span-secured",
        "money",
        { table: "funding", column: "secured-amount", key: "span key" },
        { none: "zero", refused: network.refused.has("funding"), shown: { id: "secured-funding" } },
      ),
      given("stated-month-from", "months"),
      given("stated-month-to", "months"),
      calc(monthsPaid),
    ],
    rows: [...spans].map(([key, rows]) => ({
      key,
      per: {
        fiscalYear: network.fiscalYear,
        centre: rows[0]?.values.centre_id ?? "",
        part: rows[0] ? spanOf(rows[0].values) : "",
      },
      cells: {
        "stated-month-from": monthOf(rows, "month_from"),
        "stated-month-to": monthOf(rows, "month_to"),
      },
    })),
  };
  return { table, spread };
}

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

import type { Cell, From } from "../../formula/figure.js";
import { handle } from "../../formula/handle.js";
import { type GivenCell, type TableRow, calc, given, total } from "../../formula/table.js";
import { monthsPaid } from "../../measure/cash.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { centreKey } from "./funding-keys.js";
import { FUNDING } from "./funding-table.js";
import { placeOf, refusedRow } from "../given.js";
import { isSpread, spanOf } from "./money-span.js";
import { centresOfRefusedMoney, refusedSpan } from "./refused-money.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/**
 * The secured money of each centre by the months that it is for. Money for capital is for no month: it pays no running
 * cost.
 *
 * @returns the rows of the table, and how many secured rows of each centre say no months, so that they are spread over the year
 */
export function cashSpans(network: ResolvedNetwork): {
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

export const MONEY_SPANS = handle("money-spans", (refused: boolean) => [
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

import { handle } from "../../formula/handle.js";
import type { ChainTable, TableRow } from "../../formula/table.js";
import { CERTAINTIES, atCertainty } from "../certainty.js";
import { type MoneyKey, amounts } from "./funding-table.js";
import type { FundingRows } from "./funding-rows.js";
import type { Network } from "../network.js";

/** The tables of secured funding by source and by status, for the whole and for each centre. */
export function moneyGroups(network: Network, { funding }: FundingRows): ChainTable[] {
  const refused = network.refused.has("funding");
  return GROUPS.map(({ table, key, keys }) => {
    const bucket = table.startsWith("all-") ? { bucket: "all" } : {};
    const groups = new Map<string, TableRow>();
    for (const row of funding) {
      const value = row.cells[key]?.value;
      if (value == null || groups.has(value)) continue;
      const per = Object.fromEntries(keys.flatMap((each) => pair(each, codeOf(row, each))));
      groups.set(value, { key: value, per: { fiscalYear: network.fiscalYear, ...per, ...bucket }, cells: {} });
    }
    return moneyGroup(table).table([...groups.values()], key, refused);
  });
}

type Group = { readonly table: string; readonly key: MoneyKey; readonly keys: readonly string[] };

// Each way of grouping money: the key column of the funding table, and the keys of the figure that the group is about.
const GROUPS = [
  { table: "money-by-source", key: "source key", keys: ["source"] },
  { table: "money-by-source-type", key: "source type key", keys: ["sourceType"] },
  { table: "money-by-status", key: "status key", keys: ["status"] },
  { table: "centre-money-by-source", key: "centre source key", keys: ["centre", "source"] },
  { table: "centre-money-by-source-type", key: "centre source type key", keys: ["centre", "sourceType"] },
  { table: "centre-money-by-status", key: "centre status key", keys: ["centre", "status"] },
  { table: "all-money-by-source", key: "source all key", keys: ["source"] },
  { table: "all-money-by-source-type", key: "source type all key", keys: ["sourceType"] },
  { table: "all-money-by-status", key: "status all key", keys: ["status"] },
] as const satisfies readonly Group[];

/** The table of a way of grouping money. */
export const moneyGroup = (table: (typeof GROUPS)[number]["table"]) =>
  handle(table, (key: MoneyKey, refused: boolean) =>
    CERTAINTIES.map((each) =>
      atCertainty(each).total("secured-funding", amounts(each, key), { none: "zero", refused }),
    ),
  );

// The kind of a source is no key of a row: the row is told by its funder.
const codeOf = ({ per, cells }: TableRow, key: string): string | undefined =>
  key === "sourceType" ? (cells["source type"]?.value ?? undefined) : per[key];

const pair = (key: string, code: string | undefined) => (code === undefined ? [] : [[key, code] as const]);

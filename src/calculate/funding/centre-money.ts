import { type ChainTable, type Column, calc, lookup, text, total } from "../../formula/table.js";
import { freeSurplus } from "../../measure/pooling.js";
import { shortfall } from "../../measure/gaps.js";
import { CERTAINTIES, type Certainty, amountColumn, certaintyKeys } from "../certainty.js";
import { centreRows } from "../centre-tables.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/** The table of each centre's own money: what it has, what earmarks pay, and what is short before any pool pays. */
export function centreMoneyTable(network: ResolvedNetwork): ChainTable {
  return {
    name: "centre-money",
    columns: [
      ...["centre key", "pool key"].map(text),
      lookup("requirement", "money", { table: "centre-costs", column: "requirement", key: "centre key" }),
      ...CERTAINTIES.flatMap((each) => columnsAt(network, each)),
    ],
    rows: centreRows(network, ({ shares }) => ({ "pool key": keyCell(shares?.key) })),
  };
}

function columnsAt(network: Network, each: Certainty): Column[] {
  const per = certaintyKeys(each);
  const named = (id: string): string => `${id} ${each}`;
  const money = (id: string, key: string): Column =>
    total(
      named(id),
      "money",
      { table: "funding", column: amountColumn(each), key },
      {
        none: network.funding === undefined ? "unknown" : "zero",
        refused: network.refused.has("funding"),
        absent: "funding-table",
        shown: { id, per },
      },
    );
  const paid = (id: string, table: string): Column =>
    total(
      named(id),
      "money",
      { table, column: `paid ${each}`, key: "centre key" },
      { none: "zero", shown: { id, per } },
    );
  const bind = Object.fromEntries(["free-money", "paid-to-lines", "paid-to-services"].map((id) => [id, named(id)]));
  return [
    money("secured-funding", "centre key"),
    money("free-money", "free key"),
    paid("paid-to-lines", "line-money"),
    paid("paid-to-services", "service-money"),
    calc(shortfall, { name: named("shortfall"), bind, shown: { per } }),
    ...(network.pooling === "none" ? [] : [calc(freeSurplus, { name: named("free-surplus"), bind, shown: { per } })]),
  ];
}

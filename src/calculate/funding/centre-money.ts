import { type ChainTable, type Column, lookup, text } from "../../formula/table.js";
import { freeSurplus } from "../../measure/pooling.js";
import { shortfall } from "../../measure/gaps.js";
import { CERTAINTIES, type Certainty, atCertainty } from "../certainty.js";
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

function columnsAt({ funding, refused, pooling }: Network, each: Certainty): Column[] {
  const at = atCertainty(each);
  const none = funding === undefined ? "unknown" : "zero";
  const money = { none, refused: refused.has("funding"), absent: "funding-table" } as const;
  const paid = (table: string) => ({ table, column: at.named("paid"), key: "centre key" });
  const inputs = ["free-money", "paid-to-lines", "paid-to-services"];
  return [
    at.total("secured-funding", at.amounts("centre key"), money),
    at.total("free-money", at.amounts("free key"), money),
    at.total("paid-to-lines", paid("line-money"), { none: "zero" }),
    at.total("paid-to-services", paid("service-money"), { none: "zero" }),
    at.calc(shortfall, inputs),
    ...(pooling === "none" ? [] : [at.calc(freeSurplus, inputs)]),
  ];
}

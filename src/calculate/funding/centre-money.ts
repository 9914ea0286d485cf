import { handle } from "../../formula/handle.js";
import { type TableRow, texts } from "../../formula/table.js";
import { freeSurplus } from "../../measure/pooling.js";
import { shortfall } from "../../measure/gaps.js";
import { CERTAINTIES, type Certainty, atCertainty } from "../certainty.js";
import { CENTRE_COSTS, centreRows } from "../centre-tables.js";
import { LINE_MONEY, SERVICE_MONEY } from "./earmark-tables.js";
import { amounts } from "./funding-table.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";

/** The table of each centre's own money: what it has, what earmarks pay, and what is short before any pool pays. */
export const CENTRE_MONEY = handle("centre-money", (network: Network) => [
  ...texts("centre key", "pool key"),
  CENTRE_COSTS.lookup("requirement", "money", "centre key"),
  ...CERTAINTIES.flatMap((each) => columnsAt(network, each)),
]);

export const centreMoneyRows = (network: ResolvedNetwork): TableRow[] =>
  centreRows(network, ({ shares }) => ({ "pool key": keyCell(shares?.key) }));

function columnsAt({ funding, refused, pooling }: Network, each: Certainty) {
  const at = atCertainty(each);
  const none = funding === undefined ? "unknown" : "zero";
  const money = { none, refused: refused.has("funding"), absent: "funding-table" } as const;
  const inputs = ["free-money", "paid-to-lines", "paid-to-services"];
  return [
    at.total("secured-funding", amounts(each, "centre key"), money),
    at.total("free-money", amounts(each, "free key"), money),
    at.total("paid-to-lines", LINE_MONEY.by("centre key")(at.named("paid")), { none: "zero" }),
    at.total("paid-to-services", SERVICE_MONEY.by("centre key")(at.named("paid")), { none: "zero" }),
    at.calc(shortfall, inputs),
    ...(pooling === "none" ? [] : [at.calc(freeSurplus, inputs)]),
  ];
}

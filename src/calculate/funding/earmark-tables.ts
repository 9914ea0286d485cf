import { handle } from "../../formula/handle.js";
import { calc, texts } from "../../formula/table.js";
import { paidToLine, paidToService } from "../../measure/money.js";
import { CERTAINTIES, type Certainty, atCertainty } from "../certainty.js";
import { LINES, SERVICE_COSTS } from "../cost/cost-tables.js";
import { type MoneyKey, amounts } from "./funding-table.js";
import type { Network } from "../network.js";

/** Money that is earmarked for a line of a service, and what it pays. */
export const LINE_MONEY = handle("line-money", (network: Network) => [
  ...texts("service key", "centre key", "line key"),
  LINES.lookup("line-amount", "money", "line key"),
  ...CERTAINTIES.flatMap((each) => {
    const { named, bind, keys } = atCertainty(each);
    return [
      earmarked(network, each, "line money key", "secured-funding"),
      calc(paidToLine, { name: named("paid"), bind: bind(["earmarked"]), shown: { per: keys } }),
    ];
  }),
]);

export const CAPITAL_MONEY = handle("capital-money", (network: Network) =>
  CERTAINTIES.map((each) => earmarked(network, each, "capital money key", "secured-funding")),
);

/** Money that is earmarked for a service, and what it pays beside that of its lines. */
export const SERVICE_MONEY = handle("service-money", (network: Network) => [
  ...texts("service key", "centre key"),
  SERVICE_COSTS.lookup("requirement", "money", "service key"),
  ...CERTAINTIES.flatMap((each) => {
    const { named, bind, keys, ...at } = atCertainty(each);
    return [
      earmarked(network, each, "service money key", "earmarked-funding"),
      at.total("paid-to-lines", LINE_MONEY.by("service key")(named("paid")), { none: "zero" }),
      calc(paidToService, { name: named("paid"), bind: bind(["earmarked", "paid-to-lines"]), shown: { per: keys } }),
    ];
  }),
]);

const earmarked = ({ funding, refused }: Network, each: Certainty, key: MoneyKey, id: string) =>
  atCertainty(each).total("earmarked", amounts(each, key), {
    id,
    none: funding === undefined ? "unknown" : "zero",
    refused: refused.has("funding"),
    absent: "funding-table",
  });

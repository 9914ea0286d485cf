import { type TableRow, calc, given, handle, texts } from "../../formula/table.js";
import { shortfall } from "../../made/measure/gaps.js";
import { expectedAmount, fundingAmount, paidToLine, paidToService, securedAmount } from "../../made/measure/money.js";
import { freeSurplus } from "../../made/measure/pooling.js";
import { CENTRE_COSTS, centreRows } from "../centre-tables.js";
import { CERTAINTIES, type Certainty, atCertainty } from "../certainty.js";
import { LINES, SERVICE_COSTS } from "../cost/cost-tables.js";
import { keyCell } from "../given-cell.js";
import { indexed } from "../indices.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { FUNDING_KEYS } from "./funding-keys.js";

/** The table of money: rows of funding, each with the keys by which it is added up. */
export const FUNDING = handle("funding", () => [
  ...texts("status", "foreign", "exchange-rate key"),
  ...texts("centre key", "free key", "line money key", "capital money key", "service money key"),
  ...texts("open region key", "open key", "national key"),
  ...texts("unallocated region key", "unallocated country key", "pool key", "source key", "source all key"),
  ...texts("status key", "status all key", "centre status key", "centre source key"),
  ...texts(...FUNDING_KEYS),
  given("amount", "price"),
  given("probability", "ratio"),
  indexed("exchange-rate"),
  calc(fundingAmount),
  calc(securedAmount),
  calc(expectedAmount),
]);

/** Key columns of the table. */
export type MoneyKey = Parameters<typeof FUNDING.by>[0];

const AMOUNTS = { hard: "secured-amount", expected: "expected-amount", soft: "funding-amount" } as const;

/** The amounts at a certainty, by a key of the table. */
export const amounts = (certainty: Certainty, key: MoneyKey) => FUNDING.by(key)(AMOUNTS[certainty]);

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

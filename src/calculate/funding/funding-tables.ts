import { type ChainTable, type Column, calc, given, lookup, text } from "../../formula/table.js";
import { expectedAmount, fundingAmount, paidToLine, paidToService, securedAmount } from "../../measure/money.js";
import { centreGapTable } from "./centre-gaps.js";
import { centreMoneyTable } from "./centre-money.js";
import { CERTAINTIES, type Certainty, atCertainty } from "../certainty.js";
import { FUNDING_KEYS } from "./funding-keys.js";
import type { FundingRows } from "./funding-rows.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { poolTables } from "./pool-tables.js";

/** The tables that set money against the need of each centre: funding → earmarks → centres → pools → gaps. */
export function fundingTables(network: ResolvedNetwork, rows: FundingRows): ChainTable[] {
  const refused = network.refused.has("funding");
  const none = network.funding === undefined ? "unknown" : "zero";
  const earmarked = (each: Certainty, key: string, id: string): Column => {
    const at = atCertainty(each);
    return at.total(id, at.amounts(key), { name: "earmarked", none, refused, absent: "funding-table" });
  };
  const pools = poolTables(network);
  return [
    { name: "funding", columns: FUNDING_COLUMNS, rows: rows.funding },
    {
      name: "line-money",
      columns: [
        ...["service key", "centre key", "line key"].map(text),
        lookup("line-amount", "money", { table: "lines", column: "line-amount", key: "line key" }),
        ...CERTAINTIES.flatMap((each) => [
          earmarked(each, "line money key", "secured-funding"),
          atCertainty(each).calc(paidToLine, ["earmarked"], { name: "paid" }),
        ]),
      ],
      rows: rows.lines,
    },
    {
      name: "capital-money",
      columns: CERTAINTIES.map((each) => earmarked(each, "capital money key", "secured-funding")),
      rows: rows.capital,
    },
    {
      name: "service-money",
      columns: [
        ...["service key", "centre key"].map(text),
        lookup("requirement", "money", { table: "service-costs", column: "requirement", key: "service key" }),
        ...CERTAINTIES.flatMap((each) => [
          earmarked(each, "service money key", "earmarked-funding"),
          atCertainty(each).total(
            "paid-to-lines",
            { table: "line-money", column: `paid ${each}`, key: "service key" },
            { none: "zero" },
          ),
          atCertainty(each).calc(paidToService, ["earmarked", "paid-to-lines"], { name: "paid" }),
        ]),
      ],
      rows: rows.services,
    },
    centreMoneyTable(network),
    ...pools,
    centreGapTable(network, pools.length > 0),
  ];
}

const FUNDING_COLUMNS: readonly Column[] = [
  ...["status", "foreign", "exchange-rate key"].map(text),
  ...["centre key", "free key", "line money key", "capital money key", "service money key"].map(text),
  ...["unallocated region key", "unallocated country key", "pool key", "source key", "source all key"].map(text),
  ...["status key", "status all key", "centre status key", "centre source key"].map(text),
  ...FUNDING_KEYS.map(text),
  given("amount", "price"),
  given("probability", "ratio"),
  lookup("exchange-rate", "ratio", { table: "indices", column: "value", key: "exchange-rate key" }),
  calc(fundingAmount),
  calc(securedAmount),
  calc(expectedAmount),
];

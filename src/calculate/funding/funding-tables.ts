import { type ChainTable, type Column, calc, given, lookup, text, total } from "../../formula/table.js";
import { expectedAmount, fundingAmount, paidToLine, paidToService, securedAmount } from "../../measure/money.js";
import { centreGapTable } from "./centre-gaps.js";
import { centreMoneyTable } from "./centre-money.js";
import { CERTAINTIES, type Certainty, amountColumn, certaintyKeys } from "../certainty.js";
import { FUNDING_KEYS } from "./funding-keys.js";
import type { FundingRows } from "./funding-rows.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { poolTables } from "./pool-tables.js";

/** The tables that set money against the need of each centre: funding → earmarks → centres → pools → gaps. */
export function fundingTables(network: ResolvedNetwork, rows: FundingRows): ChainTable[] {
  const refused = network.refused.has("funding");
  const none = network.funding === undefined ? "unknown" : "zero";
  const earmarked = (certainty: Certainty, key: string, id: string): Column =>
    total(
      `earmarked ${certainty}`,
      "money",
      { table: "funding", column: amountColumn(certainty), key },
      { none, refused, absent: "funding-table", shown: { id, per: certaintyKeys(certainty) } },
    );
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
          calc(paidToLine, {
            name: `paid ${each}`,
            bind: { earmarked: `earmarked ${each}` },
            shown: { per: certaintyKeys(each) },
          }),
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
          total(
            `lines ${each}`,
            "money",
            { table: "line-money", column: `paid ${each}`, key: "service key" },
            { none: "zero", shown: { id: "paid-to-lines", per: certaintyKeys(each) } },
          ),
          calc(paidToService, {
            name: `paid ${each}`,
            bind: { earmarked: `earmarked ${each}`, "paid-to-lines": `lines ${each}` },
            shown: { per: certaintyKeys(each) },
          }),
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

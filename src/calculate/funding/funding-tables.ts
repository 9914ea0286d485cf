import type { ChainTable } from "../../formula/table.js";
import { CENTRE_GAPS, centreGapRows } from "./centre-gaps.js";
import { CENTRE_MONEY, centreMoneyRows } from "./centre-money.js";
import { CAPITAL_MONEY, LINE_MONEY, SERVICE_MONEY } from "./earmark-tables.js";
import { FUNDING } from "./funding-table.js";
import type { FundingRows } from "./funding-rows.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { poolTables } from "./pool-tables.js";

/** The tables that set money against the need of each centre: funding → earmarks → centres → pools → gaps. */
export function fundingTables(network: ResolvedNetwork, rows: FundingRows): ChainTable[] {
  const pools = poolTables(network);
  return [
    FUNDING.table(rows.funding),
    LINE_MONEY.table(rows.lines, network),
    CAPITAL_MONEY.table(rows.capital, network),
    SERVICE_MONEY.table(rows.services, network),
    CENTRE_MONEY.table(centreMoneyRows(network), network),
    ...pools,
    CENTRE_GAPS.table(centreGapRows(network), pools.length > 0, network),
  ];
}

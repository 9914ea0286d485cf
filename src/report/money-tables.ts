import { cashTable } from "./cash-table.js";
import { coFundingTable } from "./co-funding-table.js";
import type { Page } from "./page.js";
import type { Table } from "./pieces.js";
import { poolTable } from "./pool-table.js";
import { sourceKindTable } from "./source-kind-table.js";

/** Where the money comes from and when: by kind of source, in pools, by agreed shares, and month by month. */
export const moneyTables = (page: Page): Table[] =>
  [sourceKindTable(page), poolTable(page), coFundingTable(page), cashTable(page)].filter((each) => each !== undefined);

import { cashTable } from "./cash-table.js";
import { coFundingTable } from "./co-funding-table.js";
import type { Page } from "./page.js";
import type { Table } from "./pieces.js";
import { poolTable } from "./pool-table.js";
import { sourceKindTable } from "./source-kind-table.js";
import { statusTable } from "./status-table.js";

/** Where the money comes from and when: by how sure it is, by kind of source, in pools, by agreed shares, and month by month. */
export const moneyTables = (page: Page): Table[] =>
  [statusTable(page), sourceKindTable(page), poolTable(page), coFundingTable(page), cashTable(page)].filter(
    (each) => each !== undefined,
  );

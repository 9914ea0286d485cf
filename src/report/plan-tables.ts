import type { FundingTotal } from "./funding-total.js";
import type { Page } from "./page.js";
import { pathTable } from "./path-table.js";
import type { Table } from "./pieces.js";
import { planTable } from "./plan-table.js";
import { requestTable } from "./request-table.js";
import { scenarioTable } from "./scenario-table.js";
import { sensitivityTable } from "./sensitivity-table.js";
import { simulationTable } from "./simulation-table.js";
import { yearTable } from "./year-table.js";

/** What comes next and what may differ: the plan and its request, scenarios, and ranges. */
export const planTables = (page: Page, total: FundingTotal): Table[] =>
  [
    yearTable(page),
    planTable(page),
    requestTable(page),
    pathTable(page),
    scenarioTable(page, total),
    sensitivityTable(page, total),
    simulationTable(page, total),
  ].filter((each) => each !== undefined);

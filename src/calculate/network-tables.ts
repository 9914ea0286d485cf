// All tables of a network of crisis centres for one year or scenario, in order: costs, money and gaps, supply and need,
// missing places, requests.
import type { ChainTable } from "../formula/table.js";
import { assumptionTable, indexTable } from "./assumptions.js";
import { serviceRows } from "./cost/cost-rows.js";
import { cashTables, runwayTables } from "./funding/cash-tables.js";
import { coFundingTables } from "./funding/co-funding-tables.js";
import { type Occupancy, occupanciesOf, occupancyTables, serviceTables } from "./cost/service-tables.js";
import { CENTRE_COSTS, centreRows, costTables, statedService } from "./cost/cost-tables.js";
import { expansionTables } from "./need/expansion-tables.js";
import { fundingRows } from "./funding/funding-rows.js";
import { fundingTables, levelTables } from "./funding/gap-tables.js";
import { moneyGroups, sourceTables } from "./funding/funders.js";
import { moneyPerTables } from "./funding/money-per-head-tables.js";
import type { Network } from "./network.js";
import { orderTables } from "./funding/orders.js";
import { needTables } from "./need/need-tables.js";
import { rangeTables } from "./funding/range-tables.js";
import { requestTables } from "./plan/request-tables.js";
import { resolveNetwork } from "./resolve-network.js";
import { openSupplyTables, supplyTables } from "./need/supply-tables.js";
import { turnedAwayTables } from "./need/turned-away-tables.js";
import { unitCostTables } from "./plan/unit-cost-tables.js";

/** The chain of a network of crisis centres; each table looks back at earlier ones only. */
export function networkTables(given: Network, occupancies: readonly Occupancy[] = occupanciesOf({}, "")): ChainTable[] {
  const network = resolveNetwork(given);
  // What is missing by a norm nobody knows where centres are left out.
  const normed = network.isPartial ? { ...network, norms: [], supplyStandards: [] } : network;
  const costs = serviceRows(network);
  const money = fundingRows(network);
  const groups = moneyGroups(network, money);
  // What asks for itself what would be under other values stays with the base.
  const isBase = network.scenario === undefined;
  // What was counted in a year is not counted again in the years of a plan.
  const isFirst = (network.planFrom ?? network.fiscalYear) === network.fiscalYear;
  return [
    assumptionTable(network.assumptions),
    indexTable(network.indices),
    ...costTables("", costs, statedService, network.refused.has("costStandards")),
    ...(isBase ? occupancyTables(costs, occupancies, network.refused.has("costStandards")) : []),
    ...serviceTables(network),
    CENTRE_COSTS.table(centreRows(network), network),
    ...(isBase ? orderTables(network, costs) : []),
    ...fundingTables(network, money),
    ...levelTables(network),
    ...rangeTables(network),
    ...groups,
    ...sourceTables(network.fiscalYear, groups),
    ...coFundingTables(network),
    ...(isBase ? [...cashTables(network), ...runwayTables(network), ...moneyPerTables(network)] : []),
    ...supplyTables(network, normed),
    ...needTables(normed),
    ...(network.isPartial ? openSupplyTables(network) : []),
    ...(isBase && isFirst ? turnedAwayTables(network) : []),
    ...expansionTables(normed),
    ...requestTables(network),
    ...unitCostTables(network),
  ];
}

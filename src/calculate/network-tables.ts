import type { ChainTable } from "../formula/table.js";
import { assumptionTable } from "./assumptions.js";
import { centreCostTable } from "./centre-tables.js";
import { cashTables } from "./funding/cash-tables.js";
import { chooseStandard } from "./choose-standard.js";
import { coFundingTables } from "./funding/co-funding-tables.js";
import { type Occupancy, occupanciesOf, occupancyTables } from "./cost/cost-occupancies.js";
import { lineRow, serviceRow } from "./cost/cost-rows.js";
import { costTables, statedService } from "./cost/cost-tables.js";
import { expansionTables } from "./need/expansion-tables.js";
import { fundingTables } from "./funding/funding-tables.js";
import { indexTable } from "./indices.js";
import { levelTables } from "./funding/level-tables.js";
import { moneyGroups } from "./funding/money-groups.js";
import type { Network } from "./network.js";
import { needTables } from "./need/need-tables.js";
import { requestTables } from "./plan/request-tables.js";
import { serviceTables } from "./cost/service-tables.js";
import { sourceTables } from "./funding/source-tables.js";
import { supplyTables } from "./need/supply-tables.js";
import { unitCostTables } from "./plan/unit-cost-tables.js";

/**
 * The chain of a network of crisis centres: assumptions and indices, services and their cost lines, centres, money,
 * regions and the country, norms, and what the missing places would need. Each table looks back at earlier ones only.
 */
export function networkTables(
  network: Network,
  occupancies: readonly Occupancy[] = occupanciesOf({}, ""),
): ChainTable[] {
  const centres = network.centres ?? [];
  const services = centres.map((row) => serviceRow(network, row));
  const lines = centres.flatMap((row, at) => {
    const service = services[at];
    const chosen = chooseStandard(network, row.values.service, row.values.standard);
    if (!service) return [];
    const place = { ...service, region: row.values.region };
    return chosen.lines.map((line) => lineRow(network, line, place));
  });
  const groups = moneyGroups(network);
  // What asks for itself what would be under other values stays with the base.
  const isBase = network.scenario === undefined;
  return [
    assumptionTable(network.assumptions),
    indexTable(network.indices),
    ...costTables("", { services, lines }, statedService, network.refused.has("costStandards")),
    ...(isBase ? occupancyTables({ services, lines }, occupancies, network.refused.has("costStandards")) : []),
    ...serviceTables(network),
    centreCostTable(network),
    ...fundingTables(network),
    ...levelTables(network),
    ...groups,
    ...sourceTables(network.fiscalYear, groups),
    ...coFundingTables(network),
    ...(isBase ? cashTables(network) : []),
    ...supplyTables(network),
    ...needTables(network),
    ...expansionTables(network),
    ...requestTables(network),
    ...unitCostTables(network),
  ];
}

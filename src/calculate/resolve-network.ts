// Works out once for a network which cost standard each service meets, which rows are one centre, its regions and
// norms, and what each row of money of the year pays.
import type { Centre } from "../model/centre.js";
import { fold, type Row } from "../model/table.js";
import type { Funding } from "../model/funding.js";
import { entryOf, onceFor } from "../model/once-for.js";
import { groupBy } from "../formula/group-by.js";
import { chooseStandard, noStandard } from "./choose-standard.js";
import {
  ALL,
  type CentreGroup,
  type ChosenStandard,
  type Earmark,
  isForContributions,
  lineOf,
  type Money,
  type Network,
  type Norm,
  type Pool,
  type ResolvedNetwork,
  type Service,
  servicesMeant,
} from "./network.js";
import { serviceKey } from "./cost/cost-rows.js";
import { statedNeeds } from "./need/stated-needs.js";
import { countryPopulation, everyRegion, populationRegions, WHOLE_COUNTRY } from "./regions.js";

/** Answers once which standard a service meets, which rows are one organisation, and where each row of money goes. */
export const resolveNetwork: (network: Network) => ResolvedNetwork = onceFor((network: Network): ResolvedNetwork => {
  const { base } = network;
  if (base && ROWS.every((each) => base[each] === network[each])) {
    const sameRows = resolveNetwork(base);
    return { ...sameRows, ...network, sameRows };
  }
  // Many services meet one standard: it is chosen once.
  const chosen = new Map<string, ChosenStandard>();
  const standardOf: ResolvedNetwork["standardOf"] = (service, named) =>
    entryOf(chosen, JSON.stringify([service, named]), () => chooseStandard(network, service, named));
  const stated = statedNeeds(network);
  const services = (network.centres ?? []).map((row): Service => {
    const { centre_id: centre, service, standard } = row.values;
    const need = stated.get(serviceKey(centre, service));
    return { row, need, standard: need ? noStandard(service) : standardOf(service, standard) };
  });
  const byCentre = groupBy(services, ({ row }) => row.values.centre_id);
  const groups = new Map([...byCentre].map(([id, own]) => [id, groupOf(network.pooling, id, own)]));
  const regions = populationRegions(network);
  const countryPeople = countryPopulation(network);
  const country = [{ code: WHOLE_COUNTRY, key: "", population: countryPeople }];
  return {
    ...network,
    services,
    groups,
    money: (network.funding ?? [])
      .filter((row) => row.values.fiscal_year === network.fiscalYear)
      .map((row) => moneyOf(network, groups, row)),
    norms: network.supplyStandards.map((standard): Norm => ({
      standard,
      regions: standard.base === "country" ? country : regions,
      model: standardOf(standard.service, undefined),
    })),
    regions,
    everyRegion: everyRegion(network),
    countryPeople,
    standardOf,
  };
});

// What a scenario changes beside assumptions.
const ROWS = ["centres", "costLines", "needs", "funding"] as const satisfies (keyof Network)[];

function groupOf(pooling: Network["pooling"], id: string, services: readonly Service[]): CentreGroup {
  const first = (field: "region" | "pool"): Centre[typeof field] =>
    services.map(({ row }) => row.values[field]).find((value) => value !== undefined);
  const pool = first("pool");
  return { id, services, region: first("region"), pool, shares: poolOf(pooling, pool) };
}

// Where all share with all, no pool needs a name.
function poolOf(pooling: Network["pooling"], named: string | undefined): Pool | undefined {
  if (pooling === "all") return { key: ALL, code: ALL };
  return pooling === "pool" && named !== undefined ? { key: fold(named), code: named } : undefined;
}

function moneyOf({ centres, pooling }: Network, groups: ReadonlyMap<string, CentreGroup>, row: Row<Funding>): Money {
  const { centre_id: centre, pool } = row.values;
  if (centre === undefined) return { row, earmark: undefined, pays: "no-centre", pool: poolOf(pooling, pool) };
  const meant = servicesMeant(groups.get(centre), row.values);
  if (isForContributions(meant, row.values)) return contributionsMoney(row, centre, meant);
  const earmark = earmarkOf(row.values, centre, meant[0]);
  const isOutside = centres !== undefined && meant.length === 0;
  return { row, earmark, pays: isOutside ? "outside" : paidBy(earmark), pool: undefined };
}

// Against the need it is money of the service, or of the centre where several services pay contributions.
function contributionsMoney(row: Row<Funding>, centre: string, [first, ...others]: readonly Service[]): Money {
  const service = others.length === 0 ? first?.row.values.service : undefined;
  const earmark = service === undefined ? undefined : { centre, service, capital: false };
  return { row, earmark, pays: paidBy(earmark), contributions: true, pool: undefined };
}

function earmarkOf({ service, line }: Funding, centre: string, meant: Service | undefined): Earmark | undefined {
  if (line === undefined || meant?.need !== undefined)
    return service === undefined ? undefined : { centre, service, capital: false };
  if (meant === undefined) return undefined;
  const found = lineOf(meant, line);
  const capital = found?.values.behaviour === "capital";
  return { centre, service: meant.row.values.service, line, capital, ...(!found && { refused: true as const }) };
}

function paidBy(earmark: Earmark | undefined): Money["pays"] {
  if (earmark === undefined) return "centre";
  if (earmark.line === undefined) return "service";
  return earmark.capital ? "capital" : "line";
}

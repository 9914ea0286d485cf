// Money that names no centre: placed at centres by the rule of the analysis, or the question which rule is meant.
// Also: the tables of the need of centres and of the money that names them.
import { evaluateChain } from "../../formula/chain.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { ChainTable } from "../../formula/table.js";
import { isKnown } from "../../formula/figure.js";
import { type Centre, mayHouse } from "../../model/centre.js";
import { fold, isSound, type Row } from "../../model/table.js";
import type { Funding } from "../../model/funding.js";
import { entryOf } from "../../model/once-for.js";
import { allocate } from "../../money/allocate.js";
import { minorUnits } from "../../money/currency.js";
import { add, type Exact, exact, multiply, sum, toDecimal, ZERO } from "../../money/exact.js";
import { assumptionTable, indexTable } from "../assumptions.js";
import { warnAt } from "../given-cell.js";
import { serviceRows } from "../cost/cost-rows.js";
import { CENTRE_COSTS, centreRows, costTables, statedService } from "../cost/cost-tables.js";
import { type CentreGroup, type Network, type ResolvedNetwork, servicesMeant, yearNetwork } from "../network.js";
import { resolveNetwork } from "../resolve-network.js";
import { countedYears } from "./counted-years.js";
import { fundingRows } from "./funding-rows.js";
import { CENTRE_MONEY, fundingTables, LEVELS, levelTables } from "./gap-tables.js";
import { ALLOCATIONS, type Analysis } from "../../model/analysis.js";
import { fileLabel } from "../../model/file-label.js";

export type Placed = { readonly network: Network; readonly issues: readonly Issue[] };

/**
 * Places money that names a region or nothing by the rule of the analysis: weights are the need before it, or places;
 * largest remainder in the smallest unit. A row stays as it is where a weight is unknown or all are zero.
 */
export function placedMoney(network: Network): Placed {
  const { allocate: rule, funding, centres, isPartial } = network;
  // Where centres are left out nobody knows what theirs would be.
  if (centres === undefined || isPartial || (rule !== "need" && rule !== "places")) return { network, issues: [] };
  const years = new Set(countedYears(network).map(({ name }) => name));
  const weights = new Map<string, readonly Weight[]>();
  const issues: Issue[] = [];
  const rows = funding?.flatMap((row) => {
    const { fiscal_year: year } = row.values;
    if (!years.has(year) || !isOpen(network, row)) return [row];
    const shares = sharesOf(
      row,
      entryOf(weights, year, () => centreWeights(yearNetwork(network, year), rule)),
    );
    if (shares.length === 0) issues.push(warnAt(row, "amount", "funding.not-placed", { expected: rule }));
    return shares.length === 0 ? [row] : shares;
  });
  return { network: { ...network, funding: rows }, issues };
}

/** Whether nobody says which centre a row of money pays for, and no pool does. */
export const isOpen = ({ pooling }: Network, row: Row<Funding>): boolean =>
  isSound(row) &&
  row.values.centre_id === undefined &&
  !(pooling === "all" || (pooling === "pool" && row.values.pool !== undefined));

/** A centre, and its part in what is placed; undefined where it is not known. */
type Weight = { readonly group: CentreGroup; readonly weight: Exact | undefined };

function centreWeights(given: Network, rule: "need" | "places"): readonly Weight[] {
  const network = resolveNetwork(given);
  const groups = [...network.groups.values()];
  if (rule === "places") return groups.map((group) => ({ group, weight: placesOf(group) }));
  const chain = evaluateChain(ownMoneyTables(network), network.currency);
  return groups.map((group, at) => {
    const value = chain.value(CENTRE_MONEY.place(at, "shortfall hard"));
    return { group, weight: isKnown(value) ? value : undefined };
  });
}

/** The tables of the centres' need and of their money, as far as rows name them. */
export const ownMoneyTables = (network: ResolvedNetwork): readonly ChainTable[] => [
  assumptionTable(network.assumptions),
  indexTable(network.indices),
  ...costTables("", serviceRows(network), statedService, network.refused.has("costStandards")),
  CENTRE_COSTS.table(centreRows(network), network),
  ...fundingTables(network, fundingRows(network)),
];

// A service that houses nobody has no places; where one that may house people says none, they are not known.
function placesOf({ services }: CentreGroup): Exact | undefined {
  const places = services.map(({ row: { values } }) => placesIn(values));
  return places.every((each) => each !== undefined) ? sum(places) : undefined;
}

function placesIn(values: Centre): Exact | undefined {
  if (values.capacity === undefined) return mayHouse(values) ? undefined : ZERO;
  return multiply(exact(values.capacity), exact(values.count ?? "1"));
}

function sharesOf(row: Row<Funding>, all: readonly Weight[]): readonly Row<Funding>[] {
  const { region, service, line, price: _price, units: _units, unit: _unit, ceiling: _ceiling, ...rest } = row.values;
  const { share: _share, pool: _pool, ...said } = rest;
  const able = all.filter(
    ({ group }) =>
      (region === undefined || (group.region !== undefined && fold(group.region) === fold(region))) &&
      ((service === undefined && line === undefined) || servicesMeant(group, row.values).length > 0),
  );
  const weights = able.flatMap(({ weight }) => weight ?? []);
  if (weights.length < able.length || weights.reduce(add, ZERO).n === 0n) return [];
  const split = (amount: string): readonly string[] => {
    const places = Math.max(minorUnits(said.currency), amount.split(".")[1]?.length ?? 0);
    return allocate(
      amount,
      weights.map((each) => toDecimal(each)),
      places,
    );
  };
  const parts = (["amount", "min", "max"] as const).flatMap((field) => {
    const whole = said[field];
    return whole === undefined ? [] : [[field, split(whole)] as const];
  });
  return able.flatMap(({ group, weight }, at): Row<Funding>[] => {
    if (weight === undefined || weight.n === 0n) return [];
    const own = Object.fromEntries(parts.map(([field, each]) => [field, each[at] ?? "0"]));
    const values = { ...said, ...own, centre_id: group.id, ...(service && { service }), ...(line && { line }) };
    return [{ ...row, placed: true, values }];
  });
}

/** Asks what money pays for that names a region or nothing, each answer with the need that is covered under it. */
export function allocateQuestion(network: Network, { funding }: Pick<Analysis, "funding">): Issue[] {
  const { allocate, isPartial, fiscalYear, centres } = network;
  if (allocate !== undefined || isPartial || !funding || centres === undefined || centres.length === 0) return [];
  const open = (network.funding ?? []).filter((row) => row.values.fiscal_year === fiscalYear && isOpen(network, row));
  if (open.length === 0) return [];
  const options = ALLOCATIONS.flatMap((rule) => {
    const placed = placedMoney({ ...network, allocate: rule });
    // What no rule can place, for want of a need or of places, is not offered to be placed by it.
    const isOffered = rule === "none" || placed.issues.length < open.length;
    const answer = { allocate: rule };
    const detail = { currency: network.currency };
    return isOffered ? [{ total: coveredBy(placed.network), meaning: "", answer, detail, code: `allocate-${rule}` }] : []; // prettier-ignore
  });
  return [problem("funding.allocate", { file: fileLabel(funding), received: String(open.length), options }, "warning")];
}

// The need that is covered, else that of the centres that are known.
function coveredBy(placed: Network): string | null {
  const network = resolveNetwork(yearNetwork(placed, placed.fiscalYear));
  const chain = evaluateChain([...ownMoneyTables(network), ...levelTables(network)], network.currency);
  const covered = (["covered-need hard", "covered-need hard known"] as const)
    .map((column) => chain.value(LEVELS.country.place(0, column)))
    .find(isKnown);
  return covered ? toDecimal(covered) : null;
}

// The centres of a network as outputs name them: name, region, services, pool, opening year, and the rows about them.
import type { CentreGroup, Network } from "../calculate/network.js";
import { resolveNetwork } from "../calculate/resolve-network.js";
import { fold, type Row } from "../model/table.js";
import type { Funding } from "../model/funding.js";
import { groupBy } from "../formula/group-by.js";
import type { CentreName } from "../result/result.js";

/** The centres of a network as outputs name them, with every row that describes them or their money. */
export function centreNames(network: Network): CentreName[] {
  const paid = groupBy(network.funding ?? [], (row) => fold(row.values.centre_id ?? ""));
  const { groups } = resolveNetwork(network);
  return [...groups.values()].map((group) => nameOf(group, paid.get(fold(group.id)) ?? []));
}

function nameOf({ id, region, shares, services }: CentreGroup, money: readonly Row<Funding>[]): CentreName {
  const rows = services.map((each) => each.row);
  const opens = rows.map((row) => row.values.opening_year);
  return {
    id,
    name: rows.map((row) => row.values.name).find((each) => each !== undefined) ?? id,
    region,
    services: rows.map((row) => row.values.service),
    places: [...rows, ...money].map(({ file, row }) => ({ file, row })),
    pool: shares?.key,
    opens: opens.every((each) => each !== undefined) ? opens.sort()[0] : undefined,
  };
}

import type { Network } from "../calculate/network.js";
import { resolveNetwork } from "../calculate/resolve-network.js";
import type { CentreGroup } from "../calculate/resolved-network.js";
import { fold } from "../model/fold.js";
import type { Funding } from "../model/funding.js";
import { entryOf } from "../model/once-for.js";
import { type Row, isSound } from "../model/table.js";
import type { CentreName } from "../result/result.js";
import type { RowPlace, Secrecy } from "../result/secrecy.js";

/** The centres of a network as outputs name them, with every row that describes them or their money. */
export function centreNames(network: Network): CentreName[] {
  const secret = confidentialIds(network.centres ?? []);
  const paid = new Map<string, Row<Funding>[]>();
  for (const row of network.funding ?? []) entryOf(paid, fold(row.values.centre_id ?? ""), () => []).push(row);
  const { groups } = resolveNetwork(network);
  return [...groups.values()].map((group) => nameOf(group, secret, paid.get(fold(group.id)) ?? []));
}

/** The same names, where a centre of which a row was refused is confidential as far as nobody knows that it is not. */
export function hiddenToo(
  names: readonly CentreName[],
  { centres = [] }: Network,
  { places }: Pick<Secrecy, "places">,
): readonly CentreName[] {
  const hidden = new Set(places.map(placeOf));
  const rows = centres.filter((row) => !isSound(row) && hidden.has(placeOf(row)));
  const ids = new Set(rows.map(({ values }) => values.centre_id));
  return names.map((each) => (ids.has(each.id) ? { ...each, confidential: true } : each));
}

const placeOf = ({ file, row }: RowPlace): string => JSON.stringify([file, row]);

// A centre whose code is that of a marked row in another spelling is that centre.
const confidentialIds = (rows: NonNullable<Network["centres"]>): ReadonlySet<string> =>
  new Set(rows.flatMap(({ values }) => (values.confidential === "yes" ? fold(values.centre_id) : [])));

function nameOf(group: CentreGroup, secret: ReadonlySet<string>, money: readonly Row<Funding>[]): CentreName {
  const { id, region, shares } = group;
  const rows = group.services.map((each) => each.row);
  const opens = rows.map((row) => row.values.opening_year);
  return {
    id,
    name: rows.map((row) => row.values.name).find((each) => each !== undefined) ?? id,
    region,
    confidential: secret.has(fold(id)),
    services: rows.map((row) => row.values.service),
    places: [...rows, ...money].map(({ file, row }) => ({ file, row })),
    pool: shares?.key,
    opens: opens.every((each) => each !== undefined) ? opens.sort()[0] : undefined,
  };
}

import { withCentreCode, withCentreCodes } from "../../calculate/funding/centre-codes.js";
import { centresOfNeeds } from "../../calculate/need/stated-needs.js";
import type { Network } from "../../calculate/network.js";
import { assumptions } from "../../model/assumption.js";
import { centres } from "../../model/centre.js";
import { costStandards } from "../../model/cost-standard.js";
import { funding } from "../../model/funding.js";
import { type PackageRow, SHORT_LIST, packageElements } from "../../model/package-element.js";
import { population } from "../../model/population.js";
import { indices } from "../../model/price-index.js";
import { needs } from "../../model/need.js";
import type { RefusedRow } from "../../model/refused-row.js";
import { withRefusedCentres } from "./refused-centres.js";
import { withRefusedNeeds } from "./refused-needs.js";
import { refusedLines, refusedMoney } from "./refused-money.js";
import { withRefusedAssumptions, withRefusedIndices, withRefusedPeople } from "./refused-values.js";
import type { Row } from "../../model/table.js";
import { standIn, withStandIns } from "./stand-in.js";

/**
 * The network with what was refused of each table: each row stands for what it is about, so that it takes the figures
 * that hang on it and no others.
 *
 * @param read - the network of the accepted rows
 * @param refused - what could be read of the others, by the name of their table
 * @param areOfNeeds - whether no table lists the centres, so that they are those of the stated needs
 */
export function withRefused(
  read: Network,
  refused: ReadonlyMap<string, readonly RefusedRow[]>,
  areOfNeeds: boolean,
): Network {
  const of = ({ name }: Named): readonly RefusedRow[] => refused.get(name) ?? [];
  const lacks = (table: Named, ...fields: readonly string[]): boolean =>
    of(table).some(({ unread }) => fields.some((field) => unread.has(field)));
  const found = { ...read, centres: read.centres && withRefusedCentres(read, of(centres)) };
  const stated = read.needs && withRefusedNeeds(found, of(needs), areOfNeeds);
  const stood = { ...found, needs: stated, ...(areOfNeeds && stated && { centres: centresOfNeeds(stated) }) };
  // Money may name a centre whose own row was refused.
  const network = withCentreCodes(stood);
  const refusedRows = of(funding).map((row) => withCentreCode(network.centres ?? [], row));
  const { money, isAnybodys } = refusedMoney(network, refusedRows);
  return {
    ...network,
    population: read.population && withRefusedPeople(network, of(population)),
    package: read.package && withRefusedElements(read, of(packageElements)),
    assumptions: withRefusedAssumptions(network, of(assumptions)),
    indices: withRefusedIndices(network, of(indices)),
    refusedLines: refusedLines(of(costStandards)),
    refusedMoney: [...(read.refusedMoney ?? []), ...money],
    refused: new Set([
      ...(lacks(centres, "centre_id", "service", "count") ? (["centres"] as const) : []),
      ...(areOfNeeds && lacks(needs, "centre_id", "service") ? (["centres"] as const) : []),
      ...(lacks(centres, "region") ? (["anywhere"] as const) : []),
      ...(lacks(costStandards, "standard_id") ? (["costStandards"] as const) : []),
      ...(isAnybodys ? (["funding"] as const) : []),
      ...(lacks(population, "region") ? (["population"] as const) : []),
    ]),
  };
}

type Named = { readonly name: string };

/** Elements of the package with a stand-in for each refused row: of its region and element, else of each it may be. */
function withRefusedElements(
  { package: rows = [] }: Network,
  refused: readonly RefusedRow[],
): readonly Row<PackageRow>[] {
  const named = refused.flatMap(({ values }) => values["region"] ?? []);
  // A row whose element cannot be read is one of those that the table names.
  const listed = new Set(rows.map(({ values }) => values.element));
  const elements = listed.size > 0 ? [...listed] : [...SHORT_LIST];
  const regions = [...new Set([...rows.map(({ values }) => values.region), ...named])];
  return withStandIns(rows, refused, ["region", "element"], (row) =>
    regions
      .filter((region) => row.values["region"] === undefined || region === row.values["region"])
      .flatMap((region) =>
        (row.values["element"] === undefined ? elements : [row.values["element"] as PackageRow["element"]]).map(
          (element) => standIn(row, { region, element }),
        ),
      ),
  );
}

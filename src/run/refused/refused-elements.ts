import type { Network } from "../../calculate/network.js";
import { ELEMENTS, type PackageRow } from "../../model/package-element.js";
import type { RefusedRow } from "../../model/refused-row.js";
import type { Row } from "../../model/table.js";
import { standIn, withStandIns } from "./stand-in.js";

/** Elements of the package with a stand-in for each refused row: of its region and element, else of each it may be. */
export function withRefusedElements(
  { package: rows = [] }: Network,
  refused: readonly RefusedRow[],
): readonly Row<PackageRow>[] {
  const named = refused.flatMap(({ values }) => values["region"] ?? []);
  const regions = [...new Set([...rows.map(({ values }) => values.region), ...named])];
  return withStandIns(rows, refused, ["region", "element"], (row) =>
    regions
      .filter((region) => row.values["region"] === undefined || region === row.values["region"])
      .flatMap((region) =>
        ELEMENTS.filter((element) => row.values["element"] === undefined || element === row.values["element"]).map(
          (element) => standIn(row, { region, element }),
        ),
      ),
  );
}

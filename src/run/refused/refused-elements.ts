import type { Network } from "../../calculate/network.js";
import { type PackageRow, SHORT_LIST } from "../../model/package-element.js";
import type { RefusedRow } from "../../model/refused-row.js";
import type { Row } from "../../model/table.js";
import { standIn, withStandIns } from "./stand-in.js";

/** Elements of the package with a stand-in for each refused row: of its region and element, else of each it may be. */
export function withRefusedElements(
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

import type { Network } from "../../calculate/network.js";
import type { Need } from "../../model/need.js";
import type { RefusedRow } from "../../model/refused-row.js";
import type { Row } from "../../model/table.js";
import { standIn, withStandIns } from "./stand-in.js";

/**
 * Stated needs with a stand-in for each refused row: of its centre and year, else of each that it may be.
 *
 * @param areOfNeeds - whether no table lists the centres: one whose code could not be read is called by its file and row
 */
export const withRefusedNeeds = (
  { needs = [], centres = [], currency, fiscalYear, years = [fiscalYear] }: Network,
  refused: readonly RefusedRow[],
  areOfNeeds: boolean,
): readonly Row<Need>[] =>
  withStandIns(needs, refused, ["centre_id", "service", "fiscal_year"], (row) => {
    const { fiscal_year: year, ...said } = row.values;
    const centre = said["centre_id"] ?? (areOfNeeds ? `${row.file}:${row.row}` : undefined);
    const named = { centre_id: centre ?? "", service: said["service"] as Need["service"] };
    const listed = centres.flatMap(({ values: { centre_id, service } }) =>
      centre_id === (centre ?? centre_id) ? [{ centre_id, service }] : [],
    );
    const possible = areOfNeeds || (centre !== undefined && !row.unread.has("service")) ? [named] : listed;
    return possible.flatMap(({ centre_id, service }) =>
      (year === undefined ? years : [year]).map((fiscal_year) =>
        standIn<Need>(row, { centre_id, ...(service && { service }), amount: NONE, currency, fiscal_year }, [
          "currency",
        ]),
      ),
    );
  });

// A value that no cell is made of.
const NONE = "0";

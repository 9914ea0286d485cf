import type { Network } from "../../calculate/network.js";
import { CONFIDENTIAL, type Centre, SERVICES } from "../../model/centre.js";
import type { RefusedRow } from "../../model/refused-row.js";
import type { Row } from "../../model/table.js";
import { standIn, withStandIns } from "./stand-in.js";

/** Centres with a stand-in for each refused row. A centre whose code could not be read is called by its file and row. */
export function withRefusedCentres(
  { centres = [], supplyStandards }: Network,
  refused: readonly RefusedRow[],
): readonly Row<Centre>[] {
  const offered = new Set([...centres, ...supplyStandards.map((values) => ({ values }))].map(serviceOf));
  return withStandIns(centres, refused, ["centre_id", "service"], (row) => {
    const { centre_id = `${row.file}:${row.row}`, service: said, ...values } = row.values;
    const own = new Set(centres.filter((each) => each.values.centre_id === centre_id).map(serviceOf));
    const free = SERVICES.filter((each) => !own.has(each));
    const usual = free.filter((each) => offered.has(each));
    const possible = said === undefined ? (usual.length > 0 ? usual : free) : SERVICES.filter((each) => each === said);
    const known = ["centre_id", "count"].filter((field) => !row.unread.has(field));
    return possible.map((service) => standIn(row, { ...ofCentre(values), centre_id, service }, known));
  });
}

const serviceOf = ({ values }: { readonly values: Pick<Centre, "service"> }): Centre["service"] => values.service;

// What a row says of its centre, beside what it says of the service. A blank count is 1.
function ofCentre(values: RefusedRow["values"]): Omit<Centre, "centre_id" | "service"> {
  const { name, region, pool, standard, count, opening_year, confidential } = values;
  const mark = CONFIDENTIAL.find((each) => each === confidential);
  return {
    ...(name !== undefined && { name }),
    ...(region !== undefined && { region }),
    ...(pool !== undefined && { pool }),
    ...(standard !== undefined && { standard }),
    ...(opening_year !== undefined && { opening_year }),
    ...(mark && { confidential: mark }),
    count: count ?? "1",
  };
}

import { exact } from "../money/exact.js";
import type { Evaluation } from "../formula/chain.js";
import type { TableRow } from "../formula/table.js";
import { fundingRows } from "../chain/funding-rows.js";
import type { Network } from "../chain/network.js";
import type { Funding } from "../model/funding.js";
import type { Row } from "../model/table.js";
import type { Result } from "../result/result.js";

// Units of cells that count persons; places, centres and regions are no persons.
const PERSONS: ReadonlySet<string> = new Set(["clients", "cases", "children", "persons"]);

const STATUSES = ["disbursed", "committed", "pledged", "probable"] as const;

/** Whether a given cell of a row counts so few persons that it must not be seen. */
export type FewPersons = (row: TableRow, column: string) => boolean;

/** Counts of persons above zero and below the limit of the analysis, and the centres that have one. */
export function fewPersons(
  { tables }: Pick<Evaluation, "tables">,
  { analysis }: Pick<Result, "analysis">,
): { readonly is: FewPersons; readonly centres: ReadonlySet<string> } {
  const limit = BigInt(analysis.publish?.smallCounts ?? 5);
  const units = new Map(
    tables.flatMap(({ columns }) =>
      columns.flatMap((each) =>
        each.kind === "given" && PERSONS.has(each.unit) ? [[each.name, each.unit] as const] : [],
      ),
    ),
  );
  const is: FewPersons = ({ cells }, column) => {
    const cell = units.has(column) ? cells[column]?.value : undefined;
    if (cell == null) return false;
    const count = exact(cell);
    return count.n > 0n && count.n < limit * count.d;
  };
  const centres = new Set<string>();
  for (const { rows } of tables)
    for (const row of rows) {
      const { centre } = row.per;
      if (centre !== undefined && !centres.has(centre) && [...units.keys()].some((column) => is(row, column)))
        centres.add(centre);
    }
  return { is, centres };
}

/**
 * Money that some centres do not have, but that an outsider cannot rule out: of each kind of funder that gives any, and
 * however sure.
 */
export function possibleMoney(network: Network, centres: readonly string[]): readonly TableRow[] {
  if (network.funding === undefined) return [];
  const kinds = [...new Set(network.funding.map((row) => row.values.source_type))];
  const rows = centres.flatMap((centre_id) =>
    kinds.flatMap((source_type) =>
      STATUSES.map((status, at): Row<Funding> => ({
        values: {
          centre_id,
          ...(source_type === undefined ? {} : { source_type }),
          source: "",
          status,
          amount: "0",
          probability: "1",
          currency: network.currency,
          fiscal_year: network.fiscalYear,
        },
        file: "",
        row: at,
        headers: {},
      })),
    ),
  );
  return fundingRows({ ...network, funding: rows }).funding;
}

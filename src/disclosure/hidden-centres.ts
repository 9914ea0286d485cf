import { exact } from "../money/exact.js";
import type { Evaluation } from "../formula/chain.js";
import type { TableRow } from "../formula/table.js";
import { fundingRows } from "../calculate/funding/funding-rows.js";
import type { Network } from "../calculate/network.js";
import { resolveNetwork } from "../calculate/resolve-network.js";
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

/** Somebody who gives money; a funder without a name is any of the kind. */
type Giver = Pick<Funding, "source" | "source_type">;

// As many funders of a kind may have given to a centre: another one still may where one of them knows that it did not.
const GIVERS = 2;

/**
 * Money that some centres do not have, but that an outsider cannot rule out: of each kind of funder that gives any, and
 * however sure.
 *
 * @param named - funders whom the publication names, where it says what each gives
 */
export function possibleMoney(
  network: Network,
  centres: readonly string[],
  named: ReadonlySet<string> = new Set(),
): readonly TableRow[] {
  if (network.funding === undefined) return [];
  const kinds = [...new Set(network.funding.map((row) => row.values.source_type))];
  const givers = kinds.flatMap((source_type): Giver[] => {
    const sources = (network.funding ?? []).flatMap(({ values }) =>
      values.source_type === source_type && named.has(values.source) ? values.source : [],
    );
    // That there is no funder beside those who are named may well be known.
    const first = sources.length === 0 ? [""] : [...new Set(sources)].slice(0, GIVERS);
    return first.map((source) => ({ source, ...(source_type === undefined ? {} : { source_type }) }));
  });
  const rows = centres.flatMap((centre_id) =>
    givers.flatMap((giver) =>
      STATUSES.map((status, at): Row<Funding> => ({
        values: {
          centre_id,
          ...giver,
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
  return fundingRows(resolveNetwork({ ...network, funding: rows })).funding;
}

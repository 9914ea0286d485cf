import { type ChainTable, type TableRow, calc, lookup, text, total } from "../../formula/table.js";
import { sourceShare, sourceShareSquared } from "../../measure/money.js";
import { COUNTRY } from "../centre-tables.js";
import { keyCell } from "../given.js";

/** Money of the centres, and all money: the tables of each by funder and by kind, and the column of their whole. */
const SETS = [
  { prefix: "", whole: "secured-funding hard", per: {} },
  { prefix: "all-", whole: "secured-funding hard all", per: { bucket: "all" } },
] as const;

/**
 * How far the set depends on whom: the share of each kind of source and of each funder in its secured money, and how
 * concentrated it is on few funders.
 *
 * @param fiscalYear - the year
 * @param groups - the tables of money by funder and by kind
 */
export function sourceTables(fiscalYear: string, groups: readonly ChainTable[]): ChainTable[] {
  const country: TableRow = { key: COUNTRY, per: { fiscalYear }, cells: {} };
  return [
    ...SETS.flatMap(({ prefix, whole }) => [
      sharesTable(groups, `${prefix}money-by-source-type`, `${prefix}source-type-shares`, whole),
      sharesTable(groups, `${prefix}money-by-source`, `${prefix}source-shares`, whole, true),
    ]),
    {
      name: "funding-concentration",
      columns: SETS.map(({ prefix, per }) =>
        total(
          `${prefix}funding-concentration`,
          "ratio",
          { table: `${prefix}source-shares`, column: "source-share-squared", key: "whole key" },
          { none: "unknown", absent: "secured-funding", shown: { id: "funding-concentration", per } },
        ),
      ),
      rows: [country],
    },
  ];
}

function sharesTable(
  groups: readonly ChainTable[],
  from: string,
  name: string,
  whole: string,
  squared = false,
): ChainTable {
  const rows = groups.find((each) => each.name === from)?.rows ?? [];
  return {
    name,
    columns: [
      ...["money key", "whole key"].map(text),
      lookup("source-secured", "money", { table: from, column: "secured-funding hard", key: "money key" }),
      lookup("secured-funding", "money", { table: "country", column: whole, key: "whole key" }),
      calc(sourceShare),
      ...(squared ? [calc(sourceShareSquared)] : []),
    ],
    rows: rows.map(({ key, per }) => ({
      key,
      per,
      cells: { "money key": keyCell(key), "whole key": keyCell(COUNTRY) },
    })),
  };
}

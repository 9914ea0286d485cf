import type { TableRow } from "../../formula/table.js";
import { REFUSED, keyCell, refusedRow } from "../given-cell.js";
import type { ResolvedNetwork } from "../network.js";
import { coFundingSides } from "./co-funding.js";
import { centreKey } from "./funding-keys.js";

/** Centres of which a row of money was refused that is, or may be, for the year of the network. */
export function centresOfRefusedMoney({ refusedMoney = [], groups, fiscalYear }: ResolvedNetwork): readonly string[] {
  const own = refusedMoney.filter(({ centre, year = fiscalYear }) => year === fiscalYear && groups.has(centre));
  return [...new Set(own.map(({ centre }) => centre))];
}

const OF_CENTRE = [
  "line money key",
  "capital money key",
  "service money key",
  "centre status key",
  "centre source key",
  "centre source type key",
] as const;
const OF_ALL = [
  "source key",
  "source all key",
  "source type key",
  "source type all key",
  "status key",
  "status all key",
] as const;

/** One row for each sum that refused money may be in: nobody knows whose it is, what it pays and how sure it is. */
export function refusedMoneyRows(network: ResolvedNetwork, rows: readonly TableRow[]): TableRow[] {
  const centres = centresOfRefusedMoney(network);
  if (centres.length === 0) return [];
  const areWithheld = network.refusedMoney?.every(({ withheld }) => withheld) === true;
  const keysIn = (column: string, among: readonly TableRow[]): string[] => [
    ...new Set(among.flatMap((row) => row.cells[column]?.value ?? [])),
  ];
  const own = rows.filter(({ per }) => per["centre"] !== undefined && centres.includes(per["centre"]));
  const sides = coFundingSides(network).map(({ key }) => key);
  const sums: (readonly [column: string, keys: readonly string[]])[] = [
    ["centre key", centres],
    ["free key", centres],
    ["span key", centres.map(refusedSpan)],
    ["co-funding key", centres.flatMap((centre) => sides.map((side) => centreKey(centre, side)))],
    ...OF_CENTRE.map((column) => [column, keysIn(column, own)] as const),
    ...OF_ALL.map((column) => [column, keysIn(column, rows)] as const),
  ];
  return sums.flatMap(([column, keys]) =>
    keys.map((key) => refusedRow(`${REFUSED}|${column}|${key}`, { [column]: keyCell(key) }, areWithheld)),
  );
}

export const refusedSpan = (centre: string): string => centreKey(centre, REFUSED);

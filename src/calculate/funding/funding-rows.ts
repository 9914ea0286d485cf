// Rows of the tables of money: each row of funding, what it is earmarked for, and rows that stand for refused money.
import type { GivenCell, TableRow } from "../../formula/table.js";
import { fold } from "../../model/fold.js";
import type { Funding } from "../../model/funding.js";
import { orderAmount } from "../../model/order-amount.js";
import type { Row } from "../../model/table.js";
import { lineKey, serviceKey } from "../cost/cost-rows.js";
import { REFUSED, cellOf, keyCell, refusedRow } from "../given-cell.js";
import { rateKey } from "../assumptions.js";
import type { Earmark, Money, Network, ResolvedNetwork } from "../network.js";
import { centreKey, coFundingSides, fundingKeys, moneyKey, moneyRowPer } from "./funding-keys.js";
import { isOrderIn } from "./orders.js";
import { COUNTRY } from "../cost/cost-tables.js";

/** Rows of the funding chain: the money, and each line, capital line and service that money is earmarked for. */
export type FundingRows = {
  readonly funding: readonly TableRow[];
  readonly lines: readonly TableRow[];
  readonly capital: readonly TableRow[];
  readonly services: readonly TableRow[];
};

/** The money of the fiscal year with the keys by which it is added up, and what it is earmarked for. */
export function fundingRows(network: ResolvedNetwork): FundingRows {
  const earmarked = (...kinds: readonly Money["pays"][]): Earmark[] =>
    network.money.flatMap(({ pays, earmark }) => (earmark && kinds.includes(pays) ? [earmark] : []));
  const rowsOf = (earmarks: readonly Earmark[]): TableRow[] => [
    ...new Map(earmarks.map((each) => [earmarkKey(each), earmarkRow(network, each)])).values(),
  ];
  const funding = network.money.map((money) => fundingRow(network, money));
  return {
    funding: [...funding, ...refusedMoneyRows(network, funding)],
    lines: rowsOf(earmarked("line")),
    capital: rowsOf(earmarked("capital")),
    // A service pays its lines first, also those that no money names the service for.
    services: rowsOf(earmarked("line", "service").map(({ line: _line, refused: _refused, ...service }) => service)),
  };
}

const serviceOf = (each: Earmark): string => serviceKey(each.centre, each.service);
const earmarkKey = (each: Earmark): string =>
  each.line === undefined ? serviceOf(each) : lineKey(serviceOf(each), each.line);

function earmarkRow(network: Network, earmark: Earmark): TableRow {
  const { centre, service, line } = earmark;
  return {
    key: earmarkKey(earmark),
    per: { fiscalYear: network.fiscalYear, centre, service, ...(line === undefined ? {} : { line }) },
    ...(earmark.refused && { refused: true as const }),
    cells: {
      "service key": keyCell(serviceOf(earmark)),
      "centre key": keyCell(centre),
      "line key": keyCell(line === undefined ? undefined : earmarkKey(earmark)),
    },
  };
}

function fundingRow(network: Network, { row, pays, earmark, pool }: Money): TableRow {
  const { centre_id: centre, region, source, status, currency } = row.values;
  const foreign = currency !== network.currency;
  // Money for a capital line pays no running cost: it is shown by its line alone.
  const counted = pays === "outside" || pays === "capital" ? undefined : centre;
  const nowhere = pays === "no-centre";
  // What somebody said to pay for no centre is beside the centres; what a pool has to give is placed by its pool.
  const isAside = nowhere && network.allocate === "none";
  const isOpen = nowhere && !isAside && pool === undefined;
  const everywhere = counted ?? (nowhere ? COUNTRY : undefined);
  const purpose = (kind: Money["pays"]) => keyCell(earmark && pays === kind ? earmarkKey(earmark) : undefined);
  return {
    key: moneyKey(row),
    per: moneyRowPer(network, row),
    cells: {
      status: cellOf(row, "status"),
      foreign: { value: foreign ? "yes" : "no", from: cellOf(row, "currency").from },
      "exchange-rate key": keyCell(foreign ? rateKey(currency, network.fiscalYear) : undefined),
      "centre key": keyCell(counted),
      "free key": keyCell(pays === "centre" ? centre : undefined),
      "line money key": purpose("line"),
      "capital money key": purpose("capital"),
      "service money key": purpose("service"),
      "open region key": keyCell(isOpen && region !== undefined ? fold(region) : undefined),
      "open key": keyCell(isOpen && region === undefined ? COUNTRY : undefined),
      "national key": keyCell(nowhere && !isAside && region === undefined ? COUNTRY : undefined),
      "unallocated region key": keyCell(nowhere && region !== undefined ? fold(region) : undefined),
      "unallocated country key": keyCell(nowhere ? COUNTRY : undefined),
      "pool key": keyCell(pool?.key),
      "source key": keyCell(counted && source),
      "source all key": keyCell(everywhere && source),
      "status key": keyCell(counted && status),
      "status all key": keyCell(everywhere && status),
      "centre status key": keyCell(counted && `${counted}|${status}`),
      "centre source key": keyCell(counted && `${counted}|${source}`),
      ...fundingKeys(network, row, counted, everywhere !== undefined),
      amount: amountCell(network, row),
      probability: cellOf(row, "probability"),
    },
  };
}

// What an order pays is its figure, unless another amount stands in its place, such as the least of a range.
function amountCell(network: Network, row: Row<Funding>): GivenCell {
  const isOrders = !row.placed && isOrderIn(network, row) && row.values.amount === orderAmount(row.values);
  const cell: GivenCell = { ...cellOf(row, "amount"), ...(row.placed && { isShare: true }) };
  return isOrders ? { ...cell, from: { figure: "order-money", per: moneyRowPer(network, row) } } : cell;
}

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

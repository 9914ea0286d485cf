// Rows of the tables of money, with the keys that it is told apart and added up by: funding, what it is earmarked for,
// refused money and its centres; the months that money is for; orders; the sides of a joint financing.
import type { GivenCell, TableRow } from "../../formula/table.js";
import { fold, type Row } from "../../model/table.js";
import type { Funding } from "../../model/funding.js";
import { orderAmount } from "../../model/order-amount.js";
import { lineKey, serviceKey } from "../cost/cost-rows.js";
import { rateKey } from "../assumptions.js";
import { cellOf, keyCell, REFUSED, refusedRow, wordOf } from "../given-cell.js";
import type { Earmark, Money, Network, ResolvedNetwork } from "../network.js";
import { COUNTRY } from "../cost/cost-tables.js";
import { type PerKeys, pointerStep } from "../../formula/figure.js";

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

/** The keys that say what the figures of a row of money are about: centre, source, status, … */
export function moneyRowPer({ fiscalYear }: Network, { row, values }: Row<Funding>): PerKeys {
  const { centre_id: centre, region, source, status, service, line } = values;
  return {
    fiscalYear,
    ...(centre === undefined ? { bucket: "unallocated" } : { centre }),
    ...(centre === undefined && region !== undefined ? { region } : {}),
    ...(service === undefined ? {} : { service }),
    ...(line === undefined ? {} : { line }),
    source,
    status,
    part: String(row),
  };
}

/** Whether a row of money is an order in the currency of the analysis. */
export const isOrderIn = ({ currency }: Pick<Network, "currency">, { values }: Row<Funding>): boolean =>
  values.price !== undefined && values.currency === currency;

/** Key of a row of money; shares of one row are told apart by their centres. */
export const moneyKey = ({ file, row, placed, values }: Row<Funding>): string =>
  placed ? `${file}|${row}|${values.centre_id ?? ""}` : `${file}|${row}`;

/** The months of the fiscal year that money is for, first and last included; a blank one is the end of the year. */
export const spanOf = ({ month_from: from, month_to: to }: Funding): string =>
  `${Number(from ?? "1")}–${Number(to ?? "12")}`;

/** Whether nothing says which months money is for, so that it is spread over the whole year. */
export const isSpread = ({ month_from: from, month_to: to }: Funding): boolean =>
  from === undefined && to === undefined;

/** Text columns of the funding table by which money is added up by kind of source, side of a shared financing, months. */
export const FUNDING_KEYS = [
  "source type",
  "source type key",
  "source type all key",
  "centre source type key",
  "co-funding key",
  "span key",
] as const;

export const centreKey = (centre: string, other: string): string => `${centre}|${other}`;

/** Keys by which money is added up; `centre` is the one whose running costs it pays. */
export function fundingKeys(
  network: Network,
  row: Row<Funding>,
  centre: string | undefined,
  counted: boolean,
): Record<(typeof FUNDING_KEYS)[number], GivenCell> {
  // A blank kind is a row of its own: nobody guesses who a funder is.
  const kind = wordOf(row, "source_type", "unstated");
  const type = kind.value ?? undefined;
  const ofCentre = (other: string | undefined): GivenCell =>
    keyCell(centre !== undefined && other !== undefined ? centreKey(centre, other) : undefined);
  return {
    "source type": kind,
    "source type key": keyCell(centre === undefined ? undefined : type),
    "source type all key": keyCell(counted ? type : undefined),
    "centre source type key": ofCentre(type),
    "co-funding key": ofCentre(sideOf(network, row.values)),
    "span key": ofCentre(spanOf(row.values)),
  };
}

/** One side of a shared financing: a kind of source, or a funder by name. */
export type CoFundingSide = {
  /** As the analysis names it: `state`, or `source:Canton 4`. */
  readonly key: string;
  readonly per: PerKeys;
  readonly share: GivenCell;
};

const NAMED = "source:";

/** Funder that a key of the shares names; undefined where it is a kind of source. */
export const funderOf = (key: string): string | undefined =>
  key.startsWith(NAMED) ? key.slice(NAMED.length) : undefined;

/** The sides among which the need of every centre is shared out, in the order of the analysis file. */
export function coFundingSides({ coFunding, analysisFile = "" }: Network): CoFundingSide[] {
  return Object.entries(coFunding?.shares ?? {}).map(([key, value]) => {
    const funder = funderOf(key);
    const pointer = `/coFunding/shares/${pointerStep(key)}`;
    return {
      key,
      per: funder === undefined ? { sourceType: key } : { source: funder },
      share: { value, from: { file: analysisFile, pointer } },
    };
  });
}

/** The side that money is paid by: its funder where the shares name it, else its kind; undefined where neither is one. */
export function sideOf({ coFunding }: Network, { source, source_type: kind }: Funding): string | undefined {
  const shares = coFunding?.shares ?? {};
  const named = `${NAMED}${source}`;
  if (Object.hasOwn(shares, named)) return named;
  return kind !== undefined && Object.hasOwn(shares, kind) ? kind : undefined;
}

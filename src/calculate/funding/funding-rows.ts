import type { TableRow } from "../../formula/table.js";
import { fold } from "../../model/fold.js";
import type { Funding } from "../../model/funding.js";
import type { Row } from "../../model/table.js";
import { COUNTRY } from "../centre-tables.js";
import { lineKey, serviceKey } from "../cost/cost-rows.js";
import { cellOf, keyCell } from "../given.js";
import { rateKey } from "../indices.js";
import { type Earmark, earmarkOf } from "./earmark.js";
import { fundingKeys } from "./funding-keys.js";
import type { Network } from "../network.js";
import { outsideNeed } from "./outside-need.js";
import { poolOfMoney } from "./pool-of.js";

/** Rows of the funding chain: the money, and each line, capital line and service that money is earmarked for. */
export type FundingRows = {
  readonly funding: readonly TableRow[];
  readonly lines: readonly TableRow[];
  readonly capital: readonly TableRow[];
  readonly services: readonly TableRow[];
};

/** The money of the fiscal year with the keys by which it is added up, and what it is earmarked for. */
export function fundingRows(network: Network): FundingRows {
  const rows = (network.funding ?? []).filter((row) => row.values.fiscal_year === network.fiscalYear);
  const isOutside = outsideNeed(network);
  const marked = rows.map((row) => {
    const outside = isOutside(row);
    return { row, outside, earmark: outside ? undefined : earmarkOf(network, row) };
  });
  const earmarks = marked.flatMap(({ earmark }) => (earmark ? [earmark] : []));
  const distinct = (some: readonly Earmark[], key: (each: Earmark) => string): Earmark[] => [
    ...new Map(some.map((each) => [key(each), each])).values(),
  ];
  const lines = earmarks.filter((each) => each.line !== undefined);
  return {
    funding: marked.map(({ row, outside, earmark }) => fundingRow(network, row, outside ? "outside" : earmark)),
    lines: distinct(
      lines.filter((each) => !each.capital),
      keyOf,
    ).map((each) => earmarkRow(network, each)),
    capital: distinct(
      lines.filter((each) => each.capital),
      keyOf,
    ).map((each) => earmarkRow(network, each)),
    services: distinct(
      earmarks.filter((each) => !each.capital),
      serviceOf,
    ).map((each) => earmarkRow(network, { centre: each.centre, service: each.service, capital: false })),
  };
}

const serviceOf = (each: Earmark): string => serviceKey(each.centre, each.service);
const keyOf = (each: Earmark): string => lineKey(serviceOf(each), each.line ?? "");

function earmarkRow(network: Network, each: Earmark): TableRow {
  const line = each.line === undefined ? {} : { line: each.line };
  return {
    key: each.line === undefined ? serviceOf(each) : keyOf(each),
    per: { fiscalYear: network.fiscalYear, centre: each.centre, service: each.service, ...line },
    cells: {
      "service key": keyCell(serviceOf(each)),
      "centre key": keyCell(each.centre),
      "line key": keyCell(each.line === undefined ? undefined : keyOf(each)),
    },
  };
}

function fundingRow(network: Network, row: Row<Funding>, purpose: Earmark | "outside" | undefined): TableRow {
  const { centre_id: centre, region, source, status, service, line, currency } = row.values;
  const foreign = currency !== network.currency;
  const earmark = purpose === "outside" ? undefined : purpose;
  // Money for a capital line pays no running cost: it is shown by its line alone.
  const counted = purpose === "outside" || earmark?.capital === true ? undefined : centre;
  const free = purpose === undefined ? centre : undefined;
  const everywhere = counted ?? (centre === undefined ? COUNTRY : undefined);
  return {
    key: `${row.file}|${row.row}`,
    per: {
      fiscalYear: network.fiscalYear,
      ...(centre === undefined ? { bucket: "unallocated" } : { centre }),
      ...(centre === undefined && region !== undefined ? { region } : {}),
      ...(service === undefined ? {} : { service }),
      ...(line === undefined ? {} : { line }),
      source,
      status,
      part: String(row.row),
    },
    cells: {
      status: cellOf(row, "status"),
      foreign: { value: foreign ? "yes" : "no", from: cellOf(row, "currency").from },
      "exchange-rate key": keyCell(foreign ? rateKey(currency, network.fiscalYear) : undefined),
      "centre key": keyCell(counted),
      "free key": keyCell(free),
      "line money key": keyCell(earmark && !earmark.capital && earmark.line !== undefined ? keyOf(earmark) : undefined),
      "capital money key": keyCell(earmark?.capital ? keyOf(earmark) : undefined),
      "service money key": keyCell(earmark && earmark.line === undefined ? serviceOf(earmark) : undefined),
      "unallocated region key": keyCell(centre === undefined && region !== undefined ? fold(region) : undefined),
      "unallocated country key": keyCell(centre === undefined ? COUNTRY : undefined),
      "pool key": keyCell(poolOfMoney(network, row)),
      "source key": keyCell(counted && source),
      "source all key": keyCell(everywhere && source),
      "status key": keyCell(counted && status),
      "status all key": keyCell(everywhere && status),
      "centre status key": keyCell(counted && `${counted}|${status}`),
      "centre source key": keyCell(counted && `${counted}|${source}`),
      ...fundingKeys(network, row, counted, everywhere !== undefined),
      amount: cellOf(row, "amount"),
      probability: cellOf(row, "probability"),
    },
  };
}

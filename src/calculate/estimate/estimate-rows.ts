// Rows of the tables of an estimate.
import type { From, PerKeys } from "../../formula/figure.js";
import type { ChainTable, GivenCell, TableRow } from "../../formula/table.js";
import type { Funding } from "../../model/funding.js";
import { groupBy } from "../../formula/group-by.js";
import type { Row } from "../../model/table.js";
import { moneyRowPer } from "../funding/funding-keys.js";
import { REFUSED, keyCell, placeOf, refusedRow, smallestUnit } from "../given-cell.js";
import type { ResolvedNetwork } from "../network.js";
import { type Claim, type Cut, type Payment, ADDRESSEE, PAYERS, isAddressee } from "./payments.js";
import {
  ESTIMATE_LINES,
  ESTIMATE_MONEY,
  ESTIMATE_PAYERS,
  ESTIMATE_PAYMENTS,
  ESTIMATE_ROWS,
  estimateSums,
} from "./estimate-tables.js";
import type { Ceiling, Part } from "./parts.js";
import { COUNTRY } from "../cost/cost-tables.js";
import { fromUnits } from "../../money/currency.js";

/** The tables of an estimate with their rows, from payments to sums. */
export function estimateRows(network: ResolvedNetwork, found: Found): ChainTable[] {
  const { fiscalYear } = network;
  const { parts } = found;
  return [
    ESTIMATE_ROWS.table(moneyRows(network, found)),
    ESTIMATE_PAYMENTS.table(paymentRows(network, found)),
    ESTIMATE_LINES.table(lineRows(network, found), network),
    ...SUMS.map(([name, key, per]) =>
      estimateSums(name).table(
        distinct(parts, (part) => part[key]).map((part) => ({
          key: part[key],
          per: { fiscalYear, ...Object.fromEntries(per.map((each) => [each, part.per[each] ?? part[key]])) },
          cells: {},
        })),
      ),
    ),
    estimateSums("estimate-whole").table([{ key: COUNTRY, per: { fiscalYear }, cells: {} }]),
    ...moneyTables(network, found),
  ];
}

/** The tables of sums: what of a part is their key, and the keys of their figures. */
const SUMS = [
  ["estimate-services", "service", ["centre", "service"]],
  ["estimate-centres", "centre", ["centre"]],
  ["estimate-sections", "section", ["section"]],
  ["estimate-classes", "economic", ["economic"]],
] as const;

/** What was found of an estimate before its tables: the parts, who pays them, and what is cut. */
type Found = {
  readonly parts: readonly Part[];
  readonly payments: readonly Payment<Row<Funding>>[];
  readonly claims: readonly Claim<Row<Funding>>[];
  readonly cut: Cut;
  /** Centres of which a row of money was refused. */
  readonly unread: ReadonlySet<string>;
  /** Centres of which something is not known. */
  readonly incomplete: ReadonlySet<string>;
  readonly ceiling: Ceiling | undefined;
  readonly file: string;
};

/** The row of what a part needs. */
export function needRow({ currency }: ResolvedNetwork, { key, per, kind, service, line }: Part): TableRow {
  const isLine = kind !== "overhead" && kind !== "contingency";
  return {
    key,
    per,
    cells: {
      "estimate-part": keyCell(kind),
      "line key": keyCell(isLine ? line : undefined),
      "service key": keyCell(isLine ? undefined : service),
      "minor-unit": smallestUnit(currency),
    },
  };
}

function paymentRows({ currency }: ResolvedNetwork, { parts, payments, unread }: Found): TableRow[] {
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const refused = parts.flatMap(({ key, centre }) =>
    unread.has(centre) ? refusedRow(`${REFUSED}|${key}`, { "others key": keyCell(key) }) : [],
  );
  const paid = payments.flatMap(({ part: key, payer, units, rows }): TableRow[] => {
    const part = byKey.get(key);
    if (part === undefined) return [];
    return [
      {
        key: `${payer}|${key}`,
        per: { ...part.per, payer },
        cells: {
          "part key": keyCell(key),
          "others key": keyCell(isAddressee(payer) ? undefined : key),
          "received key": keyCell(payer === ADDRESSEE.received ? key : undefined),
          "signed key": keyCell(payer === ADDRESSEE.signed ? key : undefined),
          "payer key": keyCell(payer),
          "money key": keyCell(moneyKey(part.centre, payer)),
          allotted: {
            value: units === undefined ? null : fromUnits(units, currency),
            from: amountsOf(rows),
            isShare: true,
          },
        },
      },
    ];
  });
  return [...paid, ...refused];
}

function lineRows({ currency }: ResolvedNetwork, { parts, cut, incomplete, ceiling, file }: Found): TableRow[] {
  // Where there is no ceiling, the request is what says none.
  const pointer: From = { file, pointer: ceiling?.column ?? "/request" };
  const isNobodyComplete = parts.every(({ centre }) => incomplete.has(centre));
  const cutOf = (key: string, centre: string): GivenCell => ({
    value:
      "units" in cut && !(ceiling && incomplete.has(centre)) ? fromUnits(cut.units.get(key) ?? 0n, currency) : null,
    from: pointer,
    isShare: true,
  });
  return parts.map(({ key, per, centre, service, section, economic, priority }) => ({
    key,
    per,
    cells: {
      "part key": keyCell(key),
      "centre key": keyCell(centre),
      "service key": keyCell(service),
      section: keyCell(section),
      economic: keyCell(economic),
      "country key": keyCell(COUNTRY),
      "complete key": keyCell(isNobodyComplete || !incomplete.has(centre) ? COUNTRY : undefined),
      priority: keyCell(priority),
      "allotted-cut": cutOf(key, centre),
    },
  }));
}

const moneyRows = (network: ResolvedNetwork, { claims }: Found): TableRow[] =>
  claims.map(({ row, payer }) => ({
    key: `${row.file}|${String(row.row)}`,
    per: moneyRowPer(network, row),
    cells: {
      "row key": keyCell(`${row.file}|${String(row.row)}`),
      "money key": keyCell(moneyKey(row.values.centre_id, payer)),
      "minor-unit": smallestUnit(network.currency),
    },
  }));

function moneyTables({ fiscalYear }: ResolvedNetwork, { claims }: Found): ChainTable[] {
  const groups = groupBy(claims, ({ row, payer }) => moneyKey(row.values.centre_id, payer));
  const rows = [...groups].map(([key, [{ payer, row }]]): TableRow => {
    const per = { fiscalYear, ...aboutOf(row.values.centre_id), payer };
    return { key, per, cells: { "payer key": keyCell(payer) } };
  });
  const present = new Set(claims.map(({ payer }) => payer));
  return [
    ESTIMATE_MONEY.table(rows),
    ESTIMATE_PAYERS.table(
      ([...PAYERS, ADDRESSEE.received, ADDRESSEE.signed] as const)
        .filter((payer) => present.has(payer))
        .map((payer) => ({ key: payer, per: { fiscalYear, payer }, cells: {} })),
    ),
  ];
}

const aboutOf = (centre: string | undefined): PerKeys =>
  centre === undefined ? { bucket: "unallocated" } : { centre };

const moneyKey = (centre: string | undefined, payer: string): string => JSON.stringify([centre ?? null, payer]);

// The cells that the rows say their money in; of a social order without an amount, its price.
const amountsOf = (rows: readonly Row<Funding>[]): From => ({
  cells: rows
    .map((row) => placeOf(row, row.values.price === undefined ? "amount" : "price"))
    .flatMap((from) => ("cells" in from ? from.cells : [])),
});

const distinct = (parts: readonly Part[], key: (part: Part) => string): Part[] =>
  [...new Map(parts.toReversed().map((part) => [key(part), part])).values()].toReversed();

// The tables of an estimate with their rows: what its parts need, who pays, and sums of its lines.
import type { From, PerKeys } from "../../formula/figure.js";
import type { ChainTable, GivenCell, TableRow } from "../../formula/table.js";
import { calc, given, handle, texts, total } from "../../formula/table.js";
import type { Funding } from "../../model/funding.js";
import { groupBy } from "../../formula/group-by.js";
import type { Row } from "../../model/table.js";
import { moneyRowPer } from "../funding/funding-rows.js";
import { cellsRead, keyCell, REFUSED, refusedRow, smallestUnit } from "../given-cell.js";
import type { Network, ResolvedNetwork } from "../network.js";
import { ADDRESSEE, type Claim, type Cut, isAddressee, PAYERS, type Payment } from "./payments.js";
import type { Ceiling, Part } from "./parts.js";
import { COUNTRY, LINES, SERVICE_COSTS } from "../cost/cost-tables.js";
import { BASE_LINES } from "../cost/base-lines.js";
import { fromUnits } from "../../money/currency.js";
import * as formulas from "../../made/measure/families.js";
import { FUNDING, ofMoney } from "../funding/gap-tables.js";
import { take } from "../../measure/inputs.js";
import { comparable, counted, rollup } from "../known-parts.js";

/** The tables of an estimate with their rows, from payments to sums. */
export function estimateRows(network: ResolvedNetwork, found: Found): ChainTable[] {
  const { fiscalYear } = network;
  const { parts } = found;
  return [
    ESTIMATE_ROWS.table(moneyRows(network, found)),
    ESTIMATE_PAYMENTS.table(paymentRows(network, found)),
    ESTIMATE_LINES.table(lineRows(network, found), network),
    ...GROUPS.map(([name, key, per]) =>
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
const GROUPS = [
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
  cells: cellsRead(rows, ({ values }) => (values.price === undefined ? "amount" : "price")),
});

const distinct = (parts: readonly Part[], key: (part: Part) => string): Part[] =>
  [...new Map(parts.toReversed().map((part) => [key(part), part])).values()].toReversed();

export const ESTIMATE_NEEDS = handle("estimate-needs", () => [
  ...texts("estimate-part", "line key", "service key"),
  ...LINES.lookups("line key", take("line-amount", "replacement-value")),
  BASE_LINES.lookup("pay-amount", "money", "line key"),
  ...SERVICE_COSTS.lookups("service key", take("overhead", "contingency")),
  given("minor-unit", "money"),
  calc(formulas.estimateNeed),
]);

export const ESTIMATE_ROWS = handle("estimate-rows", () => [
  ...texts("row key", "money key"),
  FUNDING.lookup("funding-amount", "money", "row key"),
  given("minor-unit", "money"),
  calc(formulas.estimateMoney),
]);

export const ESTIMATE_PAYMENTS = handle("estimate-payments", () => [
  ...texts("part key", "others key", "received key", "signed key", "payer key", "money key"),
  given("allotted", "money"),
  calc(formulas.payerPaid),
]);

const SUMS = [
  "estimate-need",
  "paid-by-others",
  "estimate-cut",
  "estimate-received",
  "estimate-signed",
  "requested",
  "left-to-transfer",
] as const;

export const ESTIMATE_LINES = handle("estimate-lines", (network: Network) => {
  const of = (key: "others key" | "received key" | "signed key") => ESTIMATE_PAYMENTS.by(key)("payer-paid");
  const money = ofMoney(network);
  return [
    ...texts("part key", "centre key", "service key", "section", "economic", "country key", "complete key", "priority"),
    ESTIMATE_NEEDS.lookup("estimate-need", "money", "part key"),
    total("paid-by-others", "money", of("others key"), money),
    total("estimate-received", "money", of("received key"), money),
    total("estimate-signed", "money", of("signed key"), money),
    given("allotted-cut", "money"),
    calc(formulas.estimateCut),
    ...counted([calc(formulas.requested)], "lines"),
    calc(formulas.leftToTransfer),
    ...SUMS.map((id) => comparable(id, "requested")),
  ];
});

/** Keys by which the lines of an estimate are added up: the table of the sums of each, and its key column. */
export const SUMMED = {
  "estimate-services": "service key",
  "estimate-centres": "centre key",
  "estimate-sections": "section",
  "estimate-classes": "economic",
  "estimate-whole": "country key",
} as const;

/** Beside an unknown sum stand the lines known in all; of the whole, the centres that are complete. */
export const estimateSums = (name: keyof typeof SUMMED) =>
  handle(name, () => {
    const of = ESTIMATE_LINES.by(SUMMED[name]);
    const ofComplete = ESTIMATE_LINES.by(name === "estimate-whole" ? "complete key" : SUMMED[name]);
    return SUMS.flatMap((id) =>
      rollup(id, "money", of(id), {
        none: "zero",
        parts: "lines",
        again: { known: ofComplete(`${id} comparable`), unknown: of("requested unknown"), basis: "known" },
      }),
    );
  });

/** Money of each kind of payer: of a centre, of no centre; what it pays, and what of it pays nothing. */
export const ESTIMATE_MONEY = handle("estimate-money", () => [
  ...texts("payer key"),
  total("payer-money", "money", ESTIMATE_ROWS.by("money key")("estimate-money"), { none: "zero" }),
  total("payer-paid", "money", ESTIMATE_PAYMENTS.by("money key")("payer-paid"), { none: "zero" }),
  calc(formulas.unusedMoney),
]);

export const ESTIMATE_PAYERS = handle("estimate-payers", () => [
  total("payer-money", "money", ESTIMATE_MONEY.by("payer key")("payer-money"), { none: "zero" }),
  total("payer-paid", "money", ESTIMATE_PAYMENTS.by("payer key")("payer-paid"), { none: "zero" }),
  calc(formulas.unusedMoney),
]);

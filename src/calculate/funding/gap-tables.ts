// From the money of a centre to its gap: what pools pay, and what is short.
import { type ChainTable, type TableRow, calc, given, handle, rank, texts } from "../../formula/table.js";
import {
  coverageRatio,
  coveredNeed,
  expectedGap,
  fundedNeedShare,
  grossShortfall,
  hardGap,
  netGap,
  softGap,
  surplus,
} from "../../made/measure/gaps.js";
import {
  gapAfterPool,
  paidFromPool,
  poolMoney,
  poolRemainder,
  poolShare,
  poolShareWhole,
  poolUnitsLeft,
} from "../../made/measure/pooling.js";
import { knownWith } from "../../made/measure/unknowns.js";
import { CENTRE_COSTS, centreRows, costSums } from "../centre-tables.js";
import { CERTAINTIES, type Certainty, atCertainty } from "../certainty.js";
import { keyCell } from "../given-cell.js";
import type { Network } from "../network.js";
import type { Pool, ResolvedNetwork } from "../resolved-network.js";
import { counted } from "../rollup.js";
import { smallestUnit } from "../smallest-unit.js";
import type { FundingRows } from "./funding-rows.js";
import {
  CAPITAL_MONEY,
  CENTRE_MONEY,
  FUNDING,
  LINE_MONEY,
  SERVICE_MONEY,
  amounts,
  centreMoneyRows,
} from "./funding-table.js";

/**
 * The tables by which pools pay: what each has and lacks, the share of each centre rounded down to the smallest unit
 * of the currency, and the units left over, one each to the centres that lost most; ties by the id of the centre.
 */
function poolTables(network: ResolvedNetwork): ChainTable[] {
  if (network.pooling === "none") return [];
  const members = [...network.groups.values()].flatMap(({ id, shares }) => (shares ? [{ id, pool: shares }] : []));
  const pools = [...new Map(members.map(({ pool }) => [pool.key, pool])).values()];
  const sorted = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  const { fiscalYear } = network;
  const unit = smallestUnit(network.currency);
  const poolRow = ({ key, code }: Pool): TableRow => ({
    key,
    per: { fiscalYear, pool: code },
    cells: { "minor-unit": unit, "pool key": keyCell(key) },
  });
  const shareRow = ({ id, pool }: (typeof members)[number]): TableRow => ({
    key: id,
    per: { fiscalYear, centre: id },
    cells: { "centre key": keyCell(id), "pool key": keyCell(pool.key), "minor-unit": unit },
  });
  return [
    POOLS.table(pools.map(poolRow), network),
    POOL_SHARES.table(sorted.map(shareRow)),
    POOL_UNITS.table(pools.map(poolRow)),
    POOL_PAYMENTS.table(sorted.map(shareRow)),
  ];
}

const POOLS = handle("pools", ({ refused }: Network) =>
  CERTAINTIES.flatMap((each) => {
    const at = atCertainty(each);
    const of = CENTRE_MONEY.by("pool key");
    return [
      at.total("pool-shortfall", of(at.named("shortfall")), { none: "zero" }),
      at.total("free-surplus", of(at.named("free-surplus")), { none: "zero" }),
      at.total("pool-funding", amounts(each, "pool key"), { none: "zero", refused: refused.has("funding") }),
      at.calc(poolMoney, ["free-surplus", "pool-funding"]),
    ];
  }),
);

const ofPool = (each: Certainty) =>
  (["pool-money", "pool-shortfall"] as const).map((name) =>
    POOLS.lookup(atCertainty(each).named(name), "money", "pool key"),
  );

const POOL_SHARES = handle("pool-shares", () => [
  ...texts("centre key", "pool key"),
  given("minor-unit", "money"),
  ...CERTAINTIES.flatMap((each) => {
    const { named, keys, ...at } = atCertainty(each);
    return [
      CENTRE_MONEY.lookup(named("shortfall"), "money", "centre key"),
      ...ofPool(each),
      at.calc(poolShare, ["shortfall", "pool-shortfall", "pool-money"]),
      at.calc(poolShareWhole, ["pool-share", "pool-shortfall", "pool-money"]),
      at.calc(poolRemainder, ["pool-share", "pool-share-whole"]),
      rank(
        named("remainder-rank"),
        { column: named("pool-remainder"), within: "pool key" },
        { id: "remainder-rank", per: keys },
      ),
    ];
  }),
]);

const POOL_UNITS = handle("pool-units", () => [
  ...texts("pool key"),
  given("minor-unit", "money"),
  ...CERTAINTIES.flatMap((each) => {
    const { named, ...at } = atCertainty(each);
    return [
      ...ofPool(each),
      at.total("pool-shares-whole", POOL_SHARES.by("pool key")(named("pool-share-whole")), { none: "zero" }),
      at.calc(poolUnitsLeft, ["pool-money", "pool-shortfall", "pool-shares-whole"]),
    ];
  }),
]);

const POOL_PAYMENTS = handle("pool-payments", () => [
  ...texts("centre key", "pool key"),
  given("minor-unit", "money"),
  ...CERTAINTIES.flatMap((each) => {
    const { named, ...at } = atCertainty(each);
    return [
      POOL_SHARES.lookup(named("shortfall"), "money", "centre key"),
      POOL_SHARES.lookup(named("pool-share-whole"), "money", "centre key"),
      POOL_SHARES.lookup(named("remainder-rank"), "ratio", "centre key"),
      POOL_UNITS.lookup(named("pool-units-left"), "ratio", "pool key"),
      at.calc(paidFromPool, ["pool-share-whole", "remainder-rank", "pool-units-left", "shortfall"]),
    ];
  }),
]);

/** The table of the gap of each centre, after its pool has paid, and of everything that is said beside it. */
export const CENTRE_GAPS = handle("centre-gaps", (pooled: boolean, network: Pick<Network, "country">) => [
  ...texts("centre key", "money key", "region key", "country key"),
  CENTRE_COSTS.lookup("centres-in-row", "centres", "centre key"),
  ...counted([
    CENTRE_COSTS.lookup("fte", "fte", "centre key"),
    ...costSums(network).map((id) => CENTRE_COSTS.lookup(id, "money", "centre key")),
  ]),
  ...CERTAINTIES.flatMap((each) => columnsAt(each, pooled)),
  ...counted([calc(grossShortfall, { bind: { shortfall: "shortfall hard" } })]),
]);

const GAPS = { hard: hardGap, expected: expectedGap, soft: softGap } as const;

// Costs and money by columns of their own: where money alone is varied, the costs stay where they are.
const centreGapRows = (network: ResolvedNetwork): TableRow[] =>
  centreRows(network, ({ id }) => ({ "money key": keyCell(id) }));

function columnsAt(each: Certainty, pooled: boolean) {
  const { named, keys, ...at } = atCertainty(each);
  const gap = GAPS[each];
  const money = (name: "secured-funding" | "shortfall") => CENTRE_MONEY.lookup(named(name), "money", "money key");
  return [
    ...counted([money("secured-funding"), money("shortfall")]),
    ...(pooled ? poolColumns(each) : counted([calc(gap, { bind: { shortfall: named("shortfall") } })])),
    ...counted([
      calc(coveredNeed, { name: named("covered-need"), bind: { shortfall: gap.id }, shown: { per: keys } }),
      calc(surplus, {
        name: named("surplus"),
        bind: {
          "secured-funding": named("secured-funding"),
          "covered-need": named(pooled ? "own covered-need" : "covered-need"),
        },
        shown: { per: keys },
      }),
    ]),
    at.calc(netGap, ["secured-funding"]),
    at.calc(coverageRatio, ["secured-funding"]),
    at.calc(fundedNeedShare, ["covered-need"]),
    ...counted([
      calc(knownWith, {
        name: named("secured with need"),
        bind: { value: named("secured-funding"), counterpart: "requirement" },
        shown: { per: { ...keys, part: "secured-funding" } },
      }),
      calc(knownWith, {
        name: named("need with secured"),
        bind: { value: "requirement", counterpart: named("secured-funding") },
        shown: { per: { ...keys, part: "requirement" } },
      }),
    ]),
  ];
}

// What a pool pays lowers the gap and raises the covered need; surplus is what own money leaves, whoever it then helps.
function poolColumns(each: Certainty) {
  const at = atCertainty(each);
  const gap = GAPS[each];
  const paid = POOL_PAYMENTS.by("centre key")(at.named("paid-from-pool"));
  const shown = { per: { ...at.keys, part: "own" } };
  const bind = { shortfall: at.named("shortfall"), "paid-from-pool": at.named("paid-from-pool") };
  return [
    at.total("paid-from-pool", paid, { none: "zero", per: { part: "all" } }),
    ...counted([calc(gapAfterPool, { name: gap.id, bind, shown: { id: gap.id } })]),
    calc(coveredNeed, { name: at.named("own covered-need"), bind: at.bind(["shortfall"]), shown }),
  ];
}

/** The tables that set money against the need of each centre: funding → earmarks → centres → pools → gaps. */
export function fundingTables(network: ResolvedNetwork, rows: FundingRows): ChainTable[] {
  const pools = poolTables(network);
  return [
    FUNDING.table(rows.funding),
    LINE_MONEY.table(rows.lines, network),
    CAPITAL_MONEY.table(rows.capital, network),
    SERVICE_MONEY.table(rows.services, network),
    CENTRE_MONEY.table(centreMoneyRows(network), network),
    ...pools,
    CENTRE_GAPS.table(centreGapRows(network), pools.length > 0, network),
  ];
}

import { handle } from "../../formula/handle.js";
import { type ChainTable, type TableRow, given, rank, texts } from "../../formula/table.js";
import {
  paidFromPool,
  poolMoney,
  poolRemainder,
  poolShare,
  poolShareWhole,
  poolUnitsLeft,
} from "../../measure/pooling.js";
import { CERTAINTIES, type Certainty, atCertainty } from "../certainty.js";
import { CENTRE_MONEY } from "./centre-money.js";
import { amounts } from "./funding-table.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import { smallestUnit } from "../smallest-unit.js";
import type { Pool, ResolvedNetwork } from "../resolved-network.js";

/**
 * The tables by which pools pay: what each has and lacks, the share of each centre rounded down to the smallest unit
 * of the currency, and the units left over, one each to the centres that lost most; ties by the id of the centre.
 */
export function poolTables(network: ResolvedNetwork): ChainTable[] {
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

export const POOL_PAYMENTS = handle("pool-payments", () => [
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

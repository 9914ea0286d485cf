import { minorUnits } from "../../money/currency.js";
import { type ChainTable, type Column, type TableRow, given, rank, text } from "../../formula/table.js";
import {
  paidFromPool,
  poolMoney,
  poolRemainder,
  poolShare,
  poolShareWhole,
  poolUnitsLeft,
} from "../../measure/pooling.js";
import { CERTAINTIES, type Certainty, atCertainty } from "../certainty.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
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
  const unit = smallestUnit(network);
  const poolRow = ({ key, code }: Pool): TableRow => ({
    key,
    per: { fiscalYear, pool: code },
    cells: { "minor-unit": unit },
  });
  const shareRow = ({ id, pool }: (typeof members)[number]): TableRow => ({
    key: id,
    per: { fiscalYear, centre: id },
    cells: { "centre key": keyCell(id), "pool key": keyCell(pool.key), "minor-unit": unit },
  });
  return [
    { name: "pools", columns: CERTAINTIES.flatMap((each) => poolColumns(network, each)), rows: pools.map(poolRow) },
    {
      name: "pool-shares",
      columns: [...KEYS, given("minor-unit", "money"), ...CERTAINTIES.flatMap(shareColumns)],
      rows: sorted.map(shareRow),
    },
    {
      name: "pool-units",
      columns: [text("pool key"), given("minor-unit", "money"), ...CERTAINTIES.flatMap(unitColumns)],
      rows: pools.map(poolRow).map((row) => ({ ...row, cells: { ...row.cells, "pool key": keyCell(row.key) } })),
    },
    {
      name: "pool-payments",
      columns: [...KEYS, given("minor-unit", "money"), ...CERTAINTIES.flatMap(paymentColumns)],
      rows: sorted.map(shareRow),
    },
  ];
}

const KEYS: readonly Column[] = ["centre key", "pool key"].map(text);

function poolColumns({ refused }: Network, each: Certainty): Column[] {
  const at = atCertainty(each);
  const of = (name: string) => ({ table: "centre-money", column: at.named(name), key: "pool key" });
  return [
    at.total("pool-shortfall", of("shortfall"), { none: "zero" }),
    at.total("free-surplus", of("free-surplus"), { none: "zero" }),
    at.total("pool-funding", at.amounts("pool key"), { none: "zero", refused: refused.has("funding") }),
    at.calc(poolMoney, ["free-surplus", "pool-funding"]),
  ];
}

const ofPool = (each: Certainty): Column[] =>
  ["pool-money", "pool-shortfall"].map((name) => atCertainty(each).lookup(name, { table: "pools", key: "pool key" }));

function shareColumns(each: Certainty): Column[] {
  const at = atCertainty(each);
  return [
    at.lookup("shortfall", { table: "centre-money", key: "centre key" }),
    ...ofPool(each),
    at.calc(poolShare, ["shortfall", "pool-shortfall", "pool-money"]),
    at.calc(poolShareWhole, ["pool-share", "pool-shortfall", "pool-money"]),
    at.calc(poolRemainder, ["pool-share", "pool-share-whole"]),
    rank(
      at.named("remainder-rank"),
      { column: at.named("pool-remainder"), within: "pool key" },
      { id: "remainder-rank", per: at.keys },
    ),
  ];
}

function unitColumns(each: Certainty): Column[] {
  const at = atCertainty(each);
  const whole = { table: "pool-shares", column: at.named("pool-share-whole"), key: "pool key" };
  return [
    ...ofPool(each),
    at.total("pool-shares-whole", whole, { none: "zero" }),
    at.calc(poolUnitsLeft, ["pool-money", "pool-shortfall", "pool-shares-whole"]),
  ];
}

function paymentColumns(each: Certainty): Column[] {
  const at = atCertainty(each);
  const share = { table: "pool-shares", key: "centre key" };
  return [
    at.lookup("shortfall", share),
    at.lookup("pool-share-whole", share),
    at.lookup("remainder-rank", share, "ratio"),
    at.lookup("pool-units-left", { table: "pool-units", key: "pool key" }, "ratio"),
    at.calc(paidFromPool, ["pool-share-whole", "remainder-rank", "pool-units-left", "shortfall"]),
  ];
}

const smallestUnit = ({ currency }: Network) => {
  const places = minorUnits(currency);
  const value = places === 0 ? "1" : `0.${"1".padStart(places, "0")}`;
  return { value, from: { shelf: `currency/${currency}`, field: "minor-unit" } };
};

import { minorUnits } from "../../money/currency.js";
import {
  type ChainTable,
  type Column,
  type TableRow,
  calc,
  given,
  lookup,
  rank,
  text,
  total,
} from "../../formula/table.js";
import {
  paidFromPool,
  poolMoney,
  poolRemainder,
  poolShare,
  poolShareWhole,
  poolUnitsLeft,
} from "../../measure/pooling.js";
import { CERTAINTIES, type Certainty, amountColumn, certaintyKeys } from "../certainty.js";
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
      columns: [given("minor-unit", "money"), ...CERTAINTIES.flatMap(unitColumns)],
      rows: pools.map(poolRow).map((row) => ({ ...row, cells: { ...row.cells, "pool key": keyCell(row.key) } })),
    },
    {
      name: "pool-payments",
      columns: [...KEYS, given("minor-unit", "money"), ...CERTAINTIES.flatMap(paymentColumns)],
      rows: sorted.map(shareRow),
    },
  ].map((table) => (table.name === "pool-units" ? { ...table, columns: [text("pool key"), ...table.columns] } : table));
}

const KEYS: readonly Column[] = ["centre key", "pool key"].map(text);

function poolColumns(network: Network, each: Certainty): Column[] {
  const per = certaintyKeys(each);
  const refused = network.refused.has("funding");
  const of = (column: string) => ({ table: "centre-money", column, key: "pool key" });
  return [
    total(`pool-shortfall ${each}`, "money", of(`shortfall ${each}`), {
      none: "zero",
      shown: { id: "pool-shortfall", per },
    }),
    total(`free-surplus ${each}`, "money", of(`free-surplus ${each}`), {
      none: "zero",
      shown: { id: "free-surplus", per },
    }),
    total(
      `pool-funding ${each}`,
      "money",
      { table: "funding", column: amountColumn(each), key: "pool key" },
      { none: "zero", refused, shown: { id: "pool-funding", per } },
    ),
    calc(poolMoney, {
      name: `pool-money ${each}`,
      bind: { "free-surplus": `free-surplus ${each}`, "pool-funding": `pool-funding ${each}` },
      shown: { per },
    }),
  ];
}

const bound = (each: Certainty, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `${name} ${each}`]));

const ofPool = (each: Certainty): Column[] =>
  ["pool-money", "pool-shortfall"].map((name) =>
    lookup(`${name} ${each}`, "money", { table: "pools", column: `${name} ${each}`, key: "pool key" }),
  );

function shareColumns(each: Certainty): Column[] {
  const per = certaintyKeys(each);
  const named = (name: string): string => `${name} ${each}`;
  return [
    lookup(named("shortfall"), "money", { table: "centre-money", column: named("shortfall"), key: "centre key" }),
    ...ofPool(each),
    calc(poolShare, {
      name: named("pool-share"),
      bind: bound(each, "shortfall", "pool-shortfall", "pool-money"),
      shown: { per },
    }),
    calc(poolShareWhole, {
      name: named("pool-share-whole"),
      bind: bound(each, "pool-share", "pool-shortfall", "pool-money"),
      shown: { per },
    }),
    calc(poolRemainder, {
      name: named("pool-remainder"),
      bind: bound(each, "pool-share", "pool-share-whole"),
      shown: { per },
    }),
    rank(
      named("remainder-rank"),
      { column: named("pool-remainder"), within: "pool key" },
      { id: "remainder-rank", per },
    ),
  ];
}

function unitColumns(each: Certainty): Column[] {
  const per = certaintyKeys(each);
  return [
    ...ofPool(each),
    total(
      `pool-shares-whole ${each}`,
      "money",
      { table: "pool-shares", column: `pool-share-whole ${each}`, key: "pool key" },
      { none: "zero", shown: { id: "pool-shares-whole", per } },
    ),
    calc(poolUnitsLeft, {
      name: `pool-units-left ${each}`,
      bind: bound(each, "pool-money", "pool-shortfall", "pool-shares-whole"),
      shown: { per },
    }),
  ];
}

function paymentColumns(each: Certainty): Column[] {
  const share = (name: string, unit: string): Column =>
    lookup(`${name} ${each}`, unit, { table: "pool-shares", column: `${name} ${each}`, key: "centre key" });
  return [
    share("shortfall", "money"),
    share("pool-share-whole", "money"),
    share("remainder-rank", "ratio"),
    lookup(`pool-units-left ${each}`, "ratio", {
      table: "pool-units",
      column: `pool-units-left ${each}`,
      key: "pool key",
    }),
    calc(paidFromPool, {
      name: `paid-from-pool ${each}`,
      bind: bound(each, "pool-share-whole", "remainder-rank", "pool-units-left", "shortfall"),
      shown: { per: certaintyKeys(each) },
    }),
  ];
}

const smallestUnit = ({ currency }: Network) => {
  const places = minorUnits(currency);
  const value = places === 0 ? "1" : `0.${"1".padStart(places, "0")}`;
  return { value, from: { shelf: `currency/${currency}`, field: "minor-unit" } };
};

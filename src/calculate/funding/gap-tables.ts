// Tables from the money of each centre to its gap, and to those of regions and the country: what earmarks and pools
// pay, and what is short; and columns that sum money, also money placed nowhere, for other tables.
import type { ChainTable, TableRow } from "../../formula/table.js";
import { calc, calcs, given, handle, rank, text, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import { FUNDING_KEYS, type FundingRows } from "./funding-rows.js";
import { indexed } from "../assumptions.js";
import { keyCell, smallestUnit } from "../given-cell.js";
import type { Network, Pool, ResolvedNetwork } from "../network.js";
import { CENTRE_COSTS, centreRows, costSums, COUNTRY, LINES, SERVICE_COSTS } from "../cost/cost-tables.js";
import { calcKnown, counted, rollup } from "../known-parts.js";
import { atCertainty, atEach, CERTAINTIES, type Certainty } from "./certainty.js";

// What each pool has and lacks, the share of each centre rounded down, and the units left over: one each to those that
// lost most, ties by id.
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
  atEach((at, each) => [
    at.total("pool-shortfall", CENTRE_MONEY.by("pool key")(at.named("shortfall")), { none: "zero" }),
    at.total("free-surplus", CENTRE_MONEY.by("pool key")(at.named("free-surplus")), { none: "zero" }),
    at.total("pool-funding", amounts(each, "pool key"), { none: "zero", refused: refused.has("funding") }),
    at.calc(formulas.poolMoney, ["free-surplus", "pool-funding"]),
  ]),
);

const ofPool = (each: Certainty) =>
  (["pool-money", "pool-shortfall"] as const).map((name) =>
    POOLS.lookup(atCertainty(each).named(name), "money", "pool key"),
  );

const POOL_SHARES = handle("pool-shares", () => [
  ...texts("centre key", "pool key"),
  given("minor-unit", "money"),
  ...atEach((at, each) => [
    CENTRE_MONEY.lookup(at.named("shortfall"), "money", "centre key"),
    ...ofPool(each),
    at.calc(formulas.poolShare, ["shortfall", "pool-shortfall", "pool-money"]),
    at.calc(formulas.poolShareWhole, ["pool-share", "pool-shortfall", "pool-money"]),
    at.calc(formulas.poolRemainder, ["pool-share", "pool-share-whole"]),
    rank(
      at.named("remainder-rank"),
      { column: at.named("pool-remainder"), within: "pool key" },
      { id: "remainder-rank", per: at.keys },
    ),
  ]),
]);

const POOL_UNITS = handle("pool-units", () => [
  ...texts("pool key"),
  given("minor-unit", "money"),
  ...atEach((at, each) => [
    ...ofPool(each),
    at.total("pool-shares-whole", POOL_SHARES.by("pool key")(at.named("pool-share-whole")), { none: "zero" }),
    at.calc(formulas.poolUnitsLeft, ["pool-money", "pool-shortfall", "pool-shares-whole"]),
  ]),
]);

const POOL_PAYMENTS = handle("pool-payments", () => [
  ...texts("centre key", "pool key"),
  given("minor-unit", "money"),
  ...atEach((at) => [
    POOL_SHARES.lookup(at.named("shortfall"), "money", "centre key"),
    POOL_SHARES.lookup(at.named("pool-share-whole"), "money", "centre key"),
    POOL_SHARES.lookup(at.named("remainder-rank"), "ratio", "centre key"),
    POOL_UNITS.lookup(at.named("pool-units-left"), "ratio", "pool key"),
    at.calc(formulas.paidFromPool, ["pool-share-whole", "remainder-rank", "pool-units-left", "shortfall"]),
  ]),
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
  ...counted([calc(formulas.grossShortfall, { bind: { shortfall: "shortfall hard" } })]),
]);

const GAPS = { hard: formulas.hardGap, expected: formulas.expectedGap, soft: formulas.softGap } as const;

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
      calc(formulas.coveredNeed, { name: named("covered-need"), bind: { shortfall: gap.id }, shown: { per: keys } }),
      calc(formulas.surplus, {
        name: named("surplus"),
        bind: {
          "secured-funding": named("secured-funding"),
          "covered-need": named(pooled ? "own covered-need" : "covered-need"),
        },
        shown: { per: keys },
      }),
    ]),
    at.calc(formulas.netGap, ["secured-funding"]),
    at.calc(formulas.coverageRatio, ["secured-funding"]),
    at.calc(formulas.fundedNeedShare, ["covered-need"]),
    ...counted([
      calc(formulas.knownWith, {
        name: named("secured with need"),
        bind: { value: named("secured-funding"), counterpart: "requirement" },
        shown: { per: { ...keys, part: "secured-funding" } },
      }),
      calc(formulas.knownWith, {
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
    ...counted([calc(formulas.gapAfterPool, { name: gap.id, bind, shown: { id: gap.id } })]),
    calc(formulas.coveredNeed, { name: at.named("own covered-need"), bind: at.bind(["shortfall"]), shown }),
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

/** The tables of regions and of the country: sums over their centres, with what is known where one is not. */
export function levelTables(network: ResolvedNetwork): ChainTable[] {
  const country: TableRow = { key: COUNTRY, per: { fiscalYear: network.fiscalYear }, cells: {} };
  const regions = network.everyRegion.map((region): TableRow => ({
    key: region.key,
    per: { fiscalYear: network.fiscalYear, region: region.code },
    cells: { region: keyCell(region.code) },
  }));
  return [LEVELS.regions.table(regions, network), LEVELS.country.table([country], network)];
}

const GAP = { hard: "hard-gap", expected: "expected-gap", soft: "soft-gap" } as const;

export const LEVELS = {
  regions: handle("regions", (network: Network) => [text("region"), ...levelColumns(network, "region key")]),
  country: handle("country", (network: Network) => levelColumns(network, "country key")),
};

function levelColumns(network: Network, key: "region key" | "country key") {
  const { centres, funding } = network;
  const count = network.refused.has("centres");
  // A centre that may stand in any region is in the sum of all of them.
  const refused = key === "region key" && network.refused.has("anywhere");
  // No centres file says nothing about the need; a file without centres in this set says that there is none.
  const none = centres === undefined ? "unknown" : "zero";
  const need = { none, refused, absent: "centres-table" } as const;
  const money = { none: funding === undefined ? "unknown" : none, refused, absent: "funding-table" } as const;
  const of = CENTRE_GAPS.by(key);
  return [
    total("centre-count", "centres", of("centres-in-row"), { ...need, refused: refused || count }),
    ...rollup("fte", "fte", of("fte"), need),
    ...costSums(network).flatMap((id) => rollup(id, "money", of(id), need)),
    ...CERTAINTIES.flatMap((each) => [
      ...moneyColumns(each, of, money),
      ...allMoneyColumns(network, each, `unallocated ${key}`),
    ]),
    ...rollup("gross-shortfall", "money", of("gross-shortfall"), need),
  ];
}

type Sums = Omit<Parameters<typeof rollup>[3], "per" | "id">;

function moneyColumns(each: Certainty, of: ReturnType<typeof CENTRE_GAPS.by>, options: Sums) {
  const { keys, named, ...at } = atCertainty(each);
  const { needKnown, moneyKnown, missing } = knownAt(each);
  const secured = named("secured-funding");
  const covered = named("covered-need");
  const known = { ...options, basis: "known" } as const;
  const sum = <const N extends "shortfall" | "covered-need" | "surplus">(id: N) =>
    rollup(named(id), "money", of(named(id)), { ...options, per: keys, id });
  return [
    at.total("secured-funding", of(secured), options),
    // The sums over the centres of which need and money are both known.
    total(needKnown, "money", of(named("need with secured")), {
      ...known,
      shown: { id: "requirement", per: { ...keys, part: "requirement", basis: "known" } },
    }),
    total(moneyKnown, "money", of(named("secured with need")), {
      ...known,
      shown: { id: "secured-funding", per: { ...keys, basis: "known" }, missing },
    }),
    ...sum("shortfall"),
    ...rollup(GAP[each], "money", of(GAP[each]), options),
    ...sum("covered-need"),
    ...sum("surplus"),
    ...ratioColumns(each, "", { whole: secured, known: moneyKnown }, keys),
    ...calcKnown(formulas.fundedNeedShare, {
      name: named("funded-need-share"),
      bind: { "covered-need": covered },
      known: { requirement: needKnown, "covered-need": `${covered} known` },
      missing,
      per: keys,
    }),
  ];
}

/** Money that names no centre enters only what is said of all money. */
function allMoneyColumns(network: Network, each: Certainty, key: MoneyKey) {
  const { keys, named, ...at } = atCertainty(each);
  const { moneyKnown, missing } = knownAt(each);
  const all = `${named("secured-funding")} all` as const;
  const per = { ...keys, bucket: "all" };
  return [
    at.total("unallocated-funding", amounts(each, key), {
      ...ofMoney(network),
      id: "secured-funding",
      per: { bucket: "unallocated" },
    }),
    ...calcKnown(formulas.withUnallocated, {
      id: "secured-funding",
      name: all,
      bind: { "secured-funding": named("secured-funding"), "unallocated-funding": named("unallocated-funding") },
      known: { "secured-funding": moneyKnown },
      missing,
      per,
    }),
    ...ratioColumns(each, " all", { whole: all, known: `${all} known` }, per),
  ];
}

/** Money against need: what is missing, and the share that is there. */
function ratioColumns(
  each: Certainty,
  suffix: "" | " all",
  money: { readonly whole: string; readonly known: string },
  per: Readonly<Record<string, string>>,
) {
  const { needKnown, missing } = knownAt(each);
  return [formulas.netGap, formulas.coverageRatio].flatMap((formula) =>
    calcKnown(formula, {
      name: `${formula.id} ${each}${suffix}` as const,
      bind: { "secured-funding": money.whole },
      known: { requirement: needKnown, "secured-funding": money.known },
      missing,
      per,
    }),
  );
}

const knownAt = (each: Certainty) => ({
  needKnown: `need with secured ${each} known` as const,
  moneyKnown: `secured with need ${each} known` as const,
  missing: `covered-need ${each} unknown` as const,
});

/** The table of money: rows of funding, each with the keys by which it is added up. */
export const FUNDING = handle("funding", () => [
  ...texts("status", "foreign", "exchange-rate key"),
  ...texts("centre key", "free key", "line money key", "capital money key", "service money key"),
  ...texts("open region key", "open key", "national key"),
  ...texts("unallocated region key", "unallocated country key", "pool key", "source key", "source all key"),
  ...texts("status key", "status all key", "centre status key", "centre source key"),
  ...texts(...FUNDING_KEYS),
  given("amount", "price"),
  given("probability", "ratio"),
  indexed("exchange-rate"),
  ...calcs(formulas.fundingAmount, formulas.securedAmount, formulas.expectedAmount),
]);

export type MoneyKey = Parameters<typeof FUNDING.by>[0];

const AMOUNTS = { hard: "secured-amount", expected: "expected-amount", soft: "funding-amount" } as const;

/** Of a sum of money: nobody knows it without a table of funding, or where rows of it were refused. */
export const ofMoney = ({ funding, refused }: Pick<Network, "funding" | "refused">) =>
  ({
    none: funding === undefined ? "unknown" : "zero",
    refused: refused.has("funding"),
    absent: "funding-table",
  }) as const;

/** Money of no centre that is placed nowhere, by a key of the table. */
export const openMoney = <const N extends string>(
  name: N,
  key: MoneyKey,
  { refused }: Pick<Network, "refused">,
  per = {},
) =>
  total(name, "money", amounts("hard", key), {
    ...{ none: "zero", refused: refused.has("funding"), absent: "funding-table" },
    shown: { id: "open-money", per },
  });

/** The amounts at a certainty, by a key of the table. */
export const amounts = (certainty: Certainty, key: MoneyKey) => FUNDING.by(key)(AMOUNTS[certainty]);

/** Money that is earmarked for a line of a service, and what it pays. */
export const LINE_MONEY = handle("line-money", (network: Network) => [
  ...texts("service key", "centre key", "line key"),
  LINES.lookup("line-amount", "money", "line key"),
  ...atEach(({ named, bind, keys }, each) => [
    earmarked(network, each, "line money key", "secured-funding"),
    calc(formulas.paidToLine, { name: named("paid"), bind: bind(["earmarked"]), shown: { per: keys } }),
  ]),
]);

export const CAPITAL_MONEY = handle("capital-money", (network: Network) =>
  CERTAINTIES.map((each) => earmarked(network, each, "capital money key", "secured-funding")),
);

/** Money that is earmarked for a service, and what it pays beside that of its lines. */
export const SERVICE_MONEY = handle("service-money", (network: Network) => [
  ...texts("service key", "centre key"),
  SERVICE_COSTS.lookup("requirement", "money", "service key"),
  ...atEach((at, each) => [
    earmarked(network, each, "service money key", "earmarked-funding"),
    at.total("paid-to-lines", LINE_MONEY.by("service key")(at.named("paid")), { none: "zero" }),
    calc(formulas.paidToService, {
      name: at.named("paid"),
      bind: at.bind(["earmarked", "paid-to-lines"]),
      shown: { per: at.keys },
    }),
  ]),
]);

const earmarked = (network: Network, each: Certainty, key: MoneyKey, id: string) =>
  atCertainty(each).total("earmarked", amounts(each, key), { id, ...ofMoney(network) });

/** The table of each centre's own money: what it has, what earmarks pay, and what is short before any pool pays. */
export const CENTRE_MONEY = handle("centre-money", (network: Network) => {
  const money = ofMoney(network);
  const inputs = ["free-money", "paid-to-lines", "paid-to-services"];
  return [
    ...texts("centre key", "pool key"),
    CENTRE_COSTS.lookup("requirement", "money", "centre key"),
    ...atEach((at, each) => [
      at.total("secured-funding", amounts(each, "centre key"), money),
      at.total("free-money", amounts(each, "free key"), money),
      at.total("paid-to-lines", LINE_MONEY.by("centre key")(at.named("paid")), { none: "zero" }),
      at.total("paid-to-services", SERVICE_MONEY.by("centre key")(at.named("paid")), { none: "zero" }),
      at.calc(formulas.shortfall, inputs),
      ...(network.pooling === "none" ? [] : [at.calc(formulas.freeSurplus, inputs)]),
    ]),
  ];
});

export const centreMoneyRows = (network: ResolvedNetwork): TableRow[] =>
  centreRows(network, ({ shares }) => ({ "pool key": keyCell(shares?.key) }));

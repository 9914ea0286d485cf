import { type ChainTable, type TableRow, handle, text, total } from "../../formula/table.js";
import { type Certainty, CERTAINTIES, atCertainty } from "../certainty.js";
import { COUNTRY, costSums } from "../centre-tables.js";
import { CENTRE_GAPS } from "./gap-tables.js";
import { coverageRatio, fundedNeedShare, netGap } from "../../made/measure/gaps.js";
import { type MoneyKey, amounts } from "./funding-table.js";
import { keyCell } from "../given-cell.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { calcKnown, rollup } from "../rollup.js";
import { withUnallocated } from "../../made/measure/money.js";

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

/** The tables of sums over centres. */
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

/** Money of the centres against their need. */
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
    ...calcKnown(fundedNeedShare, {
      name: named("funded-need-share"),
      bind: { "covered-need": covered },
      known: { requirement: needKnown, "covered-need": `${covered} known` },
      missing,
      per: keys,
    }),
  ];
}

/** Money that names no centre enters only what is said of all money. */
function allMoneyColumns({ funding, refused }: Network, each: Certainty, key: MoneyKey) {
  const { keys, named, ...at } = atCertainty(each);
  const { moneyKnown, missing } = knownAt(each);
  const all = `${named("secured-funding")} all` as const;
  const per = { ...keys, bucket: "all" };
  return [
    at.total("unallocated-funding", amounts(each, key), {
      id: "secured-funding",
      none: funding === undefined ? "unknown" : "zero",
      absent: "funding-table",
      refused: refused.has("funding"),
      per: { bucket: "unallocated" },
    }),
    ...calcKnown(withUnallocated, {
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
  return [netGap, coverageRatio].flatMap((formula) =>
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

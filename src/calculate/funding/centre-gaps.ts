import { type ChainTable, type Column, calc, lookup, text, total } from "../../formula/table.js";
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
} from "../../measure/gaps.js";
import { gapAfterPool } from "../../measure/pooling.js";
import { knownWith } from "../../measure/unknowns.js";
import { CERTAINTIES, type Certainty, certaintyKeys } from "../certainty.js";
import { COST_SUMS, centreRows } from "../centre-tables.js";
import { keyCell } from "../given.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { unknownOf } from "../rollup.js";

const GAPS = { hard: hardGap, expected: expectedGap, soft: softGap } as const;

/** The table of the gap of each centre, after its pool has paid, and of everything that is said beside it. */
export function centreGapTable(network: ResolvedNetwork, pooled: boolean): ChainTable {
  return {
    name: "centre-gaps",
    columns: [
      ...["centre key", "money key", "region key", "country key"].map(text),
      cost("centres-in-row", "centres"),
      cost("fte", "fte"),
      unknownOf("fte"),
      ...COST_SUMS.flatMap((id) => [cost(id, "money"), unknownOf(id)]),
      ...CERTAINTIES.flatMap((each) => columnsAt(each, pooled)),
      calc(grossShortfall, { bind: { shortfall: "shortfall hard" } }),
      unknownOf("gross-shortfall"),
    ],
    // Costs and money by columns of their own: where money alone is varied, the costs stay where they are.
    rows: centreRows(network, ({ id }) => ({ "money key": keyCell(id) })),
  };
}

const cost = (column: string, unit: string): Column =>
  lookup(column, unit, { table: "centre-costs", column, key: "centre key" });

function columnsAt(each: Certainty, pooled: boolean): Column[] {
  const per = certaintyKeys(each);
  const named = (name: string): string => `${name} ${each}`;
  const own = (name: string): Column =>
    lookup(named(name), "money", { table: "centre-money", column: named(name), key: "money key" });
  const gap = GAPS[each];
  return [
    own("secured-funding"),
    own("shortfall"),
    ...(pooled ? afterPool(each) : [calc(gap, { bind: { shortfall: named("shortfall") } })]),
    calc(coveredNeed, { name: named("covered-need"), bind: { shortfall: gap.id }, shown: { per } }),
    calc(surplus, {
      name: named("surplus"),
      bind: {
        "secured-funding": named("secured-funding"),
        "covered-need": named(pooled ? "own covered-need" : "covered-need"),
      },
      shown: { per },
    }),
    calc(netGap, { name: named("net-gap"), bind: { "secured-funding": named("secured-funding") }, shown: { per } }),
    calc(coverageRatio, {
      name: named("coverage-ratio"),
      bind: { "secured-funding": named("secured-funding") },
      shown: { per },
    }),
    calc(fundedNeedShare, {
      name: named("funded-need-share"),
      bind: { "covered-need": named("covered-need") },
      shown: { per },
    }),
    calc(knownWith, {
      name: named("secured with need"),
      bind: { value: named("secured-funding"), counterpart: "requirement" },
      shown: { per: { ...per, part: "secured-funding" } },
    }),
    calc(knownWith, {
      name: named("need with secured"),
      bind: { value: "requirement", counterpart: named("secured-funding") },
      shown: { per: { ...per, part: "requirement" } },
    }),
    ...["secured-funding", "shortfall", "covered-need", "surplus", "secured with need", "need with secured"].map(
      (name) => unknownOf(named(name)),
    ),
    unknownOf(gap.id),
  ];
}

// What a pool pays lowers the gap and raises the covered need; surplus is what own money leaves, whoever it then helps.
function afterPool(each: Certainty): Column[] {
  const per = certaintyKeys(each);
  const named = (name: string): string => `${name} ${each}`;
  const gap = GAPS[each];
  return [
    total(
      named("paid-from-pool"),
      "money",
      { table: "pool-payments", column: named("paid-from-pool"), key: "centre key" },
      { none: "zero", shown: { id: "paid-from-pool", per: { ...per, part: "all" } } },
    ),
    calc(gapAfterPool, {
      name: gap.id,
      bind: { shortfall: named("shortfall"), "paid-from-pool": named("paid-from-pool") },
      shown: { id: gap.id },
    }),
    calc(coveredNeed, {
      name: named("own covered-need"),
      bind: { shortfall: named("shortfall") },
      shown: { per: { ...per, part: "own" } },
    }),
  ];
}

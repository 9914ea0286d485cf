import { type ChainTable, type Column, calc, lookup, text } from "../../formula/table.js";
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
import { CERTAINTIES, type Certainty, atCertainty } from "../certainty.js";
import { COST_SUMS, centreRows } from "../centre-tables.js";
import { keyCell } from "../given.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { counted } from "../rollup.js";

const GAPS = { hard: hardGap, expected: expectedGap, soft: softGap } as const;

/** The table of the gap of each centre, after its pool has paid, and of everything that is said beside it. */
export function centreGapTable(network: ResolvedNetwork, pooled: boolean): ChainTable {
  return {
    name: "centre-gaps",
    columns: [
      ...["centre key", "money key", "region key", "country key"].map(text),
      cost("centres-in-row", "centres"),
      ...counted([cost("fte", "fte"), ...COST_SUMS.map((id) => cost(id, "money"))]),
      ...CERTAINTIES.flatMap((each) => columnsAt(each, pooled)),
      ...counted([calc(grossShortfall, { bind: { shortfall: "shortfall hard" } })]),
    ],
    // Costs and money by columns of their own: where money alone is varied, the costs stay where they are.
    rows: centreRows(network, ({ id }) => ({ "money key": keyCell(id) })),
  };
}

const cost = (column: string, unit: string): Column =>
  lookup(column, unit, { table: "centre-costs", column, key: "centre key" });

function columnsAt(each: Certainty, pooled: boolean): Column[] {
  const { named, keys, ...at } = atCertainty(each);
  const gap = GAPS[each];
  const money = { table: "centre-money", key: "money key" };
  return [
    ...counted([at.lookup("secured-funding", money), at.lookup("shortfall", money)]),
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
function poolColumns(each: Certainty): Column[] {
  const at = atCertainty(each);
  const gap = GAPS[each];
  const paid = { table: "pool-payments", column: at.named("paid-from-pool"), key: "centre key" };
  const bind = { shortfall: at.named("shortfall"), "paid-from-pool": at.named("paid-from-pool") };
  return [
    at.total("paid-from-pool", paid, { none: "zero", per: { part: "all" } }),
    ...counted([calc(gapAfterPool, { name: gap.id, bind, shown: { id: gap.id } })]),
    at.calc(coveredNeed, ["shortfall"], { name: "own covered-need", per: { part: "own" } }),
  ];
}

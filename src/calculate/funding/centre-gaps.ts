import { handle } from "../../formula/handle.js";
import { type TableRow, calc, texts } from "../../formula/table.js";
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
import { CENTRE_COSTS, centreRows, costSums } from "../centre-tables.js";
import { CENTRE_MONEY } from "./centre-money.js";
import { POOL_PAYMENTS } from "./pool-tables.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { counted } from "../rollup.js";

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
export const centreGapRows = (network: ResolvedNetwork): TableRow[] =>
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

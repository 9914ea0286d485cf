// Tables of joint financing: what each side (a kind of source, or a funder) owes and pays for each centre, and in all.
import type { Source } from "../../formula/figure.js";
import { type ChainTable, calc, given, handle, texts, total, calcs } from "../../formula/table.js";
import { coFundingDue, coFundingExcess, coFundingGap } from "../../made/measure/cash.js";
import { CENTRE_GAPS, FUNDING, ofMoney } from "./gap-tables.js";
import { centreKey, coFundingSides } from "./funding-rows.js";
import { keyCell } from "../given-cell.js";
import type { Network, ResolvedNetwork } from "../network.js";
import { take } from "../../measure/inputs.js";
import { comparable, counted, rollup } from "../known-parts.js";

/** What each side of a shared financing owes and pays for each centre. Nothing is netted, between sides or centres. */
export function coFundingTables(network: ResolvedNetwork): ChainTable[] {
  const sides = coFundingSides(network);
  if (sides.length === 0) return [];
  const { fiscalYear } = network;
  const sources = rulesOf(network);
  const of = CO_FUNDING.by("side key");
  const none = network.centres === undefined ? "unknown" : "zero";
  return [
    CO_FUNDING.table(
      [...network.groups.keys()].flatMap((id) =>
        sides.map(({ key, per, share }) => ({
          key: centreKey(id, key),
          per: { fiscalYear, centre: id, ...per },
          sources,
          cells: { "centre key": keyCell(id), "side key": keyCell(key), "co-funding-share": share },
        })),
      ),
      network,
    ),
    {
      name: "co-funding-totals",
      columns: SUMS.flatMap((id) => {
        // What is known of a side is about the centres of which due and paid are both known.
        const again = { known: of(`${id} comparable`), unknown: of("co-funding-gap unknown"), basis: "known" } as const;
        return rollup(id, "money", of(id), { none, absent: "centres-table", again });
      }),
      rows: sides.map(({ key, per }) => ({ key, per: { fiscalYear, ...per }, sources, cells: {} })),
    },
  ];
}

const SUMS = ["co-funding-due", "co-funding-paid", "co-funding-gap", "co-funding-excess"] as const;

const CO_FUNDING = handle("co-funding", (network: Network) => [
  ...texts("centre key", "side key"),
  given("co-funding-share", "ratio"),
  ...CENTRE_GAPS.lookups("centre key", take("centres-in-row", "requirement")),
  ...counted([
    calc(coFundingDue),
    total("co-funding-paid", "money", FUNDING.by("co-funding key")("secured-amount"), ofMoney(network)),
    ...calcs(coFundingGap, coFundingExcess),
  ]),
  ...SUMS.map((id) => comparable(id, "co-funding-gap")),
]);

// The law or contract that the analysis names stands beside every figure that follows from it.
function rulesOf({ coFunding }: Network): readonly Source[] {
  const { because, source } = coFunding ?? {};
  const title = because ?? source;
  const kind = source === "assumption" ? "assumption" : "published";
  return title === undefined ? [] : [{ title, locator: source ?? "/coFunding/because", kind }];
}

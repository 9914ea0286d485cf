import type { Source } from "../../formula/source.js";
import { type ChainTable, calc, given, lookup, text, total } from "../../formula/table.js";
import { coFundingDue, coFundingExcess, coFundingGap } from "../../measure/cash.js";
import { coFundingSides } from "./co-funding.js";
import { centreKey } from "./funding-keys.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { counted, rollup } from "../rollup.js";

const SUMS = ["co-funding-due", "co-funding-paid", "co-funding-gap", "co-funding-excess"] as const;

/**
 * What each side of a shared financing must pay for each centre, and pays. Nothing is netted: not between sides, since
 * each owes its own share, and not between centres. Money of nobody who is a side counts elsewhere.
 */
export function coFundingTables(network: ResolvedNetwork): ChainTable[] {
  const sides = coFundingSides(network);
  if (sides.length === 0) return [];
  const { fiscalYear } = network;
  const sources = rulesOf(network);
  const none = network.centres === undefined ? "unknown" : "zero";
  const refused = network.refused.has("centres");
  return [
    {
      name: "co-funding",
      columns: [
        ...["centre key", "side key"].map(text),
        given("co-funding-share", "ratio"),
        lookup("centres-in-row", "centres", { table: "centre-gaps", column: "centres-in-row", key: "centre key" }),
        lookup("requirement", "money", { table: "centre-gaps", column: "requirement", key: "centre key" }),
        ...counted([
          calc(coFundingDue),
          total(
            "co-funding-paid",
            "money",
            { table: "funding", column: "secured-amount", key: "co-funding key" },
            {
              none: network.funding === undefined ? "unknown" : "zero",
              refused: network.refused.has("funding"),
              absent: "funding-table",
            },
          ),
          calc(coFundingGap),
          calc(coFundingExcess),
        ]),
      ],
      rows: [...network.groups.keys()].flatMap((id) =>
        sides.map(({ key, per, share }) => ({
          key: centreKey(id, key),
          per: { fiscalYear, centre: id, ...per },
          sources,
          cells: { "centre key": keyCell(id), "side key": keyCell(key), "co-funding-share": share },
        })),
      ),
    },
    {
      name: "co-funding-totals",
      columns: SUMS.flatMap((id) =>
        rollup(
          id,
          "money",
          { table: "co-funding", column: id, key: "side key" },
          { none, refused, absent: "centres-table" },
        ),
      ),
      rows: sides.map(({ key, per }) => ({ key, per: { fiscalYear, ...per }, sources, cells: {} })),
    },
  ];
}

// The law or contract that the analysis names stands beside every figure that follows from it.
function rulesOf({ coFunding }: Network): readonly Source[] {
  const { because, source } = coFunding ?? {};
  const title = because ?? source;
  const kind = source === "assumption" ? "assumption" : "published";
  return title === undefined ? [] : [{ title, locator: source ?? "/coFunding/because", kind }];
}

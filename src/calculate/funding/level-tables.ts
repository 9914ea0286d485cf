import { type ChainTable, type Column, type TableRow, calc, text, total } from "../../formula/table.js";
import { CERTAINTIES, type Certainty, amountColumn, certaintyKeys } from "../certainty.js";
import { COST_SUMS, COUNTRY } from "../centre-tables.js";
import { coverageRatio, fundedNeedShare, netGap } from "../../measure/gaps.js";
import { keyCell } from "../given.js";
import type { Network } from "../network.js";
import type { ResolvedNetwork } from "../resolved-network.js";
import { rollup } from "../rollup.js";
import { withUnallocated } from "../../measure/money.js";

const GAP = { hard: "hard-gap", expected: "expected-gap", soft: "soft-gap" } as const;

/** The tables of regions and of the country: sums over their centres, with what is known where one is not. */
export function levelTables(network: ResolvedNetwork): ChainTable[] {
  const country: TableRow = { key: COUNTRY, per: { fiscalYear: network.fiscalYear }, cells: {} };
  const regions = network.everyRegion.map((region): TableRow => ({
    key: region.key,
    per: { fiscalYear: network.fiscalYear, region: region.code },
    cells: { region: keyCell(region.code) },
  }));
  return [
    { name: "regions", columns: [text("region"), ...levelColumns(network, "region key")], rows: regions },
    { name: "country", columns: levelColumns(network, "country key"), rows: [country] },
  ];
}

function levelColumns(network: Network, key: "region key" | "country key"): Column[] {
  const centresRefused = network.refused.has("centres");
  // No centres file says nothing about the need; a file without centres in this set says that there is none.
  const none = network.centres === undefined ? "unknown" : "zero";
  const costs = (column: string) => ({ table: "centre-gaps", column, key });
  return [
    total("centre-count", "centres", costs("centres-in-row"), {
      none,
      refused: centresRefused,
      absent: "centres-table",
    }),
    ...rollup("fte", "fte", costs("fte"), { none, refused: centresRefused, absent: "centres-table" }),
    ...COST_SUMS.flatMap((id) =>
      rollup(id, "money", costs(id), { none, refused: centresRefused, absent: "centres-table" }),
    ),
    ...CERTAINTIES.flatMap((each) => moneyColumns(network, key, each, none, centresRefused)),
    ...rollup(
      "gross-shortfall",
      "money",
      { table: "centre-gaps", column: "gross-shortfall", key },
      { none, refused: centresRefused, absent: "centres-table" },
    ),
  ];
}

function moneyColumns(
  network: Network,
  key: string,
  each: Certainty,
  none: "zero" | "unknown",
  refused: boolean,
): Column[] {
  const per = certaintyKeys(each);
  const named = (name: string): string => `${name} ${each}`;
  const noMoney = network.funding === undefined ? "unknown" : none;
  const sum = (id: string, column: string, name: string, empty: "zero" | "unknown"): Column[] =>
    rollup(
      id,
      "money",
      { table: "centre-gaps", column, key },
      { none: empty, refused, absent: "funding-table", per, name },
    );
  const missing = (extra: Record<string, string> = {}) => ({
    shown: { per: { ...per, ...extra, basis: "known" }, missing: `${named("covered-need")} unknown` },
  });
  const secured = named("secured-funding");
  const covered = named("covered-need");
  const both = { need: `${named("need with secured")} known`, money: `${named("secured with need")} known` };
  const all = { name: `${secured} all`, bucket: { bucket: "all" } };
  return [
    total(
      secured,
      "money",
      { table: "centre-gaps", column: secured, key },
      { none: noMoney, refused, absent: "funding-table", shown: { id: "secured-funding", per } },
    ),
    ...knownOnly("requirement", named("need with secured"), { ...per, part: "requirement" }, key, noMoney, refused),
    ...knownOnly(
      "secured-funding",
      named("secured with need"),
      { ...per, basis: "known" },
      key,
      noMoney,
      refused,
      `${covered} unknown`,
    ),
    ...sum("shortfall", named("shortfall"), named("shortfall"), noMoney),
    ...rollup(
      GAP[each],
      "money",
      { table: "centre-gaps", column: GAP[each], key },
      { none: noMoney, refused, absent: "funding-table" },
    ),
    ...sum("covered-need", covered, covered, noMoney),
    ...sum("surplus", named("surplus"), named("surplus"), noMoney),
    calc(netGap, { name: named("net-gap"), bind: { "secured-funding": secured }, shown: { per } }),
    calc(coverageRatio, { name: named("coverage-ratio"), bind: { "secured-funding": secured }, shown: { per } }),
    calc(fundedNeedShare, { name: named("funded-need-share"), bind: { "covered-need": covered }, shown: { per } }),
    calc(netGap, {
      name: `${named("net-gap")} known`,
      bind: { requirement: both.need, "secured-funding": both.money },
      ...missing(),
    }),
    calc(coverageRatio, {
      name: `${named("coverage-ratio")} known`,
      bind: { requirement: both.need, "secured-funding": both.money },
      ...missing(),
    }),
    calc(fundedNeedShare, {
      name: `${named("funded-need-share")} known`,
      bind: { requirement: both.need, "covered-need": `${covered} known` },
      ...missing(),
    }),
    // Money that names no centre enters only what is said of all money.
    total(
      named("unallocated-funding"),
      "money",
      { table: "funding", column: amountColumn(each), key: `unallocated ${key}` },
      {
        none: network.funding === undefined ? "unknown" : "zero",
        absent: "funding-table",
        refused: network.refused.has("funding"),
        shown: { id: "secured-funding", per: { ...per, bucket: "unallocated" } },
      },
    ),
    calc(withUnallocated, {
      name: all.name,
      bind: { "secured-funding": secured, "unallocated-funding": named("unallocated-funding") },
      shown: { id: "secured-funding", per: { ...per, ...all.bucket } },
    }),
    calc(netGap, {
      name: `${named("net-gap")} all`,
      bind: { "secured-funding": all.name },
      shown: { per: { ...per, ...all.bucket } },
    }),
    calc(coverageRatio, {
      name: `${named("coverage-ratio")} all`,
      bind: { "secured-funding": all.name },
      shown: { per: { ...per, ...all.bucket } },
    }),
    calc(withUnallocated, {
      name: `${all.name} known`,
      bind: { "secured-funding": both.money, "unallocated-funding": named("unallocated-funding") },
      shown: { ...missing(all.bucket).shown, id: "secured-funding" },
    }),
    calc(netGap, {
      name: `${named("net-gap")} all known`,
      bind: { requirement: both.need, "secured-funding": `${all.name} known` },
      ...missing(all.bucket),
    }),
    calc(coverageRatio, {
      name: `${named("coverage-ratio")} all known`,
      bind: { requirement: both.need, "secured-funding": `${all.name} known` },
      ...missing(all.bucket),
    }),
  ];
}

// The sum over the centres of which need and money are both known.
function knownOnly(
  id: string,
  column: string,
  per: Record<string, string>,
  key: string,
  none: "zero" | "unknown",
  refused: boolean,
  missing?: string,
): Column[] {
  const of = { table: "centre-gaps", column, key };
  const shown = { id, per: { ...per, basis: "known" }, ...(missing === undefined ? {} : { missing }) };
  return [total(`${column} known`, "money", of, { none, refused, absent: "funding-table", basis: "known", shown })];
}

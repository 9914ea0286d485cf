// Tables of how much of the gap money that names no centre could pay at most, of each region and of the country.
import { type ChainTable, type TableRow, handle, texts, total } from "../../formula/table.js";
import { coveredAtMost, fundedAtMost, gapAtLeast, payableGap, payableNear } from "../../made/measure/gaps.js";
import { keyCell } from "../given-cell.js";
import type { Network, ResolvedNetwork } from "../network.js";
import { LEVELS, openMoney } from "./gap-tables.js";
import { COUNTRY } from "../cost/cost-tables.js";
import { calcKnown } from "../known-parts.js";

/** What money of no centre could pay at most: of a region its own and the country's; of the country, each region's. */
export function rangeTables(network: ResolvedNetwork): ChainTable[] {
  const { fiscalYear, everyRegion, allocate, money } = network;
  if (allocate === "none" || !money.some(({ pays, pool }) => pays === "no-centre" && pool === undefined)) return [];
  const country: TableRow = {
    key: COUNTRY,
    per: { fiscalYear },
    cells: { "level key": keyCell(COUNTRY), "country key": keyCell(COUNTRY) },
  };
  const regions = everyRegion.map(({ key, code }): TableRow => ({
    key,
    per: { fiscalYear, region: code },
    cells: { "level key": keyCell(key), "country key": keyCell(COUNTRY) },
  }));
  return [
    NATIONAL.table([country], network),
    REGIONS.table(regions, network),
    { name: "country-ranges", columns: countryColumns(), rows: [country] },
  ];
}

const NATIONAL = handle("national-money", (network: Network) => [
  openMoney("national-money", "open key", network, { part: "national" }),
]);

const MISSING = "hard-gap unknown";

const KNOWN = {
  "hard-gap": "hard-gap known",
  "covered-need": "covered-need hard known",
  requirement: "need with secured hard known",
} as const;

const levelColumns = (level: "regions" | "country") => [
  ...texts("level key", "country key"),
  ...(["hard-gap", "covered-need hard", "requirement", ...Object.values(KNOWN)] as const).map((name) =>
    LEVELS[level].lookup(name, "money", "level key"),
  ),
  LEVELS[level].lookup(MISSING, "centres", "level key"),
  NATIONAL.lookup("national-money", "money", "country key"),
];

const REGIONS = handle("region-ranges", (network: Network) => [
  ...levelColumns("regions"),
  openMoney("near-money", "open region key", network),
  ...calcKnown(payableNear, { known: { "hard-gap": KNOWN["hard-gap"] }, missing: MISSING, plain: true }),
  ...rangeColumns({}),
]);

function countryColumns() {
  const near = REGIONS.by("country key");
  return [
    ...levelColumns("country"),
    total("near-money", "money", near("payable-near"), { none: "zero", shown: { id: "payable-near" } }),
    total("near-money known", "money", near("payable-near known"), {
      ...{ none: "zero", basis: "known" },
      shown: { id: "payable-near", per: { basis: "known" }, missing: MISSING, plain: "near-money" },
    }),
    ...rangeColumns({ "near-money": "near-money known" }),
  ];
}

function rangeColumns(near: Readonly<Record<string, string>>) {
  const ended = { missing: MISSING, plain: true } as const;
  const covered = { "covered-need": "covered-need hard" };
  return [
    ...calcKnown(payableGap, { ...ended, known: { "hard-gap": KNOWN["hard-gap"], ...near } }),
    ...calcKnown(coveredAtMost, {
      ...ended,
      bind: covered,
      known: { "covered-need": KNOWN["covered-need"], "payable-gap": "payable-gap known" },
    }),
    ...calcKnown(gapAtLeast, {
      ...ended,
      known: { "hard-gap": KNOWN["hard-gap"], "payable-gap": "payable-gap known" },
    }),
    ...calcKnown(fundedAtMost, {
      ...ended,
      known: { "covered-at-most": "covered-at-most known", requirement: KNOWN.requirement },
    }),
  ];
}

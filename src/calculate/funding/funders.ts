// Who gives the money: its groups by source and status, the share of each source, the largest funder, and a network
// without one.
import type { Evaluation } from "../../formula/chain.js";
import { type ChainTable, type TableRow, calc, handle, lookup, texts, total } from "../../formula/table.js";
import { isKnown } from "../../formula/figure.js";
import { sourceShare, sourceShareSquared } from "../../made/measure/money.js";
import { type Exact, compare, isZero } from "../../money/exact.js";
import { keyCell } from "../given-cell.js";
import type { Network } from "../network.js";
import type { FundingRows } from "./funding-rows.js";
import { type MoneyKey, LEVELS, amounts } from "./gap-tables.js";
import { COUNTRY } from "../cost/cost-tables.js";
import { atEach } from "./certainty.js";

/** The tables of secured funding by source and by status, for the whole and for each centre. */
export function moneyGroups(network: Network, { funding }: FundingRows): ChainTable[] {
  const refused = network.refused.has("funding");
  return GROUPS.map(({ table, key, keys }) => {
    const bucket = table.startsWith("all-") ? { bucket: "all" } : {};
    const groups = new Map<string, TableRow>();
    for (const row of funding) {
      const value = row.cells[key]?.value;
      if (value == null || groups.has(value)) continue;
      const per = Object.fromEntries(keys.flatMap((each) => pair(each, codeOf(row, each))));
      groups.set(value, { key: value, per: { fiscalYear: network.fiscalYear, ...per, ...bucket }, cells: {} });
    }
    return moneyGroup(table).table([...groups.values()], key, refused);
  });
}

type Group = { readonly table: string; readonly key: MoneyKey; readonly keys: readonly string[] };

// Each way of grouping money: the key column of the funding table, and the keys of the figure that the group is about.
const GROUPS = [
  { table: "money-by-source", key: "source key", keys: ["source"] },
  { table: "money-by-source-type", key: "source type key", keys: ["sourceType"] },
  { table: "money-by-status", key: "status key", keys: ["status"] },
  { table: "centre-money-by-source", key: "centre source key", keys: ["centre", "source"] },
  { table: "centre-money-by-source-type", key: "centre source type key", keys: ["centre", "sourceType"] },
  { table: "centre-money-by-status", key: "centre status key", keys: ["centre", "status"] },
  { table: "all-money-by-source", key: "source all key", keys: ["source"] },
  { table: "all-money-by-source-type", key: "source type all key", keys: ["sourceType"] },
  { table: "all-money-by-status", key: "status all key", keys: ["status"] },
] as const satisfies readonly Group[];

export const moneyGroup = (table: (typeof GROUPS)[number]["table"]) =>
  handle(table, (key: MoneyKey, refused: boolean) =>
    atEach((at, each) => [at.total("secured-funding", amounts(each, key), { none: "zero", refused })]),
  );

// The kind of a source is no key of a row: the row is told by its funder.
const codeOf = ({ per, cells }: TableRow, key: string): string | undefined =>
  key === "sourceType" ? (cells["source type"]?.value ?? undefined) : per[key];

const pair = (key: string, code: string | undefined) => (code === undefined ? [] : [[key, code] as const]);

/** The funder whose received and signed money is the most, whoever it names; ties by name. */
export function largestFunder(chain: Evaluation): string | undefined {
  const table = chain.tables.find((each) => each.name === MONEY.name);
  const sums = (table?.rows ?? []).flatMap(({ key }, row) => {
    const value = chain.value(MONEY.place(row, "secured-funding hard"));
    return isKnown(value) && !isZero(value) ? [{ key, value }] : [];
  });
  return sums.reduce<{ key: string; value: Exact } | undefined>((most, each) => {
    const order = most ? compare(each.value, most.value) : 1;
    return order > 0 || (order === 0 && most && each.key < most.key) ? each : most;
  }, undefined)?.key;
}

const MONEY = moneyGroup("all-money-by-source");

/** The scenario in which the largest funder leaves. */
export const WITHOUT_LARGEST_FUNDER = "without-largest-funder";

export const withoutFunder = (network: Network, funder: string): Network => ({
  ...network,
  scenario: WITHOUT_LARGEST_FUNDER,
  funding: network.funding?.filter((row) => row.values.source !== funder),
});

/** The share of each kind of source and funder in the secured money, and how concentrated it is on few funders. */
export function sourceTables(fiscalYear: string, groups: readonly ChainTable[]): ChainTable[] {
  const whole = keyCell(COUNTRY);
  const rowsOf = (of: Sources) => groups.find((each) => each.name === groupOf(of).name)?.rows ?? [];
  const shares = (of: Sources) =>
    sharesOf(of).table(
      rowsOf(of).map(({ key, per }) => ({ key, per, cells: { "money key": keyCell(key), "whole key": whole } })),
    );
  return [
    ...SETS.flatMap((set) => [shares({ ...set, kind: "source-type" }), shares({ ...set, kind: "source" })]),
    {
      name: "funding-concentration",
      columns: SETS.map((set) => {
        const squared = sharesOf({ ...set, kind: "source" }).by("whole key")("source-share-squared");
        const shown = { id: "funding-concentration", per: set.per };
        const options = { none: "unknown", absent: "secured-funding", shown } as const;
        return total(`${set.prefix}funding-concentration`, "ratio", squared, options);
      }),
      rows: [{ key: COUNTRY, per: { fiscalYear }, cells: {} }],
    },
  ];
}

/** Money of the centres, and all money: each by funder and by kind, and the column of their whole. */
const SETS = [
  { prefix: "", whole: "secured-funding hard", per: {} },
  { prefix: "all-", whole: "secured-funding hard all", per: { bucket: "all" } },
] as const;

type Sources = (typeof SETS)[number] & { readonly kind: "source" | "source-type" };

const groupOf = ({ prefix, kind }: Sources) => moneyGroup(`${prefix}money-by-${kind}`);

const sharesOf = (of: Sources) =>
  handle(`${of.prefix}${of.kind}-shares`, () => [
    ...texts("money key", "whole key"),
    lookup("source-secured", "money", groupOf(of).at("money key")("secured-funding hard")),
    lookup("secured-funding", "money", LEVELS.country.at("whole key")(of.whole)),
    calc(sourceShare),
    ...(of.kind === "source" ? [calc(sourceShareSquared)] : []),
  ]);

import { type ChainTable, type Column, calc, given, lookup, text, total } from "../formula/table.js";
import { CERTAINTIES, type Certainty, amountColumn, certaintyKeys } from "./certainty.js";
import { centreGroups, centreRow } from "./centre-tables.js";
import { coverageRatio } from "../measure/coverage-ratio.js";
import { coveredNeed } from "../measure/covered-need.js";
import { expectedAmount } from "../measure/expected-amount.js";
import { expectedGap } from "../measure/expected-gap.js";
import { fundedNeedShare } from "../measure/funded-need-share.js";
import { fundingAmount } from "../measure/funding-amount.js";
import { fundingRows } from "./funding-rows.js";
import { grossShortfall } from "../measure/gross-shortfall.js";
import { hardGap } from "../measure/hard-gap.js";
import { knownWith } from "../measure/known-with.js";
import { netGap } from "../measure/net-gap.js";
import type { Network } from "./network.js";
import { paidToLine } from "../measure/paid-to-line.js";
import { paidToService } from "../measure/paid-to-service.js";
import { unknownOf } from "./rollup.js";
import { securedAmount } from "../measure/secured-amount.js";
import { shortfall } from "../measure/shortfall.js";
import { softGap } from "../measure/soft-gap.js";
import { surplus } from "../measure/surplus.js";

const GAPS = { hard: hardGap, expected: expectedGap, soft: softGap } as const;

/** The tables that set money against the need of each centre: funding → earmarks → centres. */
export function fundingTables(network: Network): ChainTable[] {
  const rows = fundingRows(network);
  const refused = network.refused.has("funding");
  const none = network.funding === undefined ? "unknown" : "zero";
  const money = (
    name: string,
    certainty: Certainty,
    key: string,
    shown: Parameters<typeof total>[3]["shown"],
  ): Column =>
    total(
      name,
      "money",
      { table: "funding", column: amountColumn(certainty), key },
      { none, refused, absent: "funding-table", shown: shown ?? null },
    );
  const earmarked = (certainty: Certainty, key: string, id: string): Column =>
    money(`earmarked ${certainty}`, certainty, key, { id, per: certaintyKeys(certainty) });
  return [
    { name: "funding", columns: FUNDING_COLUMNS, rows: rows.funding },
    { name: "funding-ranges", columns: RANGE_COLUMNS, rows: rows.ranges },
    {
      name: "line-money",
      columns: [
        ...["service key", "centre key", "line key"].map(text),
        lookup("line-amount", "money", { table: "lines", column: "line-amount", key: "line key" }),
        ...CERTAINTIES.flatMap((each) => [
          earmarked(each, "line money key", "secured-funding"),
          calc(paidToLine, {
            name: `paid ${each}`,
            bind: { earmarked: `earmarked ${each}` },
            shown: { per: certaintyKeys(each) },
          }),
        ]),
      ],
      rows: rows.lines,
    },
    {
      name: "capital-money",
      columns: CERTAINTIES.map((each) => earmarked(each, "capital money key", "secured-funding")),
      rows: rows.capital,
    },
    {
      name: "service-money",
      columns: [
        ...["service key", "centre key"].map(text),
        lookup("requirement", "money", { table: "service-costs", column: "requirement", key: "service key" }),
        ...CERTAINTIES.flatMap((each) => [
          earmarked(each, "service money key", "earmarked-funding"),
          total(
            `lines ${each}`,
            "money",
            { table: "line-money", column: `paid ${each}`, key: "service key" },
            { none: "zero", shown: { id: "paid-to-lines", per: certaintyKeys(each) } },
          ),
          calc(paidToService, {
            name: `paid ${each}`,
            bind: { earmarked: `earmarked ${each}`, "paid-to-lines": `lines ${each}` },
            shown: { per: certaintyKeys(each) },
          }),
        ]),
      ],
      rows: rows.services,
    },
    {
      name: "centre-gaps",
      columns: [
        ...["centre key", "region key", "country key"].map(text),
        lookup("centres-in-row", "centres", { table: "centre-costs", column: "centres-in-row", key: "centre key" }),
        lookup("requirement", "money", { table: "centre-costs", column: "requirement", key: "centre key" }),
        ...CERTAINTIES.flatMap((each) => centreColumns(each, money)),
        calc(grossShortfall, { bind: { shortfall: "shortfall hard" } }),
        unknownOf("gross-shortfall"),
      ],
      rows: centreGroups(network).map((group) => centreRow(network, group)),
    },
  ];
}

const FUNDING_COLUMNS: readonly Column[] = [
  ...["status", "foreign", "exchange-rate key"].map(text),
  ...["centre key", "free key", "line money key", "capital money key", "service money key"].map(text),
  ...["unallocated region key", "unallocated country key", "source key", "source all key"].map(text),
  ...["status key", "status all key", "centre status key", "centre source key"].map(text),
  given("amount", "price"),
  given("probability", "ratio"),
  lookup("exchange-rate", "ratio", { table: "indices", column: "value", key: "exchange-rate key" }),
  calc(fundingAmount),
  calc(securedAmount),
  calc(expectedAmount),
];

// Only rows that state a range stand here: a blank minimum is no minimum.
const RANGE_COLUMNS: readonly Column[] = [
  ...["foreign", "exchange-rate key"].map(text),
  given("min", "price"),
  given("max", "price"),
  lookup("exchange-rate", "ratio", { table: "indices", column: "value", key: "exchange-rate key" }),
  calc(fundingAmount, { name: "low", bind: { amount: "min" }, shown: { per: { scenario: "low" } } }),
  calc(fundingAmount, { name: "high", bind: { amount: "max" }, shown: { per: { scenario: "high" } } }),
];

function centreColumns(
  each: Certainty,
  money: (name: string, certainty: Certainty, key: string, shown: Parameters<typeof total>[3]["shown"]) => Column,
): Column[] {
  const per = certaintyKeys(each);
  const paid = (id: string, table: string): Column =>
    total(
      `${id} ${each}`,
      "money",
      { table, column: `paid ${each}`, key: "centre key" },
      { none: "zero", shown: { id, per } },
    );
  const named = (name: string): string => `${name} ${each}`;
  const gap = GAPS[each];
  return [
    money(named("secured-funding"), each, "centre key", { id: "secured-funding", per }),
    money(named("free-money"), each, "free key", { id: "free-money", per }),
    paid("paid-to-lines", "line-money"),
    paid("paid-to-services", "service-money"),
    calc(shortfall, {
      name: named("shortfall"),
      bind: {
        "free-money": named("free-money"),
        "paid-to-lines": named("paid-to-lines"),
        "paid-to-services": named("paid-to-services"),
      },
      shown: { per },
    }),
    calc(gap, { bind: { shortfall: named("shortfall") } }),
    calc(coveredNeed, { name: named("covered-need"), bind: { shortfall: named("shortfall") }, shown: { per } }),
    calc(surplus, {
      name: named("surplus"),
      bind: { "secured-funding": named("secured-funding"), "covered-need": named("covered-need") },
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

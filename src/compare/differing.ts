import type { Factor } from "./factors.js";
import { FACTORS, IDLE_COLUMNS, PRICE_COLUMNS, factorOf } from "./factors.js";
import { type Side, keyOf } from "./side.js";
import { isSound } from "../model/table.js";

/** The factors in which two sides differ: the others change nothing and need no mixture. */
export const differing = (from: Side, to: Side): readonly Factor[] =>
  FACTORS.filter((factor) => JSON.stringify(CONTENT[factor](from)) !== JSON.stringify(CONTENT[factor](to)));

type Values = Readonly<Record<string, string | undefined>>;

// Everything that a factor owns, in one order; what is equal here is equal in every mixture.
const CONTENT: Readonly<Record<Factor, (side: Side) => unknown>> = {
  need: (side) => [
    table(side.network.centres?.map((row) => without(row.values, ["standard", ...SAID_ONLY]))),
    table(side.network.needs?.map((row) => without(row.values, ["source"]))),
    // Contributions hang on the owner.
    side.network.country &&
      table(side.network.centres?.map((row) => ({ key: keyOf(row), owner: row.values.ownership }))),
    assumptions(side, "need"),
    side.network.refused.has("centres"),
    side.network.centres?.filter((row) => !isSound(row)).map(keyOf),
  ],
  standard: (side) => [
    table(side.network.costLines?.map((row) => without(row.values, [...PRICE_COLUMNS, ...IDLE_COLUMNS]))),
    table(side.network.centres?.map((row) => ({ key: keyOf(row), standard: row.values.standard }))),
    inOrder(side.network.use),
    assumptions(side, "standard"),
    side.network.refused.has("costStandards"),
    side.network.refusedLines ?? [],
  ],
  price: ({ network, series }) => [
    table(
      network.costLines?.map(({ values }) => ({
        key: JSON.stringify([values.standard_id, values.service, values.line]),
        ...Object.fromEntries(PRICE_COLUMNS.map((column) => [column, values[column]])),
      })),
    ),
    [...series].map(([name, years]) => JSON.stringify([name, [...years].sort()])).sort(),
    network.country && [network.firstDay, network.country],
  ],
  "exchange-rate": ({ rates }) => [...rates].sort(),
  funding: ({ network }) => [
    table(network.funding?.map((row) => without(row.values, ["min", "max", "evidence", "month_from", "month_to"]))),
    network.refused.has("funding"),
    network.refusedMoney ?? [],
  ],
  method: (side) => [
    side.network.pooling,
    side.network.allocate ?? "",
    side.network.contingencyBase ?? "with-overhead",
    assumptions(side, "method"),
  ],
};

// Columns of a centre that its amounts do not hang on.
const SAID_ONLY = ["name", "ownership", "confidential", "evidence", "opening_year"];

const assumptions = ({ network }: Pick<Side, "network">, factor: Factor): unknown =>
  table(
    network.assumptions
      .filter((row) => factorOf(row.values.name) === factor)
      .map((row) => without(row.values, ["min", "max", "source"])),
  );

/** Rows in an order of their own: the order of the file says nothing. */
const table = (rows: readonly Values[] | undefined): unknown =>
  rows?.map((each) => JSON.stringify(inOrder(each))).sort();

const inOrder = (values: Values): unknown =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const without = (values: Values, columns: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([column]) => !columns.includes(column)));

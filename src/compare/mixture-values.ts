// Figures of all mixtures of two networks: the factors in which the two differ, and the values in each mixture.
import { type Evaluation, evaluateChain } from "../formula/chain.js";
import type { ChainTable } from "../formula/table.js";
import type { Network } from "../calculate/network.js";
import { networkTables } from "../calculate/network-tables.js";
import type { Factor, Side } from "./comparison-side.js";
import { FACTORS, IDLE_COLUMNS, NOW, PRICE_COLUMNS, factorOf, keyOf, sideOf } from "./comparison-side.js";
import { hybridNetwork } from "./hybrid-network.js";
import type { PerKeys, Value } from "../formula/figure.js";
import { figureKey } from "../formula/figures.js";
import { isSound } from "../model/table.js";

/** The factors in which two sides differ: the others change nothing and need no mixture. */
const differing = (from: Side, to: Side): readonly Factor[] =>
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
const table = (rows: readonly Values[] | undefined) => rows?.map((each) => JSON.stringify(inOrder(each))).sort();

const inOrder = (values: Values): unknown =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));

const without = (values: Values, columns: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([column]) => !columns.includes(column)));

/**
 * Computes figures in 2^k mixtures of two networks for k factors that differ; the last is the second network.
 *
 * @returns the factors; values by set of those that are taken from the second network (bit i is `factors[i]`), then by
 *   reading
 */
export function mixtureValues(from: Network, to: Network, readings: readonly Reading[]) {
  const [first, second] = [sideOf("from", from), sideOf("to", to)];
  const factors = differing(first, second);
  const region = readings.map((each) => each.per["region"]).find((each) => each !== undefined);
  const ids = new Set(readings.map((each) => each.id));
  const all = 2 ** factors.length - 1;
  const values = Array.from({ length: all + 1 }, (_, set) => {
    const network = hybridNetwork(
      {
        of: (factor) => {
          const at = factors.indexOf(factor);
          // Where both are alike either will do; the last mixture is the second network itself.
          return (at < 0 ? set === all && all > 0 : (set & (1 << at)) !== 0) ? second : first;
        },
        other: (side) => (side === first ? second : first),
      },
      region,
    );
    const tables = neededTables(networkTables(network, []), ids);
    return figureValues(evaluateChain(tables, network.currency), readings, NOW);
  });
  return { factors, values };
}

/** The tables that show figures of some ids, and every table that these look back at. */
function neededTables(tables: readonly ChainTable[], ids: ReadonlySet<string>): ChainTable[] {
  const names = new Set<string>();
  const needed = [...tables].reverse().filter(({ name, columns }) => {
    const shows = columns.some((each) => "shown" in each && each.shown !== null && ids.has(each.shown.id));
    if (!shows && !names.has(name)) return false;
    for (const each of columns) if ("table" in each) names.add(each.table);
    return true;
  });
  return needed.reverse();
}

/** What is read from a network: a figure and what it is about, without the year. */
type Reading = { readonly id: string; readonly per: PerKeys };

/** A sum of the known parts has its value also where nothing is missing and the figure is not shown. */
function figureValues(chain: Evaluation, readings: readonly Reading[], fiscalYear: string): (Value | undefined)[] {
  const wanted = new Map(readings.map((each, at) => [figureKey(each.id, { fiscalYear, ...each.per }), at]));
  const ids = new Set(readings.map((each) => each.id));
  const found: (Value | undefined)[] = readings.map(() => undefined);
  for (const table of chain.tables)
    for (const column of table.columns) {
      const shown = "shown" in column ? column.shown : null;
      if (!shown || !ids.has(shown.id)) continue;
      table.rows.forEach((row, at) => {
        const place = wanted.get(figureKey(shown.id, { ...row.per, ...shown.per }));
        if (place !== undefined) found[place] = chain.value({ table: table.name, row: at, column: column.name });
      });
    }
  return found;
}

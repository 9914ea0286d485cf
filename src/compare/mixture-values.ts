import { evaluateChain } from "../formula/chain.js";
import type { ChainTable } from "../formula/table.js";
import type { Value } from "../formula/value.js";
import type { Network } from "../calculate/network.js";
import { networkTables } from "../calculate/network-tables.js";
import { differing } from "./differing.js";
import type { Factor } from "./factors.js";
import { type Reading, figureValues } from "./figure-value.js";
import { hybridNetwork } from "./hybrid-network.js";
import { NOW } from "./now-network.js";
import { sideOf } from "./side.js";

/** The values of every mixture of two networks. */
export type MixtureValues = {
  /** The factors in which the two differ. */
  readonly factors: readonly Factor[];
  /** By set of factors that are taken from the second network (bit i is `factors[i]`), then by reading. */
  readonly values: readonly (readonly (Value | undefined)[])[];
};

/**
 * Computes figures in every mixture of two networks: 2^k of them for k factors that differ. The first is the one
 * network, the last the other.
 */
export function mixtureValues(from: Network, to: Network, readings: readonly Reading[]): MixtureValues {
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

/**
 * The tables of a chain that some figures are made of: those that show them, and every table that these look back at.
 *
 * @param tables - the chain, each table looking back at earlier ones only
 * @param ids - ids of the figures
 */
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

import type { ChosenStandard } from "../calculate/choose-standard.js";
import type { Network } from "../calculate/network.js";
import { resolveNetwork } from "../calculate/resolve-network.js";
import { sourceOf } from "../calculate/source-of.js";
import { yearNetwork } from "../calculate/year-network.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { SourceRecord } from "../model/source-record.js";
import type { Row } from "../model/table.js";
import type { CostStandardUse } from "../result/result.js";

/**
 * The cost standards that the centres of a network, and the model centres of its norms, are costed by: each with the time
 * in which its lines are in force and the years of its prices.
 *
 * @param all - the network with every centre
 * @param years - the fiscal years that are costed
 * @param works - the table of sources, which may say that a source is an assumption
 */
export function usedStandards(
  all: Network,
  years: readonly string[],
  works: readonly Row<SourceRecord>[],
): CostStandardUse[] {
  const uses = new Map<string, CostStandardUse>();
  for (const year of years) {
    for (const { lines } of standardsIn(yearNetwork(all, year))) {
      for (const { values, file } of lines) {
        const assumed = sourceOf(values.source ?? "", works, file).kind === "assumption";
        const use = { ...useOf(values), assumed };
        const key = [use.id, use.service, use.validFrom, use.validTo].join("|");
        const known = uses.get(key) ?? use;
        uses.set(key, {
          ...known,
          priceYears: [...new Set([...known.priceYears, ...use.priceYears])].sort(),
          assumed: known.assumed || assumed,
        });
      }
    }
  }
  return [...uses.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}

/** The cost standards that the centres and norms of a year are costed by, each once. */
export function standardsIn(network: Network): ReadonlySet<ChosenStandard> {
  const { services, norms } = resolveNetwork(network);
  return new Set([...services.map(({ standard }) => standard), ...norms.map(({ model }) => model)]);
}

const useOf = (line: CostStandardLine): Omit<CostStandardUse, "assumed"> => ({
  id: line.standard_id,
  service: line.service,
  ...(line.valid_from === undefined ? {} : { validFrom: line.valid_from }),
  ...(line.valid_to === undefined ? {} : { validTo: line.valid_to }),
  priceYears: line.price_year === undefined ? [] : [line.price_year],
});

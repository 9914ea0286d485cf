import { chooseStandard } from "../calculate/choose-standard.js";
import type { Network } from "../calculate/network.js";
import { yearNetwork } from "../calculate/year-network.js";
import type { Centre } from "../model/centre.js";
import type { CostStandardLine } from "../model/cost-standard.js";
import type { CostStandardUse } from "../result/result.js";

type Wanted = { readonly service: Centre["service"]; readonly standard: string | undefined; readonly hidden: boolean };

/**
 * The cost standards that the centres of a network, and the model centres of its norms, are costed by: each with the time
 * in which its lines are in force and the years of its prices.
 *
 * @param all - the network with every centre
 * @param years - the fiscal years that are costed
 * @param confidential - ids of centres that outputs do not name
 */
export function usedStandards(
  all: Network,
  years: readonly string[],
  confidential: ReadonlySet<string>,
): CostStandardUse[] {
  const uses = new Map<string, CostStandardUse>();
  for (const year of years) {
    const network = yearNetwork(all, year);
    for (const { service, standard: named, hidden } of wantedIn(network, confidential)) {
      const { standard, lines } = chooseStandard(network, service, named);
      for (const { values } of standard === undefined ? [] : lines) {
        const use = useOf(values, hidden);
        const key = [use.id, use.service, use.validFrom, use.validTo].join("|");
        const known = uses.get(key) ?? use;
        uses.set(key, {
          ...known,
          priceYears: [...new Set([...known.priceYears, ...use.priceYears])].sort(),
          confidential: known.confidential && hidden,
        });
      }
    }
  }
  return [...uses.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, use]) => use);
}

// Each service and standard once: with and without a centre that outputs name.
function wantedIn({ centres = [], supplyStandards }: Network, confidential: ReadonlySet<string>): Wanted[] {
  const all: Wanted[] = [
    ...centres.map(({ values }) => ({
      service: values.service,
      standard: values.standard,
      hidden: confidential.has(values.centre_id),
    })),
    ...supplyStandards.map(({ service }) => ({ service, standard: undefined, hidden: false })),
  ];
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

const useOf = (line: CostStandardLine, confidential: boolean): CostStandardUse => ({
  id: line.standard_id,
  service: line.service,
  ...(line.valid_from === undefined ? {} : { validFrom: line.valid_from }),
  ...(line.valid_to === undefined ? {} : { validTo: line.valid_to }),
  priceYears: line.price_year === undefined ? [] : [line.price_year],
  confidential,
});

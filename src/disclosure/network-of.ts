import type { Network } from "../calculate/network.js";

/**
 * The network of some centres alone, with their money and money of no centre. What is computed of it hangs on no other
 * centre: so nothing of another one can follow from it. Money is not pooled, and places are not held against a norm,
 * since both ask for the others.
 */
export const networkOf = (network: Network, centres: ReadonlySet<string>): Network => ({
  ...network,
  centres: network.centres?.filter(({ values }) => centres.has(values.centre_id)),
  funding: network.funding?.filter(({ values: { centre_id: id } }) => id === undefined || centres.has(id)),
  refusedMoney: (network.refusedMoney ?? []).filter(({ centre }) => centres.has(centre)),
  population: undefined,
  package: undefined,
  demand: undefined,
  coFunding: undefined,
  supplyStandards: [],
  pooling: "none",
});

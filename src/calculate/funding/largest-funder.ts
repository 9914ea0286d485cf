import { type Exact, compare, isZero } from "../../money/exact.js";
import type { Evaluation } from "../../formula/chain.js";
import { isKnown } from "../../formula/value.js";
import { moneyGroup } from "./money-groups.js";
import type { Network } from "../network.js";

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

/** The network without the money of a funder. */
export const withoutFunder = (network: Network, funder: string): Network => ({
  ...network,
  scenario: WITHOUT_LARGEST_FUNDER,
  funding: network.funding?.filter((row) => row.values.source !== funder),
});

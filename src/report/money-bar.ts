import { add, compare, exact, subtract, sum } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { PerKeys } from "../formula/figure.js";
import type { FigureIndex } from "../result/figure-index.js";
import type { Bar } from "./pieces.js";

/** The money of a centre or of all by how sure it is: received, signed, and what was only promised. */
export function moneyBar(index: FigureIndex, per: PerKeys): Pick<Bar, "received" | "signed" | "promised"> {
  const status = (name: string, more: PerKeys = {}) =>
    index.find("secured-funding", { ...per, status: name, ...more })?.value ?? null;
  // A promise is in no hard amount; all of it is in the amount with every promise.
  const promises = ["pledged", "probable"]
    .map((name) => status(name, { certainty: "soft" }))
    .filter((each) => each !== null);
  return {
    received: status("disbursed"),
    signed: status("committed"),
    promised: promises.length > 0 ? toDecimal(sum(promises.map(exact))) : null,
  };
}

/** What is promised beside the money that is secured; null where either is not known. */
export function promisedOf(index: FigureIndex, per: PerKeys): string | null {
  const [hard, soft] = [
    index.find("secured-funding", per)?.value,
    index.find("secured-funding", { ...per, certainty: "soft" })?.value,
  ];
  return hard == null || soft == null ? null : toDecimal(subtract(exact(soft), exact(hard)));
}

/** Whether more of a need is covered than its own money pays: the rest comes from a pool. */
export const paidByPool = ({ covered, received, signed, need, shortfall }: Bar): boolean =>
  covered === undefined &&
  need !== null &&
  shortfall !== null &&
  compare(add(exact(received ?? "0"), exact(signed ?? "0")), subtract(exact(need), exact(shortfall))) < 0;

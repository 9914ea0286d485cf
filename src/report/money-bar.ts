// The amounts that bars of money draw (received, signed, promised), and the scale of the bars of a table. Also: whether
// a pool pays a part of what is covered.
import type { PerKeys } from "../formula/figure.js";
import { say } from "../formula/locale.js";
import { type Exact, add, compare, exact, greatest, isZero, subtract, sum, toDecimal, whole } from "../money/exact.js";
import type { FigureIndex } from "../result/find-figures.js";
import type { Bar, Page, Table } from "./page.js";

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

/** A scale from 0 for the bars of a table: it ends at the next round number above the longest amount. */
export function barScale(page: Page, amounts: readonly Exact[]): Pick<Table, "scale"> {
  const longest = amounts.reduce(greatest, whole(0));
  if (isZero(longest)) return {};
  for (let order = 0n; ; order += 1n) {
    const found = STEPS.find((step) => compare({ n: step.n * 10n ** order, d: step.d }, longest) >= 0);
    if (!found) continue;
    const end = toDecimal({ n: found.n * 10n ** order, d: found.d });
    const words = { end: page.print.round(end), unit: page.print.unit };
    return { scale: { end, text: say(page.locale, "scale", words), short: say(page.locale, "scale.short", words) } };
  }
}

const STEPS = ["1", "1.5", "2", "2.5", "3", "4", "5", "6", "8", "10"].map(exact);

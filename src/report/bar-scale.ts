import { type Exact, compare, exact, greatest, isZero, whole } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import { say } from "../formula/say.js";
import type { Page } from "./page.js";
import type { Table } from "./pieces.js";

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

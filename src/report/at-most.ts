import { say } from "../formula/say.js";
import type { FundingTotal } from "../headline/funding-total.js";
import { otherEnd } from "../headline/ranges.js";
import type { Page } from "./page.js";

/** How a shortfall is said: where money without a centre may make it less, as the most that it may be. */
export const atMost =
  (page: Page, total: FundingTotal) =>
  (value: string): string =>
    otherEnd(page, "hard-gap", total.per) === undefined ? value : say(page.locale, "at-most", { value });

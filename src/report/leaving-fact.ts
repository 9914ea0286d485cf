import { WITHOUT_LARGEST_FUNDER } from "../calculate/funding/largest-funder.js";
import { say } from "../formula/say.js";
import type { FundingTotal } from "../headline/funding-total.js";
import { atMost } from "./at-most.js";
import type { Page } from "./page.js";

/** What the shortfall would be if the largest funder left. */
export function leavingFact(page: Page, total: FundingTotal): string[] {
  const { result, locale, index, print } = page;
  const now = total.of("hard-gap");
  const then = now && index.find("hard-gap", { ...now.per, scenario: WITHOUT_LARGEST_FUNDER });
  if (now?.value == null || then === undefined) return [];
  if (then.value === null || result.largestFunder === undefined) return [];
  const most = atMost(page, total);
  const words = {
    funder: result.largestFunder,
    now: most(print.money(now.value)),
    then: most(print.moneyWords(then.value)),
  };
  return [say(locale, now.value === then.value ? "fact.leaving-same" : "fact.leaving", words)];
}

import { EXIT } from "../calculate/funding/largest-funder.js";
import { say } from "../formula/say.js";
import type { FundingTotal } from "../headline/funding-total.js";
import type { Page } from "./page.js";

/** What the shortfall would be if the largest funder left. */
export function leavingFact({ result, locale, index, print }: Page, total: FundingTotal): string[] {
  const now = total.of("hard-gap");
  const then = now && index.find("hard-gap", { ...now.per, scenario: EXIT });
  if (now?.value == null || then === undefined) return [];
  if (then.value === null || result.largestFunder === undefined) return [];
  const words = { funder: result.largestFunder, now: print.money(now.value), then: print.moneyWords(then.value) };
  return [say(locale, now.value === then.value ? "fact.leaving-same" : "fact.leaving", words)];
}

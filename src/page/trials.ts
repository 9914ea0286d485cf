import type { FundingTotal } from "../headline/network-figures.js";
import type { Page } from "../report/page.js";
import { changeWords } from "../report/funding-facts.js";
import type { Trial } from "./messages.js";

/** What can be tried where a shortfall is known: dearer pay and prices, more places, and each funder who leaves. */
export function trialsOf({ page, total }: { readonly page: Page; readonly total: FundingTotal }): readonly Trial[] {
  if (total.of("hard-gap")?.value == null) return [];
  const { about, value } = page.index;
  const paying = about("secured-funding").flatMap((per) => (per["source"] === undefined || value("secured-funding", per) === "0" ? [] : [per["source"]])); // prettier-ignore
  const funders = [...new Set(paying)].slice(0, MOST_FUNDERS);
  return [...funders.map((without) => ({ without })), ...USUAL].map((change) => {
    const words = Object.entries(change).flatMap(([key, value]) => changeWords(page, key, value) ?? []);
    return { words: words.join(", "), change };
  });
}

const USUAL = [{ pay: "+10%" }, { places: "+2" }, { index: "+8%" }] as const;
const MOST_FUNDERS = 8;

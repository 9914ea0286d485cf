import type { Source } from "../formula/source.js";

/** The works that the investment case rests on. */
export const investmentSources = {
  discounting: {
    title: "umay: present value of dated flows; the fiscal year of the analysis is not discounted",
    locator: "amount ÷ (1 + r)^t; real amounts at the real rate",
    kind: "derived",
  },
  womensAid: {
    title: "Our open letter: calling on political leaders to invest in domestic abuse services",
    locator: "£427 million a year saves £3,898,100,000: at least £9 for every £1",
    publisher: "Women's Aid and ResPublica",
    url: "https://takeaction.womensaid.org.uk/sign-your-name-our-open-letter-calling-political-leaders-invest-domestic-abuse",
    kind: "published",
  },
  eige: {
    title: "Gender-based violence costs the EU €366 billion a year",
    locator: "services such as shelters are 0.4 % of the cost of gender-based violence",
    publisher: "European Institute for Gender Equality",
    year: "2021",
    url: "https://eige.europa.eu/newsroom/news/gender-based-violence-costs-eu-eu366-billion-year",
    kind: "published",
  },
} as const satisfies Record<string, Source>;

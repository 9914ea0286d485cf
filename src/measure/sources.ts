import type { Source } from "../formula/source.js";

/* @__NO_SIDE_EFFECTS__ */
const published = (title: string, locator: string, rest: Partial<Source> = {}): Source => ({
  title,
  locator,
  kind: "published",
  ...rest,
});

// The works that the formulas of cost, supply and funding rest on.

export const contract: Source = {
  title: "umay: the rule is arithmetic that umay states itself",
  locator: "docs/formulas",
  kind: "derived",
};
export const kellyDubois: Source = published(
  "Combating violence against women: minimum standards for support services",
  "shelters: one family place per 10,000 inhabitants, a place for the mother and the average number of children",
  {
    publisher: "Council of Europe (Kelly and Dubois)",
    year: "2008",
    url: "https://femcities.at/de/topics/combatting-violence-against-women/?artikel_media_id=22",
    note: "read as reproduced by femcities",
  },
);
export const schwaben: Source = published(
  "Aichach-Friedberg, Günzburg, Dillingen: Warum nicht jeder Kreis ein Frauenhaus hat",
  "1,899,442 inhabitants: 190 places at 1 per 10,000, 253 at 1 per 7,500, so places are rounded half up",
  {
    publisher: "Augsburger Allgemeine",
    url: "https://augsburger-allgemeine.de/bayern/Aichach-Friedberg-Guenzburg-Dillingen-Warum-nicht-jeder-Kreis-ein-Frauenhaus-hat-id59132121.html",
  },
);
export const occupancy: Source = published(
  "Entscheid GEF-2017-1081",
  "occupancy: days of stay ÷ (places × days open)",
  {
    publisher: "Kanton Bern",
  },
);
export const toolgrit: Source = published("Calculating 24/7 staffing", "8,760 ÷ 1,850 = 4.73, rounded up to 5", {
  publisher: "ToolGrit",
  url: "https://www.toolgrit.com/guides/calculating-24-7-staffing",
});
export const leap: Source = published("LEAP help: AnnualizedCost", "cost 100, life 5, rate 5 %: 23.10", {
  publisher: "Stockholm Environment Institute",
  url: "https://leap.sei.org/help/Expressions/AnnualizedCost.htm",
});
export const overhead: Source = {
  title: "umay: two conventions of overhead, both in use, so the mode is stated",
  locator: "7 % of 100 is 7.00 as a mark-up and 7.53 as a share of the total",
  kind: "derived",
};
export const ghcc: Source = {
  title: "umay: indexed in the price's own currency first, then converted at the mean rate of the fiscal year",
  locator: "docs/formulas",
  kind: "derived",
};
export const dayRate: Source = published(
  "Tagessatz für stationäre Erziehungshilfen",
  "215,000 ÷ 365 = 589.04; per place 147.26; at 93 % 158.34",
  {
    publisher: "Social Startup",
    url: "http://www.social-start-up.de/gruender-lexikon/tagessatz-fuer-stat-erziehungshilfen/",
  },
);
export const psytel: Source = published(
  "Step by step towards costing shelters",
  "workload: events × time × daily rate; event: events × cost per event; economic: events × (budget ÷ all events)",
  {
    publisher: "Psytel, expert group meeting of UN ESCWA",
    year: "2018",
    note: "slides, read in an excerpt",
  },
);
export const baseContribution: Source = published(
  "Financing of women's shelters in the Swiss cantons (27 May 2021)",
  "a base contribution for being available, beside the payment for each night",
  {
    publisher: "Konferenz der kantonalen Sozialdirektorinnen und Sozialdirektoren (SODK)",
    year: "2021",
    url: "https://www.sodk.ch",
    note: "title in our words; it names the two payments, the break-even is our own arithmetic on them",
  },
);
export const womensAid: Source = published(
  "Funding Safer Futures",
  "£427 million needed, £195 million available, £232 million short",
  {
    publisher: "Women's Aid Federation of England",
    year: "2024",
    url: "https://www.womensaid.org.uk/womens-aid-shares-findings-and-recommendations-to-future-government-for-long-term-domestic-abuse-funding/",
  },
);
export const pooling: Source = {
  title: "umay: a pool pays in proportion to shortfall, never above it, by largest remainder in the smallest unit",
  locator: "ties by the id of the centre",
  kind: "derived",
};
export const plan: Source = {
  title: "umay: request = baseline of existing policy + new policy, each by economic class and year",
  locator: "existing policy is what stands in the first year of the plan",
  kind: "derived",
};
export const estimate: Source = {
  title: "umay: requested + money of others + cut = need, of each line and in sum",
  locator: "an estimate is for one fiscal year; promises pay nothing",
  kind: "derived",
};
export const order: Source = {
  title: "umay: money of a social order = min(price × units, ceiling) × share",
  locator: "no law that was read fixes the price or the share: both are inputs",
  kind: "derived",
};
export const concentration: Source = {
  title: "umay: dependence as a funder's share; concentration as the sum of squared shares of all funders",
  locator: "the index of Herfindahl and Hirschman, from 0 to 1",
  kind: "derived",
};
export const coFunding: Source = published(
  "Law of the Federation of Bosnia and Herzegovina on protection from domestic violence",
  "safe houses: 70 % from the budget of the Federation, 30 % from that of the canton",
  {
    publisher: "zenicainfo.ba",
    year: "2024",
    note: "the shares as the press of 22 August 2024 gives them; the law itself was not read",
  },
);
export const cash: Source = {
  title: "umay: money spread evenly over its months against a need spread evenly over the year",
  locator: "months are counted from the first month of the fiscal year",
  kind: "derived",
};
export const shapley: Source = published(
  "A value for n-person games. Contributions to the Theory of Games, volume II, Annals of Mathematics Studies 28",
  "pages 307–317: efficiency, symmetry, the null player and additivity determine one value",
  { publisher: "Princeton University Press (Shapley)", year: "1953" },
);
export const istat: Source = published(
  "Shelters of Italy in 2022 and 2023, figures of ISTAT as quoted by ANCI",
  "450 and 464 houses: 0.15 for 10,000 women",
  { publisher: "gdc.ancidigitale.it", note: "the publication of ISTAT itself was not read" },
);
export const spread: Source = {
  title: "umay: the share of units above an equal density, known as the Hoover index",
  locator: "half the population-weighted mean absolute deviation, so that it is a fraction",
  kind: "derived",
};
export const prevalence: Source = published(
  "Minimum set of gender indicators, V.1: intimate partner violence in the previous 12 months, 2018 estimates",
  "the denominator is ever-partnered women of a stated age band",
  {
    publisher: "United Nations Statistics Division",
    url: "https://github.com/UNStats/gender_data_portal",
  },
);
export const demand: Source = {
  title: "umay: demand as women × prevalence × help-seeking × uptake, and places by Little's law",
  locator: "clients × nights of stay ÷ (days × target occupancy)",
  kind: "derived",
};
export const essentialPackage: Source = {
  title: "Essential Services Package for Women and Girls Subject to Violence, module 7",
  locator:
    "additional elements where infrastructure exists, else establish and operate; only what is missing is costed",
  publisher: "UN Women, UNFPA, WHO, UNDP and UNODC",
  url: "https://reliefweb.int/report/world/essential-services-package-women-and-girls-subject-violence-module-7",
  kind: "published",
  note: "read in its opening",
};

import { type CountryProfile, countryProfile } from "../../src/model/country-profile.js";

const sure = { source: "law" } as const;
const name = { en: "made" };

type Rule = CountryProfile["contributions"][number];

const rule = (id: string, rate: string, rest: Partial<Rule>): Rule => ({
  id,
  name,
  paidBy: "employer",
  rate,
  ...sure,
  ...rest,
});

/** A country that has everything a rule of contributions can have; the rate of its NGOs falls in August 2024. */
export const madeCountry: CountryProfile = countryProfile.parse({
  id: "kg",
  name,
  languages: ["ru"],
  currency: "KGS",
  fiscalYear: { starts: "01-01", ...sure },
  regions: [],
  population: [],
  values: [],
  series: [],
  employers: [
    { id: "ngo", name },
    { id: "budget", name },
  ],
  contributions: [
    rule("worker", "0.1", { paidBy: "worker", cap: [{ value: "20", ...sure }] }),
    rule("health", "0.02", { paidBy: "worker" }),
    rule("fund", "0.15", { employers: ["ngo"], to: "2024-07-31", without: ["worker"] }),
    rule("fund", "0.01", { employers: ["ngo"], from: "2024-08-01", without: ["worker"] }),
    rule("fund", "0.17", { employers: ["budget"], floor: [{ value: "4", ...sure }], cap: [{ value: "9", ...sure }] }),
    rule("tax", "0.095", { without: ["worker", "health"], offset: { by: "fund" }, floor: [{ value: "3", ...sure }] }),
  ],
  economicClasses: [],
  bodies: [],
  procedures: [],
  questions: [],
  sources: [{ id: "law", title: "law", locator: "rates", mark: "official" }],
} satisfies CountryProfile);

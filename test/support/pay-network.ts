import type { Country, Network } from "../../src/calculate/network.js";
import type { Centre } from "../../src/model/centre.js";
import type { CostStandardLine } from "../../src/model/cost-standard.js";
import type { CountryProfile } from "../../src/model/country-profile.js";
import { assumptionRows, networkOf, rowsOf } from "./network.js";

/** A country with answers to its questions. */
export const countryOf = (
  profile: CountryProfile,
  answers: Country["answers"] = {},
  acceptsPress = false,
): Country => ({ profile, answers, acceptsPress });

const CENTRE: Centre = { centre_id: "a", service: "counselling", ownership: "ngo" };

type Pay = Partial<CostStandardLine> & Pick<CostStandardLine, "unit_cost">;

/** A network of one counselling service with pay lines by the month, in a year of a country. */
export const payNetwork = (
  country: Country | undefined,
  fiscalYear: string,
  pay: readonly Pay[],
  { centre = {}, ...parts }: Partial<Network> & { readonly centre?: Partial<Centre> } = {},
): Network => {
  const currency = country?.profile.currency ?? "KGS";
  return networkOf({
    fiscalYear,
    firstDay: `${fiscalYear}-01-01`,
    currency,
    country,
    centres: rowsOf("centres.csv", [{ ...CENTRE, ...centre }]),
    costLines: rowsOf(
      "cost-standards.csv",
      pay.map((line, at): CostStandardLine => ({
        standard_id: "s",
        service: "counselling",
        line: at === 0 ? "pay" : `pay ${at + 1}`,
        economic: "211",
        behaviour: "fixed",
        driver: "centre",
        quantity: "1",
        period: "month",
        pay: "yes",
        currency,
        ...line,
      })),
    ),
    assumptions: assumptionRows({
      days: "365",
      net_hours: "1850",
      fte_rounding: "half",
      overhead_rate: "0",
      overhead_mode: "markup",
      contingency_rate: "0",
    }),
    ...parts,
  });
};

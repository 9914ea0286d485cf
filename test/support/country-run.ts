import type { Analysis } from "../../src/model/analysis.js";
import type { CountryProfile } from "../../src/model/country-profile.js";
import type { Result } from "../../src/result/result.js";
import { run } from "./run.js";

const bytes = (...rows: readonly string[]): Uint8Array => new TextEncoder().encode(`${rows.join("\n")}\n`);

type Country = NonNullable<Analysis["country"]>;

type More = Partial<Analysis> & { readonly pay?: string; readonly hidden?: boolean };

/** Two centres of an NGO and one of a municipality in a country; each employs two and a half at a pay of a month. */
export function runCountry(
  profile: CountryProfile,
  country: Country,
  { pay = "30000", fiscalYear = "2026", hidden = false, ...more }: More = {},
): Result {
  const analysis: Analysis = {
    title: "T",
    currency: profile.currency,
    fiscalYear,
    country,
    centres: { file: "c.csv" },
    costStandards: { file: "s.csv" },
    assumptions: { file: "a.csv" },
    funding: { file: "f.csv" },
    ...more,
  };
  const files = {
    "c.csv": bytes(
      "centre_id,service,region,ownership,capacity,confidential",
      "a,shelter,North,ngo,10,no",
      "b,shelter,North,ngo,5,no",
      `d,shelter,South,municipal,5,${hidden ? "yes" : "no"}`,
    ),
    "s.csv": bytes(
      "standard_id,service,line,economic,behaviour,driver,quantity,unit_cost,period,pay,currency",
      `s,shelter,staff,211,fixed,centre,2.5,${pay},month,yes,${profile.currency}`,
      `s,shelter,rent,22,fixed,centre,1,1000,month,no,${profile.currency}`,
    ),
    "a.csv": bytes(
      "name,value,source",
      "overhead_rate,0,assumption",
      "overhead_mode,markup,assumption",
      "contingency_rate,0,assumption",
    ),
    "f.csv": bytes(
      "centre_id,source,status,amount,currency,fiscal_year",
      `a,Fund,committed,100000,${profile.currency},${fiscalYear}`,
    ),
  };
  return run(analysis, files);
}

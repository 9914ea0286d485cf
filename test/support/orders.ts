import type { Result } from "../../src/result/result.js";
import { run } from "./run.js";

const HEADER =
  "centre_id,service,line,region,source,source_type,status,probability,amount,currency,fiscal_year,price,units,unit,month_from,month_to,ceiling,share";
const CENTRES = "centre_id,service,region,clients\na,counselling,Naryn,3000\n";
// Rent of 1,000,000 a year and 200 a client; overhead 20 % of direct cost, contingency 5 % of both.
const STANDARDS = `standard_id,service,line,behaviour,driver,quantity,unit_cost,period,currency,step
s,counselling,rent,fixed,centre,1,1000000,year,KGS,
s,counselling,materials,variable,client,1,200,unit,KGS,
`;
const ASSUMPTIONS = `name,value,source
overhead_rate,0.2,assumption
overhead_mode,markup,assumption
contingency_rate,0.05,assumption
`;

/** What a run says of rows of money of a counselling centre with one line for each client, and further cost lines. */
export const runOfOrders = (rows: readonly string[], lines: readonly string[] = []): Result =>
  run(
    {
      title: "Order",
      currency: "KGS",
      fiscalYear: "2025",
      centres: { file: "centres.csv" },
      costStandards: { file: "standards.csv" },
      funding: { file: "funding.csv" },
      assumptions: { file: "assumptions.csv" },
    },
    {
      "centres.csv": CENTRES,
      "standards.csv": `${STANDARDS}${lines.join("\n")}\n`,
      "assumptions.csv": ASSUMPTIONS,
      "funding.csv": [HEADER, ...rows, ""].join("\n"),
    },
  );

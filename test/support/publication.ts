import type { Analysis } from "../../src/model/analysis.js";
import type { Result } from "../../src/result/result.js";
import { run } from "./run.js";

/** A service of a centre with what it costs (a whole number), or unknown. */
export type ServiceCase = { readonly service: "shelter" | "counselling" | "helpline"; readonly cost: number | null };
export type CentreCase = {
  readonly id: string;
  readonly region: string;
  readonly secret: boolean;
  readonly services: readonly ServiceCase[];
  /** Funder → amount received. */
  readonly money: Readonly<Record<string, number>>;
  readonly pool?: string;
};

/** A run of tables that are written down line by line; the file of each is called like it. */
export function runTables(
  analysis: Omit<Analysis, "title" | "currency" | "fiscalYear">,
  tables: Readonly<Record<string, readonly string[]>>,
): Result {
  const bytes = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join("\n")}\n`);
  return run(
    { title: "Demo", currency: "KGS", fiscalYear: "2025", fiscalYearStart: "2025-01-01", ...analysis },
    Object.fromEntries(Object.entries(tables).map(([name, lines]) => [`${name}.csv`, bytes(lines)])),
  );
}

/** Assumptions of a need that is what its lines say. */
export const NO_OVERHEAD = [
  "name,value,source",
  "overhead_rate,0,assumption",
  "overhead_mode,markup,assumption",
  "contingency_rate,0,assumption",
];

/**
 * A real run of an analysis in which each service costs exactly what its case says.
 *
 * @param unitCost - what one place costs, where amounts are not to be as large as the places
 * @param more - what the analysis says beside
 */
export function runCentres(
  cases: readonly CentreCase[],
  unitCost = "1",
  more: Pick<Analysis, "publish" | "pooling"> = {},
): Result {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return runTables(
    {
      centres: { file: "centres.csv" },
      costStandards: {
        file: "standards.csv",
        use: { shelter: "s-shelter", counselling: "s-counselling", helpline: "s-helpline" },
      },
      funding: { file: "funding.csv" },
      assumptions: { file: "assumptions.csv" },
      ...more,
    },
    {
      centres: [
        "centre_id,service,name,region,capacity,months_open,confidential,pool",
        ...cases.flatMap(({ id, region, secret, services, pool = "" }) =>
          services.map(
            ({ service, cost }) =>
              `${quoted(id)},${service},${quoted(`Name ${id}`)},${quoted(region)},${cost ?? ""},12,${secret ? "yes" : "no"},${pool}`,
          ),
        ),
      ],
      standards: [
        "standard_id,service,line,behaviour,driver,quantity,unit_cost,period,pay,vat,currency",
        ...["shelter", "counselling", "helpline"].map(
          (each) => `s-${each},${each},all,variable,place,1,${unitCost},year,no,no,KGS`,
        ),
      ],
      funding: [
        "centre_id,source,status,amount,currency,fiscal_year",
        ...cases.flatMap(({ id, money }) =>
          Object.entries(money).map(
            ([source, amount]) => `${quoted(id)},${quoted(source)},disbursed,${amount},KGS,2025`,
          ),
        ),
      ],
      assumptions: NO_OVERHEAD,
    },
  );
}

import type { Analysis } from "../../src/model/analysis.js";
import type { Result } from "../../src/result/result.js";
import { NO_OVERHEAD, runTables } from "./publication.js";

/** A centre for counselling: clients, each of whom costs 100, and money received. */
export type ClientsCase = {
  readonly id: string;
  readonly region: string;
  /** None: how many come is not known, and so neither is the need. */
  readonly clients: number | undefined;
  readonly money: number;
  readonly secret?: boolean;
  readonly funder?: string;
};

/** What a run of such centres may be told beside. */
export type ClientsMore = Pick<Analysis, "publish" | "pooling"> & {
  /** Whether the table says which centres are confidential. */
  readonly says?: boolean;
  /** The order in which the rows stand in the files. */
  readonly order?: (rows: readonly string[]) => readonly string[];
};

/**
 * A real run of centres whose need hangs on their clients, whom nobody else counts: so that prices do not give it.
 */
export function runClients(
  cases: readonly ClientsCase[],
  { says = true, order = (rows) => rows, ...more }: ClientsMore = {},
): Result {
  return runTables(
    {
      centres: { file: "centres.csv" },
      costStandards: { file: "standards.csv", use: { counselling: "s" } },
      funding: { file: "funding.csv" },
      assumptions: { file: "assumptions.csv" },
      ...more,
    },
    {
      centres: [
        `centre_id,service,name,region,clients,months_open${says ? ",confidential" : ""}`,
        ...order(
          cases.map(
            ({ id, region, clients = "", secret = false }) =>
              `${id},counselling,Name ${id},${region},${clients},12${says ? `,${secret ? "yes" : "no"}` : ""}`,
          ),
        ),
      ],
      standards: [
        "standard_id,service,line,behaviour,driver,quantity,unit_cost,period,pay,vat,currency",
        "s,counselling,talks,variable,client,1,100,unit,no,no,KGS",
      ],
      funding: [
        "centre_id,source,source_type,status,amount,currency,fiscal_year",
        ...order(cases.map(({ id, money, funder = "Fund A" }) => `${id},${funder},donor,disbursed,${money},KGS,2025`)),
      ],
      assumptions: NO_OVERHEAD,
    },
  );
}

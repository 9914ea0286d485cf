// The table of what an investment costs or brings year by year: costs, cash that the budget saves, what society gains.
import * as z from "zod";
import { cited, code, quantity, year } from "./fields.js";
import { tableOf } from "./table.js";

/** What an investment costs or brings in one year. */
export type Flow = z.infer<typeof schema>;

/** What a flow of money of an investment is. Cash that the budget saves stands apart from what society gains. */
export const FLOW_KINDS = ["cost", "fiscal_saving", "social_benefit"] as const;

const schema = z.strictObject({
  year: year(),
  kind: code(FLOW_KINDS),
  /** In whole units of the currency of the analysis, in prices of its fiscal year; the kind says the direction. */
  amount: quantity(),
  /** Id in the sources table, or `assumption` where nobody published it. */
  source: cited(),
});

export const flows = tableOf("flows", schema);

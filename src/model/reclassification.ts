// The table of codes of a budget that became other ones, whole or in part.
import * as z from "zod";
import { share, text, year } from "./fields.js";
import { tableOf } from "./table.js";

/** A code of a budget that became another one, whole or in part. */
export type Reclassification = z.infer<typeof schema>;

const schema = z.strictObject({
  old: text(),
  new: text(),
  /** First fiscal year of the new code; blank: whichever years are compared. */
  from: year().optional(),
  /** Share of the money of the old code; blank: all of it. */
  share: share().optional(),
});

export const reclassifications = tableOf("reclassification", schema, ["old", "new", "from"]);

// The table of tags: a person's decision about one budget line, draft or checked; it beats rules and marker columns.
import * as z from "zod";
import { code, date, share, text } from "./fields.js";
import { tableOf } from "./table.js";
import { COMPONENTS } from "./component.js";

/** A person's decision about one budget line; beats rules and marker columns. */
export type Tag = z.infer<typeof schema>;

export const TAG_STATUSES = ["draft", "checked"] as const;

const schema = z.strictObject({
  /** Id of the budget line. */
  id: text(),
  scheme: text().optional(),
  code: text().optional(),
  gbv: share().optional(),
  component: code(COMPONENTS).optional(),
  reason: text().optional(),
  by: text().optional(),
  date: date().optional(),
  /** Who looked at the decision again, and when. */
  checked_by: text().optional(),
  checked_on: date().optional(),
  status: code(TAG_STATUSES).optional(),
  /** Why less was spent than planned. */
  spending_reason: text().optional(),
});

export const tags = tableOf("tags", schema, ["id", "scheme"]);

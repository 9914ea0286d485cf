import * as z from "zod";
import { code, date, text, year } from "./fields.js";
import { tableOf } from "./table.js";

const schema = z.strictObject({
  id: text(),
  title: text(),
  publisher: text().optional(),
  year: year().optional(),
  locator: text().optional(),
  url: text().optional(),
  accessed: date().optional(),
  kind: code(["published", "assumption", "derived"]),
});

/** A work that a value of the analysis was taken from. */
export type SourceRecord = z.infer<typeof schema>;
export const sources = tableOf("sources", schema, ["id"]);

// The table of works that values were taken from, and such a work as the source of a figure.
import * as z from "zod";
import { code, date, text, year } from "./fields.js";
import { tableOf, type Row } from "./table.js";
import type { Source } from "../formula/figure.js";

/** A work that a value of the analysis was taken from. */
export type SourceRecord = z.infer<typeof schema>;

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

export const sources = tableOf("sources", schema, ["id"]);

/** The work that an id of the table of sources names; the id itself where the table has none of it. */
export function sourceOf(id: string, works: readonly Row<SourceRecord>[], place: string): Source {
  const found = works.find(({ values }) => values.id === id)?.values;
  if (!found) return { title: id, locator: place, kind: id === "assumption" ? "assumption" : "published" };
  const { title, publisher, year, locator = id, url, kind } = found;
  return {
    ...{ title, locator, kind },
    ...(publisher === undefined ? {} : { publisher }),
    ...(year === undefined ? {} : { year }),
    ...(url === undefined ? {} : { url }),
  };
}

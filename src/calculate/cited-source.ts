import type { Source } from "../formula/figure.js";
import type { SourceRecord } from "../model/source-record.js";
import type { Row } from "../model/table.js";

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

import type { Issue } from "../../formula/issue.js";
import { problem } from "../../formula/problem.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { ColumnMatch } from "../../model/input-record.js";
import type { Place } from "./header-issues.js";
import type { RowDimensions } from "./row-dimensions.js";

/**
 * The warning `column.proposed`: which columns were taken by words that nobody has reviewed, and for what.
 *
 * @returns one issue for the whole file; none where all words are reviewed
 */
export function proposedColumns(
  matches: readonly ColumnMatch[],
  dimensions: RowDimensions,
  header: readonly string[],
  at: Place,
  dictionaries: readonly Dictionary[],
): readonly Issue[] {
  const unreviewed = new Set(dictionaries.flatMap((each) => (each.unreviewed ? [each.code] : [])));
  const byHeader = matches.filter(({ language }) => language !== undefined && unreviewed.has(language));
  const byCells = (["phase", "side"] as const).flatMap((field) => {
    const found = dimensions[field];
    return found?.proposed === true ? [{ field, header: header[found.index] ?? "" }] : [];
  });
  const [first, ...more] = [...byHeader, ...byCells];
  if (!first) return [];
  const received = [first, ...more].map((each) => `«${each.header}» = ${each.field}`).join(", ");
  return [problem("column.proposed", { ...at, column: first.header, received }, "warning")];
}

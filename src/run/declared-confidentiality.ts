import type { Analysis } from "../model/analysis.js";
import { type Centre, centres as table } from "../model/centre.js";
import { fileLabel } from "../model/file-label.js";
import type { RefusedRow } from "../model/refused-row.js";
import type { Row } from "../model/table.js";
import { type ClosedTable, settledMark } from "./closed-questions.js";
import type { Collected, TableRead } from "./files.js";

/**
 * The rows of centres, with the confidentiality that the analysis declares wherever a row has no clear mark of its own.
 * Changes the refused rows in `refused` too.
 */
export function withDeclaredConfidentiality(
  rows: readonly Row<Centre>[] | undefined,
  settings: Analysis["centres"],
  { read, refused }: Pick<Collected, "read" | "refused">,
): readonly Row<Centre>[] | undefined {
  const reading = read.get(table.name);
  if (rows === undefined || reading === undefined || settings?.confidential === undefined) return rows;
  const others = refused.get(table.name) ?? [];
  const markOf = settledMark(closedQuestionTable(settings, reading, others), settings.confidential);
  refused.set(
    table.name,
    others.map((each) => ({ ...each, values: { ...each.values, confidential: markOf(each) } })),
  );
  return rows.map((each) => ({ ...each, values: { ...each.values, confidential: markOf(each) } }));
}

/** The table of centres with its refused rows, as the questions on closed centres need it. */
export const closedQuestionTable = (
  settings: NonNullable<Analysis["centres"]>,
  { rows, secrets }: Pick<TableRead, "rows" | "secrets">,
  refused: readonly RefusedRow[],
): ClosedTable => ({
  file: fileLabel(settings),
  // Of a row that is torn nothing was read: it is told as an error, and hidden with the rows around it.
  rows: [...rows, ...refused.filter(({ values }) => Object.keys(values).length > 0)],
  secrets,
  declared: settings.confidential,
});

import type { Analysis } from "../model/analysis.js";
import { type Centre, centres as table } from "../model/centre.js";
import { fileLabel } from "../model/file-label.js";
import type { RefusedRow } from "../model/refused-row.js";
import type { Row } from "../model/table.js";
import { type ClosedTable, settledMark } from "./closed-questions.js";
import type { Collected, TableRead } from "./files.js";

/** The table of centres as it must be known which of its services are closed: refused rows are rows of it too. */
export const closedTable = (
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

/** The rows of centres with what the analysis says of those without a clear mark. Refused rows get it too. */
export function settledCentres(
  rows: readonly Row<Centre>[] | undefined,
  settings: Analysis["centres"],
  { read, refused }: Pick<Collected, "read" | "refused">,
): readonly Row<Centre>[] | undefined {
  const reading = read.get(table.name);
  if (rows === undefined || reading === undefined || settings?.confidential === undefined) return rows;
  const others = refused.get(table.name) ?? [];
  const markOf = settledMark(closedTable(settings, reading, others), settings.confidential);
  refused.set(
    table.name,
    others.map((each) => ({ ...each, values: { ...each.values, confidential: markOf(each) } })),
  );
  return rows.map((each) => ({ ...each, values: { ...each.values, confidential: markOf(each) } }));
}

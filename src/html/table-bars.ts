import { type DecimalString, add, compare, exact, isZero } from "../money/exact.js";
import { toDecimal } from "../money/to-decimal.js";
import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { paidByPool } from "../report/money-bar.js";
import type { Table, TableRow } from "../report/pieces.js";
import { bar, sourceBar } from "./bar.js";
import { barKey, drawnSigns, keyOf } from "./bar-key.js";
import { drawing, stepScale } from "./drawing.js";

/** The column of bars of a table: its heading, its key, and the bar of each row. */
export type TableBars = { readonly heading: string; readonly key: string; readonly of: (row: TableRow) => string };

/** Bars of a table, where it has any: centres bring theirs; of sources the amounts are drawn. */
export function tableBars(table: Table, locale: Locale): TableBars | undefined {
  const { scale, rows, columns } = table;
  if (scale && rows.some((each) => each.bar)) {
    const bars = rows.flatMap((each) => each.bar ?? []);
    return {
      heading: say(locale, "column.bar", { scale: scale.short }),
      key: barKey(rows, bars.some(paidByPool), locale),
      of: (row) => (row.bar ? bar(row.bar, scale.end) : ""),
    };
  }
  const drawings = rows.flatMap((each) => each.drawing ?? []);
  const [first] = drawings;
  if (first)
    return {
      heading: say(locale, `column.bar-${first.kind}`, { scale: scale?.short ?? "" }),
      key: keyOf(drawnSigns(drawings), locale),
      of: (row) => (row.drawing ? drawing(row.drawing, scale?.end ?? "0", stepScale(drawings)) : ""),
    };
  const [secured, promised] = ["secured", "promised"].map((id) => columns.findIndex((each) => each.id === id));
  if (secured === undefined || promised === undefined || secured < 0 || table.id === "statuses") return undefined;
  const value = (row: TableRow, at: number): DecimalString | null => row.cells[at]?.value ?? null;
  const ends = rows
    .filter((each) => each.kind === "item")
    .map((each) => toDecimal(add(exact(value(each, secured) ?? "0"), exact(value(each, promised) ?? "0"))));
  const end = ends.reduce((most, each) => (compare(exact(each), exact(most)) > 0 ? each : most), "0");
  if (isZero(exact(end))) return undefined;
  return {
    heading: say(locale, "column.bar-sources"),
    key: keyOf(
      ["secured", ...(rows.some((each) => (value(each, promised) ?? "0") !== "0") ? ["promised" as const] : [])],
      locale,
    ),
    of: (row) => {
      const known = value(row, secured);
      return row.kind === "total" || known === null ? "" : sourceBar(known, value(row, promised), end);
    },
  };
}

import type { Dictionary } from "../../model/dictionary.js";
import { columnsOfRows } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import { type Crossed, crossedColumns } from "./crossed-columns.js";
import { otherHeader } from "./header-index.js";
import { periodWords, type RowDimensions } from "./row-dimensions.js";

/**
 * The crossed columns of a budget of which no word says what they are, and those that `parts` the money: a column that is
 * known as place, body, programme, function, economic class or payer is added.
 */
export function crossedIn(
  rows: readonly GridRow[],
  header: readonly string[],
  { named, fields, money, said }: Said,
  dictionaries: readonly Dictionary[],
): { readonly crossed: readonly Crossed[]; readonly parts: readonly number[] } {
  const { year, phase, side, copies } = said;
  const isOther = otherHeader(dictionaries);
  const labels = [...header.keys()].filter((index) => !money.has(index) && !isOther(header[index] ?? ""));
  const years = year
    ? []
    : (fields.get("fiscalYear") ?? []).map((index) => ({ index, valueOf: (text: string) => text }));
  const known = [...[year, phase, side].flatMap((each) => each ?? []), ...years];
  const taken = new Set([...named, copies?.index, phase?.index, side?.index]);
  // Days of a year that is known are periods of it.
  const free = labels.filter((index) => (index === year?.index ? isParted(rows, year) : !taken.has(index)));
  const periodOf = periodWords(dictionaries);
  const arePeriods = (texts: readonly string[]): boolean => texts.every((text) => periodOf(text) !== undefined);
  const crossed = crossedColumns(rows, { free, labels, known, arePeriods });
  const lines = linesIn(fields);
  const parting = labels.filter((index) => named.has(index) && !lines.has(index) && !known.some((each) => each.index === index)); // prettier-ignore
  const dimensions = [...known, ...crossed.map(({ index }) => ({ index, valueOf: (text: string) => text }))];
  const parts = crossedColumns(rows, { free: parting, labels, known: dimensions, arePeriods }).map(
    (each) => each.index,
  );
  return { crossed, parts };
}

/** What has been said of the columns of a budget before. */
export type Said = {
  /** Columns of which words or the settings say what they are. */
  readonly named: ReadonlySet<number>;
  readonly fields: ReadonlyMap<string, readonly number[]>;
  /** Columns of amounts and of percentages, and those whose headers speak of amounts. */
  readonly money: ReadonlySet<number>;
  readonly said: RowDimensions;
};

// Rows with the same id or name are one line that is written several times.
const linesIn = (fields: Said["fields"]): ReadonlySet<number> =>
  new Set(["id", "description"].flatMap((field) => fields.get(field) ?? []));

const isParted = (rows: readonly GridRow[], { index, values }: NonNullable<RowDimensions["year"]>): boolean =>
  columnsOfRows(rows).at(index).different().filter((each) => each.trim() !== "").length > values.length; // prettier-ignore

/**
 * The columns within whose texts a whole may be repeated. Where lines stand again and again, as a plan does in each quarter,
 * only what they are crossed with makes groups.
 */
export function groupsFor(
  header: readonly string[],
  { fields, money, said: { copies, year, phase, side } }: Said,
  crossed: readonly Crossed[],
): readonly number[] {
  const own = [copies, ...crossed].flatMap((each) => each?.index ?? []);
  const lines = linesIn(fields);
  if (own.length === 0) return [...header.keys()].filter((index) => !money.has(index) && !lines.has(index));
  return [...own, ...[year, phase, side].flatMap((each) => each?.index ?? [])];
}

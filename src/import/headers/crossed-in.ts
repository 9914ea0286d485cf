import type { Dictionary } from "../../model/dictionary.js";
import { columnsOfRows } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import { type Crossed, crossedColumns } from "./crossed-columns.js";
import { otherHeader } from "./other-header.js";
import { periodWords } from "./period-words.js";
import type { RowDimensions } from "./row-dimensions.js";

/** What the headers of a budget have said of its columns before. */
export type Said = {
  /** Columns of which words or the settings say what they are. */
  readonly named: ReadonlySet<number>;
  readonly fields: ReadonlyMap<string, readonly number[]>;
  readonly amounts: readonly { readonly index: number }[];
  /** Columns whose headers speak of amounts, and those of percentages. */
  readonly sums: readonly number[];
  readonly shares: ReadonlySet<number>;
  readonly said: RowDimensions;
};

/**
 * The crossed columns of a budget of which no word says what they are. A column that is known as place, body, programme,
 * function, economic class or payer parts the money: it is added.
 */
export function crossedIn(
  rows: readonly GridRow[],
  header: readonly string[],
  { named, fields, amounts, sums, shares, said }: Said,
  dictionaries: readonly Dictionary[],
): readonly Crossed[] {
  const { year, phase, side, copies } = said;
  const money = new Set([...amounts.map((each) => each.index), ...sums, ...shares]);
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
  return amounts.length === 0 ? [] : crossedColumns(rows, { free, labels, known, arePeriods });
}

const isParted = (rows: readonly GridRow[], { index, values }: NonNullable<RowDimensions["year"]>): boolean =>
  columnsOfRows(rows).at(index).different().filter((each) => each.trim() !== "").length > values.length; // prettier-ignore

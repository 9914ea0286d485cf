import { exact } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";

/** Amounts of all rows as whole numbers of the smallest unit of their column: exact, and quick to add. */
export type Amounts = {
  readonly width: number;
  /** What row `index` states in each column; undefined where it states nothing. */
  readonly at: (index: number) => readonly (bigint | undefined)[];
  /** The same of one column as a double; NaN where it states nothing. */
  readonly near: (index: number, column: number) => number;
  /** The tolerance in the unit of each column. */
  readonly tolerance: readonly bigint[];
  /** Whether a column holds any amount below zero. */
  readonly negative: readonly boolean[];
  /** One, in the smallest unit of each column. */
  readonly one: readonly bigint[];
  /** How many digits stand behind the point of an amount. */
  readonly digits: (index: number, column: number) => number;
  readonly print: (column: number, value: bigint) => string;
};

/**
 * Brings the amounts of each column to its smallest unit.
 *
 * @param rows - decimal strings of each row, by column; undefined where blank or unreadable
 * @param tolerance - decimal string, in the unit of the amounts
 * @example scaledAmounts([["0.5"], ["2"]], "0").at(1) // [20n]
 */
export function scaledAmounts(rows: readonly (readonly (string | undefined)[])[], tolerance: string): Amounts {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const places = Array<number>(width).fill(0);
  for (const row of rows)
    for (let column = 0; column < row.length; column++) {
      const text = row[column];
      const point = text === undefined ? -1 : text.indexOf(".");
      if (text !== undefined && point >= 0) places[column] = Math.max(places[column] ?? 0, text.length - point - 1);
    }
  const values = rows.map((row) =>
    row.map((text, column) => (text === undefined ? undefined : scaled(text, places[column] ?? 0))),
  );
  return amountsIn({
    places,
    negative: places.map((_, column) => rows.some((row) => row[column]?.startsWith("-"))),
    tolerance,
    at: (index) => values[index] ?? [],
    near: (index, column) => Number(values[index]?.[column] ?? NaN),
    digits: (index, column) => rows[index]?.[column]?.split(".")[1]?.length ?? 0,
  });
}

/**
 * Amounts that are held as whole numbers already.
 *
 * @param facts - of each column its decimal places and whether an amount is below zero; the tolerance as a decimal string;
 *   the amounts of a row
 */
export function amountsIn({
  places,
  tolerance,
  ...facts
}: Pick<Amounts, "at" | "near" | "digits" | "negative"> & {
  readonly places: readonly number[];
  readonly tolerance: string;
}): Amounts {
  const scales = places.map((each) => 10n ** BigInt(each));
  const allowed = exact(tolerance);
  return {
    ...facts,
    width: places.length,
    one: scales,
    tolerance: scales.map((scale) => (allowed.n * scale) / allowed.d),
    print: (column, value) => toDecimal({ n: value, d: scales[column] ?? 1n }),
  };
}

function scaled(text: string, places: number): bigint {
  const point = text.indexOf(".");
  if (point < 0) return places === 0 ? BigInt(text) : BigInt(text + "0".repeat(places));
  return BigInt(text.slice(0, point) + text.slice(point + 1).padEnd(places, "0"));
}

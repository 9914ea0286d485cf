import { type Exact, compare, exact, multiply, negate, subtract } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import type { Reading } from "./reading.js";

/** The total that a document prints, held against the readings of its table. */
export type GivenTotal = {
  /** The total in the unit of the file. */
  readonly stated: string;
  /** What it was taken for: an amount in the unit of the file, or in whole units of the currency. */
  readonly in: "file" | "whole";
  /** The reading that gives it; absent where none does. */
  readonly reading?: Reading;
  /** The reading that comes nearest. */
  readonly nearest?: Reading;
};

const HALF = exact("0.5");

/**
 * Finds the reading that gives a total, to half its last typed digit: in the unit of the file first, then in whole units.
 * Only readings compete, never any other choice of rows.
 *
 * @param total - as it was typed
 * @param readings - the most likely first
 * @param unit - whole units of the currency in one unit of the file
 * @param column - the column of amounts whose total it is
 * @example givenTotal("11415.475", readings, "1000") of readings that give 22830950 and 11415475: in whole units neither,
 *   in the unit of the file the second is given by 11415475 alone
 */
export function givenTotal(total: string, readings: readonly Reading[], unit: string, column = 0): GivenTotal {
  const digits = total.split(".")[1]?.length ?? 0;
  const within = multiply(HALF, exact(digits === 0 ? "1" : `0.${"0".repeat(digits - 1)}1`));
  const [typed, times] = [exact(total), exact(unit)];
  const sumOf = (reading: Reading): Exact => exact(reading.totals[column] ?? "0");
  const off = (reading: Reading): Exact => size(subtract(sumOf(reading), typed));
  const offWhole = (reading: Reading): Exact => size(subtract(multiply(sumOf(reading), times), typed));
  const nearest = (distance: (reading: Reading) => Exact): Reading | undefined =>
    readings.reduce<Reading | undefined>(
      (best, each) => (best && compare(distance(best), distance(each)) <= 0 ? best : each),
      undefined,
    );
  const file = nearest(off);
  if (file && compare(off(file), within) <= 0) return { stated: total, in: "file", reading: file };
  const whole = nearest(offWhole);
  const inFile = toDecimal(multiply(typed, { n: times.d, d: times.n }));
  if (whole && compare(offWhole(whole), within) <= 0) return { stated: inFile, in: "whole", reading: whole };
  // Which unit is meant is told by the reading that it comes nearer to, by proportion.
  const isWhole = file && whole && compare(multiply(off(file), times), offWhole(whole)) > 0;
  const best = isWhole === true ? whole : file;
  return {
    stated: isWhole === true ? inFile : total,
    in: isWhole === true ? "whole" : "file",
    ...(best && { nearest: best }),
  };
}

const size = (value: Exact): Exact => (value.n < 0n ? negate(value) : value);

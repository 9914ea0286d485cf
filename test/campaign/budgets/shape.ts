import type { Random } from "../random.js";

/** A table with its header, and what it must be read as. */
export type Shaped = {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly truth: bigint;
  readonly isOpen?: boolean;
  /** Outline levels of the rows: the table is a sheet of a workbook then. */
  readonly levels?: readonly number[];
};

export type Shape = (random: Random) => Shaped;

const NAMES = ["Schools", "Clinics", "Roads", "Courts", "Police", "Shelters", "Water", "Parks", "Housing", "Transport", "Libraries", "Energy"] as const; // prettier-ignore

export const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, each) => sum + each, 0n);

export const amountsOf = (random: Random, count: number, digits = 8): readonly bigint[] =>
  Array.from({ length: count }, () => BigInt(random.whole(10 ** (digits - 1), 10 ** digits - 1)));

export const nameOf = (at: number): string => `${NAMES[at % NAMES.length] ?? ""} ${String(at + 1)}`;

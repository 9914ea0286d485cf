import type { PerKey } from "../per-keys.js";

/** What is the same of every figure of an id. */
export type FigureKind = {
  /** Its unit, with `money` for the currency of the analysis; `any` for that of the figure that it is made of. */
  readonly unit: string;
  /** Whether it is a share of a whole, printed of a hundred. */
  readonly share?: true;
  /** Keys that say what it is about; it need not have them all. */
  readonly about: readonly PerKey[];
};

/** The figures of a family, by their ids, in the order in which they are read. */
export type FigureFamily = Readonly<Record<string, FigureKind>>;

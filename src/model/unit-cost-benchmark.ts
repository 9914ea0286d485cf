// A published cost of one unit, and the units that such costs are of.
import type { Source } from "../formula/figure.js";
import type { DecimalString } from "../money/exact.js";

/** What a published cost is the cost of. */
export const BENCHMARK_UNITS = ["place-night", "place-year", "client", "centre-year"] as const;

/**
 * A cost of one unit that somebody published. It stands beside a cost of one's own to look at: no figure takes it, and
 * nothing converts it to another currency or year.
 */
export type UnitCostBenchmark = {
  readonly id: string;
  /** What it is of, and of whom. */
  readonly title: { readonly en: string; readonly ru: string; readonly kk: string; readonly ky: string };
  /** ISO 3166-1 code; XK for Kosovo. */
  readonly country: string;
  /** Year, or years as `2016-2017`. */
  readonly year: string;
  readonly value: DecimalString;
  readonly currency: string;
  readonly per: (typeof BENCHMARK_UNITS)[number];
  /** The arithmetic on the numbers of the page that is named, where the value does not stand there itself. */
  readonly worked?: string;
  readonly source: Source;
};

// The shape of a published result: what it says of centres that it hides or rounds; and the mark by which it is told
// from another. `disclosure/publish.ts` makes it.
import type { DecimalString } from "../money/exact.js";
import type { KeptWords } from "../model/analysis.js";
import type { Result } from "./result.js";

/** From where to where an amount may lie; both ends are the same where it is known, and no upper end where nothing bounds it. */
export type AmountRange = { readonly from: DecimalString; readonly to: DecimalString | null };

/** Need, covered need and shortfall; without money there is need alone. */
export type Ranges = { readonly need: AmountRange; readonly covered?: AmountRange; readonly shortfall?: AmountRange };

/** What a publication says of a centre of which exact sums are not shown: two significant digits; null is not known. */
export type RoundedCentre = {
  /** Its place among those whose name is secret, by size; absent where it is named. */
  readonly number?: number;
  readonly name?: string;
  readonly region?: string;
  readonly need: DecimalString | null;
  readonly covered: DecimalString | null;
  readonly shortfall: DecimalString | null;
};

/** What a publication says of centres that it does not show as they are. */
export type Withheld = {
  /** Centres of which nothing exact is said. */
  readonly closed: number;
  /** For everybody: of these together the band of their need, and of its share that is covered. */
  readonly words?: KeptWords | undefined;
  /** For everybody: centres whose sums stand to two digits. */
  readonly rounded: readonly RoundedCentre[];
  /** For everybody: what the words say of the closed centres, and of all centres together. */
  readonly bands?: Ranges | undefined;
  readonly totals?: Ranges | undefined;
  /** For everybody: sums of the centres that are shown in full and known. */
  readonly openSums?: Ranges | undefined;
  /** Centres that are shown in full, and those of them whose sums are known. */
  readonly open: number;
  readonly known?: number | undefined;
};

/**
 * A result of which everything may be shown to everybody, or to the reader of a request. Made by `publish` alone: it is
 * the run of the rows that the reader sees, and what is said of the others.
 */
export type Published = Result & {
  /** `public`, or the id of a request. */
  readonly for: string;
  /** What it says of centres that it does not show; undefined where it shows all. */
  readonly withheld?: Withheld | undefined;
};

const live = new WeakSet<object>();

/** Marks a result as published. What is made from it later, such as a copy with other figures, has no mark. */
export function markPublished(result: Published): Published {
  live.add(Object.freeze(result));
  return result;
}

/** Whether a result came out of `publish` as it is: a copy did not. */
export const isPublished = (result: object): result is Published => live.has(result);

/** What a result says of centres that it does not show; undefined where it shows all. */
export const withheldIn = (result: object): Withheld | undefined => (isPublished(result) ? result.withheld : undefined);

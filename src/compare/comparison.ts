// What a comparison of two results is: its sides, its options, and the change split over what changed.
import type { Figures } from "../formula/figures.js";
import type { Figure, PerKeys, Undefined } from "../formula/figure.js";
import type { Network } from "../calculate/network.js";

/** Figures whose change can be split. */
export const COMPARED = [
  "hard-gap",
  "coverage-ratio",
  "requirement",
  "funded-need-share",
  "net-gap",
  "expected-gap",
  "soft-gap",
] as const;

export type ComparedId = (typeof COMPARED)[number];

/** What of a result is compared: its figures, and the network that they were computed from. */
export type Comparable = { readonly figures: Figures; readonly network?: Network | undefined };

export type CompareOptions = {
  /** The figure; `hard-gap` if not given. */
  readonly figure?: ComparedId;
  /** What it is about: one centre, or one region; the whole if not given. */
  readonly per?: { readonly centre: string } | { readonly region: string } | Readonly<Record<string, never>>;
};

/** The value of one result, with what it does not count. */
export type ComparedSide = {
  readonly fiscalYear: string;
  readonly value: Figure["value"];
  /** Why there is no value. */
  readonly undefined?: Undefined;
  /** Centres of unknown amounts that it leaves out. */
  readonly missing: number;
};

/** The change between two results, split over what changed. */
export type Comparison = {
  readonly figure: ComparedId;
  readonly per: PerKeys;
  readonly unit: string;
  /** `known` where only the centres of known amounts are compared. */
  readonly basis: "all" | "known";
  readonly from: ComparedSide;
  readonly to: ComparedSide;
  /** Whether the two results rest on the same input. */
  readonly alike: boolean;
  /** The whole change; without a value where it cannot be told. */
  readonly change: Figure;
  /** The part of each factor, in the order of the factors; none where the change cannot be told. */
  readonly parts: readonly Figure[];
};

import type { Issue } from "../formula/issue.js";

/** What is secret of a service: its address, under a number with rounded sums; or everything but that there is one. */
export type Secret = "address" | "yes";

/** A service of a centre that not everybody may know of. */
export type ClosedService = { readonly centre: string; readonly service: string; readonly secret: Secret };

/** Texts that tell of a closed centre. */
export type TellingTexts = {
  readonly centre: string;
  /** Its code, name and region, and their own words: what is a slip away from one tells of it as well. */
  readonly near: readonly string[];
  /** Texts that tell of it as a whole alone, such as an address. */
  readonly whole: readonly string[];
};

/** What of a run is secret: what a publication needs to keep it so. */
export type Secrecy = {
  /** What must be answered before anything about centres may be published. Empty where it is clear. */
  readonly questions: readonly Issue[];
  /** Whether something is secret, or may be: then papers of the run are for its owner alone. */
  readonly hidden: boolean;
  readonly closed: readonly ClosedService[];
  /** Centres of which a count of persons is so small that somebody could be told by it. */
  readonly few: readonly string[];
  readonly telling: readonly TellingTexts[];
};

/** Of a run in which nothing is secret. */
export const NO_SECRECY: Secrecy = { questions: [], hidden: false, closed: [], few: [], telling: [] };

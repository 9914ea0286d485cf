import type { Evaluation } from "../formula/chain.js";
import type { Place, ChainTable } from "../formula/table.js";
import type { Issue } from "../formula/issue.js";
import type { Value } from "../formula/figure.js";
import type { Analysis } from "../model/analysis.js";
import type { InputSheet } from "./input-sheets.js";

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

/** What a reader sees of a network. Everything else is computed as if it were not there. */
export type Shown = {
  /** Whether a service of a centre is shown. */
  readonly hasService: (centre: string, service: string) => boolean;
  /** Whether the money of a centre is shown. */
  readonly hasMoney: (centre: string) => boolean;
  /** Whether money is shown that names no centre. */
  readonly hasUnallocated: boolean;
  /** The analysis as the reader is meant to see it; that of the run if not given. */
  readonly analysis?: Analysis;
};

/** The chain behind the figures of a result, for its sheets. */
export type ShownChain = {
  readonly tables: readonly ChainTable[];
  readonly currency: string | undefined;
  readonly value: (place: Place) => Value;
  /** How many lines of budgets the sheets hold by classes; absent where they hold each line. */
  readonly classed?: number;
  /** What was read, for the given cells to refer to. */
  readonly inputs: readonly InputSheet[];
};

/** The whole chain. */
export const wholeChain = (
  { tables, currency, value }: Evaluation,
  inputs: readonly InputSheet[],
  classed?: number,
): ShownChain => ({ tables, currency, value, inputs, ...(classed !== undefined && { classed }) });

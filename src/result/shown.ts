import type { Analysis } from "../model/analysis.js";

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

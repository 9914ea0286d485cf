import type { Figure } from "../formula/figure.js";
import type { Issue } from "../formula/issue.js";
import type { InputRecord } from "../model/input-record.js";
import type { ResultRecord } from "../model/result-record.js";
import type { Provenance } from "./provenance.js";

/** The one JSON document of every call: the same keys for the command, the library and the page. */
export type Document = {
  readonly formatVersion: 1;
  readonly umay: string;
  readonly command: string;
  readonly inputs: readonly InputRecord[];
  /** What else the figures were made from and how; absent where a call has run no analysis. */
  readonly provenance?: Provenance;
  readonly figures: readonly Figure[];
  /** Of a publication that hides something: by how much a hidden zero could be off. */
  readonly heldAway?: string;
  readonly issues: readonly Issue[];
  /** The rows that figures of centres were computed from, for a comparison: in documents for internal use alone. */
  readonly record?: ResultRecord;
};

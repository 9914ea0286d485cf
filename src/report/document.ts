import type { Figure } from "../formula/figure.js";
import type { Issue } from "../formula/issue.js";
import type { InputRecord } from "../model/input-record.js";
import type { ResultRecord } from "../model/result-record.js";

/** The one JSON document of every call: the same keys for the command, the library and the page. */
export type Document = {
  readonly formatVersion: 1;
  readonly umay: string;
  readonly command: string;
  readonly inputs: readonly InputRecord[];
  readonly figures: readonly Figure[];
  readonly issues: readonly Issue[];
  /** The rows that figures of centres were computed from, for a comparison: in documents for internal use alone. */
  readonly record?: ResultRecord;
};

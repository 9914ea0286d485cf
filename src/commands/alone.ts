import type { Issue } from "../formula/issue.js";
import type { InputRecord, Reject } from "../model/input-record.js";
import type { TableKey } from "../questions/table-of.js";

/** A table that was read by itself. Issues have no sentences yet; each question has its answers. */
export type Alone = {
  /** Its name in the analysis file. */
  readonly table: TableKey;
  readonly sheet?: string;
  readonly input: InputRecord;
  readonly issues: readonly Issue[];
  readonly rejects: readonly Reject[];
  /** Fiscal years that the lines of a budget name, the last first. */
  readonly years: readonly string[];
  /** What the lines of a budget are called in words. */
  readonly names: () => readonly string[];
};

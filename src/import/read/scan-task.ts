import type { Analysis, BudgetSettings, Condition } from "../../model/analysis.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { ByteSource } from "../open/byte-source.js";

/** What of a budget is gone through, and what for. */
export type ScanTask = {
  readonly settings: BudgetSettings;
  readonly name: string;
  readonly source: ByteSource;
  readonly currency: string | undefined;
  /** Conditions of the tagging rules. */
  readonly conditions: readonly Condition[];
  readonly dictionaries: readonly Dictionary[];
  /** Whether lines are also added up by the codes of each dimension. */
  readonly byCode: boolean;
  /** Problems that the analysis accepts. */
  readonly accept: Analysis["accept"];
};

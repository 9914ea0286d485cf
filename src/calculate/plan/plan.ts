import type { ScaleUp } from "../../model/analysis.js";
import type { SupplyStandard } from "../../model/supply-standard.js";
import type { Ceiling } from "../estimate/estimate-issues.js";
import type { Network } from "../network.js";

/** What a plan over several years is computed from. */
export type Plan = {
  /** Name of the analysis file, for what is said there. */
  readonly file: string;
  /** Fiscal years, the first is that of the analysis. */
  readonly years: readonly string[];
  /** The network of each year. */
  readonly networks: readonly Network[];
  readonly scaleUp: ScaleUp | undefined;
  /** The norm that the scale-up follows. */
  readonly standard: SupplyStandard | undefined;
  /** Ceilings by year. */
  readonly ceilings: Readonly<Record<string, Ceiling>>;
  /** Series of the indices that amounts are also given in the prices of the first year by. */
  readonly deflator: string | undefined;
};

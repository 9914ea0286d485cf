import type { Formula } from "../formula/formula.js";
import { allocation } from "./allocation.js";
import { executionRate } from "./execution-rate.js";
import { gbvAmount } from "./gbv-amount.js";
import { gbvShare } from "./gbv-share.js";
import { knownWithRest } from "./known-with-rest.js";
import { nominalGrowth } from "./nominal-growth.js";
import { perCapita } from "./per-capita.js";
import { perWoman } from "./per-woman.js";
import { potentialAmount } from "./potential-amount.js";
import { realGrowth } from "./real-growth.js";
import { rest } from "./rest.js";
import { screeningCoverage } from "./screening-coverage.js";
import { shareOfAllocable } from "./share-of-allocable.js";
import { shareOfGdp } from "./share-of-gdp.js";
import { shareOfScreened } from "./share-of-screened.js";
import { taggedShare } from "./tagged-share.js";
import { taggedShareHigh } from "./tagged-share-high.js";
import { taggedShareLow } from "./tagged-share-low.js";
import { unitSubsidy } from "./unit-subsidy.js";
import { weightedAmount } from "./weighted-amount.js";
import { withRest } from "./with-rest.js";
import { womenShare } from "./women-share.js";

/** Every formula of the budget side, in the order of the calculation. */
export const budgetFormulas = [
  allocation,
  rest,
  withRest,
  knownWithRest,
  gbvAmount,
  gbvShare,
  weightedAmount,
  potentialAmount,
  shareOfScreened,
  shareOfAllocable,
  screeningCoverage,
  taggedShare,
  taggedShareLow,
  taggedShareHigh,
  executionRate,
  shareOfGdp,
  perCapita,
  perWoman,
  nominalGrowth,
  realGrowth,
  womenShare,
  unitSubsidy,
] as unknown as readonly Formula[];

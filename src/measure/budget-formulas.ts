import type { Formula } from "../formula/formula.js";
import { allocation } from "./allocation.js";
import { executionRate } from "./execution-rate.js";
import { gbvAmount } from "./gbv-amount.js";
import { gbvShare } from "./gbv-share.js";
import { knownWithRest } from "./known-with-rest.js";
import { rest } from "./rest.js";
import { screeningCoverage } from "./screening-coverage.js";
import { shareOfAllocable } from "./share-of-allocable.js";
import { shareOfScreened } from "./share-of-screened.js";
import { weightedAmount } from "./weighted-amount.js";
import { withRest } from "./with-rest.js";

/** Every formula of the budget side, in the order of the calculation. */
export const budgetFormulas = [
  allocation,
  rest,
  withRest,
  knownWithRest,
  gbvAmount,
  gbvShare,
  weightedAmount,
  shareOfScreened,
  shareOfAllocable,
  screeningCoverage,
  executionRate,
] as unknown as readonly Formula[];

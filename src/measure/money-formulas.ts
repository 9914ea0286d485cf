import type { Formula } from "../formula/formula.js";
import { cashBalance } from "./cash-balance.js";
import { centresUncovered } from "./centres-uncovered.js";
import { coFundingDue } from "./co-funding-due.js";
import { coFundingExcess } from "./co-funding-excess.js";
import { coFundingGap } from "./co-funding-gap.js";
import { moneyToDate } from "./money-to-date.js";
import { monthShort } from "./month-short.js";
import { monthsElapsed } from "./months-elapsed.js";
import { monthsPaid } from "./months-paid.js";
import { needToDate } from "./need-to-date.js";
import { sourceShare } from "./source-share.js";
import { sourceShareSquared } from "./source-share-squared.js";

/** Every formula of who pays, of shared financing and of the calendar of cash. */
export const moneyFormulas = [
  cashBalance,
  centresUncovered,
  coFundingDue,
  coFundingExcess,
  coFundingGap,
  moneyToDate,
  monthShort,
  monthsElapsed,
  monthsPaid,
  needToDate,
  sourceShare,
  sourceShareSquared,
] as unknown as readonly Formula[];

import type { Formula } from "../formula/formula.js";
import { benefitCostRatio } from "./benefit-cost-ratio.js";
import { breakEvenEffect } from "./break-even-effect.js";
import { npv } from "./npv.js";
import { presentBenefits } from "./present-benefits.js";
import { presentValue } from "./present-value.js";
import { returnOnInvestment } from "./return-on-investment.js";
import { serviceShareOfViolenceCost } from "./service-share-of-violence-cost.js";
import { yearsFromBase } from "./years-from-base.js";

/** Every formula of the investment case. */
export const investmentFormulas = [
  benefitCostRatio,
  breakEvenEffect,
  npv,
  presentBenefits,
  presentValue,
  returnOnInvestment,
  serviceShareOfViolenceCost,
  yearsFromBase,
] as unknown as readonly Formula[];

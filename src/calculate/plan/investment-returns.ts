import { calc } from "../../formula/table.js";
import { benefitCostRatio, npv, returnOnInvestment } from "../../measure/investment.js";

/**
 * Net present value, benefit–cost ratio and return, for one reading of what a benefit is.
 *
 * @param benefits - how the figures name the reading; results of two readings are not comparable
 * @param column - the column of the benefits that are counted
 */
export function returnsOf(benefits: "fiscal" | "fiscal-and-social", column: string) {
  const shown = { per: { benefits } };
  const bind = { "present-benefits": column };
  return [
    calc(npv, { name: `npv ${benefits}` as const, bind, shown }),
    calc(benefitCostRatio, { name: `benefit-cost-ratio ${benefits}` as const, bind, shown }),
    calc(returnOnInvestment, {
      name: `return-on-investment ${benefits}` as const,
      bind: { npv: `npv ${benefits}` },
      shown,
    }),
  ];
}

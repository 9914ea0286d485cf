import { handle } from "../../formula/handle.js";
import { type ChainTable, type TableRow, calc, given, text, total } from "../../formula/table.js";
import {
  benefitCostRatio,
  breakEvenEffect,
  npv,
  presentBenefits,
  returnOnInvestment,
  serviceShareOfViolenceCost,
} from "../../measure/investment.js";
import { assumptionTable } from "../assumptions.js";
import { COUNTRY } from "../centre-tables.js";
import { FLOW_YEARS, flowTables } from "./flow-tables.js";
import { keyCell } from "../given.js";
import type { Investment, Stated } from "./investment.js";
import { calcKnown } from "../rollup.js";
import { countrySum } from "./plan-sums.js";

/**
 * The tables of an investment case: every flow brought to the fiscal year, their sums by kind, what they return with
 * fiscal savings alone and with social benefits, how many cases pay for the costs, and what services cost against what
 * violence costs.
 *
 * @param investment - flows of money, and what the analysis states beside them
 * @param before - the tables that stand before, of which assumptions and the country are used
 */
export function investmentTables(investment: Investment, before: readonly ChainTable[]): ChainTable[] {
  const { assumptions, incomplete, fiscalYear } = investment;
  const has = (name: string): boolean => before.some((each) => each.name === name);
  return [
    ...(has("assumptions") ? [] : [assumptionTable(assumptions)]),
    ...flowTables(investment, CASE),
    INVESTMENT.table([{ key: CASE, per: { fiscalYear }, cells: {} }], incomplete),
    ...breakEven(investment),
    ...(has("country") ? violence(investment) : []),
  ];
}

const CASE = "investment";

const INVESTMENT = handle(CASE, (refused: boolean) => {
  const sum = <const N extends string>(name: N, kind: "cost" | "fiscal-saving" | "social-benefit") =>
    total(name, "money", FLOW_YEARS.by(`${kind} key`)("present-value"), {
      none: "unknown",
      absent: `${kind}-flows`,
      refused,
    });
  return [
    sum("present-costs", "cost"),
    sum("present-fiscal-savings", "fiscal-saving"),
    sum("present-social-benefits", "social-benefit"),
    calc(presentBenefits),
    ...returnsOf("fiscal", "present-fiscal-savings"),
    ...returnsOf("fiscal-and-social", "present-benefits"),
  ];
});

function breakEven({ costAvoidedPerCase: stated, fiscalYear, file }: Investment): ChainTable[] {
  if (!stated) return [];
  return [
    {
      name: "break-even",
      columns: [
        text("investment key"),
        INVESTMENT.lookup("present-costs", "money", "investment key"),
        given("cost-avoided-per-case", "money/prevented-cases"),
        calc(breakEvenEffect),
      ],
      rows: [statedRow(stated, "cost-avoided-per-case", { fiscalYear, file, key: CASE })],
    },
  ];
}

function violence({ violenceCost: stated, fiscalYear, file }: Investment): ChainTable[] {
  if (!stated) return [];
  return [
    {
      name: "violence-cost",
      columns: [
        text("country key"),
        ...countrySum("requirement"),
        given("violence-cost", "money"),
        ...calcKnown(serviceShareOfViolenceCost, {
          known: { requirement: "requirement known" },
          missing: "requirement unknown",
        }),
      ],
      rows: [statedRow(stated, "violence-cost", { fiscalYear, file, key: COUNTRY })],
    },
  ];
}

const POINTERS = { "cost-avoided-per-case": "costAvoidedPerCase", "violence-cost": "violenceCost" } as const;

const statedRow = (
  { amount, source }: Stated,
  column: keyof typeof POINTERS,
  { fiscalYear, file, key }: { readonly fiscalYear: string; readonly file: string; readonly key: string },
): TableRow => ({
  key,
  per: { fiscalYear },
  sources: [source],
  cells: {
    [`${key} key`]: keyCell(key),
    [column]: { value: amount, from: { file, pointer: `/investment/${POINTERS[column]}/amount` } },
  },
});

/**
 * Net present value, benefit–cost ratio and return, for one reading of what a benefit is.
 *
 * @param benefits - how the figures name the reading; results of two readings are not comparable
 * @param column - the column of the benefits that are counted
 */
function returnsOf(benefits: "fiscal" | "fiscal-and-social", column: string) {
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

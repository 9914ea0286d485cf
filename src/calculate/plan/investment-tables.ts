import { type ChainTable, type TableRow, calc, given, lookup, text, total } from "../../formula/table.js";
import { breakEvenEffect, presentBenefits, serviceShareOfViolenceCost } from "../../measure/investment.js";
import { assumptionTable } from "../assumptions.js";
import { COUNTRY } from "../centre-tables.js";
import { flowTables } from "./flow-tables.js";
import { keyCell } from "../given.js";
import type { Investment, Stated } from "./investment.js";
import { calcKnown } from "../rollup.js";
import { returnsOf } from "./investment-returns.js";

const CASE = "investment";

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
  const sum = (name: string, kind: string) =>
    total(
      name,
      "money",
      { table: "flow-years", column: "present-value", key: `${kind} key` },
      { none: "unknown", absent: `${kind}-flows`, refused: incomplete },
    );
  return [
    ...(has("assumptions") ? [] : [assumptionTable(assumptions)]),
    ...flowTables(investment, CASE),
    {
      name: CASE,
      columns: [
        sum("present-costs", "cost"),
        sum("present-fiscal-savings", "fiscal-saving"),
        sum("present-social-benefits", "social-benefit"),
        calc(presentBenefits),
        ...returnsOf("fiscal", "present-fiscal-savings"),
        ...returnsOf("fiscal-and-social", "present-benefits"),
      ],
      rows: [{ key: CASE, per: { fiscalYear }, cells: {} }],
    },
    ...breakEven(investment),
    ...(has("country") ? violence(investment) : []),
  ];
}

function breakEven({ costAvoidedPerCase: stated, fiscalYear, file }: Investment): ChainTable[] {
  if (!stated) return [];
  return [
    {
      name: "break-even",
      columns: [
        text("investment key"),
        lookup("present-costs", "money", { table: CASE, column: "present-costs", key: "investment key" }),
        given("cost-avoided-per-case", "money/prevented-cases"),
        calc(breakEvenEffect),
      ],
      rows: [statedRow(stated, "cost-avoided-per-case", { fiscalYear, file, key: CASE })],
    },
  ];
}

function violence({ violenceCost: stated, fiscalYear, file }: Investment): ChainTable[] {
  if (!stated) return [];
  const of = (column: string, unit: string) => lookup(column, unit, { table: "country", column, key: "country key" });
  return [
    {
      name: "violence-cost",
      columns: [
        text("country key"),
        of("requirement", "money"),
        of("requirement known", "money"),
        of("requirement unknown", "centres"),
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

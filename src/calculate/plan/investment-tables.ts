// The tables of an investment case: flows of money over years brought to one year, what they return, how many prevented
// cases pay for the costs, what share of the cost of violence services are; and the issue of years without flows.
import { groupBy, type Some } from "../../formula/group-by.js";
import { type Issue, problem } from "../../formula/issue.js";
import type { Source } from "../../formula/figure.js";
import type { ChainTable, TableRow } from "../../formula/table.js";
import { calc, calcs, given, givens, handle, text, texts, total } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import type { Analysis } from "../../model/analysis.js";
import type { Assumption } from "../../model/assumption.js";
import { type Flow, FLOW_KINDS } from "../../model/flow.js";
import type { Row } from "../../model/table.js";
import { assumed, assumedCells, assumptionTable, dashed } from "../assumptions.js";
import { cellOf, keyCell, placeOf } from "../given-cell.js";
import { countrySum } from "./plan.js";
import { COUNTRY } from "../cost/cost-tables.js";
import { take } from "../../measure/inputs.js";
import { calcKnown } from "../known-parts.js";

export type Investment = {
  readonly flows: readonly Row<Flow>[];
  /** Whether flows are missing that should be there, so that no sum over them is known. */
  readonly incomplete: boolean;
  /** The year that every flow is brought to. */
  readonly fiscalYear: Analysis["fiscalYear"];
  readonly assumptions: readonly Row<Assumption>[];
  readonly costAvoidedPerCase: Stated | undefined;
  readonly violenceCost: Stated | undefined;
  readonly file: string;
  /** Where each flow is from. */
  readonly sourceOf: (flow: Row<Flow>) => Source;
};

/** A value that the analysis file states, and the work that it is from. */
type Stated = { readonly amount: string; readonly source: Source };

const startOf = (year: string): number => Number(year.slice(0, 4));

/** Years between flows in which nothing stands: zero or forgotten, nobody can know. */
export function yearGapIssues(flows: readonly Row<Flow>[], file: string): Issue[] {
  const years = new Set(flows.map(({ values }) => startOf(values.year)));
  if (years.size === 0) return [];
  const first = Math.min(...years);
  const gaps = Array.from({ length: Math.max(...years) - first + 1 }, (_, at) => first + at).filter(
    (year) => !years.has(year),
  );
  return gaps.length === 0 ? [] : [problem("investment.year-gap", { file, column: "year", received: gaps.join(", ") })];
}

/** The flows as they were read, their sums by year and kind, and what these are worth in the fiscal year. */
function flowTables(investment: Investment, key: string): ChainTable[] {
  const { flows, incomplete } = investment;
  return [
    FLOWS.table(
      flows.map((row, at) => ({
        key: String(at + 1),
        per: { fiscalYear: row.values.year, flow: row.values.kind },
        cells: {
          "flow key": keyCell(flowKey(row)),
          kind: cellOf(row, "kind"),
          "flow-amount": cellOf(row, "amount"),
          source: cellOf(row, "source"),
        },
      })),
    ),
    FLOW_YEARS.table(
      groupsOf(flows).map((rows) => yearRow(investment, rows, key)),
      incomplete,
    ),
  ];
}

const FLOWS = handle("flows", () => [...texts("flow key", "kind"), given("flow-amount", "money"), text("source")]);

const FLOW_YEARS = handle("flow-years", (refused: boolean) => [
  ...FLOW_KINDS.map((kind) => text(kindColumn(kind))),
  ...assumed(take("discount-rate")),
  ...givens(take("flow-year", "present-year")),
  total("flow-amount", "money", FLOWS.by("flow key")("flow-amount"), { none: "unknown", refused }),
  ...calcs(formulas.yearsFromBase, formulas.presentValue),
]);

const flowKey = ({ values }: Row<Flow>): string => `${values.year}|${values.kind}`;
const kindColumn = <const K extends Flow["kind"]>(kind: K) => `${dashed(kind)} key` as const;

type Group = Readonly<Some<Row<Flow>>>;

const groupsOf = (flows: readonly Row<Flow>[]): readonly Group[] =>
  [...groupBy(flows, flowKey)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rows]) => rows);

function yearRow(investment: Investment, rows: Group, key: string): TableRow {
  const { assumptions, fiscalYear, file, sourceOf } = investment;
  const [first] = rows;
  const { year, kind } = first.values;
  const sources = new Map(rows.map((row) => [row.values.source, sourceOf(row)]));
  return {
    key: flowKey(first),
    per: { fiscalYear: year, flow: kind },
    sources: [...sources.values()],
    cells: {
      [kindColumn(kind)]: keyCell(key),
      ...assumedCells(assumptions, ["discount_rate"], undefined, fiscalYear),
      "flow-year": { value: String(startOf(year)), from: placeOf(first, "year") },
      "present-year": { value: String(startOf(fiscalYear)), from: { file, pointer: "/fiscalYear" } },
    },
  };
}

/** Flows brought to one year, what they return with and without social benefits, how many cases pay for the costs; and the costs of services as a share of the cost of violence. */
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
    calc(formulas.presentBenefits),
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
        calc(formulas.breakEvenEffect),
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
        ...calcKnown(formulas.serviceShareOfViolenceCost, {
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

/** Net present value, benefit–cost ratio and return, for one reading of what a benefit is. */
function returnsOf(benefits: "fiscal" | "fiscal-and-social", column: string) {
  const shown = { per: { benefits } };
  const bind = { "present-benefits": column };
  return [
    calc(formulas.npv, { name: `npv ${benefits}` as const, bind, shown }),
    calc(formulas.benefitCostRatio, { name: `benefit-cost-ratio ${benefits}` as const, bind, shown }),
    calc(formulas.returnOnInvestment, {
      name: `return-on-investment ${benefits}` as const,
      bind: { npv: `npv ${benefits}` },
      shown,
    }),
  ];
}

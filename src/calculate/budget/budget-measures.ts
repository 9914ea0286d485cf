import type { ChainTable, GivenCell } from "../../formula/table.js";
import { perCapita, perWoman, shareOfGdp, taggedShare } from "../../measure/budget-shares.js";
import { realAmount } from "../../measure/growth.js";
import { INDICES, indexKey } from "../indices.js";
import type { Period } from "./budget-entries.js";
import type { BudgetInput } from "./budget-input.js";
import { budgetPeople } from "./budget-people.js";
import type { BudgetSubject } from "./budget-subjects.js";
import { cellOf } from "../given.js";
import { type QuotientRow, type Spot, quotientTables } from "./quotient-tables.js";
import { statedTotals } from "./stated-totals.js";

/**
 * What the money of each subject means: as a share of the budget and of each published total, for one inhabitant, for
 * one woman, as a share of gross domestic product, in the prices of the year of the analysis. A measure whose base nobody gave is not there.
 */
export function budgetMeasures(
  input: BudgetInput,
  subjects: readonly BudgetSubject[],
  periods: readonly Period[],
): readonly ChainTable[] {
  const people = budgetPeople(input.population ?? [], [...new Set(periods.map((each) => each.fiscalYear))]);
  const stated = statedTotals(input, periods);
  const all = subjects.find((each) => each.of === "all");
  const gdp = (year: string): GivenCell | undefined => {
    const row = input.indices.find(({ values }) => values.series === `gdp:${input.currency}` && values.year === year);
    return row && cellOf(row, "value");
  };
  type Base = {
    readonly spot: Spot | GivenCell | undefined;
    readonly per?: Record<string, string>;
    readonly notes?: QuotientRow["notes"];
  };
  const rows = (
    of: readonly BudgetSubject[],
    inputs: readonly [string, string],
    bases: (period: Period) => readonly Base[],
  ) =>
    of.flatMap(({ spot, per, sources }) =>
      periods.flatMap((period) =>
        bases(period).flatMap((base): QuotientRow[] => {
          const above = spot(period.group);
          if (!above || !base.spot) return [];
          const { fiscalYear, phase } = period;
          const keys = { fiscalYear, phase, ...per, ...base.per };
          const sides = { [inputs[0]]: above, [inputs[1]]: base.spot };
          return [{ key: JSON.stringify(keys), per: keys, sources, sides, ...(base.notes && { notes: base.notes }) }];
        }),
      ),
    );
  const shares = (period: Period): readonly Base[] => [
    { spot: all?.spot(period.group), per: { denominator: "all" } },
    ...stated.spots(period).map(([denominator, spot]) => ({ spot, per: { denominator } })),
  ];
  const counted = (count: "population" | "women") => (period: Period) => [
    { spot: people.spot(count, period.fiscalYear), notes: people.notes(count, period.fiscalYear) },
  ];
  const tagged = subjects.filter((each) => each.scheme !== undefined);
  const priced = (year: string): Spot | undefined =>
    input.indices.some(({ values }) => values.series === input.deflator && values.year === year)
      ? INDICES.at(indexKey(input.deflator ?? "", year))("value")
      : undefined;
  const inPrices = (): readonly QuotientRow[] => {
    const now = priced(input.fiscalYear);
    if (!now) return [];
    const others = (period: Period): readonly Base[] =>
      period.fiscalYear === input.fiscalYear
        ? []
        : [{ spot: priced(period.fiscalYear), per: { prices: input.fiscalYear } }];
    return rows(subjects, ["amount", "index-then"], others).map((row) => ({
      ...row,
      sides: { ...row.sides, "index-now": now },
      notes: { deflator: input.deflator ?? "" },
    }));
  };
  return [
    ...people.tables,
    ...stated.tables,
    ...quotientTables({
      name: "tagged shares",
      formula: taggedShare,
      rows: rows(tagged, ["targeted", "base"], shares),
    }),
    ...quotientTables({
      name: "amounts per capita",
      formula: perCapita,
      rows: rows(subjects, ["amount", "population"], counted("population")),
    }),
    ...quotientTables({
      name: "amounts per woman",
      formula: perWoman,
      rows: rows(subjects, ["amount", "women"], counted("women")),
    }),
    ...quotientTables({
      name: "shares of gdp",
      formula: shareOfGdp,
      rows: rows(subjects, ["amount", "gdp"], ({ fiscalYear }) => [{ spot: gdp(fiscalYear) }]),
    }),
    ...quotientTables({ name: "amounts in prices", formula: realAmount, rows: inPrices() }),
  ];
}

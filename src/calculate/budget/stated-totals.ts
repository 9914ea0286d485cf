import { handle } from "../../formula/handle.js";
import { given } from "../../formula/table.js";
import type { Period } from "./budget-entries.js";
import type { BudgetInput } from "./budget-input.js";
import type { Spot } from "./quotient-tables.js";

/**
 * Published totals that shares are given of beside the whole budget, such as programmable spending: from the analysis
 * file, by phase or year and phase; one amount alone is that of the approved budget of the analysis year.
 */
export function statedTotals({ denominators = {}, analysisFile, fiscalYear }: BudgetInput, periods: readonly Period[]) {
  const rows = NAMES.flatMap((name) =>
    periods.flatMap((period) => {
      const given = denominators[name];
      const found = given === undefined ? undefined : amountOf(given, period, fiscalYear);
      return found ? [{ name, period, ...found }] : [];
    }),
  );
  const table = STATED.table(
    rows.map(({ name, period, value, step }) => {
      const pointer = `/tagging/denominators/${name}${step}`;
      const cell = { value, from: { file: analysisFile, pointer } };
      return { key: `${name}|${period.group}`, per: {}, cells: { "stated-total": cell } };
    }),
  );
  return {
    tables: rows.length > 0 ? [table] : [],
    /** The totals of a year and phase, by name. */
    spots: ({ group }: Period): readonly (readonly [string, Spot])[] =>
      rows.flatMap(({ name, period }) =>
        period.group === group ? [[name, STATED.at(`${name}|${group}`)("stated-total")]] : [],
      ),
  };
}

const STATED = handle("stated totals", () => [given("stated-total", "money")]);
const NAMES = ["programmable", "direct"] as const;

type Stated = string | Readonly<Record<string, string>>;

function amountOf(
  stated: Stated,
  { fiscalYear, phase }: Period,
  analysisYear: string,
): { readonly value: string; readonly step: string } | undefined {
  if (typeof stated === "string")
    return fiscalYear === analysisYear && phase === "approved" ? { value: stated, step: "" } : undefined;
  const key = [`${fiscalYear}:${phase}`, ...(fiscalYear === analysisYear ? [phase] : [])].find(
    (each) => each in stated,
  );
  const value = key === undefined ? undefined : stated[key];
  return value === undefined || key === undefined ? undefined : { value, step: `/${key}` };
}

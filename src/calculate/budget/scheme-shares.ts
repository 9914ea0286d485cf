import type { ChainTable, GivenCell } from "../../formula/table.js";
import { potentialAmount } from "../../measure/budget-amounts.js";
import { shareOfAllocable, shareOfScreened, taggedShareHigh, taggedShareLow } from "../../measure/budget-shares.js";
import type { Scheme } from "../../model/scheme.js";
import { classField } from "./budget-parts.js";
import type { Period } from "./budget-entries.js";
import type { BudgetInput } from "./budget-input.js";
import { type QuotientRow, type Spot, quotientTables, spotFinder, tablesNamed } from "./quotient-tables.js";
import { UNSCREENED, classKey } from "./scheme-tables.js";
import { headlineOf } from "./scheme-weights.js";

/**
 * What the totals of a scheme leave to say: the share of each class; the share of the whole with the unscreened lines at
 * 0 % and at 100 %; and what classes would add once their lines are assessed.
 *
 * @param tables - the tables of the scheme, with its classes and totals
 */
export function schemeShares(
  input: BudgetInput,
  scheme: Scheme,
  periods: readonly Period[],
  tables: readonly ChainTable[],
): readonly ChainTable[] {
  const named = (name: string): readonly ChainTable[] => tablesNamed(tables, name);
  const totals = named(`${scheme.id} totals`);
  const of = spotFinder(named(`${scheme.id} classes`), "tagged-total");
  const [screened, allocable] = [spotFinder(totals, "screened-total"), spotFinder(totals, "allocable-total")];
  const headline = spotFinder(totals, `${headlineOf(scheme)}-total`);
  const row = (
    period: Period,
    more: Readonly<Record<string, string>>,
    sides: Readonly<Record<string, Spot | GivenCell | undefined>>,
  ): readonly QuotientRow[] => {
    const known = Object.entries(sides).flatMap(([input, side]) => (side ? [[input, side] as const] : []));
    if (known.length < Object.keys(sides).length) return [];
    const per = { fiscalYear: period.fiscalYear, phase: period.phase, scheme: scheme.id, ...more };
    return [{ key: JSON.stringify(per), per, sources: [scheme.source], sides: Object.fromEntries(known) }];
  };
  const classes = scheme.classes.flatMap((each, at) => periods.map((period) => ({ ...each, at, period })));
  const classSpot = (period: Period, code: string): Spot | undefined => of(classKey(period.group, code));
  const bounds = periods.flatMap((period) =>
    row(
      period,
      { of: headlineOf(scheme) },
      {
        targeted: headline(period.group),
        unscreened: classSpot(period, UNSCREENED),
        allocable: allocable(period.group),
      },
    ),
  );
  const low = bounds.map(({ sides: { targeted, allocable }, ...each }) => ({
    ...each,
    sides: { ...(targeted && { targeted }), ...(allocable && { allocable }) },
  }));
  return [
    ...quotientTables({
      name: `${scheme.id} class % 1`,
      formula: shareOfScreened,
      rows: classes.flatMap(({ code, period }) =>
        row(period, { code }, { targeted: classSpot(period, code), screened: screened(period.group) }),
      ),
    }),
    ...quotientTables({
      name: `${scheme.id} class % 2`,
      formula: shareOfAllocable,
      rows: classes
        .filter((each) => each.allocable !== false)
        .flatMap(({ code, period }) =>
          row(period, { code }, { targeted: classSpot(period, code), allocable: allocable(period.group) }),
        ),
    }),
    ...quotientTables({ name: `${scheme.id} low`, formula: taggedShareLow, rows: low }),
    ...quotientTables({ name: `${scheme.id} high`, formula: taggedShareHigh, rows: bounds }),
    ...quotientTables({
      name: `${scheme.id} potential`,
      formula: potentialAmount,
      rows: classes.flatMap(({ code, potential, at, period }) =>
        potential === undefined
          ? []
          : row(
              period,
              { code },
              {
                tagged: classSpot(period, code),
                potential: { value: potential, from: classField(input, scheme, at, "potential") },
              },
            ),
      ),
    }),
  ];
}

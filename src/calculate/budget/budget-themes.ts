// Tables of several themes over the same lines, whose union counts each line once; shares of each scheme.
import type { ChainTable, GivenCell } from "../../formula/table.js";
import { potentialAmount } from "../../made/measure/budget-amounts.js";
import {
  shareOfAllocable,
  shareOfScreened,
  taggedShareHigh,
  taggedShareLow,
} from "../../made/measure/budget-shares.js";
import type { Scheme } from "../../model/scheme.js";
import type { BudgetInput, Entry, Period } from "./budget-input.js";
import { classField } from "./budget-parts.js";
import { type Key, countedKey } from "./part-table.js";
import {
  type QuotientRow,
  type Spot,
  quotientRow,
  quotientTables,
  spotFinder,
  tablesNamed,
} from "./quotient-tables.js";
import { type Parts, type SchemeView, UNSCREENED, classKey, headlineOf } from "./scheme-tables.js";
import { type SumRow, sumTables } from "./sum-tables.js";

/**
 * Lines may be for gender equality and for the climate at once: totals of themes are never added. The union counts each
 * line once that any theme targets, the overlap those that all of them target, with their whole amounts.
 *
 * @param ids - schemes that are themes; fewer than two give nothing
 */
export function budgetThemes(views: readonly SchemeView[], ids: readonly string[]): Themes {
  const themes = views.filter(({ scheme }) => ids.includes(scheme.id));
  if (themes.length < 2) return { keys: [], tables: () => [] };
  const screened = (entry: Entry): boolean => themes.some(({ codeOf }) => codeOf(entry) !== null);
  const said = countedKey("themes screened key", screened);
  const per = { themes: themes.map(({ scheme }) => scheme.id).join("+") };
  return {
    keys: [
      said,
      countedKey(UNION, (entry) => themes.some(({ targeted }) => targeted.has(entry))),
      countedKey(OVERLAP, (entry) => themes.every(({ targeted }) => targeted.has(entry))),
    ],
    tables: (rows, parts, refused) => {
      const isScreened = (group: string): boolean =>
        [parts.lines, parts.balances].some((each) => (each?.count(said.column, group).parts ?? 0) > 0);
      const none = (group: string) => (isScreened(group) ? "zero" : "not-screened");
      return sumTables({
        name: "themes",
        rows,
        sums: [
          { id: "union-total", per, ...parts, key: UNION, none },
          { id: "overlap-total", per, ...parts, key: OVERLAP, none },
        ],
        refused,
      });
    },
  };
}

const [UNION, OVERLAP] = ["themes union key", "themes overlap key"];

/** What several themes have together. */
type Themes = {
  readonly keys: readonly Key[];
  readonly tables: (rows: readonly SumRow[], parts: Parts, refused: boolean) => readonly ChainTable[];
};

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
    const per = { fiscalYear: period.fiscalYear, phase: period.phase, scheme: scheme.id, ...more };
    return quotientRow({ per, sources: [scheme.source] }, sides);
  };
  const classes = scheme.classes.flatMap((each, at) => periods.map((period) => ({ ...each, at, period })));
  const classSpot = (period: Period, code: string): Spot | undefined => of(classKey(period.group, code));
  const bounds = (open: (period: Period) => Readonly<Record<string, Spot | undefined>>) =>
    periods.flatMap((period) => {
      const [targeted, base] = [headline(period.group), allocable(period.group)];
      return row(period, { of: headlineOf(scheme) }, { targeted, ...open(period), allocable: base });
    });
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
    ...quotientTables({ name: `${scheme.id} low`, formula: taggedShareLow, rows: bounds(() => ({})) }),
    ...quotientTables({
      name: `${scheme.id} high`,
      formula: taggedShareHigh,
      rows: bounds((period) => ({ unscreened: classSpot(period, UNSCREENED) })),
    }),
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

import type { ChainTable } from "../../formula/table.js";
import { type Entry, budgetEntries } from "./budget-entries.js";
import { type Subject, executionOf } from "./budget-execution.js";
import type { BudgetInput } from "./budget-input.js";
import { balanceTable, gbvTable, lineTable } from "./budget-parts.js";
import { gbvShare } from "../../measure/budget-shares.js";
import type { Key } from "./part-table.js";
import { budgetDimensions } from "./budget-dimensions.js";
import { budgetGrowth } from "./budget-growth.js";
import { budgetMeasures } from "./budget-measures.js";
import { budgetSubjects } from "./budget-subjects.js";
import { budgetThemes } from "./budget-themes.js";
import { schemeShares } from "./scheme-shares.js";
import { sameTargeted } from "./same-lines.js";
import { keyName, schemeTables, schemeView } from "./scheme-tables.js";
import { schemeWeights } from "./scheme-weights.js";
import { widerTables } from "./wider-tables.js";
import { type SumRow, sumTables } from "./sum-tables.js";

// In brackets, so that they are not those of a scheme that somebody calls gbv.
const [TOTAL, SCREENED, GBV, COMPONENT] = ["total key", "(gbv) screened key", "(gbv) key", "component key"];
const ALL: Subject = { name: "", has: () => true };
const VIOLENCE: Subject = { name: "(gbv) ", has: (entry) => entry.tagged.gbv !== null };

/**
 * The budget side of an analysis as a chain of tables: lines in whole units and the balances of published totals, then
 * the totals and shares of each scheme, of the whole budget and of what is against violence, then execution rates.
 *
 * @param input - budgets as they were read, with every line tagged
 * @returns the tables in order; where a budget is in another currency the table `indices` must stand before them
 */
export function budgetTables(input: BudgetInput): ChainTable[] {
  const { refused, tagsRefused = false } = input;
  const { lines, balances } = budgetEntries(input);
  const entries: readonly Entry[] = [...lines, ...balances];
  if (entries.length === 0) return [];
  const views = input.schemes.map(schemeView);
  const execution = executionOf(entries, refused);
  const periods = [...new Map(entries.map((each) => [each.group, each])).values()];
  const growth = budgetGrowth(entries, periods);
  const dimensions = budgetDimensions(entries);
  const themes = budgetThemes(views, input.themes ?? []);
  const keys: readonly Key[] = [
    { column: TOTAL, of: (entry) => (entry.counted ? entry.group : null) },
    ...views.flatMap((view) => [...view.keys, ...execution.keys(view.targeted)]),
    ...execution.keys(ALL),
    ...themes.keys,
  ];
  const says = { column: SCREENED, of: (entry: Entry) => (VIOLENCE.has(entry) && entry.counted ? entry.group : null) };
  const own = [
    says,
    ...growth.keys,
    ...dimensions.keys,
    ...views.flatMap(dimensions.schemeKeys),
    ...views.flatMap((view) => sameTargeted(view, growth.keys)),
  ];
  const parts = {
    lines: lineTable(input, lines, [...keys, ...own]),
    balances: balances.length > 0 ? balanceTable(input, balances, keys) : undefined,
  };
  const gbv = gbvTable(lines, [
    { column: GBV, of: (entry) => entry.group },
    { column: COMPONENT, of: componentKey },
    ...execution.keys(VIOLENCE),
    ...dimensions.keys,
    ...growth.keys,
  ]);
  const rows = periods.map(({ group, fiscalYear, phase }): SumRow => ({ key: group, per: { fiscalYear, phase } }));
  const components = new Map(
    lines.flatMap((each) => {
      const [key, component] = [componentKey(each), each.tagged.component];
      if (key === null || component === undefined || !each.counted) return [];
      return [[key, { key, per: { fiscalYear: each.fiscalYear, phase: each.phase, component } }] as const];
    }),
  );
  const zero = () => "zero" as const;
  const unsaid = () => "not-screened" as const;
  const schemes = views.map((view) => {
    const screened = view.keys.filter((each) => each.column === keyName(view.scheme, "screened"));
    const of = { input, scheme: view.scheme, entries: { lines, balances }, parts };
    return { view, weighted: schemeWeights({ ...of, keys: [...screened, ...dimensions.keys, ...growth.keys] }) };
  });
  const tables = [
    parts.lines.table,
    ...(parts.balances ? [parts.balances.table] : []),
    gbv.table,
    ...schemes.flatMap(({ weighted }) => [weighted?.lines.table, weighted?.balances?.table].filter(isDefined)),
    ...schemes.flatMap((each) => schemeTables({ input, rows, parts, execution, ...each })),
    ...sumTables({
      name: "budget-totals",
      rows,
      sums: [
        { name: "budget-total", id: "budget-total", ...parts, key: TOTAL, none: zero },
        { name: "gbv-total", id: "gbv-total", lines: gbv, key: GBV, none: unsaid, refused: tagsRefused },
        {
          name: "said-total",
          id: "screened-total",
          per: { of: "gbv" },
          lines: parts.lines,
          key: SCREENED,
          none: zero,
          refused: tagsRefused,
        },
      ],
      quotients: [
        {
          formula: gbvShare,
          name: "gbv-share of all",
          per: { denominator: "all" },
          bind: { "gbv-total": "gbv-total", base: "budget-total" },
        },
        {
          formula: gbvShare,
          name: "gbv-share of screened",
          per: { denominator: "screened" },
          bind: { "gbv-total": "gbv-total", base: "said-total" },
        },
      ],
      refused,
    }),
    ...sumTables({
      name: "gbv-components",
      rows: [...components.values()],
      sums: [{ name: "gbv-total", id: "gbv-total", lines: gbv, key: COMPONENT, none: unsaid }],
      refused: refused || tagsRefused,
    }),
    ...execution.tables(ALL, { id: "budget-total", per: { of: "all" } }, parts),
    ...execution.tables(VIOLENCE, { id: "gbv-total", per: { of: "gbv" } }, { lines: gbv, refused: tagsRefused }),
    ...themes.tables(rows, parts, refused || tagsRefused),
  ];
  const subjects = budgetSubjects(input.schemes, tables);
  const ofLines = schemes.map(({ view, weighted }) => ({ view, weighted: weighted?.lines }));
  return [
    ...tables,
    ...input.schemes.flatMap((scheme) => schemeShares(input, scheme, periods, tables)),
    ...budgetMeasures(input, subjects, periods),
    ...widerTables(lines, rows, subjects[0]?.spot ?? (() => undefined), refused || tagsRefused),
    ...growth.tables(input, subjects, { lines: parts.lines, gbv, schemes: ofLines }),
    ...dimensions.tables({ lines: parts.lines, gbv, schemes: ofLines }, { lines: refused, tags: tagsRefused }),
  ];
}

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

const componentKey = ({ group, tagged }: Entry): string | null =>
  tagged.component !== undefined && tagged.gbv !== null ? `${group}|${tagged.component}` : null;

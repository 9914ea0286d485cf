import type { ChainTable } from "../formula/table.js";
import { type Entry, budgetEntries } from "./budget-entries.js";
import { type Subject, executionOf } from "./budget-execution.js";
import type { BudgetInput } from "./budget-input.js";
import { balanceTable, gbvTable, lineTable } from "./budget-parts.js";
import { gbvShare } from "../measure/gbv-share.js";
import type { Key } from "./part-table.js";
import { schemeTables, schemeView } from "./scheme-tables.js";
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
  const keys: readonly Key[] = [
    { column: TOTAL, of: (entry) => (entry.counted ? entry.group : null) },
    ...views.flatMap((view) => [...view.keys, ...execution.keys(view.targeted)]),
    ...execution.keys(ALL),
  ];
  const says = { column: SCREENED, of: (entry: Entry) => (VIOLENCE.has(entry) && entry.counted ? entry.group : null) };
  const parts = {
    lines: lineTable(input, lines, [...keys, says]),
    balances: balances.length > 0 ? balanceTable(input, balances, keys) : undefined,
  };
  const gbv = gbvTable(lines, [
    { column: GBV, of: (entry) => entry.group },
    { column: COMPONENT, of: componentKey },
    ...execution.keys(VIOLENCE),
  ]);
  const groups = [...new Map(entries.map((each) => [each.group, each])).values()];
  const rows = groups.map(({ group, fiscalYear, phase }): SumRow => ({ key: group, per: { fiscalYear, phase } }));
  const components = new Map(
    lines.flatMap((each) => {
      const [key, component] = [componentKey(each), each.tagged.component];
      if (key === null || component === undefined || !each.counted) return [];
      return [[key, { key, per: { fiscalYear: each.fiscalYear, phase: each.phase, component } }] as const];
    }),
  );
  const zero = () => "zero" as const;
  const unsaid = () => "not-screened" as const;
  return [
    parts.lines.table,
    ...(parts.balances ? [parts.balances.table] : []),
    gbv.table,
    ...views.flatMap((view) => schemeTables({ input, view, rows, entries: { lines, balances }, parts, execution })),
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
  ];
}

const componentKey = ({ group, tagged }: Entry): string | null =>
  tagged.component !== undefined && tagged.gbv !== null ? `${group}|${tagged.component}` : null;

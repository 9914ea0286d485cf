import type { ChainTable } from "../../formula/table.js";
import { beneficiaries } from "./beneficiaries.js";
import { DIMENSIONS, type Dimension } from "../../model/dimension.js";
import { type Subject, executionOf } from "./budget-execution.js";
import type { BalanceEntry, BudgetInput, Entry, LineEntry, Looked } from "./budget-input.js";
import { balanceKey, converter, groupOf, perOf, periodsOf } from "./budget-input.js";
import { balanceTable, gbvTable, lineTable, weightedTable } from "./budget-parts.js";
import { gbvShare, taggedShare } from "../../made/measure/budget-shares.js";
import { type Key, type PartTable, countedKey } from "./part-table.js";
import { budgetGrowth } from "./budget-growth.js";
import { budgetMeasures, budgetSubjects, budgetThemes, schemeShares } from "./budget-measures.js";
import { lineClasses } from "./line-classes.js";
import { pairsOf, sameIds, sameTargeted } from "./same-lines.js";
import type { Parts, SchemeView } from "./scheme-tables.js";
import { headlineOf, isWeighted, keyName, schemeTables, schemeView, schemeWeights } from "./scheme-tables.js";
import { type SumRow, sumTables } from "./sum-tables.js";
import type { BudgetTable } from "../../model/budget-table.js";
import { fail } from "../../money/fail.js";
import { type Spot, quotientRow, quotientTables, spotFinder } from "./quotient-tables.js";

/** The wider estimate beside the strict total: lines that are against violence in part, or by their wording. */
function widerTables(
  allocations: PartTable,
  entries: readonly LineEntry[],
  rows: readonly SumRow[],
  base: (group: string) => Spot | undefined,
  refused: boolean,
): readonly ChainTable[] {
  if (entries.every((each) => each.said.wider === undefined)) return [];
  const lines = gbvTable(allocations, entries, [{ column: KEY, of: (entry) => entry.group }], { wider: true });
  const [name, id] = ["(gbv) wider totals", "gbv-wider-total"];
  const sums = [{ id, lines, key: KEY, none: "not-screened" }] as const;
  const totals = sumTables({ name, rows, sums, refused });
  const total = spotFinder(totals, id);
  const shares = rows.flatMap((row) => {
    const sides = { "gbv-total": total(row.key), base: base(row.key) };
    return quotientRow({ ...row, per: { ...row.per, denominator: "all" } }, sides);
  });
  return [
    lines.table,
    ...totals,
    ...quotientTables({ name: "(gbv) wider shares", formula: gbvShare, id: "gbv-wider-share", rows: shares }),
  ];
}

const KEY = "(gbv) wider key";

/** The budget side as a chain; where a budget is in another currency the table `indices` stands before it. */
export function budgetTables(input: BudgetInput, looked?: Looked): ChainTable[] {
  const { refused, tagsRefused = false } = input;
  const periods = periodsOf(input.budgets);
  const pairs = pairsOf(periods);
  const classes = lineClasses(input, sameIds(input.budgets, pairs), looked);
  const lines = classes.all;
  const balances = balancesOf(input, lines);
  const entries: readonly Entry[] = [...lines, ...balances];
  if (entries.length === 0) return [];
  const views = input.schemes.map(schemeView);
  const execution = executionOf(entries, refused);
  const growth = budgetGrowth(pairs);
  const dimensions = budgetDimensions((dimension) => classes.by.get(dimension) ?? lines);
  const themes = budgetThemes(views, input.themes ?? []);
  const reached = beneficiaries(input, views, periods);
  const keys: readonly Key[] = [
    countedKey(TOTAL, () => true),
    ...views.flatMap((view) => [...view.keys, ...execution.keys(view.targeted)]),
    ...execution.keys(ALL),
    ...themes.keys,
    ...reached.keys,
  ];
  const womens = lines.some((each) => each.womens) ? [countedKey(WOMENS, (entry) => entry.womens)] : [];
  // Where every line stands by itself, the totals of all dimensions sum the same tables.
  const shared = dimensions.used.filter((each) => !classes.by.has(each));
  const byShared = shared.flatMap(dimensions.keys);
  const own = [
    countedKey(SCREENED, VIOLENCE.has),
    ...womens,
    ...growth.keys,
    ...byShared,
    ...views.flatMap((view) => shared.flatMap((each) => dimensions.schemeKeys(each, view))),
    ...views.flatMap((view) => sameTargeted(view, growth.keys)),
  ];
  const parts = {
    lines: lineTable(input, lines, [...keys, ...own]),
    balances: balances.length > 0 ? balanceTable(input, balances, keys) : undefined,
  };
  const gbv = gbvTable(parts.lines, lines, [
    { column: GBV, of: (entry) => entry.group },
    { column: COMPONENT, of: componentKey },
    ...execution.keys(VIOLENCE),
    ...byShared,
    ...growth.keys,
  ]);
  const rows = periods.map(({ group, fiscalYear, phase }): SumRow => ({ key: group, per: { fiscalYear, phase } }));
  const components = new Map(
    lines.flatMap((each) => {
      const [key, component] = [componentKey(each), each.said.component];
      if (key === null || component === undefined || !each.counted) return [];
      return [[key, { key, per: { fiscalYear: each.fiscalYear, phase: each.phase, component } }] as const];
    }),
  );
  const schemes = views.map((view) => {
    const screened = view.keys.filter((each) => each.column === keyName(view.scheme, "screened"));
    const of = { input, scheme: view.scheme, entries: { lines, balances }, parts };
    return { view, weighted: schemeWeights({ ...of, keys: [...screened, ...byShared, ...growth.keys] }) };
  });
  const tables = [
    parts.lines.table,
    ...(parts.balances ? [parts.balances.table] : []),
    gbv.table,
    ...schemes.flatMap(({ weighted }) => [weighted?.lines.table, weighted?.balances?.table].filter(isDefined)),
    ...schemes.flatMap((each) => schemeTables({ input, rows, parts, execution, ...each })),
    ...wholeTotals(rows, parts, gbv, input),
    ...womensTotals(womens.length === 0 ? [] : rows, parts.lines, refused),
    ...sumTables({
      name: "gbv-components",
      rows: [...components.values()],
      sums: [{ id: "gbv-total", lines: gbv, key: COMPONENT, none: "not-screened" }],
      refused: refused || tagsRefused,
    }),
    ...execution.tables(ALL, { id: "budget-total", per: { of: "all" } }, parts),
    ...execution.tables(VIOLENCE, { id: "gbv-total", per: { of: "gbv" } }, { lines: gbv, refused: tagsRefused }),
    ...reached.tables(parts.lines, refused || tagsRefused),
    ...themes.tables(rows, parts, refused || tagsRefused),
  ];
  const subjects = budgetSubjects(input.schemes, tables);
  const ofLines = schemes.map(({ view, weighted }) => ({ view, weighted: weighted?.lines }));
  const whole = { lines: parts.lines, gbv, schemes: ofLines };
  const byCode = new Map(
    [...classes.by].map(([dimension, of]) => [dimension, partsBy(input, dimension, of, dimensions, views)] as const),
  );
  return [
    ...tables,
    ...input.schemes.flatMap((scheme) => schemeShares(input, scheme, periods, tables)),
    ...budgetMeasures(input, subjects, periods),
    ...widerTables(parts.lines, lines, rows, subjects[0]?.spot ?? (() => undefined), refused || tagsRefused),
    ...growth.tables(input, subjects, whole),
    ...[...byCode.values()].flatMap(tablesOf),
    ...dimensions.tables((dimension) => byCode.get(dimension) ?? whole, { lines: refused, tags: tagsRefused }),
  ];
}

// In brackets, so that they are not those of a scheme that somebody calls gbv.
const [TOTAL, SCREENED, GBV, COMPONENT] = ["total key", "(gbv) screened key", "(gbv) key", "component key"];
const WOMENS = "womens part key";
const ALL: Subject = { name: "", has: () => true };
const VIOLENCE: Subject = { name: "(gbv) ", has: (entry) => entry.said.gbv !== null };

function wholeTotals(
  rows: readonly SumRow[],
  parts: Parts,
  gbv: PartTable,
  { refused, tagsRefused = false }: BudgetInput,
): ChainTable[] {
  return sumTables({
    name: "budget-totals",
    rows,
    sums: [
      { id: "budget-total", ...parts, key: TOTAL, none: "zero" },
      { id: "gbv-total", lines: gbv, key: GBV, none: "not-screened", refused: tagsRefused },
      {
        id: "screened-total",
        name: "said-total",
        per: { of: "gbv" },
        lines: parts.lines,
        key: SCREENED,
        none: "zero",
        refused: tagsRefused,
      },
    ],
    quotients: Object.entries({ all: "budget-total", screened: "said-total" }).map(([denominator, base]) => ({
      formula: gbvShare,
      name: `gbv-share of ${denominator}`,
      per: { denominator },
      bind: { "gbv-total": "gbv-total", base },
    })),
    refused,
  });
}

function womensTotals(rows: readonly SumRow[], lines: PartTable, refused: boolean): ChainTable[] {
  return sumTables({
    name: "womens parts",
    rows: rows.filter(({ key }) => lines.count(WOMENS, key).parts > 0),
    sums: [{ id: "womens-part-total", lines, key: WOMENS, none: "zero", ofParts: true }],
    refused,
  });
}

/** The classes of lines by the codes of one dimension, with what the totals of the dimension sum. */
function partsBy(
  input: BudgetInput,
  dimension: Dimension,
  entries: readonly LineEntry[],
  dimensions: Dimensions,
  views: readonly SchemeView[],
): DimensionParts {
  const keys = dimensions.keys(dimension);
  const ofSchemes = views.flatMap((view) => dimensions.schemeKeys(dimension, view));
  const lines = lineTable(input, entries, [...keys, ...ofSchemes], `budget-lines by ${dimension}`);
  return {
    lines,
    gbv: gbvTable(lines, entries, keys, { name: `gbv-lines by ${dimension}` }),
    schemes: views.map((view) => ({
      view,
      weighted: isWeighted(view.scheme)
        ? weightedTable(input, view.scheme, lines, entries, keys, `${view.scheme.id} weighted by ${dimension}`)
        : undefined,
    })),
  };
}

const tablesOf = ({ lines, gbv, schemes }: DimensionParts): readonly ChainTable[] =>
  [lines, gbv, ...schemes.map((each) => each.weighted).filter(isDefined)].map(({ table }) => table);

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

const componentKey = ({ group, said }: Entry): string | null =>
  said.component !== undefined && said.gbv !== null ? `${group}|${said.component}` : null;

/** What the published totals of the budgets leave beside their lines. */
function balancesOf(input: BudgetInput, lines: readonly LineEntry[]): readonly BalanceEntry[] {
  const said = new Map(input.lines.flatMap((each) => (each.line ? [] : [[each.budget, each.said] as const])));
  const saidOf = ({ index }: BudgetTable) =>
    said.get(index) ?? fail("budget.untagged", `the balance of budget ${index} is not tagged`);
  const converts = converter(input);
  const incomplete = new Set(lines.filter((each) => !each.known).map((each) => balanceKey(each.budget, each)));
  return input.budgets.flatMap((budget) =>
    budget.rest.map((rest): BalanceEntry => {
      const { fiscalYear, phase } = rest;
      const key = balanceKey(budget, rest);
      return {
        kind: "balance",
        ...{ key, budget, rest, said: saidOf(budget), fiscalYear, phase, group: groupOf(rest) },
        item: `${budget.index}|balance|${fiscalYear}`,
        ...{ below: false, womens: false, partOnly: false },
        beside: [],
        counted: true,
        known: converts(budget, fiscalYear) && !incomplete.has(key),
        lines: 1,
        per: perOf(budget, rest),
        codes: {},
      };
    }),
  );
}

/** Totals by who spends, on what and where. A line whose column is blank, and any balance, is in none of them. */
export function budgetDimensions(entriesOf: (dimension: Dimension) => readonly LineEntry[]): Dimensions {
  const used = DIMENSIONS.filter((each) => entriesOf(each).some(({ codes }) => codes[each] !== undefined));
  const rows = new Map(used.map((each) => [each, rowsOf(entriesOf(each), each)]));
  const by = (dimension: Dimension) => (entry: Entry) => keyOf(entry, dimension);
  return {
    used,
    keys: (dimension) => [countedKey(`by ${dimension} key`, () => true, by(dimension))],
    schemeKeys: (dimension, { scheme, targeted, codeOf }) => [
      countedKey(`${scheme.id} targeted by ${dimension} key`, targeted.has, by(dimension)),
      countedKey(`${scheme.id} screened by ${dimension} key`, (entry) => codeOf(entry) !== null, by(dimension)),
    ],
    tables: (partsOf, refused) =>
      used.flatMap((dimension) => {
        const { lines, gbv, schemes } = partsOf(dimension);
        const key = `by ${dimension} key`;
        const all = rows.get(dimension) ?? [];
        const totals = sumTables({
          name: `(budget) by ${dimension}`,
          rows: all,
          sums: [
            { id: "budget-total", lines, key, none: "zero" },
            { id: "gbv-total", lines: gbv, key, none: "not-screened", refused: refused.tags },
          ],
          quotients: [
            {
              formula: gbvShare,
              per: { denominator: "all" },
              bind: { "gbv-total": "gbv-total", base: "budget-total" },
            },
          ],
          refused: refused.lines,
        });
        const base = spotFinder(totals, "budget-total");
        const byScheme = schemes.flatMap(({ view: { scheme }, weighted }) => {
          const screened = `${scheme.id} screened by ${dimension} key`;
          const ifScreened = (at: string) => (lines.count(screened, at).parts > 0 ? "zero" : "not-screened");
          const own = all.map((row) => ({ ...row, per: { ...row.per, scheme: scheme.id }, sources: [scheme.source] }));
          const tables = sumTables({
            name: `${scheme.id} by ${dimension}`,
            rows: own,
            sums: [
              { id: "tagged-total", lines, key: `${scheme.id} targeted by ${dimension} key`, none: ifScreened },
              ...(weighted ? [{ id: "weighted-total", lines: weighted, key, none: ifScreened }] : []),
            ],
            refused: refused.lines || refused.tags,
          });
          const targeted = spotFinder(tables, `${headlineOf(scheme)}-total`);
          const shares = own.flatMap((row) => {
            const sides = { targeted: targeted(row.key), base: base(row.key) };
            return quotientRow({ ...row, per: { ...row.per, denominator: "all" } }, sides);
          });
          return [
            ...tables,
            ...quotientTables({ name: `${scheme.id} % ${dimension}`, formula: taggedShare, rows: shares }),
          ];
        });
        return [...totals, ...byScheme];
      }),
  };
}

/** The parts of a scheme that are summed: whole amounts of its targeted lines, and weighted amounts where it weighs. */
export type SchemeParts = { readonly view: SchemeView; readonly weighted: PartTable | undefined };

export type DimensionParts = {
  readonly lines: PartTable;
  readonly gbv: PartTable;
  readonly schemes: readonly SchemeParts[];
};

/** Budgets by ministry, programme, function and region: the keys that lines need, and the tables that add them up. */
export type Dimensions = {
  /** Those that lines of the budgets have a code of. */
  readonly used: readonly Dimension[];
  readonly keys: (dimension: Dimension) => readonly Key[];
  readonly schemeKeys: (dimension: Dimension, view: SchemeView) => readonly Key[];
  readonly tables: (
    parts: (dimension: Dimension) => DimensionParts,
    refused: { readonly lines: boolean; readonly tags: boolean },
  ) => ChainTable[];
};

const keyOf = ({ group, codes }: Entry, dimension: Dimension): string | null =>
  codes[dimension] === undefined ? null : `${group}|${codes[dimension]}`;

function rowsOf(entries: readonly Entry[], dimension: Dimension): readonly SumRow[] {
  const rows = new Map<string, SumRow>();
  for (const entry of entries) {
    const [key, value] = [keyOf(entry, dimension), entry.codes[dimension]];
    // Money that is counted where it arrives gives its payer no row: one of nothing but that would say zero.
    if (!entry.counted || key === null || value === undefined || rows.has(key)) continue;
    rows.set(key, { key, per: { fiscalYear: entry.fiscalYear, phase: entry.phase, [dimension]: value } });
  }
  return [...rows.values()];
}

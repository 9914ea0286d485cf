// All tables of budgets as one chain: lines and balances, totals, parts for women, schemes and themes, money against
// violence, people reached, execution, measures such as shares of GDP, growth, dimensions.
import type { ChainTable } from "../../formula/table.js";
import { beneficiaries } from "./beneficiaries.js";
import type { Dimension } from "../../model/budget-line.js";
import { executionOf, type Subject } from "./budget-execution.js";
import type { BudgetInput, Entry, Key, LineEntry, ChosenLines, PartTable } from "./budget-input.js";
import { countedKey, periodsOf } from "./budget-input.js";
import { balancesOf, balanceTable, gbvTable, lineTable } from "./budget-parts.js";
import { gbvShare } from "../../made/measure/budget-shares.js";
import { budgetMeasures, type BudgetSubject, budgetSubjects } from "./budget-measures.js";
import { lineClasses } from "./line-classes.js";
import { EARLIER, LATER, type Pair, pairsOf, sameIds, sameLines, sameTargeted } from "./same-lines.js";
import type { Parts } from "./scheme-tables.js";
import { budgetThemes, keyName, schemeShares, schemeTables, schemeView, schemeWeights } from "./scheme-tables.js";
import { type SumRow, sumTables } from "./sum-tables.js";
import { formulaRow, type FormulaRow, formulaTables, type Spot, spotFinder } from "./formula-tables.js";
import type { SummedParts } from "./by-dimension.js";
import { dimensionKey, dimensionTables, partsBy, schemeKeysBy, usedDimensions } from "./by-dimension.js";
import { nominalGrowth, realGrowth } from "../../made/measure/growth.js";
import { indexSpot } from "../assumptions.js";

/**
 * All tables of budgets, in their order. Where one is in another currency, or a deflator is named, the caller puts the
 * table `indices` before them.
 */
export function budgetTables(input: BudgetInput, looked?: ChosenLines): ChainTable[] {
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
  const growth = growthKeys(pairs);
  const ofDimension = (dimension: Dimension) => classes.by.get(dimension) ?? lines;
  const used = usedDimensions(ofDimension);
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
  const shared = used.filter((each) => !classes.by.has(each));
  const byShared = shared.map(dimensionKey);
  const own = [
    countedKey(SCREENED, VIOLENCE.has),
    ...womens,
    ...growth,
    ...byShared,
    ...views.flatMap((view) => shared.flatMap((each) => schemeKeysBy(each, view))),
    ...views.flatMap((view) => sameTargeted(view, growth)),
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
    ...growth,
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
    return { view, weighted: schemeWeights({ ...of, keys: [...screened, ...byShared, ...growth] }) };
  });
  const tables = [
    parts.lines.table,
    ...(parts.balances ? [parts.balances.table] : []),
    gbv.table,
    ...schemes.flatMap(({ weighted }) => [weighted?.lines, weighted?.balances].flatMap((each) => each?.table ?? [])),
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
    [...classes.by].map(([dimension, of]) => [dimension, partsBy(input, dimension, of, views)] as const),
  );
  return [
    ...tables,
    ...input.schemes.flatMap((scheme) => schemeShares(input, scheme, periods, tables)),
    ...budgetMeasures(input, subjects, periods),
    ...widerTables(parts.lines, lines, rows, subjects[0]?.spot ?? (() => undefined), refused || tagsRefused),
    ...growthTables(input, pairs, subjects, whole),
    ...[...byCode.values()].flatMap((each) =>
      [each.lines, each.gbv, ...each.schemes.flatMap(({ weighted }) => weighted ?? [])].map(({ table }) => table),
    ),
    ...used.flatMap((dimension) =>
      dimensionTables(dimension, ofDimension(dimension), byCode.get(dimension) ?? whole, {
        lines: refused,
        tags: tagsRefused,
      }),
    ),
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
  const said = { id: "screened-total", name: "said-total", per: { of: "gbv" }, lines: parts.lines };
  return sumTables({
    name: "budget-totals",
    rows,
    sums: [
      { id: "budget-total", ...parts, key: TOTAL, none: "zero" },
      { id: "gbv-total", lines: gbv, key: GBV, none: "not-screened", refused: tagsRefused },
      { ...said, key: SCREENED, none: "zero", refused: tagsRefused },
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

const componentKey = ({ group, said }: Entry): string | null =>
  said.component !== undefined && said.gbv !== null ? `${group}|${said.component}` : null;

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
    return formulaRow({ ...row, per: { ...row.per, denominator: "all" } }, sides);
  });
  return [
    lines.table,
    ...totals,
    ...formulaTables({ name: "(gbv) wider shares", formula: gbvShare, id: "gbv-wider-share", rows: shares }),
  ];
}

const KEY = "(gbv) wider key";

/** Keys of the lines that stand in both years of a pair. */
export function growthKeys(pairs: readonly Pair[]): readonly Key[] {
  if (pairs.length === 0) return [];
  const like = (column: string, side: "isInYearBefore" | "isInYearAfter"): Key => {
    const byGroup = new Map(
      pairs.map((each) => [each[side === "isInYearBefore" ? "after" : "before"].group, each.key]),
    );
    const isMet = (entry: Entry): boolean => entry.kind === "line" && entry[side];
    return countedKey(column, isMet, ({ group }) => byGroup.get(group) ?? null);
  };
  return [like(EARLIER, "isInYearAfter"), like(LATER, "isInYearBefore")];
}

/** Growth of all lines, and of those whose ids are in both years (`like-for-like`); real where a deflator is named. */
export function growthTables(
  input: BudgetInput,
  pairs: readonly Pair[],
  subjects: readonly BudgetSubject[],
  parts: SummedParts,
): readonly ChainTable[] {
  if (pairs.length === 0) return [];
  const same = sameLines(pairs, parts, { lines: input.refused, tags: input.tagsRefused === true });
  const rows = pairs.flatMap(({ before, after, key }) => {
    const row = ({ per: own, sources }: Pick<BudgetSubject, "per" | "sources">, later?: Spot, earlier?: Spot) => {
      const per = { fiscalYear: after.fiscalYear, phase: after.phase, since: before.fiscalYear, ...own };
      return formulaRow({ per, sources }, { later, earlier });
    };
    return [
      ...subjects.flatMap((each) => row(each, each.spot(after.group), each.spot(before.group))),
      ...same.flatMap(({ per, sources, later, earlier }) =>
        row({ per: { ...per, basis: "like-for-like" }, sources }, later(key), earlier(key)),
      ),
    ];
  });
  const real = rows.flatMap((row) => deflated(row, input));
  return [
    ...same.flatMap((each) => each.tables),
    ...formulaTables({ name: "growth", formula: nominalGrowth, rows }),
    ...formulaTables({ name: "real growth", formula: realGrowth, rows: real }),
  ];
}

// Both years must have a value: nothing is deflated by half.
function deflated(row: FormulaRow, { deflator, indices }: BudgetInput): readonly FormulaRow[] {
  if (deflator === undefined) return [];
  const spot = (year = "") => indexSpot(indices, deflator, year);
  const years = { "index-later": spot(row.per["fiscalYear"]), "index-earlier": spot(row.per["since"]) };
  return formulaRow({ ...row, notes: { deflator } }, { ...row.sides, ...years });
}

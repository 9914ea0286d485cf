// Tables of tagging schemes: what one counts in all, by class, as shares and as executed; what several count together;
// and whether a scheme counts whole amounts or weighted ones.
import type { AnyFormula, ChainTable, GivenCell } from "../../formula/table.js";
import * as formulas from "../../made/measure/families.js";
import type { Scheme, SchemeClass } from "../../model/scheme.js";
import type { Execution, Subject } from "./budget-execution.js";
import type { BalanceEntry, BudgetInput, Entry, Key, LineEntry, PartTable, Period } from "./budget-input.js";
import { countedKey } from "./budget-input.js";
import { classField, weightedTable } from "./budget-parts.js";
import { type Sum, type SumRow, sumTables } from "./sum-tables.js";
import { type FormulaRow, formulaRow, formulaTables, type Spot, spotFinder, tablesNamed } from "./formula-tables.js";

/** The screened lines and balances of a scheme, each with the part of it that counts; undefined without weights. */
export function schemeWeights(of: {
  readonly input: BudgetInput;
  readonly scheme: Scheme;
  readonly entries: { readonly lines: readonly LineEntry[]; readonly balances: readonly BalanceEntry[] };
  readonly parts: Parts;
  readonly keys: readonly Key[];
}): Parts | undefined {
  const { input, scheme, entries, parts, keys } = of;
  const name = `${scheme.id} weighted`;
  if (!isWeighted(scheme)) return undefined;
  const balances = entries.balances.filter((each) => (each.said.tags[scheme.id]?.code ?? null) !== null);
  return {
    lines: weightedTable(input, scheme, parts.lines, entries.lines, keys, name),
    balances:
      parts.balances && balances.length > 0
        ? weightedTable(input, scheme, parts.balances, balances, keys, `${name} rest`)
        : undefined,
  };
}

export type Parts = { readonly lines: PartTable; readonly balances: PartTable | undefined };

/** Whether a scheme counts parts of amounts: by the weights of its classes, or by a share of each line. */
export const isWeighted = ({ scale, classes }: Scheme): boolean =>
  scale?.kind === "share" || classes.some((each) => each.weight !== null);

export const countedBy = (scheme: Scheme): "tagged" | "weighted" =>
  scheme.headline === "weighted" && isWeighted(scheme) ? "weighted" : "tagged";

/** Totals and shares of one scheme: by class, then for the scheme, then how the targeted lines were executed. */
export function schemeTables(of: {
  readonly input: BudgetInput;
  readonly view: SchemeView;
  readonly rows: readonly SumRow[];
  readonly parts: Parts;
  /** Amounts times weights, where the scheme has weights. */
  readonly weighted: Parts | undefined;
  readonly execution: Execution;
}): ChainTable[] {
  const { input, view, parts, weighted, execution } = of;
  const { scheme } = view;
  const refused = input.refused || input.tagsRefused === true;
  const screened = (group: string): boolean =>
    [parts.lines, parts.balances].some((each) => (each?.count(keyName(scheme, "screened"), group).parts ?? 0) > 0);
  const rows = of.rows.map((row) => ({ ...row, per: { ...row.per, scheme: scheme.id }, sources: [scheme.source] }));
  // Where nothing was screened no class has an amount, not even zero.
  const classRows = rows.flatMap((row) =>
    [...(screened(row.key) ? scheme.classes.map((each) => each.code) : []), UNSCREENED].map((code) => ({
      ...row,
      key: classKey(row.key, code),
      per: { ...row.per, code },
    })),
  );
  const sum = (id: string, name: string, none: Sum["none"], from: typeof parts = parts): Sum => ({
    id,
    ...from,
    key: keyName(scheme, name),
    none,
  });
  const ifScreened = (group: string) => (screened(group) ? "zero" : "not-screened");
  return [
    ...sumTables({
      name: `${scheme.id} classes`,
      rows: classRows,
      sums: [sum("tagged-total", "class", "zero")],
      refused,
    }),
    ...sumTables({
      name: `${scheme.id} totals`,
      rows,
      sums: [
        sum("tagged-total", "targeted", ifScreened),
        sum("screened-total", "screened", "zero"),
        sum("allocable-total", "allocable", "zero"),
        ...(weighted ? [sum("weighted-total", "screened", ifScreened, weighted)] : []),
      ],
      quotients: [
        { formula: formulas.shareOfScreened, bind: { targeted: "tagged-total", screened: "screened-total" } },
        { formula: formulas.shareOfAllocable, bind: { targeted: "tagged-total", allocable: "allocable-total" } },
        { formula: formulas.screeningCoverage, bind: { screened: "screened-total", allocable: "allocable-total" } },
      ],
      refused,
    }),
    ...execution.tables(
      view.targeted,
      { id: "tagged-total", per: { of: "tagged", scheme: scheme.id }, sources: [scheme.source] },
      { ...parts, refused },
    ),
  ];
}

export const UNSCREENED = "unscreened";

export type SchemeView = {
  readonly scheme: Scheme;
  readonly codeOf: (entry: Entry) => string | null;
  readonly targeted: Subject;
  readonly keys: readonly Key[];
};

export function schemeView(scheme: Scheme): SchemeView {
  const classes = new Map(scheme.classes.map((each) => [each.code, each]));
  const codeOf = (entry: Entry): string | null => entry.said.tags[scheme.id]?.code ?? null;
  const classOf = (entry: Entry): SchemeClass | undefined => classes.get(codeOf(entry) ?? "");
  const key = (name: string, has: (entry: Entry) => boolean, of?: Key["of"]): Key =>
    countedKey(keyName(scheme, name), has, of);
  return {
    scheme,
    codeOf,
    targeted: { name: `${scheme.id} `, has: (entry) => classOf(entry)?.targeted === true },
    keys: [
      key(
        "class",
        () => true,
        (entry) => classKey(entry.group, codeOf(entry) ?? UNSCREENED),
      ),
      key("targeted", (entry) => classOf(entry)?.targeted === true),
      key("screened", (entry) => codeOf(entry) !== null),
      key("allocable", (entry) => classOf(entry)?.allocable !== false),
    ],
  };
}

export const keyName = (scheme: Scheme, name: string): string => `${scheme.id} ${name} key`;
export const classKey = (group: string, code: string): string => `${group}|${code}`;

/** The union counts each line once that any theme targets; the overlap, those that all of them target. */
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

type Themes = {
  readonly keys: readonly Key[];
  readonly tables: (rows: readonly SumRow[], parts: Parts, refused: boolean) => readonly ChainTable[];
};

/** The share of each class; of the whole, unscreened lines at 0 % and 100 %; what classes would add once assessed. */
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
  const headline = spotFinder(totals, `${countedBy(scheme)}-total`);
  const row = (period: Period, more: Readonly<Record<string, string>>, sides: Sides): readonly FormulaRow[] => {
    const per = { fiscalYear: period.fiscalYear, phase: period.phase, scheme: scheme.id, ...more };
    return formulaRow({ per, sources: [scheme.source] }, sides);
  };
  const spot = (period: Period, code: string): Spot | undefined => of(classKey(period.group, code));
  const classes = (wanted: (each: SchemeClass) => boolean, sides: (each: ClassAt) => Sides): readonly FormulaRow[] =>
    scheme.classes.flatMap((each, at) =>
      wanted(each) ? periods.flatMap((period) => row(period, { code: each.code }, sides({ ...each, at, period }))) : [],
    );
  const bounds = (open: (period: Period) => Sides) =>
    periods.flatMap((period) => {
      const [targeted, base] = [headline(period.group), allocable(period.group)];
      return row(period, { of: countedBy(scheme) }, { targeted, ...open(period), allocable: base });
    });
  const shares: readonly (readonly [name: string, formula: AnyFormula, rows: readonly FormulaRow[]])[] = [
    [
      "class % 1",
      formulas.shareOfScreened,
      classes(
        () => true,
        ({ code, period }) => ({ targeted: spot(period, code), screened: screened(period.group) }),
      ),
    ],
    [
      "class % 2",
      formulas.shareOfAllocable,
      classes(
        (each) => each.allocable !== false,
        ({ code, period }) => ({ targeted: spot(period, code), allocable: allocable(period.group) }),
      ),
    ],
    ["low", formulas.taggedShareLow, bounds(() => ({}))],
    ["high", formulas.taggedShareHigh, bounds((period) => ({ unscreened: spot(period, UNSCREENED) }))],
    [
      "potential",
      formulas.potentialAmount,
      classes(
        (each) => each.potential !== undefined,
        ({ code, potential = null, at, period }) => ({
          tagged: spot(period, code),
          potential: { value: potential, from: classField(input, scheme, at, "potential") },
        }),
      ),
    ],
  ];
  return shares.flatMap(([name, formula, rows]) => formulaTables({ name: `${scheme.id} ${name}`, formula, rows }));
}

type Sides = Readonly<Record<string, Spot | GivenCell | undefined>>;
type ClassAt = SchemeClass & { readonly at: number; readonly period: Period };

// What the tables of budgets are made from: the input, its lines and balances as entries, their keys, years and phases,
// rates of exchange and whether amounts can be converted, and tables of parts.
import type { Analysis, Tagging } from "../../model/analysis.js";
import type { BudgetLine, Dimension, Phase } from "../../model/budget-line.js";
import type { BudgetRest, BudgetTable } from "../../model/budget-table.js";
import type { Indicator } from "../../model/indicator.js";
import type { Population } from "../../model/population.js";
import { entryOf } from "../../model/once-for.js";
import type { PriceIndex } from "../../model/price-index.js";
import type { Scheme } from "../../model/scheme.js";
import { isSound, type Row } from "../../model/table.js";
import type { Said, TaggedLine } from "../../model/tagged-line.js";
import { type Exact, exact, ONE } from "../../money/exact.js";
import { indexKey, rateKey } from "../assumptions.js";
import { keyCell } from "../given-cell.js";
import type { From, PerKeys } from "../../formula/figure.js";
import { type ChainTable, type Column, type GivenCell, type TableRow, text } from "../../formula/table.js";

/** Everything that the budget side is computed from. */
export type BudgetInput = {
  readonly currency: string;
  readonly budgets: readonly BudgetTable[];
  /** What is said of transfers between levels of government: which lines are, or that there are none. */
  readonly transfers?: Analysis["transfers"];
  /** Every line of the budgets, tagged, and the balance of each budget that has one. */
  readonly lines: readonly TaggedLine[];
  readonly schemes: readonly Scheme[];
  /** Ids of the schemes that the analysis file defines itself, in its order. */
  readonly customSchemes: readonly string[];
  readonly indices: readonly Row<PriceIndex>[];
  readonly fiscalYear: string;
  readonly population?: readonly Row<Population>[];
  /** Persons that programmes reach, and what else they planned and did. */
  readonly indicators?: readonly Row<Indicator>[] | undefined;
  /** Series of the indices that growth is deflated by. */
  readonly deflator?: string | undefined;
  /** Published totals that shares are also given of. */
  readonly denominators?: Tagging["denominators"];
  /** Schemes of which a line may have tags under several. */
  readonly themes?: readonly string[] | undefined;
  /** Name of the analysis file, for the places of its values. */
  readonly analysisFile: string;
  /** The dimensions by whose codes budgets are added up too; all if not given. */
  readonly by?: readonly Dimension[];
  /** Whether lines of a budget were refused, so that no total is known. */
  readonly refused: boolean;
  /** Whether rows of tags were refused, so that no total that hangs on tags is known. */
  readonly tagsRefused?: boolean;
};

/** Whether amounts of a budget in a year can be given in the currency of the analysis. */
export function canConvert({ currency, indices }: BudgetInput): (budget: BudgetTable, fiscalYear: string) => boolean {
  const rates = new Set(indices.map(({ values }) => indexKey(values.series, values.year)));
  return (budget, fiscalYear) => budget.currency === currency || rates.has(rateKey(budget.currency, fiscalYear));
}

/** Lines that somebody looks at, each of which stands by itself: all, those of one id, or those that are parts of rows. */
export type ChosenLines = "all" | { readonly id: string } | LookedRows;

/** Lines that are parts of rows, and how many of them stand by themselves; all unless given. */
type LookedRows = { readonly rows: ReadonlySet<string>; readonly most?: number | undefined };

/** The rate that brings a budget of a currency and year to `currency`: 1 for its own, undefined where none is known. */
export function budgetRates(
  currency: string,
  indices: readonly Row<PriceIndex>[],
): (of: string, fiscalYear: string) => Exact | undefined {
  const rates = new Map(
    indices.filter(isSound).map(({ values }) => [indexKey(values.series, values.year), values.value]),
  );
  return (of, fiscalYear) => {
    const rate = rates.get(rateKey(of, fiscalYear));
    return of === currency ? ONE : rate === undefined ? undefined : exact(rate);
  };
}

/** The amount of one line in one phase of one fiscal year, or the sum of the lines of a class. */
export type LineEntry = EntryBase & {
  readonly kind: "line";
  /** Whether it is one line that somebody looks at, and not a class of lines. */
  readonly single: boolean;
  /** In the unit of the file; null where it is unknown. */
  readonly amount: string | null;
  readonly column: string;
  readonly from: From;
  readonly first: Row<BudgetLine>;
  /** Whether its lines stand also in the year before, and in the year after. */
  readonly isInYearBefore: boolean;
  readonly isInYearAfter: boolean;
};

type EntryBase = {
  readonly key: string;
  readonly budget: BudgetTable;
  readonly said: Said;
  readonly fiscalYear: string;
  readonly phase: Phase;
  /** Fiscal year and phase: what may be added up. */
  readonly group: string;
  /** The lines or the balance in their year, which several phases share. */
  readonly item: string;
  /** What other files of the same budget say of its lines in other phases of the year, where their amounts are known. */
  readonly beside: readonly { readonly phase: Phase; readonly said: Said }[];
  /** False for a transfer to a body whose own budget is in the run: its money is counted there. */
  readonly counted: boolean;
  readonly known: boolean;
  readonly below: boolean;
  /** Whether its amount is only the part for women, so that no weight is applied to it. */
  readonly womens: boolean;
  /** Whether its amount is only a part, and nothing gives the whole amount of the budget. */
  readonly partOnly: boolean;
  readonly lines: number;
  readonly per: PerKeys;
  /** Codes of its lines in the columns that tables are made of. */
  readonly codes: Readonly<Partial<Record<Dimension, string>>>;
};

/** What a published total leaves beside the lines given, in one phase of one fiscal year. */
export type BalanceEntry = EntryBase & { readonly kind: "balance"; readonly rest: BudgetRest };

export type Entry = LineEntry | BalanceEntry;

export type Period = { readonly group: string; readonly fiscalYear: string; readonly phase: string };

export const groupOf = (of: { readonly fiscalYear: string; readonly phase: Phase }): string =>
  `${of.fiscalYear}|${of.phase}`;

export const balanceKey = (budget: BudgetTable, of: { fiscalYear: string; phase: Phase }): string =>
  `${budget.index}|balance|${groupOf(of)}`;

/** What an entry of a budget is about, before it is known which lines. */
export const perOf = ({ level, part }: BudgetTable, of: { fiscalYear: string; phase: Phase }): PerKeys => ({
  fiscalYear: of.fiscalYear,
  phase: of.phase,
  level,
  ...(part === undefined ? {} : { part }),
});

/** The years and phases of budgets, in the order of their files: amounts first, then balances. */
export function periodsOf(budgets: readonly BudgetTable[]): readonly Period[] {
  const periods = new Map<string, Period>();
  for (const amounts of [...budgets.map((each) => each.amounts), ...budgets.map((each) => each.rest)])
    for (const { fiscalYear, phase } of amounts) {
      const group = groupOf({ fiscalYear, phase });
      entryOf(periods, group, () => ({ group, fiscalYear, phase }));
    }
  return [...periods.values()];
}

/** A table of amounts with its keys, and how many parts each key will sum: the shape of later tables hangs on that. */
export function partTable<E extends Entry>(of: {
  readonly name: string;
  readonly value: string;
  readonly columns: readonly Column[];
  readonly entries: readonly E[];
  readonly keys: readonly Key[];
  readonly row: (entry: E) => PartRow;
  readonly known: (entry: E) => boolean;
  /** Whether it holds parts of amounts: then what is only a part is all that it sums. */
  readonly ofParts?: boolean;
}): PartTable {
  // One map a column: rows are many, keys are few.
  const keys = of.keys.map((each) => ({ ...each, counts: new Map<string, MutableCount>() }));
  const rows = of.entries.map((entry): TableRow => {
    const row = of.row(entry);
    const unknown = of.known(entry) ? 0 : entry.lines;
    for (const { column, of: keyOf, counts } of keys) {
      const key = keyOf(entry);
      if (key === null) continue;
      const count = entryOf(counts, key, (): MutableCount => ({ ...NO_PARTS, cell: keyCell(key) }));
      count.parts += entry.lines;
      count.unknown += unknown;
      count.below ||= entry.below;
      count.partOnly ||= entry.partOnly && of.ofParts !== true;
      row.cells[column] = count.cell;
    }
    // Whoever asks for the lines of a class has them made: a class is no figure.
    if (entry.kind === "line" && !entry.single) row.lines = entry.lines;
    return row;
  });
  const columns = [...of.keys.map((each) => text(each.column)), ...of.columns];
  return {
    table: { name: of.name, columns, rows },
    value: of.value,
    count: (column, key) => keys.find((each) => each.column === column)?.counts.get(key) ?? NO_PARTS,
  };
}

/** A text column that says which row of a later table a part belongs to. */
export type Key = { readonly column: string; readonly of: (entry: Entry) => string | null };

/** The key of the entries that count and are of a kind: their year and phase, unless told otherwise. */
export const countedKey = (
  column: string,
  has: (entry: Entry) => boolean,
  keyOf: Key["of"] = ({ group }) => group,
): Key => ({ column, of: (entry) => (entry.counted && has(entry) ? keyOf(entry) : null) });

/** What the parts of a later row are: how many, how many unknown, and whether one is below zero or only a part. */
export type Count = {
  readonly parts: number;
  readonly unknown: number;
  readonly below: boolean;
  readonly partOnly: boolean;
};

/** A table of amounts that later tables sum by its keys. */
export type PartTable = {
  readonly table: ChainTable;
  readonly value: string;
  readonly count: (column: string, key: string) => Count;
};

type PartRow = Pick<TableRow, "key" | "per" | "sources"> & {
  readonly cells: Record<string, GivenCell>;
  lines?: number;
};

type MutableCount = { -readonly [K in keyof Count]: Count[K] } & { readonly cell: GivenCell };

export const NO_PARTS: Count = { parts: 0, unknown: 0, below: false, partOnly: false };

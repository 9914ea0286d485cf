// Totals of budgets by ministry, programme, function and region: which of these the lines have, the keys that lines
// need for them, the parts that are summed, and the tables.
import type { ChainTable } from "../../formula/table.js";
import { gbvShare, taggedShare } from "../../made/measure/budget-shares.js";
import { type Dimension, DIMENSIONS } from "../../model/budget-line.js";
import { type BudgetInput, countedKey, type Entry, type Key, type LineEntry, type PartTable } from "./budget-input.js";
import { gbvTable, lineTable, weightedTable } from "./budget-parts.js";
import { formulaRow, formulaTables, spotFinder } from "./formula-tables.js";
import { countedBy, isWeighted, type SchemeView } from "./scheme-tables.js";
import { type SumRow, sumTables } from "./sum-tables.js";

/** The dimensions that lines have a code of. */
export const usedDimensions = (entriesOf: (dimension: Dimension) => readonly LineEntry[]): readonly Dimension[] =>
  DIMENSIONS.filter((each) => entriesOf(each).some(({ codes }) => codes[each] !== undefined));

const by = (dimension: Dimension) => (entry: Entry) => keyOf(entry, dimension);

const keyOf = ({ group, codes }: Entry, dimension: Dimension): string | null =>
  codes[dimension] === undefined ? null : `${group}|${codes[dimension]}`;

const allKey = (dimension: Dimension): string => `by ${dimension} key`;
const schemeKey = ({ scheme }: SchemeView, kind: "targeted" | "screened", dimension: Dimension): string =>
  `${scheme.id} ${kind} by ${dimension} key`;

export const dimensionKey = (dimension: Dimension): Key => countedKey(allKey(dimension), () => true, by(dimension));

export const schemeKeysBy = (dimension: Dimension, view: SchemeView): readonly Key[] => [
  countedKey(schemeKey(view, "targeted", dimension), view.targeted.has, by(dimension)),
  countedKey(schemeKey(view, "screened", dimension), (entry) => view.codeOf(entry) !== null, by(dimension)),
];

/** What the totals of a dimension sum; of a scheme whole amounts of its targeted lines, or weighted ones where it weighs. */
export type SummedParts = {
  readonly lines: PartTable;
  readonly gbv: PartTable;
  readonly schemes: readonly { readonly view: SchemeView; readonly weighted: PartTable | undefined }[];
};

/** The classes of lines by the codes of one dimension, with what the totals of the dimension sum. */
export function partsBy(
  input: BudgetInput,
  dimension: Dimension,
  entries: readonly LineEntry[],
  views: readonly SchemeView[],
): SummedParts {
  const keys = [dimensionKey(dimension)];
  const ofSchemes = views.flatMap((view) => schemeKeysBy(dimension, view));
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

/** Totals by who spends, on what and where. A line whose column is blank, and any balance, is in none of them. */
export function dimensionTables(
  dimension: Dimension,
  entries: readonly Entry[],
  { lines, gbv, schemes }: SummedParts,
  refused: { readonly lines: boolean; readonly tags: boolean },
): ChainTable[] {
  const key = allKey(dimension);
  const all = rowsOf(entries, dimension);
  const totals = sumTables({
    name: `(budget) by ${dimension}`,
    rows: all,
    sums: [
      { id: "budget-total", lines, key, none: "zero" },
      { id: "gbv-total", lines: gbv, key, none: "not-screened", refused: refused.tags },
    ],
    quotients: [
      { formula: gbvShare, per: { denominator: "all" }, bind: { "gbv-total": "gbv-total", base: "budget-total" } },
    ],
    refused: refused.lines,
  });
  const base = spotFinder(totals, "budget-total");
  const byScheme = schemes.flatMap(({ view, weighted }) => {
    const { scheme } = view;
    const none = (at: string) =>
      lines.count(schemeKey(view, "screened", dimension), at).parts > 0 ? "zero" : "not-screened";
    const own = all.map((row) => ({ ...row, per: { ...row.per, scheme: scheme.id }, sources: [scheme.source] }));
    const tables = sumTables({
      name: `${scheme.id} by ${dimension}`,
      rows: own,
      sums: [
        { id: "tagged-total", lines, key: schemeKey(view, "targeted", dimension), none },
        ...(weighted ? [{ id: "weighted-total", lines: weighted, key, none }] : []),
      ],
      refused: refused.lines || refused.tags,
    });
    const targeted = spotFinder(tables, `${countedBy(scheme)}-total`);
    const rows = own.flatMap((row) => {
      const sides = { targeted: targeted(row.key), base: base(row.key) };
      return formulaRow({ ...row, per: { ...row.per, denominator: "all" } }, sides);
    });
    return [...tables, ...formulaTables({ name: `${scheme.id} % ${dimension}`, formula: taggedShare, rows })];
  });
  return [...totals, ...byScheme];
}

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

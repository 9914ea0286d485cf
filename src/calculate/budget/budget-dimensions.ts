import type { ChainTable } from "../../formula/table.js";
import { gbvShare, taggedShare } from "../../made/measure/budget-shares.js";
import { DIMENSIONS, type Dimension } from "../../model/dimension.js";
import type { Entry, LineEntry } from "./budget-input.js";
import { type Key, type PartTable, countedKey } from "./part-table.js";
import { quotientRow, quotientTables, spotFinder } from "./quotient-tables.js";
import { type SchemeView, headlineOf } from "./scheme-tables.js";
import { type SumRow, sumTables } from "./sum-tables.js";

/**
 * Totals by the columns of a budget that say who spends, on what and where. A line whose column is blank is in none of
 * them, so that they need not add up to the budget; the balance of a published total belongs to none either.
 *
 * @param entriesOf - the lines, or the classes of lines by the codes of a dimension
 */
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
          // In brackets, so that it is not that of a scheme that somebody calls budget.
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

/** The amounts that the totals of one dimension sum. */
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

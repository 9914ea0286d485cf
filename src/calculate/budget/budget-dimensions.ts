import type { ChainTable } from "../../formula/table.js";
import { gbvShare, taggedShare } from "../../measure/budget-shares.js";
import type { Entry } from "./budget-entries.js";
import type { Key, PartTable } from "./part-table.js";
import { quotientTables, spotFinder } from "./quotient-tables.js";
import type { SchemeView } from "./scheme-tables.js";
import { headlineOf } from "./scheme-weights.js";
import { type Sum, type SumRow, sumTables } from "./sum-tables.js";

const DIMENSIONS = ["admin", "programme", "function", "region"] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** The parts of a scheme that are summed: whole amounts of its targeted lines, and weighted amounts where it weighs. */
export type SchemeParts = { readonly view: SchemeView; readonly weighted: PartTable | undefined };

/** Budgets by ministry, programme, function and region: the keys that lines need, and the tables that add them up. */
export type Dimensions = {
  readonly keys: readonly Key[];
  readonly schemeKeys: (view: SchemeView) => readonly Key[];
  readonly tables: (
    parts: { readonly lines: PartTable; readonly gbv: PartTable; readonly schemes: readonly SchemeParts[] },
    refused: { readonly lines: boolean; readonly tags: boolean },
  ) => ChainTable[];
};

/**
 * Totals by the columns of a budget that say who spends, on what and where. A line whose column is blank is in none of
 * them, so that they need not add up to the budget; the balance of a published total belongs to none either.
 */
export function budgetDimensions(entries: readonly Entry[]): Dimensions {
  const used = DIMENSIONS.filter((each) => entries.some((entry) => valueOf(entry, each) !== undefined));
  const rows = new Map(used.map((each) => [each, rowsOf(entries, each)]));
  const keyed = (dimension: Dimension, column: string, has: (entry: Entry) => boolean): Key => ({
    column,
    of: (entry) => (entry.counted && has(entry) ? keyOf(entry, dimension) : null),
  });
  return {
    keys: used.map((each) => keyed(each, `by ${each} key`, () => true)),
    schemeKeys: ({ scheme, targeted, codeOf }) =>
      used.flatMap((each) => [
        keyed(each, `${scheme.id} targeted by ${each} key`, targeted.has),
        keyed(each, `${scheme.id} screened by ${each} key`, (entry) => codeOf(entry) !== null),
      ]),
    tables: ({ lines, gbv, schemes }, refused) =>
      used.flatMap((dimension) => {
        const key = `by ${dimension} key`;
        const all = rows.get(dimension) ?? [];
        const sum = (name: string, from: PartTable, at: string, none: Sum["none"]): Sum => ({
          name,
          id: name,
          lines: from,
          key: at,
          none,
        });
        const totals = sumTables({
          // In brackets, so that it is not that of a scheme that somebody calls budget.
          name: `(budget) by ${dimension}`,
          rows: all,
          sums: [
            sum("budget-total", lines, key, () => "zero"),
            { ...sum("gbv-total", gbv, key, () => "not-screened"), refused: refused.tags },
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
              sum("tagged-total", lines, `${scheme.id} targeted by ${dimension} key`, ifScreened),
              ...(weighted ? [sum("weighted-total", weighted, key, ifScreened)] : []),
            ],
            refused: refused.lines || refused.tags,
          });
          const headline = `${headlineOf(scheme)}-total`;
          const targeted = spotFinder(tables, headline);
          const shares = own.flatMap((row) => {
            const [above, below] = [targeted(row.key), base(row.key)];
            const per = { ...row.per, denominator: "all" };
            return above && below ? [{ ...row, per, sides: { targeted: above, base: below } }] : [];
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

const valueOf = ({ tagged }: Entry, dimension: Dimension): string | undefined => {
  const value = tagged.line?.values[dimension]?.trim();
  return value === "" ? undefined : value;
};

const keyOf = (entry: Entry, dimension: Dimension): string | null => {
  const value = valueOf(entry, dimension);
  return value === undefined ? null : `${entry.group}|${value}`;
};

function rowsOf(entries: readonly Entry[], dimension: Dimension): readonly SumRow[] {
  const rows = new Map<string, SumRow>();
  for (const entry of entries) {
    const [key, value] = [keyOf(entry, dimension), valueOf(entry, dimension)];
    // Money that is counted where it arrives gives its payer no row: one of nothing but that would say zero.
    if (!entry.counted || key === null || value === undefined || rows.has(key)) continue;
    rows.set(key, { key, per: { fiscalYear: entry.fiscalYear, phase: entry.phase, [dimension]: value } });
  }
  return [...rows.values()];
}

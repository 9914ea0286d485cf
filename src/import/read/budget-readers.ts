// The readers of a budget's columns: each is settled by all cells of its column, the decimal mark of amounts else by
// their sums.
import type { BudgetSettings } from "../../model/analysis.js";
import type { Dictionary } from "../../model/dictionary.js";
import type { BudgetColumns } from "../headers/budget-columns.js";
import type { Region } from "../headers/table-region.js";
import { budgetFields } from "../headers/header-words.js";
import { type ColumnReader, columnReader, isFailed } from "../headers/column-reader.js";
import { cellOf, soundRows, textsOf } from "../open/columns.js";
import type { CountedCells } from "../open/slots.js";
import type { Mark } from "../open/decimal-digits.js";
import type { GridRow } from "../open/grid.js";
import { exact, tenToThe } from "../../money/exact.js";
import { orderTrees } from "../hierarchy/hierarchy-order.js";

export function budgetReaders(
  region: Region,
  columns: BudgetColumns,
  settings: BudgetSettings,
  stated: { readonly unit: string | undefined; readonly currency: string | undefined },
  dictionaries: readonly Dictionary[],
  counts: CellCounts = () => undefined,
) {
  const { decimal } = settings;
  const headerOf = (index: number): string => region.header[index] ?? "";
  const fields = budgetFields().flatMap((field) => {
    const [index, ...more] = columns.fields.get(field.name) ?? [];
    if (index === undefined || more.length > 0 || field.kind === "number") return [];
    const texts = textsOf(region, index);
    const own = columnReader(field, texts, { decimal }, dictionaries);
    const reader = field.name === "description" ? named(own, texts) : own;
    const { year } = columns.dimensions;
    // A year is written as the settings write it, however the column does.
    const isYear = field.name === "fiscalYear" && year?.index === index;
    const read: ColumnReader["read"] = isYear ? (cell) => year.valueOf(cell) ?? reader.read(cell) : reader.read;
    return [[field.name, { index, header: headerOf(index), ...reader, read }] as const];
  });
  const money = { ...stated, dash: settings.dash };
  const amounts = columns.amounts.map((column): BudgetColumns["amounts"][number] & ReadColumn => {
    const cells = countedBy(counts(column.index), textsOf(region, column.index));
    const readAs = (mark: typeof decimal) => columnReader(AMOUNT, cells, { ...money, decimal: mark }, dictionaries);
    const [own, place] = [readAs(decimal), { ...column, header: headerOf(column.index) }];
    const { unsure = "" } = own;
    const mark = unsure && markBySums(region.rows, column.index, readAs);
    if (!mark) return { ...place, ...own };
    const settled = readAs(mark);
    const detail = { cell: unsure, value: settled.read(unsure) as string };
    const note = { code: "amount.mark-by-sums", severity: "warning", expected: "", detail } as const;
    return { ...place, ...settled, notes: [...settled.notes, note] };
  });
  // An id of several columns has no reader: it is put together from their text.
  return { fields: new Map<string, ReadColumn>(fields), amounts };
}

// Where a formula failed a line has no name, and its money stands.
function named({ read, ...reader }: ColumnReader, texts: CountedCells): ColumnReader {
  const failed = texts.forms.filter(([text]) => isFailed(text));
  const [first] = failed;
  if (!first) return { ...reader, read };
  const detail = { count: String(failed.reduce((sum, [, count]) => sum + count, 0)), cell: first[0] };
  const note = { code: "cell.no-name", severity: "warning", expected: "", detail } as const;
  return { ...reader, notes: [note], read: (cell) => (isFailed(cell) ? undefined : read(cell)) };
}

export type ReadColumn = ColumnReader & { readonly index: number; readonly header: string };

export type BudgetReaders = Readonly<ReturnType<typeof budgetReaders>>;

/** Whatever column of numbers is read as amounts are. */
export const AMOUNT = { name: "amount", kind: "number", required: false, codes: [] } as const;

/** How often each of some texts stands in a column of amounts. */
export type CellCounts = (index: number) => ReadonlyMap<string, number> | undefined;

// The same cells, as often as they stand in the table.
function countedBy(counts: ReturnType<CellCounts>, cells: CountedCells): CountedCells {
  if (!counts) return cells;
  const all = cells.all().map(([text, count]) => [text, counts.get(text) ?? count] as const);
  return { forms: all, all: () => all };
}

// Sums of so many bits more than those of the other mark are no chance; of longer tables nothing is tried.
const [SURE, MOST_ROWS, WIDTH] = [8, 2000, 128];
// Cells that can be read with both marks have so many places.
const SCALE = tenToThe(3);

// The mark of decimals under which rows add up, if not with the other one: 15,260 over 14,910 and 350 is thousands.
function markBySums(rows: readonly GridRow[], index: number, readAs: (mark: Mark) => ColumnReader): Mark | undefined {
  const cells = soundRows(rows).map((row) => cellOf(row, index));
  if (cells.length > MOST_ROWS) return undefined;
  const bitsOf = (mark: Mark): number => {
    const { read } = readAs(mark);
    const values = cells.flatMap((cell) => {
      const value = read(cell);
      const { n, d } = exact(typeof value === "string" ? value : "0");
      return n === 0n ? [] : [(n * SCALE) / d];
    });
    return Math.max(...[values, values.toReversed()].map(evidenceOf));
  };
  const more = bitsOf(".") - bitsOf(",");
  return more >= SURE ? "." : more <= -SURE ? "," : undefined;
}

function evidenceOf(values: readonly bigint[]): number {
  const at = (place: number): readonly bigint[] => [values[place] ?? 0n];
  const rows = { length: values.length, at, made: at, near: [Float64Array.from(values, Number)] };
  // Any row might be a sum by chance.
  const chance = Math.log2(values.length);
  return (orderTrees(rows, [0n], WIDTH) ?? []).reduce((bits, { gain }) => bits + Math.max(0, gain - chance), 0);
}

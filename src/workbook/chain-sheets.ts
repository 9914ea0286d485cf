import type { Locale } from "../formula/locale.js";
import { say } from "../formula/say.js";
import { type Sheet, type SheetCell, sheetReading } from "../formula/sheet.js";
import type { ChainTable, Column } from "../formula/table.js";
import { unitIn } from "../formula/unit.js";
import { type Value, isKnown } from "../formula/value.js";
import { toDecimal } from "../money/to-decimal.js";
import { inputPlace } from "../report/input-sheets.js";
import type { ShownChain } from "../report/shown-chain.js";
import type { BookCell, BookSheet } from "./book.js";
import { columnHead, columnNote } from "./column-words.js";
import type { InputAddresses } from "./input-address.js";
import { numberFormat } from "./number-format.js";

/**
 * The tables of a chain as sheets: numbers that were read point at where they stand, computed numbers are live formulas
 * with the value that the library found.
 *
 * @param chain - as far as it may be shown
 * @param names - names of the sheets
 * @param inputs - where what was read stands
 * @param locale - language of headers, remarks and words for no figure
 * @returns one sheet after another: a large workbook is not held twice
 */
export function* chainSheets(
  chain: ShownChain,
  names: ReadonlyMap<string, string>,
  inputs: InputAddresses,
  locale: Locale,
): Generator<BookSheet> {
  const absent = say(locale, "no-figure");
  const withheld = say(locale, "withheld");
  const cached = (value: Value): Cached => (isKnown(value) ? { number: toDecimal(value) } : { text: absent });
  const rows = new Map(chain.tables.map((each) => [each.name, each.rows]));
  const read = sheetReading(chain.tables, absent, {
    names,
    given: (place) => {
      if (chain.state(place) === "withheld") return withheld;
      const from = rows.get(place.table)?.[place.row]?.cells[place.column]?.from;
      const target = from && inputPlace(from);
      const address = target && inputs.of(target);
      return address === undefined ? undefined : { formula: address };
    },
    stated: (place) => {
      const state = chain.state(place);
      if (state === "live") return undefined;
      if (state === "withheld") return withheld;
      if (typeof state === "object") return state;
      const value = cached(chain.value(place));
      return "number" in value ? value : value.text;
    },
  });
  const context = { chain, locale, cached, keys: keysOf(chain.tables) };
  for (const table of chain.tables) yield sheetOf(table, read(table), context);
}

type Cached = { readonly number: string } | { readonly text: string };

type Context = {
  readonly chain: ShownChain;
  readonly locale: Locale;
  readonly cached: (value: Value) => Cached;
  readonly keys: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

function sheetOf(table: ChainTable, { name, rows, helpers }: Sheet, context: Context): BookSheet {
  const { chain, locale } = context;
  const head: BookCell[] = [
    { text: "№", style: "head" },
    { text: say(locale, "sheet.key"), style: "head" },
    ...table.columns.map((each): BookCell => ({ text: columnHead(each, chain.currency, locale), style: "head" })),
    ...helpers.map((each): BookCell => ({ text: `№ ${each.table}`, style: "head" })),
  ];
  const notes = table.columns.flatMap((each, at): [string, string][] => {
    const note = columnNote(each, locale);
    return note === undefined ? [] : [[`0,${at + 2}`, note]];
  });
  return {
    name,
    rows: [
      head,
      ...rows.slice(1).map((cells, row) => [
        bookCell(cells[0] ?? null, undefined, "0"),
        bookCell(cells[1] ?? null, undefined, "General"),
        ...table.columns.map((column, at) => computedCell(cells[at + 2] ?? null, { table, column, row }, context)),
        ...helpers.map((helper, at) => {
          const key = table.rows[row]?.cells[helper.key]?.value;
          const number = key == null ? undefined : context.keys.get(helper.table)?.get(key);
          const found = number === undefined ? { text: "" } : { number: String(number) };
          return bookCell(cells[table.columns.length + 2 + at] ?? null, found, "0");
        }),
      ]),
    ],
    widths: [5, 24, ...table.columns.map((each) => (each.kind === "text" ? 18 : 15)), ...helpers.map(() => 8)],
    frozen: { rows: 1, columns: 2 },
    repeat: 1,
    notes: new Map(notes),
    landscape: true,
  };
}

function computedCell(
  cell: SheetCell,
  { table, column, row }: { readonly table: ChainTable; readonly column: Column; readonly row: number },
  { chain, cached }: Context,
): BookCell {
  if (column.kind === "text") return bookCell(cell, undefined, "General");
  const value = cached(chain.value({ table: table.name, row, column: column.name }));
  return bookCell(cell, value, numberFormat(unitIn(column.unit, chain.currency)));
}

function bookCell(cell: SheetCell, cached: Cached | undefined, format: string): BookCell {
  if (cell === null) return null;
  if (typeof cell === "string") return { text: cell };
  if ("number" in cell) return { number: cell.number, format };
  return { formula: cell.formula, cached: cached ?? { text: "" }, format };
}

/** The number of each row by its key, from 1, as column A has it. */
const keysOf = (tables: readonly ChainTable[]): Context["keys"] =>
  new Map(tables.map(({ name, rows }) => [name, new Map(rows.map((row, at) => [row.key, at + 1]))]));

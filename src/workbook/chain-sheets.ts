// Hidden sheets of a calculation, one for each of its tables, computed by live formulas.
import { type Locale, say, unitWords } from "../formula/locale.js";
import { type SheetCell, type SheetReading, sheetReading } from "../formula/sheet.js";
import { type ChainTable, type Column, cellIn } from "../formula/table.js";
import { unitIn } from "../formula/unit.js";
import { type Value, isKnown } from "../formula/figure.js";
import { toDecimal } from "../money/exact.js";
import { inputPlace } from "../result/input-sheets.js";
import type { ShownChain } from "../result/result.js";
import { type BookCell, type BookSheet, type NumberFormat, headRow, numberFormat } from "./book.js";
import type { InputAddresses } from "./live-figures.js";
import { ruleWords } from "../formula/words.js";

/** One sheet a table: numbers that were read point at where they stand, computed ones are live formulas. */
export function chainSheets(
  chain: ShownChain,
  names: ReadonlyMap<string, string>,
  inputs: InputAddresses,
  locale: Locale,
): BookSheet[] {
  const absent = say(locale, "no-figure");
  const shownValue = (value: Value): Cached => (isKnown(value) ? { number: toDecimal(value) } : { text: absent });
  const rows = new Map(chain.tables.map((each) => [each.name, each.rows]));
  const read = sheetReading(chain.tables, absent, {
    names,
    given: (place) => {
      const cell = cellIn(rows.get(place.table)?.[place.row], place.column);
      const target = cell && !cell.isShare ? inputPlace(cell.from) : undefined;
      const address = target && inputs.of(target);
      return address === undefined ? undefined : { formula: address };
    },
  });
  const context = { chain, locale, cached: shownValue };
  return chain.tables.map((table) => sheetOf(table, read(table), context));
}

type Cached = { readonly number: string } | { readonly text: string };

type Context = { readonly chain: ShownChain; readonly locale: Locale; readonly cached: (value: Value) => Cached };

function sheetOf(table: ChainTable, sheet: SheetReading, context: Context): BookSheet {
  const { chain, locale } = context;
  const { name, helpers } = sheet;
  const head = headRow([
    ...["№", say(locale, "sheet.key")],
    ...table.columns.map((each) => columnHead(each, chain.currency, locale)),
    ...helpers.map((each) => `№ ${each.table}`),
  ]);
  const notes = table.columns.flatMap((each, at): [string, string][] => {
    const note = columnNote(each, locale);
    return note === undefined ? [] : [[`0,${at + 2}`, note]];
  });
  return {
    name,
    rows: rowsOf(head, table, sheet, context),
    widths: [5, 24, ...table.columns.map((each) => (each.kind === "text" ? 18 : 15)), ...helpers.map(() => 8)],
    frozen: { rows: 1, columns: 2 },
    notes: new Map(notes),
    hidden: true,
  };
}

function* rowsOf(
  head: readonly BookCell[],
  table: ChainTable,
  { helpers, place, row: cellsOf }: SheetReading,
  context: Context,
): Generator<readonly BookCell[]> {
  yield head;
  for (const row of table.rows.keys()) {
    const cells = cellsOf(row);
    yield [
      bookCell(cells[0] ?? null, { number: String(row + 1) }, "0"),
      bookCell(cells[1] ?? null, undefined, "General"),
      ...table.columns.map((column, at) => computedCell(cells[at + 2] ?? null, { table, column, row }, context)),
      ...helpers.map((helper, at) => {
        const number = place(helper, row);
        const found = number === undefined ? { text: "" } : { number: String(number) };
        return bookCell(cells[table.columns.length + 2 + at] ?? null, found, "0");
      }),
    ];
  }
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

function bookCell(cell: SheetCell, cached: Cached | undefined, format: NumberFormat): BookCell {
  if (cell === null) return null;
  if (typeof cell === "string") return { text: cell };
  if ("number" in cell) return { number: cell.number, format };
  return { formula: cell.formula, cached: cached ?? { text: "" }, format };
}

function columnHead(column: Column, currency: string | undefined, locale: Locale): string {
  const shown = "shown" in column ? column.shown : null;
  // A column that is no figure is named after one, and after what of it.
  const [id = "", ...rest] = shown ? [shown.id, ...Object.values(shown.per ?? {})] : column.name.split(" ");
  const label = locale.labels[id] ?? locale.headers[id.replaceAll("-", "_")] ?? locale.codes[id] ?? id;
  const keys = rest.map((word) => locale.codes[word] ?? locale.phrases[`sheet.of-${word}`] ?? word);
  const unit = column.kind === "text" ? "" : unitWords(unitIn(column.unit, currency), locale);
  return [[label, ...keys].join(", "), ...(unit === "" || unit === "any" ? [] : [unit])].join("\n");
}

/** How the numbers of a column come about, in words; nothing for what was given. */
function columnNote(column: Column, locale: Locale): string | undefined {
  const label = (name: string): string => locale.labels[name] ?? name;
  switch (column.kind) {
    case "formula":
      return [
        `${label(column.formula.id)} = ${ruleWords(column.formula.node, locale)}`,
        ...(column.formula.source.kind === "published" ? [column.formula.source.title] : []),
      ].join("\n");
    case "total":
      return say(locale, "sheet.total", { column: label(column.column), table: column.table });
    case "lookup":
      return say(locale, "sheet.lookup", { column: label(column.column), table: column.table });
    default:
      return undefined;
  }
}

// An estimate as a workbook: all centres, each of them, sums by code, services and months, joined by formulas.
import { type Locale, say } from "../formula/locale.js";
import { letters, quoted } from "../formula/sheet-layout.js";
import type { EstimateDocument, EstimateGrid, EstimatePart } from "../report/estimate-document.js";
import { classGrid, estimateScope, totalCell } from "../report/estimate-grid.js";
import { type Book, type BookCell, type BookSheet, acrossColumns, headRow, textSheet } from "./book.js";
import { type Elsewhere, estimateRows } from "./estimate-table.js";

// Spreadsheets take formulas of 8,192 characters.
const LONGEST = 8000;
// And texts of 255 in them.
const LONGEST_TEXT = 250;

/** All centres, each of them, and sums by code. What is changed in a line is changed in all that follows from it. */
export function estimateBook(estimate: EstimateDocument, stamp: string, locale: Locale): Book {
  const { title, centres, list } = estimate;
  const byCentre = centres.length > 0 ? partSheet(say(locale, "estimate.by-centre"), centres) : undefined;
  const whole = wholeSheet(estimate, byCentre, locale);
  const sheets = [
    whole.sheet,
    ...(byCentre ? [byCentre.sheet] : []),
    ...serviceSheet(estimate, whole.places, locale),
    ...periodSheet(estimate, whole.places, locale),
    ...(list.rows.length > 1 ? [textSheet(list.title, [list])] : []),
    classSheet(estimate, whole.places, locale),
  ].map((sheet) =>
    acrossColumns({ ...sheet, pagesWide: 1, rows: [...sheet.rows, [], [{ text: stamp, style: "quiet" } as const]] }),
  );
  return { title, stamp, names: [], sheets: () => sheets };
}

/** In a table the number of the row of each key. */
type Places = ReadonlyMap<string, number>;
type Made = { readonly sheet: BookSheet; readonly places: Places };
/** Tables of a sheet of a name. */
type Tables = { readonly name: string; readonly places: readonly Places[] };
type Centres = Tables & { readonly sheet: BookSheet };

const TOP = 2;

function wholeSheet(estimate: EstimateDocument, centres: Centres | undefined, locale: Locale): Made {
  const grid = estimate.whole;
  const { rows, places } = estimateRows(grid, TOP, centres && sumsIn(grid, centres));
  const { notes, assumption, signatures, form } = estimate;
  const unreviewed = locale.reviewed ? [] : [say(locale, "not-reviewed")];
  const full = say(locale, "estimate.full");
  const below = [...notes.filter((each) => each !== full), `${assumption.word}: ${assumption.means}.`, ...unreviewed];
  return {
    sheet: {
      ...sheetOf(say(locale, "estimate.sheet"), grid),
      rows: [
        [{ text: estimate.title, style: "title" }],
        [{ text: estimateScope(estimate, locale).join(" "), style: "quiet" }],
        ...rows,
        [],
        ...arithmeticRows(estimate, places),
        [],
        ...inWords(estimate, places, locale),
        ...[...form.requisites.map(({ label, text }) => `${label}: ${text}`), ...form.approval].map(
          (text): BookCell[] => [null, { text }],
        ),
        [],
        ...below.map((text): BookCell[] => [{ text, style: "quiet" }]),
        ...signatures.flatMap((text): BookCell[][] => [[], [null, { text: `${text}: ${"_".repeat(30)}` }]]),
      ],
      frozen: { rows: TOP + 1, columns: 2 },
    },
    places,
  };
}

/** A line is the sum of what stands for it in tables of another sheet, such as those of each centre. */
const sumsIn =
  ({ columns }: EstimateGrid, { name, places }: Tables): Elsewhere =>
  ({ key, kind, cells }, at) => {
    const column = columns[at]?.kind;
    if (kind !== "line" || column === "number" || column === "requested" || cells[at]?.value == null) return undefined;
    const found = places.flatMap((each) => each.get(key) ?? []);
    // Units of one price and time: those of any centre.
    const own = column === "price" || column === "months" ? found.slice(0, 1) : found;
    return sumOf(name, letters(at), own);
  };

function sumOf(sheet: string, letter: string, rows: readonly number[]): string | undefined {
  const formula = rows.map((row) => `${quoted(sheet)}!${letter}${String(row)}`).join("+");
  return rows.length === 0 || formula.length > LONGEST ? undefined : formula;
}

function arithmeticRows({ terms, whole: { columns } }: EstimateDocument, places: Places): BookCell[][] {
  const row = String(places.get("total"));
  const of = (kind: string): string =>
    columns.flatMap((each, at) => (each.kind === kind ? [`${letters(at)}${row}`] : [])).join("+");
  const needed = columns.findIndex(({ kind }) => kind === "needed");
  return terms.map(({ kind, sign, words, cell }) => {
    const number: BookCell =
      cell.value == null
        ? { text: cell.text }
        : { formula: of(kind) || "0", cached: { number: cell.value }, format: "#,##0", style: "total" };
    const gap = Array.from({ length: needed - 2 }, (): BookCell => null);
    return [null, { text: `${sign} ${words}`.trim() }, ...gap, number];
  });
}

function partSheet(name: string, parts: readonly EstimatePart[], elsewhere?: (grid: EstimateGrid) => Elsewhere) {
  const rows: (readonly BookCell[])[] = [];
  const places = parts.map(({ name: title, table }) => {
    rows.push([{ text: title, style: "title" }]);
    const made = estimateRows(table, rows.length, elsewhere?.(table));
    rows.push(...made.rows, []);
    return made.places;
  });
  const all = { columns: parts[0]?.table.columns ?? [], rows: parts.flatMap(({ table }) => table.rows) };
  return { name, sheet: { ...sheetOf(name, all), rows }, places };
}

function classSheet(estimate: EstimateDocument, places: ReadonlyMap<string, number>, locale: Locale): BookSheet {
  const grid = classGrid(estimate, locale);
  const whole = estimate.whole.columns.map(({ id }) => id);
  const { rows } = estimateRows(grid, 0, ({ key, kind, cells }, at) => {
    const id = grid.columns[at]?.id ?? "";
    if (kind !== "line" || cells[at]?.value == null) return undefined;
    const found = (grid.parts.get(key) ?? []).flatMap((part) => places.get(part) ?? []);
    return sumOf(say(locale, "estimate.sheet"), letters(whole.indexOf(id)), found);
  });
  return { ...sheetOf(say(locale, "estimate.by-class"), grid), rows, frozen: { rows: 1, columns: 1 } };
}

/** The sum in words; where a number was changed it asks for others. */
function inWords({ form, whole }: EstimateDocument, places: Places, locale: Locale): BookCell[][] {
  const text = form.inWords;
  const printed = totalCell(whole, "requested")?.value;
  if (text === undefined || printed == null) return [];
  const asked = `${letters(whole.columns.findIndex(({ kind }) => kind === "requested"))}${String(places.get("total"))}`;
  const [same, other] = [text, say(locale, "estimate.form.in-words-anew")];
  if ([same, other].some((each) => each.length > LONGEST_TEXT)) return [[null, { text }]];
  const quote = (each: string): string => `"${each.replaceAll('"', '""')}"`;
  const formula = `IF(${asked}=${printed},${quote(same)},${quote(other)})`;
  return [[null, { formula, cached: { text }, format: "General", style: "total" }]];
}

function serviceSheet(estimate: EstimateDocument, places: ReadonlyMap<string, number>, locale: Locale) {
  if (estimate.services.length === 0) return [];
  const whole = { name: say(locale, "estimate.sheet"), places: [places] };
  return [partSheet(say(locale, "estimate.by-service"), estimate.services, (grid) => sumsIn(grid, whole)).sheet];
}

/** What is asked for by months or quarters: evenly, the units that are left over in the first ones. */
function periodSheet(
  estimate: EstimateDocument,
  places: ReadonlyMap<string, number>,
  locale: Locale,
): readonly BookSheet[] {
  const { periods } = estimate.form;
  if (periods === undefined) return [];
  const asked = letters(estimate.whole.columns.findIndex(({ kind }) => kind === "requested"));
  const count = String(periods.columns.length - 1);
  const last = periods.rows.length + 1;
  const sheet = say(locale, "estimate.sheet");
  const formulaAt = (key: string, at: number): string => {
    const sum = `${quoted(sheet)}!${asked}${String(places.get(key))}`;
    if (String(at) === count) return sum;
    const letter = letters(at + 1);
    return key === "total"
      ? `SUM(${letter}3:${letter}${String(last)})`
      : `INT(${sum}/${count})+IF(MOD(${sum},${count})>${String(at)},1,0)`;
  };
  return [
    {
      name: say(locale, "estimate.form.sheet"),
      rows: [
        [{ text: periods.title, style: "title" }],
        headRow([periods.heading, ...periods.columns.map(({ label }) => label)]),
        ...periods.rows.map(({ key, kind, label, cells }): BookCell[] => {
          const style = kind === "total" ? ({ style: "total" } as const) : {};
          return [
            { text: label, ...style },
            ...cells.map(({ value, text }, at): BookCell =>
              value == null
                ? { text, ...style }
                : { formula: formulaAt(key, at), cached: { number: value }, format: "#,##0", ...style },
            ),
          ];
        }),
      ],
      widths: [30, ...periods.columns.map(() => 13)],
      frozen: { rows: 2, columns: 1 },
    },
  ];
}

const sheetOf = (name: string, { columns, rows }: EstimateGrid): Omit<BookSheet, "rows"> => ({
  name,
  widths: columns.map((column, at) => {
    const marks = column.kind === "name" ? rows.map(({ assumed }) => assumed.map((each) => ` (${each})`).join("")) : [];
    const longest = Math.max(...rows.map(({ cells }, row) => `${cells[at]?.text ?? ""}${marks[row] ?? ""}`.length));
    const word = Math.max(...column.label.split(/\s/).map((each) => each.length));
    // Room for marks and for a price's decimals; a long name wraps nowhere, so it stops at a width.
    return Math.min(
      Math.max(longest + (column.kind === "price" ? 6 : 3), word + 3, 6),
      column.kind === "name" ? 60 : 40,
    );
  }),
  frozen: { rows: 0, columns: 0 },
});

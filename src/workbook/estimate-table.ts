// A table of an estimate as rows of a sheet: lines, sections and shares of other lines as formulas.
import { letters } from "../formula/sheet-layout.js";
import { type Rounding, ZERO, add, compare, exact, multiply, round } from "../money/exact.js";
import type { EstimateGrid, GridColumn, GridRow } from "../report/estimate-document.js";
import { isAmount } from "../report/estimate-grid.js";
import type { Cell } from "../report/page.js";
import { type BookCell, type NumberFormat, RATE, type Style, headRow } from "./book.js";

/** The formula that a cell of a row has by what stands elsewhere; undefined where it has none. */
export type Elsewhere = (row: GridRow, at: number) => string | undefined;

export type EstimateRows = {
  readonly rows: readonly (readonly BookCell[])[];
  /** Number of the row of each key in its sheet. */
  readonly places: ReadonlyMap<string, number>;
};

const LESS: ReadonlySet<string> = new Set(["paid", "cut", "received", "signed"]);
const FORMATS: Readonly<Partial<Record<GridColumn["kind"], NumberFormat>>> = { months: "General", price: "#,##0.00" };

/** Lines are quantity × months × price, sections sum lines; `before` rows stand above, `elsewhere` goes first. */
export function estimateRows(
  { columns, rows }: EstimateGrid,
  before: number,
  elsewhere: Elsewhere = () => undefined,
): EstimateRows {
  const head = headRow(columns.map(({ label }) => label));
  const first = before + 2;
  const sheet = { columns, rows, first };
  return {
    rows: [
      head,
      ...rows.map((row, place) =>
        row.cells.map(
          (cell, at) =>
            rateCell(sheet, place, at, elsewhere) ??
            bookCell(row, cell, columns[at], elsewhere(row, at) ?? ownFormula(sheet, place, at)),
        ),
      ),
    ],
    places: new Map(rows.map(({ key }, place) => [key, first + place])),
  };
}

type Sheet = EstimateGrid & { readonly first: number };

function bookCell({ kind, assumed }: GridRow, cell: Cell, column: GridColumn | undefined, formula?: string): BookCell {
  if (column === undefined) return null;
  const drawn: { readonly style?: Style } = kind === "line" ? {} : { style: kind === "reason" ? "quiet" : "total" };
  if (column.kind === "number" && cell.text !== "") return { number: cell.text, format: "0", style: "quiet" };
  if (cell.value != null) {
    const format = formatOf(column, cell.value);
    return formula === undefined
      ? { number: cell.value, format, style: "input" }
      : { formula, cached: { number: cell.value }, format, ...drawn };
  }
  if (assumed.length > 0 && column.kind === "name")
    return { text: `${cell.text} (${assumed.join("; ")})`, style: "assumption" };
  return cell.text === "" && kind === "line" ? null : { text: cell.text, ...drawn };
}

function formatOf({ kind }: GridColumn, value: string): NumberFormat {
  if (kind === "quantity") return value.includes(".") ? "General" : "#,##0";
  return FORMATS[kind] ?? "#,##0";
}

function ownFormula(sheet: Sheet, place: number, at: number): string | undefined {
  const row = sheet.rows[place];
  const column = sheet.columns[at];
  if (!row || !column || !isAmount(column)) return undefined;
  if (row.kind === "section") return sectionSum(sheet, place, at);
  if (row.kind === "total") return wholeSum(sheet, at);
  if (column.kind === "requested") return rest(sheet, row, place, at);
  return column.kind === "needed" ? (product(sheet, row, place) ?? shareOf(sheet, place)) : undefined;
}

const address = ({ first }: Sheet, place: number, at: number): string => `${letters(at)}${String(first + place)}`;

function sectionSum(sheet: Sheet, place: number, at: number): string {
  const after = sheet.rows.findIndex(({ kind }, other) => other > place && (kind === "section" || kind === "total"));
  return `SUM(${address(sheet, place + 1, at)}:${address(sheet, after - 1, at)})`;
}

// Where there are no sections, the whole is the sum of the lines.
function wholeSum(sheet: Sheet, at: number): string {
  // What is withheld is a word, and in no sum.
  const sections = sheet.rows.flatMap(({ kind, cells }, place) =>
    kind === "section" && cells[at]?.state !== "withheld" ? [address(sheet, place, at)] : [],
  );
  return sections.length > 0
    ? sections.join("+")
    : `SUM(${address(sheet, 0, at)}:${address(sheet, sheet.rows.length - 2, at)})`;
}

function rest(sheet: Sheet, { cells }: GridRow, place: number, at: number): string | undefined {
  const needed = sheet.columns.findIndex(({ kind }) => kind === "needed");
  const less = sheet.columns.flatMap(({ kind }, other) => (LESS.has(kind) ? [other] : []));
  const isKnown = [needed, at, ...less].every((other) => cells[other]?.value != null);
  return isKnown ? [needed, ...less].map((other) => address(sheet, place, other)).join("-") : undefined;
}

function product(sheet: Sheet, { cells }: GridRow, place: number): string | undefined {
  const factors = sheet.columns.flatMap(({ kind }, at) => {
    const value = kind === "quantity" || kind === "months" || kind === "price" ? cells[at]?.value : undefined;
    return value == null ? [] : [{ kind, at, value }];
  });
  const needed = cells[sheet.columns.findIndex(({ kind }) => kind === "needed")]?.value;
  if (needed == null || !factors.some(({ kind }) => kind === "price")) return undefined;
  const made = round(factors.map(({ value }) => exact(value)).reduce(multiply), 0, "half-up");
  // Of several centres the rounded sums are added: then the quantity of all need not give them.
  if (compare(made, exact(needed)) !== 0) return undefined;
  return `ROUND(${factors.map(({ at }) => address(sheet, place, at)).join("*")},0)`;
}

// A share is rounded as that gives the printed sum: money of an estimate is rounded so that all its sums agree.
const ROUNDINGS = [
  ["half-up", "ROUND"],
  ["up", "ROUNDUP"],
  ["down", "ROUNDDOWN"],
] as const satisfies readonly (readonly [Rounding, string])[];

/** The rate of a share, where its sum is a formula of it: to be changed by the reader. */
function rateCell(sheet: Sheet, place: number, at: number, elsewhere: Elsewhere): BookCell | undefined {
  const row = sheet.rows[place];
  const [share, other] = row?.shares ?? [];
  const needed = sheet.columns.findIndex(({ kind }) => kind === "needed");
  if (!row || !share || other || sheet.columns[at]?.kind !== "price" || elsewhere(row, needed)) return undefined;
  return shareOf(sheet, place) === undefined ? undefined : { number: share.rate, format: RATE, style: "input" };
}

/** The sum of a line that is a share of others: contributions, overhead, contingency. */
function shareOf(sheet: Sheet, place: number): string | undefined {
  const needed = sheet.columns.findIndex(({ kind }) => kind === "needed");
  const price = sheet.columns.findIndex(({ kind }) => kind === "price");
  const { cells, shares } = sheet.rows[place] ?? {};
  const printed = cells?.[needed]?.value;
  if (!shares || printed == null || shares.length === 0) return undefined;
  const terms = shares.map(({ rate, of }) => {
    const places = of.map((key) => sheet.rows.findIndex((each) => each.key === key));
    return { rate, places, sums: places.flatMap((each) => sheet.rows[each]?.cells[needed]?.value ?? []) };
  });
  if (terms.some(({ places, sums }) => sums.length < places.length)) return undefined;
  const value = terms
    .map(({ rate, sums }) => multiply(exact(rate), sums.map(exact).reduce(add, ZERO)))
    .reduce(add, ZERO);
  const rounding = ROUNDINGS.find(([mode]) => compare(round(value, 0, mode), exact(printed)) === 0);
  if (!rounding) return undefined;
  const factors = terms.map(({ rate, places }) => {
    const factor = terms.length === 1 ? address(sheet, place, price) : rate;
    return `${factor}*(${places.map((each) => address(sheet, each, needed)).join("+")})`;
  });
  return `${rounding[1]}(${factors.join("+")},0)`;
}

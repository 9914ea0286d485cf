import { isWrittenDouble } from "./written-double.js";
import { attributeOf, readXml } from "./read-xml.js";

/** How far the filled cells of a sheet reach, and what its markup says that a number cannot. */
export type SheetExtent = {
  readonly rows: number;
  readonly columns: number;
  /** For how many columns, repeats counted, the sheet states a width. */
  readonly settings: number;
  /** The text of cells, by `row,column` from 0, that are typed as numbers and hold none, or more digits than one carries. */
  readonly texts: ReadonlyMap<string, string>;
  /** The largest number of a shared text; −1 for none. */
  readonly lastText: number;
  /** Whether a cell has no place, or one that another cell has, or a shared text without a number. */
  readonly broken: boolean;
};

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
const PLACE = /^[A-Za-z]{1,3}[1-9]\d{0,6}$/;
// The code of the last digit: letters have higher ones, and the same five bits whether small or capital.
const NINE = 57;
const WIDEST = 16_384;
// Most texts that are remembered: a sheet with more of them is no table.
const MOST_TEXTS = 500_000;

/**
 * How large the rectangle of the filled cells of a sheet is, without building any cell: two cells in far corners must
 * not take the memory of a rectangle. Cells that are blank or only formatted do not count.
 *
 * @param xml - a worksheet
 * @returns its extent; rows and cells that do not say where they stand follow the ones before them
 */
export function sheetExtent(xml: string): SheetExtent {
  const texts = new Map<string, string>();
  let [rows, columns, row, column, settings, lastText] = [0, 0, 0, 0, 0, -1];
  let [broken, ordered, lastPlace] = [false, true, 0];
  let [inRow, inValue, inText] = [false, false, false];
  let [type, value, text, formula] = ["n", "", "", false];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "v") inValue = true;
      else if (name === "t") inText = true;
      else if (name === "f") formula = true;
      else if (name === "row") {
        inRow = true;
        row = Number(attributeOf(attributes, "r")) || row + 1;
        column = 0;
      } else if (name === "c") {
        [type, value, text, formula] = [attributeOf(attributes, "t") ?? "n", "", "", false];
        const written = attributeOf(attributes, "r");
        const place = placeOf(written, row, column);
        if (!place) broken ||= inRow;
        else [row, column] = place;
      } else if (name === "col") settings += widthsOf(attributes);
    },
    text: (piece) => {
      if (inValue) value += piece;
      else if (inText) text += piece;
    },
    close: (name) => {
      if (name === "v") inValue = false;
      else if (name === "t") inText = false;
      else if (name === "row") inRow = false;
      else if (name === "c" && inRow) {
        const place = row * WIDEST + column;
        ordered &&= place > lastPlace;
        lastPlace = place;
        const blank = value.trim() === "";
        if (type === "s" && !blank) {
          if (!/^\s*\d+\s*$/.test(value)) broken = true;
          lastText = Math.max(lastText, Number(value));
        }
        const isNumber = type === "n" || !TYPES.has(type);
        if (isNumber && value !== "" && !(NUMBER.test(value) && isWrittenDouble(value)))
          texts.set(`${row - 1},${column - 1}`, blank ? "" : value);
        if (texts.size > MOST_TEXTS) broken = true;
        if (blank && text.trim() === "" && !(formula && isNumber)) return;
        rows = Math.max(rows, row);
        columns = Math.max(columns, column);
      }
    },
  });
  return { rows, columns, settings, texts, lastText, broken: broken || (!ordered && hasTwice(xml)) };
}

const TYPES: ReadonlySet<string> = new Set(["s", "str", "inlineStr", "b", "e"]);

function widthsOf(attributes: string): number {
  const [from, to] = ["min", "max"].map((name) => Number(attributeOf(attributes, name)));
  return Math.min(WIDEST, Math.max(1, (to ?? 0) - (from ?? 0) + 1)) || 1;
}

// Row and column of `BC12`; of a cell that does not say where it stands, behind the one before it.
function placeOf(written: string | undefined, row: number, column: number): readonly [number, number] | undefined {
  if (written === undefined || written === "") return Number.isInteger(row) ? [row, column + 1] : undefined;
  if (!PLACE.test(written)) return undefined;
  let [place, at] = [0, 0];
  for (let code = written.charCodeAt(0); code > NINE; code = written.charCodeAt(++at)) place = place * 26 + (code & 31);
  return [Number(written.slice(at)), place];
}

// Rows out of their order are read, unless one of two cells would be lost.
function hasTwice(xml: string): boolean {
  const places = new Set<number>();
  let [row, column, twice] = [0, 0, false];
  readXml(xml, {
    open: (name, attributes) => {
      if (name === "row") [row, column] = [Number(attributeOf(attributes, "r")) || row + 1, 0];
      if (name !== "c") return;
      [row, column] = placeOf(attributeOf(attributes, "r"), row, column) ?? [row, column + 1];
      const place = row * WIDEST + column;
      twice ||= places.has(place);
      places.add(place);
    },
    close: () => undefined,
  });
  return twice;
}

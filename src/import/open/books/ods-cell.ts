import { sheetCell } from "../sheet-cell.js";
import { isWrittenDouble } from "../written-double.js";
import { refuse } from "./refuse.js";
import type { SheetDraft } from "./sheet-draft.js";

/** A cell of an OpenDocument spreadsheet as its markup tells it. */
export type OdsCell = {
  readonly type: string;
  /** Its number, date or time, as written. */
  readonly value: string;
  readonly flag: string;
  /** A text that stands in an attribute. */
  readonly written: string;
  readonly formula: string;
  readonly style: string;
  /** How many cells alike stand side by side. */
  readonly columns: number;
  readonly width: number;
  readonly height: number;
  readonly paragraphs: number;
  readonly text: string;
};

/** Where a cell stands, from 0, and in how many rows alike. */
type Place = { readonly row: number; readonly rows: number; readonly column: number };

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Puts a cell into the sheet, as often as it is repeated; a blank one takes no room. */
export function putOdsCell(draft: SheetDraft, cell: OdsCell, place: Place, zeros: string): void {
  const { row, rows, column } = place;
  if (cell.width > 1 || cell.height > 1)
    draft.merge({ top: row + 1, left: column, bottom: row + cell.height, right: column + cell.width - 1 });
  const isNumber = ["float", "currency", "percentage"].includes(cell.type) && cell.value !== "";
  const text = isNumber ? cell.value : textOf(cell);
  if (text === "") return;
  if (isNumber && !NUMBER.test(text)) refuse("file.damaged");
  const isLong = isNumber && !isWrittenDouble(text) && !/e/i.test(text);
  if (rows * cell.columns > 1) draft.repeat(row, column, rows, cell.columns);
  for (let below = 0; below < rows; below += 1)
    for (let beside = 0; beside < cell.columns; beside += 1) {
      const at = [row + below, column + beside] as const;
      if (isLong) draft.putLong(...at, text);
      else draft.put(...at, isNumber ? Number(text) : text, zeros);
      if (cell.formula !== "") draft.countFormula();
    }
}

function textOf(cell: OdsCell): string {
  const { type, value, flag, text, written, formula } = cell;
  if (type === "boolean") return sheetCell(flag === "true");
  if (type === "date") return value.replace(/T00:00:00(?:\.0+)?$/, "");
  if (type === "time") return clock(value);
  // Who wrote the file has not computed it: nobody may take it for blank.
  if (type === "" && formula !== "" && text === "") return `=${formula.replace(/^(?:of|oooc|msoxl):=/, "")}`;
  return text === "" ? written : text;
}

// PT10H30M00S
function clock(written: string): string {
  const [, hours = "", minutes = "", seconds = ""] = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(written) ?? [];
  return hours === "" ? written : [hours, minutes, seconds].map((part) => part.padStart(2, "0")).join(":");
}

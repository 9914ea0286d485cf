import type { CellReading, NumberReading } from "./number-cell.js";
import type { CountedCells } from "../open/counted-cells.js";
import type { Mark } from "../open/decimal-digits.js";
import { common } from "./number-words.js";

/**
 * Surveys a column of numbers: what each kind of cell proves of decimal marks, currencies and blanks, and how often.
 *
 * @param cells - its cells that are text, each way to write one with how many are written so
 * @example surveyOf([["1.234", 1], ["12,5", 1]], read).proofs[","] // { count: 1, first: "12,5" }
 */
export function surveyOf(cells: CountedCells["forms"], read: (cell: string) => CellReading): NumberSurvey {
  const none = (): Found => ({ count: 0, first: "" });
  const proofs = { ".": none(), ",": none() };
  const [ambiguous, scaled, bare, padded, close] = [none(), none(), none(), none(), none()];
  const [blanks, dashes] = [new Map<string, number>(), new Map<string, number>()];
  let currencies: readonly string[] | undefined;
  for (const [cell, times] of cells) {
    const take = (found: Found): void => {
      if (found.count === 0) found.first = cell.trim();
      found.count += times;
    };
    const reading = read(cell);
    if (reading.kind === "missing") blanks.set(cell.trim(), (blanks.get(cell.trim()) ?? 0) + times);
    if (reading.kind === "dash") dashes.set(cell.trim(), (dashes.get(cell.trim()) ?? 0) + times);
    if (reading.kind === "dash" && !isPadded(cell, true)) close.count += times;
    if (reading.kind !== "number") continue;
    const { ".": point, ",": comma } = reading.readings;
    if (point === undefined) take(proofs[","]);
    else if (comma === undefined) take(proofs["."]);
    else if (point !== comma) take(ambiguous);
    take(isPadded(cell, isNegative(reading)) ? padded : close);
    if (reading.multiplier !== undefined) take(scaled);
    else if (reading.currencies === undefined && Number(point ?? comma) !== 0) take(bare);
    currencies = common(currencies, reading.currencies);
  }
  const isAccounting = padded.count > 0 && close.count === 0;
  return { proofs, ambiguous, blanks, dashes, isAccounting, scaled, bare, currencies };
}

/** Cells of one kind in a column: how many, and the first as written. */
export type Found = { count: number; first: string };

/** What all cells of a column together say about how each is to be read. */
export type NumberSurvey = {
  /** Cells that can be read with one mark only. */
  readonly proofs: Readonly<Record<Mark, Found>>;
  readonly ambiguous: Found;
  /** What stands for no figure, dashes not among them. */
  readonly blanks: ReadonlyMap<string, number>;
  /** Dashes alone, as written. */
  readonly dashes: ReadonlyMap<string, number>;
  /** Whether all numbers and dashes are padded as by the accounting format of a spreadsheet, whose zero is a dash. */
  readonly isAccounting: boolean;
  /** Cells that name their own unit, such as `5 млн`, and cells without any word that are not 0. */
  readonly scaled: Found;
  readonly bare: Found;
  /** Currencies that all cells allow; undefined where none names one. */
  readonly currencies: readonly string[] | undefined;
};

/** A whole number without any sign but a minus: nothing has to be asked about it. */
export const PLAIN = /^-?(?:0|[1-9]\d*)$/;
const isNegative = ({ readings }: NumberReading): boolean => (readings["."] ?? readings[","] ?? "").startsWith("-");

// The sign of a negative number may take the place of one space: `-  500 `, ` (500)`.
const isPadded = (cell: string, isEnough: boolean): boolean =>
  isEnough ? /^\s|\s$/.test(cell) : /^\s[^]*\s$/.test(cell);

// Settles how the numbers of a column are read: by which decimal mark, what a dash means, and units and currencies that
// stand beside numbers. Also: why a cell is refused, and what the words of a cell say beside its number.
import type { Dictionary } from "../../model/dictionary.js";
import type { DecimalString } from "../../money/exact.js";
import { compare, divide, exact, isDecimal, multiply, sum, toDecimal, whole } from "../../money/exact.js";
import { type CellReading, MOST_DIGITS, type NumberReading, numberCell } from "./number-cell.js";
import { type CountedCells, countedCells } from "../open/slots.js";
import type { Mark } from "../open/decimal-digits.js";
import { type UnitCodes, common, numberWords } from "./number-words.js";

/**
 * Settles how the cells of a column are read: `1.234` alone may be 1.234 or 1234, so other cells (`12,5`, `1.234.567`)
 * or the setting decide; else each such cell is a question. A cell that names its own unit (`5 млн`) is turned into
 * that of the column; beside such cells a currency alone (`735 тенге`) means whole units.
 */
export function numberColumn(
  cells: Iterable<string> | CountedCells,
  setting: "auto" | Mark,
  options: NumberOptions = {},
): NumberColumn {
  const counted = "forms" in cells ? cells : countedCells(cells);
  const words = numberWords(options.dictionaries ?? [], options.currency, options.units);
  const read = (cell: string) => numberCell(cell, words, options.percent ?? false);
  const found = surveyOf(counted.forms, read);
  const survey = options.ownCurrencies ? { ...found, currencies: undefined } : found;
  const { proofs } = survey;
  const isMixed = setting === "auto" && proofs["."].count > 0 && proofs[","].count > 0;
  const proved = proofs["."].count > 0 ? "." : proofs[","].count > 0 ? "," : "none";
  const decimal = setting !== "auto" ? setting : isMixed ? "none" : proved;
  const isZero = options.dash === undefined ? survey.isAccounting : options.dash === "zero";
  const unit = exact(options.unit ?? "1");
  const valueOf = ({ readings, multiplier, currencies }: NumberReading, mark: Mark): string | undefined => {
    const value = readings[mark];
    if (value === undefined) return undefined;
    const isScaled = multiplier !== undefined || (currencies !== undefined && survey.scaled.count > 0);
    if (!isScaled) return value;
    const own = divide(multiply(exact(value), whole(multiplier ?? 1n)), unit);
    // A value that 34 digits do not hold is no amount.
    return compare(exact(toDecimal(own)), own) === 0 ? toDecimal(own) : undefined;
  };
  const { currency } = options;
  const problemOf = numberProblem({ all: counted.all, read, valueOf, survey, decimal, isMixed, currency });
  const parse: NumberColumn["read"] = (cell, isNumber = false) => {
    if (isNumber && cell.length <= MOST_DIGITS && isDecimal(cell)) return cell;
    const reading = read(cell);
    if (reading.kind === "blank" || reading.kind === "missing") return undefined;
    if (reading.kind === "dash") return isZero ? "0" : undefined;
    if (reading.kind === "other" && options.words) return cell.trim().normalize("NFC");
    const problem = problemOf(reading);
    if (problem !== undefined || reading.kind !== "number") return problem;
    return valueOf(reading, decimal === "none" ? "." : decimal);
  };
  const proof = setting === "auto" && decimal !== "none" ? { proof: proofs[decimal].first } : {};
  return {
    decimal,
    ...proof,
    unsure: isMixed || decimal !== "none" ? "" : survey.ambiguous.first,
    notes: numberNotes(survey, options.dash === undefined, isZero),
    read: parse,
    said: (cell) => {
      const reading = read(cell);
      return reading.kind === "number" ? reading : undefined;
    },
  };
}

/** How a column of numbers is to be read, where its cells do not tell. */
export type NumberOptions = {
  /** Whether a percent sign may follow; the number is then divided by 100. */
  readonly percent?: boolean;
  /** Whether a cell that is no number is a word and stays as it is. */
  readonly words?: boolean;
  /** Codes whose words may stand beside a number. */
  readonly units?: UnitCodes | undefined;
  /** Whether each cell may name a currency of its own. */
  readonly ownCurrencies?: boolean;
  readonly dictionaries?: readonly Dictionary[];
  readonly currency?: string | undefined;
  /** Whole currency units in one unit of the column, 1 if absent. */
  readonly unit?: DecimalString | undefined;
  readonly dash?: "zero" | "missing" | undefined;
};

/** A column whose decimal mark was settled as far as its cells settle it. */
export type NumberColumn = {
  readonly decimal: Mark | "none";
  /** A cell as written that settles the mark. */
  readonly proof?: string;
  /** A cell that may be read with both marks, where none tells which; else blank. */
  readonly unsure?: string;
  readonly notes: readonly CellProblem[];
  /** Decimal string of a cell in the unit of the column, undefined where there is none (never 0); or the problem. */
  readonly read: (cell: string, isNumber?: boolean) => string | CellProblem | undefined;
  /** The number of a cell with all that its words say, undefined where it is none. */
  readonly said: (cell: string) => NumberReading | undefined;
};

/** What is to be said about dashes, and about cells that name their own unit beside cells that do not. */
function numberNotes(survey: NumberSurvey, isDashOpen: boolean, isZero: boolean): readonly CellProblem[] {
  const { dashes, scaled, bare } = survey;
  const [code, expected] = isZero ? ["amount.dash-zero", "missing"] : ["amount.dash", "zero"];
  const counts = { scaledCount: String(scaled.count), bareCount: String(bare.count) };
  const units = { scaled: scaled.first, bare: bare.first, ...counts };
  return [
    ...(isDashOpen && dashes > 0 ? [{ code, expected, detail: { count: String(dashes) } }] : []),
    ...(scaled.count > 0 && bare.count > 0 ? [{ code: "amount.own-unit", expected: "", detail: units }] : []),
  ].map((each) => ({ ...each, severity: "warning" }));
}

/** Finds what stands in the way of reading a cell, in the light of its column. */
function numberProblem(column: Settled): (reading: CellReading) => CellProblem | undefined {
  const { survey, decimal, isMixed, valueOf } = column;
  const { proofs } = survey;
  const expected = decimal === "," ? "1234,50" : "1234.50";
  const invalid = { code: "amount.invalid", severity: "error", expected } as const;
  let known: Readonly<Record<string, string>> | undefined;
  const sums = () => (known ??= sumsOf(column));
  return (reading) => {
    if (reading.kind === "failed") return { code: "cell.error", severity: "error", expected };
    if (reading.kind === "narrow") return { code: "cell.narrow", severity: "error", expected };
    if (reading.kind === "long") return { code: "amount.digits", severity: "error", expected: `≤ ${MOST_DIGITS}` };
    if (reading.kind !== "number") return invalid;
    const wrong = currencyProblem(reading, survey.currencies, column.currency);
    if (wrong) return wrong;
    const [point, comma] = [valueOf(reading, "."), valueOf(reading, ",")];
    const value = decimal === "," ? comma : decimal === "." || point === comma ? point : undefined;
    if (value !== undefined && !reading.doubt) return undefined;
    if (value !== undefined)
      return { code: "amount.exponent", severity: "question", expected: value, detail: { value } };
    if (decimal !== "none" || point === comma) return invalid;
    if (isMixed) {
      const detail = { point: proofs["."].first, comma: proofs[","].first, ...sums() };
      return { code: "amount.mixed", severity: "error", expected: "1234.50 | 1234,50", detail };
    }
    const detail = { point: point ?? "", comma: comma ?? "", count: String(survey.ambiguous.count), ...sums() };
    return { code: "amount.ambiguous", severity: "question", expected: `${detail.point} | ${detail.comma}`, detail };
  };
}

/** Why a cell was refused, or what is said of a column, without its place. */
export type CellProblem = {
  readonly code: string;
  readonly severity: "error" | "question" | "warning";
  readonly expected: string;
  readonly detail?: Readonly<Record<string, string>>;
};

/** A column as far as it is settled. */
type Settled = {
  readonly all: CountedCells["all"];
  readonly read: (cell: string) => CellReading;
  readonly valueOf: (reading: NumberReading, mark: Mark) => string | undefined;
  readonly survey: NumberSurvey;
  readonly decimal: Mark | "none";
  readonly isMixed: boolean;
  readonly currency: string | undefined;
};

// Against the currency that is stated, else against the other cells.
function currencyProblem(
  { currencies }: NumberReading,
  inColumn: readonly string[] | undefined,
  stated: string | undefined,
): CellProblem | undefined {
  if (!currencies || (stated === undefined ? inColumn?.length !== 0 : currencies.includes(stated))) return undefined;
  const code = stated === undefined ? "amount.currencies" : "amount.currency";
  const detail = { currencies: [...new Set(currencies)].join(", ") };
  return { code, severity: "error", expected: stated ?? "", detail };
}

// The money that each mark would mean; where cells contradict each other, of those that allow one mark only.
function sumsOf({ all, read, valueOf, isMixed, survey }: Settled): Readonly<Record<string, string>> {
  const total = (mark: Mark, other: Mark): string => {
    // Numbers with as many places are added first: so the common denominator stays small.
    const byPlaces = new Map<bigint, bigint>();
    for (const [cell, count] of all()) {
      const reading = read(cell);
      if (reading.kind !== "number" || (isMixed && reading.readings[other] !== undefined)) continue;
      const value = valueOf(reading, mark);
      if (value === undefined) continue;
      const { n, d } = exact(value);
      byPlaces.set(d, (byPlaces.get(d) ?? 0n) + n * BigInt(count));
    }
    return toDecimal(sum([...byPlaces].map(([d, n]) => ({ n, d }))));
  };
  const sums = { sumPoint: total(".", ","), sumComma: total(",", ".") };
  const { ".": point, ",": comma } = survey.proofs;
  return isMixed ? { ...sums, countPoint: String(point.count), countComma: String(comma.count) } : sums;
}

/** Surveys a column of numbers: what each kind of cell proves of decimal marks and currencies, and how often. */
function surveyOf(cells: CountedCells["forms"], read: (cell: string) => CellReading) {
  const none = (): Found => ({ count: 0, first: "" });
  const proofs = { ".": none(), ",": none() };
  const [ambiguous, scaled, bare, padded, close] = [none(), none(), none(), none(), none()];
  let dashes = 0;
  let currencies: readonly string[] | undefined;
  for (const [cell, times] of cells) {
    const take = (found: Found): void => {
      if (found.count === 0) found.first = cell.trim();
      found.count += times;
    };
    const reading = read(cell);
    if (reading.kind === "dash") {
      dashes += times;
      if (!isPadded(cell, true)) close.count += times;
    }
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
  return {
    // Cells that can be read with one mark only, and with both.
    ...{ proofs, ambiguous, dashes },
    // Whether all numbers and dashes are padded as by the accounting format of a spreadsheet, whose zero is a dash.
    isAccounting: padded.count > 0 && close.count === 0,
    // Cells that name their own unit, such as `5 млн`, and cells without any word that are not 0.
    ...{ scaled, bare },
    // Those that all cells allow; undefined where none names one.
    currencies,
  };
}

/** Cells of one kind in a column: how many, and the first as written. */
type Found = { count: number; first: string };

type NumberSurvey = ReturnType<typeof surveyOf>;

const isNegative = ({ readings }: NumberReading): boolean => (readings["."] ?? readings[","] ?? "").startsWith("-");

// The sign of a negative number may take the place of one space: `-  500 `, ` (500)`.
const isPadded = (cell: string, isEnough: boolean) => (isEnough ? /^\s|\s$/.test(cell) : /^\s[^]*\s$/.test(cell));

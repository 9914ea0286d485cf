import { exact, sum } from "../../money/exact.js";
import { toDecimal } from "../../money/to-decimal.js";
import { type CellReading, MOST_DIGITS, type NumberReading } from "./number-cell.js";
import type { CountedCells } from "../open/counted-cells.js";
import type { Mark } from "./decimal-digits.js";
import type { NumberSurvey } from "./number-survey.js";

/**
 * Finds what stands in the way of reading a cell, in the light of its column.
 *
 * @returns a function of a cell's reading; undefined where the cell has one value
 */
export function numberProblem(column: Settled): (reading: CellReading) => NumberProblem | undefined {
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
    if (value !== undefined)
      return reading.doubt
        ? { code: "amount.exponent", severity: "question", expected: value, detail: { value } }
        : undefined;
    if (decimal !== "none" || point === comma) return invalid;
    if (isMixed) {
      const detail = { point: proofs["."].first, comma: proofs[","].first, ...sums() };
      return { code: "amount.mixed", severity: "error", expected: "1234.50 | 1234,50", detail };
    }
    const detail = { point: point ?? "", comma: comma ?? "", count: String(survey.ambiguous.count), ...sums() };
    return { code: "amount.ambiguous", severity: "question", expected: `${detail.point} | ${detail.comma}`, detail };
  };
}

/** Why a cell could not be read as a number. */
export type NumberProblem = {
  readonly code:
    | "amount.invalid"
    | "amount.ambiguous"
    | "amount.mixed"
    | "amount.currency"
    | "amount.currencies"
    | "amount.exponent"
    | "amount.digits"
    | "cell.error"
    | "cell.narrow";
  readonly severity: "error" | "question";
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
): NumberProblem | undefined {
  if (!currencies) return undefined;
  const detail = { currencies: [...new Set(currencies)].join(", ") };
  if (stated === undefined)
    return inColumn?.length === 0 ? { code: "amount.currencies", severity: "error", expected: "", detail } : undefined;
  return currencies.includes(stated)
    ? undefined
    : { code: "amount.currency", severity: "error", expected: stated, detail };
}

// The money that each mark would mean: of all cells where nothing decides, of the cells that allow one mark only where
// cells contradict each other.
function sumsOf({ all, read, valueOf, isMixed, survey }: Settled): Readonly<Record<string, string>> {
  const total = (mark: Mark, other: Mark): string =>
    plainSum(
      all().flatMap(([cell, count]) => {
        const reading = read(cell);
        if (reading.kind !== "number" || (isMixed && reading.readings[other] !== undefined)) return [];
        const value = valueOf(reading, mark);
        return value === undefined ? [] : [[value, count] as const];
      }),
    );
  const sums = { sumPoint: total(".", ","), sumComma: total(",", ".") };
  const { ".": point, ",": comma } = survey.proofs;
  return isMixed ? { ...sums, countPoint: String(point.count), countComma: String(comma.count) } : sums;
}

// Numbers with as many places are added first: so the common denominator stays small.
function plainSum(values: readonly (readonly [value: string, count: number])[]): string {
  const byPlaces = new Map<bigint, bigint>();
  for (const [value, count] of values) {
    const { n, d } = exact(value);
    byPlaces.set(d, (byPlaces.get(d) ?? 0n) + n * BigInt(count));
  }
  return toDecimal(sum([...byPlaces].map(([d, n]) => ({ n, d }))));
}

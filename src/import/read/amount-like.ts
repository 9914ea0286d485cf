// The headers whose cells look like amounts, the likeliest first: numbers, no years or codes, of several lengths before
// those of one. Where columns are sums of those beside them, as a year is of its quarters, the widest sums alone.
import { type Exact, ZERO, exact, isZero, subtract } from "../../money/exact.js";
import type { BudgetFile } from "./budget-file.js";

export function amountLike(headers: readonly string[], { lines, summed, rejects, source, headers: all }: Sampled) {
  const traced = summed?.trace({ classes: new Set(lines) }, () => true, SAMPLE);
  const first = traced?.flatMap(({ amounts }) => amounts.slice(0, 1).map((each) => each.line)) ?? lines;
  const rows = [...first, ...rejects].slice(0, SAMPLE).map((each) => each.row);
  const cellsOf = (header: string): readonly string[] => rows.map((row) => source(row, plain(header))?.trim() ?? "");
  const places = new Map(headers.map((header) => [all.indexOf(plain(header)), header]));
  // A column without any cell is no part of another: exports have hundreds of them.
  const inOrder = [...places].sort(([a], [b]) => a - b).flatMap(([, header]) => (cellsOf(header).some((cell) => cell !== "") ? header : [])); // prettier-ignore
  const numbers = inOrder.map((header) => cellsOf(header).map(plainNumber));
  const spans = inOrder.map((_, at) => Math.max(partsOn(1, at, numbers), partsOn(-1, at, numbers)));
  const most = Math.max(0, ...spans);
  if (most > 0) return inOrder.filter((_, at) => spans[at] === most).slice(0, SHOWN);
  const found = headers.flatMap((header) => {
    const cells = cellsOf(header).filter((cell) => cell !== "");
    const digits = cells.map((cell) => cell.replace(/\D/g, "").length);
    const isVaried = new Set(digits).size > 1;
    // A number with a zero before it is a code.
    const areAmounts =
      cells.length * 2 > rows.length &&
      cells.every((cell) => NUMBER.test(cell) && !/^0\d/.test(cell)) &&
      !cells.every((cell) => YEAR.test(cell)) &&
      !cells.every((cell) => PART.test(cell)) &&
      (isVaried || (Math.min(...digits) >= LONG && new Set(cells).size > cells.length * OWN));
    const length = digits.reduce((sum, count) => sum + count, 0) / Math.max(digits.length, 1);
    const isOwn = new Set(cells).size * REPEATED > cells.length;
    return areAmounts && !PERCENT.test(header) ? [{ header, length, isOwn, isVaried }] : [];
  });
  const named = found.filter(({ header }) => !CODE.test(header.trim().replace(PARTED, " ")));
  return (named.length > 0 ? named : found)
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || Number(b.isVaried) - Number(a.isVaried) || b.length - a.length)
    .slice(0, SHOWN)
    .map((each) => each.header);
}

type Sampled = Pick<BudgetFile, "lines" | "summed" | "rejects" | "source" | "headers">;

const plain = (header: string): string => header.trim().normalize("NFC");

// How many columns on one side of a column add up to it in each row, at least two; 0 where none do.
function partsOn(step: 1 | -1, at: number, numbers: readonly (readonly (Exact | undefined)[])[]): number {
  let [ends, several]: [readonly number[] | undefined, number] = [undefined, 0];
  for (const [row, whole] of (numbers[at] ?? []).entries()) {
    if (whole === undefined) return 0;
    const [met, filled]: [number[], number[]] = [[], [0]];
    let left = whole;
    for (let count = 1; ; count++) {
      const part = numbers[at + step * count]?.[row];
      // What is taken off is a change of an amount, and no part of it: initial + changes = final.
      if (part === undefined || part.n * whole.n < 0n) break;
      left = subtract(left, part);
      filled.push((filled.at(-1) ?? 0) + Number(!isZero(part)));
      if (count > 1 && isZero(left) && (ends?.includes(count) ?? true)) met.push(count);
    }
    const [least = 0] = met;
    if (least === 0) return 0;
    ends = met;
    // Where each row has one part, a column is no sum but a copy.
    several += Number((filled[least] ?? 0) > 1);
  }
  return several < FEWEST ? 0 : (ends?.[0] ?? 0);
}

// A number without letters; a blank is nothing here, where sums are only compared.
function plainNumber(cell: string): Exact | undefined {
  if (/^[-−–]?$/.test(cell)) return ZERO;
  const [, sign = "", digits = "", cents = "0"] = /^([-−]?)(\d[\d\s.,'’]*?)(?:[.,](\d{1,2}))?$/u.exec(cell) ?? [];
  return digits === "" ? undefined : exact(`${sign && "-"}${digits.replace(/\D/g, "")}.${cents}`);
}

// What a header calls a code or a number is one, however many digits it has: `entity_code`, «Код ведомства», «Receipt No».
const CODE =
  /(?:^|[\s_.-])(?:code|id|cod|codigo|código|clave|cve|kod|код|no|nr|nro|num|number|número|номер|№)\.?$|^(?:code?|código|clave|cve|kod|код)[\s_.]|^№/iu;
const PERCENT = /%|per ?cent|porcent|porcient|prozent|процент|пайыз/iu;
const PARTED = /(?<=\p{Ll})(?=\p{Lu})/gu;
const SAMPLE = 300;
// So many rows show that a column is the sum of others.
const FEWEST = 2;
const SHOWN = 3;
// Of so many rows one has another amount, or it is the total of several that each row repeats.
const REPEATED = 3;
// Numbers of one length are amounts where they are long and hardly two are the same.
const [LONG, OWN] = [6, 0.8];
const NUMBER = /^[-(−]?\p{Sc}?\s*\d[\d\s.,'’]*\)?$/u;
const YEAR = /^(?:19|20)\d\d$/;
// Where every number is below one, they are shares.
const PART = /^[-−]?0(?:[.,]\d+)?$/u;

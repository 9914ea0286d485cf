import type { BudgetColumns } from "./budget-columns.js";
import { columnBlock } from "./column-block.js";
import type { Region } from "./table-region.js";
import { yearsIn } from "./years-in.js";

/**
 * The columns whose cells together name a row: the id that is mapped, else, left of the amounts, every column of a
 * classification and every column that looks like codes. A staircase (each level in a column of its own) is found by
 * them, and lines without an id are told apart by them.
 *
 * @returns places of the columns, from 0, in the order of the file; none where the file has no codes
 */
export function codeColumns(region: Region, { fields, amounts, sums }: BudgetColumns): readonly number[] {
  const { header, rows } = region;
  const mapped = fields.get("id");
  if (mapped) return mapped;
  const classified = new Set(FIELDS.flatMap((field) => fields.get(field) ?? []));
  const mappedPlaces = new Set([...fields.values()].flat());
  const end = Math.min(header.length, ...amounts.map((each) => each.index));
  const isOwn = columnBlock(region, amounts[0]?.index ?? 0);
  const sample = rows.slice(0, SAMPLE);
  return header.flatMap((_, index) => {
    // What is named by a year holds the amounts of that year.
    if (yearsIn(header[index] ?? "").years.length > 0) return [];
    if (index >= end || !isOwn(index) || sums.includes(index) || (mappedPlaces.has(index) && !classified.has(index)))
      return [];
    const cells = sample.map((each) => each.cells[index]?.trim() ?? "").filter((cell) => cell !== "");
    const codes = cells.filter((cell) => CODE.test(cell));
    const digits = codes.filter((cell) => /\d/.test(cell));
    // Numbers of many lengths are amounts, unless the shorter ones begin the longer: 4, 40, 400.
    const lengths = new Set(cells.flatMap((cell) => /^([1-9]\d*)(?:\.\d+)?$/.exec(cell)?.[1]?.length ?? []));
    // Headings and Roman numerals may stand between the codes of a tree: «A. Revenue», «I.», 7, 70, 700.
    const others = cells.filter((cell) => !CODE.test(cell));
    const areFew = others.length * 10 <= cells.length && others.every((cell) => /\p{L}/u.test(cell));
    const areCodes =
      cells.length > 0 &&
      !areRatios(cells) &&
      digits.length * 2 > cells.length &&
      (others.length === 0
        ? classified.has(index) || lengths.size < 4 || areTree(codes)
        : areFew && areTree(codes.filter((cell) => /^\d+$/.test(cell))));
    return areCodes ? [index] : [];
  });
}

// A code: short, without spaces between words, with a digit in most of its cells: «02 1 E1 51690».
const CODE =
  /^(?:[\p{L}\d]{1,12}([./-][\p{L}\d]{1,12}){0,5}|(?=\S*\d)[\p{L}\d]{1,12}( (?=\S*\d)[\p{L}\d]{1,12}){1,5})$/u;
// As many rows as are kept of a long file from its beginning.
const SAMPLE = 150;
const FIELDS = ["function", "admin", "programme", "economic", "region"] as const;

// Shares of one, as a part of a plan that was spent: 0.948, 1.
const areRatios = (cells: readonly string[]): boolean =>
  cells.every((cell) => /^\d(?:\.\d+)?$/.test(cell)) && cells.some((cell) => /^0\.\d{3}/.test(cell));

// Whether hardly a code stands without the beginning of it, as far as its length allows one.
function areTree(cells: readonly string[]): boolean {
  const codes = new Set(cells);
  const least = Math.min(...cells.map((each) => each.length));
  const longer = [...codes].filter((each) => each.length > least);
  const begun = longer.filter((each) =>
    Array.from(each, (_, at) => each.slice(0, at)).some((start) => codes.has(start)),
  );
  return longer.length > 0 && begun.length * 10 >= longer.length * 9;
}

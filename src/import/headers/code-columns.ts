// Finds the columns of codes that name a budget's rows; makes codes from levels and indents, or takes them from names.
// Also: tells the columns of a second table beside the one that is read.
import type { BudgetColumns } from "./budget-columns.js";
import type { Region } from "./table-region.js";
import { isNumber, yearsIn } from "./years-in.js";
import { cellOf, columnsOfRows } from "../open/columns.js";
import type { GridRow } from "../open/grid.js";
import { isBlank } from "./row-looks.js";

/** The columns that name a row: the id, else those left of the amounts that classify or look like codes, one for each level. */
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
    const cells = sample.map((each) => cellOf(each, index).trim()).filter((cell) => cell !== "");
    const codes = cells.filter((cell) => CODE.test(cell));
    const digits = codes.filter((cell) => /\d/.test(cell));
    // Numbers of many lengths are amounts, unless the shorter ones begin the longer: 4, 40, 400.
    const lengths = new Set(cells.flatMap((cell) => /^([1-9]\d*)(?:\.\d+)?$/.exec(cell)?.[1]?.length ?? []));
    // Headings and Roman numerals may stand between the codes of a tree: «A. Revenue», «I.», 7, 70, 700.
    const others = cells.filter((cell) => !CODE.test(cell));
    const areFew = others.length * 10 <= cells.length && others.every((cell) => /\p{L}/u.test(cell));
    const areCodes =
      cells.length > 0 &&
      !areValues(cells) &&
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

// Shares of one, as a part of a plan that was spent: 0.948, 1. Or money with its cents: 34747789345.00.
const areValues = (cells: readonly string[]): boolean =>
  (cells.every((cell) => /^\d(?:\.\d+)?$/.test(cell)) && cells.some((cell) => /^0\.\d{3}/.test(cell))) ||
  cells.every((cell) => /^\d{7,}\.\d\d$/.test(cell));

// Whether hardly a code stands without the beginning of it, as far as its length allows one.
function areTree(cells: readonly string[]): boolean {
  const codes = new Set(cells);
  const least = cells.reduce((most, each) => Math.min(most, each.length), Infinity);
  const longer = [...codes].filter((each) => each.length > least);
  const begun = longer.filter((each) => Array.from(each, (_, at) => each.slice(0, at)).some((part) => codes.has(part)));
  return longer.length > 0 && begun.length * 10 >= longer.length * 9;
}

/** Codes of a tree from levels, outlines or indents: of `A`, `  B`, `  C` they are [["1", ""], ["1", "1"], ["1", "2"]]. */
export function depthCodes(rows: readonly GridRow[], codes: readonly number[], texts: readonly number[]) {
  const indents = texts.map((each) => columnsOfRows(rows).at(each).judged(indentOf));
  const indentAt = (at: number): number => indents.find((each) => each(at) >= 0)?.(at) ?? 0;
  const depths = codes.length > 0 ? levelsIn(rows, codes) : rows.map((row, at) => row.outlineLevel ?? indentAt(at));
  const ranks = [...new Set(depths)].sort((a, b) => a - b);
  if (ranks.length < 2 || ranks.length > DEEPEST) return undefined;
  const counts = ranks.map(() => 0);
  const codesOf = (depth: number): readonly string[] => {
    counts[depth] = (counts[depth] ?? 0) + 1;
    counts.fill(0, depth + 1);
    return counts.map((count, level) => (level <= depth ? String(count) : ""));
  };
  return new Map(rows.map(({ row }, at) => [row, codesOf(ranks.indexOf(depths[at] ?? 0))] as const));
}

const DEEPEST = 9;

// One digit in every row, never deeper by more than one than the row before. Digits that all differ number the rows.
function levelsIn(rows: readonly GridRow[], [column, ...more]: readonly number[]): readonly number[] {
  const cellIn = (row: GridRow): string => cellOf(row, column ?? 0).trim();
  if (more.length > 0 || !rows.every((row) => /^\d$/.test(cellIn(row)))) return [];
  const cells = rows.map(cellIn);
  const levels = new Set(cells).size < cells.length ? cells.map(Number) : [];
  return levels.every((each, at) => each <= (levels[at - 1] ?? each) + 1) ? levels : [];
}

// Blanks before a text; -1 of none.
const indentOf = (text: string): number => text.search(/\S/);

/** The codes before nearly all names of a column, «0111 Statsydelse»; amounts say whether they tell parents from lines. */
export function nameCodes(rows: readonly GridRow[], places: readonly number[]): ((row: GridRow) => string) | undefined {
  for (const place of places) {
    const codeOf = (text: string): string => LEAD.exec(text)?.[1] ?? "";
    // Each different text is looked at once.
    const { numbers, said } = columnsOfRows(rows).at(place).numbered((text) => (text.trim() === "" ? "" : codeOf(text) || NONE)); // prettier-ignore
    const none = said.indexOf(NONE);
    if (said.length - (none < 0 ? 1 : 2) < FEWEST) continue;
    const told = numbers.filter((each) => each !== 0);
    if (told.filter((each) => each === none).length <= told.length * MOST_WITHOUT) return (row) => codeOf(cellOf(row, place)); // prettier-ignore
  }
  return undefined;
}

// «01110110 Almindelig virksomhed», «1.2. Roads», «08 — Health».
const LEAD = /^\s*(\d[\d.]{0,19}?)\.?\s+(?=.*\p{L})/u;
const FEWEST = 5;
const MOST_WITHOUT = 0.2;
const NONE = "-";

/** Whether a column is of the table of another, where blank columns part two: `Revenue,Amount,,Expenditure,Amount`. */
export function columnBlock({ header, rows }: Region, index: number): (index: number) => boolean {
  const cell = ({ cells }: GridRow, place: number): string => (cells[place] ?? "").trim();
  const isGap = (place: number): boolean => isBlank(header[place]) && rows.every((row) => cell(row, place) === "");
  const blocks: number[][] = [[]];
  for (const place of header.keys())
    if (isGap(place)) blocks.push([]);
    else blocks.at(-1)?.push(place);
  if (blocks.length === 1) return () => true;
  const holds = (places: readonly number[], test: (cell: string) => boolean): boolean =>
    places.some((place) => rows.some((row) => test(cell(row, place))));
  const isTable = (places: readonly number[]) =>
    holds(places, (text) => /\p{L}/u.test(text)) && holds(places, isNumber);
  const isFilled = (row: GridRow, places: readonly number[]) => places.some((place) => cell(row, place) !== "");
  const own = blocks.find((each) => each.includes(index)) ?? [];
  const isOther = (places: readonly number[]): boolean =>
    isTable(places) && rows.some((row) => isFilled(row, places) !== isFilled(row, own));
  const others = isTable(own) ? blocks.filter((each) => each !== own && isOther(each)) : [];
  const left = new Set(others.flat());
  return (place) => !left.has(place);
}

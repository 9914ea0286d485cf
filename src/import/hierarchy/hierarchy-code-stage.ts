import { type CodeRows, codeRows } from "./code-rows.js";
import { codeTree } from "./hierarchy-codes.js";
import { judgedTexts } from "./hierarchy-rows.js";
import type { HierarchyTable, Unsure } from "./hierarchy-table.js";

/** What the codes of a table say. */
export type CodeStage = {
  /** Codes filled down, by place of the row, where the table is a staircase. */
  readonly filled: ReadonlyMap<number, readonly string[]>;
  /** Whether the codes tell parents from lines. */
  readonly isCoded: boolean;
  readonly unsure: readonly Unsure[];
};

// Bits of evidence that codes need to be followed, and to be asked about.
const SURE = 12;
const MAYBE = 5;
const FILLER = /^0(?:[\s.\-–/]*0)+$/;

/** Finds parents by codes, as they stand or filled down, and notes them in the table. */
export function codeStage({ rows, amounts, drafts, labelled }: HierarchyTable): CodeStage {
  const coded = codeRows(rows, (index) => !labelled.has(index) && !drafts.has(index));
  const [first, ...others] = writings(coded).map((full) => ({ full, ...codeTree(full, amounts) }));
  if (!first || coded.length === 0) return { filled: new Map(), isCoded: false, unsure: [] };
  const best = others.reduce((most, each) => (each.score >= SURE && each.score > most.score ? each : most), first);
  const { full, parts, score } = best;
  const isCoded = score >= SURE;
  if (isCoded)
    for (const [index, children] of parts) drafts.set(index, { kind: "parent", parts: children, by: "codes" });
  return {
    filled: best === first ? new Map() : codesByPlace(full),
    isCoded,
    unsure: !isCoded && score >= MAYBE ? [{ rows: [...parts.keys()], by: "codes" }] : [],
  };
}

const codesByPlace = ({ places, columns }: CodeRows): ReadonlyMap<number, readonly string[]> =>
  new Map(
    Array.from(
      places,
      (index, at) => [index, columns.map(({ text, numbers }) => text(numbers[at] as number))] as const,
    ),
  );

// Codes as they stand, and where that makes a difference without the zeros that fill columns up, and filled down.
function writings(coded: CodeRows): readonly CodeRows[] {
  const bare = withoutFillers(coded);
  const [stairs, bareStairs] = [filledDown(coded), bare && filledDown(bare)];
  return [coded, ...(stairs ? [stairs] : []), ...(bare ? [bare] : []), ...(bareStairs ? [bareStairs] : [])];
}

function withoutFillers(coded: CodeRows): CodeRows | undefined {
  const columns = coded.columns.map((column) => {
    const { at, any } = judgedTexts(column, (code) => (FILLER.test(code) ? 1 : 0));
    if (any === 0 || !column.numbers.some((_, row) => at(row) === 1)) return column;
    return { ...column, numbers: column.numbers.map((number, row) => (at(row) === 1 ? 0 : number)) };
  });
  const areSame = columns.every((each, at) => each === coded.columns[at]);
  return areSame ? undefined : { ...coded, columns };
}

function filledDown(coded: CodeRows): CodeRows | undefined {
  const filled = fillDown(coded.columns.map((each) => each.numbers));
  return (
    filled && { ...coded, columns: coded.columns.map((each, at) => ({ ...each, numbers: filled[at] ?? each.numbers })) }
  );
}

/**
 * Fills the codes of a staircase: where each level stands in a column and a row of its own, deeper rows leave the
 * columns to their left blank.
 *
 * @param columns - of each column, the numbers of the codes of all rows in file order, 0 where blank; rows without any
 *   code stay as they are
 * @returns the full codes of every row, or undefined where no row leaves a column blank before a filled one
 * @example fillDown of the rows `01 –`, `– 1`, `– 2` // the rows `01 –`, `01 1`, `01 2`
 */
function fillDown(columns: readonly Int32Array[]): readonly Int32Array[] | undefined {
  const length = columns[0]?.length ?? 0;
  const firstOf = (at: number): number => columns.findIndex((each) => each[at] !== 0);
  if (!hasStair(length, firstOf)) return undefined;
  const filled = columns.map((each) => each.slice());
  const current = columns.map(() => 0);
  for (let at = 0; at < length; at++) {
    const first = firstOf(at);
    if (first < 0) continue;
    for (const [column, numbers] of columns.entries()) {
      if (column >= first) current[column] = numbers[at] as number;
      (filled[column] as Int32Array)[at] = current[column] as number;
    }
  }
  return filled;
}

function hasStair(length: number, firstOf: (at: number) => number): boolean {
  for (let at = 0; at < length; at++) if (firstOf(at) > 0) return true;
  return false;
}

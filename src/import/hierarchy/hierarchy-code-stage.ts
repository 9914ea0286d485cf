import { fillDown } from "./fill-down.js";
import { codeTree } from "./hierarchy-codes.js";
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
  const coded = rows.flatMap(({ group, codes }, index) =>
    codes.some((code) => code !== "") && !labelled.has(index) && !drafts.has(index) ? [{ index, group, codes }] : [],
  );
  const [first, ...others] = writings(coded.map((each) => each.codes)).map((codes) => {
    const full = coded.map((each, at) => ({ ...each, codes: codes[at] ?? each.codes }));
    return { full, ...codeTree(full, amounts) };
  });
  if (!first) return { filled: new Map(), isCoded: false, unsure: [] };
  const best = others.reduce((most, each) => (each.score >= SURE && each.score > most.score ? each : most), first);
  const isStaircase = best !== first;
  const { full } = best;
  const { parts, score } = best;
  const isCoded = score >= SURE;
  if (isCoded)
    for (const [index, children] of parts) drafts.set(index, { kind: "parent", parts: children, by: "codes" });
  return {
    filled: new Map(isStaircase ? full.map((each) => [each.index, each.codes]) : []),
    isCoded,
    unsure: !isCoded && score >= MAYBE ? [{ rows: [...parts.keys()], by: "codes" }] : [],
  };
}

// Codes as they stand, and where that makes a difference without the zeros that fill columns up, and filled down.
function writings(codes: readonly (readonly string[])[]): readonly (readonly (readonly string[])[])[] {
  const bare = codes.map((each) => each.map((code) => (FILLER.test(code) ? "" : code)));
  const isFilled = bare.some((each, row) => each.some((code, column) => code !== codes[row]?.[column]));
  const [stairs, bareStairs] = [fillDown(codes), isFilled ? fillDown(bare) : undefined];
  return [codes, ...(stairs ? [stairs] : []), ...(isFilled ? [bare] : []), ...(bareStairs ? [bareStairs] : [])];
}

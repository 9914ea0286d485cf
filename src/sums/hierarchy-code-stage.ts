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

/** Finds parents by codes, as they stand or filled down, and notes them in the table. */
export function codeStage({ rows, amounts, drafts, labelled }: HierarchyTable): CodeStage {
  const coded = rows.flatMap(({ group, codes }, index) =>
    codes.some((code) => code !== "") && !labelled.has(index) && !drafts.has(index) ? [{ index, group, codes }] : [],
  );
  const plain = codeTree(coded, amounts);
  const stairs = fillDown(coded.map((each) => each.codes));
  const full = coded.map((each, at) => ({ ...each, codes: stairs?.[at] ?? each.codes }));
  const staircase = stairs ? codeTree(full, amounts) : plain;
  const isStaircase = staircase.score >= SURE && staircase.score > plain.score;
  const { parts, score } = isStaircase ? staircase : plain;
  const isCoded = score >= SURE;
  if (isCoded)
    for (const [index, children] of parts) drafts.set(index, { kind: "parent", parts: children, by: "codes" });
  return {
    filled: new Map(isStaircase ? full.map((each) => [each.index, each.codes]) : []),
    isCoded,
    unsure: !isCoded && score >= MAYBE ? [{ rows: [...parts.keys()], by: "codes" }] : [],
  };
}

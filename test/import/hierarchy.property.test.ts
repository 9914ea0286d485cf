import fc from "fast-check";
import { expect, test } from "vitest";
import { type HierarchyRow, findHierarchy } from "../support/find-hierarchy.js";
import { longSamples } from "../support/samples.js";

// Trees of our own: what is written is known, so what must be found is known too.
type Tree = { readonly amount: bigint; readonly children: readonly Tree[] };
type Written = { readonly code: string; readonly amount: bigint; readonly isLeaf: boolean };

const OPTIONS = { totals: ["total"], tolerance: "0" };
// Amounts as they are in budgets: whole, to the cent, and round ones that repeat.
const amount = fc.oneof(
  { weight: 3, arbitrary: fc.bigInt({ min: 1n, max: 10n ** 10n }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 999 }).map((each) => BigInt(each) * 10_000n) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }).map((each) => BigInt(each) * 100_000n) },
);

const { tree } = fc.letrec<{ tree: Tree; branch: Tree; leaf: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: "small", withCrossShrink: true }, tie("leaf"), tie("branch")),
  leaf: amount.map((each) => ({ amount: each, children: [] })),
  branch: fc
    .array(tie("tree"), { minLength: 1, maxLength: 6, depthIdentifier: "tree" })
    .map((children) => ({ amount: children.reduce((sum, each) => sum + each.amount, 0n), children })),
}));
const root = fc
  .array(tree, { minLength: 2, maxLength: 8 })
  .map((children) => ({ amount: children.reduce((sum, each) => sum + each.amount, 0n), children }));

function written(each: Tree, code: string, after: boolean): Written[] {
  const below = each.children.flatMap((child, at) => written(child, `${code}.${at + 1}`, after));
  const own = { code, amount: each.amount, isLeaf: each.children.length === 0 };
  return after ? [...below, own] : [own, ...below];
}

const rowsOf = (lines: readonly Written[], coded: boolean): HierarchyRow[] =>
  lines.map((each, at) => ({
    row: at + 2,
    group: "",
    codes: coded ? [each.code] : [],
    texts: ["line"],
    amounts: [each.amount.toString()],
  }));

const leavesOf = (lines: readonly Written[]): number[] => lines.flatMap((each, at) => (each.isLeaf ? [at + 2] : []));
const found = (rows: readonly HierarchyRow[]) => {
  const hierarchy = findHierarchy(rows, OPTIONS);
  return { ...hierarchy, leaves: rows.map((each) => each.row).filter((row) => !hierarchy.roles.has(row)) };
};
const same = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

test("with codes the leaves come back, whatever the order of the rows, or it is asked", () => {
  let [right, asked] = [0, 0];
  fc.assert(
    fc.property(root, fc.boolean(), fc.boolean(), fc.infiniteStream(fc.nat()), (each, after, isShuffled, order) => {
      const lines = written(each, "1", after);
      const mixed = isShuffled
        ? lines
            .map((line) => ({ line, key: Number(order.next().value) }))
            .sort((a, b) => a.key - b.key)
            .map(({ line }) => line)
        : lines;
      const { leaves, questions } = found(rowsOf(mixed, true));
      const isRight = same(leaves, leavesOf(mixed));
      if (isRight) right++;
      else asked++;
      return isRight || questions.length > 0;
    }),
    longSamples(250),
  );
  // Few digits in few rows are the only doubt.
  expect(asked).toBeLessThan(right / 20);
});

test("without codes, one row being the sum of all, the leaves come back, or it is asked, or it is told", () => {
  const counts = { right: 0, asked: 0, told: 0 };
  fc.assert(
    fc.property(root, fc.boolean(), (each, after) => {
      const lines = written(each, "1", after);
      const { leaves, questions } = found(rowsOf(lines, false));
      if (same(leaves, leavesOf(lines))) counts.right++;
      else if (questions.some(({ severity }) => severity === "question")) counts.asked++;
      else if (questions.length > 0) {
        counts.told++;
        // Which of two rows with one amount is the line may stay open; how much there is may not.
        const sum = lines.reduce((total, line, at) => (leaves.includes(at + 2) ? total + line.amount : total), 0n);
        expect(sum).toBe(each.amount);
      } else return false;
      return true;
    }),
    longSamples(350),
  );
  expect(counts.right).toBeGreaterThan(counts.asked + counts.told);
});

test("several columns and a total by its name: the same", () => {
  fc.assert(
    fc.property(root, fc.boolean(), fc.boolean(), (each, after, isLast) => {
      const [, ...below] = written(each, "1", false);
      const lines = after ? written(each, "1", true).slice(0, -1) : below;
      const total = {
        row: isLast ? lines.length + 2 : 1,
        group: "",
        codes: [],
        texts: ["Total"],
        amounts: [each.amount.toString()],
      };
      const rows = rowsOf(lines, false).map((row) => ({ ...row, amounts: [...row.amounts, row.amounts[0]] }));
      const all = [{ ...total, amounts: [...total.amounts, ...total.amounts] }];
      const { leaves, questions } = found(isLast ? [...rows, ...all] : [...all, ...rows]);
      return same(leaves, leavesOf(lines)) || questions.length > 0;
    }),
    longSamples(250),
  );
});

test("a flat list has no parents, with codes or without; how often chance looks like a sum is counted", () => {
  let asked = 0;
  const round = fc.noBias(fc.integer({ min: 1, max: 40 })).map((each) => (each * 50_000).toString());
  const any = fc.noBias(fc.integer({ min: 1, max: 10_000_000 })).map(String);
  const cells = fc.oneof(
    fc.array(round, { minLength: 4, maxLength: 60 }),
    fc.array(any, { minLength: 4, maxLength: 200 }),
  );
  const numbers = (at: number): string => String(at + 1);
  const padded = (at: number): string => String(1000 + at * 10);
  fc.assert(
    fc.property(cells, fc.constantFrom(undefined, numbers, padded), (amounts, code) => {
      const rows = amounts.map((each, at) => ({
        row: at + 2,
        group: "",
        codes: code ? [code(at)] : [],
        texts: ["line"],
        amounts: [each],
      }));
      const { roles, questions } = found(rows);
      if (questions.length > 0) asked++;
      return roles.size === 0;
    }),
    longSamples(500),
  );
  expect(asked).toBeLessThan(20);
});

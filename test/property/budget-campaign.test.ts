import { expect, test } from "vitest";
import { countTable, judged } from "../campaign/budgets/judge.js";

// Derived: each budget is made from a tree, whose leaves are its total. Seen red with the closing of roots taken away, with
// years and sides in rows left unread, and without the question about blocks that balance.
test("300 budgets made from trees: never a wrong total without a question, and the truth among its answers", () => {
  const { plain, open, examples } = judged(0, 300);
  process.stdout.write(`${countTable({ plain, open, examples })}\n`);
  const all = plain.right + plain.asked + plain.lost + plain.wrong;
  expect([plain.wrong, open.wrong], examples.join("\n")).toEqual([0, 0]);
  expect(plain.lost, examples.join("\n")).toBeLessThanOrEqual(all * 0.02);
  expect(plain.right).toBeGreaterThanOrEqual(all * 0.8);
});

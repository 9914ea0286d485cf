import { expect, test } from "vitest";
import { countTable, judged, outcomeOf } from "../campaign/budgets/judge.js";
import { budgetOfShape, shapeNames } from "../campaign/budgets/shaped-budget.js";
import { Random } from "../campaign/random.js";
import { longSamples } from "../support/samples.js";

// Derived: each budget is made from a tree, whose leaves are its total. Seen red with the closing of roots taken away, with
// years and sides in rows left unread, and without the question about blocks that balance.
test("budgets made from trees: never a wrong total without a question, and the truth among its answers", () => {
  const { plain, open, examples } = judged(0, longSamples(100).numRuns);
  process.stdout.write(`${countTable({ plain, open, examples })}\n`);
  const all = plain.right + plain.asked + plain.lost + plain.wrong;
  expect([plain.wrong, open.wrong], examples.join("\n")).toEqual([0, 0]);
  expect(plain.lost, examples.join("\n")).toBeLessThanOrEqual(all * 0.02);
  expect(plain.right).toBeGreaterThanOrEqual(all * 0.8);
});

// Derived: as above. Two trees under outline levels, of which the lines of the deepest level come to the first alone. Seen red.
test("no tree of a table of trees is set aside", () => {
  expect(judged(70_607, 1).plain.right).toBe(1);
});

const EACH = longSamples(3).numRuns;

// Derived: as above. Seen red for its own shape without `nameCodes`, `withoutCategories`, `repeatedCodes`, `rowCopies`,
// `columnBlock`, `balanced` and the words of deficits.
test.each(shapeNames())("%s: right at once, or asked with the truth where the file leaves it open", (name) => {
  const made = Array.from({ length: EACH }, (_, seed) => budgetOfShape(name, new Random(seed + 1)));
  const fair = made.map(({ isOpen }) => (isOpen ? ["right", "asked"] : ["right"]));
  const found = made.map(outcomeOf);
  expect(found.filter((each, at) => fair[at]?.includes(each) !== true)).toEqual([]);
});

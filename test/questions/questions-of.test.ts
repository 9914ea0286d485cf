import { expect, test } from "vitest";
import { questionsOf } from "../../src/questions/questions-of.js";
import type { Issue } from "../../src/formula/issue.js";

const question = (code: string, column: string, ...totals: readonly (string | null)[]): Issue => ({
  ...{ code, severity: "question", file: "b.csv", column, message: "" },
  options: totals.map((total, at) => ({ total, meaning: "", code: "", answer: { [column]: at } })),
});

// Derived: 90 − 10 = 80 and 100 − 95 = 5.
test("of one kind the question whose answers lie furthest apart is asked first", () => {
  const issues = [
    question("rows.crossed", "a", "100", "95"),
    question("rows.copies", "b", "10", "90"),
    question("amount.blank", "c", null),
    question("column.phase", "d", "1", "1"),
  ];
  expect(questionsOf(issues, {}).map((each) => each.issue.column)).toEqual(["d", "c", "b", "a"]);
});

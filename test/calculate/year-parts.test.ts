import { expect, test } from "vitest";
import { findFigures } from "../../src/formula/figures.js";
import { LINE_FIGURES } from "../../src/result/register.js";
import { run } from "../support/run.js";

// Derived: 1 + 2 + 3 + 4 = 10 and 10 + 20 + 30 + 40 = 100, in thousands. Seen red: each quarter was shown by the cell of the last.
test("quarters that are added up are figures of their own, each with its cell", () => {
  const quarters = ["Q1", "Q2", "Q3", "Q4"];
  const result = run(
    {
      title: "Quarters",
      currency: "KGS",
      fiscalYear: "2025",
      budgets: [
        {
          file: "quarters.csv",
          unit: 1000,
          level: "state",
          columns: { id: "line" },
          amounts: quarters.map((header) => ({ header, fiscalYear: "2025", phase: "executed" })),
        },
      ],
      tagging: { schemes: ["oecd-dac"] },
    },
    { "quarters.csv": "line,Q1,Q2,Q3,Q4\na,1,2,3,4\nb,10,20,30,40\n" },
    { figures: LINE_FIGURES },
  );
  expect(result.issues.filter(({ severity }) => severity !== "warning")).toEqual([]);
  expect(findFigures(result, "budget-total", {}).map(({ value }) => value)).toEqual(["110000"]);
  const lines = findFigures(result, "allocation", { line: "b" });
  expect(lines.map(({ per, value }) => [per["part"], value])).toEqual([
    ["Q1", "10000"],
    ["Q2", "20000"],
    ["Q3", "30000"],
    ["Q4", "40000"],
  ]);
  const cells = lines.flatMap(({ inputs }) =>
    Object.values(inputs).flatMap(({ from }) => ("cells" in from ? from.cells : [])),
  );
  expect(cells.map(({ row, column }) => [row, column])).toEqual(quarters.map((column) => [3, column]));
});

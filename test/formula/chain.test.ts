import { expect, test } from "vitest";
import { evaluateChain } from "../../src/formula/chain.js";
import { toDecimal } from "../../src/money/exact.js";
import { isKnown } from "../../src/formula/figure.js";
import { type GivenCell, given, lookup, text } from "../../src/formula/table.js";

const cell = (value: string): GivenCell => ({ value, from: { cells: [] } });

// Seen red: with what a column leads to kept for the column alone, the second table found the rows of the first.
test("one column in two tables leads each row to its own", () => {
  const columns = [text("line"), lookup("found", "money", { table: "lines", column: "amount", key: "line" })];
  const naming = (name: string, line: string) => ({
    name,
    columns,
    rows: [{ key: "1", per: {}, cells: { line: cell(line) } }],
  });
  const rows = ["10", "20"].map((amount) => ({ key: amount, per: {}, cells: { amount: cell(amount) } }));
  const lines = { name: "lines", columns: [given("amount", "money")], rows };
  const chain = evaluateChain([lines, naming("first", "10"), naming("second", "20")], "KGS");
  const found = ["first", "second"].map((table) => chain.value({ table, row: 0, column: "found" }));
  // Derived: each names the line of its amount.
  expect(found.map((each) => (isKnown(each) ? toDecimal(each) : each))).toEqual(["10", "20"]);
  expect(["first", "second"].map((table) => chain.target({ table, row: 0, column: "found" })?.row)).toEqual([0, 1]);
});

import { expect, test } from "vitest";
import { tableOf } from "../../src/questions/which-table.js";
import { dictionaries } from "../../src/languages/index.js";

const of = (...header: readonly string[]) => tableOf([{ row: 1, cells: header }], "b.csv", dictionaries);

test("two headers that any table may have tell no table of a centre", () => {
  expect([of("name", "category", "value", "change"), of("Year", "Value")]).toEqual(["budget", "budget"]);
  expect(of("name", "value", "source")).toBe("assumptions");
});

// Seen red: a state's revenue by day and code was taken for tags.
test("a table of tags holds a decision", () => {
  expect(of("Дата", "Код", "Найменування", "Всього")).toBe("budget");
  expect(of("id", "scheme", "code", "date")).toBe("tags");
});

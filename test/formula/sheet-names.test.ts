import { behind } from "../support/behind.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sheetNames } from "../../src/formula/sheet-layout.js";
import { sheetsOf } from "../../src/formula/sheet.js";
import { BUDGET_OF_TWO_YEARS, runFolder } from "../support/examples.js";

// Derived from what Excel takes: 31 characters, no \ / ? * [ ] :, no apostrophe at an end, no two alike but for case.
const named = (...names: string[]): string[] => [...sheetNames(names).values()];

describe("names of sheets", () => {
  test("a name that is one already stays, wherever it stands", () => {
    expect(named("budget", "Budget", "BUDGET")).toEqual(["budget", "Budget~2", "BUDGET~3"]);
    expect(named("a/b", "a-b")).toEqual(["a-b~2", "a-b"]);
  });

  test.each([
    ["x".repeat(32), "x".repeat(31)],
    ["EU: 100/40/0 [0*]", "EU- 100-40-0 -0--"],
    ["'quoted'", "-quoted-"],
    ["", "sheet"],
    ["History", "History-"],
    // The pair of the last character would be cut in two.
    [`${"x".repeat(30)}\u{1F3E0}`, "x".repeat(30)],
  ])("%s", (name, sheet) => expect(named(name)).toEqual([sheet]));

  test("long names that begin alike are told apart", () => {
    const long = "the gender marker of our ministry";
    expect(named(`${long} totals`, `${long} classes`)).toEqual([
      "the gender marker of our minist",
      "the gender marker of our mini~2",
    ]);
  });

  test("property: whatever the names, each has one that spreadsheets take", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: "grapheme", maxLength: 40 })), (names) => {
        const sheets = named(...names);
        expect(sheets).toHaveLength(names.length);
        expect(new Set(sheets.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const sheet of sheets) expect(sheet).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/su);
      }),
    );
  });
});

test("a scheme with a long name, and two alike but for case, have sheets of their own", () => {
  const { result } = runFolder(BUDGET_OF_TWO_YEARS);
  const names = sheetsOf(behind(result).tables, "no figure").map((each) => each.name);
  expect(names.filter((each) => each.length > 31)).toEqual([]);
  expect(new Set(names.map((each) => each.toLowerCase())).size).toBe(behind(result).tables.length);
});

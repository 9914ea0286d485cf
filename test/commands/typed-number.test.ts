import { describe, expect, it } from "vitest";
import { conditionOf, conditionText } from "../../src/commands/budget-flags.js";
import { typedNumber } from "../../src/commands/budget-flags.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";

// Derived: how a number is printed in the language, digits as typed.
describe("a number that is typed", () => {
  it.each([
    [en, "11,415.475", "11415.475"],
    [en, "11415.475", "11415.475"],
    [en, "1,234", "1234"],
    [en, "1200.0", "1200.0"],
    [en, "1,5", undefined],
    [ru, "11 415,475", "11415.475"],
    [ru, "11415.475", "11415.475"],
    [ru, "-5", "-5"],
    [ru, "1.234.567,5", undefined],
    [ru, "много", undefined],
  ])("%# %s", (locale, text, expected) => {
    expect(typedNumber(text, locale.marks)).toBe(expected);
  });
});

describe("a condition that is typed", () => {
  it.each([
    ["Раздел=Доходы", { column: "source:Раздел", equals: "Доходы" }],
    ["code=1|2", { column: "source:code", in: ["1", "2"] }],
    ["name^=Всего", { column: "source:name", startsWith: "Всего" }],
    ["name$=x", { column: "source:name", endsWith: "x" }],
    ["name*=of which", { column: "source:name", contains: "of which" }],
    ["name~=^I+\\.", { column: "source:name", matches: "^I+\\." }],
  ])("%s", (text, condition) => {
    expect(conditionOf(text)).toEqual(condition);
    expect(conditionText(condition)).toBe(text);
  });

  it("is none without a sign", () => {
    expect(conditionOf("Доходы")).toBeUndefined();
  });
});

import { expect, test } from "vitest";
import { fill } from "../../src/formula/say.js";
import { en, ru } from "../../src/languages/index.js";

// Derived: one kind of marks in a language, and one pair of them.
test.each([
  ["“{text}” is no service", en, "«Умут»", "“Умут” is no service"],
  ["«{text}» — незнакомая услуга", ru, "«Умут»", "«Умут» — незнакомая услуга"],
  ["«{text}»", ru, "«Умут» (Талас)", "««Умут» (Талас)»"],
  ["columns {text}", en, "«Q1», «Q2», …", "columns “Q1”, “Q2”, …"],
  ["not used: {text}", en, "2: «a»; 6: «b»", "not used: 2: “a”; 6: “b”"],
  ["columns {text}", ru, "«Q1», «Q2»", "columns «Q1», «Q2»"],
  ["{text}", en, "a «b» c", "a «b» c"],
])("%s", (template, locale, text, said) => {
  expect(fill(template, locale, { text })).toBe(said);
});

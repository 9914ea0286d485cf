import { describe, expect, it } from "vitest";
import { safePattern } from "../../src/model/safe-pattern.js";

const TEXTS = ["1141", "1150", "Приют № 5", "a\u00a0b", "ab", "кризисный центр", "[x]", "a]b", "А-1", "tab\there", "é", "", "\u2028", "_", "0801/02", "A.B", "\\"]; // prettier-ignore

describe("a pattern means what it means in JavaScript", () => {
  // cross: the engine of JavaScript (flag u) on short texts
  it.each([
    "^11[0-9]+", "\\d{4}", "^\\p{L}+$", "\\s", "^\\S+$", "[\\s№]", "a\\sb", "\\u0416|\\u041f", "\\u{410}", "\\p{Script=Cyrillic}",
    "[[]", "[\\]]", "[a\\]]b", "^[^\\p{Lu}]+$", "(?:при|При)ют", "(?<name>ab)", "\\w+\\/\\w+", "\\.", "\\bцентр|центр$", "^$", "^.$", "\\\\", "[\\d.-]+", "x|", "a{1,3}b?", "[\\t ]",
  ])("%s", (pattern) => {
    const [own, theirs] = [safePattern(pattern), new RegExp(pattern, "u")];
    expect(TEXTS.map((text) => own?.(text))).toEqual(TEXTS.map((text) => theirs.test(text)));
  });
}); // prettier-ignore

// Seen red with the engine of the language behind it: the first of these does not end.
it.each(["(a+)+$", "(a|a)*b$", "(.*)*x", "(a?){50}a{50}$", "^(\\w+\\s?)*$", "([a-z]+)*[0-9]"])(
  "%s ends on a text of 30,000 letters",
  (pattern) => {
    expect(typeof safePattern(pattern)?.(`${"a".repeat(30_000)}!`)).toBe("boolean");
  },
);

it.each(["(?=a)", "(a)\\1", "(", "a{2000}", "(a{999}){999}", "a".repeat(1001), "[z-a]"])("%s is refused", (pattern) => {
  expect(safePattern(pattern)).toBeUndefined();
});

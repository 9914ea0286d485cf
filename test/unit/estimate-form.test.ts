import { describe, expect, it } from "vitest";
import { en } from "../../src/made/says/en.js";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { numberWords } from "../../src/report/number-words.js";

// Worked: as each language says its numbers.
describe("a sum in words", () => {
  it.each([
    ["0", "ноль"],
    ["21", "двадцать один"],
    ["1000", "одна тысяча"],
    ["2000", "две тысячи"],
    ["11000", "одиннадцать тысяч"],
    ["5379972", "пять миллионов триста семьдесят девять тысяч девятьсот семьдесят два"],
    ["1000001", "один миллион один"],
    ["2021000000", "два миллиарда двадцать один миллион"],
  ])("%s in Russian is %s", (digits, words) => {
    expect(numberWords(digits, ru)).toBe(words);
  });

  it("is said in each language", () => {
    expect(numberWords("1215042", en)).toBe("one million two hundred fifteen thousand forty two");
    expect(numberWords("1215", kk)).toBe("бір мың екі жүз он бес");
    expect(numberWords("1215", ky)).toBe("бир миң эки жүз он беш");
  });

  it("is not said of a part, or from a trillion on", () => {
    expect([numberWords("1.5", ru), numberWords("1000000000000", ru), numberWords("-1", ru)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

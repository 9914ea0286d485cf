import { describe, expect, test } from "vitest";
import { say } from "../../src/formula/locale.js";
import { ky } from "../../src/made/says/ky.js";
import { format } from "../../src/money/format.js";
import { dateWords } from "../../src/report/page.js";

// cross: our own tables of numbers, shares, plurals and dates against the CLDR data that Node carries.
describe("Kyrgyz prints as CLDR does", () => {
  const MINUS = "−";

  test.each(["0", "7", "12.5", "999", "1000", "1234", "9999.99", "12345.6", "1234567.891", "-1234567.891", "-0.5"])(
    "cross: the number %s",
    (value) => {
      const theirs = new Intl.NumberFormat("ky", { maximumFractionDigits: 3 }).format(Number(value));
      // Our minus is U+2212 in every language; that of CLDR is the hyphen.
      expect(format(value, ky.marks)).toBe(theirs.replace("-", MINUS));
    },
  );

  test("cross: a number with two decimals", () => {
    const theirs = new Intl.NumberFormat("ky", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    expect(format("26420000", ky.marks, 2)).toBe(theirs.format(26420000));
  });

  test("cross: a share, without a space before the sign", () => {
    const theirs = new Intl.NumberFormat("ky", { style: "percent", minimumFractionDigits: 1 });
    expect(say(ky, "percent", { value: format("46.7", ky.marks, 1) })).toBe(theirs.format(0.467));
  });

  test.each(Array.from({ length: 12 }, (_, at) => at))("cross: a day of month %d after January", (at) => {
    const day = new Date(Date.UTC(2025, at, 15));
    const theirs = new Intl.DateTimeFormat("ky", { dateStyle: "long", timeZone: "UTC" }).format(day);
    expect(dateWords(day.toISOString().slice(0, 10), ky)).toBe(theirs.replace(/[\u00a0\u202f]/g, " "));
  });
});

// worked: a noun keeps its form after a number, whatever the number is.
test.each([1, 2, 5, 21])("worked: %d centres", (count) => {
  expect(say(ky, "centres-count", { count })).toBe(`${String(count)} борбор`);
});

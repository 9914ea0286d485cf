import { describe, expect, it } from "vitest";
import { ru } from "../../src/made/says/ru.js";
import { exact, toDecimal } from "../../src/money/exact.js";
import { estimate } from "../../src/report/estimate.js";
import { splitOf } from "../../src/report/estimate-split.js";
import { runFolder } from "../support/examples.js";
import { tableOf } from "../support/estimate-tables.js";

const facts = {
  driver: "client",
  behaviour: "variable",
  period: "unit",
  isPay: false,
  units: exact("540"),
  each: exact("2"),
  months: exact("12"),
  price: exact("60"),
  amount: exact("64800"),
  isTurned: false,
};

describe("a quantity of an estimate", () => {
  // Derived: 240 and 300 persons have two sets at 60 each: 540 persons, 1,080 sets, 540 × 120 = 1,080 × 60 = 64,800. 60 and
  // 40 persons have half a help at 4,000: 100 persons, 50 helps. Seen red with the sets printed as persons: 1,080.
  it("is of persons, with the number of sets beside", () => {
    const made = estimate(runFolder("examples/naryn", { estimate: true }).result, ru);
    const lines = tableOf(made?.whole).sections.flatMap((section) => section.lines);
    const of = (name: string) => {
      const { quantity, unit, price, needed } = lines.find((line) => line.name === name) ?? {};
      return [quantity?.value, unit?.replace(/\s/gu, " "), price?.value, needed?.value];
    };
    expect(of("Материалы")).toEqual(["540", "человек; 1 080 компл. по 60", "120", "64800"]);
    expect(of("Помощь при выезде из приюта")).toEqual(["100", "человек; 50 компл. по 4 000", "2000", "200000"]);
    expect(of("Питание и гигиена")).toEqual(["5037", "место-сутки", "280", "1410360"]);
  });

  it("of what stands by the month has sets of a month", () => {
    // Derived: 20 places open half a year, three sets each at 1,200 a year: 20 × 6 × 300 = 60 × 6 × 100 = 36,000.
    const split = splitOf({ ...facts, driver: "place", units: exact("10"), each: exact("3"), months: exact("6"), price: exact("1200"), amount: exact("36000") }); // prettier-ignore
    const { quantity, months, price, sets } = split ?? {};
    expect([quantity, months, price, sets?.quantity, sets?.price].map((each) => each && toDecimal(each))).toEqual(["20", "6", "300", "60", "100"]); // prettier-ignore
  });

  it("of one for each has none", () => {
    expect(splitOf({ ...facts, each: exact("1"), amount: exact("32400") })?.sets).toBeUndefined();
  });
});

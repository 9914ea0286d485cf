import { describe, expect, test } from "vitest";
import { economicCost } from "../../src/made/measure/requirement.js";
import { equivalentAnnualCost } from "../../src/made/measure/capital.js";
import { divide, exact, power, round, sum, toDecimal, whole } from "../../src/money/exact.js";
import { money } from "../../src/money/money.js";
import { printed } from "../support/printed.js";

// Worked: numbers as the publications print them.

const annual = (value: string, rate: string, life: string, salvage = "0") =>
  equivalentAnnualCost({
    "replacement-value": money(value, "EUR"),
    "salvage-value": money(salvage, "EUR"),
    "discount-rate": rate,
    "useful-life": life,
  });

test("LEAP help, AnnualizedCost: cost 100, life 5, 5 %: 23.10; life 1 with 10 for operation: 115", () => {
  expect(printed(annual("100", "0.05", "5"), 2)).toBe("23.10");
  const year = annual("100", "0.05", "1").value ?? "unknown";
  expect(year).toBe("105");
  expect(economicCost({ requirement: money("10", "EUR"), "capital-annualised": money(year, "EUR") }).value).toBe("115");
});

describe("annuity at 8.1 % over 5 years (qammunity.org 9249846)", () => {
  test("factor 3.98221", () => {
    const factor = divide(whole(1), exact(annual("1", "0.081", "5").value ?? "unknown"));
    expect(toDecimal(round(factor, 5, "half-up"))).toBe("3.98221");
  });

  test("5,406 / 6,517 / 7,628 / 8,739 / 9,850 are worth 29,688.92 today, and 7,455.39 a year", () => {
    const flows = ["5406", "6517", "7628", "8739", "9850"];
    const worth = sum(flows.map((each, at) => divide(exact(each), power(exact("1.081"), whole(at + 1)))));
    expect(toDecimal(round(worth, 2, "half-up"))).toBe("29688.92");
    expect(printed(annual(toDecimal(worth), "0.081", "5"), 2)).toBe("7455.39");
  });
});

// goobi.tib.eu 1066537933, image 188: what 100 costs a year, in percent, one decimal. Four cells are damaged in the
// scanned text and are read here as what they must be: "23.]" is 23.1 (5 years, 5 %), "11:3" is 11.3 (12 years, 5 %),
// "13:1" is 13.1 (15 years, 10 %), "117" is 11.7 (the two cells of 11.7 are 15 years, 8 % and 20 years, 10 %).
const RATES = ["0", "0.05", "0.06", "0.08", "0.10", "0.12", "0.15"];
const TABLE: Readonly<Record<string, string>> = {
  "3": "33.3 36.7 37.4 38.8 40.2 41.6 43.8",
  "4": "25.0 28.2 28.9 30.2 31.5 32.9 35.0",
  "5": "20.0 23.1 23.7 25.0 26.4 27.7 29.8",
  "6": "16.7 19.7 20.3 21.6 23.0 24.3 26.4",
  "8": "12.5 15.5 16.1 17.4 18.7 20.1 22.3",
  "10": "10.0 13.0 13.6 14.9 16.3 17.7 19.9",
  "12": "8.3 11.3 11.9 13.3 14.7 16.1 18.4",
  "15": "6.7 9.6 10.3 11.7 13.1 14.7 17.1",
  "20": "5.0 8.0 8.7 10.2 11.7 13.4 16.0",
};
const CELLS = Object.entries(TABLE).flatMap(([life, row]) =>
  row.split(" ").map((expected, at) => ({ life, rate: RATES[at] ?? "", expected })),
);

describe("annuity percentages (goobi.tib.eu 1066537933/188), all 63 cells", () => {
  test("there are 63", () => {
    expect(CELLS).toHaveLength(63);
  });

  test.each(CELLS)("$life years at $rate: $expected", ({ life, rate, expected }) => {
    expect(printed(annual("100", rate, life), 1)).toBe(expected);
  });
});

test("what is left at the end lowers the yearly cost: (100 − 21) ÷ 5 at 0 %; 100 × 1.1 − 21 for one year at 10 %", () => {
  expect(annual("100", "0", "5", "21").value).toBe("15.8");
  expect(annual("100", "0.1", "1", "21").value).toBe("89");
});

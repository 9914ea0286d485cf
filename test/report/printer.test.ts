import { describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import { fileName, slugOf } from "../../src/report/file-name.js";
import type { Report } from "../../src/report/page.js";
import { UNITS, pageUnit, printer } from "../../src/headline/printer.js";

const N = "\u00a0";

describe("the unit of a page goes by its headline", () => {
  test.each([
    ["0", "thousand", 0],
    ["-683", "plain", 0],
    ["9999.5", "plain", 2],
    ["10000", "thousand", 0],
    ["999999.99", "thousand", 0],
    ["1000000", "million", 2],
    ["99999999", "million", 2],
    ["100000000", "million", 1],
    ["999999999", "million", 1],
    ["1000000000", "billion", 2],
    ["-26420000", "million", 2],
  ])("%s: %s, %d decimals", (headline, name, places) => expect(pageUnit(headline)).toMatchObject({ name, places }));
});

// Derived: 0.00053162 billion is below 0.01; 3.75 is below half a thousand. Seen red without `isTiny`.
test("an amount too small for the unit of the page stands in a smaller one", () => {
  const page = printer("5000000000", "KGS", en);
  expect(page.moneyWords("531620")).toBe(`KGS${N}532${N}thousand`);
  expect(printer("3.75", "KGS", en).moneyWords("3.75")).toBe(`KGS${N}3.75`);
});

// Derived: 683 of a small table. Seen red: it was «KGS 1 thousand».
test("an amount below ten thousand stands as it is", () => {
  expect(printer("683", "KGS", en).moneyWords("683")).toBe(`KGS${N}683`);
  expect(printer("683.5", "KGS", en).money("341.75")).toBe("341.75");
});

// Derived: 2,591.25 billion is 2.59 trillion; what stands beside it says its own unit. Seen red: «2,591.25 billion».
test("a thousand billion is a trillion where people read it in a sentence, and zero is zero", () => {
  const page = printer("2591250000000", "AMD", en, undefined, 3);
  expect(page.moneyAlone("2591250000000")).toBe(`AMD${N}2.59${N}trillion`);
  expect(page.moneyBeside("2591250000000", "15200000000")).toBe(`AMD${N}2.59${N}trillion`);
  expect(page.money("2591250000000")).toBe("2,591.25");
  expect(page.moneyAlone("0")).toBe(`AMD${N}0`);
  expect(page.moneyBeside("15200000000", "0")).toBe(`AMD${N}15.20${N}billion`);
  // A unit that is called for is the unit of all.
  expect(printer("2591250000000", "AMD", en, UNITS.billion, 3).moneyAlone("2591250000000")).toBe(
    `AMD${N}2,591.25${N}billion`,
  );
});

// Seen red: «4,65 млн ¤».
test("where nobody named the currency, nothing stands in its place", () => {
  const page = printer("4650500", "XXX", ru);
  expect(page.moneyWords("4650500")).toBe(`4,65${N}млн`);
  expect([page.unit, page.inUnit("4"), page.plainly("4")]).toEqual(["млн", `4${N}млн`, "4"]);
  expect(printer("4650500", "XXX", en).moneyWords("650")).toBe("650");
});

describe("amounts", () => {
  const page = printer("26420000", "KGS", ru);

  test("in the unit of the page, with its currency in words", () => {
    expect(page.money("1720123456")).toBe(`1${N}720,12`);
    expect(page.moneyWords("26420000")).toBe(`26,42${N}млн${N}сом`);
    expect(printer("26420000", "KGS", en).moneyWords("26420000")).toBe(`KGS${N}26.42${N}million`);
    expect(printer("26420000", "XTS", en).moneyWords("26420000")).toBe(`XTS${N}26.42${N}million`);
  });

  test("only an exact zero is 0", () => {
    expect(page.money("0")).toBe("0");
    expect(page.money("4999")).toBe("менее 0,01");
    expect(page.money("5000")).toBe("0,01");
    expect(page.money("-4999")).toBe("от −0,01 до 0");
    expect(page.percent("0")).toBe(`0${N}%`);
    expect(page.percent("0.0004")).toBe(`менее 0,1${N}%`);
    expect(page.percent("0.46684")).toBe(`46,7${N}%`);
  });

  test("parts that do not add up as they are printed are told from those that do, and from what is no sum", () => {
    // Derived: 3 × 3.333… million is 10.00; rounded one by one they add up to 9.99.
    const third = "3333333.333333333333333333333333333";
    expect(page.isOff("9999999.999999999999999999999999999", [third, third, third])).toBe(true);
    expect(page.isOff("10000000", ["7000000", "3000000"])).toBe(false);
    // 5.001 million is printed 5.00, and its parts 5.00 and 0.00.
    expect(page.isOff("5001000", ["5000000", "1000", "0"])).toBe(false);
    expect(page.isOff("10000000", ["7000000"])).toBe(false);
  });

  test("counts are whole where they are, and have one decimal where not", () => {
    expect(page.count("7241424")).toBe(`7${N}241${N}424`);
    expect(page.count("22.8")).toBe("22,8");
  });
});

describe("names of files", () => {
  const of = (title: string, fiscalYear = "2025", mode: Report["mode"] = "publication") =>
    fileName({ title, fiscalYear, mode }, "figures", "csv");

  test.each([
    ["Кризисные центры", "krizisnye-tsentry-2025-figures.csv"],
    ["Crisis centres, 2025", "crisis-centres-2025-figures.csv"],
    ["Дағдарыс орталықтары", "dagdarys-ortalyktary-2025-figures.csv"],
    ["Zentren für Gewaltschutz", "zentren-fur-gewaltschutz-2025-figures.csv"],
    ["../../etc/passwd", "etc-passwd-2025-figures.csv"],
    ["危机中心", "umay-2025-figures.csv"],
    ["", "umay-2025-figures.csv"],
    ["Кризисные центры Кыргызстана, 2025 год: что опубликовано", "krizisnye-tsentry-kyrgyzstana-chto-2025-figures.csv"],
    ["Budget 2025: lines against violence", "budget-lines-against-violence-2025-figures.csv"],
    ["2025 год", "umay-2025-figures.csv"],
    ["Plan 12025 and 20251", "plan-12025-and-20251-2025-figures.csv"],
  ])("%s", (title, name) => expect(of(title)).toBe(name));

  test("internal use and a year of two halves are in the name", () => {
    expect(of("Centres", "2025/26", "internal")).toBe("umay-2025-26-figures-internal.csv");
    expect(of("Centres", "2025/26", "addressee")).toBe("centres-2025-26-figures.csv");
    expect(of("Budget 2025/26, draft", "2025/26")).toBe("budget-draft-2025-26-figures.csv");
  });

  test("a slug has at most forty characters and ends between words", () => {
    expect(slugOf("Кризисные центры Кыргызстана: что опубликовано о деньгах")).toBe(
      "krizisnye-tsentry-kyrgyzstana-chto",
    );
    expect(slugOf("x".repeat(60))).toBe("x".repeat(40));
  });

  test("an extension is not a path", () => {
    expect(() => fileName({ title: "A", fiscalYear: "2025", mode: "publication" }, "report", "../md")).toThrow(
      expect.objectContaining({ code: "file-name.extension" }),
    );
  });
});

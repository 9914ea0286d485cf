import { expect, test } from "vitest";
import { type NumberOptions, numberColumn } from "../../src/import/numbers/number-column.js";
import { numberDictionary } from "../support/number-dictionary.js";

const read = (cells: string[], setting: "auto" | "." | "," = "auto", options: NumberOptions = {}) => {
  const column = numberColumn(cells, setting, options);
  return [
    column.decimal,
    ...cells.map((cell) => column.read(cell)).map((each) => (typeof each === "object" ? each.code : each)),
  ];
};

test("another cell of the column decides what 1.234 is", () => {
  expect(read(["1.234", "12,5"])).toEqual([",", "1234", "12.5"]);
  expect(read(["1.234", "1.234.567"])).toEqual([",", "1234", "1234567"]);
  expect(read(["1.234", "0.75"])).toEqual([".", "1.234", "0.75"]);
  expect(read(["1.234", "0.750"])).toEqual([".", "1.234", "0.750"]);
  expect(read(["1.234", "1234.567"])).toEqual([".", "1.234", "1234.567"]);
  expect(read(["1.234", "1,234.5"])).toEqual([".", "1.234", "1234.5"]);
  expect(read(["1,234", "1 234,5"])).toEqual([",", "1.234", "1234.5"]);
  expect(read(["1.234", ".5"])).toEqual([".", "1.234", "0.5"]);
});

test("nothing decides: each such cell is a question that shows both meanings, cells that mean one thing are read", () => {
  expect(read(["1.234", "7", "12 000", "5,678"])).toEqual([
    "none",
    "amount.ambiguous",
    "7",
    "12000",
    "amount.ambiguous",
  ]);
  expect(numberColumn(["1.234"], "auto").read("1.234")).toEqual({
    code: "amount.ambiguous",
    severity: "question",
    expected: "1.234 | 1234",
    detail: { point: "1.234", comma: "1234", count: "1", sumPoint: "1.234", sumComma: "1234" },
  });
});

test("the question shows the money that each answer would mean for the whole column", () => {
  // Worked: 1.234 + 5.678 + 7 + 12000, and 1234 + 5.678 + 7 + 12000.
  const parsed = numberColumn(["1.234", "7", "12 000", "5,678", "x"], "auto").read("5,678");
  expect(parsed).toMatchObject({
    detail: { point: "5678", comma: "5.678", count: "2", sumPoint: "17686.234", sumComma: "13246.678" },
  });
});

test("a setting decides, and refuses what does not fit it", () => {
  expect(read(["1.234", "7"], ".")).toEqual([".", "1.234", "7"]);
  expect(read(["1.234", "7"], ",")).toEqual([",", "1234", "7"]);
  expect(read(["12,5"], ".")).toEqual([".", "amount.invalid"]);
});

test("cells that contradict each other are told with an example of each", () => {
  expect(read(["12,5", "0.75", "7", "1.234"])).toEqual(["none", "amount.mixed", "amount.mixed", "7", "amount.mixed"]);
  expect(numberColumn(["12,5", "0.75"], "auto").read("12,5")).toMatchObject({
    detail: {
      point: "0.75",
      comma: "12,5",
      countPoint: "1",
      countComma: "1",
      sumPoint: "0.75",
      sumComma: "12.5",
    },
  });
});

test("signs, groups, leading zeros", () => {
  const cells = ["-1 234.50", "−12", "- 3", "+4", "1\u00a0234\u202f567", "1'234", "1’234.5", "007", "12\u2009345.6"];
  expect(read(cells)).toEqual([".", "-1234.50", "-12", "-3", "4", "1234567", "1234", "1234.5", "7", "12345.6"]);
});

// Seen red: refused. A page may leave a blank before the mark of a group; "1 20,000" may be a mark and a number.
test("a blank before the mark of a group is none", () => {
  const cells = ["3 ,615,559.50", "12 ,345", "1 20,000"];
  expect(read(cells)).toEqual([".", "3615559.50", "12345", "amount.invalid"]);
});

test("blank is absent, never 0", () => {
  expect(read(["", "  ", "\u00a0", "0"])).toEqual(["none", undefined, undefined, undefined, "0"]);
});

test("anything else is refused", () => {
  const wrong = [
    "1e3",
    "0x10",
    "Infinity",
    "NaN",
    "12 сом",
    "$5",
    "(5",
    "5)",
    "-5-",
    "%",
    ".",
    "5.",
    "1 23",
    "1,23,4567",
    "1'234 567",
    "--1",
    "٣",
  ];
  expect(read(wrong, ".")).toEqual([".", ...wrong.map(() => "amount.invalid")]);
  expect(read(["75 %"])).toEqual(["none", "amount.invalid"]);
});

test("percent moves the point by two places", () => {
  const cells = ["75 %", "7.5%", "0.05 %", "100 %", "1 250 %", "-3 %", "0.4"];
  expect(read(cells, "auto", { percent: true })).toEqual([".", "0.75", "0.075", "0.0005", "1", "12.5", "-0.03", "0.4"]);
});

test("words stay where a column may hold them and do not disturb its numbers", () => {
  expect(read([" half ", "0,85", "75 %", "2-3"], "auto", { percent: true, words: true })).toEqual([
    ",",
    "half",
    "0.85",
    "0.75",
    "2-3",
  ]);
});

test("the proof of a mark is a cell as written; a stated mark has none", () => {
  expect(numberColumn(["1.234", " 12,5 ", "0,1"], "auto").proof).toBe("12,5");
  expect(numberColumn(["1.234"], "auto").proof).toBeUndefined();
  expect(numberColumn(["12,5"], ",").proof).toBeUndefined();
});

test("a number of a workbook is read as it is, whatever the text cells of its column say", () => {
  const column = numberColumn(["12,5"], "auto");
  expect([column.read("1.234", true), column.read("1.234"), column.read("", true)]).toEqual([
    "1.234",
    "1234",
    undefined,
  ]);
});

test("a dash is missing and said to be, zero where that is stated or the column is in accounting format", () => {
  const [plain, padded] = [
    ["5", "-", "–"],
    [" 5 ", " -   ", "-7 "],
  ];
  const notes = (cells: string[], options: NumberOptions = {}) => numberColumn(cells, "auto", options).notes;
  expect(notes(plain)).toEqual([
    { code: "amount.dash", severity: "warning", expected: "zero", detail: { count: "2" } },
  ]);
  expect(notes(padded)).toEqual([
    { code: "amount.dash-zero", severity: "warning", expected: "missing", detail: { count: "1" } },
  ]);
  expect(notes(plain, { dash: "zero" })).toEqual([]);
  expect(notes(padded, { dash: "missing" })).toEqual([]);
  expect(read([" -   "])).toEqual(["none", undefined]);
});

test("cells that name their unit beside cells that do not are told", () => {
  const options = { dictionaries: [numberDictionary], unit: "1000" };
  expect(numberColumn(["5 млн", "300", "0", "7 тенге"], "auto", options).notes).toEqual([
    {
      code: "amount.own-unit",
      severity: "warning",
      expected: "",
      detail: { scaled: "5 млн", scaledCount: "1", bare: "300", bareCount: "1" },
    },
  ]);
  expect(numberColumn(["5 млн", "7 тенге"], "auto", options).notes).toEqual([]);
});

test("a problem of one cell says what the cell would be, or what it should be", () => {
  const options = { dictionaries: [numberDictionary], currency: "KGS" };
  const { read } = numberColumn(["12,5", "1,23E+11"], "auto", options);
  expect(read("1,23E+11")).toEqual({
    code: "amount.exponent",
    severity: "question",
    expected: "123000000000",
    detail: { value: "123000000000" },
  });
  expect(read("$5")).toEqual({
    code: "amount.currency",
    severity: "error",
    expected: "KGS",
    detail: { currencies: "USD, AUD, CAD" },
  });
  expect(read("0x10")).toEqual({ code: "amount.invalid", severity: "error", expected: "1234,50" });
});

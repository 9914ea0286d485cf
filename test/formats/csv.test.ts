import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvText } from "../../src/formats/csv-text.js";
import { csv, documented, figureRows, rejectRows } from "../../src/formats/csv.js";
import { formats } from "../../src/formats/index.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import { publish } from "../../src/disclosure/publish.js";
import { runFolder } from "../support/examples.js";
import { writtenText } from "../support/document-of.js";

const render = (locale: typeof en, working = true) => {
  const whole = runFolder("examples/network").result;
  const result = working ? whole : publish(whole);
  return { result, files: csv.render({ result, locale }) };
};

describe("text of a CSV file", () => {
  test("byte order mark, CR LF, and the delimiter and decimal mark of the language", () => {
    const rows = [
      ["a", { number: "1234.5" }],
      ["б", { number: "-0.25" }],
    ];
    expect(csvText(rows, ru.marks)).toBe("\uFEFFa;1234,5\r\nб;-0,25\r\n");
    expect(csvText(rows, en.marks)).toBe("\uFEFFa,1234.5\r\nб,-0.25\r\n");
  });

  test.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", '=HYPERLINK("x")'])(
    "%j is neutralised",
    (text) => {
      const [row] = Papa.parse<string[]>(csvText([[text]], ru.marks), { delimiter: ";" }).data;
      expect(row?.[0]).toBe(`'${text}`);
    },
  );

  test.each(["-5", "+7,5", "12 345", "− 3", "10%", "a=b", "e-mail"])("%j is left as it is", (text) => {
    const [row] = Papa.parse<string[]>(csvText([[text]], ru.marks), { delimiter: ";" }).data;
    expect(row?.[0]).toBe(text);
  });

  test("quotes, delimiters, line breaks and blanks at the ends come back", () => {
    const row = ['say "yes"', "a;b", "two\nlines", " blank ", ""];
    expect(Papa.parse<string[]>(csvText([row], ru.marks).slice(1), { delimiter: ";" }).data[0]).toEqual(row);
  });
});

describe("figures", () => {
  test("one row a figure; a value has all its digits, and its absence is a word with the reason", () => {
    const { result } = render(ru);
    const [header = [], ...rows] = figureRows(result.figures, ru);
    expect(header.slice(0, 6)).toEqual(["id", "label", "value", "unit", "undefined", "undefined_input"]);
    expect(header.slice(-3)).toEqual(["missing", "formula", "rule_origin"]);
    expect(rows.length).toBe(result.figures.length);
    const figures = [...result.figures];
    for (const [at, row] of rows.entries()) {
      expect(row.length).toBe(header.length);
      const figure = figures[at];
      expect(row[2]).toEqual(figure?.value === null ? "не рассчитано" : { number: figure?.value });
      expect(row[4]).toBe(figure?.undefined?.code ?? "");
    }
  });

  test("read back, every value is the figure's", () => {
    const { result, files } = render(ru);
    const parsed = Papa.parse<Record<string, string>>(writtenText(files[0]?.content).slice(1), {
      header: true,
      delimiter: ";",
      skipEmptyLines: true,
    });
    expect(parsed.errors).toEqual([]);
    expect(parsed.data.map((each) => each["value"])).toEqual(
      documented(result).map((each) => each.value?.replace(".", ",") ?? "не рассчитано"),
    );
  });

  test("names say what is inside", () => {
    expect(render(en).files.map((each) => each.name)).toEqual(["umay-2025-figures-internal.csv", "datapackage.json"]);
    expect(render(en, false).files.map((each) => each.name)).toEqual([
      "demo-network-of-crisis-centres-2025-figures.csv",
      "datapackage.json",
    ]);
  });
});

test("refused rows stand under the header of their file with the reason", () => {
  const reject = {
    file: "f.csv",
    row: 14,
    header: ["сумма", "заметка"],
    cells: ["1.234", "=1+1"],
    reasons: [
      {
        code: "amount.ambiguous",
        severity: "question" as const,
        file: "f.csv",
        row: 14,
        column: "сумма",
        received: "1.234",
        detail: { point: "1.234", comma: "1234" },
        message: "",
      },
    ],
  };
  expect(csvText(rejectRows([reject], ru), ru.marks)).toBe(
    '\uFEFFфайл;строка;причина;сумма;заметка\r\nf.csv;14;"f.csv, строка 14, «сумма»: «1.234» может значить 1.234 или 1234, и ни одна другая ячейка столбца этого не решает. Укажите ""decimal"": ""."" или "","".";1.234;\'=1+1\r\n',
  );
});

test("every format has its words, and writes files of its own ending that hold something", async () => {
  const result = publish(runFolder("examples/armenia").result);
  const names: string[] = [];
  for (const format of formats) {
    expect(Object.keys(format.label)).toEqual(expect.arrayContaining(["en", "ru"]));
    const files = await format.render({ result, locale: en });
    // The description of the CSV files stands beside them.
    for (const file of files.filter((each) => each.name !== "datapackage.json")) {
      expect(file.name.endsWith(`.${format.extension}`)).toBe(true);
      expect(file.mime).toBe(format.mime);
      expect(writtenText(file.content).length).toBeGreaterThan(500);
    }
    names.push(...files.map((each) => each.name));
  }
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(formats.map((each) => each.id)).size).toBe(formats.length);
});

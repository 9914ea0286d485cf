import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { unzipped, zipped } from "../support/zip.js";
import { type Called, folders, umay } from "../commands/cli-host.js";

const temporary = folders();
let folder = "";
beforeAll(() => {
  folder = temporary.make();
});
afterAll(() => temporary.clear());

const HEAD = "region;year;population";
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const workbook = (...rows: (string | number)[][]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: "S", rows: [["region", "year", "population"], ...rows] }] });
const sound = await workbook(["Osh", 2025, 1400]);
/** The sound workbook with another text in its sheet. */
function withSheet(text: string | Uint8Array): Uint8Array {
  const parts = unzipped(sound);
  parts.set("xl/worksheets/sheet1.xml", typeof text === "string" ? utf8(text) : text);
  return zipped(parts);
}
const head =
  '<c t="inlineStr"><is><t>region</t></is></c><c t="inlineStr"><is><t>year</t></is></c><c t="inlineStr"><is><t>population</t></is></c>';
const sheetOf = (cells: string): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${head}</row><row r="2"><c t="inlineStr"><is><t>Osh</t></is></c><c><v>2025</v></c>${cells}</row></sheetData></worksheet>`;
const EXCEL_95 = readFileSync(join(import.meta.dirname, "../../fixtures/books/excel-95.xls"));
const ole = (name: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(7),
    ...Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]),
  ]);

/** What is wrong, the file, and what must be said in English and in Russian: where it is and what to do. */
type Case = readonly [what: string, file: string, content: Uint8Array, en: RegExp, ru: RegExp];

const cases: readonly Case[] = [
  [
    "an empty file",
    "empty.csv",
    utf8(""),
    /empty\.csv is empty: a CSV file with content is needed/,
    /файл пустой\. Нужен файл CSV/,
  ],
  [
    "bytes of no encoding",
    "noise.csv",
    Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
    /noise\.csv.*(CSV UTF-8|save the table as)/,
    /noise\.csv.*(CSV UTF-8|сохраните)/,
  ],
  [
    "an encoding that nobody can tell",
    "unsure.csv",
    iconv.encode("region;year;population\nЄдиний;2025;1", "windows-1251"),
    /Which reads right\? .*--encoding windows-1251/,
    /--encoding/,
  ],
  [
    "ragged rows",
    "ragged.csv",
    utf8(`${HEAD}\nOsh;2025;1;2\nNaryn;2025\n`),
    /row 2: 4 cells under 3 columns.*row 3: 2 cells under 3 columns/s,
    /строка 2.*строка 3/s,
  ],
  [
    "an unclosed quotation mark",
    "quote.csv",
    utf8(`${HEAD}\nOsh;2025;1\n"Naryn;2025;2\nTalas and Chui\n`),
    /row 3: a quotation mark is not closed.*row 4: it stands behind the quotation mark that opens in row 3/s,
    /строка 3.*кавычк.*строка 4/s,
  ],
  [
    "an unclosed quotation mark in the header",
    "header.csv",
    utf8('region;"year;population\nOsh;2025;1\nNaryn;2025;2\n'),
    /row 1: a quotation mark is not closed/,
    /строка 1: кавычка не закрыта/,
  ],
  [
    "a picture called .csv",
    "picture.csv",
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
    /is a picture, and numbers are not read from pictures.*XLSX, CSV/,
    /picture\.csv.*XLSX, CSV/,
  ],
  [
    "a workbook with a password",
    "locked.xlsx",
    await writeXlsx({ sheets: [{ name: "S", rows: [[1]] }], encryption: { password: "x", spinCount: 1000 } }),
    /protected by a password.*remove the password/,
    /файл защищён паролем.*снимите пароль/,
  ],
  [
    "a truncated workbook",
    "half.xlsx",
    sound.slice(0, sound.length / 2),
    /incomplete.*Copy or download it again/,
    /файл неполный.*Скопируйте или скачайте его заново/,
  ],
  [
    "a zip bomb",
    "bomb.xlsx",
    withSheet(new Uint8Array(300 * 2 ** 20)),
    /too large to be read safely.*Leave only the table/,
    /файл слишком велик.*Оставьте только нужную таблицу/,
  ],
  [
    "a row of a million columns",
    "wide.csv",
    utf8(`${HEAD}\nOsh;2025;1\n${"1;".repeat(1_000_000)}\n`),
    /row 3: (1000001 cells|\d+ characters).*at most/,
    /строка 3/,
  ],
  [
    "a row of more columns than a sheet has first",
    "wide-first.csv",
    utf8(`${"a;".repeat(16_384)}\n${"1;".repeat(16_384)}\n`),
    /wide-first\.csv, row 1.*at most/,
    /wide-first\.csv, строка 1/,
  ],
  ["NUL bytes", "nul.csv", utf8(`${HEAD}\nOs\0h;2025;1\n`), /row 2: a zero byte/, /строка 2.*нулев/],
  [
    "a failed formula in a workbook",
    "ref.xlsx",
    withSheet(sheetOf('<c t="e"><f>B9</f><v>#REF!</v></c>')),
    /row 2, “population”: “#REF!” is a formula that failed/,
    /строка 2.*#REF!/,
  ],
  [
    "a failed formula in a text",
    "ref.csv",
    utf8(`${HEAD}\nOsh;2025;#ССЫЛКА!\n`),
    /row 2, “population”: “#ССЫЛКА!” is a formula that failed/,
    /строка 2.*#ССЫЛКА!/,
  ],
  [
    "a formula without a value",
    "bare.xlsx",
    withSheet(sheetOf("<c><f>1+1</f></c>")),
    /row 2, “population”.*1\+1/,
    /строка 2.*1\+1/,
  ],
  ["an XLS of Excel 95", "old.xls", EXCEL_95, /XLS \(Excel 5\.0\/95\) file.*Save as/, /old\.xls.*XLS/],
  ["a damaged XLS", "torn.xls", ole("Workbook"), /torn\.xls is damaged/, /torn\.xls/],
  [
    "a web page called .xls",
    "page.xls",
    utf8("<html><table><tr><td>1</td></tr></table></html>"),
    /HTML file.*Save as/,
    /page\.xls.*HTML/,
  ],
  [
    "an XML spreadsheet",
    "xml.xls",
    utf8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="x">'),
    /XML Spreadsheet 2003 file.*Save as/,
    /xml\.xls.*XML Spreadsheet 2003/,
  ],
  ["a PDF", "law.csv", utf8("%PDF-1.7\n"), /is a PDF: tables cannot be read from it reliably/, /law\.csv.*PDF/],
  [
    "headers that programs trip over",
    "proto.csv",
    utf8("__proto__;constructor;toString\n1;2;3\n"),
    /proto\.csv, row 1/,
    /proto\.csv, строка 1/,
  ],
];

/** What a call has said, as one line; and that it was said as it should. */
function told({ code, out, err }: Called, expected: number): string {
  const text = `${out}\n${err}`.replace(/\s+/g, " ");
  expect(text).not.toMatch(
    /\bat .*:\d+:\d+|Error:|undefined|\[object|native code|\{[a-z]+\}|fault of umay|ошибка umay/,
  );
  expect(text).not.toContain(folder);
  expect(text.length).toBeLessThan(10_000);
  expect(code).toBe(expected);
  return text;
}

it.each(cases)("%s", async (_, file, content, en, ru) => {
  writeFileSync(join(folder, file), content);
  expect(told(await umay(folder, ["check", file], { columns: 400 }), 1)).toMatch(en);
  const russian = told(await umay(folder, ["check", file], { columns: 400, env: { LANG: "ru_RU.UTF-8" } }), 1);
  expect(russian).toMatch(ru);
  const json = await umay(folder, ["check", file, "--json"]);
  const { issues } = JSON.parse(json.out) as { issues: { file: string; message: string; severity: string }[] };
  expect(issues.some((each) => each.severity !== "warning" && each.file === file && each.message !== "")).toBe(true);
});

// Seen red: it was told to write down questions that there are none of, and to mend a question.
it.each([
  ["a header without rows", "head.csv", utf8("код;наименование;утверждено\n"), /umay check head\.csv/],
  [
    "a workbook with two tables",
    "two.xlsx",
    await writeXlsx({
      sheets: ["A", "B"].map((name) => ({
        name,
        rows: [
          ["code", "approved"],
          ["1", 5],
        ],
      })),
    }),
    /umay init --from two\.xlsx/,
  ],
] as const)("%s: what to do next", async (_, file, content, next) => {
  writeFileSync(join(folder, file), content);
  expect(told(await umay(folder, ["check", file], { columns: 400 }), 1)).toMatch(next);
});

// Seen red: «если это целые единицы; если тысячи; если миллионы».
it("no amount could be read: the question about the unit shows no money", async () => {
  writeFileSync(join(folder, "none.csv"), "код;наименование;утверждено\n1;а;б\n");
  const says = told(await umay(folder, ["check", "none.csv", "--language", "ru"], { columns: 400 }), 1);
  expect(says).toContain("в каких единицах суммы? В файле об этом ничего нет. - целые единицы валюты [--unit 1]");
});

it("formulas: the stored value is read, and said so", async () => {
  writeFileSync(join(folder, "formula.xlsx"), withSheet(sheetOf("<c><f>700*2</f><v>1400</v></c>")));
  const says = told(await umay(folder, ["check", "formula.xlsx"], { columns: 400 }), 0);
  expect(says).toMatch(/1 cells hold formulas.*stored values were read/);
  expect(told(await umay(folder, ["check", "formula.xlsx", "--language", "ru"], { columns: 400 }), 0)).toMatch(
    /формул/,
  );
});

it("a stated encoding that the bytes do not fit", async () => {
  writeFileSync(join(folder, "cyrillic.csv"), iconv.encode(`${HEAD}\nОш;2025;1400\n`, "windows-1251"));
  const analysis = {
    title: "T",
    currency: "KGS",
    fiscalYear: "2025",
    population: { file: "cyrillic.csv", encoding: "utf-8" },
  };
  writeFileSync(join(folder, "umay.json"), JSON.stringify(analysis));
  expect(told(await umay(folder, ["check"], { columns: 400 }), 1)).toMatch(
    /no text in the encoding “utf-8”.*CSV UTF-8/,
  );
  expect(told(await umay(folder, ["check", "--language", "ru"], { columns: 400 }), 1)).toMatch(/utf-8.*CSV UTF-8/);
});

it("headers that programs trip over are columns like others beside those that are known", async () => {
  writeFileSync(join(folder, "population.csv"), `${HEAD};__proto__;constructor\nOsh;2025;1400;{"polluted":1};x\n`);
  expect(told(await umay(folder, ["check", "population.csv"], { columns: 400 }), 0)).toMatch(/__proto__.*constructor/);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

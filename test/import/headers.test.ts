import { expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import { fieldsOf } from "../../src/model/check-row.js";
import { centres } from "../../src/model/centre.js";
import { funding } from "../../src/model/funding.js";
import { population } from "../../src/model/population.js";
import { tags } from "../../src/model/tag.js";
import { knownHeader, matchHeaders } from "../../src/import/headers/headers.js";

const at = { file: "f.csv", row: 1 };
const inFunding = (...header: string[]) => matchHeaders("funding", fieldsOf(funding), { header, at, dictionaries });
const REQUIRED = ["status", "currency", "fiscal_year"];

test.each([
  ["en", ["Region", "Year", "Population", "Women"]],
  ["ru", ["Регион", "Год", "Численность населения", "Из них женщины"]],
  ["kk", ["Өңір", "Жыл", "Халық саны", "Әйелдер"]],
  ["ky", ["Аймак", "Жыл", "Калктын саны", "Аялдар"]],
  ["uz", ["Hudud", "Yil", "Aholi soni", "Ayollar"]],
  ["uz", ["Ҳудуд", "Йил", "Аҳоли сони", "Аёллар"]],
  ["tg", ["Минтақа", "Сол", "Аҳолӣ", "Занон"]],
  ["uk", ["Регіон", "Рік", "Населення", "Жінки"]],
  ["es", ["Región", "Año", "Población", "Mujeres"]],
])("the table of population in %s: %s", (language, header) => {
  const found = matchHeaders("population", fieldsOf(population), { header, at, dictionaries });
  expect([...found.columns]).toEqual([["region", 0], ["year", 1], ["population", 2], ["women", 3]]); // prettier-ignore
  expect([found.missing, found.others]).toEqual([[], []]);
  if (language !== "en" && language !== "ky") expect(found.matches[2]).toMatchObject({ by: "word", language });
});

test("how a column was recognised is told", () => {
  const { matches } = inFunding("source", "Сумма, сом", ...REQUIRED);
  expect(matches.slice(0, 3)).toEqual([
    { field: "source", header: "source", index: 0, by: "name" },
    { field: "status", header: "status", index: 2, by: "name" },
    { field: "amount", header: "Сумма, сом", index: 1, by: "word", language: "ru" },
  ]);
});

test("of two columns for one field the better match is read: name, then word, then word with a unit", () => {
  const better = (...header: string[]) => inFunding("source", ...header, ...REQUIRED);
  expect(better("Сумма", "amount").columns.get("amount")).toBe(2);
  expect(better("Сумма, сом", "Сумма").columns.get("amount")).toBe(2);
  expect(better("Сумма", "amount").others).toMatchObject([
    { code: "column.duplicate", column: "Сумма", detail: { earlier: "amount", field: "amount" } },
  ]);
});

test("two equally good columns are a question with both; no row is read where the column must be there", () => {
  const twice = inFunding("source", "Сумма", "Объём", ...REQUIRED);
  expect(twice.columns.has("amount")).toBe(false);
  expect(twice.missing).toMatchObject([
    {
      code: "column.ambiguous",
      severity: "question",
      expected: "amount",
      detail: { field: "amount", candidates: "«Сумма» (2), «Объём» (3)" },
    },
  ]);
  const optional = matchHeaders("centres", fieldsOf(centres), {
    header: ["centre_id", "service", "Мест", "Вместимость"],
    at,
    dictionaries,
  });
  expect(optional.missing).toEqual([]);
  expect(optional.others).toMatchObject([{ code: "column.ambiguous", severity: "question" }]);
});

test("a missing column is a question that names what it may be: a header that holds the word before a similar one", () => {
  const found = inFunding("source", "Сумма гранта", "Сума!", "Суммы", ...REQUIRED);
  expect(found.columns.get("amount")).toBe(2);
  const missing = inFunding("source", "Сумма гранта", "Суммы", ...REQUIRED).missing;
  expect(missing).toMatchObject([
    { code: "column.missing", severity: "question", column: "amount", detail: { nearest: "Сумма гранта" } },
  ]);
});

test("amounts in thousands are refused in a table that has whole amounts", () => {
  const { missing } = inFunding("source", "Сумма, тыс. сом", ...REQUIRED);
  expect(missing).toMatchObject([
    { code: "column.unit", severity: "error", column: "Сумма, тыс. сом", expected: "amount", detail: { unit: "1000" } },
  ]);
});

test("a header is known by its name, a word, or a word beside a unit", () => {
  const isKnown = knownHeader("funding", fieldsOf(funding), dictionaries);
  expect(["AMOUNT", "сумма", "Сумма, тыс. тенге", "Fiscal year", "ооо", "", "—"].map(isKnown)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

// Seen red: «start» was an error, as two letters of «share» are others.
test("a header of another word is told, and one that is mistyped is an error", () => {
  const unknown = (...header: string[]) => inFunding(...header).unknown().map(({ severity, detail }) => [severity, detail?.["nearest"]]); // prettier-ignore
  expect(unknown("status", "start")).toEqual([["warning", "share"]]);
  expect(unknown("statsu")).toEqual([["error", "status"]]);
});

// Seen red: a missing year of money was looked for in «Начало», and where no column was left in those that are read.
test("what is missing is offered no column that means something else", () => {
  const missingIn = (...header: string[]) =>
    inFunding(...header).missing.map(({ column, detail }) => [column, detail?.["candidates"]]);
  const known = ["source", "status", "amount"];
  expect(missingIn(...known, "currency", "Начало")).toEqual([["fiscal_year", ""]]);
  expect(missingIn(...known, "currency", "Год, к которому")).toEqual([["fiscal_year", "«Год, к которому»"]]);
  expect(missingIn(...known, "fiscal_year")).toEqual([["currency", ""]]);
});

// Seen red: none of these columns was known, and nothing was said of the lines.
test.each([
  ["Код программы", "Гендерный маркер", "Против насилия"],
  ["Programme code", "Gender marker", "gbv"],
])("a table of tags under %s, %s and %s", (...header) => {
  const { matches } = matchHeaders("tags", fieldsOf(tags), { header, at, dictionaries });
  expect(matches.map(({ field }) => field).toSorted()).toEqual(["code", "gbv", "id"]);
});

import iconv from "iconv-lite";
import { expect, expectTypeOf, test } from "vitest";
import { assumptions } from "../../src/model/assumption.js";
import { type Centre, centres } from "../../src/model/centre.js";
import type { Dictionary } from "../../src/model/dictionary.js";
import { costStandards } from "../../src/model/cost-standard.js";
import { funding } from "../../src/model/funding.js";
import { population } from "../../src/model/population.js";
import { sources } from "../../src/model/source-record.js";
import { tags } from "../../src/model/tag.js";
import type { Row } from "../../src/model/table.js";
import { readTable } from "../../src/import/read/read-table.js";
import { sha256 } from "../../src/import/open/sha256.js";

const ru: Dictionary = {
  code: "ru",
  headers: {
    centre_id: ["Код центра"],
    service: ["Услуга"],
    capacity: ["Мест"],
    name: ["Название"],
    confidential: ["Тайна"],
    "funding.source": ["Донор"],
  },
  codes: { shelter: ["приют"], counselling: ["консультация"], yes: ["да"], no: ["нет"], up: ["вверх"] },
  totals: [],
  multipliers: {},
  currencies: {},
  missing: [],
};
const words = [ru];
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (text: string, name = "t.csv") => ({ name, bytes: bytes(text) });
const inCentres = (text: string) => readTable(centres, file(text, "centres.csv"), {}, words);
const HEADER = "centre_id,service,name,capacity,occupancy";

test("a row keeps its place, its headers and its values; blank optional cells are absent and no issue", () => {
  const reading = inCentres(`${HEADER}\nosh,shelter, Центр  ,12,\n`);
  expect(reading.issues).toEqual([]);
  expect(reading.rows).toEqual([
    {
      file: "centres.csv",
      row: 2,
      values: { centre_id: "osh", service: "shelter", name: "Центр", capacity: "12" },
      headers: {
        centre_id: "centre_id",
        service: "service",
        name: "name",
        capacity: "capacity",
        occupancy: "occupancy",
      },
    },
  ]);
  expectTypeOf(reading.rows).toEqualTypeOf<readonly Row<Centre>[]>();
});

test("windows-1251, semicolons, decimal commas and Russian headers, words and code words", () => {
  const text = "Код центра;УСЛУГА;Название;Мест;Тайна\nош;Приют;Центр «Ак-Жүрөк»;12,5;Да\nнарын;shelter;;1 200;нет\n";
  const encoded = iconv.encode(text.replace("ү", "у").replace("ө", "о"), "windows-1251");
  const { rows, issues, input } = readTable(centres, { name: "ц.csv", bytes: encoded }, {}, words);
  expect(issues).toEqual([]);
  expect(rows.map((each) => each.values)).toEqual([
    { centre_id: "ош", service: "shelter", name: "Центр «Ак-Журок»", capacity: "12.5", confidential: "yes" },
    { centre_id: "нарын", service: "shelter", capacity: "1200", confidential: "no" },
  ]);
  expect(rows[0]?.headers.service).toBe("УСЛУГА");
  expect(input).toMatchObject({
    file: "ц.csv",
    sha256: sha256(encoded),
    rows: 2,
    accepted: 2,
    setAside: 0,
    rejected: 0,
    encoding: "windows-1251",
    delimiter: ";",
    decimal: ",",
    reader: "centres",
    understood: {
      encodingBy: "letters",
      headerRows: [1],
      aside: { parents: 0, totals: 0, notes: 0, filtered: 0 },
      unused: [],
    },
  });
});

test("UTF-16 with tabs", () => {
  const encoded = iconv.encode("Код центра\tУслуга\tМест\nош\tприют\t12,5\n", "utf-16le", { addBOM: true });
  const { rows, input } = readTable(centres, { name: "c.txt", bytes: encoded }, {}, words);
  expect(rows[0]?.values).toEqual({ centre_id: "ош", service: "shelter", capacity: "12.5" });
  expect(input).toMatchObject({ encoding: "utf-16le", delimiter: "\t" });
});

test("empty file, header only, unreadable bytes, a sheet", () => {
  expect(inCentres("").issues).toMatchObject([{ code: "file.empty", severity: "error", file: "centres.csv" }]);
  expect(inCentres(" \n\n").issues).toMatchObject([{ code: "file.empty" }]);
  expect(inCentres(HEADER).issues).toMatchObject([
    { code: "file.no-rows", severity: "error", file: "centres.csv", row: 1 },
  ]);
  const bad = readTable(centres, file("a"), { encoding: "nonsense" }, []);
  expect(bad.issues).toMatchObject([{ code: "file.encoding", file: "t.csv", received: "nonsense" }]);
  expect(bad.input).toMatchObject({ rows: 0, encoding: "none" });
  expect(readTable(centres, file(HEADER), { sheet: "Лист1" }, []).issues).toMatchObject([{ code: "file.no-workbook" }]);
});

test("a missing required column names the nearest header; no row is lost", () => {
  const { rows, rejects, issues, input } = inCentres("centre_id,servise,capacity\nosh,shelter,5\n");
  expect(rows).toEqual([]);
  expect(issues).toMatchObject([
    {
      code: "column.missing",
      severity: "question",
      file: "centres.csv",
      row: 1,
      column: "service",
      expected: "service / Услуга",
      detail: { nearest: "servise" },
    },
    {
      code: "column.unknown",
      severity: "error",
      row: 1,
      column: "servise",
      received: "servise",
      detail: { nearest: "service" },
    },
  ]);
  expect(rejects).toMatchObject([
    {
      row: 2,
      cells: ["osh", "shelter", "5"],
      header: ["centre_id", "servise", "capacity"],
      reasons: [{ code: "column.missing" }],
    },
  ]);
  expect(input).toMatchObject({ rows: 1, accepted: 0, rejected: 1 });
});

test("an unknown column names the nearest field and the rows are read; so with a repeated and an unnamed one", () => {
  const unknown = inCentres("centre_id,service,capasity\nosh,shelter,5\n");
  expect(unknown.issues).toMatchObject([
    { code: "column.unknown", column: "capasity", detail: { nearest: "capacity" } },
  ]);
  expect(unknown.rows).toHaveLength(1);
  const twice = inCentres("centre_id,service,capacity,Мест\nosh,shelter,5,6\n");
  expect(twice.issues).toMatchObject([
    { code: "column.duplicate", row: 1, column: "Мест", detail: { earlier: "capacity", field: "capacity" } },
  ]);
  expect(twice.rows[0]?.values.capacity).toBe("5");
  expect(inCentres("centre_id,,service\nosh,x,shelter\n").issues).toMatchObject([
    { code: "column.unnamed", row: 1, received: "x", detail: { place: "2" } },
  ]);
  expect(inCentres("centre_id,,service\nosh,,shelter\n").issues).toEqual([]);
});

test.each([
  ["amount with letters", "osh,shelter,,12 мест,", "amount.invalid", "capacity", "12 мест", "1234.50"],
  ["negative capacity", "osh,shelter,,-3,", "number.negative", "capacity", "-3", "≥ 0"],
  ["negative rate", "osh,shelter,,3,-5 %", "number.negative", "occupancy", "-5 %", "≥ 0"],
  ["blank required cell", ",shelter,,3,", "cell.missing", "centre_id", "", "centre_id"],
  [
    "unknown code",
    "osh,sheltr,,3,",
    "code.unknown",
    "service",
    "sheltr",
    "shelter, counselling, rape_crisis, sexual_assault, helpline, outreach, mobile_team, crisis_room, transitional_housing, legal_aid, perpetrator_programme, day_centre, crisis_centre",
  ],
  ["too many cells", "osh,shelter,a,3,1,9", "row.width", undefined, "6", "5"],
  ["too few cells", "osh,shelter", "row.width", undefined, "2", "5"],
])("%s: the row is refused with file, row, column, received, expected", (_, line, code, column, received, expected) => {
  const { rows, rejects, issues } = inCentres(`${HEADER}\nnaryn,shelter,,4,0.5\n\n${line}\n`);
  expect(rows).toHaveLength(1);
  expect(rejects).toHaveLength(1);
  expect(issues).toEqual(rejects[0]?.reasons);
  const place = { code, severity: "error", file: "centres.csv", row: 4, received, expected };
  expect(issues).toMatchObject([column === undefined ? place : { ...place, column }]);
});

test("an unknown code names the nearest", () => {
  expect(inCentres("centre_id,service\nosh,приюут\n").issues[0]?.detail).toEqual({ nearest: "shelter" });
});

test("all faults of a row are told at once", () => {
  expect(inCentres(`${HEADER}\n,x,,-1,z\n`).issues.map((each) => [each.code, each.column])).toEqual([
    ["cell.missing", "centre_id"],
    ["code.unknown", "service"],
    ["number.negative", "capacity"],
    ["amount.invalid", "occupancy"],
  ]);
});

test("bounds and shapes of the other tables", () => {
  const cost = "standard_id,service,line,behaviour,driver,quantity,unit_cost,currency,share,step,valid_from,price_year";
  const codes = (line: string) =>
    readTable(costStandards, file(`${cost}\n${line}\n`), {}, []).issues.map((each) => [each.code, each.column]);
  expect(codes("s,shelter,l,fixed,centre,1,10,KGS,120 %,,,")).toEqual([["share.range", "share"]]);
  expect(codes("s,shelter,l,fixed,centre,1,10,KGS,,0,,")).toEqual([["number.not-positive", "step"]]);
  expect(codes("s,shelter,l,fixed,centre,1,10,som,,,,")).toEqual([["currency.invalid", "currency"]]);
  expect(codes("s,shelter,l,fixed,centre,1,10,KGS,,,01/02/2025,")).toEqual([["date.invalid", "valid_from"]]);
  // Every language that writes dates with points puts the day first.
  expect(codes("s,shelter,l,fixed,centre,1,10,KGS,,,31.12.2025,")).toEqual([]);
  expect(codes("s,shelter,l,fixed,centre,1,10,KGS,,,2025-02-30,25")).toEqual([
    ["date.invalid", "valid_from"],
    ["year.invalid", "price_year"],
  ]);
  expect(codes("s,shelter,l,fixed,centre,1,10,KGS,50 %,,2025-02-28,2024/25")).toEqual([]);
  expect(readTable(centres, file("centre_id,service,months_open\na,shelter,13\n"), {}, []).issues).toMatchObject([
    { code: "months.range" },
  ]);
});

// Seen red: the second row was called a repeat of the first.
test("without a column of the key no row repeats another", () => {
  const nameless = inCentres("region,service\nOsh,shelter\nNaryn,shelter\n");
  expect(nameless.issues.map(({ code }) => code)).toEqual(["column.missing"]);
});

test("a repeated key is refused on the later row and names the earlier one; blank parts count, regions without case", () => {
  const twice = inCentres("centre_id,service\nosh,shelter\nosh,helpline\nosh,Приют\n");
  expect(twice.rows).toHaveLength(2);
  expect(twice.issues).toMatchObject([
    {
      code: "key.duplicate",
      row: 4,
      column: "centre_id, service",
      received: "osh, shelter",
      expected: "centre_id, service",
      detail: { earlier: "2" },
    },
  ]);
  const people = readTable(
    population,
    file("region,year,population\n,2024,7\nOsh,2024,1\n,2024,8\nOSH,2024,1\n,2025,9\n"),
    {},
    [],
  );
  expect(people.issues).toMatchObject([
    { code: "key.duplicate", row: 4, detail: { earlier: "2" } },
    { code: "key.duplicate", row: 5, detail: { earlier: "3" } },
  ]);
  expect(inCentres("centre_id,service\n,shelter\n,shelter\n").issues.map((each) => each.code)).toEqual([
    "cell.missing",
    "cell.missing",
  ]);
});

test("an ambiguous column is a question on each cell, and a setting answers it", () => {
  const text = "source,status,amount,currency,fiscal_year\nA,committed,1.234,KGS,2025\nB,committed,500,KGS,2025\n";
  const asked = readTable(funding, file(text), {}, []);
  expect(asked.rows.map((each) => each.values.source)).toEqual(["B"]);
  expect(asked.issues).toMatchObject([
    {
      code: "amount.ambiguous",
      severity: "question",
      row: 2,
      column: "amount",
      received: "1.234",
      expected: "1.234 | 1234",
      detail: { point: "1.234", comma: "1234" },
    },
  ]);
  expect(asked.input.decimal).toBe("none");
  const answered = readTable(funding, file(text), { decimal: "," }, []);
  expect(answered.rows.map((each) => each.values.amount)).toEqual(["1234", "500"]);
  expect(answered.input.decimal).toBe(",");
});

test("each column settles its own mark", () => {
  const text = "source;status;amount;probability;currency;fiscal_year\nA;pledged;1.234,5;0.5;KGS;2025\n";
  expect(readTable(funding, file(text), {}, []).rows[0]?.values).toMatchObject({
    amount: "1234.5",
    probability: "0.5",
  });
});

test("funding: probability of promises, line of gifts in kind, centre of a line; the funder's own header", () => {
  const header = "Донор,status,amount,currency,fiscal_year,probability,form,line,centre_id";
  const issues = (line: string) =>
    readTable(funding, file(`${header}\n${line}\n`), {}, words).issues.map((each) => [
      each.code,
      each.row,
      each.column,
    ]);
  expect(issues("A,pledged,5,KGS,2025,,,,")).toEqual([["funding.probability", 2, "probability"]]);
  expect(issues("A,probable,5,KGS,2025,80 %,,,")).toEqual([]);
  expect(issues("A,committed,5,KGS,2025,,in_kind,,")).toEqual([["funding.in-kind", 2, "line"]]);
  // Whether the need of a centre has lines, a table of money alone does not know.
  expect(issues("A,committed,5,KGS,2025,,in_kind,,osh")).toEqual([]);
  expect(issues("A,committed,5,KGS,2025,,,food,")).toEqual([["funding.line-centre", 2, "centre_id"]]);
  expect(issues("A,committed,5,KGS,2025,,in_kind,food,osh")).toEqual([]);
});

test("assumptions: a number or one of the words of the name, in any language", () => {
  const read = (lines: string) => readTable(assumptions, file(`name,value,source,min\n${lines}\n`), {}, words);
  expect(
    read("days,365,assumption,\nfte_rounding,Вверх,assumption,\noccupancy,85 %,assumption,70 %").rows.map(
      (each) => each.values.value,
    ),
  ).toEqual(["365", "up", "0.85"]);
  expect(read("fte_rounding,sideways,assumption,").issues).toMatchObject([
    {
      code: "assumption.value",
      row: 2,
      column: "value",
      received: "sideways",
      expected: "none, half, up",
      detail: { name: "fte_rounding" },
    },
  ]);
  expect(read("days,many,assumption,").issues).toMatchObject([
    { code: "assumption.value", received: "many", expected: "1234.50" },
  ]);
  expect(read("occupancy,-1,assumption,").issues).toMatchObject([{ code: "number.negative", column: "value" }]);
  expect(read("discount_rate,-1 %,assumption,").issues).toEqual([]);
  expect(read("ocupancy,1,assumption,").issues).toMatchObject([
    { code: "code.unknown", column: "name", detail: { nearest: "occupancy" } },
  ]);
  expect(read("days,365,assumption,\ndays,366,assumption,").issues).toMatchObject([
    { code: "key.duplicate", row: 3, detail: { earlier: "2" } },
  ]);
});

test("text is trimmed and in Unicode NFC; quoted newlines do not shift rows", () => {
  const decomposed = "Кыргызский кризисный".normalize("NFD");
  const { rows, issues } = readTable(
    sources,
    file(`id,title,kind\n"a","${decomposed}\nцентр",published\nb,t,rumour\n`),
    {},
    [],
  );
  expect(rows[0]?.values.title).toBe("Кыргызский кризисный\nцентр".normalize("NFC"));
  expect(issues).toMatchObject([{ code: "code.unknown", row: 4, column: "kind" }]);
});

// Seen red: every row below the first was refused as one that repeats it.
test("rows of a table without the columns of its key repeat nothing", () => {
  const { issues } = readTable(funding, file("Источник;Сумма\nA;5\nB;6\n"), {}, words);
  expect(issues.map(({ code }) => code)).not.toContain("key.duplicate");
  const tagged = readTable(tags, file("Код программы;Маркер\n1102;2\n1202;2\n"), {}, words);
  expect(tagged.issues.map(({ code }) => code)).not.toContain("key.duplicate");
});

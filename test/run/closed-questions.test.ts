import { describe, expect, it } from "vitest";
import { openFiles } from "../../src/import/open/open-files.js";
import type { Confidential } from "../../src/model/centre.js";
import type { Result } from "../../src/result/result.js";
import { run } from "../support/run.js";
import { type WrittenTable, csvOf, odsOf, xlsxOf } from "../support/written-tables.js";
import { someOf } from "../support/samples.js";

const HEADER = ["centre_id", "service", "name", "region", "capacity", "confidential", "notes"];
type Marks = readonly [string, string, string];

/** Three houses with their marks; the second has a note. */
const houses = (marks: Marks = ["no", "no", "no"], note = ""): WrittenTable => ({
  header: HEADER,
  rows: [
    ["a-1", "shelter", "House One", "North", "10", marks[0], ""],
    ["a-2", "shelter", "House Two", "South", "8", marks[1], note],
    ["a-3", "shelter", "House Three", "South", "12", marks[2], ""],
  ],
});

type Kind = WrittenTable & { readonly file?: string; readonly formats?: readonly Format[] };
const FORMATS = ["csv", "xlsx", "ods"] as const;
type Format = (typeof FORMATS)[number];
const BOOKS = ["xlsx", "ods"] as const;

async function runOf(table: Kind, format: Format, confidential?: Confidential, language = "en"): Promise<Result> {
  const file = `${table.file ?? "centres"}.${format}`;
  const content = format === "csv" ? csvOf(table) : format === "xlsx" ? await xlsxOf(table) : odsOf(table);
  const files = await openFiles({ [file]: content });
  const centres = { file, ...(confidential && { confidential }) };
  return run({ title: "Demo", currency: "KGS", fiscalYear: "2025", centres }, files, { language });
}

const codes = ({ secrecy }: Result): readonly string[] => secrecy.questions.map(({ code }) => code);
const marksOf = ({ network }: Result): readonly (string | undefined)[] =>
  network?.centres?.map(({ values }) => values.confidential) ?? [];

const comment = (text: string, row = 1, column = 2, marks?: Marks): Kind => ({
  ...houses(marks),
  comments: [{ row, column, text }],
  formats: BOOKS,
});

// What makes it doubtful, each by itself; half of the words stand in no dictionary as they stand here.
const KINDS: Readonly<Record<string, Kind>> = {
  "a mark with a question": houses(["no", "no?", "no"]),
  "a mark in words": houses(["no", "нет (уточнить у директора)", "no"]),
  "a mark of its own": houses(["no", "maybe", "no"]),
  "a question mark alone": houses(["no", "?", "no"]),
  "a dash": houses(["no", "—", "no"]),
  "a mark with a star": houses(["no", "нет*", "no"]),
  "a blank mark": houses(["no", "", "no"]),
  "a failed formula": houses(["no", "#REF!", "no"]),
  "no marks at all": { header: HEADER.slice(0, 5), rows: houses().rows.map((row) => row.slice(0, 5)) },
  "a note: ru": houses(undefined, "Адрес никому не сообщать"),
  "a note: en": houses(undefined, "Please keep this one off every list and don't print where it is"),
  "a note: kk": houses(undefined, "мекенжайын ешкімге айтпаңыз"),
  "a note: ky": houses(undefined, "дареги жашыруун, жарыялоого болбойт"),
  "a note in letters apart": houses(undefined, "Д.С.П."),
  "a closed house": houses(undefined, "закрытый приют"),
  "a name": { ...houses(), rows: houses().rows.map((row, at) => (at === 1 ? row.with(2, "Safe flat (undisclosed)") : row)) }, // prettier-ignore
  "a title": { ...houses(), above: ["Реестр приютов. Только для внутреннего пользования"] },
  "a title in letters apart": { ...houses(), above: ["К О Н Ф И Д Е Н Ц И А Л Ь Н О"] },
  "a line below": { ...houses(), below: ["* Not for publication without leave of the network"] },
  "the name of the file": { ...houses(), file: "shelters_secret_2025" },
  "the name of the sheet": { ...houses(), sheet: "Құпия тізім", formats: BOOKS },
  "a comment": comment("адрес не афишировать"),
  "a comment: en": comment("Location withheld for her safety"),
  "a comment of a mark": comment("кроме полиции никто не знает, держим в тайне", 1, 5),
  "a comment of the header": comment("never share these addresses", -1, 2),
  "a column that is not understood": {
    header: [...HEADER, "Не разглашать"],
    rows: houses().rows.map((row, at) => [...row, at === 1 ? "✓" : ""]),
  },
  "a column of addresses": {
    header: [...HEADER, "Address (hidden)"],
    rows: houses().rows.map((row, at) => [...row, at === 1 ? "5 Mill Lane" : ""]),
  },
};

describe.each(someOf(Object.entries(KINDS)))("%s", (_, kind) => {
  it.each(kind.formats ?? FORMATS)("is asked once, in %s", async (format) => {
    expect(codes(await runOf(kind, format))).toEqual(["confidential.doubt"]);
  });

  it.each(["no", "address", "yes"] as const)("is no question after the answer %s, which holds", async (answer) => {
    const format = kind.formats?.[0] ?? "csv";
    const result = await runOf(kind, format, answer);
    expect(codes(result)).toEqual([]);
    expect(marksOf(result)[1]).toBe(answer);
    expect(result.rejects).toEqual([]);
  });
});

describe("the kinds", () => {
  it("are at least twenty", () => {
    expect(Object.keys(KINDS).length).toBeGreaterThanOrEqual(20);
  });
});

describe("a clear mark", () => {
  it.each([
    ["yes", "yes"],
    ["ДА", "yes"],
    ["✓", "yes"],
    ["x", "yes"],
    ["1", "yes"],
    ["иә", "yes"],
    ["ооба.", "yes"],
    ["нет", "no"],
    ["0", "no"],
    ["жоқ", "no"],
    ["жок", "no"],
    ["адрес", "address"],
    ["Только адрес", "address"],
    ["адрес закрыт", "address"],
    ["address only", "address"],
    ["тек мекенжайы", "address"],
    ["дареги гана", "address"],
  ])("%s is %s and asks nothing", async (written, mark) => {
    const result = await runOf(houses(["no", written, "no"]), "csv");
    expect([codes(result), marksOf(result)]).toEqual([[], ["no", mark, "no"]]);
  });

  it("holds whatever the analysis says of the others", async () => {
    const result = await runOf(houses(["no", "", "address"]), "csv", "yes");
    expect(marksOf(result)).toEqual(["no", "yes", "address"]);
  });

  it("that is yes explains the words around it, but not those on a row that says no", async () => {
    const title = { above: ["Не для печати"] };
    expect(codes(await runOf({ ...houses(["no", "yes", "no"], "не разглашать"), ...title }, "csv"))).toEqual([]);
    expect(codes(await runOf({ ...houses(["address", "no", "no"], "не разглашать"), ...title }, "csv"))).toEqual(["confidential.doubt"]); // prettier-ignore
    expect(codes(await runOf({ ...houses(["yes", "", "no"]), ...title }, "csv"))).toEqual(["confidential.doubt"]);
  });

  it("is not needed where nobody lives", async () => {
    const bare = { header: HEADER, rows: [["a-1", "counselling", "One", "North", "", "", ""], ["a-2", "helpline", "Two", "North", "", "", ""]] }; // prettier-ignore
    expect(codes(await runOf(bare, "csv"))).toEqual([]);
    const noted = { ...bare, rows: bare.rows.map((row, at) => (at === 1 ? row.with(6, "секретно") : row)) };
    expect(codes(await runOf(noted, "csv"))).toEqual(["confidential.doubt"]);
  });
});

describe("the question", () => {
  const doubtful = { ...houses(["no", "нет?", ""], "адрес никому не сообщать"), above: ["Не для печати"] };

  it("names the file, the rows and what was found, and how to answer", async () => {
    const [question] = (await runOf(doubtful, "csv")).secrecy.questions;
    expect(question).toMatchObject({ file: "centres.csv", row: 4, detail: { rows: "4, 5", count: "2" } });
    expect(question?.detail?.["found"]).toBe("“нет?” (4), “адрес никому не сообщать” (4), “Не для печати”");
    expect(question?.options?.map(({ answer }) => answer)).toEqual([
      { confidential: "no" },
      { confidential: "address" },
      { confidential: "yes" },
    ]);
  });

  it.each(["en", "ru", "kk", "ky"])("says it in %s", async (language) => {
    const [question] = (await runOf(doubtful, "csv", undefined, language)).secrecy.questions;
    for (const part of ["4, 5", "нет?", "Не для печати", "centres.csv"]) expect(question?.message).toContain(part);
    expect(question?.message).not.toMatch(/[{}]/);
  });

  it("names the first rows and how many there are", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => [`a-${String(at)}`, "shelter", "", "North", "5", "", ""]);
    const [question] = (await runOf({ header: HEADER, rows }, "csv")).secrecy.questions;
    expect(question?.detail).toEqual({ count: "30", rows: "2, 3, 4, 5, 6, 7, 8, 9, …" });
  });

  it("is answered by the option of a run too", () => {
    const analysis = { title: "Demo", currency: "KGS", fiscalYear: "2025", centres: { file: "c.csv" } };
    const result = run(analysis, { "c.csv": csvOf(houses(["no", "?", ""])) }, { confidential: "address" });
    expect([codes(result), marksOf(result)]).toEqual([[], ["no", "address", "address"]]);
  });
});

import { writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { engine } from "../../src/page/engine.js";
import type { PageFiles, Work } from "../../src/page/messages.js";

const START: Work = { language: "en", today: "2026-11-29" };

const BUDGET = "code,name,Approved 2025 (thousand KGS)\n";
const OWN = "centre_id,name,service,capacity\n";
const MONEY = "centre_id,source,status,amount,currency,fiscal_year,month_from,month_to\n";
const bytes = (...given: readonly number[]): Uint8Array => Uint8Array.from(given);
const text = (given: string): Uint8Array => new TextEncoder().encode(given);
const budget = (rows: string): PageFiles => ({ "b.csv": BUDGET + rows });
const centres = (rows: string): PageFiles => ({ "centres.csv": OWN + rows });
const hers = (rows: string): PageFiles => ({ "centres.csv": `Центр;Услуги;Мест\n${rows}` });
const analysis = (more: object = {}): string =>
  JSON.stringify({
    title: "T",
    currency: "KGS",
    fiscalYear: "2026",
    centres: { file: "centres.csv" },
    funding: { file: "funding.csv" },
    ...more,
  });
const network = (centre: string, money: string): PageFiles => ({
  "umay.json": analysis(),
  "centres.csv": OWN + centre,
  "funding.csv": MONEY + money,
});
const SHELTER = "A,B,shelter,4\n";
const SIGNED = "A,X,signed,5,KGS,2026,1,12\n";

const TWO_SHEETS = await writeXlsx({ sheets: ["A", "B"].map((name) => ({ name, rows: [["code", "name", "approved 2025 KGS"], ["1", "x", 5]] })) }); // prettier-ignore

/** Compound files that hold nothing but the name by which a workbook with a password is known. */
function locked(): Uint8Array {
  const held = new Uint8Array(4096);
  held.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  held.set(
    new Uint8Array(Uint16Array.from(Array.from("EncryptedPackage", (letter) => letter.charCodeAt(0))).buffer),
    1024,
  );
  return held;
}

/** Where a person is told something: on the first screen or above the result, or beside a row or a cell of her table. */
type Told = { readonly place: "above" | "row" | "cell"; readonly text: string };

/** All that a person is told of files. */
async function told(files: PageFiles): Promise<readonly Told[]> {
  const opened = await engine.given({ work: START, files });
  if ("wrong" in opened) return [{ place: "above", text: opened.wrong }];
  if ("locked" in opened) return [{ place: "above", text: opened.locked }];
  const { open, problems, seen } = await engine.result({ work: opened.work });
  const rows = seen.flatMap((each) => each.rows);
  return [
    ...[...opened.told, ...open.map((each) => each.text), ...problems].map(
      (text) => ({ place: "above", text }) as const,
    ),
    ...rows.map(({ wrong }) => ({ place: "row", text: wrong }) as const),
    ...rows.flatMap(({ cells }) => cells.map(({ wrong }) => ({ place: "cell", text: wrong }) as const)),
  ];
}

describe("wrong files and cells have their words on the page", () => {
  it.each<[string, PageFiles, RegExp] | [string, PageFiles, RegExp, Told["place"]]>([
    ["a photograph", { "a.jpg": bytes(0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70) }, /^a\.jpg is a picture/],
    ["a picture with the name of a workbook", { "a.xlsx": bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10) }, /^a\.xlsx is a picture/], // prettier-ignore
    ["a PDF", { "a.pdf": text("%PDF-1.7\n1 0 obj\n") }, /^a\.pdf is a PDF/],
    ["a workbook with a password", { "a.xlsx": locked() }, /a\.xlsx.*password/],
    // Seen red: beside a table of her own it was told to have no row of headers.
    [
      "a PDF beside a table of her own",
      { "a.pdf": text("%PDF-1.7\n1 0 obj\n"), ...hers("Свет;убежище;4\n") },
      /^a\.pdf is a PDF/,
    ],
    // Seen red: it became a budget of its own, of which the level was asked, and no number was told.
    ["a PDF beside a budget", { "a.pdf": text("%PDF-1.7\n1 0 obj\n"), ...budget("1,x,5\n") }, /a\.pdf/],
    // Seen red: where two files were given, neither line said of which it was.
    [
      "what each of two files was read as",
      { ...hers("Свет;убежище;4\n"), "pay.csv": "Должность;Ставок;Оклад\nПсихолог;1;30000\n" },
      /^centres\.csv: read as a register of centres/,
    ],
    // Seen red: it told people on the page of a key of a file and of a flag.
    ["a budget without a year", { "b.csv": "code,name,approved\n1,x,5\n" }, /fiscal year is this budget\?$/],
    // Seen red: the years that stand in the file were cut off with it.
    ["a budget of the days of a year", { "b.csv": "day,name,amount\n2011-01-31T00:00:00Z,x,5\n2011-01-31T00:00:00Z,y,6\n" }, /2011[»”]\.$/], // prettier-ignore
    ["a page of the web", { "b.xls": text("<html><body>none</body></html>") }, /HTML file/],
    ["an archive", { "a.zip": bytes(80, 75, 3, 4, 1, 2, 3) }, /is an archive/],
    ["an empty file", { "a.csv": "" }, /^a\.csv is empty/],
    ["blank lines alone", { "a.csv": "\n\n  \n" }, /^a\.csv is empty/],
    ["one word, pasted", { "paste.tsv": "hello" }, /holds no table/],
    ["half an analysis file", { "umay.json": "{" }, /ends too early/],
    ["a newer analysis file", { "umay.json": analysis({ newer: 1 }) }, /no key “newer”/],
    ["a list in place of an analysis", { "umay.json": "[]" }, /is a list, and no analysis/],
    ["another text in place of an analysis", { "umay.json": "hello" }, /is not an analysis file/],
    ["an analysis without its tables", { "umay.json": analysis() }, /no file “centres\.csv”/],
    [
      "half a row, pasted",
      { "paste.tsv": "code\tname\tamount\n1\tx\t5\n2\ty" },
      /row 3: 2 cells under 3 columns/,
      "row",
    ],
    ["a quotation mark without its end", budget('1,"x,5\n2,y,6\n'), /row 2: a quotation mark is not closed/, "row"],
    ["too many cells", budget("1,x,5,6,7\n2,y,6\n"), /row 2: 5 cells under 3 columns/, "row"],
    ["a zero byte", budget("1,x\u0000,5\n2,y,5\n"), /row 2: a zero byte/, "row"],
    ["1e21", budget("1,x,1e21\n2,y,5\n"), /row 2.*“1e21” is not a number/, "cell"],
    ["more digits than an amount has", budget(`1,x,${"9".repeat(80)}\n2,y,1\n`), /row 2.*more digits/, "cell"],
    ["a word for an amount", budget("1,x,abc\n2,y,5\n"), /row 2.*“abc” is not a number/, "cell"],
    ["a formula that failed", budget("1,x,#REF!\n2,y,5\n"), /row 2.*formula that failed/, "cell"],
    ["a day for an amount", budget("1,x,2025-13-40\n2,y,5\n"), /row 2.*is not a number/, "cell"],
    ["two currencies in a column", budget("1,x,5 USD\n2,y,5\n"), /row 2.*another currency \(USD\)/, "cell"],
    ["a mark that may be of thousands", budget('1,x,"1,234"\n2,y,"5,678"\n'), /can mean 1234 or 1\.234/],
    ["month 13", network(SHELTER, "A,X,signed,5,KGS,2026,13,14\n"), /13 is not a month/, "cell"],
    ["year 26", network(SHELTER, "A,X,signed,5,KGS,26,1,2\n"), /“26” is not a year/, "cell"],
    ["money below zero", network(SHELTER, "A,X,signed,-5,KGS,2026,1,2\n"), /-5 is below zero/, "cell"],
    [
      "a state of money that nobody knows",
      network(SHELTER, "A,X,perhaps,5,KGS,2026,1,2\n"),
      /“perhaps” is not one of/,
      "cell",
    ],
    ["money of no centre", network(SHELTER, "Z,X,signed,5,KGS,2026,1,2\n"), /no centre “Z”/, "cell"],
    ["a currency without a rate", network(SHELTER, "A,X,signed,5,EUR,2026,1,2\n"), /no rate from EUR to KGS/, "cell"],
    ["a service that nobody knows", network("A,B,nothing,4\n", SIGNED), /“nothing” is not one of shelter/, "cell"],
    ["a centre twice", network(SHELTER + SHELTER, SIGNED), /already stands in row 2/, "row"],
    ["1e21 places", network("A,B,shelter,1e21\n", SIGNED), /“1e21” is not a number/, "cell"],
    ["many places, in a table of the template", centres("A,B,shelter,many\n"), /“many” is not a number/, "cell"],
    ["places below zero, in a table of the template", centres("A,B,shelter,-4\n"), /-4 is below zero/, "cell"],
    ["many places, in a table of her own", hers("Свет;убежище;много\n"), /«много»|“много”/],
    ["places of what, in a table of her own", hers("Свет;убежище;4\n"), /family places, beds, or places for women/],
    // Seen red: tables of an analysis were read as her own, without their kinds of places, months and years.
    ["month 13, in tables of an analysis without it", { ...centres(SHELTER), "funding.csv": MONEY + "A,X,signed,5,KGS,2026,13,14\n" }, /13 is not a month/, "cell"], // prettier-ignore
    // Seen red: nothing was told, and the first screen stayed.
    ["a workbook of which two sheets may be the budget", { "t.xlsx": TWO_SHEETS }, /Which/],
  ])("%s", async (_, files, words, place = "above") => {
    const found = (await told(files)).filter(({ text }) => words.test(text)).map((each) => each.place);
    expect(found).toEqual([place]);
  });

  // Seen red: two columns by which rows are chosen were «not read», a year was taken, and its answer named a flag.
  it("of a table with years, phases and sides in rows asks the year, and says of each column what it tells", async () => {
    const rows = ["2024,Budget,EXPENDITURE,5", "2025,Budget,EXPENDITURE,6", "2025,Actual,EXPENDITURE,4", "2025,Budget,REVENUE,9"]; // prettier-ignore
    const csv = `year,Reporting Type,Side,amount,Town\n${rows.map((each) => `${each},Osh\n`).join("")}`;
    const opened = await engine.given({ work: { ...START }, files: { "b.csv": csv } });
    const answer = { place: "budgets/0", answer: { unit: 1 }, words: "" };
    const work = await engine.answered({ work: "work" in opened ? opened.work : START, offer: answer });
    const { open, seen } = await engine.result({ work });
    expect(seen[0]?.columns.map(({ as }) => as)).toEqual(["fiscal year", "tells which rows count", "tells which rows count", "approved", ""]); // prettier-ignore
    const [year] = open;
    expect(year?.offers.map(({ words }) => words)).toEqual(["2025", "2024"]);
    const [chosen] = year?.offers.slice(1) ?? [];
    const known = chosen && (await engine.result({ work: await engine.answered({ work, offer: chosen }) }));
    // Derived: 5 of 2024.
    expect(known?.sentences[0]).toMatch(/^Budget: 5 .*2024/);
    expect(known?.open.map(({ text }) => text).join(" ")).not.toMatch(/--|year/);
  });

  // Seen red: they stood above as open on every screen, also when they were answered.
  it("what is asked by a question of its own is not told above", async () => {
    const text = "Статья;Сумма;Кто платит\nАренда;5;Фонд\nСвет;7;\nПсихолог;9;\n";
    const opened = await engine.given({ work: { ...START, language: "ru" }, files: { "b.csv": text } });
    const told = "told" in opened ? opened.told.join(" ") : "";
    expect(told).toContain("Кто платит");
    expect(told).not.toMatch(/Насколько надёжны|к какой услуге/);
    const asked = await engine.fields({ work: "work" in opened ? opened.work : START });
    expect(asked.map(({ id }) => id)).toContain("payer/Фонд/status");
  });

  // Seen red: sixteen columns of a table that she never saw, most of them blank, and its currency behind the last.
  it("of a table made of hers, shows the columns that hold something or are wrong", async () => {
    const opened = await engine.given({
      work: START,
      files: { "pay.csv": "Должность;Ставок;Оклад\nПсихолог;1;30000\n" },
    });
    const { seen } = await engine.result({ work: "work" in opened ? opened.work : START });
    const headers = seen[0]?.columns.map(({ header }) => header) ?? [];
    expect([headers.includes("on_cost"), headers.includes("currency"), headers.includes("step")]).toEqual([true, true, false]); // prettier-ignore
  });

  it("keeps the good rows beside a wrong one", async () => {
    const opened = await engine.given({ work: START, files: budget("1,x,abc\n2,y,5\n") });
    const { seen } = await engine.result({ work: "work" in opened ? opened.work : START });
    expect(seen[0]?.rows.map(({ cells }) => cells.map(({ text: each }) => each))).toEqual([["1", "x", "abc"], ["2", "y", "5"]]); // prettier-ignore
  });
});

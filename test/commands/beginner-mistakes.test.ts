import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { locales } from "../../src/languages/index.js";
import { edit, folders, umay } from "./cli-host.js";
import { documentOf } from "../support/document-of.js";
import { languagesFor, someOf } from "../support/samples.js";

const temporary = folders();
afterAll(() => temporary.clear());

/** Lays files into a folder, as somebody has them who begins. */
type Lay = (folder: string) => void;

const BUDGET = "id,programme,approved\n1,Schools,1000\n2,Shelters,50\n3,Roads,2000\n";

/** A file of the folder with a text or with bytes. */
const file =
  (name: string, content: string | Uint8Array = BUDGET): Lay =>
  (folder) =>
    writeFileSync(join(folder, name), content);

/** The budget in a folder of the folder. */
const inFolder =
  (inner: string, name: string): Lay =>
  (folder) => {
    mkdirSync(join(folder, inner));
    writeFileSync(join(folder, inner, name), BUDGET);
  };

const bytes = (...start: readonly number[]): Uint8Array => Uint8Array.from([...start, ...Array<number>(600).fill(0)]);

/** A text of the example for another. */
const spoilt =
  (name: string, from: string, to: string): Lay =>
  (folder) =>
    edit(folder, name, from, to);

const nothing: Lay = () => undefined;
const OPEN = "examples/open-network";

/** A mistake: what lies there, the call, its exit code, and what is said that helps. */
type Mistake = readonly [
  name: string,
  example: string | undefined,
  lay: Lay,
  argv: readonly string[],
  code: 0 | 1 | 2,
  says: RegExp,
];

const KNOWN = ["--unit", "1", "--currency", "KGS", "--fiscal-year", "2025"];
const ofBudget = (...flags: readonly string[]): readonly string[] => ["budget", "budget.csv", ...KNOWN, ...flags];
const START = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const files: readonly Mistake[] = [
  ["an empty folder", undefined, nothing, ["run"], 1, /no file “umay\.json”/],
  ["a folder of tables", undefined, file("budget.csv"), ["run"], 1, /no file “umay\.json”/],
  ["a misspelt analysis", OPEN, nothing, ["run", "umai.json"], 1, /Did you mean “umay\.json”/],
  ["a misspelt table", undefined, file("budget.csv"), ["budget", "bugdet.csv"], 1, /Did you mean “budget\.csv”/],
  ["a table to run", undefined, file("budget.csv"), ["run", "budget.csv"], 2, /is a table.*umay check budget\.csv/],
  ["a table for its gap", OPEN, nothing, ["gap", "centres.csv"], 2, /Without an analysis file these flags/],
  ["a table to publish", OPEN, nothing, ["publish", "centres.csv"], 2, /is a table.*umay check centres\.csv.*umay init --from centres\.csv/],
  ["a table to explain", OPEN, nothing, ["explain", "hard-gap", "--in", "centres.csv"], 2, /is a table/],
  ["a table to compare", OPEN, nothing, ["compare", "centres.csv", "funding.csv"], 2, /is a table/],
  ["a table to suggest from", undefined, file("budget.csv"), ["suggest", "budget.csv"], 2, /umay init --from budget\.csv/],
  ["centres for a budget", OPEN, nothing, ["budget", "umay.json"], 2, /names no budget.*umay gap umay\.json/],
  ["a budget for centres", "examples/armenia", nothing, ["gap", "umay.json"], 2, /names no centres.*umay budget umay\.json/],
  ["a table of centres for a budget", OPEN, nothing, ["budget", "centres.csv"], 1, /umay check centres\.csv/],
  ["a folder for a table", undefined, (at) => mkdirSync(join(at, "sub")), ["init", "x", "--from", "sub"], 1, /is a folder/],
  ["a file for a folder", OPEN, nothing, ["init", "umay.json"], 1, /Name another folder/],
  ["an analysis that is there", OPEN, nothing, ["init", "."], 1, /already there.*Name another folder/],
  ["an empty table", undefined, file("b.csv", ""), ["budget", "b.csv"], 1, /is empty: a CSV file with content/],
  ["an empty analysis", undefined, file("umay.json", ""), ["run"], 1, /is empty: a JSON file with content/],
  ["a PDF", undefined, file("b.pdf", "%PDF-1.7\n"), ["budget", "b.pdf"], 1, /is a PDF.*save it as XLSX, CSV/],
  ["a PDF for an analysis", undefined, file("b.pdf", "%PDF-1.7\n"), ["run", "b.pdf"], 2, /is not an analysis file.*umay init/],
  ["a text of Word", undefined, file("b.docx", "PK\u0003\u0004[Content_Types].xml word/document.xml"), ["budget", "b.docx"], 1, /is a text document.*XLSX, CSV/],
  ["an old text of Word", undefined, file("b.doc", Buffer.concat([START, Buffer.from("WordDocument", "utf16le")])), ["check", "b.doc"], 1, /is a text document/],
  ["a folder packed as ZIP", undefined, file("b.zip", "PK\u0003\u0004budget.csv"), ["check", "b.zip"], 1, /is an archive\. Unpack it/],
  ["an analysis for a table", OPEN, nothing, ["init", "x", "--from", "umay.json"], 1, /is JSON, such as an analysis file, and no table/],
  ["rows of a program", undefined, file("b.json", '[\n  { "id": "1", "approved": 5 }\n]'), ["init", "x", "--from", "b.json"], 1, /is JSON/],
  ["a text of a word processor called CSV", undefined, file("b.csv", "{\\rtf1 table}"), ["budget", "b.csv"], 1, /is a text document/],
  ["a picture", undefined, file("b.png", bytes(0x89, 0x50, 0x4e, 0x47)), ["check", "b.png"], 1, /is a picture.*type it in/],
  ["a broken XLS", undefined, file("b.xls", Buffer.concat([START, bytes()])), ["check", "b.xls"], 1, /save the table as XLSX, CSV/],
  ["a page called XLS", undefined, file("b.xls", "<html><body><table></table></body></html>"), ["check", "b.xls"], 1, /Save as/],
  ["a table that is named and not there", OPEN, (at) => rmSync(join(at, "funding.csv")), ["check"], 1, /no file “funding\.csv”.*named in umay\.json/],
  // Seen red: "[…] cannot stand there, but { … } can".
  ["rows of a program for an analysis", undefined, file("b.json", '[{ "id": "1", "approved": 5 }]'), ["check", "b.json"], 1, /is a list, and no analysis.*CSV or XLSX/],
  ["a table under the key of another", OPEN, spoilt("umay.json", `"file": "centres.csv"`, `"file": "funding.csv"`), ["run"], 1, /columns of “funding”, not of “centres”/],
  ["a name in other capitals", OPEN, (at) => renameSync(join(at, "funding.csv"), join(at, "Funding.csv")), ["check"], 1, /Did you mean “Funding\.csv”/],
]; // prettier-ignore

const TITLE = '"title": "Open network of crisis centres, 2025",';
const analyses: readonly Mistake[] = [
  ["a comma too many", OPEN, spoilt("umay.json", '["coe-family-places"]', '["coe-family-places"],'), ["check"], 1, /Take the comma out/],
  ["a comma too few", OPEN, spoilt("umay.json", TITLE, TITLE.slice(0, -1)), ["check"], 1, /a comma is missing/],
  ["a comment", OPEN, spoilt("umay.json", TITLE, `// mine\n${TITLE}`), ["check"], 1, /is a comment.*Take it out/],
  ["quotation marks of a text program", OPEN, spoilt("umay.json", '"title"', "“title”"), ["check"], 1, /straight marks/],
  ["an end that is cut off", undefined, file("umay.json", '{ "title": "a"'), ["check"], 1, /the file ends too early/],
  ["an unknown key", OPEN, spoilt("umay.json", '"currency"', '"curency"'), ["check"], 1, /did you mean “currency”/],
  ["a year without quotation marks", OPEN, spoilt("umay.json", '"2025",', "2025,"), ["check"], 1, /2025 cannot stand there, but "2025" can/],
  ["a name where a table is named", OPEN, spoilt("umay.json", '{ "file": "centres.csv" }', '"centres.csv"'), ["check"], 1, /\{ "file": "centres\.csv" \} can/],
  ["nothing in it", undefined, file("umay.json", "{}"), ["check"], 1, /Add it, for instance "currency": "KGS"/],
  ["no table in it", undefined, file("umay.json", '{ "title": "a", "currency": "KGS", "fiscalYear": "2025" }'), ["run"], 1, /names no table.*Add “budgets” or “centres”/],
  ["a currency in words", OPEN, spoilt("umay.json", '"KGS"', '"som"'), ["check"], 1, /"som" cannot stand there, but KGS can/],
  ["an unknown service", OPEN, spoilt("umay.json", '"cost-standards.csv" }', '"cost-standards.csv", "use": { "sheltr": "open-shelter" } }'), ["check"], 1, /did you mean “shelter”/],
  ["a country in words", OPEN, spoilt("umay.json", '"currency"', '"country": "kyrgyzstan", "currency"'), ["check"], 1, /Known: kg, kz/],
  ["questions that are open", OPEN, spoilt("umay.json", '"currency"', '"questions": ["unit?"], "currency"'), ["run"], 1, /Answer them, then remove them/],
]; // prettier-ignore

const cells: readonly Mistake[] = [
  ["no column of amounts", OPEN, spoilt("funding.csv", ",amount,", ",how much,"), ["check"], 1, /no column says “amount”.*give the column .*that name/],
  ["a number with two meanings", OPEN, spoilt("centres.csv", ",12,family_place", ",1.234,family_place"), ["check"], 1, /1\.234 or 1234.*Set "decimal"/],
  ["a number with two meanings in a budget", undefined, file("budget.csv", BUDGET.replaceAll("000", ".000")), ofBudget(), 1, /Set "decimal" to/],
  ["per cent without its sign", OPEN, spoilt("assumptions.csv", "10%,7%,12%", "10,7,12"), ["check"], 1, /Write it with its sign: 10%/],
  ["a probability in per cent", OPEN, spoilt("funding.csv", ",0.5,", ",50,"), ["check"], 1, /Per cent needs its sign/],
  ["places below zero", OPEN, spoilt("centres.csv", ",12,family_place", ",-12,family_place"), ["check"], 1, /-12 is below zero; expected ≥ 0/],
  ["a year of two digits", OPEN, spoilt("funding.csv", "KGS,2025,1,6", "KGS,25,1,6"), ["check"], 1, /write it like 2025/],
  ["a thirteenth month", OPEN, spoilt("funding.csv", "2025,1,6", "2025,1,13"), ["check"], 1, /expected 1–12/],
  ["an unknown state of money", OPEN, spoilt("funding.csv", ",disbursed,", ",perhaps,"), ["check"], 1, /is not one of paid, signed, pledged/],
  ["an unknown service", OPEN, spoilt("centres.csv", "a-2,shelter", "a-2,sheltr"), ["check"], 1, /did you mean “shelter”/],
  ["an unknown centre", OPEN, spoilt("funding.csv", "b-2,City", "b-22,City"), ["check"], 1, /b-22.*b-2/],
]; // prettier-ignore

const flags: readonly Mistake[] = [
  ["an unknown command", undefined, nothing, ["rnu"], 2, /Did you mean run\? “umay --help”/],
  ["a file for a command", undefined, file("budget.csv"), ["budget.csv"], 2, /the command comes first: umay check budget\.csv/],
  ["an analysis for a command", OPEN, nothing, ["umay.json"], 2, /the command comes first: umay run umay\.json/],
  ["a flag before the command", undefined, nothing, ["--out", "x", "run"], 2, /after its command: umay run --out/],
  ["a flag of another command", OPEN, nothing, ["gap", "--format", "csv"], 2, /belongs to: umay run/],
  ["a flag cut short", OPEN, nothing, ["run", "--lang", "ru"], 2, /Did you mean --language\?/],
  ["a misspelt flag", OPEN, nothing, ["run", "--fromat", "csv"], 2, /Did you mean --format\? “umay run --help”/],
  ["a flag that nothing is like", OPEN, nothing, ["run", "--verbose"], 2, /“umay run --help” shows what there is/],
  ["one hyphen", OPEN, nothing, ["run", "-out", "x"], 2, /Two hyphens.*--out/],
  ["a dash of a text program", OPEN, nothing, ["run", "—format", "csv"], 2, /Two hyphens.*--format/],
  ["a flag without its value", OPEN, nothing, ["run", "--format"], 2, /--format <list> needs a value/],
  ["a flag for a value", OPEN, nothing, ["run", "--out", "--tidy"], 2, /--out <dir> needs a value/],
  ["a blank value", OPEN, nothing, ["run", "--out="], 2, /--out <dir> needs a value/],
  ["a flag twice", OPEN, nothing, ["run", "--format", "csv", "--format", "json"], 2, /more than once\. Leave one/],
  ["a blank argument", OPEN, nothing, ["run", ""], 2, /An argument is empty/],
  ["two analyses", OPEN, nothing, ["run", "a.json", "b.json"], 2, /2 instead of 1/],
  ["an unknown format", OPEN, nothing, ["run", "--format", "pdf"], 2, /did you mean "html"/],
  ["a program for a format", OPEN, nothing, ["run", "--format", "excel"], 2, /did you mean "xlsx"/],
  ["an unknown engine", OPEN, nothing, ["run", "--engine", "mysql"], 2, /takes one of memory, duckdb/],
  ["an unknown figure", OPEN, nothing, ["run", "--figures", "hard_gap"], 2, /did you mean “hard-gap”/],
  ["a shape of a file that is not written", OPEN, nothing, ["run", "--format", "json", "--tidy"], 2, /--tidy shapes the CSV/],
  ["an estimate without a request", OPEN, nothing, ["run", "--format", "estimate"], 2, /Write into umay\.json.*"request": \{ "to"/],
  ["a folder that is a file", OPEN, nothing, ["run", "--format", "json", "--out", "umay.json"], 1, /Name another folder with --out/],
  ["a reader of a run", OPEN, nothing, ["run", "--for", "public"], 2, /umay publish --for ID/],
  ["an unknown reader", OPEN, nothing, ["publish", "--for", "ministry"], 2, /names readers under "requests"/],
  // Before, what was executed in another year answered.
  ["a phase that the year does not have", undefined, file("budget.csv", "programme,2022 executed USD,2023 approved USD\nSchools,100,130\n"), ["budget", "budget.csv", "--fiscal-year", "2023", "--phase", "executed"], 2, /no amounts “executed.+2023”\. It has: executed.+2022;\s+approved, 2023/],
  ["a year of two digits", undefined, file("budget.csv"), ["budget", "budget.csv", "--fiscal-year", "25"], 2, /such as 2025/],
  ["a unit in words", undefined, file("budget.csv"), ["budget", "budget.csv", "--unit", "thousand"], 2, /such as 1000/],
  ["a currency in words", undefined, file("budget.csv"), ["budget", "budget.csv", "--currency", "som"], 2, /such as KGS, not "som"/],
  ["an unknown scheme", undefined, file("budget.csv"), ofBudget("--scheme", "oecd"), 2, /Nearest: oecd-dac/],
  ["a sheet of a text", undefined, file("budget.csv"), ofBudget("--sheet", "1"), 1, /is no workbook/],
  ["a header that is not there", undefined, file("budget.csv"), ofBudget("--column", "approved=Plan"), 1, /no column says “Plan”/],
  ["a row that is not there", undefined, file("budget.csv"), ofBudget("--header-rows", "99"), 1, /no row 99 for headers/],
  ["a condition that no row fits", undefined, file("budget.csv"), ofBudget("--keep", "programme=Parks"), 1, /no row has “Parks”/],
  ["a flag of a table with an analysis", "examples/armenia", nothing, ["budget", "umay.json", "--unit", "1000"], 2, /--unit is for tables.*Write it into umay\.json/],
  ["a scheme with an analysis", "examples/armenia", nothing, ["budget", "umay.json", "--scheme", "iati"], 2, /--scheme is for tables/],
  ["a year with an analysis", OPEN, nothing, ["gap", "umay.json", "--fiscal-year", "2026"], 2, /--fiscal-year is for tables/],
  ["tables without centres", OPEN, nothing, ["gap", "--funding", "funding.csv"], 2, /Give --centres or --needs too/],
  ["a choice among nothing", OPEN, nothing, ["gap", "--centres", "centres.csv", "--use", "shelter=x", "--fiscal-year", "2025", "--currency", "KGS"], 2, /--cost-standards FILE/],
  ["an unknown service", OPEN, nothing, ["gap", "--centres", "centres.csv", "--use", "sheltr=x", "--fiscal-year", "2025", "--currency", "KGS"], 2, /did you mean “shelter”/],
  ["an unknown norm", OPEN, nothing, ["gap", "--centres", "centres.csv", "--supply", "coe-beds", "--fiscal-year", "2025", "--currency", "KGS"], 2, /Nearest: coe-beds-2006/],
  ["an unknown funder", OPEN, nothing, ["gap", "--without", "Donor 9"], 1, /Funders: .*Nearest: Donor 1/],
  ["an engine of a table", undefined, file("budget.csv"), ["check", "budget.csv", "--engine", "duckdb"], 2, /Leave it out/],
  ["settings of a file without a file", undefined, nothing, ["init", "x", "--unit", "1000"], 2, /add --from FILE/],
  ["a shape of tables with a budget", undefined, file("budget.csv"), ["init", "x", "--from", "budget.csv", "--tables", "csv"], 2, /leave it out, or --from/],
  ["an unknown country with a file", undefined, file("budget.csv"), ["init", "x", "--from", "budget.csv", "--country", "russia"], 2, /kg, kz, tj, tm, uz/],
  ["an unknown country", undefined, nothing, ["init", "x", "--country", "russia"], 2, /kg, kz, tj, tm, uz/],
  ["no figure to explain", OPEN, nothing, ["explain"], 2, /Missing “figure”: id of a figure, such as hard-gap/],
  ["a misspelt figure", OPEN, nothing, ["explain", "hardgap"], 2, /did you mean “hard-gap”/],
  ["a figure in words", OPEN, nothing, ["explain", "нехватка"], 2, /There is no figure “нехватка”. Known: [a-z-]+, /],
  ["a figure that is not given", OPEN, nothing, ["explain", "npv"], 2, /umay formulas npv/],
  ["an unknown centre", OPEN, nothing, ["explain", "hard-gap", "--per", "centre=osh"], 2, /Known: a-1, a-2, a-3, b-1, b-2/],
  ["an unknown key", OPEN, nothing, ["explain", "hard-gap", "--per", "city=osh"], 2, /Known: .*centre/],
  ["a key without a value", OPEN, nothing, ["explain", "hard-gap", "--per", "centre"], 2, /such as centre=osh/],
  ["the same file twice", OPEN, nothing, ["compare", "umay.json", "umay.json"], 2, /Name two results/],
  ["one file to compare", OPEN, nothing, ["compare", "umay.json"], 2, /Compare two results: 1 given/],
  ["what is no result", OPEN, file("x.json", '{ "a": 1 }'), ["compare", "umay.json", "x.json"], 1, /x\.json.*no key “a”/],
  ["a change of centres that are not there", "examples/armenia", nothing, ["whatif", "umay.json", "--pay", "+10%"], 2, /names no centres.*umay budget umay\.json/],
  ["a change that changes nothing", OPEN, nothing, ["whatif", "--index", "0%"], 2, /--index changes nothing in umay\.json/],
  ["a month for what changes the whole year", OPEN, nothing, ["whatif", "--places", "+2", "--from", "July"], 2, /for the whole year/],
  ["a month that is none", OPEN, nothing, ["whatif", "--pay", "+10%", "--from", "Juny"], 2, /takes a month, such as June/],
  ["an unknown norm to look at", undefined, nothing, ["standards", "coe-bed"], 2, /did you mean "coe-beds-2006"/],
  ["an argument that is not taken", undefined, nothing, ["schemes", "oecd"], 2, /“umay schemes --help”/],
]; // prettier-ignore

const all = { files, "the analysis file": analyses, cells, "the call": flags };

/** A folder as it is laid for a mistake, its analysis in a language. */
function laid(example: string | undefined, lay: Lay, language: string): string {
  const folder = temporary.make(example);
  lay(folder);
  const path = join(folder, "umay.json");
  try {
    writeFileSync(path, readFileSync(path, "utf8").replace('"language": "en"', `"language": "${language}"`));
  } catch {
    // Where there is no analysis, the machine says the language.
  }
  return folder;
}

describe.each(Object.entries(all))("a mistake in %s", (_, mistakes) => {
  it.each(mistakes.map((each, turn) => [...each, languagesFor(locales, turn)] as const))(
    "%s",
    async (_, example, lay, argv, code, says, languages) => {
      const told: string[] = [];
      for (const { code: language } of languages) {
        const folder = laid(example, lay, language);
        const env = { LANG: `${language}_XX.UTF-8` };
        const { code: ended, out } = await umay(folder, [...argv, "--json"], { env });
        const { issues } = documentOf(out);
        const sentences = issues
          .flatMap(({ severity, message }) => (severity === "warning" ? [] : [message]))
          .join(" ");
        expect([language, ended], sentences).toEqual([language, code]);
        expect(sentences).not.toMatch(/\{\w+\}|undefined|\[object|\n\s+at /);
        expect(out).not.toContain(folder);
        told.push(sentences);
      }
      expect(told[0]).toMatch(says);
      // Each language has its own sentence.
      expect(new Set(told).size).toBe(languages.length);
      expect(told).not.toContain("");
    },
  );

  it.each(someOf(mistakes))("%s: on a narrow screen", async (_, example, lay, argv, code) => {
    const {
      code: ended,
      out,
      err,
    } = await umay(laid(example, lay, "ru"), argv, { env: { LANG: "ru_RU.UTF-8" }, columns: 40 });
    expect(ended).toBe(code);
    expect(`${out}${err}`).toMatch(/[а-я]/);
    expect(`${out}${err}`.split("\n").filter((line) => line.length > 40)).toEqual([]);
  });
});

it("an analysis that is missing is begun with a table that lies there, or anew", async () => {
  const said = async (lay: Lay): Promise<string> => (await umay(laid(undefined, lay, "en"), ["run"])).err;
  expect(await said(file("budget.csv"))).toContain("Begin with one: umay check budget.csv");
  expect(await said(nothing)).toContain("start with: umay init");
});

// Seen red with every flag taken for known.
it("no command takes a flag that it does not know", async () => {
  const { out } = await umay(temporary.make(), ["--help"]);
  const commands = [...out.matchAll(/^ {2}([a-z]+)(?: \[|$)/gm)].map((match) => match[1] ?? "");
  expect(commands.length).toBeGreaterThan(12);
  for (const command of commands) {
    const { code, err } = await umay(temporary.make(), [command, "--no-such-flag"]);
    expect([command, code, err.includes(`umay ${command} --help`)]).toEqual([command, 2, true]);
  }
});

it("help is shown where it is asked for as a word", async () => {
  expect(await umay(temporary.make(), ["help", "run"])).toMatchObject({ code: 0, err: "" });
});

// Seen red: umay check my data/b.csv, which names two files.
it("quotes a path with a blank in a command that it proposes", async () => {
  const folder = temporary.make();
  inFolder("my data", "b.csv")(folder);
  const { err } = await umay(folder, ["run", "my data/umay.json"]);
  expect(err).toContain('umay check "my data/b.csv"');
});

// Seen red: a sentence, and no document.
it("tells what it wrote as one JSON document", async () => {
  const folder = temporary.make();
  const { code, out } = await umay(folder, ["sheet", "--questions", "q.csv", "--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ command: "sheet", written: "q.csv" });
  expect(readFileSync(join(folder, "q.csv"), "utf8")).not.toBe("");
});

// Seen red: the file that is yet to be written was missed, too.
it("tells of a wrong flag beside a file that is yet to be written", async () => {
  const { code, err } = await umay(temporary.make(), ["sheet", "--questions", "q.csv", "--bogus"]);
  expect(code).toBe(2);
  expect(err).toContain("Unknown option --bogus");
  expect(err).not.toContain("q.csv");
});

import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { edit, folders, umay } from "./cli-host.js";
import { documentOf } from "../support/document-of.js";

const temporary = folders();
afterAll(() => temporary.clear());

const BUDGET = [
  "code,description,approved",
  "01,Shelters against domestic violence,100",
  "02,Office for Women,50",
  "03,Women’s dormitory,30",
  "04,Roads,900",
  "05,Ճանապարհներ,10",
  "",
].join("\n");

const ANALYSIS = {
  title: "Demo",
  currency: "KGS",
  fiscalYear: "2025",
  budgets: [
    {
      file: "b.csv",
      unit: 1,
      fiscalYear: "2025",
      level: "state",
      columns: { id: "code", description: "description", approved: "approved" },
    },
  ],
  tagging: { schemes: ["oecd-dac"] },
};

type Told = { readonly code: string; readonly severity: string; readonly column?: string };

/** Issues, without the notes that the columns of a proposal are passed over. */
const left = (issues: readonly Told[]): readonly Told[] =>
  issues.filter(
    ({ code, severity, column = "" }) =>
      code !== "column.unknown" || severity !== "warning" || !/^(?:proposed|line)_/.test(column),
  );

/** A folder with a budget and its analysis. */
function prepared(more: object = {}, budget = BUDGET): string {
  const folder = temporary.make();
  writeFileSync(join(folder, "b.csv"), budget);
  writeFileSync(join(folder, "umay.json"), JSON.stringify({ ...ANALYSIS, ...more }));
  return folder;
}

const table = (folder: string, file = "tags-suggested.csv"): string => readFileSync(join(folder, file), "utf8");

describe("suggest", () => {
  it("writes a table whose proposals are blank, and tells what was read and what is next", async () => {
    const folder = prepared();
    const { code, out, err } = await umay(folder, ["suggest"], { columns: 200 });
    expect([code, err]).toEqual([0, ""]);
    expect(table(folder)).toBe(
      [
        "\uFEFFid,scheme,code,gbv,component,reason,by,date,proposed_strength,proposed_because,proposed_code,proposed_gbv,proposed_component,line_name,line_programme",
        '01,oecd-dac,,,,,,,strong,"“domestic violence”, “Shelters” in “description”.",2 or 1,1,protection,Shelters against domestic violence,',
        "02,oecd-dac,,,,,,,strong,“Office for Women” in “description”.,2 or 1,,,Office for Women,",
        "03,oecd-dac,,,,,,,weak,“Women’s” in “description”. The word alone does not say what the money is for. In doubt: the line is about a building too (“dormitory”).,,,,Women’s dormitory,",
        "",
      ].join("\r\n"),
    );
    expect(out.split("\n").slice(0, 6)).toEqual([
      "Read 5 lines. Proposed: 3, of them 2 strong and 1 weak. 2 say nothing, 0 are tagged already.",
      "Looked in “description”, for words of English, Russian, Kazakh, Kyrgyz, Uzbek, Tajik, Ukrainian, Spanish.",
      "1 of those that say nothing is in a script of which no words are known: it was not searched.",
      "",
      "1. 01: Shelters against domestic violence (strong)",
      "   “domestic violence”, “Shelters” in “description”.",
    ]);
    expect(out).toContain('umay.json: "tagging": { …, "tags": { "file": "tags-suggested.csv" } }');
    expect(out.trimEnd().split("\n").at(-1)).toBe("Next: umay run");
  });

  it("speaks Russian, and writes the table as a Russian spreadsheet opens it", async () => {
    const folder = prepared(
      { language: "ru" },
      "код,наименование,план\n01,Кризисный центр для женщин,1.5\n02,Дороги,2\n",
    );
    edit(
      folder,
      "umay.json",
      '{"id":"code","description":"description","approved":"approved"}',
      '{"id":"код","description":"наименование","approved":"план"}',
    );
    const { code, out, err } = await umay(folder, ["suggest"], { columns: 200 });
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Прочитано 2 строки. Предложено 1: уверенно 1, под вопросом 0. Ничего не говорят 1");
    expect(out).toContain("1. 01: Кризисный центр для женщин (уверенно)");
    expect(out).toContain("Записано: tags-suggested.csv");
    expect(out.trimEnd().split("\n").at(-1)).toBe("Дальше: umay run");
    expect(table(folder)).toContain(";предложено: уверенность;предложено: по каким словам;");
    const row =
      "01;oecd-dac;;;;;;;высокая;«Кризисный центр для женщин» в столбце «наименование».;2 или 1;1;protection;Кризисный центр для женщин;";
    expect(table(folder).split("\r\n")[1]).toBe(row);
  });

  it("gives one JSON document", async () => {
    const folder = prepared();
    const { code, out, err } = await umay(folder, ["suggest", "--json"]);
    expect([code, err]).toEqual([0, ""]);
    const document = JSON.parse(out) as { suggestions: object[] };
    expect(document).toMatchObject({
      formatVersion: 2,
      command: "suggest",
      inputs: [{ file: "b.csv", rows: 5 }],
      figures: [],
      issues: [],
      written: "tags-suggested.csv",
      searched: { lines: 5, strong: 2, weak: 1, tagged: 0, silent: 2, foreign: 1 },
    });
    expect(document.suggestions[0]).toMatchObject({
      id: "01",
      group: "violence",
      strength: "strong",
      component: "protection",
      file: "b.csv",
      row: 2,
      name: "Shelters against domestic violence",
      why: "“domestic violence”, “Shelters” in “description”.",
      proposed: { scheme: "oecd-dac", codes: ["2", "1"], gbv: "1", component: "protection" },
    });
    expect(document).not.toHaveProperty("kept");
  });

  // Worked: 100 and 50 of 1,090 have a code once a person has written it.
  it("counts nothing until a person has written a code, then that alone", async () => {
    const folder = prepared();
    expect((await umay(folder, ["suggest"])).code).toBe(0);
    const ran = async () => documentOf((await umay(folder, ["run", "--json", "--figures", "all"])).out);
    const before = await ran();
    edit(folder, "umay.json", '"schemes":["oecd-dac"]', '"schemes":["oecd-dac"],"tags":{"file":"tags-suggested.csv"}');
    const named = await ran();
    expect([named.figures, left(named.issues)]).toEqual([before.figures, before.issues]);
    edit(folder, "tags-suggested.csv", "01,oecd-dac,,,,,,,", "01,oecd-dac,2,1,protection,read,A. B.,2025-03-01,");
    const { figures, issues } = await ran();
    const value = (id: string, code?: string) =>
      figures.find((each) => each.id === id && each.per.code === code)?.value;
    expect([left(issues), value("tagged-total", "2"), value("gbv-total")]).toEqual([[], "100", "100"]);
    // What is tagged is not proposed again, and the table that is read is not written over.
    const again = await umay(folder, ["suggest", "--force"], { columns: 200 });
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("tags-suggested.csv is read already")]);
    const other = await umay(folder, ["suggest", "--out", "more.csv", "--json"]);
    expect(JSON.parse(other.out)).toMatchObject({ searched: { tagged: 1, strong: 1, weak: 1 } });
  });

  it("does not propose what a rule says, but what only “otherwise” covers", async () => {
    const rules = [{ where: [{ column: "id", equals: "01" }], code: "2", because: "law" }];
    const otherwise = { codes: { "oecd-dac": "0" }, because: "all was read" };
    const folder = prepared({ tagging: { schemes: ["oecd-dac"], rules, otherwise } });
    const { suggestions } = JSON.parse((await umay(folder, ["suggest", "--json"])).out) as {
      suggestions: { id: string }[];
    };
    expect(suggestions.map((each) => each.id)).toEqual(["02", "03"]);
  });

  it("writes over nothing without --force", async () => {
    const folder = prepared();
    writeFileSync(join(folder, "tags-suggested.csv"), "mine");
    const { code, out, err } = await umay(folder, ["suggest"]);
    expect([code, out, table(folder)]).toEqual([1, "", "mine"]);
    expect(err).toContain("tags-suggested.csv is already there");
    expect((await umay(folder, ["suggest", "--force"])).code).toBe(0);
    expect(table(folder)).toContain("domestic violence");
  });

  it.each(["b.csv", "umay.json"])("never writes over %s, which the analysis reads", async (file) => {
    const folder = prepared();
    const before = table(folder, file);
    const { code, err } = await umay(folder, ["suggest", "--out", file, "--force"]);
    expect([code, table(folder, file)]).toEqual([2, before]);
    expect(err).toContain(file);
  });

  it("puts the table where --out says, and names it from the analysis", async () => {
    const folder = prepared();
    const { code, out } = await umay(folder, ["suggest", "umay.json", "--out", "new/proposals.csv"], { columns: 200 });
    expect([code, existsSync(join(folder, "new/proposals.csv"))]).toEqual([0, true]);
    expect(out).toContain("Written: new/proposals.csv");
    expect(out).toContain('"tags": { "file": "new/proposals.csv" }');
    expect(out).not.toContain(folder);
  });

  it("prints lines that are called alike together, ten at first", async () => {
    const rows = Array.from({ length: 15 }, (_, at) => `${String(at + 10)},Women ${String(at)},1`);
    const text = ["code,description,approved", "01,Office for Women,1", "02,Office for Women,1", ...rows, ""].join(
      "\n",
    );
    const folder = prepared({}, text);
    const { out } = await umay(folder, ["suggest"], { columns: 200 });
    expect(out).toContain("1. 01: Office for Women (strong, 1 more line called so)");
    expect(out).toContain("… 6 more: --all");
    expect(out).not.toContain("Women 14");
    const all = await umay(folder, ["suggest", "--all", "--force"], { columns: 200 });
    expect(all.out).toContain("Women 14");
    for (const line of (await umay(folder, ["suggest", "--force"], { columns: 40 })).out.split("\n"))
      expect(line.length).toBeLessThanOrEqual(40);
  });

  // Derived: no row of Slovene words stands in the table of words. Seen red before the columns and languages were said.
  it("searches names before the amounts are named, and says where and for which languages", async () => {
    const budgets = [{ file: "b.csv", unit: 1, columns: { description: "Naziv" } }];
    const folder = prepared({ budgets }, "Naziv,Znesek\nVarna hiša za ženske,531620\nCeste,10\n");
    const { out } = await umay(folder, ["suggest"], { columns: 300 });
    expect(out).toContain("Read 2 lines.");
    expect(out).toContain("no known word stands in “Naziv”. Words are known for English, Russian,");
  });

  it("writes no table where there is nothing to propose", async () => {
    const folder = prepared({}, "code,description,approved\n01,Roads,1\n");
    const { code, out } = await umay(folder, ["suggest"]);
    expect([code, readdirSync(folder).sort()]).toEqual([0, ["b.csv", "umay.json"]]);
    expect(out).toContain("Nothing was written");
  });

  it.each([
    ["an empty budget", ""],
    ["a budget without lines", "code,description,approved\n"],
  ])("says what is wrong with %s, and writes nothing", async (_, text) => {
    const folder = prepared({}, text);
    const { code, out, err } = await umay(folder, ["suggest"]);
    expect([code, out, readdirSync(folder).sort()]).toEqual([1, "", ["b.csv", "umay.json"]]);
    expect(err).toContain("There is no budget line to search.");
    const json = await umay(folder, ["suggest", "--json"]);
    expect([json.code, json.err, JSON.parse(json.out)]).toMatchObject([1, "", { written: null, suggestions: [] }]);
  });

  it("says so where an analysis names no budget", async () => {
    const folder = prepared({ budgets: [], tagging: undefined });
    const { code, err } = await umay(folder, ["suggest", "--language", "ru"]);
    expect([code, err]).toEqual([1, expect.stringContaining("Нет ни одной строки бюджета")]);
  });

  it("proposes from the rows that were accepted, and says that others were not", async () => {
    const folder = prepared({}, BUDGET.replace("900", "many"));
    const { code, out, err } = await umay(folder, ["suggest"]);
    expect(code).toBe(1);
    expect(out).toContain("Read 4 lines.");
    expect(err).toContain("many");
  });

  it("takes an analysis, not a table, and only the options it has", async () => {
    const folder = prepared();
    const budget = await umay(folder, ["suggest", "b.csv"], { columns: 200 });
    expect([budget.code, budget.err]).toEqual([2, expect.stringContaining("umay init --from b.csv")]);
    expect((await umay(folder, ["suggest", "--accept"])).code).toBe(2);
    const missing = await umay(folder, ["suggest", "nowhere.json"]);
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining("nowhere.json")]);
  });

  it("is checked as a table of tags", async () => {
    const folder = prepared();
    expect((await umay(folder, ["suggest"])).code).toBe(0);
    const { code, out } = await umay(folder, ["check", "tags-suggested.csv"]);
    expect(code).toBe(0);
    expect(out).toContain('"tags"');
  });
});

describe("suggest --from", () => {
  const OLD = [
    "id,scheme,code,gbv,component,reason,by,date,name",
    "04,oecd-dac,1,0.5,policy,safe roads,A. B.,2024-02-01,Roads",
    "99,oecd-dac,2,,,the law,A. B.,2024-02-01,office for women",
    "98,oecd-dac,2,,,the law,A. B.,2024-02-01,Gone",
    "03,oecd-dac,,,,,,,Women’s dormitory",
    "",
  ].join("\n");

  it("carries tags over by id, lists what is gone and what is new, and points out a name that is there again", async () => {
    const folder = prepared();
    writeFileSync(join(folder, "old.csv"), OLD);
    const { code, out, err } = await umay(folder, ["suggest", "umay.json", "--from", "old.csv"], { columns: 200 });
    expect([code, err]).toEqual([0, ""]);
    const [, first] = table(folder).split("\r\n");
    expect(first).toBe("04,oecd-dac,1,0.5,policy,safe roads,A. B.,2024-02-01,,carried over from old.csv,,,,Roads,");
    expect(out.split("\n").slice(-12, -5)).toEqual([
      "Carried over from old.csv: 1 row.",
      "Gone from the budget, not carried over:",
      "  99: office for women (it was oecd-dac 2)",
      "    02: called alike this year. If it is the same thing, tag it so.",
      "  98: Gone (it was oecd-dac 2)",
      "New: 4 lines without a tag last year or this: 01, 02, 03, 05",
      "",
    ]);
    const { out: json } = await umay(folder, ["suggest", "--from", "old.csv", "--json", "--force"]);
    expect(JSON.parse(json)).toMatchObject({
      inputs: [{ file: "b.csv" }, { file: "old.csv" }],
      kept: [{ id: "04", code: "1" }],
      vanished: [
        { tag: { id: "99", code: "2" }, alike: ["02"] },
        { tag: { id: "98" }, alike: [] },
      ],
      fresh: ["01", "02", "03", "05"],
      searched: { tagged: 1 },
    });
  });

  // Worked: half of 900.
  it("counts what was carried over once the table is named", async () => {
    const folder = prepared();
    writeFileSync(join(folder, "old.csv"), OLD);
    expect((await umay(folder, ["suggest", "--from", "old.csv"])).code).toBe(0);
    edit(folder, "umay.json", '"schemes":["oecd-dac"]', '"schemes":["oecd-dac"],"tags":{"file":"tags-suggested.csv"}');
    const { figures, issues } = documentOf((await umay(folder, ["run", "--json"])).out);
    expect([left(issues), figures.find((each) => each.id === "gbv-total")?.value]).toEqual([[], "450"]);
  });

  it("reads back the table that it wrote, with the names in it", async () => {
    const folder = prepared({ language: "ru" });
    writeFileSync(join(folder, "old.csv"), OLD);
    expect((await umay(folder, ["suggest", "--from", "old.csv", "--out", "new.csv"])).code).toBe(0);
    expect(table(folder, "new.csv")).toContain("0,5");
    const { out } = await umay(folder, ["suggest", "--from", "new.csv", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ kept: [{ id: "04", code: "1", gbv: "0.5" }], vanished: [] });
  });

  it.each([
    ["is not there", undefined, "nope.csv"],
    ["is no table of tags", "a,b\n1,2\n", "nope.csv"],
    ["has a row that cannot be read", "id,code,gbv\n01,2,7\n", "7"],
  ])("writes nothing where the old table %s", async (_, text, expected) => {
    const folder = prepared();
    if (text !== undefined) writeFileSync(join(folder, "nope.csv"), text);
    const { code, err } = await umay(folder, ["suggest", "--from", "nope.csv"]);
    expect([code, existsSync(join(folder, "tags-suggested.csv"))]).toEqual([1, false]);
    expect(err).toContain(expected);
  });

  it("never writes over the old table", async () => {
    const folder = prepared();
    writeFileSync(join(folder, "tags-suggested.csv"), OLD);
    const { code } = await umay(folder, ["suggest", "--from", "tags-suggested.csv", "--force"]);
    expect([code, table(folder)]).toEqual([2, OLD]);
  });
});

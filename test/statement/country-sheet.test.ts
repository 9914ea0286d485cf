import { profiles } from "../../src/profiles/index.js";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Analysis } from "../../src/model/analysis.js";
import { run } from "../support/run.js";
import { type SheetDocument, countrySheet } from "../../src/statement/country-sheet.js";
import { runFolder } from "../support/examples.js";
import { folders, umay } from "../commands/cli-host.js";

const ANSWERS = `questionnaire,question,answer,cost,source
sdg-5c1,Q1.1,yes,,ministry
sdg-5c1,1.2,no,,ministry
sdg-5c1,1.3,yes,,ministry
pefa-grpfm,1.1,D,,ministry
pefa-grpfm,1.2,A,,ministry
pefa-grpfm,4.1,B,,ministry
coordination,1.1,in place,,ministry
coordination,2.1,in part,250000,ministry
coordination,2.2,,,
`;
const SOURCES = "id,title,publisher,year,kind\nministry,Answers of the ministry,Ministry of Finance,2025,published\n";
const ANALYSIS: Analysis = {
  ...{ title: "A country", currency: "KGS", fiscalYear: "2025" },
  budgets: [
    {
      ...{ file: "budget.csv", unit: 1, level: "state", fiscalYear: "2025", hierarchy: "none" },
      columns: { id: "id", description: "name", approved: "approved", executed: "executed" },
    },
  ],
  tagging: {
    schemes: ["oecd-dac"],
    rules: [{ where: [{ column: "description", equals: "Shelters" }], code: "2", gbv: "1", because: "for this" }],
  },
  population: { file: "population.csv" },
  answers: { file: "answers.csv" },
  sources: { file: "sources.csv" },
};
const FILES = {
  "budget.csv": "id,name,approved,executed\na,Shelters,3000000,2000000\nb,Roads,997000000,900000000\n",
  "population.csv": "region,year,population,women,women_15plus\nAll,2025,1000000,500000,400000\n",
  "answers.csv": ANSWERS,
  "sources.csv": SOURCES,
};
const result = run(ANALYSIS, FILES);

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const rowsOf = (sheet: SheetDocument | undefined, id: string): string[] =>
  (sheet?.tables.find((each) => each.id === `sheet-${id}`)?.rows ?? []).map(({ label, cells }) =>
    plain([label, ...cells.map(({ text }) => text)].join(" | ")),
  );

describe("a country on one sheet", () => {
  const sheet = countrySheet([result], en);
  const source = "Answers of the ministry, Ministry of Finance, 2025";

  // Derived: criterion 1 has two yes and is satisfied, so that the class is at least “approaches”; D and A are D+ by M1.
  test("says how the budget works, scored, with the source of the answers", () => {
    expect(rowsOf(sheet, "budget-system")).toEqual([
      `SDG 5.c.1: systems to track allocations for gender equality | approaches the requirements to fully meets the requirements; 3 of 13 answered | ${source}`,
      `PEFA GRPFM-1: Gender impact analysis of proposals on expenditure | D+ | ${source}`,
      `PEFA GRPFM-4: Gender in the documents of the budget proposal | B | ${source}`,
    ]);
  });

  // Derived: 2,000,000 of 902,000,000; for 1,000,000 inhabitants and 400,000 women of 15 and over.
  test("has the money against violence, whole and for each", () => {
    expect(rowsOf(sheet, "money").map((each) => each.split(" | ").slice(0, 2))).toEqual([
      ["Allotted", "KGS 3.00 million"],
      ["Spent", "KGS 2.00 million"],
      ["Of all money", "0.2%"],
      ["For one inhabitant", "2 KGS"],
      ["For one woman", "5 KGS"],
    ]);
  });

  test("has the coordination of services with what it costs; what is not answered is named and no zero", () => {
    expect(rowsOf(sheet, "coordination")).toEqual([
      `National: laws and policies on coordination | in place | ${source}`,
      `Local: a formal body for coordination | in part; costs KGS 0.25 million a year | ${source}`,
    ]);
    const open = sheet?.tables.find(({ id }) => id === "sheet-coordination")?.remarks[0] ?? "";
    expect(open).toContain("agreed procedures of health, social and police services");
    expect(rowsOf(sheet, "centres")).toEqual([]);
  });

  test("tells of a question or an answer that there is not", () => {
    const wrong = `${ANSWERS}sdg-5c1,9.9,yes,,\nsdg-5c1,2.1,A,,\n`;
    const { issues } = run(ANALYSIS, { ...FILES, "answers.csv": wrong });
    expect(issues.filter(({ code }) => code.startsWith("answer.")).map(({ row, message }) => [row, message])).toEqual([
      [11, expect.stringContaining("“9.9” is no question of this questionnaire")],
      [12, expect.stringContaining("Write one of yes, no")],
    ]);
  });

  test("in Russian without a word of English", () => {
    const said = countrySheet([result], ru);
    const own = /Answers of the ministry, Ministry of Finance|A country|budget\.csv|PEFA|GRPFM|KGS|umay/g;
    const texts = (said?.tables ?? []).flatMap(({ title, heading, columns, rows, remarks }) => [
      ...[title, heading, ...remarks, ...columns.map(({ label }) => label)],
      ...rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
    ]);
    expect(texts.filter((each) => /[A-Za-z]{3,}/.test(each.replaceAll(own, "")))).toEqual([]);
  });
});

// Worked: examples/central-asia, published counts of centres; shelters of Turkmenistan are unknown, which is no zero.
test("five countries side by side, what is known with its source, in no order of merit", () => {
  const sheet = countrySheet([runFolder("examples/central-asia").result], en, true);
  expect(sheet?.tables[2]?.columns.map(({ label }) => label)).toEqual([
    ...["Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"],
  ]);
  expect(rowsOf(sheet, "centres").slice(0, 2)).toEqual([
    "Centres that are listed | 74 | 16 | 4 | not answered | 29",
    "Needed: Family places in shelters, 1 per 10,000 inhabitants | 2,072 | 724 | 1,069 | 756 | 3,671",
  ]);
  // Seen red: the count of centres cited the population of the World Population Prospects.
  const kyrgyzstan = countrySheet([runFolder("examples/kyrgyzstan").result], en);
  const cites = rowsOf(kyrgyzstan, "centres").map((each) => each.includes("World Population Prospects"));
  expect(cites.slice(0, 2)).toEqual([false, true]);
  expect(sheet?.sentences[1]).toContain("cannot be ranked");
  expect(sheet?.tables[2]?.remarks.join(" ")).toContain(
    "Tajikistan: Violence with every step, Human Rights Watch, 2019",
  );
});

// Worked: the estimates of the World Health Organization for 2023, as the profiles cite them; Uzbekistan has no row.
test("what a profile knows of a country stands on its sheet, with its source", () => {
  const sheet = countrySheet([runFolder("examples/central-asia").result], en, true, profiles);
  const [violence = "", bodies = ""] = rowsOf(sheet, "country");
  expect(violence.split(" | ").map((each) => each.split(". ")[0])).toEqual([
    "Women affected by partner violence in 12 months",
    ...["4.7%", "12.8%", "16.8%", "3.5%", "not answered"],
  ]);
  expect(bodies).toContain("Ministry of Labour, Social Welfare and Migration");
  expect(sheet?.tables[0]?.remarks.join(" ")).toContain(
    "Uzbekistan: Report naming the agency, darakchi.uz, undated (press).",
  );
});

describe("umay sheet", () => {
  const { make, clear } = folders();
  afterAll(clear);

  test("writes the questionnaires to fill in, which are read back", async () => {
    const folder = make("examples/armenia");
    expect((await umay(folder, ["sheet", "--questions", "answers.csv", "--language", "ru"])).code).toBe(0);
    const text = readFileSync(join(folder, "answers.csv"), "utf8");
    const rows = text.trim().split("\r\n");
    expect(rows.length).toBe(1 + 13 + 12 + 8);
    writeFileSync(
      join(folder, "answers.csv"),
      rows.map((row, at) => (at === 1 ? row.replace(/;;;$/, ";да;;") : row)).join("\r\n"),
    );
    const path = join(folder, "umay.json");
    const analysis = JSON.parse(readFileSync(path, "utf8")) as Analysis;
    writeFileSync(path, JSON.stringify({ ...analysis, answers: { file: "answers.csv" } }));
    const { code, out, err } = await umay(folder, ["sheet", "--format", "md"]);
    expect([code, err]).toEqual([0, ""]);
    expect(plain(out)).toContain("1 of 13 answered");
  });

  test("puts countries side by side, and says where there is only one", async () => {
    const folder = make("examples/central-asia");
    expect((await umay(folder, ["compare", "--sheets", "umay.json"])).code).toBe(2);
    const { code, out } = await umay(folder, ["compare", "--sheets", "umay.json", "--by-region"]);
    expect(code).toBe(0);
    expect(out).toContain("Answered: 37 of 235.");
    expect((await umay(folder, ["compare", "umay.json"])).err).toContain("Compare two results: 1 given");
  });
});

import { describe, expect, test } from "vitest";
import { figureIndex } from "../../src/result/find-figures.js";
import type { FigureId } from "../../src/result/register.js";
import { en } from "../../src/made/says/en.js";
import { ru } from "../../src/made/says/ru.js";
import type { Table } from "../../src/report/page.js";
import type { StatementDocument } from "../../src/statement/document.js";
import { statementOf } from "../../src/statement/statement.js";
import { runFolder } from "../support/examples.js";
import { LINES, smallRun } from "../support/small-statement.js";

const made = (...of: Parameters<typeof smallRun>): StatementDocument => {
  const found = statementOf(smallRun(...of), en);
  if (!found) throw new Error("no statement");
  return { ...found, headline: plain(found.headline), sentences: found.sentences.map(plain) };
};

// A number and its unit are held together by a blank that does not break.
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

const listed = ({ parts }: StatementDocument) => {
  const list = parts[0]?.list;
  if (!list) throw new Error("no list");
  return list;
};
const textOf = (statement: StatementDocument): string[] =>
  listed(statement).rows.map(({ kind, cells }) => `${kind}: ${cells.map(({ text }) => text).join(" | ")}`);
const rowsOf = (table: Table | undefined): string[] =>
  (table?.rows ?? []).map(({ label, cells, sentence }) =>
    [label, ...(sentence === undefined ? cells.map(({ text }) => text) : [sentence])].join(" | "),
  );

const BUDGET = { file: "budget.csv", unit: 1000, level: "state", fiscalYear: "2025", hierarchy: "none" as const };
const COLUMNS = {
  id: "line",
  admin: "ministry",
  programme: "programme",
  description: "name",
  approved: "approved",
};

describe("the list", () => {
  // Derived: thousands as the lines have them; 81 ÷ 90, 190 ÷ 200, 300 ÷ 310 and 571 ÷ 600 in per cent; parts 81 × 1 and 300 × 0.5.
  test("lists measures by ministry, with sums, class, part, reason and who decided", () => {
    const statement = made();
    expect(listed(statement).columns.map(({ id }) => id)).toEqual([
      ...["number", "name", "code", "approved", "revised", "executed", "rate", "class", "share", "part"],
      ...["reason", "decision"],
    ]);
    expect(textOf(statement)).toEqual([
      "group:  | Health |  |  |  |  |  |  |  |  |  | ",
      "line: 1 | Obstetric care | 30 / 4 | 300 | 310 | 300 | 96.8% | main aim | 50.0% | 150 | all patients are women | ",
      "subtotal:  | Health, 1 measure |  | 300 | 310 | 300 | 96.8% |  |  | 150 |  | ",
      "group:  | Labour |  |  |  |  |  |  |  |  |  | ",
      "line: 2 | Shelters | 10 / 1 | 100 | 90 | 81 | 90.0% | main aim | 100.0% | 81 | exists for this alone | Board, 1 February 2025; checked: Finance, 1 March 2025",
      "violence:  | of this, against gender-based violence |  | 100 | 90 | 81 | 90.0% |  |  |  |  | ",
      "line: 3 | Family benefit | 10 / 2 | 200 | 200 | 190 | 95.0% | an aim | not stated | not calculated | paid to the family | Board, 1 February 2025; draft, not checked",
      "subtotal:  | Labour, 2 measures |  | 300 | 290 | 271 | 93.4% |  |  | at least 81 |  | ",
      "total:  | All measures, 3 |  | 600 | 600 | 571 | 95.2% |  |  | at least 231 |  | ",
      "aside:  | Found harmful to equality: in no sum above, and taken from none |  |  |  |  |  |  |  |  |  | ",
      "outside: 4 | Roads to work | 20 / 3 | 50 | 50 | 50 | 100.0% | harmful | not stated | not calculated | closes the bus to the clinic | Board, 1 February 2025; checked",
      "aside-total:  | Found harmful, 1 |  | 50 | 50 | 50 | 100.0% |  |  | not calculated |  | ",
    ]);
    expect(statement.mark).toBe("Draft: 1 measure not checked");
  });

  test("leaves out the columns that a budget has nothing for", () => {
    const rules = [
      {
        where: [{ column: "description", equals: "Shelters" }],
        codes: { "oecd-dac": "2" },
        because: "for this alone",
      },
    ];
    const statement = made({ tagging: { schemes: ["oecd-dac"], rules } }, {});
    expect(listed(statement).columns.map(({ id }) => id)).toEqual([
      ...["number", "name", "code", "approved", "revised", "executed", "rate", "class", "reason"],
    ]);
    expect(statement.mark).toBe("");
  });

  test("takes who tagged and checked, when and the status from columns of the budget too", () => {
    const file =
      "ministry,programme,line,name,approved,tagged_by,tagged_on,checked_by,status\nLabour,10,1,Shelters,100,Board,2025-02-01,Finance,checked\nLabour,10,2,Benefit,50,Board,2025-02-03,,draft\n";
    const rules = [{ where: [{ column: "programme", equals: "10" }], code: "2", because: "for this alone" }];
    const columns = {
      ...COLUMNS,
      tagged_by: "tagged_by",
      tagged_on: "tagged_on",
      checked_by: "checked_by",
      status: "status",
    };
    const statement = made(
      { budgets: [{ ...BUDGET, columns }], tagging: { schemes: ["oecd-dac"], rules } },
      { "budget.csv": file },
    );
    expect(
      listed(statement)
        .rows.filter(({ kind }) => kind === "line")
        .map(({ cells }) => cells.at(-1)?.text),
    ).toEqual(["Board, 1 February 2025; checked: Finance", "Board, 3 February 2025; draft, not checked"]);
    expect(statement.mark).toBe("Draft: 1 measure not checked");
  });

  // Derived: 100 + 7 of two lines of one body, programme and name of which the same is said.
  test("joins lines of one body, programme and name", () => {
    const file = "ministry,programme,line,name,approved\nLabour,10,1,Shelters,100\nLabour,10,8,Shelters,7\n";
    const rules = [{ where: [{ column: "programme", equals: "10" }], code: "2", because: "for this alone" }];
    const statement = made(
      { budgets: [{ ...BUDGET, columns: COLUMNS }], tagging: { schemes: ["oecd-dac"], rules } },
      { "budget.csv": file },
    );
    expect(
      listed(statement)
        .rows.filter(({ kind }) => kind === "line")
        .map((each) => [each.detail, each.cells[3]?.text]),
    ).toEqual([["2 budget lines", "107"]]);
    expect(statement.sentences).toContain("This is a plan: the budget holds no spending.");
  });
});

describe("ministries", () => {
  // Derived: Labour has 81 + 190 + 50 thousand, Health 300 + 0; of these 271 and 300 counted.
  test("are screened, found empty, or not screened, which is no zero", () => {
    const { parts } = made();
    expect(rowsOf(parts[0]?.ministries)).toEqual([
      "Health | 300 | 300 | 1 | 300 | 150 | 100.0% | 0 | screened",
      "Labour | 321 | 321 | 2 | 271 | at least 81 | 84.4% | 81 | screened",
      "2 bodies screened | 621 | 621 | 3 | 571 | at least 231 | 91.9% | 81 | ",
      "Police | 480 |  |  |  |  |  |  | not screened",
      "No body named | 0 |  |  |  |  |  |  | not screened",
      "All money | 1,101 |  |  |  |  |  |  | ",
    ]);
  });

  test("say that something was screened and nothing found", () => {
    const rules = [{ where: [{ column: "admin", equals: "Police" }], code: "0", because: "read" }];
    const { parts, sentences } = made({ tagging: { schemes: ["oecd-dac"], rules } });
    expect(rowsOf(parts[0]?.ministries)[0]).toBe("Police | 0.48 | 0.48 | 0 | 0 | 0% | screened, nothing found");
    expect(sentences[0]).toBe(
      "Ministries and bodies: 3. With measures: 0; screened, nothing found: 1; not screened: 2.",
    );
  });
});

describe("a column that nobody has filled in yet", () => {
  // Derived: at the start of a year no line has spending; one that has some makes the phase known.
  test.each([
    ["of every line", (line: string) => line.replace(/,\d+$/, ","), ["approved", "revised"], "approved"],
    [
      "of some lines",
      (line: string) => line.replace(/^(Health.*),\d+$/, "$1,"),
      ["approved", "revised", "executed"],
      "executed",
    ],
  ])("%s: the statement is of a phase with money", (_, blanked, columns, phase) => {
    const statement = made({}, { "budget.csv": LINES.split("\n").map(blanked).join("\n") });
    expect(statement.phase).toBe(phase);
    expect(listed(statement).columns.flatMap(({ id }) => columns.filter((each) => each === id))).toEqual(columns);
    expect(
      listed(statement)
        .columns.map(({ id }) => id)
        .includes("executed"),
    ).toBe(phase === "executed");
  });
});

describe("what was found", () => {
  // Derived: 571 of 1,101 counted, 50 harmful, 0 of one line none, 480 and 0 not assessed.
  test("harmful, none and not assessed are three things, and harm is taken from nothing", () => {
    expect(rowsOf(made().parts[0]?.effects)).toEqual([
      "Counted for gender equality | 3 | 571 | 51.9%",
      "Assessed: none | 1 | 0 | 0%",
      "Assessed: harmful | 1 | 50 | 4.5%",
      "Not assessed | 2 | 480 | 43.6%",
      "All money | 7 | 1,101 | ",
    ]);
  });

  test("says that nobody asked about harm where no scheme has such a class", () => {
    const { parts } = made({
      tagging: { schemes: ["oecd-dac"], otherwise: { codes: { "oecd-dac": "0" }, because: "read" } },
    });
    expect(rowsOf(parts[0]?.effects)).toContain(
      "Assessed: harmful | not asked: no method of this statement looks for harm",
    );
  });
});

describe("a statement and the figures", () => {
  // Cross: sums of the list are added up line by line, figures by the chain of tables.
  test("say the same", () => {
    const result = smallRun();
    const list = statementOf(result, en)?.parts[0]?.list;
    const figure = (id: string, per: Readonly<Record<string, string>>) =>
      figureIndex(result.figures).value(id as FigureId, { fiscalYear: "2025", ...per });
    const sum = (kind: string, name: string, at: number) =>
      list?.rows.find((row) => row.kind === kind && (row.group ?? "") === name)?.cells[at]?.value;
    for (const [at, phase] of [
      [3, "approved"],
      [4, "revised"],
      [5, "executed"],
    ] as const) {
      expect(sum("total", "", at)).toBe(figure("tagged-total", { phase, scheme: "mark" }));
      expect(sum("violence", "", at)).toBe(figure("gbv-total", { phase }));
      for (const admin of ["Labour", "Health"])
        expect(sum("subtotal", admin, at)).toBe(figure("tagged-total", { phase, scheme: "mark", admin }));
    }
  });

  // Worked: the execution of 2023 of Armenia's four lines, thousand AMD: 156,583.6, 153,947.9, 146,664.4.
  test("give the published sums of Armenia", () => {
    const statement = statementOf(runFolder("examples/armenia").result, en);
    const total = statement?.parts[0]?.list?.rows.find(({ kind }) => kind === "total");
    expect(total?.cells.slice(3, 6).map(({ value }) => value)).toEqual(["156583600", "153947900", "146664400"]);
    expect(plain(statement?.headline ?? "")).toBe(
      "0.0058% of the money was screened; AMD 146.7 million of it is for gender equality (actual spending, 2023)",
    );
    // Derived: 2,547,503.2 of 2,547,649.9 million. Seen red: 100.0 %, while four lines were counted.
    expect(JSON.stringify(statement?.parts)).toContain('"99.9942%"');
  });
});

describe("what a statement says first", () => {
  test("the part for women, where the amounts are that part", () => {
    const [budget] = [
      { file: "budget.csv", unit: 1000, level: "state", fiscalYear: "2025", hierarchy: "none" as const },
    ];
    const rules = [
      { where: [{ column: "programme", startsWith: "" }], codes: { percent: { share: "0.5" } }, because: "x" },
    ];
    const columns = {
      id: ["programme", "line"],
      admin: "ministry",
      programme: "programme",
      description: "name",
      executed: "executed",
    };
    const statement = made({
      budgets: [{ ...budget, columns, weighted: ["percent"] }],
      tagging: { schemes: ["percent"], rules },
    });
    expect(statement.headline).toBe(
      "The budget gives only the part for women: KGS 1.10 million (actual spending, 2025)",
    );
    expect(statement.sentences).toContain("Amounts are the part for women already and are not weighted again.");
    expect(listed(statement).columns.map(({ id }) => id)).not.toContain("part");
  });

  // Derived: half of 500 thousand of 2,000 is 12.5 %. Seen red: «Of the screened money that is 100.0%», of the 500 as whole.
  test("of money that counts in part no share of the whole lines that were screened", () => {
    const budgets = [{ file: "b.csv", unit: 1000, fiscalYear: "2025", level: "state" }];
    const rules = [
      { where: [{ column: "description", equals: "Schools" }], codes: { percent: { share: "0.5" } }, because: "x" },
    ];
    const { headline, sentences } = made(
      { budgets, tagging: { schemes: ["percent"], rules } },
      { "b.csv": "id,ministry,description,executed\n1,A,Schools,500\n2,B,Roads,1500\n" },
    );
    expect([headline, ...sentences].filter((each) => each.includes("%"))).toEqual([
      "25.0% of the money was screened; KGS 250 thousand of it is for gender equality (actual spending, 2025)",
      "Of all money that is 12.5%.",
      "If none or all of the unscreened money counted: 12.5% to 87.5%.",
    ]);
  });

  test("the money of each level, and that there is no common total", () => {
    const [first] = [{ unit: 1000, fiscalYear: "2025", hierarchy: "none" as const }];
    const columns = { id: "line", admin: "ministry", description: "name", approved: "approved" };
    const lines = (name: string): string =>
      `line,ministry,name,approved\n1,${name},Shelters,100\n2,${name},Roads,300\n`;
    const statement = made(
      {
        budgets: [
          { ...first, file: "a.csv", level: "state", columns },
          { ...first, file: "b.csv", level: "local", columns },
        ],
        tagging: {
          schemes: ["oecd-dac"],
          rules: [{ where: [{ column: "description", equals: "Shelters" }], code: "2", because: "for this" }],
          otherwise: { codes: { "oecd-dac": "0" }, because: "read" },
        },
      },
      { "a.csv": lines("Labour"), "b.csv": lines("City") },
    );
    expect(statement.parts.map(({ level }) => level)).toEqual(["state", "local"]);
    expect(statement.headline).toBe(
      "state: KGS 100 thousand of 400, or 25.0%, is for gender equality (approved budget, 2025)",
    );
    expect(statement.sentences[1]).toBe(
      "The levels have no common total until transfers between them are named or denied.",
    );
  });

  test("in Russian without a word of English", () => {
    const statement = statementOf(smallRun(), ru);
    const texts = [
      ...[statement?.mast, statement?.headline, statement?.scope, ...(statement?.sentences ?? [])],
      ...(statement?.parts[0]?.list?.columns.map(({ label }) => label) ?? []),
      ...(statement?.parts[0]?.ministries?.columns.map(({ label }) => label) ?? []),
      ...(statement?.parts[0]?.effects.rows.map(({ label }) => label) ?? []),
      ...(statement?.words.rows.flatMap(({ label, cells }) => [label, ...cells.map(({ text }) => text)]) ?? []),
    ];
    expect(texts.filter((each) => /[A-Za-z]{3,}/.test((each ?? "").replace("Two ministries", "")))).toEqual([]);
  });
});

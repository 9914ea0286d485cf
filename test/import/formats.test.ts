import { describe, expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { readBudget } from "../../src/import/read/read-budget.js";

// Columns of known formats, by the names that their files have. The rows are made up; expected totals are derived.
const read = (text: string, settings: Partial<BudgetSettings> = {}) =>
  readBudget(
    { file: "b.csv", ...settings },
    0,
    { name: "b.csv", bytes: new TextEncoder().encode(text) },
    {},
    dictionaries,
  );

type Read = ReturnType<typeof read>;

const fields = ({ input }: Read): Readonly<Record<string, string>> =>
  Object.fromEntries((input.understood?.columns ?? []).map((each) => [each.field, each.header]));
const sum = ({ amounts }: Read, phase: string): number =>
  amounts.filter((each) => each.phase === phase).reduce((total, each) => total + Number(each.amount), 0);
const questions = ({ issues }: Read): readonly string[] =>
  issues.filter((each) => each.severity === "question").map((each) => each.code);

describe("BOOST", () => {
  const text =
    "year,admin1,admin2,func1,func2,econ0,econ1,transfer,approved,executed\n" +
    "2020,1 Central,02 Health,07 Health,071 Care,1 Expenditure,21 Wages,Excluding transfers,1500,1400\n" +
    "2020,2 Local,31 North,09 Education,091 Schools,1 Expenditure,22 Goods,Excluding transfers,700,600\n";

  // Seen red without the dictionary.
  test("the first level of each classification is read, the others are named as unused", () => {
    const found = read(text, { unit: 1, level: "state" });
    expect(fields(found)).toEqual({
      admin: "admin1",
      function: "func1",
      economic: "econ1",
      fiscalYear: "year",
      transfer: "transfer",
      approved: "approved",
      executed: "executed",
    });
    expect(found.input.understood?.unused).toEqual(["admin2", "func2", "econ0"]);
    expect(sum(found, "approved")).toBe(2200); // 1500 + 700
  });

  test("a column of transfers makes the level a question", () => {
    expect(questions(read(text, { unit: 1 }))).toEqual(["budget.level-unknown"]);
  });
});

describe("OECD CRS", () => {
  // Seen red without the dictionary, and without its unit: then it was 1 dollar, by the «USD» of the header.
  test.each([
    "Year,DonorName,RecipientName,USD_Commitment,USD_Disbursement,USD_Disbursement_Defl,PurposeCode,ProjectTitle,Gender",
    "year,donor_name,recipient_name,usd_commitment,usd_disbursement,usd_disbursement_deflated,purpose_code,project_title,gender",
  ])("disbursements in millions of dollars are what was executed: %s", (header) => {
    const found = read(`${header}\n2022,Sweden,Kenya,9,1.5,1.6,15180,Shelters,2\n2022,Norway,Kenya,0,2.25,2.3,15180,Helpline,2\n`); // prettier-ignore
    const [, donor, recipient, , paid, , purpose, title, gender] = header.split(",");
    expect(fields(found)).toEqual({
      admin: donor,
      description: title,
      function: purpose,
      region: recipient,
      fiscalYear: header.split(",")[0],
      marker: gender,
      executed: paid,
    });
    expect(found.unit).toBe("1000000");
    expect(sum(found, "executed")).toBe(3.75); // 1.5 + 2.25
    expect(questions(found)).toEqual([]);
  });
});

describe("IATI", () => {
  const text = (other: string): string =>
    "iati-identifier,reporting-org,title,sector-code,default-currency,total-Disbursement,total-Expenditure\n" +
    `XM-1,Agency,Shelter,15180,USD,100,20\nXM-2,Agency,Helpline,15180,${other},50,10\n`;

  // Seen red without the dictionary, and without the column of currencies.
  test("which money was executed is asked; each row has its currency", () => {
    const same = read(text("USD"), { fiscalYear: "2022" });
    expect(fields(same)).toEqual({ id: "iati-identifier", admin: "reporting-org", description: "title", function: "sector-code" }); // prettier-ignore
    expect(same.currency).toBe("USD");
    expect(questions(same)).toEqual(["column.phase", "column.phase"]);
    expect(questions(read(text("EUR"), { fiscalYear: "2022" }))).toContain("unit.column");
  });
});

describe("forms 0503117 and 0503317 of the Russian treasury", () => {
  const head =
    "Наименование показателя;Код строки;Код расхода по бюджетной классификации;Утвержденные бюджетные назначения;Исполнено;Неисполненные назначения\n";
  const rows =
    "Расходы бюджета - всего, в том числе:;200;x;300;270;30\n" +
    "Образование;200;000 0700 0000000000 000;200;180;20\n" +
    "Культура;200;000 0800 0000000000 000;100;90;10\n";

  // Seen red without the dictionary.
  test("plan and execution are read, not what is left of them", () => {
    const found = read(head + rows, { unit: 1, fiscalYear: "2024" });
    expect(fields(found)).toEqual({
      id: "Код расхода по бюджетной классификации",
      description: "Наименование показателя",
      approved: "Утвержденные бюджетные назначения",
      executed: "Исполнено",
    });
    expect(sum(found, "approved")).toBe(300); // 200 + 100
    expect(sum(found, "executed")).toBe(270); // 180 + 90
    expect(questions(found)).toEqual([]);
  });

  // Seen red where «1.» before the name of a section was not passed over.
  test("its sections are never added", () => {
    const found = read(
      head +
        "1. Доходы бюджета;;;;;\nНалоги;010;000 1 01 00000 00 0000 110;500;490;10\n" +
        "2. Расходы бюджета;;;;;\n" +
        rows.split("\n").slice(1).join("\n"),
      { unit: 1, fiscalYear: "2024" },
    );
    expect(sum(found, "approved")).toBe(300);
    expect(found.issues.map((each) => each.code)).toContain("hierarchy.section-left");
  });
});

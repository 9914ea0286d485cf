import { describe, expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { askBudget } from "../../src/import/read/ask-budget.js";
import { readBudget } from "../../src/import/read/read-budget.js";

// Words that no speaker has reviewed. Every table is made up for the test; the headers are those of real budgets, as the
// notes of the table of words say. Expected totals are derived: the sums are shown beside them.
const read = (text: string, settings: Partial<BudgetSettings> = {}, by = readBudget) =>
  by(
    { file: "b.csv", unit: 1, fiscalYear: "2024", ...settings },
    0,
    { name: "b.csv", bytes: new TextEncoder().encode(text) },
    {},
    dictionaries,
  );

type Read = ReturnType<typeof read>;

const sum = ({ amounts }: Read, phase: string): number =>
  amounts.filter((each) => each.phase === phase).reduce((total, each) => total + Number(each.amount), 0);
const codes = ({ issues }: Read, severity: string): readonly string[] =>
  issues.filter((each) => each.severity === severity).map((each) => each.code);
const fields = ({ input }: Read): Readonly<Record<string, string>> =>
  Object.fromEntries((input.understood?.columns ?? []).map((each) => [each.field, each.header]));

const POLISH = "Dział;Nazwa działu;Plan po zmianach;Wykonanie\n750;Administracja;100;90\n801;Oświata;200;180\n";

describe("a header word that nobody has reviewed", () => {
  // Seen red with every proposed header doubted, and with no warning `column.proposed`.
  test("is taken where the cells bear it out, and named", () => {
    const found = read(POLISH.replace("Nazwa działu", "Treść"));
    expect(fields(found)).toMatchObject({ function: "Dział", revised: "Plan po zmianach", executed: "Wykonanie" });
    expect(sum(found, "revised")).toBe(300); // 100 + 200
    expect(sum(found, "executed")).toBe(270); // 90 + 180
    const warning = found.issues.find((each) => each.code === "column.proposed");
    expect(warning?.received).toBe(
      "«Treść» = description, «Dział» = function, «Plan po zmianach» = revised, «Wykonanie» = executed",
    );
  });

  // Seen red with `doubtedColumns` that doubts nothing: the texts were refused as amounts.
  test("is not taken where they do not", () => {
    const found = read("Kod;Plan po zmianach;Wykonanie\nA;100;tak\nB;200;nie\n");
    expect(fields(found)).toEqual({ id: "Kod", revised: "Plan po zmianach" });
    expect(found.input.understood?.unused).toEqual(["Wykonanie"]);
    expect(found.rejects).toEqual([]);
  });

  test("heads no amounts where years stand", () => {
    const found = read("Kod;Plan po zmianach;Wykonanie\nA;100;2023\nB;200;2024\n");
    expect(fields(found)).toEqual({ id: "Kod", revised: "Plan po zmianach" });
  });

  // Seen red with the rank of a reviewed word.
  test("gives way to a reviewed word for the same field", () => {
    const found = read("id;Actual;Wykonanie\nA;100;1\nB;200;2\n");
    expect(fields(found)).toEqual({ id: "id", executed: "Actual" });
    expect(codes(found, "question")).toEqual([]);
  });

  test.each([
    ["fr", "Code budgétaire;Libellé;Crédits votés;Réalisé", "approved"],
    ["pt", "Código da rubrica;Descrição;Dotação inicial;Valor liquidado", "approved"],
    ["de", "Haushaltsstelle;Zweckbestimmung;Ansatz;Ist", "approved"],
    ["it", "Numero Capitolo di Spesa;Denominazione capitolo;Previsioni iniziali CP;Consuntivo", "approved"],
    ["cs", "Kód položky;Ukazatel;Schválený rozpočet;Skutečnost", "approved"],
    ["ro", "Cod indicator;Denumire indicator;Credite bugetare;Plăți efectuate", "approved"],
    ["bg", "Код на параграф;Наименование;Уточнен план;Отчет", "revised"],
    ["sh", "Konto;Opis;Tekući plan;Izvršenje", "revised"],
    ["sh", "Позиција;Опис;Ребаланс;Извршење", "revised"],
    ["sl", "Šifra postavke;Naziv postavke;Veljavni proračun;Realizacija", "revised"],
    ["sq", "Numri i llogarisë;Emërtimi;Plani fillestar;Realizimi", "approved"],
    ["ka", "კოდი;დასახელება;2024 წლის დამტკიცებული გეგმა;2024 წლის ფაქტი", "approved"],
    ["hy", "Կոդ;Անվանումը;Հաստատված բյուջե;Փաստացի", "approved"],
    ["az", "Kodlar;Adları;Təsdiq edilmiş;Faktiki icra", "approved"],
    ["tr", "HESAP KODU;AÇIKLAMA;BAŞLANGIÇ ÖDENEĞİ;GERÇEKLEŞME", "approved"],
  ])("%s: %s", (language, header, phase) => {
    const found = read(`${header}\nA-1;first;100;90\nB-2;second;200;180\n`);
    const columns = found.input.understood?.columns ?? [];
    expect(columns.map((each) => each.field)).toEqual(["id", "description", phase, "executed"]);
    // A word that two languages share is said of the first.
    expect(columns.map((each) => each.language)).toContain(language);
    expect(sum(found, phase)).toBe(300);
    expect(codes(found, "question")).toEqual([]);
  });
});

describe("a total word that nobody has reviewed", () => {
  const table = (total: string, amount: string): Read =>
    read(`Treść;Wykonanie\nAdministracja;90\nOświata;180\nKultura;33\n${total};${amount}\n`);

  // Seen red without the words of Polish: the total was counted as a line.
  test("makes a total of a row that is the sum of others, and is named", () => {
    const found = table("Razem", "303"); // 90 + 180 + 33
    expect(sum(found, "executed")).toBe(303);
    expect(found.input.understood?.aside.totals).toBe(1);
    expect(found.issues.find((each) => each.code === "hierarchy.proposed")?.detail).toMatchObject({ rows: "5" });
    expect(codes(found, "question")).toEqual([]);
  });

  // Seen red with proposed totals taken when they are near: 305 was a total with a mismatch.
  test("asks of a row that is not", () => {
    const found = table("Razem", "305");
    expect(codes(found, "question")).toEqual(["hierarchy.unsure"]);
    expect(codes(found, "error")).toEqual([]);
    expect(found.withheld).toBe(true);
  });

  test("is known in capitals and with its accents", () => {
    for (const total of ["OGÓŁEM", "Łącznie", "TOPLAM", "CƏMİ", "სულ ჯამი", "ԸՆԴԱՄԵՆԸ", "Ընդամենը", "SUMA CELKEM", "Insgesamt"])
      expect(table(total, "303").input.understood?.aside.totals, total).toBe(1);
  }); // prettier-ignore
});

describe("words of sides that nobody has reviewed", () => {
  const blocks = "Treść;Wykonanie\nDochody;\nPodatki;70\nOpłaty;30\nWydatki;\nSzkoły;60\nDrogi;25\n";

  // Seen red with `settleSections` that chooses expenditure by any word.
  test("ask which block counts, and choose where it was said", () => {
    const asked = read(blocks);
    expect(codes(asked, "question")).toEqual(["hierarchy.sections"]);
    expect(asked.issues.find((each) => each.code === "hierarchy.sections")?.options?.map((each) => each.total)).toEqual(
      expect.arrayContaining(["85", "185"]),
    );
    expect(sum(read(blocks, { side: "expenditure" }), "executed")).toBe(85); // 60 + 25
    expect(sum(read(blocks, { side: "revenue" }), "executed")).toBe(100); // 70 + 30
  });

  test.each([
    ["Expense", "Revenue"],
    ["Расход", "Доход"],
    ["Gasto", "Ingreso"],
  ])("%s and %s in any column: expenditure counts, and that is told", (spent, received) => {
    const found = read(sided(spent, received));
    expect(sum(found, "executed")).toBe(100); // 90 + 10
    expect(codes(found, "warning")).toContain("side.taken");
  });

  // Seen red without the sides of French, and while expenditure counted unasked.
  test.each([
    ["Dépenses", "Recettes"],
    ["dépense", "recette"],
    ["Despesa", "Receita"],
    ["Ausgaben", "Einnahmen"],
    ["Spese", "Entrate"],
    ["Wydatki", "Dochody"],
    ["Výdaje", "Příjmy"],
    ["Cheltuieli", "Venituri"],
    ["Разходи", "Приходи"],
    ["Rashodi", "Prihodi"],
    ["Odhodki", "Prihodki"],
    ["Shpenzime", "Të ardhura"],
    ["ხარჯები", "შემოსავლები"],
    ["Ծախսեր", "Եկամուտներ"],
    ["Xərclər", "Gəlirlər"],
    ["GİDERLER", "GELİRLER"],
  ])("%s and %s are asked about, with the money of each and of all", (spent, received) => {
    const found = read(sided(spent, received), {}, askBudget);
    expect(codes(found, "question")).toEqual(["side.proposed"]);
    const { options } = found.issues.find((each) => each.code === "side.proposed") ?? {};
    // 90 + 10, 500, and all of them.
    expect(options?.map((each) => each.total)).toEqual(["100", "500", "600"]);
    for (const { answer, total } of options ?? [])
      expect(sum(read(sided(spent, received), answer), "executed")).toBe(Number(total));
  });
});

const sided = (spent: string, received: string): string =>
  `id;note;x;executed\nA;first;${spent};90\nB;second;${received};500\nC;third;${spent};10\n`;

// Words of the budgets of Ulaanbaatar. Derived: 410 + 290 + 301.
describe("words of totals and sides of further languages", () => {
  // Seen red with both rows as lines: 2000.
  test.each(["Нийт", "БҮГД ДҮН"])("«%s» below its lines is their total", (total) => {
    const found = read(`Ажил;Amount\nГэрэл;410\nЗам;290\nЦэцэрлэг;301\n${total};1001\n`, { columns: { approved: "Amount" } }); // prettier-ignore
    expect(sum(found, "approved")).toBe(1001);
  });

  // Seen red: both sides were added to 1301.
  test("«Орлого» and «Зарлага» are sides", () => {
    const rows = ["Орлого;Fees;300", "Зарлага;Roads;700", "Зарлага;Schools;301"];
    const found = read(["Type;Name;Amount", ...rows].join("\n"), { columns: { approved: "Amount" } }, askBudget);
    expect(codes(found, "question")).toEqual(["side.proposed"]);
  });
});

test("«Presupuestado» and «Gastado» of a town are approved and executed", () => {
  const found = read("Nro,Descripción,Presupuestado,Gastado,Saldo\n1,Salud,674,404,270\n2,Mujeres,24,7,17\n");
  expect([sum(found, "approved"), sum(found, "executed")]).toEqual([698, 411]);
});

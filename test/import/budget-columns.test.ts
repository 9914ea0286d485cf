import { describe, expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import type { BudgetSettings } from "../../src/model/analysis.js";
import { budgetColumns } from "../../src/import/headers/budget-columns.js";

const at = { file: "b.csv", row: 1 };
const rows = (...lines: string[]) => lines.map((text, index) => ({ row: index + 1, cells: [text] }));
const read = (header: readonly string[], settings: Partial<BudgetSettings> = {}, ...title: string[]) =>
  budgetColumns({ file: "b.csv", ...settings }, { header, at, dictionaries, title: rows(...title) });

/** What was understood of each header, in words: `executed 2024`, `? 2024` for a question, `-` for unused. */
function understood(header: readonly string[], ...title: string[]): readonly string[] {
  const { matches, issues } = read(header, {}, ...title);
  return header.map((each, index) => {
    const match = matches.find((found) => found.index === index);
    if (match) return [match.field, match.fiscalYear].filter(Boolean).join(" ");
    const asked = issues.find((issue) => issue.code === "column.phase" && issue.column === each);
    return asked ? `? ${asked.detail?.["fiscalYear"] ?? ""}`.trim() : "-";
  });
}

describe("headers of budgets, each expected value read off by a person", () => {
  test.each([
    ["en", ["Ministry", "Programme", "Description", "Approved", "Revised", "Actual"], ["admin", "programme", "description", "approved", "revised", "executed"]],
    ["ru", ["Функциональная группа", "Администратор бюджетных программ", "Программа", "Наименование", "Утверждённый план", "Уточненный план", "Кассовое исполнение"], ["function", "admin", "programme", "description", "approved", "revised", "executed"]],
    ["kk", ["Функционалдық топ", "Бюджеттік бағдарламалардың әкімшісі", "Бағдарлама", "Атауы", "Сомасы,\nмың теңге"], ["function", "admin", "programme", "description", "?"]],
    ["kk", ["Коды", "Бағдарлама атауы", "Нақтыланған жоспар", "Кассалық орындалуы", "Гендерлік маркер"], ["id", "description", "revised", "executed", "marker"]],
    ["en, marked", ["Code", "Gender marker", "GBV share", "Approved"], ["id", "marker", "gbvShare", "approved"]],
    ["ky", ["Коду", "Программанын аталышы", "Такталган план", "Кассалык аткарылышы", "Гендердик маркер"], ["id", "description", "revised", "executed", "marker"]],
    ["ky", ["Код", "Аталышы", "2024-жылга бекитилген", "2024-жылы аткарылган"], ["id", "description", "approved 2024", "executed 2024"]],
    ["uz", ["Kodi", "Nomi", "Tasdiqlangan, mln so‘m", "Aniqlashtirilgan reja", "Kassa ijrosi"], ["id", "description", "approved", "revised", "executed"]],
    ["uz in Cyrillic", ["Коди", "Номи", "Тасдиқланган режа", "Ижро"], ["id", "description", "approved", "executed"]],
    ["tg", ["Рамз", "Номгӯй", "Нақшаи тасдиқшуда", "Иҷро"], ["id", "description", "approved", "executed"]],
    ["uk", ["КПКВК", "Найменування", "Затверджено на рік", "План на рік з урахуванням змін", "Касові видатки"], ["programme", "description", "approved", "revised", "executed"]],
    ["es, a city", ["Programa", "CRED_INICIAL", "C_DEFINITIVO", "OBL_RECONOC"], ["programme", "approved", "revised", "executed"]],
    ["es, a city, shortened", ["Ppto. Inicial", "Ppto. Definitivo", "Obligado"], ["approved", "revised", "executed"]],
    ["es, in Catalan", ["Crèdits inicials", "Modif. de crèdit", "ORN"], ["approved", "-", "executed"]],
    ["id", ["Daerah", "PAD", "Total Belanja"], ["-", "-", "?"]],
    ["ru, a plan", ["План 2025", "Факт 2025"], ["approved 2025", "executed 2025"]],
    // Seen red: plans beside amounts of a known phase, and allocations, were left out without a question.
    ["a plan", ["Code", "Plan 2025", "Actual 2025", "Budget 2026"], ["id", "? 2025", "executed 2025", "approved 2026"]],
    ["a plan without a year", ["Code", "Planned budget", "Actual", "Total"], ["id", "?", "executed", "-"]],
    ["an allocation", ["Programme", "Allocation"], ["programme", "?"]],
    // Seen red: a phase behind «budget» was left out without a question.
    ["a phase behind the budget", ["budget_2022", "budget_2022_revised", "Budget 2022 Actual", "budget_approved_2023", "Budget - Actual 2023"], ["approved 2022", "revised 2022", "executed 2022", "approved 2023", "-"]],
    ["ru, a phase behind the budget", ["Бюджет 2025", "Бюджет 2025 уточнённый"], ["approved 2025", "revised 2025"]],
    // Seen red: of a pivot table the sum of what is approved was left out without a question.
    ["a pivot table", ["Row Labels", "Sum of Approved Budget", "Sum of Amount 2024", "Average of Executed"], ["description", "approved", "? 2024", "-"]],
    ["ru, a pivot table", ["Названия строк", "Сумма по полю Утверждено", "Сумма по полю Факт, тыс. руб."], ["description", "approved", "executed"]],
    ["es, a pivot table", ["Etiquetas de fila", "Suma de Devengado"], ["description", "executed"]],
    ["es", ["Código", "Denominación", "Crédito Aprobado", "Modificaciones", "Crédito Vigente", "Compromiso", "Devengado", "Pagado"], ["id", "description", "approved", "-", "revised", "-", "executed", "-"]],
  ])("%s", (_, header, expected) => {
    expect(understood(header)).toEqual(expected);
  }); // prettier-ignore

  // Only the words of the headers of published files.
  test.each([
    ["Spain", ["EJERCICIO", "CENTRO GESTOR", "FUNCIONAL", "ECONOMICA", "FINANCIACION", "ITEM", "DESCRIPCION", "IMPORTE"], ["fiscalYear", "admin", "function", "economic", "-", "-", "description", "?"]],
    ["India", ["index_name", "unit", "2012-13", "2015-16(RE)", "2016-17(BE)", "2015-16(RE)%", "2016-17(BE)%"], ["-", "-", "? 2012-13", "revised 2015-16", "approved 2016-17", "-", "-"]],
    ["Mexico", ["Ciclo", "Ramo", "PP", "PROGR_PRES_DESCRIPCION", "CONCEPTO", "PEF_2016"], ["fiscalYear", "admin", "-", "-", "economic", "? 2016"]],
    ["Mexico, branch 23", ["Clave del programa", "Entidad Federativa", "Nombre del proyecto", "Monto aprobado"], ["programme", "region", "-", "approved"]],
    ["Madrid", ["AÑO", "SECCION", "PROGRAMA", "CAPITULO", "ECONOMICO", "IMPORTE"], ["fiscalYear", "admin", "programme", "-", "economic", "?"]],
    ["United Kingdom", ["Local Authority", "2010/11", "2016/17", "Difference", "% change"], ["-", "? 2010/11", "? 2016/17", "-", "-"]],
    ["Australia", ["Portfolio", "Department/Agency", "Program", "Description", "2014-15", "2015-16"], ["-", "admin", "programme", "description", "? 2014-15", "? 2015-16"]],
    ["Ukraine", ["Year", "Код", "Найменування1", "Найменування2", "Всього"], ["fiscalYear", "id", "-", "-", "?"]],
    ["Ethiopia", ["text", "treasury", "assistance", "loan", "total"], ["description", "-", "-", "-", "?"]],
  ])("%s", (_, header, expected) => {
    expect(understood(header)).toEqual(expected);
  }); // prettier-ignore
});

test("a wide table: a column for each year and phase; a plain total beside them is not asked about", () => {
  const found = read(["Код", "2024 утверждено", "2024 исполнено", "2025 утверждено", "Всего"]);
  expect(found.issues).toEqual([]);
  expect(found.amounts).toEqual([
    { index: 1, phase: "approved", fiscalYear: "2024" },
    { index: 2, phase: "executed", fiscalYear: "2024" },
    { index: 3, phase: "approved", fiscalYear: "2025" },
  ]);
  expect([...found.fields.keys()]).toEqual(["id"]);
  expect(found.unused).toEqual(["Всего"]);
  expect(found.fiscalYear).toBeUndefined();
});

test("the question which phase names the four of them and the year", () => {
  expect(read(["Код", "2024"]).issues).toMatchObject([
    {
      code: "column.phase",
      severity: "question",
      column: "2024",
      expected: "proposed, approved, revised, executed",
      detail: { fiscalYear: "2024" },
    },
  ]);
});

test("no header tells of amounts: a question with those that hold a word of money", () => {
  expect(read(["state_body", "program_total", "subprogram_total"]).issues).toMatchObject([
    {
      code: "column.missing",
      severity: "question",
      expected: "proposed / approved / revised / executed",
      detail: { candidates: "«program_total», «subprogram_total»" },
    },
  ]);
});

test("two columns for one phase and year are a question; the better match wins", () => {
  const twice = read(["Код", "Исполнено, тыс. сом", "Исполнено, тыс. долл. США"]);
  expect(twice.amounts).toEqual([]);
  expect(twice.issues).toMatchObject([
    { code: "column.ambiguous", severity: "question", detail: { field: "executed" } },
  ]);
  const better = read(["Код", "approved", "Утверждено"]);
  expect(better.amounts).toEqual([{ index: 1, phase: "approved" }]);
  expect(better.issues).toMatchObject([{ code: "column.duplicate", column: "Утверждено" }]);
});

// Seen red: nothing was said of it.
test("a title of a part of a year is told beside what was spent; the date of a law is none", () => {
  const header = ["Код", "План", "Исполнено"];
  const codes = (title: string, columns = header) => read(columns, {}, title).issues.map((each) => each.code);
  expect(codes("Исполнение бюджета за 9 месяцев 2025 года")).toEqual(["title.part-year"]);
  expect(codes("Бюджет на I полугодие 2025 года", ["Код", "План"])).toEqual([]);
  expect(codes("к решению от 25.12.2024 № 12")).toEqual([]);
});

// Seen red: «Исполнение» won over «Факт, тыс. сом», and every row was refused for its 90 %.
test("a column whose cells are percentages is none of amounts, whatever its header", () => {
  const cells = ["01", "100,0", "90,0", "90 %"];
  const found = budgetColumns({ file: "b.csv" }, { header: ["Код", "План, тыс. сом", "Факт, тыс. сом", "Исполнение"], at, dictionaries, rows: [{ row: 2, cells }] }); // prettier-ignore
  expect(found.amounts.map((each) => [each.index, each.phase])).toEqual([
    [1, "approved"],
    [2, "executed"],
  ]);
  expect(found.issues).toEqual([]);
});

test("the unit: from the headers of the amounts, else from the title; never from other columns", () => {
  const unit = (header: readonly string[], ...title: string[]) => read(header, {}, ...title).unit;
  expect(unit(["Код", "Утверждено, тыс. тенге"])).toEqual({
    value: "1000",
    currency: "KZT",
    by: "header",
    text: "Утверждено, тыс. тенге",
    row: 1,
  });
  expect(unit(["Код", "Сомасы, мың теңге"])).toMatchObject({ value: "1000", currency: "KZT" });
  expect(unit(["Код", "Amount (USD)"])).toMatchObject({ value: "1", currency: "USD" });
  expect(unit(["Код", "Утверждено"], "Бюджет на 2025 год", "(тыс. сом)")).toEqual({
    value: "1000",
    currency: "KGS",
    by: "title",
    text: "тыс. сом",
    row: 2,
  });
  expect(unit(["Код", "Утверждено"], "Единица измерения: млн сум")).toMatchObject({
    value: "1000000",
    currency: "UZS",
  });
  expect(unit(["Код", "Approved"], "All figures in thousands of AMD")).toMatchObject({
    value: "1000",
    currency: "AMD",
  });
  expect(unit(["Код", "Approved, mn"], "in KGS")).toMatchObject({ value: "1000000", by: "header" });
  expect(unit(["Код", "Утверждено"], "доходы – 6 624 123 тысячи тенге", "Население, тыс. человек")).toBeUndefined();
  expect(unit(["Население, тыс.", "Утверждено"])).toBeUndefined();
});

test("units that disagree, or may mean two numbers, are a question", () => {
  const codes = (header: readonly string[], ...title: string[]) => read(header, {}, ...title).issues.map((each) => [each.code, each.severity, each.expected]);
  expect(codes(["Утверждено, тыс. сом", "Исполнено, млн сом"])).toEqual([["unit.conflict", "question", "1000 / 1000000"]]);
  expect(codes(["Утверждено, сом"], "(тыс. сом)")).toEqual([["unit.conflict", "question", "1 / 1000"]]);
  expect(codes(["Утверждено"], "(тыс. сом)", "млн сом")).toEqual([["unit.conflict", "question", "1000 / 1000000"]]);
  expect(codes(["Approved, mil USD"])).toEqual([["unit.ambiguous", "question", "1000000 / 1000"]]);
}); // prettier-ignore

test("the fiscal year: from the headers, else from the title; not the date of a law, not a span", () => {
  const year = (header: readonly string[], settings: Partial<BudgetSettings>, ...title: string[]) =>
    read(header, settings, ...title).fiscalYear;
  expect(year(["Код", "Утверждено на 2025 год"], {})).toEqual({ value: "2025", by: "header" });
  const law = "Закон от 25 декабря 2024 года № 12 «О бюджете на 2025 год»";
  expect(year(["Код", "Утверждено"], {}, law)).toEqual({ value: "2025", by: "title" });
  expect(year(["Код", "Approved"], {}, "Appropriations, FY 2025-26")).toEqual({ value: "2025-26", by: "title" });
  expect(year(["Код", "Бекітілген"], {}, "2025 жылға арналған аудандық бюджет")).toMatchObject({ value: "2025" });
  expect(year(["Рамз", "Иҷро"], {}, "Буҷети давлатӣ барои соли 2010")).toMatchObject({ value: "2010" });
  expect(year(["Код", "Утверждено"], {}, "О бюджете на 2025-2027 годы от 25 декабря 2024 года")).toBeUndefined();
  expect(year(["Код", "Утверждено"], {}, "Исполнение за 2024 год и план на 2025 год")).toBeUndefined();
  expect(year(["Код", "Год", "Утверждено"], {}, "Бюджет на 2025 год")).toBeUndefined();
  expect(year(["Код", "Утверждено"], { fiscalYear: "2025" }, "Бюджет на 2025 год")).toBeUndefined();
});

test("what the analysis file maps is not read again by words, and its missing headers are errors", () => {
  const columns = { id: ["Программа", "Код"], approved: "План, тыс. сом" };
  const found = read(["Программа", "Код", "План, тыс. сом", "Исполнено"], { columns });
  expect(found.fields).toEqual(new Map([["id", [0, 1]], ["approved", [2]]])); // prettier-ignore
  expect(found.amounts).toEqual([{ index: 2, phase: "approved" }]);
  expect(found.matches.map((each) => [each.field, each.index, each.by])).toEqual([
    ["id", 0, "analysis"],
    ["id", 1, "analysis"],
    ["approved", 2, "analysis"],
  ]);
  expect(found.unused).toEqual(["Исполнено"]);
  expect(found.unit).toMatchObject({ value: "1000", currency: "KGS" });
  expect(read(["Код", "Плана"], { columns: { id: "Код", approved: "План" } }).issues).toMatchObject([
    { code: "column.missing", severity: "error", column: "approved", detail: { nearest: "Плана" } },
  ]);
});

test("amounts mapped without columns: the other fields by their words, no phase twice", () => {
  const amounts = [{ header: "2024 исполнено", fiscalYear: "2024", phase: "executed" as const }];
  const found = read(["Код", "2024 исполнено", "2025 утверждено"], { amounts });
  expect(found.amounts).toEqual([{ index: 1, phase: "executed", fiscalYear: "2024" }]);
  expect(found.matches).toMatchObject([
    { field: "id", by: "word" },
    { field: "executed", by: "analysis", fiscalYear: "2024" },
  ]);
  expect(found.issues).toEqual([]);
});

describe("columns that their cells tell", () => {
  const over = (header: readonly string[], cells: readonly (readonly string[])[]) => {
    const table = cells.map((own, index) => ({ row: index + 2, cells: [...own] }));
    return budgetColumns({ file: "b.csv" }, { header, at, dictionaries, title: [], rows: table });
  };
  const many = (rowOf: (index: number) => readonly string[]) => Array.from({ length: 24 }, (_, index) => rowOf(index));

  // Seen red: «which column is function?», with three answers, though each says the one before it.
  test("of columns that break one another down the last is read", () => {
    const header = ["cofog1.label", "cofog2.label", "cofog3.label", "Approved"];
    const { fields, issues } = over(header, many((at) => [`A${at >> 3}`, `B${at >> 2}`, `C${at >> 1}`, String(at)])); // prettier-ignore
    expect([fields.get("function"), issues.filter(({ code }) => code === "column.ambiguous")]).toEqual([[2], []]);
    const crossed = over(
      header,
      many((at) => [`A${at >> 3}`, `B${at >> 2}`, `C${at & 3}`, String(at)]),
    );
    expect(crossed.issues.map(({ code }) => code)).toContain("column.ambiguous");
  });

  // Seen red: 4,370 of 5,031 rows were refused, as an account stood in many departments.
  test("an account in many departments is no id; one that two rows have is", () => {
    const header = ["Account Code", "Department", "Approved"];
    const { fields, matches } = over(
      header,
      many((at) => [`51${at % 4}`, `D${at >> 2}`, String(at)]),
    );
    expect([fields.has("id"), matches.some(({ field }) => field === "id")]).toEqual([false, false]);
    expect(
      over(
        header,
        many((at) => [`51${at >> 1}`, `D${at}`, "7"]),
      ).fields.get("id"),
    ).toEqual([0]);
    expect(
      over(
        header,
        many(() => ["51", "D", "7"]),
      ).fields.get("id"),
    ).toEqual([0]);
  });

  // Seen red: «No single year is certain», though each row says 2013.
  test("one year in every row is the year; a chapter, a code and two such columns are none", () => {
    const yearOf = (name: string, year: string, ...more: string[]) =>
      over(["Name", name, "Approved", "founded"], many((at) => [`n${at}`, year, String(at), ...more])).dimensions.year?.values; // prettier-ignore
    expect(yearOf("time", "2013")).toEqual(["2013"]);
    expect(yearOf("Chapter", "2000")).toBeUndefined();
    expect(yearOf("fund_code", "2013")).toBeUndefined();
    expect(yearOf("time", "2013", "1998")).toBeUndefined();
  });
});

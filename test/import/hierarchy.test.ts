import { describe, expect, test } from "vitest";
import { dictionaries } from "../../src/languages/index.js";
import { readBudget } from "../../src/import/read/read-budget.js";
import { isInFull } from "../support/demand.js";
import { type HierarchyRow, findHierarchy } from "../support/find-hierarchy.js";
import type { Hierarchy } from "../../src/import/hierarchy/hierarchy-types.js";

// Every table here is made up for the test; expected roles are worked by hand.
const WORDS = {
  totals: ["total", "grand total", "итого", "всего"],
  parts: ["в том числе", "из них", "of which"],
  memos: ["справочно", "memorandum", "удельный вес"],
  sections: {
    revenue: ["доходы"],
    expenditure: ["затраты", "расходы"],
    lending: ["чистое бюджетное кредитование"],
    deficit: ["дефицит"],
    financing: ["финансирование дефицита"],
  },
};

/** Rows written as `code|code|text|amount;amount`, from row 2. */
function table(lines: readonly string[], codes: number, tolerance = "0"): Hierarchy {
  const rows = lines.map((line, index): HierarchyRow => {
    const cells = line.split("|").map((cell) => cell.trim());
    const amounts = (cells.at(-1) ?? "").split(";").map((cell) => (cell.trim() === "" ? undefined : cell.trim()));
    return { row: index + 2, group: "", codes: cells.slice(0, codes), texts: cells.slice(codes, -1), amounts };
  });
  return findHierarchy(rows, { ...WORDS, tolerance });
}

const roles = ({ roles: found }: Hierarchy): Record<string, string> =>
  Object.fromEntries(
    [...found]
      .sort(([a], [b]) => a - b)
      .map(([row, { kind, parts, by }]) => [row, `${kind} ${by} ${parts.join("+")}`.trim()]),
  );

describe("codes", () => {
  test("a code that begins others, in file order or not", () => {
    const found = table(
      ["08|Health|731250", "0801|Hospitals|431123", "08010|General|431123", "0802|Clinics|300127"],
      1,
    );
    expect(roles(found)).toEqual({ 2: "parent codes 3+5", 3: "parent codes 4" });
    expect(found.how).toBe("codes");
    expect(found.checks.map((each) => [each.row, each.stated, each.sum])).toEqual([
      [2, "731250", "731250"],
      [3, "431123", "431123"],
    ]);
    const turned = table(
      ["0802|Clinics|300127", "0801|Hospitals|431123", "08010|General|431123", "08|Health|731250"],
      1,
    );
    expect(roles(turned)).toEqual({ 3: "parent codes 4", 5: "parent codes 2+3" });
  });

  // Seen red with one part that comes within a millionth of its parent: it outweighed all others.
  test("codes of which nearly none adds up are no levels", () => {
    const family = (code: number) => [`${code}|${code}007`, `${code}1|${code}13`, `${code}2|${code}29`];
    const near = ["9|99999999.9996", "91|100000000"];
    expect(table([...near, ...[2, 3, 4, 5, 6, 7].flatMap(family)], 1).roles.size).toBe(0);
  });

  test("zeros that fill a code up, levels of one digit and of two", () => {
    const found = table(
      [
        "10000000|Taxes|9103",
        "11000000|Income|5060",
        "11010000|Persons|3020",
        "11020000|Firms|2040",
        "13000000|Use|4043",
      ],
      1,
    );
    expect(roles(found)).toEqual({ 2: "parent codes 3+6", 3: "parent codes 4+5" });
  });

  test("dotted codes, with and without zeros behind", () => {
    const found = table(["1|A|1000", "1.1|B|400", "1.1.1|C|150", "1.1.2|D|250", "1.10|E|600", "10|F|5"], 1);
    expect(roles(found)).toEqual({ 2: "parent codes 3+6", 3: "parent codes 4+5" });
    const padded = table(
      ["29.00.00|Women|37519397.10", "29.01.00|Office|31544904.18", "29.03.00|No violence|5974492.92"],
      1,
    );
    expect(roles(padded)).toEqual({ 2: "parent codes 3+4" });
  });

  test("a blank code stands above the same codes with an item", () => {
    const found = table(
      ["A|232C|4||12003", "A|232C|48||12003", "A|232C|480||12003", "A|232C|480|01|2001", "A|232C|480|02|10002"],
      4,
    );
    expect(roles(found)).toEqual({ 2: "parent codes 3", 3: "parent codes 4", 4: "parent codes 5+6" });
  });

  test("the same codes in two years are two trees", () => {
    const rows = ["2024", "2025"].flatMap((group, year) =>
      [
        ["4", "700123"],
        ["41", "300100"],
        ["42", "400023"],
      ].map(([code = "", amount], at) => ({
        row: year * 3 + at + 2,
        group,
        codes: [code],
        texts: [],
        amounts: [amount],
      })),
    );
    expect(roles(findHierarchy(rows, { totals: [], tolerance: "0" }))).toEqual({
      2: "parent codes 3+4",
      5: "parent codes 6+7",
    });
  });

  test("numbers of rows are no levels: 1 does not stand above 10", () => {
    const lines = Array.from({ length: 23 }, (_, at) => `${at + 1}|Line|${(at * 7919 + 104_729) % 90_001}`);
    expect(table(lines, 1).roles.size).toBe(0);
    expect(table(lines, 1).questions).toEqual([]);
  });

  test("economic codes that end in zero are lines where the amounts do not bear a level out", () => {
    expect(table(["12000|A1|102739", "12001|A2|29354", "12003|C1|215832", "12010|X|8812"], 1).roles.size).toBe(0);
  });

  test("a parent that differs from its children stays a parent and is a check that fails", () => {
    const lines = ["1|A|900123", "11|B|400100", "12|C|500000", "2|D|700456", "21|E|300400", "22|F|400056", "23|G|0"];
    const found = table(["3|H|91234", "31|I|41200", "32|J|50034", ...lines], 1);
    expect(found.roles.size).toBe(3);
    expect(found.checks.filter((each) => each.stated !== each.sum)).toEqual([
      { row: 5, kind: "parent", column: 0, stated: "900123", sum: "900100", parts: [6, 7] },
    ]);
  });

  test("one parent of one child with the same amount is asked about or left alone, never followed", () => {
    const found = table(["1|A|500000", "10|B|500000", "2|C|12"], 1);
    expect(found.roles.size).toBe(0);
  });

  test("a code whose amounts are blank but whose children have some is a parent", () => {
    const found = table(["1|A|", "1.1|B|400123", "1.2|C|600077", "2|D|70011", "2.1|E|20001", "2.2|F|50010"], 1);
    expect(roles(found)).toEqual({ 2: "parent codes 3+4", 5: "parent codes 6+7" });
  });
});

describe("staircase", () => {
  // Assumption: laid out as annexes to Kazakh budget decisions are, with amounts of our own (thousand tenge).
  const STAIRS = [
    "||||| II. Затраты | 6747777",
    "01||||| Государственные услуги общего характера | 747777",
    "|1|||| Представительные органы | 647777",
    "||112||| Аппарат маслихата | 47777",
    "|||001|| Услуги по обеспечению деятельности | 40000",
    "|||003|| Капитальные расходы | 7777",
    "||122||| Аппарат акима | 600000",
    "|||001|| Услуги по обеспечению деятельности | 600000",
    "||||011| За счет трансфертов | 250000",
    "||||015| За счет местного бюджета | 350000",
    "|2|||| Финансовая деятельность | 100000",
    "||452||| Отдел финансов | 100000",
    "|||001|| Услуги по реализации политики | 100000",
    "06||||| Социальная помощь | 6000000",
    "|2|||| Социальное обеспечение | 6000000",
    "||451||| Отдел занятости | 6000000",
    "|||002|| Программа занятости | 5999999",
    "|||019|| Центр поддержки лиц, пострадавших от насилия | 1",
  ];

  test("codes are filled down, only the last level counts, the row of all without a code is their sum", () => {
    const found = table(STAIRS, 5);
    const lines = STAIRS.flatMap((_, at) => (found.roles.has(at + 2) ? [] : [at + 2]));
    expect(lines).toEqual([6, 7, 10, 11, 14, 18, 19]);
    expect(found.filled.get(19)).toEqual(["06", "2", "451", "019", ""]);
    expect(found.filled.get(10)).toEqual(["01", "1", "122", "001", "011"]);
    expect(found.roles.get(2)).toEqual({ kind: "parent", parts: [3, 15], by: "sum" });
    expect(found.checks.every((each) => each.stated === each.sum)).toBe(true);
    expect(found.questions).toEqual([]);
  });

  test("published sums of a district's revenue (adilet G24ZM00301M): 787 340 + 15 937 + 6 200 + 5 814 646 = 6 624 123", () => {
    // Assumption: the split of each category into one class and two subclasses is ours.
    const found = table(
      [
        "|||I. Доходы|6624123",
        "1|||Налоговые поступления|787340",
        "|01||Подоходный налог|787340",
        "||1|Корпоративный|87340",
        "||2|Индивидуальный|700000",
        "2|||Неналоговые поступления|15937",
        "|01||Доходы от собственности|15937",
        "||5|Аренда|15900",
        "||9|Прочие|37",
        "3|||Продажа капитала|6200",
        "|03||Земля|6200",
        "||1|Продажа земли|6200",
        "4|||Трансферты|5814646",
        "|02||Из вышестоящих органов|5814646",
        "||2|Из областного бюджета|5814646",
      ],
      3,
    );
    const lines = Array.from({ length: 15 }, (_, at) => at + 2).filter((row) => !found.roles.has(row));
    expect(lines).toEqual([5, 6, 9, 10, 13, 16]);
    expect(found.roles.get(2)?.parts).toEqual([3, 7, 11, 14]);
  });
});

describe("words and labels", () => {
  test("subtotals after their lines, totals of subtotals, and a grand total", () => {
    const found = table(
      [
        "a|17|1|57",
        "a|18|2|83",
        "a||Total Health|140",
        "a|20|3|31",
        "a|21|9|0",
        "a||Total Education|31",
        "a||Total Rights|171",
        "b|30|4|9",
        "b||Total Works|9",
        "||GRAND TOTAL|180",
      ],
      2,
    );
    expect(roles(found)).toEqual({
      4: "total label 2+3",
      7: "total label 5+6",
      8: "total label 4+7",
      10: "total label 9",
      11: "total label 8+10",
    });
  });

  test("totals that end with their word", () => {
    const found = table(["Школы|600", "Сады|400", "Минтруд, итого|1000", "Дороги|70", "Транспорт всего:|70"], 0);
    expect(roles(found)).toEqual({ 4: "total label 2+3", 6: "total label 5" });
  });

  test("totals before their lines", () => {
    const found = table(
      ["||Итого по разделу 1|10", "1|x|a|4", "1|y|b|6", "||Итого по разделу 2|10", "2|x|c|3", "2|y|d|7"],
      2,
    );
    expect(roles(found)).toEqual({ 2: "total label 3+4", 5: "total label 6+7" });
  });

  test("a last row called nothing but a total is one, also where it does not agree", () => {
    const found = table(["Osh|400", "Naryn|500", "TOTAL|1000"], 1);
    expect(roles(found)).toEqual({ 4: "total label 2+3" });
    expect(found.checks).toEqual([{ row: 4, kind: "total", column: 0, stated: "1000", sum: "900", parts: [2, 3] }]);
  });

  test("a row that is called a total and adds nothing up is a question with both totals", () => {
    const found = table(["Total allocations of the ministry|17408", "Services|14863", "Helpline|25", "Centres|75"], 1);
    expect(found.roles.size).toBe(0);
    expect(found.questions).toMatchObject([
      { code: "hierarchy.unsure", severity: "question", row: 2, received: "32371", expected: "14963" },
    ]);
  });

  test("a programme with all its codes may be called Total", () => {
    const found = table(["11|01|Total quality management|40", "11|02|Roads|51", "12|01|Schools|72"], 2);
    expect(found.roles.size).toBe(0);
    expect(found.questions).toEqual([]);
  });

  test("a label that names its parts is believed although it is off", () => {
    const found = table(
      ["(i) A|15768", "(ii) B|82", "(iii) C|504", "(iv) D|106", "(v) Umbrella (i+ii+iii+iv)|16459", "(vi) E|35"],
      1,
    );
    expect(roles(found)).toEqual({ 6: "parent label 2+3+4+5" });
    expect(found.checks).toEqual([
      { row: 6, kind: "parent", column: 0, stated: "16459", sum: "16460", parts: [2, 3, 4, 5], isRounding: true },
    ]);
  });

  test("a range in brackets is believed only where it adds up: it may be an age", () => {
    expect(roles(table(["1. A|412", "2. B|317", "3. C|95", "All sectors (1 to 3)|824"], 1))).toEqual({
      5: "parent label 2+3+4",
    });
    expect(table(["1. A|412", "2. B|317", "3. C|95", "Nurseries (1-3)|71"], 1).roles.size).toBe(0);
  });

  test("text without amounts is a heading; a coded line without amounts is a line", () => {
    expect(roles(table(["||Section one|", "1|a|Roads|5", "1|b|Bridges|"], 2))).toEqual({ 2: "note label" });
  });
});

describe("parts of a row above", () => {
  test("rows “of which” that add up to the row above are its lines", () => {
    const found = table(["Образование|1000", "в том числе школы|600", "в том числе сады|400", "Культура|75"], 0);
    expect(roles(found)).toEqual({ 2: "parent label 3+4" });
    expect(found.checks).toEqual([{ row: 2, kind: "parent", column: 0, stated: "1000", sum: "1000", parts: [3, 4] }]);
    expect(found.questions).toEqual([]);
  });

  test("the word stands before the first of the parts only, after a bullet or a heading of its own", () => {
    const amounts = ["104729", "61409", "43320", "7919"];
    const at = (labels: readonly string[]): Record<string, string> =>
      roles(
        table(
          labels.map((each, index) => `${each}|${amounts[index] ?? ""}`),
          0,
        ),
      );
    expect(at(["Образование", "– в том числе: школы", "сады", "Культура"])).toEqual({ 2: "parent label 3+4" });
    const headed = ["Образование|104729", "в том числе:|", "школы|61409", "сады|43320", "Культура|7919"];
    expect(roles(table(headed, 0))).toEqual({ 2: "parent label 4+5", 3: "note label" });
    const ended = ["Образование, в том числе:|104729", "школы|61409", "сады|43320", "Культура|7919"];
    expect(roles(table(ended, 0))).toEqual({ 2: "parent label 3+4" });
  });

  test("lists in lists, each headed by a row that says so", () => {
    const found = table(
      [
        "Расходы, всего, в том числе:|1700",
        "Образование, в том числе:|1000",
        "школы|600",
        "сады|400",
        "Здоровье, из них:|700",
        "больницы|500",
        "поликлиники|200",
      ],
      0,
    );
    expect(roles(found)).toEqual({ 2: "total label 3+6", 3: "parent label 4+5", 6: "parent label 7+8" });
    expect(found.questions).toEqual([]);
  });

  test("a part alone is set aside: its money is in the row above", () => {
    const found = table(
      ["Образование|1000", "из них зарплата|600", "Культура|500", "of which: wages|200", "Итого|1500"],
      0,
    );
    expect(roles(found)).toEqual({ 3: "note label", 5: "note label", 6: "total label 2+4" });
    expect(found.questions).toEqual([]);
    // 600 + 700 is more than 1000: two views of one row.
    const views = table(["Пособия|1000", "из них женщинам|600", "из них в сёлах|700"], 0);
    expect(roles(views)).toEqual({ 3: "note label", 4: "note label" });
  });

  test("a part with a blank amount, and a part of nothing", () => {
    const found = table(["Образование|1000", "из них зарплата|", "Культура|0", "из них зарплата|0"], 0);
    expect(roles(found)).toEqual({ 3: "note label", 4: "parent label 5" });
  });

  test("codes do not make lines of parts", () => {
    const found = table(
      ["08|Здоровье|731250", "0801|Больницы|431123", "|из них зарплата|200000", "0802|Поликлиники|300127"],
      1,
    );
    expect(roles(found)).toEqual({ 2: "parent codes 3+5", 4: "note label" });
    const coded = table(
      [
        "1|Образование|731250",
        "1.1|из них зарплата|431123",
        "2|Дороги|900077",
        "2.1|Мосты|400011",
        "2.2|Улицы|500066",
        "3|Вода|70001",
        "3.1|Трубы|20000",
        "3.2|Насосы|50001",
      ],
      1,
    );
    expect(roles(coded)).toEqual({ 3: "note label", 4: "parent codes 5+6", 7: "parent codes 8+9" });
    const full = ["11|1|Образование|1000", "11|2|Культура|800", "12|1|из них театры|300", "12|2|Дороги|900"];
    expect(table(full, 2).roles.size).toBe(0);
    expect(table(full, 2).questions).toMatchObject([{ code: "hierarchy.part", row: 4, detail: { rows: "4" } }]);
  });

  test("parts of a total that has its own lines are its lines once more", () => {
    const lines = ["Образование|1000", "Культура|500", "Итого|1500", "в том числе местный бюджет|900"];
    const found = table([...lines, "в том числе трансферты|600"], 0);
    expect(roles(found)).toEqual({ 4: "total label 2+3", 5: "note label", 6: "note label" });
    expect(found.questions).toEqual([]);
    const first = table(["Всего|1500", "в том числе местный бюджет|900", "трансферты|600"], 0);
    expect(roles(first)).toEqual({ 2: "total label 3+4" });
  });

  test("a row that may go on with the parts is asked about, unless a total counts it", () => {
    const lines = ["Образование|1000", "из них зарплата|600", "Культура|300"];
    expect(roles(table(lines, 0))).toEqual({ 3: "note label" });
    expect(table(lines, 0).questions).toMatchObject([
      { code: "hierarchy.part", severity: "question", row: 4, received: "1300", expected: "1000" },
    ]);
    const summed = table([...lines, "Итого|1300"], 0);
    expect(roles(summed)).toEqual({ 3: "note label", 5: "total label 2+4" });
    expect(summed.questions).toEqual([]);
    // Seen red: the code of the row above was taken for one of its own, and the rows were refused as repeated.
    const same = table(["08|Образование|1000", "08|из них зарплата|600", "09|Культура|300", "09|в том числе театры|20"], 1); // prettier-ignore
    expect([roles(same), same.questions]).toEqual([{ 3: "note label", 5: "note label" }, []]);
    // A code says that it is of the same rank as the row above.
    const coded = table(["08|Образование|1000", "|из них зарплата|600", "09|Культура|300"], 1);
    expect([roles(coded), coded.questions]).toEqual([{ 3: "note label" }, []]);
  });

  test("what is more than every row above is part of none: a question with both totals", () => {
    const found = table(["Образование|1000", "из них зарплата|1600", "Культура|700"], 0);
    expect(found.roles.size).toBe(0);
    expect(found.questions).toMatchObject([
      { code: "hierarchy.part", severity: "question", row: 3, received: "3300", expected: "1700" },
    ]);
  });

  test("what is left of the total of all lines is asked about, and no line", () => {
    const lines = ["North|400", "West|300", "South|300", "East|111", "Total|1111"];
    const net = { code: "hierarchy.net", severity: "question", received: "880", expected: "1111" };
    // Seen red: «Less» and what is left made the total once more, and only the larger one was known.
    const less = table([...lines, "Less:|", "Transfers|200", "Debt|31", "Budget|880"], 0);
    expect(less.questions).toMatchObject([{ ...net, row: 10, detail: { total: "6" } }]);
    expect(less.readings.map((each) => each.totals[0]).slice(0, 3)).toEqual(["1111", "3333", "880"]);
    expect(table([...lines, "Transfers|231", "Total|880"], 0).questions).toMatchObject([{ ...net, row: 8 }]);
    // Seen red: both totals were added up, and nothing was said.
    const last = table([...lines, "Consolidated expenditure|880"], 0);
    expect(last.questions).toMatchObject([{ ...net, row: 7 }]);
    expect(last.readings.map((each) => each.totals[0])).toEqual(["1991", "1111", "3102", "880"]);
    // Two parts of the total are a second breakdown of it.
    expect(table([...lines, "Own|231", "State|880"], 0).questions).toEqual([]);
  });

  test("a row that says that parts follow, and they do not add up, is a question", () => {
    const found = table(["Образование, в том числе:|1000", "школы|600", "сады|300", "Культура|500"], 0);
    expect(found.roles.size).toBe(0);
    expect(found.questions).toMatchObject([
      { code: "hierarchy.unsure", severity: "question", row: 2, received: "2400", expected: "1400" },
    ]);
    const few = table(["Образование|1000", "в том числе школы|600", "сады|400", "Культура|75"], 0);
    expect(few.questions).toMatchObject([{ code: "hierarchy.unsure", row: 2 }]);
  });

  test("a part of what the row above does not state is no part of it", () => {
    const found = table(["Образование|1000;", "из них зарплата|600;50", "Культура|700;"], 0);
    expect(found.questions).toMatchObject([{ code: "hierarchy.part", row: 3 }]);
  });

  test("a remark that begins with such a word says nothing", () => {
    const found = table(["Roads||900", "Bridges|of which two are new|400", "Lights||75", "Signs||20"], 0);
    expect([found.roles.size, found.questions]).toEqual([0, []]);
  });
});

test("a file by the words of the dictionaries: rows read = counted + set aside + refused", () => {
  const text = `Исполнение бюджета за 2024 год, тыс. сом;;;
Наименование;Утверждено;Исполнено;% исполнения
Образование;731250;700000;95.7
из них зарплата;431123;430000;99.7
Здравоохранение;900077;800000;88.9
из них зарплата;131123;130000;99.1
Минтруд, итого;1631327;1500000;91.9
Справочно: ВВП;9999999;9999999;100
`;
  const file = { name: "b.csv", bytes: new TextEncoder().encode(text) };
  const { input, lines, issues } = readBudget({ file: "b.csv", level: "state" }, 0, file, {}, dictionaries);
  expect(lines.map((each) => each.row)).toEqual([3, 5]);
  expect(input).toMatchObject({ rows: 6, accepted: 2, setAside: 4, rejected: 0 });
  expect(input.understood?.aside).toMatchObject({ parents: 0, totals: 1, notes: 3 });
  expect(input.understood?.checks.map((each) => [each.key, each.mismatches])).toEqual([
    ["Утверждено", 0],
    ["Исполнено", 0],
  ]);
  expect(issues.filter((each) => each.severity !== "warning")).toEqual([]);
});

describe("memos", () => {
  test("what is no money of the budget is set aside", () => {
    const found = table(
      ["Школы|600", "Сады|400", "доля, %|40", "Удельный вес в бюджете|3.1", "Итого|1000", "Справочно: ВВП|70000"],
      0,
    );
    expect(roles(found)).toEqual({
      4: "note label",
      5: "note label",
      6: "total label 2+3",
      7: "note label",
    });
  });

  test("rows below such a heading at the end of the table are set aside; in the middle it is asked", () => {
    const lines = ["Школы|600", "Сады|400", "Итого|1000"];
    expect(roles(table([...lines, "Справочно:|", "ВВП|70000", "Население|31"], 0))).toEqual({
      4: "total label 2+3",
      5: "note label",
      6: "note label",
      7: "note label",
    });
    const middle = table(["Справочно:|", "ВВП|70000", "Раздел 1|", ...lines], 0);
    expect(middle.questions).toMatchObject([{ code: "hierarchy.part", row: 3, detail: { rows: "3" } }]);
  });

  test("a programme with a code of its own may be called so: it is asked, unless a sum counts it", () => {
    const lines = ["|11|1|Memorandum of understanding|40", "|11|2|Roads|51", "|12|1|Schools|72"];
    const summed = table([...lines, "|||Total|163"], 3);
    expect([roles(summed), summed.questions]).toEqual([{ 5: "total label 2+3+4" }, []]);
    const found = table(["11|Memorandum of understanding|40", "12|Roads|51", "13|Schools|72"], 1);
    expect(found.roles.size).toBe(0);
    expect(found.questions).toMatchObject([{ code: "hierarchy.part", row: 2, received: "163", expected: "123" }]);
  });
});

describe("sections of a whole budget", () => {
  // Published sums of a district (adilet G24ZM00301M): revenue, its four categories; the other sections are ours.
  const BUDGET = [
    "||I. Доходы|6624123",
    "1||Налоговые поступления|787340",
    "2||Неналоговые поступления|15937",
    "3||Продажа капитала|6200",
    "4||Трансферты|5814646",
    "||II. Затраты|6747777",
    "01||Государственные услуги|747777",
    "06||Социальная помощь|6000000",
    "||III. Чистое бюджетное кредитование|0",
    "||V. Дефицит (профицит)|-123654",
    "||VI. Финансирование дефицита (использование профицита)|123654",
    "7||Поступление займов|123654",
  ];

  test("revenue and expenditure are never added: where words say which is which, expenditure alone counts, and it is said", () => {
    const found = table(BUDGET, 2);
    const told = found.questions.filter((each) => each.code === "hierarchy.section-left");
    expect(told.map(({ severity, row, detail }) => [severity, row, detail?.["section"], detail?.["rows"]])).toEqual([
      ["warning", 3, "revenue", "3, 4, 5, 6"],
      ["warning", 11, "deficit", "11"],
      ["warning", 13, "financing", "13"],
    ]);
    expect(told[0]?.detail).toMatchObject({ base: "expenditure" });
    expect(found.readings[0]?.totals).toEqual(["6747777"]);
  });

  test("sections that are totals of their lines, before them", () => {
    const lines = ["Доходы бюджета, всего|1000050", "Налоги|600020", "Трансферты|400030"];
    const found = table([...lines, "Расходы, всего|1100077", "Образование|600011", "Здоровье|500066"], 0);
    expect(roles(found)).toEqual({ 2: "total label 3+4", 3: "note label", 4: "note label", 5: "total label 6+7" });
    expect(found.questions).toMatchObject([
      { code: "hierarchy.section-left", severity: "warning", row: 3, detail: { rows: "3, 4" } },
    ]);
  });

  test("no section of nothing adds up a deficit and what finances it", () => {
    const lines = ["1||Школы|600011", "|1|Зарплата|600011", "2||Дороги|500066", "|1|Ремонт|400031", "|2|Знаки|100035"];
    const found = table(
      [
        "||II. Затраты|1100077",
        ...lines,
        "||III. Чистое бюджетное кредитование|0",
        "||V. Дефицит|-9007",
        "||VI. Финансирование дефицита|9007",
      ],
      2,
    );
    expect(roles(found)).toMatchObject({
      3: "parent codes 4",
      5: "parent codes 6+7",
      9: "note label",
      10: "note label",
    });
    expect(found.readings[0]?.totals).toEqual(["1100077"]);
    expect(found.questions.map(({ code, row }) => [code, row])).toEqual([
      ["hierarchy.section-left", 9],
      ["hierarchy.section-left", 10],
    ]);
  });

  test("headings without amounts, and one section alone", () => {
    const lines = ["Доходы|", "Налоги|60", "Расходы|", "Школы|70", "Дороги|25"];
    expect(table(lines, 0).questions).toMatchObject([
      { code: "hierarchy.section-left", row: 3, received: "155", expected: "95", detail: { rows: "3" } },
    ]);
    expect(table(["Расходы|", "Школы|70", "Дороги|25"], 0).questions).toEqual([]);
  });
});

// Derived: 4512345 + 3097123 + 2391777 = 10001245; the highlights below are no whole of any. Seen red: asked.
test("where rows with a share of the whole come to the total, rows without one are parts of them", () => {
  const rows = [
    "Services|45.1%|4512345",
    "Debt||3200101",
    "Elections||1100202",
    "Defence|31.0%|3097123",
    "Health|23.9%|2391777",
    "Drugs||2391777",
    "Grand Total|100.0%|10001245",
  ];
  const found = table(rows, 0);
  expect([roles(found), found.questions]).toEqual([
    { 3: "note sum", 4: "note sum", 7: "note sum", 8: "total label 2+5+6" },
    [],
  ]);
  const off = rows.map((row) => row.replace("3097123", "3097124"));
  expect(table(off, 0).readings.find(({ code }) => code === "shares")?.totals).toEqual(["10001246"]);
});

describe("order and sums alone", () => {
  const TREE = [
    "Federal|183548361544",
    "Defence|83548361001",
    "Army|43548361000",
    "Navy|40000000001",
    "Peace|100000000543",
  ];

  test("a first row that is the sum of all, with parents inside", () => {
    expect(roles(table(TREE, 0))).toEqual({ 2: "parent order 3+6", 3: "parent order 4+5" });
  });

  test("the same upside down", () => {
    expect(roles(table(TREE.toReversed(), 0))).toEqual({ 5: "parent order 3+4", 6: "parent order 2+5" });
  });

  // Derived: 1000001 = 600000 + 400001, and 400001 = 300007 + 99994; then 300007 = 100003 + 200004, each by place.
  test("a line of a total that all rows below its lines come to is broken down there", () => {
    const below = ["All|1000001", "Centre|600000", "Places|400001", "Home|300007", "Abroad|99994"];
    const parts = ["North|100003", "N1|60002", "N2|40001", "South|200004", "S1|150001", "S2|50003"];
    const found = roles(table([...below, ...parts], 0));
    expect(found).toMatchObject({ 2: "parent order 3+4", 4: "parent order 5+6", 5: "parent sum 7+10" });
    expect(roles(table([...below, ...parts.slice(0, -1), "S2|50004"], 0))).not.toHaveProperty("5");
  });

  // Seen red with the first row, the last one and every row in doubt offered.
  test("a row is offered as the total only where it holds half of the most that a row holds", () => {
    const rows = ["Salaries|40", "Goods|35", "Of which fuel|5", "Works|20", "Total|100", "Roads|7"];
    const offered = table(rows, 0)
      .readings.filter(({ code }) => code === "row")
      .map(({ totals }) => totals[0]);
    expect(offered).toEqual(["100"]);
  });

  test("chains of single parents, and brothers with equal amounts, where the sum tells them apart", () => {
    const found = table(
      ["Root|4703703692", "A|1234567895", "A1|1234567895", "X|1234567895", "Y|1234567895", "Z|1000000007"],
      0,
    );
    // Three of the four count, and nothing says which of them is the parent of the next.
    expect(found.roles.size).toBe(2);
    expect(found.questions).toMatchObject([{ code: "hierarchy.either", severity: "warning" }]);
    const chain = table(
      ["Root|2469135791", "A|1234567895", "A1|1234567895", "B|1234567896", "B1|1000000001", "B2|234567895"],
      0,
    );
    expect(roles(chain)).toEqual({ 2: "parent order 3+5", 3: "parent order 4", 5: "parent order 6+7" });
  });

  test("equal neighbours in a flat list are lines", () => {
    expect(table(["A|500000", "B|500000", "C|500000", "D|120000", "E|120000"], 0)).toMatchObject({
      how: "none",
      questions: [],
    });
  });

  test("1000 = 400 + 600 alone is a question: chance does that too", () => {
    const found = table(["A|1000", "B|400", "C|600"], 0);
    expect(found.roles.size).toBe(0);
    expect(found.questions).toMatchObject([{ code: "hierarchy.unsure", received: "2000", expected: "1000" }]);
  });

  test("a total that does not fit the rows as they stand may be the root of unnamed parents", () => {
    const found = table([...TREE.slice(1), "Total|183548361544"], 0);
    expect(roles(found)).toEqual({ 2: "parent order 3+4", 6: "total label 2+5" });
  });

  test("the columns decide together: amounts that agree in one column only are no parent", () => {
    const both = table(["R|90012345;80011111", "A|40010000;30010101", "B|50002345;50001010"], 0);
    expect(both.roles.size).toBe(1);
    const one = table(["R|90012345;80011111", "A|40010000;30010101", "B|50002345;50001011"], 0);
    expect(one.roles.size).toBe(0);
  });

  test("digits beyond what a double holds decide", () => {
    const [a, b] = ["4007199254740993000000", "5000000000000000000001"];
    const above = (total: string) => roles(table([`R|${total}`, `A|${a}`, "A1|4007199254740000000000", "A2|993000000", `B|${b}`], 0)); // prettier-ignore
    expect(above("9007199254740993000001")).toEqual({ 2: "parent order 3+6", 3: "parent order 4+5" });
    expect(above("9007199254740993000002")).toEqual({ 3: "parent order 4+5" });
  });

  // Derived: 400,000,000 + 500,000,002 is one more than is stated, 300,000,001 + 500,000,001 one less. Seen red without the bound.
  test("a row is asked about as the rounded sum of those beside it, but not in a long list, which a program wrote", () => {
    const rows = ["R|900000001;800000003", "A|400000000;300000001", "B|500000002;500000001"];
    const asked = (count: number) => {
      const others = Array.from({ length: count }, (_, at) => `F${at}|${7 * at + 3};${11 * at + 5}`);
      return table([...others.slice(0, 5), ...rows, ...others.slice(5)], 0).questions.map(({ code }) => code);
    };
    expect([asked(10), asked(20_000)]).toEqual([["hierarchy.unsure"], []]);
  });

  test("within the tolerance a rounded sum is a sum", () => {
    expect(table(["R|90012346", "A|40010000", "B|50002345"], 0).roles.size).toBe(0);
    expect(roles(table(["R|90012346", "A|40010000", "B|50002345"], 0, "1"))).toEqual({ 2: "parent order 3+4" });
  });
});

describe("many rows", () => {
  // Derived: group n has the parts n + 1 to n + 9, which come to 9n + 45. Seen red with every family refuted.
  test("of codes below others are summed up, and asked of some families first where they are many", () => {
    const rows = Array.from({ length: 45_000 }, (_, at) => {
      const [group, part] = [Math.floor(at / 10), at % 10];
      return part === 0 ? `${group + 10_000}|${9 * group + 45}` : `${group + 10_000}.${part}|${group + part}`;
    });
    const { how, roles: found } = table(rows, 1);
    expect([how, found.size, found.get(12)?.parts]).toEqual(["codes", 4500, [13, 14, 15, 16, 17, 18, 19, 20, 21]]);
    const wrong = rows.map((row, at) => (at % 10 === 0 ? row.replace(/\d+$/, "1") : row));
    expect(table(wrong, 1).how).toBe("none");
  });

  // Each row makes the first one alone: as many runs of one row as no call takes arguments.
  test.runIf(isInFull("150,000 rows of one code"))("of one code and one amount are all lines", () => {
    const rows = Array.from({ length: 150_000 }, () => "1|5");
    expect(table(rows, 1).roles.size).toBe(0);
  });
});

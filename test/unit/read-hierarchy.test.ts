import { describe, expect, test } from "vitest";
import { findHierarchy } from "../../src/sums/hierarchy.js";
import type { Hierarchy, HierarchyRow } from "../../src/sums/hierarchy-types.js";

// Every table here is made up for the test; expected roles are worked by hand.
const TOTALS = ["total", "grand total", "итого", "всего"];

/** Rows written as `code|code|text|amount;amount`, from row 2. */
function table(lines: readonly string[], codes: number, tolerance = "0"): Hierarchy {
  const rows = lines.map((line, index): HierarchyRow => {
    const cells = line.split("|").map((cell) => cell.trim());
    const amounts = (cells.at(-1) ?? "").split(";").map((cell) => (cell.trim() === "" ? undefined : cell.trim()));
    return { row: index + 2, group: "", codes: cells.slice(0, codes), texts: cells.slice(codes, -1), amounts };
  });
  return findHierarchy(rows, { totals: TOTALS, tolerance });
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
      { row: 6, kind: "parent", column: 0, stated: "16459", sum: "16460", parts: [2, 3, 4, 5] },
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

  test("within the tolerance a rounded sum is a sum", () => {
    expect(table(["R|90012346", "A|40010000", "B|50002345"], 0).roles.size).toBe(0);
    expect(roles(table(["R|90012346", "A|40010000", "B|50002345"], 0, "1"))).toEqual({ 2: "parent order 3+4" });
  });
});

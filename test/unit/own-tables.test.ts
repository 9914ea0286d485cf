import { describe, expect, it } from "vitest";
import { type OwnTables, ownSheets, readOwn } from "../../src/own/index.js";

const setting = { language: "ru", today: "2026-11-29", given: { country: "kg" } };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text.trim());

const read = (text: string): OwnTables => {
  const own = readOwn(ownSheets({ "own.csv": bytes(text) }), setting);
  // Nothing is lost: every cell is used or listed.
  for (const { cells, unused } of own.readings) {
    const held = text
      .trim()
      .split("\n")
      .flatMap((line) => line.split(";"))
      .filter((cell) => cell.trim() !== "");
    expect(cells).toBe(held.length);
    expect(held.map((cell) => cell.trim())).toEqual(expect.arrayContaining(unused.map(({ text }) => text.trim())));
  }
  return own;
};
const kindOf = (text: string): string | undefined => ownSheets({ "own.csv": bytes(text) })[0]?.found.kind;
const rowsOf = (own: OwnTables, name: string): readonly Readonly<Record<string, unknown>>[] =>
  own.tables.find(({ table }) => table === name)?.rows ?? [];
// Every list without a line of contributions says so; own-kinds.test.ts looks at that.
const codes = (own: OwnTables): readonly string[] =>
  own.issues.flatMap(({ code }) => (code.endsWith("contributions") ? [] : [code]));

describe("a budget of a centre", () => {
  const BUDGET = `
Смета приюта на 2027 год;;;;;;
№;Наименование;Ед. изм.;Количество;Стоимость ед.;Мес.;Итого
1;Персонал;;;;;
1.1;Координатор;ставка;1;30 000;12;360 000
1.2;Няня;ставка;0,5;20 000;9;90 000
;Итого по разделу;;;;;450 000
2;Аренда помещения;мес;12;15 000;;180 000
3;Продукты;чел.-день;1 000;300;;300 000
;ВСЕГО;;;;;930 000`;

  // Derived: 30,000 × 12; 0.5 × 20,000 × 9 as 4.5 units; 15,000 a month; 1,000 person-days at 300; 930,000 in all.
  it("is read line by line, and its totals are checked", () => {
    const own = read(BUDGET);
    expect([kindOf(BUDGET), own.fiscalYear, codes(own)]).toEqual(["budget", "2027", []]);
    expect(own.readings[0]?.understood).toContain("930\u00a0000");
    const lines = rowsOf(own, "costStandards").map((row) => [
      row["line"],
      row["quantity"],
      row["unit_cost"],
      row["period"],
    ]);
    expect(lines).toEqual([
      ["Координатор", "1", "30000", { code: "month" }],
      ["Няня", "4.5", "20000", { code: "unit" }],
      ["Аренда помещения", "1", "15000", { code: "month" }],
      ["Продукты", "1", "300", { code: "unit" }],
    ]);
    expect(rowsOf(own, "centres")).toMatchObject([{ service: { code: "shelter" }, person_nights: "1000" }]);
  });

  it.each([
    ["a total that does not add up", BUDGET.replace("930 000", "931 000"), ["own.total"]],
    ["a second grand total", `${BUDGET}\n;ВСЕГО с НДС;;;;;930 000`, ["own.totals"]],
    [
      "a post without pay",
      BUDGET.replace("1;30 000;12;360 000", "1;;12;").replace("450 000", "90 000").replace("930 000", "570 000"),
      ["own.pay"],
    ],
    ["a line that does not multiply", BUDGET.replace("15 000;;180 000", "16 000;;180 000"), ["own.product"]],
    ["a number that is none", BUDGET.replace("1 000;300", "по факту;300"), ["own.number"]],
  ])("asks about %s", (_, text, expected) => {
    expect([...new Set(codes(read(text)))]).toEqual(expected);
  });

  it("reads the words of donors", () => {
    const text = `
Budget line;Unit;# of units;Unit rate;Total
Coordinator;month;12;500;6,000
Rent;month;12;400;4,800
TOTAL;;;;10,800`;
    expect([kindOf(text), codes(read(text))]).toEqual(["budget", ["own.which-service"]]);
    expect(rowsOf(read(text), "costStandards").map((row) => row["unit_cost"])).toEqual(["500", "400"]);
  });
});

describe("other tables of a centre", () => {
  // Derived: two posts at 40,000 and 4.5 at 25,000 for twelve months are 2,310,000.
  it("is a list of staff by its posts and pay", () => {
    const text = `
Штатное расписание дневного центра
Должность;Кол-во ставок;Оклад, сом;Годовой фонд
Психолог;2;40 000;960 000
Дежурная;4,5;25 000;1 350 000
Итого;6,5;;2 310 000`;
    const own = readOwn(
      ownSheets({ "own.csv": bytes(text.replace(/\n(Должность|Психолог|Дежурная|Итого)/g, "\n$1")) }),
      setting,
    );
    expect([kindOf(text), rowsOf(own, "costStandards").length]).toEqual(["staff", 2]);
    expect(rowsOf(own, "costStandards")).toMatchObject([
      { line: "Психолог", service: { code: "day_centre" }, pay: { code: "yes" }, quantity: "2" },
      { line: "Дежурная", quantity: "4.5" },
    ]);
  });

  it("is money by contract, with its months, currency and certainty", () => {
    const text = `
Источник;Сумма;Валюта;Период;Статус
Фонд 1;30 000;$;янв.–июнь;подписан
Мэрия;720 000;сом;год;натурой
Фонд 2;5000;евро;II полугодие;обещали
Фонд 3;100 000;;год;получено
Фонд 4;200 000;сом;окт. 2026 – март 2027;подписан`;
    const own = read(text);
    expect(
      rowsOf(own, "funding").map((row) => [row["amount"], row["currency"], row["month_from"], row["month_to"]]),
    ).toEqual([
      ["30000", "USD", "1", "6"],
      ["720000", "KGS", undefined, undefined],
      ["5000", "EUR", "7", "12"],
      ["100000", undefined, undefined, undefined],
      ["200000", "KGS", undefined, undefined],
    ]);
    expect(codes(own)).toEqual(["own.status", "own.line", "own.currency", "own.months", "own.rate", "own.rate"]);
  });

  // Seen red: «засекречено» stood as no, and a centre that wants to be hidden was open.
  it("keeps a mark of secrecy that is not clear, so that it is asked", () => {
    const own = read(
      "Центр;Услуги;Область;Клиентов;Закрытый\nСвет;консультации;Ош;40;засекречено\nЛуч;убежище;Ош;30;да",
    );
    const marks = rowsOf(own, "centres").map((row) => row["confidential"]);
    expect(marks).toEqual(["засекречено", { code: "yes" }]);
  });

  it("is a register of centres, a row for each service", () => {
    const text = `
Название;Город;Услуги;Мест;Обратилось;Заполняемость
ОФ «Айсулуу»;Нарын;убежище, дневной центр;12 семейных мест;148 женщин, 96 детей;75 %
Сезим;Бишкек;приют;20 коек;~400;летом 50, зимой 90
«Айсулуу» ОФ;Нарын;массаж;;;`;
    const own = read(text);
    expect(kindOf(text)).toBe("register");
    expect(rowsOf(own, "centres")).toMatchObject([
      { service: { code: "shelter" }, capacity: "12", clients: "148", children: "96", occupancy: "0.75" },
      { service: { code: "day_centre" } },
      { service: { code: "shelter" }, capacity: "20", clients: "400", evidence: { code: "assumption" } },
      { service: { code: "crisis_centre" } },
    ]);
    expect(codes(own)).toEqual(
      ["own.about", "own.seasons", "own.twice", "own.service"].sort(
        (a, b) => codes(own).indexOf(a) - codes(own).indexOf(b),
      ),
    );
  });

  it.each([
    ["a state budget", "Код;Наименование;Утверждено;Исполнено\n1;Образование;100;90"],
    ["a sheet without a table", "Список дел"],
    ["an empty file", ""],
  ])("is not %s", (_, text) => {
    expect(kindOf(text)).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { localize } from "../../src/formula/localize.js";
import { readTable } from "../../src/import/read/read-table.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { centres } from "../../src/model/centre.js";
import { costStandards } from "../../src/model/cost-standard.js";
import { funding } from "../../src/model/funding.js";
import type { TableModel } from "../../src/model/table.js";
import { dictionariesFor } from "../../src/run/languages.js";

// Derived: each row says what a person means by the cells; nothing here was taken from what the program gave.
const MODELS = { centres, funding, standards: costStandards };
const SOUND = {
  centres: { centre_id: "naryn", service: "shelter" },
  funding: { source: "ЮНИСЕФ", status: "disbursed", amount: "1000", currency: "KGS", fiscal_year: "2025" },
  standards: {
    standard_id: "s",
    service: "shelter",
    line: "l",
    behaviour: "fixed",
    driver: "centre",
    quantity: "1",
    unit_cost: "100",
    currency: "KGS",
  },
};

type Cells = Readonly<Record<string, string>>;
type Case = readonly [table: keyof typeof MODELS, cells: Cells, meant: Cells | string];

function read(table: keyof typeof MODELS, cells: Cells, language = ru, firstMonth = 1) {
  const row: Cells = { ...SOUND[table], ...cells };
  const text = [Object.keys(row), Object.values(row)].map((each) => each.join("\t")).join("\n");
  const file = { name: "table.tsv", bytes: new TextEncoder().encode(`${text}\n`) };
  const model: TableModel = MODELS[table];
  return readTable(model, file, { home: "KGS", firstMonth }, dictionariesFor(language));
}

// Understood: the values of the row. Asked or refused: the code of the issue.
function check([table, cells, meant]: Case, language = ru): void {
  const { rows, issues } = read(table, cells, language);
  if (typeof meant === "string") {
    expect(issues.map((each) => each.code)).toContain(meant);
    expect(rows).toHaveLength(0);
  } else {
    expect(issues).toEqual([]);
    expect(rows[0]?.values).toMatchObject(meant);
  }
}

describe("in Russian", () => {
  test.each<Case>([
    // kinds of service
    ["centres", { service: "приют" }, { service: "shelter" }],
    ["centres", { service: "Убежище" }, { service: "shelter" }],
    ["centres", { service: "шелтер" }, { service: "shelter" }],
    ["centres", { service: "кризисный центр" }, { service: "crisis_centre" }],
    ["centres", { service: "горячая линия" }, { service: "helpline" }],
    ["centres", { service: "консультации" }, { service: "counselling" }],
    ["centres", { service: "мобильная бригада" }, { service: "mobile_team" }],
    // a shelter with advice, or a centre of many services: the title says neither
    ["centres", { service: "центр реабилитации и адаптации" }, "code.several"],
    ["centres", { service: "столовая" }, "code.unknown"],
    // owners
    ["centres", { ownership: "НПО" }, { ownership: "ngo" }],
    ["centres", { ownership: "ОО" }, { ownership: "ngo" }],
    ["centres", { ownership: "Общественный фонд" }, { ownership: "ngo" }],
    ["centres", { ownership: "муниципальный" }, { ownership: "municipal" }],
    ["centres", { ownership: "гос." }, { ownership: "state" }],
    // places
    ["centres", { capacity: "12", capacity_unit: "койко-место" }, { capacity: "12", capacity_unit: "bed" }],
    ["centres", { capacity: "12", capacity_unit: "семейное место" }, { capacity_unit: "family_place" }],
    ["centres", { capacity: "12", capacity_unit: "место" }, "code.several"],
    ["centres", { capacity: "12 койко-мест", capacity_unit: "" }, { capacity: "12", capacity_unit: "bed" }],
    ["centres", { capacity: "12 койко-мест" }, { capacity: "12", capacity_unit: "bed" }],
    [
      "centres",
      { capacity: "12 мест", capacity_unit: "семейное место" },
      { capacity: "12", capacity_unit: "family_place" },
    ],
    ["centres", { capacity: "12 мест", capacity_unit: "" }, "beside.several"],
    ["centres", { capacity: "12 койко-мест", capacity_unit: "семейное место" }, "beside.differs"],
    // currencies
    ["funding", { currency: "сом" }, { currency: "KGS" }],
    ["funding", { currency: "сомов" }, { currency: "KGS" }],
    ["funding", { currency: "тенге" }, { currency: "KZT" }],
    ["funding", { currency: "сум" }, { currency: "UZS" }],
    ["funding", { currency: "сомони" }, { currency: "TJS" }],
    ["funding", { currency: "доллар США" }, { currency: "USD" }],
    ["funding", { currency: "$" }, { currency: "USD" }],
    ["funding", { currency: "€" }, { currency: "EUR" }],
    ["funding", { currency: "руб." }, "currency.several"], // of Russia or of Belarus
    ["funding", { currency: "тугрик" }, "currency.invalid"],
    // money
    ["funding", { amount: "24 000 $", currency: "" }, { amount: "24000", currency: "USD" }],
    ["funding", { amount: "3 200 000 сом", currency: "" }, { amount: "3200000", currency: "KGS" }],
    ["funding", { amount: "3 200 000 сом", currency: "сом" }, { amount: "3200000", currency: "KGS" }],
    ["funding", { amount: "USD 24 000", currency: "USD" }, { amount: "24000", currency: "USD" }],
    ["funding", { amount: "24 000 $", currency: "сом" }, "beside.differs"],
    ["funding", { amount: "3,2 млн сом", currency: "" }, { amount: "3200000", currency: "KGS" }],
    ["funding", { amount: "USD 24,000", currency: "USD" }, "amount.ambiguous"], // a comma of thousands or of decimals
    ["standards", { unit_cost: "500 сом", currency: "" }, { unit_cost: "500", currency: "KGS" }],
    // kinds, forms and states of money
    ["funding", { source_type: "соцзаказ" }, { source_type: "order" }],
    ["funding", { source_type: "Госсоцзаказ" }, { source_type: "order" }],
    ["funding", { source_type: "грант" }, { source_type: "donor" }],
    ["funding", { source_type: "бюджет" }, "code.several"], // of the republic or of the place
    ["funding", { form: "в натуре", centre_id: "naryn", line: "еда" }, { form: "in_kind" }],
    ["funding", { status: "получено" }, { status: "disbursed" }],
    ["funding", { status: "подписано" }, { status: "committed" }],
    ["funding", { status: "обещано", probability: "50%" }, { status: "pledged" }],
    ["funding", { status: "переговоры", probability: "10 процентов" }, { status: "probable", probability: "0.1" }],
    ["funding", { status: "выделено" }, "code.several"], // paid out, or only signed
    // years, months, yes and no
    ["funding", { fiscal_year: "2025 г." }, { fiscal_year: "2025" }],
    ["funding", { fiscal_year: "2025 год" }, { fiscal_year: "2025" }],
    ["funding", { month_from: "январь", month_to: "Июнь" }, { month_from: "1", month_to: "6" }],
    ["funding", { month_from: "янв.–июнь" }, { month_from: "1", month_to: "6" }],
    ["funding", { month_from: "янв.–июнь", month_to: "7" }, "beside.differs"],
    ["funding", { month_from: "весна" }, "month.invalid"],
    ["standards", { pay: "да" }, { pay: "yes" }],
    ["standards", { pay: "+" }, { pay: "yes" }],
    ["standards", { pay: "нет", vat: "Да" }, { pay: "no", vat: "yes" }],
    ["standards", { on_cost: "2,25 процента", pay: "да" }, { on_cost: "0.0225" }],
  ])("%s: %o", (...given) => {
    check(given);
  });
});

test("the name of a month is counted from the first of the fiscal year", () => {
  const { rows } = read("funding", { month_from: "июль–сентябрь" }, ru, 7);
  expect(rows[0]?.values).toMatchObject({ month_from: "1", month_to: "3" });
});

describe("in Kyrgyz", () => {
  test.each<Case>([
    ["centres", { service: "баш калкалоочу жай" }, { service: "shelter" }],
    ["centres", { service: "кризистик борбор" }, { service: "crisis_centre" }],
    ["centres", { service: "ишеним телефону" }, { service: "helpline" }],
    ["centres", { service: "ашкана" }, "code.unknown"],
    ["centres", { ownership: "коомдук фонд" }, { ownership: "ngo" }],
    ["centres", { ownership: "мамлекеттик" }, { ownership: "state" }],
    ["centres", { capacity: "12 керебет", capacity_unit: "" }, { capacity: "12", capacity_unit: "bed" }],
    ["centres", { capacity: "12 орун", capacity_unit: "" }, "beside.several"],
    ["centres", { confidential: "ооба" }, { confidential: "yes" }],
    ["centres", { confidential: "жок" }, { confidential: "no" }],
    ["funding", { currency: "сом" }, { currency: "KGS" }],
    ["funding", { currency: "som" }, { currency: "KGS" }], // of Kyrgyzstan or Uzbekistan: the analysis is in KGS
    ["funding", { currency: "АКШ доллары" }, { currency: "USD" }],
    ["funding", { amount: "3 200 000 сом", currency: "" }, { amount: "3200000", currency: "KGS" }],
    ["funding", { source_type: "мамлекеттик социалдык заказ" }, { source_type: "order" }],
    ["funding", { status: "келип түштү" }, { status: "disbursed" }],
    ["funding", { status: "кол коюлду" }, { status: "committed" }],
    ["funding", { status: "убадаланды", probability: "50 пайыз" }, { status: "pledged", probability: "0.5" }],
    ["funding", { status: "бөлүндү" }, "code.several"], // paid out, or only signed
    ["funding", { fiscal_year: "2025-жыл" }, { fiscal_year: "2025" }],
  ])("%s: %o", (...given) => {
    check(given, ky);
  });
});

test("a word that is not understood is answered in words that are", () => {
  const [issue] = read("funding", { status: "подписанно" }).issues;
  // Derived: the words of the four states in Russian, and the one that differs by one letter.
  expect(issue && localize(issue, ru).message).toContain(
    "«подписанно» — не одно из: получено, подписано, обещано, переговоры; может быть, «подписано»?",
  );
});

describe("a table without a column of currencies", () => {
  const tableOf = (...amounts: readonly string[]) =>
    readTable(
      funding,
      {
        name: "f.csv",
        bytes: new TextEncoder().encode(
          ["источник;статус;сумма;год", ...amounts.map((each) => `Фонд;подписано;${each};2025`)].join("\n"),
        ),
      },
      { home: "KGS" },
      dictionariesFor(ru),
    );

  // Derived: the currency stands beside each amount. Seen red with the column called missing.
  test("is read where the amounts say it", () => {
    const { rows, issues } = tableOf("3 200 000 сом", "24 000 $");
    expect(issues).toEqual([]);
    expect(rows.map(({ values }) => [values.amount, values.currency])).toEqual([
      ["3200000", "KGS"],
      ["24000", "USD"],
    ]);
  });

  // Seen red where one amount with its currency was enough.
  test("asks for the column where an amount does not say it", () => {
    const { rows, issues } = tableOf("3 200 000 сом", "24 000");
    expect([rows, issues.map(({ code }) => code)]).toEqual([[], ["column.missing"]]);
  });
});

import { expect, test } from "vitest";
import { openFiles } from "../../src/import/open/open-files.js";
import { ownSheets, readOwn } from "../../src/own/index.js";

// Derived: each budget is its rent and its pay, twelve months of both.
const budget = (title: string, rent: number, pay = 2 * rent) =>
  `${title};;;;\nСтатья;Количество;Цена в месяц;Месяцев;Сумма\nАренда;1;${rent};12;${12 * rent}\nЗарплата психолога;1;${pay};12;${12 * pay}\nИТОГО;;;;${12 * (rent + pay)}\n`;
const read = async (files: Readonly<Record<string, string>>) => {
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  const own = readOwn(ownSheets(await openFiles(bytes)), { language: "ru", today: "2026-12-04", given: { country: "kg", year: "2026" } }); // prettier-ignore
  const rowsOf = (name: string) => own.tables.find(({ table }) => table === name)?.rows ?? [];
  const rents = rowsOf("costStandards").flatMap((row) => (row["line"] === "Аренда" ? [[row["standard_id"], row["unit_cost"]]] : [])); // prettier-ignore
  return { own, centres: rowsOf("centres").map((row) => [row["centre_id"], row["name"], row["standard"]]), rents };
};
const codes = (own: ReturnType<typeof readOwn>) => own.issues.map(({ code }) => code);

test("budgets under the names of several centres are those of these centres", async () => {
  const { own, centres, rents } = await read({
    "a.csv": budget("Смета кризисного центра «Шанс» на 2026 год", 100),
    "b.csv": budget("Убежище «Тендеш», Нарын", 300),
  });
  expect(centres).toEqual([
    ["centre-1", "Шанс", "own-centre-1"],
    ["centre-2", "Тендеш", "own-centre-2"],
  ]);
  expect(rents).toEqual([
    ["own-centre-1", "100"],
    ["own-centre-2", "300"],
  ]);
  expect(own.readings.map(({ unused, understood }) => [unused.length, understood.split(" ").at(-1)])).toEqual([[0, "«Шанс»."], [0, "«Тендеш»."]]); // prettier-ignore
});

test("two centres that cost as much are two, and one that is named in two budgets is one", async () => {
  const two = await read({ "a.csv": budget("Приют «Айдана»", 100), "b.csv": budget("Приют «Бермет»", 100) });
  expect(two.rents).toEqual([["own-centre-1", "100"], ["own-centre-2", "100"]]); // prettier-ignore
  const one = await read({
    "a.csv": budget("Приют «Айдана»: убежище", 100),
    "b.csv": budget("Приют «Айдана»: филиал", 300),
  });
  expect(new Set(one.rents.map(([standard]) => standard))).toEqual(new Set(["own"]));
});

test("what all budgets come to together is not counted once more", async () => {
  const { own, rents } = await read({
    "a.csv": budget("Приют «Айдана»", 100),
    "b.csv": budget("Приют «Бермет»", 300),
    "c.csv": budget("Сеть: всего", 400),
  });
  expect(rents).toEqual([["own-centre-1", "100"], ["own-centre-2", "300"]]); // prettier-ignore
  expect(own.issues.filter(({ code }) => code === "own.same")).toMatchObject([{ file: "c.csv", received: "14400", expected: "14400" }]); // prettier-ignore
});

test("a register says the services of the centres that budgets name in quotes", async () => {
  const { centres, own } = await read({
    "r.csv": "Название;Город;Услуга;Мест\nУбежище «Тендеш»;Нарын;убежище;10\nЦентр «Шанс»;Бишкек;консультации;\n",
    "a.csv": budget("Смета центра „Шанс“", 100),
    "b.csv": budget("Смета центра „Тендеш“", 300),
  });
  expect(centres).toEqual([
    ["centre-1", "Убежище «Тендеш»", "own-centre-1"],
    ["centre-2", "Центр «Шанс»", "own-centre-2"],
  ]);
  expect(codes(own)).not.toContain("own.which-costs");
});

test("budgets that name no centre are one centre's, and that is told", async () => {
  const { own, rents } = await read({
    "Ош.csv": budget("Бюджет на 2026 год", 100),
    "Талас.csv": budget("Бюджет на 2026 год", 300),
  });
  expect(rents.map(([standard]) => standard)).toEqual(["own", "own"].slice(0, rents.length));
  expect(own.issues.filter(({ code }) => code === "own.one-centre")).toMatchObject([{ severity: "warning", received: "«Ош.csv», «Талас.csv»" }]); // prettier-ignore
  const alone = await read({ "Ош.csv": budget("Бюджет на 2026 год", 100) });
  expect(codes(alone.own)).not.toContain("own.one-centre");
});

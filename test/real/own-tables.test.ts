import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openFiles } from "../../src/import/open/open-files.js";
import { ownSheets, readOwn } from "../../src/own/index.js";
import { dataFolder } from "./data-folder.js";

const folder = dataFolder("../centre-tables");
const data = dataFolder(".");
const setting = { language: "ru", today: "2026-11-29", given: { country: "kg" } };

const held = async (path: string, name: string) =>
  openFiles({ [name]: new Uint8Array(readFileSync(join(path, name))) });

// Derived, by hand: 1 × 45,000 × 12 + 4.5 × 25,000 × 12 + 0.5 × 30,000 × 12 = 2,070,000; 2.25 % of it 46,575; 3,066 × 350
// = 1,073,100; rent 720,000: 3,909,675. The ministry pays 1,666,575, donor 1 17,416.80 dollars, the city 720,000 in kind.
it.skipIf(!folder)("the budget of a centre is read to the last som", async () => {
  const name = "budget-of-a-centre.xlsx";
  const own = readOwn(ownSheets(await held(folder ?? "", name)), setting);
  expect(own.readings.map(({ kind, cells, unused }) => [kind, cells, unused])).toEqual([["budget", 68, []]]);
  expect(own.readings[0]?.understood).toContain("3\u00a0909\u00a0675 KGS");
  expect(own.issues.filter(({ code }) => code === "own.total" || code === "own.product")).toEqual([]);
  const funding = own.tables.find(({ table }) => table === "funding")?.rows ?? [];
  const paid = (source: string) =>
    funding.filter((row) => row["source"] === source).map(({ amount, currency }) => [amount, currency]);
  expect(paid("Министерство (соц. заказ)")).toEqual([
    ["270000", "KGS"],
    ["1350000", "KGS"],
    ["46575", "KGS"],
  ]);
  expect(paid("Донор 1")).toEqual([
    ["3087.48", "USD"],
    ["2058.32", "USD"],
    ["12271", "USD"],
  ]);
  expect(paid("мэрия")).toEqual([["720000", "KGS"]]);
});

it.skipIf(!folder)("money by contract in Windows-1251 is read, and its gift finds its line in the budget", async () => {
  const files = {
    ...(await held(folder ?? "", "budget-of-a-centre.xlsx")),
    ...(await held(folder ?? "", "money-cp1251.csv")),
  };
  const own = readOwn(ownSheets(files), setting);
  const funding = own.tables.find(({ table }) => table === "funding")?.rows ?? [];
  expect(
    funding.map(({ amount, currency, month_from, month_to, line }) => [amount, currency, month_from, month_to, line]),
  ).toEqual([
    ["3200000", "KGS", "1", "12", undefined],
    ["30000", "USD", "1", "6", undefined],
    ["720000", "KGS", undefined, undefined, "Аренда"],
    ["5000", "EUR", "7", "12", undefined],
  ]);
});

it.skipIf(!data)("no file of a state is taken for one of a centre", async () => {
  const found: string[] = [];
  for (const part of [
    "armenia_budget",
    "ethiopia",
    "argentina_ppg",
    "mexico_pef2016",
    "moscow_gp04",
    "spain_pge",
    "ukraine_2014",
    "openspending_demos",
  ])
    for (const name of readdirSync(join(data ?? "", part)).filter((each) => /\.(csv|xlsx)$/.test(each)))
      if (ownSheets(await held(join(data ?? "", part), name)).length > 0) found.push(`${part}/${name}`);
  expect(found).toEqual([]);
});

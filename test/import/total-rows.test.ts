import { expect, test } from "vitest";
import { centres } from "../../src/model/centre.js";
import { funding } from "../../src/model/funding.js";
import { needs } from "../../src/model/need.js";
import { population } from "../../src/model/population.js";
import { readTable } from "../../src/import/read/read-table.js";
import { dictionaries } from "../../src/languages/index.js";

const file = (name: string, lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join("\n")}\n`),
});

// Derived: 6 + 4 + 1.5 = 11.5 million. Seen red: «Итого» was a fourth centre, and 23 million were needed.
test("a total below a table of needs is no centre", () => {
  const text = ["Центр;Услуга;Сумма;Валюта;Год", "Ак-Бата;shelter;6000000;сом;2025", "Ош;shelter;4000000;сом;2025", "Нарын;counselling;1500000;сом;2025", "Итого;;11500000;сом;2025"]; // prettier-ignore
  const { rows, input, issues } = readTable(needs, file("needs.csv", text), {}, dictionaries);
  expect(rows.map(({ values }) => values.centre_id)).toEqual(["Ак-Бата", "Ош", "Нарын"]);
  expect(input).toMatchObject({ rows: 4, accepted: 3, setAside: 1, rejected: 0 });
  expect(issues).toEqual([]);
});

// Derived: 12 + 8 = 20. Seen red: the row was refused for want of a service.
test("a total whose rows do not come to it is told, and the rows count", () => {
  const text = ["centre_id,service,capacity,clients", "osh,shelter,12,90", "naryn,shelter,8,60", "Total,,25,150"];
  const { rows, rejects, issues } = readTable(centres, file("centres.csv", text), {}, dictionaries);
  expect([rows.length, rejects.length]).toEqual([2, 0]);
  expect(issues).toMatchObject([{ code: "table.total", severity: "warning", row: 4, column: "capacity", received: "25", expected: "20" }]); // prettier-ignore
});

// Seen red: the total was refused, and took the money of every centre.
test("a total below money, and one below each part of it", () => {
  const text = [
    "source,centre_id,status,amount,currency,fiscal_year",
    "City,osh,committed,100,KGS,2025",
    "City,naryn,committed,50,KGS,2025",
    "Subtotal,,,150,KGS,2025",
    "Donor,osh,disbursed,20,KGS,2025",
    "Total,,,170,KGS,2025",
    // A company: nothing of its row is missing.
    "Total,osh,committed,7,KGS,2025",
  ];
  const { rows, rejects, issues } = readTable(funding, file("funding.csv", text), {}, dictionaries);
  expect(rows.map(({ values }) => values.amount)).toEqual(["100", "50", "20", "7"]);
  expect([rejects.length, issues.map((each) => each.code)]).toEqual([0, ["table.total"]]);
});

// Derived: 310 + 170 = 480.
test("a whole country in a table of regions is a total where it is the sum, and else a region", () => {
  const text = (all: string) => ["region,year,population", "North,2025,310", "South,2025,170", `Total population of the country,2025,${all}`]; // prettier-ignore
  const regions = (all: string) => readTable(population, file("p.csv", text(all)), {}, dictionaries).rows.map(({ values }) => values.region); // prettier-ignore
  expect(regions("480")).toEqual(["North", "South"]);
  expect(regions("481")).toHaveLength(3);
});

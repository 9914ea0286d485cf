import { afterAll, expect, test } from "vitest";
import { type Exact, add, divide, exact, multiply, toDecimal } from "../../src/money/exact.js";
import { format } from "../../src/money/format.js";
import { folders, umay } from "./cli-host.js";
import { documentOf } from "../support/document-of.js";

const temporary = folders();
afterAll(() => temporary.clear());

const NO_BREAK = /[\u00a0\u202f]/g;
const plain = (text: string): string => text.replace(NO_BREAK, " ");

// Worked: the four amounts are published (examples/methods/README.md), and so is 37 % by the marker. What the other
// methods give is derived, here apart from the library's chain: P, S, N and U are score 2, 1, 0 and none.
const [P, S, N, U] = [exact("5265.241018"), exact("45051.025559"), exact("75532.857829"), exact("10026.08508")];
const ALL = [P, S, N, U].reduce(add);
const percent = (of: Exact): string =>
  format(toDecimal(multiply(divide(of, ALL), exact("100"))), { decimal: ".", group: "" }, 1);
// P + S = 50,316.266577; P + 0.4 × S = 23,285.6512416; P alone; each of 135,875.209486, then with U on top.
const WHOLE = add(P, S);
const WEIGHTED = add(P, multiply(exact("0.4"), S));
const METHODS = [
  ["OECD DAC gender equality policy marker", "50.32", WHOLE],
  ["EU budget 2021–2027: gender equality scores of the Commission", "50.32", WHOLE],
  ["EU cohesion funds 2021–2027: gender equality dimension", "23.29", WEIGHTED],
  ["Sharp: three categories of expenditure", "5.27", P],
  ["Targeted lines counted in full", "50.32", WHOLE],
] as const;

test("derived: the arithmetic gives the published 37 %, and 17.1 and 3.9 %", () => {
  expect(METHODS.map(([, , of]) => percent(of))).toEqual(["37.0", "37.0", "17.1", "3.9", "37.0"]);
  expect(METHODS.map(([, , of]) => percent(add(of, U)))).toEqual(["44.4", "44.4", "24.5", "11.3", "44.4"]);
});

test("one command shows five methods side by side, three totals, the range and the reasons", async () => {
  const { code, out } = await umay(temporary.make("examples/methods"), ["budget", "umay.json", "--all"], {
    columns: 60,
  });
  expect(code).toBe(0);
  const text = plain(out).replace(/\s*\n\s*/g, " ");
  expect(text).toContain("By method, from 3.9% to 37.0% of the budget is for gender equality");
  for (const [name, counted, of] of METHODS) {
    const bounds = `${percent(of)}% … ${percent(add(of, U))}%`;
    expect(text).toContain(`${name} Counted ${counted}; % of budget ${percent(of)}%; Range ${bounds}`);
  }
  for (const reason of [
    "counts the whole amount of lines with score 1 or 2, as the marker does not quantify.",
    "counts amounts times the coefficients 100 %, 40 % and 0 %, so it is less than a count of whole amounts.",
    "counts the whole amount of category 1 only",
  ])
    expect(text).toContain(reason);
});

test.each([
  ["en", 80],
  ["en", 60],
  ["en", 40],
  ["ru", 80],
  ["ru", 60],
  ["ru", 40],
])("in %s no line of the statement is over %d columns", async (language, columns) => {
  const argv = ["budget", "umay.json", "--language", language, "--all"];
  const { code, out } = await umay(temporary.make("test/support/budget-of-two-years"), argv, { columns });
  expect(code).toBe(0);
  expect(out.split("\n").filter((line) => [...line].length > columns)).toEqual([]);
});

// Derived: 2,200 thousand by the published total, of which the lines of a, b, e, f and r1 are 800.25.
test("amounts per head are part of the statement of a budget", async () => {
  const folder = temporary.make("test/support/budget-of-two-years");
  const { out } = await umay(folder, ["budget", "umay.json", "--json"]);
  const { figures } = documentOf(out);
  const value = (id: string, of: string) =>
    figures.find((each) => each.id === id && each.per["of"] === of && each.per["fiscalYear"] === "2024")?.value;
  // 2,200,000 ÷ 15,000 people and ÷ 6,000 women of 15 and over.
  expect(value("per-capita", "all")?.slice(0, 8)).toBe("146.6666");
  expect(value("per-woman", "all")?.slice(0, 8)).toBe("366.6666");
});

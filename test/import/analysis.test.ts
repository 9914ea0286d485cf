import { expect, test } from "vitest";
import { readAnalysis } from "../../src/import/read/read-analysis.js";

const read = (text: string) => readAnalysis({ name: "umay.json", bytes: new TextEncoder().encode(text) });
const least = { title: "t", currency: "KGS", fiscalYear: "2025" };
const faults = (extra: object) =>
  read(JSON.stringify({ ...least, ...extra }, null, 1)).issues.map((each) => [
    each.code,
    each.column,
    each.received,
    each.expected,
  ]);

test("a sound file, with a byte order mark too", () => {
  expect(read(JSON.stringify(least))).toEqual({ analysis: least, issues: [] });
  expect(read(`\uFEFF${JSON.stringify(least)}`).analysis).toEqual(least);
});

test.each([
  ['{\n "title": "t",\n}', 3, "}", "-comma"],
  ['{\n "title": "t"\n "currency": "KGS" }', 3, '"currency"', "-between"],
  ['{\n // mine\n "title": "t" }', 2, "// mine", "-comment"],
  ["{ 'title': 1 }", 1, "'title': 1 }", "-quotes"],
  ["{ “title”: 1 }", 1, "“title”: 1 }", "-quotes"],
  ['{ "a": [1,\n\n 01] }', 3, "1", ""],
  ['{ "a": 1', 1, "", "-end"],
  ["{} {}", 1, "{", ""],
  ['{"a": "\n"}', 1, '"', ""],
])("%j is no JSON: line %i", (text, row, received, slip) => {
  expect(() => void JSON.parse(text)).toThrow();
  expect(read(text).issues).toMatchObject([
    { code: `analysis.json${slip}`, severity: "error", file: "umay.json", row, received },
  ]);
});

test("empty and unreadable files", () => {
  expect(read(" ").issues).toMatchObject([{ code: "file.empty" }]);
  expect(readAnalysis({ name: "umay.json", bytes: Uint8Array.from([0, 1, 2]) }).issues).toMatchObject([
    { code: "file.encoding" },
  ]);
});

test("an unknown key names the nearest known key of its level, its line and its place", () => {
  const text =
    '{ "title": "t", "currency": "KGS", "fiscalYear": "2025",\n "centers": {},\n "budgets": [\n{ "file": "b.csv", "colums": {},\n"keep": [{ "column": "x", "equal": "y" }] }] }';
  expect(read(text)).toMatchObject({
    analysis: undefined,
    issues: [
      {
        code: "analysis.unknown-key",
        row: 5,
        column: "/budgets/0/keep/0/equal",
        received: "equal",
        detail: { nearest: "equals" },
      },
      { code: "analysis.unknown-key", row: 4, column: "/budgets/0/colums", detail: { nearest: "columns" } },
      { code: "analysis.unknown-key", row: 2, column: "/centers", detail: { key: "centers", nearest: "centres" } },
    ],
  });
});

test("unknown keys are found behind records and shapes to choose from", () => {
  const rules = [{ where: [{ column: "x", equals: "y" }], codes: { "oecd-dac": { shar: "1" } }, because: "b" }];
  expect(faults({ tagging: { schemes: ["oecd-dac"], rules } })).toEqual([
    ["analysis.missing-key", "/tagging/rules/0/codes/oecd-dac/share", undefined, "string"],
    ["analysis.unknown-key", "/tagging/rules/0/codes/oecd-dac/shar", "shar", "share"],
  ]);
});

test("missing keys and wrong values", () => {
  expect(read("{}").issues.map((each) => [each.code, each.column])).toEqual([
    ["analysis.missing-key", "/title"],
    ["analysis.missing-key", "/currency"],
    ["analysis.missing-key", "/fiscalYear"],
  ]);
  expect(read("[]").issues).toMatchObject([{ code: "analysis.list", column: "", received: "[]", expected: "object" }]);
  expect(faults({ currency: "som" })).toEqual([["analysis.value", "/currency", '"som"', "KGS"]]);
  expect(faults({ fiscalYear: 2025 })).toEqual([["analysis.value", "/fiscalYear", "2025", "string"]]);
  expect(faults({ fiscalYear: "25" })).toEqual([["analysis.value", "/fiscalYear", '"25"', "2025"]]);
  expect(faults({ fiscalYearStart: "1.1.2025" })).toEqual([
    ["analysis.value", "/fiscalYearStart", '"1.1.2025"', "2025-01-31"],
  ]);
  // Seen red: last year's first day under a new year counted the money of last year as that of this one.
  const start = (fiscalYear: string, fiscalYearStart: string) => faults({ fiscalYear, fiscalYearStart });
  expect(start("2026", "2025-01-01")).toEqual([["analysis.value", "/fiscalYearStart", '"2025-01-01"', "2026-01-01"]]);
  expect([start("2026", "2025-07-01"), start("2025/26", "2025-04-01"), start("2025", "2025-10-01")]).toEqual([
    [],
    [],
    [],
  ]);
  expect(faults({ pooling: "some" })).toEqual([["analysis.value", "/pooling", '"some"', "none, pool, all"]]);
  expect(faults({ budgets: [{ file: "b", unit: 0 }] })).toEqual([["analysis.value", "/budgets/0/unit", "0", "> 0"]]);
  expect(faults({ budgets: [{ file: "b", tolerance: "1,5" }] })).toEqual([
    ["analysis.value", "/budgets/0/tolerance", '"1,5"', "1234.50"],
  ]);
  expect(faults({ budgets: [{ file: "b", columns: { id: 5 } }] })).toEqual([
    ["analysis.value", "/budgets/0/columns/id", "5", "string | array"],
  ]);
});

test("a key that stands twice is refused: JSON would keep the last without a word", () => {
  expect(read('{ "title": "a", "currency": "KGS",\n "fiscalYear": "2025", "title": "b" }')).toMatchObject({
    analysis: undefined,
    issues: [{ code: "analysis.repeated-key", row: 2, column: "/title" }],
  });
});

// Derived: 20 faults are told by the nearest known key, 30,000 keys less 20 are counted.
test("of very many unknown keys the first are told, and how many more there are", () => {
  const many = Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`titel${String(at)}`, 1]));
  const { issues } = read(JSON.stringify({ ...least, ...many }));
  expect(issues).toHaveLength(21);
  expect(issues[0]).toMatchObject({ code: "analysis.unknown-key", column: "/titel0", detail: { nearest: "title" } });
  expect(issues[20]).toMatchObject({ code: "analysis.more", received: "29980" });
  const deeper = read(JSON.stringify({ ...least, budgets: [{ file: "b.csv", ...many }] })).issues;
  expect(deeper[0]).toMatchObject({ code: "analysis.unknown-key", column: "/budgets/0/titel0" });
  expect(deeper[20]).toMatchObject({ code: "analysis.more", received: "29980" });
});

test("faults of a list are told as far as anyone reads them", () => {
  const codes = (extra: object) => faults(extra).map(([code]) => code);
  expect(codes({ budgets: Array(5000).fill({}) })).toEqual([
    ...Array<string>(20).fill("analysis.missing-key"),
    "analysis.more",
  ]);
  expect(codes({ budgets: Array(20).fill(1) })).toEqual(Array(20).fill("analysis.value"));
});

test("a longer list than an analysis can have is told at its place before its entries are looked at", () => {
  const long = Array<number>(10_001).fill(1);
  expect(faults({ accept: long })).toEqual([["analysis.too-many", "/accept", "10001", "10000"]]);
  expect(faults({ budgets: [{ file: "b", keep: long }] })).toEqual([
    ["analysis.too-many", "/budgets/0/keep", "10001", "10000"],
  ]);
  const names = Object.fromEntries(long.map((_, at) => [`s${String(at)}`, {}]));
  expect(faults({ scenarios: names })).toEqual([["analysis.too-many", "/scenarios", "10001", "10000"]]);
  const lists = Array<object>(6).fill({ file: "b", weighted: Array(10_000).fill("x") });
  expect(faults({ budgets: lists })).toEqual([["analysis.too-many", "/budgets/4/weighted", "> 50000", "50000"]]);
});

test("a file of more values than are read is not read to its end", () => {
  const text = `{ "accept": [\n${"1,".repeat(500_000)} this is no JSON`;
  expect(read(text).issues).toMatchObject([{ code: "analysis.too-many", row: 2, column: "/accept/499998" }]);
  expect(read(`"${"\\n".repeat(2 ** 23)}"`).issues).toMatchObject([
    { code: "file.too-large", received: "17 MB", expected: "16 MB" },
  ]);
  // A text of very many escaped signs is no fault of the reader.
  expect(read(`"${"\\n".repeat(2 ** 23 - 1)}"`).issues).toMatchObject([{ code: "analysis.value" }]);
});

test("keys that stand twice very often are told as far as anyone reads them", () => {
  const { issues } = read(JSON.stringify(least).replace("}", `${',"title":"t"'.repeat(100)}}`));
  expect(issues).toHaveLength(21);
  expect(issues.at(-1)).toMatchObject({ code: "analysis.more", received: "80" });
});

test("a wrong value is shown by its beginning", () => {
  // Derived: 5,000 letters in two quotation marks, of which 300 signs are shown.
  const [[, , received] = []] = faults({ currency: "x".repeat(5000) });
  expect(received).toBe(`"${"x".repeat(299)}… (+4702)`);
});

import Papa from "papaparse";
import * as z from "zod";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { localize } from "../../src/formula/localize.js";
import { fill, say, unitWords } from "../../src/formula/locale.js";
import { en } from "../../src/made/says/en.js";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { formulas } from "../../src/measure/formulas.js";
import { ASSUMPTIONS } from "../../src/model/assumption.js";
import { codesOf } from "../../src/model/fields.js";
import { tables } from "../../src/model/tables.js";
import { EXAMPLES, runFolder } from "../support/examples.js";

const complete = [en, ru, kk, ky];

/** The text of every source file but the languages themselves. */
const source = (function read(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((each) => {
      if (each.isDirectory())
        return each.name === "languages" || each.name === "made" ? "" : read(join(folder, each.name));
      return each.name.endsWith(".ts") ? readFileSync(join(folder, each.name), "utf8") : "";
    })
    .join("\n");
})(join(import.meta.dirname, "../../src"));

/** The names and units of all figures of the examples, once for all languages. */
const saidOfExamples = (() => {
  const [names, units] = [new Set<string>(), new Set<string>()];
  for (const example of EXAMPLES)
    for (const { id, formula, unit, inputs, undefined: why } of runFolder(`examples/${example}`).result.figures) {
      for (const name of [id, formula, ...Object.keys(inputs)]) names.add(name);
      for (const each of [unit, ...Object.values(inputs).map((input) => input.unit)]) units.add(each);
      if (why && why.code !== "refused") names.add(why.input);
    }
  return { names: [...names], units: [...units] };
})();

// English would stand in for a blank cell. Seen red with the Russian of label/surplus taken out of phrases.csv.
test("every sentence is said in every language of the table", () => {
  const text = readFileSync(join(import.meta.dirname, "../../src/languages/phrases.csv"), "utf8");
  const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  const blank = rows.filter((row) => complete.some(({ code }) => (row[code] ?? "").trim() === ""));
  expect(blank.map((row) => row["key"])).toEqual(["unit/ratio", "unit/text"]);
  expect(rows.length).toBeGreaterThan(2500);
});

describe.each(complete)("$name", (locale) => {
  test("every formula and every input of one has a label", () => {
    const names = formulas.flatMap((each) => [each.id, ...Object.keys(each.inputs)]);
    expect([...new Set(names)].filter((name) => !(name in locale.labels))).toEqual([]);
  });

  test("every figure of the examples, and every unit of one, has words", () => {
    expect(saidOfExamples.names.filter((name) => !(name in locale.labels))).toEqual([]);
    const parts = saidOfExamples.units.filter((unit) => !(unit in locale.units)).flatMap((unit) => unit.split("/"));
    expect([...new Set(parts)].filter((unit) => !(unit in locale.units))).toEqual([]);
  });

  test("every assumption has a label, every field a header, every code a word", () => {
    expect(Object.keys(ASSUMPTIONS).filter((each) => !(each.replaceAll("_", "-") in locale.labels))).toEqual([]);
    const named = Object.values(tables).map((model) => [model.name, Object.entries(model.schema.shape)] as const);
    const isHeader = (table: string, name: string) => `${table}.${name}` in locale.headers || name in locale.headers;
    expect(named.flatMap(([table, of]) => of.filter(([name]) => !isHeader(table, name)))).toEqual([]);
    const fields = named.flatMap(([, of]) => of);
    const codes = fields.flatMap(([, schema]) => (schema instanceof z.ZodType ? codesOf(schema) : []));
    expect([...new Set(codes)].filter((code) => !(code in locale.codes))).toEqual([]);
  });

  test("a header means one field of a table, and a word one code of a column", () => {
    for (const model of Object.values(tables)) {
      const words = Object.keys(model.schema.shape).map(
        (name) => locale.headers[`${model.name}.${name}`] ?? locale.headers[name] ?? name,
      );
      expect([model.name, words.length]).toEqual([model.name, new Set(words).size]);
      for (const [field, schema] of Object.entries(model.schema.shape)) {
        const codes = schema instanceof z.ZodType ? codesOf(schema) : [];
        const said = codes.map((code) => locale.codes[`${field}.${code}`] ?? locale.codes[code]);
        expect([field, said.length]).toEqual([field, new Set(said).size]);
      }
    }
  });

  test("every issue code that the source makes has a sentence that ends", () => {
    const made = [...source.matchAll(/(?:problem\(\s*|issueOf\(\s*|code: )"([a-z-]+\.[a-z0-9-]+)"/g)].map(
      (match) => match[1] ?? "",
    );
    expect(new Set(made).size).toBeGreaterThan(30);
    expect([...new Set(made)].filter((code) => !(code in locale.issues))).toEqual([]);
    expect(Object.entries(locale.issues).filter(([, text]) => !/[.?!]$|^\{text\}$/.test(text))).toEqual([]);
  });
});

describe("counted nouns", () => {
  const centres = "{count} {count|центр|центра|центров|центра}";

  test.each([
    [0, "0 центров"],
    [1, "1 центр"],
    [2, "2 центра"],
    [5, "5 центров"],
    [11, "11 центров"],
    [14, "14 центров"],
    [21, "21 центр"],
    [22, "22 центра"],
    [111, "111 центров"],
    [1004, "1\u00a0004 центра"],
    [1.5, "1,5 центра"],
  ])("Russian %d", (count, words) => expect(fill(centres, ru, { count })).toBe(words));

  test("English has one and other", () => {
    expect([0, 1, 2].map((count) => fill("{count} {count|row|rows}", en, { count }))).toEqual([
      "0 rows",
      "1 row",
      "2 rows",
    ]);
  });
});

test("a text detail is put in as it stands, a place without one is left out", () => {
  expect(fill("{a} {b}|{c}", en, { a: "{b}", c: "1000" })).toBe("{b} |1000");
  const other: string = "no such phrase";
  expect(say(en, other)).toBe("no such phrase");
});

test("units of a quotient are said by their parts", () => {
  expect(unitWords("KGS/clients", ru)).toBe("сом / обрат.");
  expect(unitWords("ratio", en)).toBe("");
});

test("a sentence drops the words that lead to a fact that an issue has not", () => {
  const far = {
    code: "funding.centre-unknown",
    severity: "error",
    file: "f.csv",
    row: 2,
    column: "centre_id",
  } as const;
  const message = localize({ ...far, received: "x-1", detail: { nearest: "" }, message: "" }, ru).message;
  expect(message).toBe("f.csv, строка 2, «centre_id»: центра «x-1» нет. Строка не учтена.");
  // All that is known of a row that may not be shown whole is its place.
  const bare = { code: "region.unknown", severity: "error", file: "c.csv", row: 4, column: "region" } as const;
  expect(localize({ ...bare, message: "" }, en).message).toBe("c.csv, row 4, “region”: region.unknown.");
  const root = { code: "analysis.value", severity: "error", file: "umay.json", row: 1, column: "" } as const;
  expect(localize({ ...root, received: "[]", detail: { write: "{ … }" }, message: "" }, en).message).toBe(
    "umay.json, row 1, [] cannot stand there, but { … } can.",
  );
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as index from "../support/library.js";
import { en } from "../../src/made/says/en.js";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { tableOf } from "../../src/make/table.js";
import * as families from "../../src/measure/families.js";
import { formulas } from "../../src/measure/formulas.js";
import { listFiles, root } from "./source-files.js";

// As they stand in their folders, without English behind them.
const locales = [en, ru, kk, ky];

/** The formulas that files of src/measure define, by file and id. */
const defined = listFiles("src/measure").flatMap((path) => {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/= formula\(\{\s*id: "([^"]+)"/g)].map((match) => ({ path, id: match[1] ?? "" }));
});

describe("the registry of formulas", () => {
  // Seen red with the line of gaps taken out of src/measure/families.ts, and with `export` taken from surplus.
  it("holds every formula that a file of src/measure defines, once", () => {
    const ids = formulas.map((each) => each.id);
    expect(defined.length).toBeGreaterThan(70);
    const left = defined.filter(({ id }) => !ids.includes(id));
    expect(left.map(({ path, id }) => `${id} of ${path} is not in the registry`)).toEqual([]);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !defined.some((each) => each.id === id))).toEqual([]);
  });

  // Seen red with `export const half = 2` in src/measure/gaps.ts: the public door would export it too.
  it("holds all that the families export", () => {
    const values: readonly unknown[] = formulas;
    expect(Object.entries(families).flatMap(([name, value]) => (values.includes(value) ? [] : [name]))).toEqual([]);
  });

  // Seen red with the line of families taken out of src/index.ts.
  it("is exported by the public door, each formula by its name", () => {
    const values: readonly unknown[] = Object.values(index);
    expect(formulas.filter((each) => !values.includes(each)).map((each) => each.id)).toEqual([]);
  });

  // Seen red with a row of an input that no formula takes, and with a blank meaning.
  it("takes every input that the table of inputs describes", () => {
    const { rows } = tableOf("inputs.csv", readFileSync(join(root, "src/measure/inputs.csv"), "utf8"));
    const taken = new Set(formulas.flatMap((each) => Object.keys(each.inputs)));
    expect(rows.map(({ cells }) => cells["name"])).toEqual([...taken].sort());
    expect(rows.filter(({ cells }) => cells["meaning"] === "")).toEqual([]);
  });

  // Seen red with the label of surplus taken out of phrases.csv.
  it.each(locales.map((each) => [each.code, each] as const))("has words in %s", (_, locale) => {
    const names = new Set(formulas.flatMap((each) => [each.id, ...Object.keys(each.inputs)]));
    expect([...names].filter((name) => (locale.labels[name] ?? "").trim() === "")).toEqual([]);
  });
});

describe("the languages", () => {
  // Seen red with the sentence of key.duplicate taken out of phrases.csv.
  it.each(locales.map((each) => [each.code, each] as const))("have a sentence in %s for every issue", (_, locale) => {
    const codes = issueCodes();
    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => locale.issues[code] === undefined)).toEqual([]);
  });
});

/** The codes of issues that the source makes: dotted words in quotes in the rooms that read, tag, link and run. */
function issueCodes(): string[] {
  const rooms = ["import", "tag", "calculate", "run", "model"];
  const texts = [...rooms.flatMap((room) => listFiles(`src/${room}`)), "src/node.ts"].map((path) =>
    readFileSync(join(root, path), "utf8"),
  );
  const thrown = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/(?:fail|rowOf)\(\s*(?:\w+, \w+, )?"([a-z-]+\.[a-z0-9-]+)"/g)].map((match) => match[1]),
    ),
  );
  const all = texts.flatMap((text) => [...text.matchAll(/"([a-z-]+\.[a-z0-9-]+)"/g)].map((match) => match[1] ?? ""));
  return [...new Set(all)]
    .filter((code) => !thrown.has(code) && !/\.(json|csv|xlsx|xml|spreadsheet|js|ts|md|wasm)$/.test(code))
    .sort();
}

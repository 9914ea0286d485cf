import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as index from "../support/library.js";
import { en } from "../../src/made/says/en.js";
import { kk } from "../../src/made/says/kk.js";
import { ky } from "../../src/made/says/ky.js";
import { ru } from "../../src/made/says/ru.js";
import { tableOf } from "../../src/make/rows.js";
import * as families from "../../src/made/measure/families.js";
import { formulas } from "../../src/measure/formulas.js";
import { listFiles, root } from "./source-files.js";

// As they stand in their folders, without English behind them.
const locales = [en, ru, kk, ky];

const rowsOf = (table: string) => tableOf(table, readFileSync(join(root, "src/measure", table), "utf8")).rows;

describe("the registry of formulas", () => {
  // Seen red with nights left out of the families that src/make/formulas.ts lists.
  it("holds every formula of the table, once", () => {
    const ids = formulas.map((each) => each.id);
    expect(ids.length).toBeGreaterThan(70);
    expect(ids).toEqual(rowsOf("formulas.csv").map(({ cells }) => cells["id"]).toSorted()); // prettier-ignore
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });

  // Seen red with `export const half = 2` in a family: the public door would export it too.
  it("holds all that the families export", () => {
    const values: readonly unknown[] = formulas;
    expect(Object.entries(families).flatMap(([name, value]) => (values.includes(value) ? [] : [name]))).toEqual([]);
  });

  // Seen red with the line of families taken out of src/index.ts.
  it("is exported by the public door, each formula by its name", () => {
    const values: readonly unknown[] = Object.values(index);
    expect(formulas.filter((each) => !values.includes(each)).map((each) => each.id)).toEqual([]);
  });

  // Seen red with a row of an input that no formula takes.
  it("takes every input that the table of inputs describes", () => {
    const rows = rowsOf("inputs.csv");
    const taken = formulas.flatMap(({ inputs }) => Object.entries(inputs).map(([name, unit]) => `${name} ${unit}`));
    expect(rows.map(({ cells: { name, unit } }) => `${name ?? ""} ${unit ?? ""}`)).toEqual([...new Set(taken)].sort());
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

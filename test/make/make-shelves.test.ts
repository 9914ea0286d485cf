import { transformSync } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { benchmarkModules, schemeModules, standardModules } from "../../src/make/shelves.js";
import { packModules } from "../../src/make/packs.js";
import { profileModules } from "../../src/make/profile-tables.js";
import { listFiles, root } from "../house/source-files.js";

type Texts = ReadonlyMap<string, string>;

const SHELVES: Readonly<Record<string, (files: Texts) => Texts>> = {
  standards: (files) => standardModules(files.get("standards.csv") ?? ""),
  benchmarks: (files) => benchmarkModules(files.get("benchmarks.csv") ?? ""),
  schemes: schemeModules,
  packs: packModules,
  profiles: profileModules,
};

const filesOf = (shelf: string): Texts =>
  new Map(
    listFiles(`src/${shelf}`)
      .sort()
      .map((path) => [path.slice(`src/${shelf}/`.length), readFileSync(join(root, path), "utf8")]),
  );

const made = (shelf: string, files: Texts): Texts => SHELVES[shelf]?.(files) ?? new Map();

/** The files of a shelf with a text in one of them changed. */
function changed(shelf: string, file: string, from: string, to: string): Texts {
  const files = filesOf(shelf);
  const before = files.get(file) ?? "";
  expect(before).toContain(from);
  return new Map([...files, [file, before.replace(from, to)]]);
}

describe("the build refuses, with file and row,", () => {
  it.each([
    // What fits no model.
    ["standards", "standards.csv", "half-up", "half-upp", "standards/standards.csv, row 2: rounding"],
    ["standards", "standards.csv", ",10000,", ',"10,000",', "standards/standards.csv, row 2: per"],
    ["standards", "standards.csv", "readingOf", "reading_of", "row 5: reading_of is none of id, title, per"],
    ["standards", "standards.csv", "title.ru", "title.russian", "standards/standards.csv, row 2: title.russian"],
    ["standards", "standards.csv", "title.ru", "title.en", "standards/standards.csv: title.en stands twice"],
    ["standards", "standards.csv", ",shelter,", ",shelters,", "standards/standards.csv, row 2: service"],
    ["benchmarks", "benchmarks.csv", ",official,", ",,", "benchmarks/benchmarks.csv, row 2: source.mark"],
    ["schemes", "eu-cohesion.json", '"0.4"', '"1.4"', "schemes/eu-cohesion.json: classes.1.weight"],
    ["schemes", "eu-cohesion.json", '"id": "eu-cohesion"', '"id": "eu"', "schemes/eu-cohesion.json: id: eu"],
    ["schemes", "eu-cohesion.json", '"order"', "order", "schemes/eu-cohesion.json: SyntaxError"],
    ["profiles", "kg/sources.csv", ",official,", ",sure,", "profiles/kg/sources.csv, row 2: mark"],
    [
      "profiles",
      "kg/values.csv",
      "source,note\n",
      "mark,note\n",
      "profiles/kg/values.csv, row 2: source is missing: string",
    ],
    ["profiles", "kg/values.csv", ",0.12,", ',"0,12",', "profiles/kg/values.csv, row 2: value"],
    [
      "profiles",
      "kg/values.csv",
      "2026-01-01",
      "01/01/2026",
      "row 3: from: a spreadsheet has changed it to 01/01/2026",
    ],
    // Names of what no table has, and rows that nothing names.
    ["packs", "lines.csv", "manager", "managers", "packs/lines.csv, row 2: managers is none of manager"],
    ["packs", "named-by.csv", "child-worker", "nurse", "packs/named-by.csv, row 2: nurse is none of"],
    ["packs", "packs.csv", "starter-values", "no-values", "packs/packs.csv, row 2: no-values is none of"],
    ["profiles", "kg/values.csv", "law-13-2006", "read", "profiles/kg/values.csv, row 21: read is none of"],
    ["profiles", "kg/values.csv", "KG-GB", "KG-GG", "profiles/kg/values.csv, row 7: KG-GG is none of KG-GB"],
    ["profiles", "kg/regions.csv", "name-not-read", "unread", "profiles/kg/regions.csv, row 2: unread is none of"],
    ["profiles", "kg/limits.csv", "kg-floor", "floor", "profiles/kg/limits.csv, row 2: floor=republic is none of"],
    ["profiles", "kg/contributions.csv", ",ngo,", ",ngos,", "contributions.csv, row 2: ngos is none of ngo, budget"],
    ["profiles", "kg/contributions.csv", "average-wage", "wage", "contributions.csv, row 2: wage is none of"],
    ["profiles", "kg/sources.csv", "mazars-2023", "mazars", "contributions.csv, row 5: mazars-2023 is none of"],
    [
      "profiles",
      "tm/sources.csv",
      "\ntdh-32163",
      "\nx,X,,,X,,press,\ntdh-32163",
      "tm/sources.csv, row 3: no row names x",
    ],
    ["profiles", "kz/choices.csv", "\nkz-offset", "\nx,no,X,,,\nkz-offset", "kz/choices.csv, row 2: x is none of"],
    // What contradicts.
    ["standards", "standards.csv", "\ncoe-beds-2006", "\ncoe-family-places", "row 4: coe-family-places stands twice"],
    ["profiles", "kg/values.csv", "2026-12-31", "2027-01-01", "values.csv, row 4: minimum_wage Minimum wage a month"],
    ["profiles", "kg/values.csv", "2026-12-31", "2025-12-31", "values.csv, row 3: until is before from"],
    ["profiles", "kg/contributions.csv", "2024-07-31", "2024-08-01", "contributions.csv, row 5: pension ngo holds"],
    [
      "profiles",
      "kg/limits.csv",
      ",bishkek,",
      ",republic,",
      "profiles/kg/limits.csv, row 3: average-wage holds on one day",
    ],
  ])("%s/%s with %j as %j", (shelf, file, from, to, message) => {
    expect(() => made(shelf, changed(shelf, file, from, to))).toThrow(message);
  });

  it("a table that is none of a country, and a country without its row", () => {
    const files = filesOf("profiles");
    expect(() => made("profiles", new Map([...files, ["kg/value.csv", ""]]))).toThrow("profiles/kg/value.csv is none");
    expect(() => made("profiles", new Map([...files, ["xa/values.csv", ""]]))).toThrow("profiles/xa/country.csv");
  });
});

// Derived: `in` and `do` are words of the language. Seen red with the name of the constant as it is.
it.each(["in", "do"])("the country %s is a module that can be read", (id) => {
  const files = [...filesOf("profiles")].map(([file, text]) => [file.replace(/^tm\//, `${id}/`), text] as const);
  const text = made("profiles", new Map(files)).get("profiles.ts") ?? "";
  expect(transformSync(text, { loader: "ts", format: "cjs" }).code).toContain(`${id}: () => $${id}`);
});

// A spreadsheet may put a mark before the text and a return at each end, and leaves out quotes that it does not need.
it.each(Object.keys(SHELVES))("%s are the same where a spreadsheet has saved them", (shelf) => {
  const files = filesOf(shelf);
  const saved = [...files].map(([file, text]): [string, string] => [
    file,
    file.endsWith(".csv") ? `\uFEFF${text.replaceAll(/"([^",\n]*)"/g, "$1").replaceAll("\n", "\r\n")}` : text,
  ]);
  expect([...made(shelf, new Map(saved))]).toEqual([...made(shelf, files)]);
});

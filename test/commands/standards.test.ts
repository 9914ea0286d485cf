import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { locales } from "../../src/languages/index.js";
import { benchmarks } from "../../src/benchmarks/index.js";
import { packs } from "../../src/packs/index.js";
import { kg } from "../../src/profiles/index.js";
import { standards } from "../../src/standards/index.js";
import { edit, folders, umay } from "./cli-host.js";
import { languagesFor } from "../support/samples.js";
import { documentOf } from "../support/document-of.js";

const temporary = folders();
afterAll(() => temporary.clear());

type Change = {
  kind: string;
  line: string;
  fields: { field: string; before: string | null; after: string | null }[];
  effect?: { unit: string; before: string; after: string; difference: string };
};
const changesIn = (text: string) => JSON.parse(text) as { changes: Change[]; unchanged: number };

describe("standards", () => {
  it("lists norms of supply, packs and published costs apart, as text and as data", async () => {
    const folder = temporary.make();
    const [words, data] = [await umay(folder, ["standards"]), await umay(folder, ["standards", "--json"])];
    expect([words.code, data.code]).toEqual([0, 0]);
    for (const { id } of [...standards, ...packs, ...benchmarks]) expect(words.out).toContain(`${id}: `);
    expect(words.out).toContain("no norms");
    type Shelf = { id: string }[];
    const document = JSON.parse(data.out) as { standards: Shelf; packs: Shelf; benchmarks: Shelf };
    expect(document.benchmarks).toEqual(benchmarks);
    expect(document.packs.map((each) => each.id)).toEqual(packs.map((each) => each.id));
    expect(document.standards.map((each) => each.id)).toEqual(standards.map((each) => each.id));
  });

  it("shows a published cost with its division and who published it, in each language", async () => {
    const cost = benchmarks.find(({ id }) => id === "de-place-night");
    const titles: Readonly<Record<string, string>> = cost?.title ?? {};
    for (const { code, marks } of locales) {
      const { out } = await umay(temporary.make(), ["standards", "de-place-night", "--language", code], {
        columns: 400,
      });
      for (const part of [
        titles[code] ?? "no title",
        `51${marks.decimal}56`,
        `146${marks.group}800${marks.group}000 ÷ 7`,
      ])
        expect(out).toContain(part);
      expect(out).toContain(cost?.source.publisher);
    }
  });

  it.each(packs.map((each) => [each.id, each] as const))("%s asks a question at every number", async (id, pack) => {
    for (const { code } of locales) {
      const { out } = await umay(temporary.make(), ["standards", id, "--language", code], { columns: 400 });
      const numbers = [...pack.lines.flatMap((each) => Object.values(each.numbers)), ...pack.assumptions];
      for (const { question } of numbers) expect(out).toContain(question[code] ?? "no words");
    }
  });

  // Seen red with the wages of regions among them, and with contributions kept.
  it("shows the wages of a country beside the first question of pay, and leaves contributions to its profile", async () => {
    const folder = temporary.make();
    const { out, code } = await umay(folder, ["standards", "mobile-team-starter", "--country", "kg"], { columns: 400 });
    expect(code).toBe(0);
    const wages = kg.values.filter(({ name, region }) => name.endsWith("_wage") && region === undefined);
    expect(wages.length).toBeGreaterThan(3);
    expect(out.split("\n").filter((each) => /^ {4}\S.*: KGS [\d,.]+, \d{4}-/.test(each))).toHaveLength(wages.length);
    // Golden: the value of the profile, 31,604 som by which contributions of 2026 are limited.
    expect(out).toContain("KGS 31,604, 2026-01-01 – 2026-12-31, adviser, Cap of contributions from");
    expect(out.indexOf("31,604")).toBeLessThan(out.indexOf("social worker:"));
    expect(out).not.toContain("Which contributions");
    const table = await umay(folder, ["standards", "mobile-team-starter", "--country", "kg", "--csv"]);
    expect(table.out).not.toContain("0.0225");
    expect(table.out).not.toContain("31604");
    const wrong = await umay(folder, ["standards", "mobile-team-starter", "--country", "xx"]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('"xx"')]);
  });

  it("says what it does not know, with the nearest, and what goes with a pack only", async () => {
    const folder = temporary.make();
    const wrong = await umay(folder, ["standards", "sheltr-starter"]);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('"shelter-starter"')]);
    expect((await umay(folder, ["standards", "--csv"])).code).toBe(2);
    expect((await umay(folder, ["standards", "shelter-starter", "--currency", "som"])).code).toBe(2);
    expect((await umay(folder, ["standards", "--diff", "shelter-starter"])).code).toBe(2);
  });
});

describe.each(languagesFor(locales, 2).map((each) => [each.code] as const))("a pack as a table in %s", (code) => {
  it.each(packs.map((each) => [each.id, each] as const))(
    "%s is read and costed without a problem",
    async (id, pack) => {
      const folder = temporary.make();
      const made = await umay(folder, ["standards", id, "--out", "cost.csv", "--language", code]);
      expect([made.code, made.err]).toEqual([0, ""]);
      writeFileSync(
        join(folder, "centres.csv"),
        `centre_id,service,capacity,capacity_unit,clients,cases,confidential\na,${pack.service},10,family_place,80,80,no\n`,
      );
      writeFileSync(
        join(folder, "assumptions.csv"),
        ["name,value,source", ...pack.assumptions.map(({ name, value }) => `${name},${value},assumption`)].join("\n"),
      );
      const named = {
        centres: { file: "centres.csv" },
        costStandards: { file: "cost.csv" },
        assumptions: { file: "assumptions.csv" },
      };
      writeFileSync(
        join(folder, "umay.json"),
        JSON.stringify({ title: "T", currency: "KGS", fiscalYear: "2025", ...named }),
      );
      const ran = await umay(folder, ["run", "--json", "--figures", "requirement,economic-cost"]);
      expect(ran.code).toBe(0);
      const { issues, figures } = documentOf(ran.out);
      expect(issues).toEqual([]);
      expect(figures.find((each) => each.id === "requirement")?.value).toMatch(/^[1-9]/);
      expect(figures.find((each) => each.id === "economic-cost")?.value).toMatch(/^[1-9]/);
    },
  );

  // Seen red: what costs 35,000 som cost 35,000 somoni.
  it("has no prices in another currency, and is shown in its own", async () => {
    const folder = temporary.make();
    const table = async (...more: string[]) =>
      (await umay(folder, ["standards", "shelter-starter", "--csv", "--language", code, ...more])).out;
    expect(await table()).toContain("35000");
    const blank = await table("--currency", "TJS");
    expect(blank).toContain("TJS");
    for (const price of ["35000", "28000", "45000"]) expect(blank).not.toContain(price);
    const shown = await umay(folder, ["standards", "shelter-starter", "--currency", "TJS", "--language", code]);
    expect([shown.code, shown.err]).toEqual([2, expect.stringContaining("--out")]);
  });

  it("overwrites nothing, and compares alike with the pack whatever its language", async () => {
    const folder = temporary.make();
    const argv = ["standards", "shelter-starter", "--out", "cost.csv", "--language", code];
    expect((await umay(folder, argv)).code).toBe(0);
    const before = readFileSync(join(folder, "cost.csv"), "utf8");
    expect((await umay(folder, argv)).code).toBe(1);
    expect(readFileSync(join(folder, "cost.csv"), "utf8")).toBe(before);
    const same = changesIn((await umay(folder, ["standards", "--diff", "shelter-starter", "cost.csv", "--json"])).out);
    expect([same.changes, same.unchanged]).toEqual([[], 13]);
  });
});

describe("standards --diff", () => {
  const made = async () => {
    const folder = temporary.make();
    await umay(folder, ["standards", "shelter-starter", "--out", "a.csv"]);
    writeFileSync(join(folder, "b.csv"), readFileSync(join(folder, "a.csv")));
    writeFileSync(join(folder, "pack.json"), (await umay(folder, ["standards", "shelter-starter", "--json"])).out);
    return folder;
  };

  // Derived: food 280 − 250; rent 60,000 × 12 gone; night guard 1 × 9,000 × 12 × 1.1725 new; duty staff 26,500 − 26,000 a
  // month × 12 × 1.0225 a post.
  it("says line by line what is new, gone and changed, and what that means for one unit", async () => {
    const folder = await made();
    edit(folder, "b.csv", ",250,", ",280,");
    edit(folder, "b.csv", ",26000,", ",26500,");
    edit(
      folder,
      "b.csv",
      ",rent,22,,fixed,centre,1,,60000,month,no,,",
      ",night guard,22,,fixed,centre,1,,9000,month,yes,0.1725,",
    );
    for (const earlier of ["a.csv", "shelter-starter", "pack.json"]) {
      const { changes, unchanged } = changesIn(
        (await umay(folder, ["standards", "--diff", earlier, "b.csv", "--json"])).out,
      );
      expect(unchanged).toBe(10);
      expect(
        changes.map(({ kind, line, fields, effect }) => [
          kind,
          line,
          fields.map((each) => [each.field, each.before, each.after]),
          effect?.difference,
          effect?.unit,
        ]),
      ).toEqual([
        ["changed", "duty staff", [["unit_cost", "26000", "26500"]], "6135", "KGS/fte"],
        ["removed", "rent", [], "-720000", "KGS/centres"],
        ["changed", "food and hygiene", [["unit_cost", "250", "280"]], "30", "KGS/person-nights"],
        ["added", "night guard", [], "126630", "KGS/centres"],
      ]);
    }
    const { out, code } = await umay(folder, ["standards", "--diff", "a.csv", "b.csv"], { columns: 200 });
    expect(code).toBe(0);
    expect(out).toContain("unit_cost: 250 → 280");
    expect(out).toContain("Effect: +30 KGS / person-nights (250 → 280).");
    const russian = await umay(folder, ["standards", "--diff", "a.csv", "b.csv", "--language", "ru"], { columns: 200 });
    expect(russian.out).toContain("Изменение: +30 сом / чел.-сут. (250 → 280).");
  });

  it("tells no effect where the unit is another one", async () => {
    const folder = await made();
    edit(folder, "b.csv", "food and hygiene,22,,variable,person-night", "food and hygiene,22,,variable,place-night");
    const [change] = changesIn((await umay(folder, ["standards", "--diff", "a.csv", "b.csv", "--json"])).out).changes;
    expect(change).toMatchObject({
      kind: "changed",
      fields: [{ field: "driver", before: "person_night", after: "place_night" }],
    });
    expect(change?.effect).toBeUndefined();
  });

  it("takes one of several standards of a file by its id, and says which there are", async () => {
    const folder = temporary.make("examples/network");
    const both = await umay(folder, [
      "standards",
      "--diff",
      "cost-standards.csv#demo-shelter",
      "shelter-starter",
      "--json",
    ]);
    expect(both.code).toBe(0);
    expect(changesIn(both.out).changes.length).toBeGreaterThan(5);
    const none = await umay(folder, ["standards", "--diff", "cost-standards.csv#other", "shelter-starter"]);
    expect([none.code, none.err.replace(/\s+/g, " ")]).toEqual([
      1,
      expect.stringContaining("demo-shelter, demo-counselling, demo-helpline"),
    ]);
  });

  it.each([
    ["a file that is not there", "nope.csv", "nope.csv"],
    ["text that is no JSON", "bad.json", "JSON"],
    ["a number that is no text", "number.json", "unit_cost"],
  ])("%s is told, with its name", async (_, file, word) => {
    const folder = await made();
    writeFileSync(join(folder, "bad.json"), "{");
    writeFileSync(
      join(folder, "number.json"),
      readFileSync(join(folder, "pack.json"), "utf8").replace('"unit_cost":"35000"', '"unit_cost":"many"'),
    );
    const { code, err } = await umay(folder, ["standards", "--diff", "a.csv", file]);
    expect(code).toBe(1);
    expect(err).toContain(file);
    expect(err).toContain(word);
  });

  it("a line that stands twice is told", async () => {
    const folder = await made();
    const text = readFileSync(join(folder, "b.csv"), "utf8");
    const rent = text.split("\r\n").find((each) => each.includes(",rent,")) ?? "";
    writeFileSync(join(folder, "b.csv"), `${text}${rent.replace("shelter-starter", "another")}\r\n`);
    const { code, err } = await umay(folder, ["standards", "--diff", "a.csv", "b.csv"]);
    expect([code, err]).toEqual([1, expect.stringContaining("FILE#ID")]);
  });
});

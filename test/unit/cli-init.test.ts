import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { locales } from "../../src/locales/index.js";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

describe.each(locales.map((each) => [each.code, each] as const))("init in %s", (code, locale) => {
  it("writes an analysis that runs without a problem, all its values marked", async () => {
    const folder = temporary.make();
    const made = await umay(folder, ["init", "mine", "--language", code]);
    expect([made.code, made.err]).toEqual([0, ""]);
    const names = readdirSync(join(folder, "mine"));
    for (const name of names) expect(made.out).toContain(name);
    const ran = await umay(folder, ["run", "mine", "--json"]);
    expect([ran.code, ran.err]).toEqual([0, ""]);
    const document = JSON.parse(ran.out) as {
      issues: unknown[];
      figures: { id: string; per: object; value: string | null }[];
    };
    expect(document.issues).toEqual([]);
    const total = (id: string) =>
      document.figures.find((each) => each.id === id && Object.keys(each.per).length === 1)?.value;
    for (const id of ["requirement", "hard-gap", "covered-need"]) expect(total(id), id).toMatch(/^[1-9]\d*(\.\d+)?$/);
    const tables = names.filter((each) => each.endsWith(".csv"));
    expect(tables.length).toBe(5);
    for (const name of tables) {
      const [header = "", ...rows] = readFileSync(join(folder, "mine", name), "utf8")
        .trimEnd()
        .split("\r\n");
      expect(header.startsWith("\ufeff")).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row.endsWith("assumption"), `${name}: ${row}`).toBe(true);
    }
    const assumptions = readFileSync(join(folder, "mine", "assumptions.csv"), "utf8");
    expect(assumptions).toContain(locale.headers["value"] ?? "?");
  });
});

describe("init", () => {
  it("overwrites nothing", async () => {
    const folder = temporary.make();
    writeFileSync(join(folder, "funding.csv"), "mine");
    const { code, err } = await umay(folder, ["init"]);
    expect(code).toBe(1);
    expect(err).toContain("funding.csv");
    expect(readdirSync(folder)).toEqual(["funding.csv"]);
  });

  it("takes the currency and the year", async () => {
    const folder = temporary.make();
    expect((await umay(folder, ["init", "--currency", "TJS", "--fiscal-year", "2026", "--json"])).code).toBe(0);
    const ran = await umay(folder, ["run", "--json"]);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('"TJS"');
    expect(ran.out).toContain('"fiscalYear":"2026"');
  });
});

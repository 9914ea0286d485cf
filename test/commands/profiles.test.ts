import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { afterAll, describe, expect, it } from "vitest";
import { locales } from "../../src/languages/index.js";
import { profiles } from "../../src/profiles/index.js";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

describe("profiles", () => {
  // Seen red with the list of countries left out of the text.
  it("lists the countries, as text and as data", async () => {
    const folder = temporary.make();
    const [words, data] = [await umay(folder, ["profiles"]), await umay(folder, ["profiles", "--json"])];
    expect([words.code, data.code]).toEqual([0, 0]);
    for (const { id, currency } of profiles) expect(words.out).toMatch(new RegExp(`^${id}: .*\\(${currency}\\)$`, "m"));
    const document = JSON.parse(data.out) as { profiles: unknown };
    expect(document.profiles).toEqual(JSON.parse(JSON.stringify(profiles)));
  });

  // Seen red with the mark left out of the line of a contribution.
  it.each(locales.map((each) => each.code))(
    "shows all that is known of a country in %s, with its source",
    async (code) => {
      const { out } = await umay(temporary.make(), ["profiles", "kz", "--language", code], { columns: 4000 });
      const [kz] = profiles.filter(({ id }) => id === "kz");
      for (const { id } of kz?.sources ?? []) expect(out).toContain(`${id}: `);
      for (const { id } of kz?.questions ?? []) expect(out).toContain(`${id}: `);
      for (const { code: region } of kz?.regions ?? []) expect(out).toContain(region);
      // Every number of people. Seen red: men were left out.
      const digits = out.replace(/\D/g, "");
      for (const { year: _, ...people } of kz?.population ?? [])
        for (const count of [people.population, people.men, people.women, people.women_15plus])
          expect(digits).toContain(count ?? "");
      const found = locales.find((each) => each.code === code)?.phrases["mark.official"];
      const lines = out.split("\n").filter((line) => line.includes("kgd-148990]"));
      expect(lines).toHaveLength(5);
      expect(lines[1]).toMatch(/2[.,]5.%/);
      for (const line of lines) expect(line).toContain(`; ${found ?? "?"}; State Revenue Department; kgd-148990]`);
    },
  );

  // Seen red with the nearest name left out.
  it("names the nearest country", async () => {
    const { code, err } = await umay(temporary.make(), ["profiles", "kgz"]);
    expect(code).toBe(2);
    expect(err).toContain('"kg"');
  });
});

describe("init --country", () => {
  const read = (folder: string, name: string): string => readFileSync(join(folder, "mine", name), "utf8");

  // Seen red with the country, its series or its contributions left as they stand without it.
  it("writes what the profile knows into the files", async () => {
    const folder = temporary.make();
    const call = ["init", "mine", "--country", "kg", "--tables", "csv", "--language", "ru", "--year", "2026"];
    expect(await umay(folder, call)).toMatchObject({ code: 0, err: "" });
    const analysis: unknown = JSON.parse(read(folder, "umay.json"));
    expect(analysis).toMatchObject({ country: "kg", currency: "KGS", fiscalYearStart: "2026-01-01" });
    const indices = read(folder, "indices.csv");
    expect(indices).toMatch(/fx:USD[;,]2024[;,]"?87[.,]15031"?[;,]wdi/);
    expect(read(folder, "sources.csv")).toMatch(/wdi[;,].*World Development Indicators/);
    // What a profile has of the press is no price of a starter: a run would take it as the own.
    expect(indices).not.toMatch(/press|unverified/);
    expect(read(folder, "cost-standards.csv")).not.toMatch(/0[.,]0225/);
  });

  // Seen red without the list of regions.
  it("lists the regions in the workbook, and lets others be written", async () => {
    const folder = temporary.make();
    const call = ["init", "mine", "--country", "uz", "--language", "ru"];
    expect(await umay(folder, call)).toMatchObject({ code: 0 });
    const { sheets } = await readXlsx(readFileSync(join(folder, "mine", "umay-tables.xlsx")));
    expect(JSON.stringify(sheets.at(-1)?.rows)).toContain("Самаркандская область");
    // The regions of four tables, and the mark of an assumption in four.
    const rules = sheets.flatMap((each) => each.dataValidations ?? []);
    expect(rules.filter((each) => !each.showErrorMessage).length).toBe(8);
  });

  // Seen red with an unknown country taken for none.
  it("refuses a country that it does not know", async () => {
    const { code, err } = await umay(temporary.make(), ["init", "mine", "--country", "kgz"]);
    expect([code, err]).toEqual([2, expect.stringContaining('"kg"')]);
  });
});

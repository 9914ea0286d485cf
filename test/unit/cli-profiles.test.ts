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
      const lines = out.split("\n").filter((line) => line.includes("kgd-148990]"));
      expect(lines).toHaveLength(5);
      expect(lines[1]).toMatch(/2[.,]5.%.*\[.*; .+; kgd-148990\]$/);
    },
  );

  // Seen red with the nearest name left out.
  it("names the nearest country", async () => {
    const { code, err } = await umay(temporary.make(), ["profiles", "kgz"]);
    expect(code).toBe(2);
    expect(err).toContain('"kg"');
  });
});

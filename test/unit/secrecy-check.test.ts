import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterEach(temporary.clear);

const SECRET = /zq77|Луна|Лунара|Canary|345|кризисцентр/u;

/** What the command prints of a table by itself, as text and as data. */
async function told(file: string, content: string, ...more: readonly string[]): Promise<string> {
  const folder = temporary.make();
  writeFileSync(join(folder, file), content);
  const texts = [];
  for (const language of ["en", "ru", "kk", "ky"])
    for (const how of [[], ["--json"], ["--all"]]) {
      const { code, out, err } = await umay(folder, ["check", file, "--language", language, ...how, ...more], {
        columns: 300,
      });
      expect(code).toBeLessThan(2);
      texts.push(out, err);
    }
  return texts.join("\n");
}

const centres = (header: string, row: string): string =>
  `${header}\na-1;убежище;Дом;10;нет\n${row}\na-2;убежище;Кров;12;нет\n`;

describe("check of a table by itself", () => {
  // The only confidential row is refused for one bad cell.
  it.each([
    ["ky", "centre_id;кызмат;аталышы;capacity;жабык дарек", "zq77;убежище;Луна;3x45;ооба"],
    ["kk", "centre_id;қызмет;атауы;capacity;мекенжайы жабық", "zq77;убежище;Луна;3x45;иә"],
    ["ru", "код центра;услуга;название;места;закрытый адрес", "zq77;убежище;Луна;3x45;да"],
    ["en", "centre_id;service;name;capacity;confidential", "zq77;убежище;Луна;3x45;maybe"],
    ["uk", "centre_id;послуга;назва;місця;конфіденційно", "zq77;убежище;Луна;3x45;так"],
    ["mistyped", "centre_id;service;name;capacity;Confidental", "zq77;убежище;Луна;3x45;да"],
    ["unknown", "centre_id;service;name;capacity;Белги", "zq77;убежище;Луна;3x45;ооба"],
    ["torn", "centre_id;service;name;capacity;confidential", '"zq77;убежище;Луна;345;yes'],
    ["moved", "centre_id;service;name;capacity;confidential", ";zq77;убежище;Луна;345"],
    ["wide", "centre_id;service;name;capacity;confidential", "zq77;;убежище;Луна;345;yes"],
  ])("%s: nothing of a confidential row", async (name, header, row) => {
    const out = await told("centres.csv", centres(header, row));
    expect(out).not.toMatch(SECRET);
    if (name !== "wide") expect(await told("centres.csv", centres(header, row), "--working")).toMatch(SECRET);
  });

  it("nothing of a row of money whose centre nobody knows", async () => {
    const funds = "centre_id;source;status;amount;currency;fiscal_year\nzq77;Canary Fund;disbursed;3x45;KGS;2025\n";
    expect(await told("funding.csv", funds)).not.toMatch(SECRET);
    expect(await told("funding.csv", funds, "--confidential", "none")).toMatch(/3x45/);
  });

  it("tells every problem where no centre is confidential", async () => {
    const bare = "centre_id;service;name;capacity\na-1;shelter;Дом;10\nzq77;shelter;Луна;3x45\n";
    const out = await told("centres.csv", bare);
    expect(out).not.toMatch(SECRET);
    expect(out).toContain("people live in some of these centres");
    expect(await told("centres.csv", bare, "--confidential", "none")).toMatch(/3x45/);
  });

  it("tells nothing of a row of any centre while it is open which are confidential", async () => {
    const twice = "centre_id;service;name\nzq77;shelter;Дом\nzq77;3x45;Дом\na-1;shelter;Кров\n";
    expect(await told("centres.csv", twice)).not.toMatch(/zq77|3x45/);
    expect(await told("centres.csv", twice, "--confidential", "none")).toMatch(/3x45/);
  });

  it("shows no cell as proof of the encoding or of the decimal mark", async () => {
    const only = "centre_id;service;name;capacity;confidential\na-1;shelter;House;10;no\nzq77;убежище;Луна;3,45;х?\n";
    expect(await told("centres.csv", only)).not.toMatch(SECRET);
  });

  it("a draft quotes nothing of such rows, and asks", async () => {
    const folder = temporary.make();
    writeFileSync(join(folder, "c.csv"), "centre_id;service;name;capacity;Белги\na-1;shelter;Дом;10;жок\nzq77;shelter;Луна;3x45;ооба\n"); // prettier-ignore
    const { out } = await umay(folder, ["init", "--from", "c.csv", "--currency", "KGS", "--fiscal-year", "2025"]);
    const draft = readdirSync(folder).includes("umay.json") ? readFileSync(join(folder, "umay.json"), "utf8") : "";
    expect(out + draft).not.toMatch(SECRET);
    expect(draft).not.toContain("publish");
    expect(out).toContain("no centre is confidential");
  });
});

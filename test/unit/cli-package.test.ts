import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { locales } from "../../src/languages/index.js";
import { ELEMENTS } from "../../src/model/package-element.js";
import { essentialPackage } from "../../src/packs/index.js";
import { documentOf } from "../support/document-of.js";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

// Seen red with "legal_aid" left out of its sector.
it("every element of the package is in one sector", () => {
  const listed = essentialPackage.flatMap(({ elements }) => elements);
  expect([...listed].sort()).toEqual([...ELEMENTS].sort());
});

// Derived: two regions, and nothing said of any element. Seen red with the elements of the table left out.
it.each(locales.map(({ code }) => [code]))("a table in %s is read by a run, nothing answered", async (code) => {
  const folder = temporary.make();
  const asked = ["package", "--regions", "Naryn", "Osh", "--out", "package.csv", "--language", code];
  expect((await umay(folder, asked)).code).toBe(0);
  const analysis = { title: "T", currency: "KGS", fiscalYear: "2025", package: { file: "package.csv" } };
  writeFileSync(join(folder, "umay.json"), JSON.stringify(analysis));
  const { out } = await umay(folder, ["run", "--json", "--figures", "all"]);
  const unanswered = documentOf(out).figures.filter(
    ({ id, per }) => id === "package-unanswered" && per["element"] === undefined,
  );
  expect(unanswered.map(({ per, value }) => [per["region"], value])).toEqual(
    expect.arrayContaining([
      ["Naryn", String(ELEMENTS.length)],
      ["Osh", String(ELEMENTS.length)],
      [undefined, String(2 * ELEMENTS.length)],
    ]),
  );
});

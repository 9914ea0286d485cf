import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { locales } from "../../src/languages/index.js";
import { ELEMENTS, SHORT_LIST } from "../../src/model/package-element.js";
import { essentialPackage } from "../../src/packs/index.js";
import { documentOf } from "../support/document-of.js";
import { folders, umay } from "./cli-host.js";

const temporary = folders();
afterAll(() => temporary.clear());

// Seen red with "legal_aid" left out of its sector.
it("every element of a list is in one sector of it, and no element is in none", () => {
  const listed = (list: string) =>
    essentialPackage.filter((each) => each.list === list).flatMap((each) => each.elements);
  expect([...listed("short")].sort()).toEqual([...SHORT_LIST].sort());
  expect(new Set(listed("whole")).size).toBe(listed("whole").length);
  expect([...new Set([...listed("short"), ...listed("whole")])].sort()).toEqual([...ELEMENTS].sort());
});

// Cross: health 6, justice and policing 11, social services 12, coordination 2, as the package is commonly given.
it("the whole package is asked for by name, and marked as not verified", async () => {
  const { out } = await umay(temporary.make(), ["package", "--list", "whole"], { columns: 400 });
  const whole = essentialPackage.filter((each) => each.list === "whole");
  expect(whole.map(({ elements }) => elements.length)).toEqual([6, 11, 12, 2]);
  expect(out).toContain("first-line support");
  expect(out).toContain("unverified");
  expect((await umay(temporary.make(), ["package"])).out).not.toContain("first-line support");
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
      ["Naryn", String(SHORT_LIST.length)],
      ["Osh", String(SHORT_LIST.length)],
      [undefined, String(2 * SHORT_LIST.length)],
    ]),
  );
});

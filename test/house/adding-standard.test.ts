import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Newcomer, type Ran, blocksOf } from "./newcomer.js";
import { root } from "./source-files.js";

// What a newcomer has beside the page: the sources, and the tests that guard a standard.
const NEEDED = [
  "src",
  "docs/pages.mjs",
  "package.json",
  "tsconfig.json",
  "test/house/shelves.test.ts",
  "test/house/source-files.ts",
  "test/support/network.ts",
];
const STANDARD = "src/standards/example-places.ts";
const CASE = "test/unit/example-places.test.ts";
const INDEX = "src/standards/index.ts";
const LIST = `${INDEX}, in the list`;

const blocks = blocksOf("docs/adding/standard.md");
const block = (title: string): string => blocks.get(title) ?? "";
const index = readFileSync(join(root, INDEX), "utf8");

/** The index of the shelf as the page tells to change it. */
const withStandard = (): string =>
  index.replace(/^export \{/m, `${block(INDEX)}$&`).replace(/\n\];/, `\n${block(LIST)}];`);

describe("somebody who follows docs/adding/standard.md", () => {
  let newcomer: Newcomer;
  const shelfCheck = (): Ran => newcomer.vitest("test/house/shelves.test.ts", "-t", "the shelf standards");

  beforeAll(() => {
    newcomer = new Newcomer(NEEDED);
    for (const path of [STANDARD, CASE]) newcomer.write(path, block(path));
    newcomer.write(INDEX, withStandard());
  });

  afterAll(() => {
    newcomer.leave();
  });

  // Seen red with the title of a block changed in the page.
  it("finds every file there", () => {
    expect([...blocks.keys()].sort()).toEqual([STANDARD, INDEX, LIST, CASE].sort());
    expect(withStandard().split("examplePlaces")).toHaveLength(4);
  });

  // Seen red with `per: 100000` in the file of the page.
  it("has a standard and a test that compile", () => {
    expect(newcomer.types([INDEX, CASE])).toEqual({ status: 0, printed: "" });
  });

  // Seen red with `rounding: "always-up"` in the file of the page.
  it("sees the worked case and the check of the shelf pass", () => {
    for (const { status, printed } of [newcomer.vitest(CASE), shelfCheck()]) expect(status, printed).toBe(0);
  });

  // Seen red with the name left out of the list.
  it("gets a page of the standard", async () => {
    const pages = await newcomer.pages();
    expect(pages.get("standards/README.md")).toContain("[`example-places`](example-places.md)");
    expect(pages.get("standards/example-places.md")).toContain("One family place for every 100,000 inhabitants.");
  });

  it("is told the file by the check of the shelf, where the export line is forgotten", () => {
    newcomer.write(INDEX, index);
    const { status, printed } = shelfCheck();
    newcomer.write(INDEX, withStandard());
    expect(status).toBe(1);
    expect(printed).toContain("standards/example-places.ts is not exported by src/standards/index.ts");
  });

  it("is told too, where it is exported and left out of the list", () => {
    newcomer.write(INDEX, withStandard().replace(block(LIST), ""));
    const { status, printed } = shelfCheck();
    newcomer.write(INDEX, withStandard());
    expect(status).toBe(1);
    expect(printed).toMatch(/standards: \d+ entries listed, \d+ files/);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Newcomer, type Ran, blocksOf } from "./newcomer.js";
import { root } from "./source-files.js";

// What a newcomer has beside the page: the sources, and the tests that guard a scheme.
const NEEDED = [
  "src",
  "docs/pages.mjs",
  "package.json",
  "tsconfig.json",
  "test/house/shelves.test.ts",
  "test/house/source-files.ts",
  "test/support/printed.ts",
  "test/unit/schemes/said-of.ts",
];
const SCHEME = "src/schemes/example-ministry.ts";
const CASE = "test/unit/schemes/example-ministry.test.ts";
const INDEX = "src/schemes/index.ts";
const LIST = `${INDEX}, in the list`;

const blocks = blocksOf("docs/adding/scheme.md");
const block = (title: string): string => blocks.get(title) ?? "";
const index = readFileSync(join(root, INDEX), "utf8");

/** The index of the shelf as the page tells to change it. */
const withScheme = (): string =>
  index.replace(/^export \{/m, `${block(INDEX)}$&`).replace(/\n\];/, `\n${block(LIST)}];`);

describe("somebody who follows docs/adding/scheme.md", () => {
  let newcomer: Newcomer;
  const shelfCheck = (): Ran => newcomer.vitest("test/house/shelves.test.ts", "-t", "the shelf schemes");

  beforeAll(() => {
    newcomer = new Newcomer(NEEDED);
    for (const path of [SCHEME, CASE]) newcomer.write(path, block(path));
    newcomer.write(INDEX, withScheme());
  });

  afterAll(() => {
    newcomer.leave();
  });

  // Seen red with the title of a block changed in the page.
  it("finds every file there", () => {
    expect([...blocks.keys()].sort()).toEqual([SCHEME, INDEX, LIST, CASE].sort());
    expect(withScheme().split("exampleMinistry")).toHaveLength(4);
  });

  // Seen red with `weight: 0.4` in the file of the page. The rest of the project is checked elsewhere.
  it("has a scheme and a test that compile", () => {
    expect(newcomer.types([INDEX, CASE])).toEqual({ status: 0, printed: "" });
  });

  // Seen red with a weight of "0.5" in the file of the page.
  it("sees the worked case and the check of the shelf pass", () => {
    for (const { status, printed } of [newcomer.vitest(CASE), shelfCheck()]) expect(status, printed).toBe(0);
  });

  // Seen red with the name left out of the list.
  it("gets a page of the scheme", async () => {
    const pages = await newcomer.pages();
    expect(pages.get("schemes/README.md")).toContain("[`example-ministry`](example-ministry.md)");
    expect(pages.get("schemes/example-ministry.md")).toContain(
      "| `part` | one purpose of several | одна из целей | 0.4 | yes |",
    );
  });

  it("is told the file by the check of the shelf, where the export line is forgotten", () => {
    newcomer.write(INDEX, index);
    const { status, printed } = shelfCheck();
    newcomer.write(INDEX, withScheme());
    expect(status).toBe(1);
    expect(printed).toContain("schemes/example-ministry.ts is not exported by src/schemes/index.ts");
  });

  it("is told too, where it is exported and left out of the list", () => {
    newcomer.write(INDEX, withScheme().replace(block(LIST), ""));
    const { status, printed } = shelfCheck();
    newcomer.write(INDEX, withScheme());
    expect(status).toBe(1);
    expect(printed).toMatch(/schemes: \d+ entries listed, \d+ files/);
  });
});

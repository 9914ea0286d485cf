import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Newcomer, type Ran, blocksOf } from "./newcomer.js";
import { isInFull } from "../support/demand.js";
import { root } from "./source-files.js";

/** A page of `docs/adding`, and what somebody who follows it to the letter gets. */
export type Recipe = {
  readonly page: string;
  readonly shelf: "schemes" | "standards" | "packs" | "profiles";
  readonly id: string;
  /** The worked case of the page. */
  readonly test: string;
  /** The tables and files of data that the page writes or adds rows to. */
  readonly data: readonly string[];
  /** Files that its test needs beside the sources. */
  readonly needed: readonly string[];
  /** A sentence or row of the page that the shelf makes of it; packs have no pages. */
  readonly shown?: string;
};

const NEEDED = ["src", "docs/pages.mjs", "package.json", "tsconfig.json"];

/** What stands in a file of the project, if there is one. */
const before = (path: string): string => (existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "");
const header = (text: string): string => text.slice(0, text.indexOf("\n") + 1);
/** A table that is there gets the rows of the block below its own; any other file is the block. */
const withBlock = (text: string, block: string): string =>
  text === "" ? block : text + block.slice(header(block).length);

/**
 * The tests of recipes that need no code: the blocks of all of them in one copy of the project, which is then built, tested
 * and described. Every program is started once for all recipes.
 */
export function followsPages(recipes: readonly Recipe[]): void {
  const followed = recipes.map((recipe) => ({ ...recipe, blocks: blocksOf(recipe.page) }));

  const inFull = isInFull("pages of docs/adding, followed");
  describe.skipIf(!inFull)(`somebody who follows ${recipes.map(({ page }) => page).join(" and ")}`, () => {
    let newcomer: Newcomer;
    let made: Ran;

    beforeAll(() => {
      newcomer = new Newcomer([...NEEDED, ...recipes.flatMap(({ needed }) => needed)]);
      for (const { blocks, data, test } of followed)
        for (const path of [...data, test]) newcomer.write(path, withBlock(before(path), blocks.get(path) ?? ""));
      made = newcomer.make();
    });

    afterAll(() => {
      newcomer.leave();
    });

    // Seen red with the title of a block changed in the page, and with a column of a table left out.
    it.each(followed)("finds every file there, and none of code: $page", ({ blocks, data, test }) => {
      const titles = [...blocks.keys()].filter((title) => /^(src|test)\//.test(title));
      expect(titles.sort()).toEqual([...data, test].sort());
      const [there, added] = [data.map(before), data.map((path) => blocks.get(path) ?? "")];
      expect(added.map(header)).toEqual(there.map((text, at) => header(text || (added[at] ?? ""))));
      expect(data.filter((path) => !/\.(csv|json)$/.test(path))).toEqual([]);
    });

    // Seen red with a mark that there is not in the table of the page.
    it("has data that the build takes", () => {
      expect(made).toEqual({ status: 0, printed: "" });
    });

    // Seen red with another weight, and with another rounding, in the data of the page.
    it("sees the worked cases pass", () => {
      const { status, printed } = newcomer.vitest(...recipes.map(({ test }) => test));
      expect(status, printed).toBe(0);
      for (const { test } of recipes) expect(printed).toContain(test);
    });

    // Seen red with the folder of the country left out.
    it("gets a page of each", async () => {
      const pages = await newcomer.pages();
      for (const { shelf, id, shown } of recipes) {
        if (shown === undefined) continue;
        expect(pages.get(`${shelf}/README.md`)).toContain(`[\`${id}\`](${id}.md)`);
        expect(pages.get(`${shelf}/${id}.md`)).toContain(shown);
      }
    });
  });
}

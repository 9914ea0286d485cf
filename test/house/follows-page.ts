import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Newcomer, blocksOf } from "./newcomer.js";
import { root } from "./source-files.js";

/** A page of `docs/adding`, and what somebody who follows it to the letter gets. */
export type Recipe = {
  readonly page: string;
  readonly shelf: "schemes" | "standards" | "profiles";
  /** Id of the example, and the name that its file exports. */
  readonly id: string;
  readonly name: string;
  /** The worked case of the page. */
  readonly test: string;
  /** Files that its test needs beside the sources. */
  readonly needed: readonly string[];
  /** A sentence or row of the page that the shelf makes of it. */
  readonly shown: string;
};

const NEEDED = ["src", "docs/pages.mjs", "package.json", "tsconfig.json"];
const GUARD = "test/house/shelves.test.ts";
const GUARDS = [GUARD, "test/house/source-files.ts"];

/** What the blocks of a page say: files to write, and the index of the shelf before, after, and without the list. */
function stepsOf({ page, shelf, id, test }: Recipe) {
  const [entry, index] = [`src/${shelf}/${id}.ts`, `src/${shelf}/index.ts`];
  const list = `${index}, in the list`;
  const blocks = blocksOf(page);
  const block = (title: string): string => blocks.get(title) ?? "";
  const before = readFileSync(join(root, index), "utf8");
  const after = before.replace(/^export \{/m, `${block(index)}$&`).replace(/,?\n?\];/, `,\n${block(list)}];`);
  return {
    titles: [...blocks.keys()].sort(),
    wanted: [entry, index, list, test].sort(),
    files: [entry, test].map((path) => [path, block(path)] as const),
    index,
    before,
    after,
    unlisted: after.replace(block(list), ""),
  };
}

/**
 * The tests of recipes: their blocks in one copy of the project, the export lines added, compiled, run, and forgotten.
 * Every program is started once for all recipes.
 */
export function followsPages(recipes: readonly Recipe[]): void {
  const followed = recipes.map((recipe) => ({ ...recipe, ...stepsOf(recipe) }));

  describe(`somebody who follows ${recipes.map(({ page }) => page).join(" and ")}`, () => {
    let newcomer: Newcomer;
    const writeIndexes = (state: "before" | "after" | "unlisted"): void => {
      for (const { index, [state]: text } of followed) newcomer.write(index, text);
    };

    beforeAll(() => {
      newcomer = new Newcomer([...NEEDED, ...GUARDS, ...recipes.flatMap(({ needed }) => needed)]);
      for (const [path, text] of followed.flatMap(({ files }) => files)) newcomer.write(path, text);
      writeIndexes("after");
    });

    afterAll(() => {
      newcomer.leave();
    });

    // Seen red with the title of a block changed in the page.
    it.each(followed)("finds every file there: $page", ({ titles, wanted, after, name }) => {
      expect(titles).toEqual(wanted);
      expect(after.split(name)).toHaveLength(4);
    });

    // Seen red with a number without quotation marks in the file of the page. The rest of the project is checked elsewhere.
    it("has entries and tests that compile", () => {
      const files = followed.flatMap(({ index, test }) => [index, test]);
      expect(newcomer.types(files)).toEqual({ status: 0, printed: "" });
    });

    // Seen red with another weight, and with another rounding, in the file of the page.
    it("sees the worked cases and the checks of the shelves pass", () => {
      const { status, printed } = newcomer.vitest(GUARD, ...recipes.map(({ test }) => test));
      expect(status, printed).toBe(0);
      for (const { test } of recipes) expect(printed).toContain(test);
    });

    // Seen red with the name left out of the list.
    it("gets a page of each", async () => {
      const pages = await newcomer.pages();
      for (const { shelf, id, shown } of recipes) {
        expect(pages.get(`${shelf}/README.md`)).toContain(`[\`${id}\`](${id}.md)`);
        expect(pages.get(`${shelf}/${id}.md`)).toContain(shown);
      }
    });

    /** What the checks of the shelves print while the indexes are in a state. */
    function toldOf(state: "before" | "unlisted"): string {
      writeIndexes(state);
      const { status, printed } = newcomer.vitest(
        GUARD,
        "-t",
        `the shelf (${recipes.map(({ shelf }) => shelf).join("|")})`,
      );
      writeIndexes("after");
      expect(status).toBe(1);
      return printed;
    }

    it("is told the file by the check of the shelf, where the export line is forgotten", () => {
      const printed = toldOf("before");
      for (const { shelf, id } of recipes)
        expect(printed).toContain(`${shelf}/${id}.ts is not exported by src/${shelf}/index.ts`);
    });

    it("is told of the list, where it is forgotten there alone", () => {
      const printed = toldOf("unlisted");
      for (const { shelf } of recipes) expect(printed).toMatch(new RegExp(`${shelf}: \\d+ entries listed, \\d+ files`));
    });
  });
}

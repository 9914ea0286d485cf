import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Newcomer, type Ran, blocksOf } from "./newcomer.js";
import { root } from "./source-files.js";

/** A page of `docs/adding`, and what somebody who follows it to the letter gets. */
export type Recipe = {
  readonly page: string;
  readonly shelf: "schemes" | "standards";
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
const GUARDS = ["test/house/shelves.test.ts", "test/house/source-files.ts"];

/** The tests of a recipe: its blocks in a copy of the project, the export line added, compiled, run, and forgotten. */
export function followsPage({ page, shelf, id, name, test, needed, shown }: Recipe): void {
  const [entry, index] = [`src/${shelf}/${id}.ts`, `src/${shelf}/index.ts`];
  const list = `${index}, in the list`;
  const blocks = blocksOf(page);
  const block = (title: string): string => blocks.get(title) ?? "";
  const before = readFileSync(join(root, index), "utf8");
  const after = before.replace(/^export \{/m, `${block(index)}$&`).replace(/\n\];/, `\n${block(list)}];`);

  describe(`somebody who follows ${page}`, () => {
    let newcomer: Newcomer;
    const shelfCheck = (): Ran => newcomer.vitest("test/house/shelves.test.ts", "-t", `the shelf ${shelf}`);

    beforeAll(() => {
      newcomer = new Newcomer([...NEEDED, ...GUARDS, ...needed]);
      for (const path of [entry, test]) newcomer.write(path, block(path));
      newcomer.write(index, after);
    });

    afterAll(() => {
      newcomer.leave();
    });

    // Seen red with the title of a block changed in the page.
    it("finds every file there", () => {
      expect([...blocks.keys()].sort()).toEqual([entry, index, list, test].sort());
      expect(after.split(name)).toHaveLength(4);
    });

    // Seen red with a number without quotation marks in the file of the page. The rest of the project is checked elsewhere.
    it("has an entry and a test that compile", () => {
      expect(newcomer.types([index, test])).toEqual({ status: 0, printed: "" });
    });

    // Seen red with another weight, and with another rounding, in the file of the page.
    it("sees the worked case and the check of the shelf pass", () => {
      for (const { status, printed } of [newcomer.vitest(test), shelfCheck()]) expect(status, printed).toBe(0);
    });

    // Seen red with the name left out of the list.
    it("gets a page of it", async () => {
      const pages = await newcomer.pages();
      expect(pages.get(`${shelf}/README.md`)).toContain(`[\`${id}\`](${id}.md)`);
      expect(pages.get(`${shelf}/${id}.md`)).toContain(shown);
    });

    it("is told the file by the check of the shelf, where the export line is forgotten", () => {
      newcomer.write(index, before);
      const { status, printed } = shelfCheck();
      newcomer.write(index, after);
      expect(status).toBe(1);
      expect(printed).toContain(`${shelf}/${id}.ts is not exported by src/${shelf}/index.ts`);
    });

    it("is told of the list, where it is forgotten there alone", () => {
      newcomer.write(index, after.replace(block(list), ""));
      const { status, printed } = shelfCheck();
      newcomer.write(index, after);
      expect(status).toBe(1);
      expect(printed).toMatch(new RegExp(`${shelf}: \\d+ entries listed, \\d+ files`));
    });
  });
}

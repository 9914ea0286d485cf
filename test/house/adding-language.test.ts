import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Newcomer, blocksOf } from "./newcomer.js";
import { root } from "./source-files.js";

const INDEX = "src/languages/index.ts";
const TEST = "test/unit/language-eo.test.ts";
const GUARD = "test/house/shelves.test.ts";
const NEEDED = ["src", "package.json", "tsconfig.json", "test/unit/cli-host.ts", GUARD, "test/house/source-files.ts"];

describe("somebody who follows docs/adding/language.md", () => {
  const blocks = blocksOf("docs/adding/language.md");
  const files = [...blocks].filter(([path]) => path !== INDEX);
  const before = readFileSync(join(root, INDEX), "utf8");
  const named = (blocks.get(INDEX) ?? "") + before;
  let newcomer: Newcomer;

  beforeAll(() => {
    newcomer = new Newcomer(NEEDED);
    for (const [path, text] of files) newcomer.write(path, text);
    newcomer.write(INDEX, named.replace(/(const languages: [^;]*)\];/, "$1, eo];"));
  });

  afterAll(() => {
    newcomer.leave();
  });

  // Seen red with the title of a block changed in the page.
  it("finds every file there", () => {
    const folder = ["index", "says"].map((name) => `src/languages/eo/${name}.ts`);
    expect([...blocks.keys()].sort()).toEqual([...folder, INDEX, TEST].sort());
  });

  // Seen red with `reviewed` left out of the page. Its test runs below.
  it("has a folder that compiles", () => {
    expect(newcomer.types([INDEX])).toEqual({ status: 0, printed: "" });
  });

  // Seen red with another word in the page, and with overEnglish without its phrases.
  it("hears umay speak it where it has words, and English elsewhere", () => {
    const { status, printed } = newcomer.vitest(GUARD, TEST);
    expect(status, printed).toBe(0);
    expect(printed).toContain(TEST);
  });

  // Seen red with the check of says left out of the guard.
  it("is told the file where its line is forgotten", () => {
    newcomer.write(INDEX, before);
    const { status, printed } = newcomer.vitest(GUARD, "-t", "the languages");
    expect(status).toBe(1);
    expect(printed).toContain("src/languages/eo/says.ts");
  });
});

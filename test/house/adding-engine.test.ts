import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Newcomer, blocksOf } from "./newcomer.js";
import { isInFull } from "../support/demand.js";
import { root } from "./source-files.js";

const TEST = "test/engines/example-engine.test.ts";
const INDEX = "src/engines/index.ts";

// Worked: the page of engines followed to the letter compiles, is in the list, and its test passes.
describe.skipIf(!isInFull("pages of docs/adding, followed"))("somebody who follows docs/adding/engine.md", () => {
  const blocks = blocksOf("docs/adding/engine.md");
  let newcomer: Newcomer;
  beforeAll(() => {
    newcomer = new Newcomer(["src", "test/support/engines", "package.json", "tsconfig.json"]);
    for (const [path, text] of blocks) newcomer.write(path, text);
    const index = readFileSync(join(root, INDEX), "utf8");
    const named = index.replace("\nimport type", '\nimport { exampleEngine } from "./example.js";\nimport type');
    newcomer.write(INDEX, named.replace("clickhouse];", "clickhouse, exampleEngine];"));
  });
  afterAll(() => {
    newcomer.leave();
  });

  it("has an engine that compiles and judges as umay does", () => {
    expect([...blocks.keys()]).toEqual(["src/engines/example.ts", TEST]);
    expect(newcomer.types([INDEX, TEST])).toEqual({ status: 0, printed: "" });
    const { status, printed } = newcomer.vitest(TEST);
    expect(printed).toContain("1 passed");
    expect(status).toBe(0);
  });
});

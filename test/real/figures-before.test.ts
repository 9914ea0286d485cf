import { describe, expect, test } from "vitest";
import { figureDigests } from "../support/figure-digests.js";
import { analysisNames, runReal } from "./data-files.js";
import { dataFolder } from "./data-folder.js";

const folder = dataFolder(".");

// Golden: digests of the figures of 0.1.0, made before formulas were compiled and budgets were summed by classes.
describe.skipIf(folder === undefined)("the figures of real files are as before", () => {
  test.each(analysisNames)("%s", async (name) => {
    const { figures } = await runReal(folder ?? "", name);
    await expect(figureDigests(figures)).toMatchFileSnapshot(`figures-before/${name}.txt`);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { apiReport } from "../../docs/api-report.mjs";
import { root } from "./source-files.js";

const { text, counts } = apiReport(root);

// Golden: what the package exported when the report was made. `node docs/generate.mjs` makes it.
test("what the package exports is what its report says", () => {
  expect(readFileSync(join(root, "docs/api-report.md"), "utf8") === text).toBe(true);
});

test("the root has at most 45 values, among them what most people begin with", () => {
  expect(counts["index"]).toBeLessThanOrEqual(45);
  for (const name of "budgetLines tags costStandards centres funding fundingGap fundingGaps coverageRatio coverageRatios run".split(
    " ",
  ))
    // prettier-ignore
    expect(text).toContain(`- \`${name}: `);
});

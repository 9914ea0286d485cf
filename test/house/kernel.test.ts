import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { compiled } from "../../src/import/open/kernel/compile.mjs";
import { isInFull } from "../support/demand.js";

// The bytes that run are those that the sources of the kernel give. Seen red with a constant of the sources changed.
test.runIf(isInFull("the kernel, compiled anew"))(
  "the kernel is compiled from its sources: npm run kernel",
  async () => {
    expect(readFileSync("src/import/open/kernel-bytes.ts", "utf8")).toBe(await compiled());
  },
);
